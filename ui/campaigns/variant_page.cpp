// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/variant_page.h"

#include "core/base/background.h"
#include "core/base/file.h"
#include "ui/campaigns/campaign_grid_parts.h"
#include "ui/campaigns/message_title.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/combo.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/text_area.h"

#include <QCheckBox>
#include <QImageReader>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr PaneWidth editorWidth{304, 288, 400};
constexpr int longestMessage = 500;

QImage readPicture(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    return reader.read();
}

void choose(Combo &combo, const QString &name) { combo.setCurrentIndex(std::max(0, combo.findData(name))); }

} // namespace

VariantPage::VariantPage(CampaignModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_panes(new Panes)
{
    const Theme &theme = themeOf(this);
    m_panes->setCentre(makeCentre(), theme.px(400));
    m_panes->setInspector(
        makeEditor(), tr("Edit"), {theme.px(editorWidth.normal), theme.px(editorWidth.min), theme.px(editorWidth.max)});
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panes);
    connect(
        &m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
            if (isVisible() && m_index.isValid() && m_index.row() >= first.row() && m_index.row() <= last.row())
                refresh();
        });
}

QWidget *VariantPage::makeHeader()
{
    const Theme &theme = themeOf(this);
    auto *const header = new Area(Ground::Surface);
    header->setFixedHeight(theme.size.paneHeader);
    auto *const back = new Button(tr("All pictures"), ButtonKind::Flat);
    back->setIconName(u"chevron-left"_s);
    connect(back, &Button::clicked, this, &VariantPage::backRequested);
    m_title = new ElidedLabel({}, FontRole::Title, FontWeight::Heading);
    m_state = new Badge({}, Tone::Success);
    auto *const previous = new IconButton(u"chevron-up"_s, tr("Previous picture"));
    previous->setName(tr("Previous picture"), u"Page Up"_s);
    auto *const next = new IconButton(u"chevron-down"_s, tr("Next picture"));
    next->setName(tr("Next picture"), u"Page Down"_s);
    connect(previous, &IconButton::clicked, this, [this] { step(-1); });
    connect(next, &IconButton::clicked, this, [this] { step(1); });
    auto *const row = new QHBoxLayout(header);
    row->setContentsMargins(theme.px(12), 0, theme.px(16), 0);
    row->setSpacing(theme.px(8));
    row->addWidget(back);
    row->addWidget(m_title, 1);
    row->addWidget(m_state);
    row->addWidget(previous);
    row->addWidget(next);
    return header;
}

QWidget *VariantPage::makeCentre()
{
    const Theme &theme = themeOf(this);
    auto *const centre = new Area(Ground::Surface);
    m_canvas = new PictureCanvas(tr("Picture"));
    m_beside = new PictureCanvas(tr("Picture beside it"));
    m_besideFrame = new QWidget;
    auto *const besideColumn = new QHBoxLayout(m_besideFrame);
    besideColumn->setContentsMargins(0, 0, 0, 0);
    besideColumn->setSpacing(0);
    besideColumn->addWidget(new Hairline(Qt::Vertical));
    besideColumn->addWidget(m_beside, 1);
    m_besideFrame->hide();
    auto *const pictures = new QHBoxLayout;
    pictures->setSpacing(0);
    pictures->addWidget(m_canvas, 1);
    pictures->addWidget(m_besideFrame, 1);
    connect(m_canvas, &PictureCanvas::zoomChanged, this, [this] {
        m_beside->setZoom(m_canvas->isFitted() ? std::nullopt : std::optional(m_canvas->zoom()));
        showZoom();
    });
    connect(m_canvas, &PictureCanvas::focusMoved, this, [this](const FocalPoint &focus) {
        m_focus = focus;
        showEdit();
    });

    auto *const bar = new QWidget;
    auto *const row = new QHBoxLayout(bar);
    row->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8));
    row->setSpacing(theme.px(8));
    const auto addZoom = [&](const QString &icon, const QString &name, double factor) {
        auto *const button = new IconButton(icon, name);
        button->setSize(ButtonSize::Small);
        connect(button, &IconButton::clicked, this, [this, factor] { m_canvas->zoomBy(factor); });
        row->addWidget(button);
    };
    addZoom(u"minus"_s, tr("Smaller"), 1 / 1.25);
    m_zoom = new Label({}, FontRole::Small, TextTone::Text2);
    m_zoom->setMinimumWidth(theme.px(44));
    m_zoom->setAlignment(Qt::AlignCenter);
    row->addWidget(m_zoom);
    addZoom(u"plus"_s, tr("Larger"), 1.25);
    const auto addSize = [&](const QString &text, std::optional<double> zoom) {
        auto *const button = new Button(text, ButtonKind::Flat);
        button->setSize(ButtonSize::Small);
        connect(button, &Button::clicked, this, [this, zoom] { m_canvas->setZoom(zoom); });
        row->addWidget(button);
    };
    addSize(tr("Fit"), std::nullopt);
    addSize(tr("Full size"), 1.0);
    row->addStretch(1);
    row->addWidget(new Label(tr("Beside it"), FontRole::Small, TextTone::Text3));
    m_besideChoice = new Combo(tr("Beside it"));
    m_besideChoice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_besideChoice->setMinimumContentsLength(16);
    connect(m_besideChoice, &QComboBox::activated, this, &VariantPage::showBeside);
    row->addWidget(m_besideChoice);

    auto *const column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addLayout(pictures, 1);
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addWidget(bar);
    return centre;
}

QWidget *VariantPage::makeEditor()
{
    const Theme &theme = themeOf(this);
    auto *const pane = new Area(Ground::Pane);
    m_text = new TextArea(tr("Message on this picture"));
    m_text->setLines(2, 6);
    m_textField = new FormField(tr("Message on this picture"), m_text);
    m_position = new Combo(tr("Place of the message"));
    m_position->addItem(tr("Automatic"), u"auto"_s);
    m_position->addItem(tr("Top"), u"top"_s);
    m_position->addItem(tr("Bottom"), u"bottom"_s);
    m_position->addItem(tr("Left"), u"left"_s);
    m_position->addItem(tr("Right"), u"right"_s);
    m_position->addItem(tr("Centre"), u"center"_s);
    m_alignment = new Combo(tr("Alignment of the message"));
    m_alignment->addItem(tr("At the start"), u"start"_s);
    m_alignment->addItem(tr("Centred"), u"center"_s);
    m_alignment->addItem(tr("At the end"), u"end"_s);
    m_crop = new Button(tr("Move the crop"));
    m_crop->setCheckable(true);
    m_crop->setIconName(u"frame-corners"_s);
    m_cropReset = new Button(tr("Automatic"), ButtonKind::Flat);
    m_cropNote = new Label({}, FontRole::Small, TextTone::Text3);
    m_cropNote->setWordWrap(true);
    m_allFormats = new QCheckBox(tr("On all formats of this product"));
    m_render = new Button(tr("Apply"), ButtonKind::Filled);
    m_render->setStretching(true);
    m_reset = new Button(tr("As the brief says"));
    m_approve = new Button(tr("Approve"));
    m_approve->setIconName(u"check"_s);
    auto *const attach = new Button(tr("Attach to a piece…"));
    attach->setIconName(u"chain"_s);
    auto *const replace = new Button(tr("Replace the product's picture…"));
    replace->setIconName(u"picture"_s);
    m_facts = new Label({}, FontRole::Small, TextTone::Text3);
    m_facts->setWordWrap(true);

    auto *const cropRow = new QWidget;
    auto *const across = new QHBoxLayout(cropRow);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(m_crop);
    across->addWidget(m_cropReset);
    across->addStretch(1);
    auto *const holder = new Area(Ground::Pane);
    auto *const rows = new QVBoxLayout(holder);
    rows->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    rows->setSpacing(theme.px(12));
    for (QWidget *const widget :
        std::initializer_list<QWidget *>{m_textField, new FormField(tr("Place of the message"), m_position),
            new FormField(tr("Alignment of the message"), m_alignment), new FormField(tr("Crop"), cropRow), m_cropNote,
            m_allFormats, m_render, m_reset, new Hairline(Qt::Horizontal), m_approve, attach, replace, m_facts})
        rows->addWidget(widget);
    rows->addStretch(1);
    auto *const scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(holder);
    auto *const column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PaneHeader(tr("Edit")));
    column->addWidget(scroll, 1);

    connect(m_text, &QPlainTextEdit::textChanged, this, &VariantPage::showEdit);
    connect(m_text, &TextArea::submitted, this, &VariantPage::render);
    connect(m_position, &QComboBox::activated, this, &VariantPage::showEdit);
    connect(m_alignment, &QComboBox::activated, this, &VariantPage::showEdit);
    connect(m_crop, &Button::toggled, this, &VariantPage::setCropping);
    connect(m_cropReset, &Button::clicked, this, [this] {
        m_focus.reset();
        m_crop->setChecked(false);
        showEdit();
    });
    connect(m_render, &Button::clicked, this, &VariantPage::render);
    connect(m_reset, &Button::clicked, this, &VariantPage::reset);
    connect(m_approve, &Button::clicked, this, [this] { Q_EMIT approveRequested(m_index); });
    connect(attach, &Button::clicked, this, [this] { Q_EMIT attachRequested(m_index); });
    connect(replace, &Button::clicked, this,
        [this] { Q_EMIT replaceRequested(m_model.productAt(m_index.row()).plan.index); });
    return pane;
}

const BriefMessage &VariantPage::message() const
{
    return m_model.sight().state.brief.messages[size_t(m_model.message())];
}

void VariantPage::showVariant(const QModelIndex &index)
{
    m_index = index;
    m_shown.reset();
    m_crop->setChecked(false);
    refresh();
    m_canvas->setZoom({});
    m_canvas->setFocus(Qt::OtherFocusReason);
}

void VariantPage::refresh()
{
    const VariantRecord *const variant = m_model.variantAt(m_index);
    if (!variant)
        return;
    const ProductState &product = m_model.productAt(m_index.row());
    const PlatformFormat &format = m_model.formatAt(m_index.column());
    QStringList title{product.plan.name, format.name};
    if (m_model.sight().state.brief.messages.size() > 1)
        title += messageTitle(message());
    m_title->setText(title.join(u" · "_s));
    const bool isRendering = m_model.stageAt(m_index) == CellStage::Rendering;
    const bool isApproved = m_model.isApproved(*variant);
    m_state->setVisible(isRendering || isApproved);
    m_state->setContent(isRendering ? tr("Rendering") : tr("Approved"), isRendering ? Tone::Accent : Tone::Success);
    m_approve->setText(isApproved ? tr("Withdraw approval") : tr("Approve"));
    QStringList facts{sizeText(format), readableSize(variant->bytes)};
    if (variant->contrast > 0)
        facts += tr("contrast of the message %1 : 1").arg(variant->contrast, 0, 'f', 1);
    m_facts->setText(facts.join(u" · "_s) + (product.notes.isEmpty() ? QString() : u'\n' + product.notes.join(u'\n')));
    if (!m_isCropping)
        load(*m_canvas, m_model.pathOf(*variant));
    const VariantName name = m_model.nameAt(m_index);
    if (m_shown != name || m_shownProduct != product.plan.index) {
        m_shown = name;
        m_shownProduct = product.plan.index;
        const auto edit = product.edits.find(name);
        const VariantEdit edited = edit == product.edits.end() ? VariantEdit() : edit->second;
        const BriefOverlay &overlay = m_model.sight().state.brief.overlay;
        m_focus = edited.focus;
        m_text->setPlainText(edited.message.value_or(message().text));
        choose(*m_position, messagePositionName(edited.position.value_or(overlay.position)));
        choose(*m_alignment, messageAlignmentName(edited.alignment.value_or(overlay.alignment)));
        m_allFormats->setChecked(false);
        fillBeside();
    }
    showEdit();
}

void VariantPage::load(PictureCanvas &canvas, const QString &path)
{
    // Pictures may overtake one another: only the one asked for last is shown.
    const quint64 asked = ++m_picturesAsked[&canvas];
    runInBackground(
        &canvas, [path] { return readPicture(path); },
        [this, &canvas, asked](const QImage &picture) {
            if (m_picturesAsked[&canvas] != asked)
                return;
            canvas.setPicture(picture);
            showZoom();
        });
}

void VariantPage::fillBeside()
{
    const QString before = m_besideChoice->currentText();
    m_besideChoice->clear();
    m_besideChoice->addItem(tr("Nothing"));
    const ProductState &product = m_model.productAt(m_index.row());
    if (!product.imagePath.isEmpty())
        m_besideChoice->addItem(tr("The product's picture"), product.imagePath);
    const auto &brief = m_model.sight().state.brief;
    for (const VariantRecord &variant : product.variants) {
        if (variant.name() == m_shown)
            continue;
        const auto format = std::ranges::find(brief.formats, variant.platform, &PlatformFormat::id);
        QString title = format == brief.formats.end() ? variant.platform : format->name;
        if (brief.messages.size() > 1)
            title += u" · "_s + messageTitle({.text = {}, .locale = variant.locale, .version = variant.messageVersion});
        m_besideChoice->addItem(title, m_model.pathOf(variant));
    }
    m_besideChoice->setCurrentIndex(std::max(0, m_besideChoice->findText(before)));
    showBeside();
}

void VariantPage::showBeside()
{
    const QString path = m_besideChoice->currentData().toString();
    m_besideFrame->setVisible(!path.isEmpty());
    if (!path.isEmpty())
        load(*m_beside, path);
}

void VariantPage::showZoom() { m_zoom->setText(tr("%1 %").arg(qRound(m_canvas->zoom() * 100))); }

VariantEdit VariantPage::enteredEdit() const
{
    const BriefOverlay &overlay = m_model.sight().state.brief.overlay;
    const QString text = m_text->toPlainText().trimmed();
    const auto position = messagePositionFromName(m_position->currentData().toString());
    const auto alignment = messageAlignmentFromName(m_alignment->currentData().toString());
    VariantEdit edit{.focus = m_focus};
    if (text != message().text)
        edit.message = text;
    if (position != overlay.position)
        edit.position = position;
    if (alignment != overlay.alignment)
        edit.alignment = alignment;
    return edit;
}

void VariantPage::showEdit()
{
    if (!m_index.isValid() || !m_shown)
        return;
    const ProductState &product = m_model.productAt(m_index.row());
    const auto kept = product.edits.find(*m_shown);
    const VariantEdit before = kept == product.edits.end() ? VariantEdit() : kept->second;
    const qsizetype length = m_text->toPlainText().size();
    const bool isTooLong = length > longestMessage;
    m_textField->setCounter(u"%1 / %2"_s.arg(length).arg(longestMessage));
    m_textField->setError(isTooLong ? tr("Shorten it to %1 characters.").arg(longestMessage) : QString());
    const bool isMoving = product.stage == ProductStage::MakingVariants;
    const bool isChanged = enteredEdit() != before || m_allFormats->isChecked();
    m_render->setEnabled(isChanged && !isTooLong && !isMoving);
    m_render->setToolTip(isMoving ? tr("It is being made now.") : isChanged ? QString() : tr("Nothing is changed."));
    m_reset->setEnabled(!before.isEmpty() && !isMoving);
    m_reset->setToolTip(before.isEmpty() ? tr("Nothing was changed by hand on this picture.") : QString());
    m_cropReset->setEnabled(m_focus.has_value());
    m_cropReset->setToolTip(m_focus ? QString() : tr("The crop is automatic already."));
    m_cropNote->setText(m_isCropping ? tr("Drag the point on the product's picture, or move it with the arrow keys.")
            : m_focus                ? tr("The crop keeps the point at %1 %, %2 % in sight.")
                            .arg(qRound(m_focus->x * 100))
                            .arg(qRound(m_focus->y * 100))
                      : tr("The crop keeps what draws the eye."));
}

void VariantPage::setCropping(bool cropping)
{
    m_isCropping = cropping;
    if (!m_index.isValid())
        return;
    const ProductState &product = m_model.productAt(m_index.row());
    const PlatformFormat &format = m_model.formatAt(m_index.column());
    m_canvas->setMode(cropping ? CanvasMode::Crop : CanvasMode::Look);
    if (cropping) {
        m_canvas->setCrop({format.width, format.height}, m_focus.value_or(FocalPoint{}));
        load(*m_canvas, product.imagePath);
        m_canvas->setFocus(Qt::OtherFocusReason);
    } else if (const VariantRecord *const variant = m_model.variantAt(m_index)) {
        load(*m_canvas, m_model.pathOf(*variant));
    }
    showEdit();
}

std::vector<VariantName> VariantPage::editedVariants() const
{
    if (!m_allFormats->isChecked())
        return {*m_shown};
    std::vector<VariantName> names;
    for (const PlatformFormat &format : m_model.sight().state.brief.formats)
        names.push_back({.platform = format.id, .locale = m_shown->locale, .messageVersion = m_shown->messageVersion});
    return names;
}

void VariantPage::render()
{
    if (!m_render->isEnabled())
        return;
    CampaignChange change;
    for (const VariantName &variant : editedVariants())
        change.edits.push_back({.product = m_shownProduct, .variant = variant, .edit = enteredEdit()});
    m_crop->setChecked(false);
    m_allFormats->setChecked(false);
    Q_EMIT changeRequested(change);
}

void VariantPage::reset()
{
    CampaignChange change;
    for (const VariantName &variant : editedVariants())
        change.edits.push_back({.product = m_shownProduct, .variant = variant, .edit = {}});
    m_shown.reset(); // the fields follow the brief again
    Q_EMIT changeRequested(change);
}

void VariantPage::step(int by)
{
    const int columns = m_model.columnCount();
    if (!m_index.isValid() || columns == 0)
        return;
    int cell = m_index.row() * columns + m_index.column() + by;
    while (cell >= 0 && cell < m_model.rowCount() * columns) {
        const QModelIndex next = m_model.index(cell / columns, cell % columns);
        if (m_model.variantAt(next)) {
            showVariant(next);
            return;
        }
        cell += by;
    }
}

void VariantPage::focusMessage()
{
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->selectAll();
}

void VariantPage::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT backRequested();
        return;
    case Qt::Key_PageDown:
        step(1);
        return;
    case Qt::Key_PageUp:
        step(-1);
        return;
    case Qt::Key_A:
        Q_EMIT approveRequested(m_index);
        return;
    case Qt::Key_E:
        focusMessage();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace atelier
