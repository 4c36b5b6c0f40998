// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaign_form.h"

#include "core/image/colour.h"
#include "ui/campaigns/campaign_grid_parts.h"
#include "ui/campaigns/product_table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chips_input.h"
#include "ui/widgets/combo.h"
#include "ui/widgets/facts_table.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QRegularExpression>
#include <QResizeEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int twoColumnsFrom = 760;
constexpr double easyContrast = 4.5;
constexpr double largeContrast = 3;

QStringList stringList(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &entry : value.toArray())
        list += entry.toString();
    return list;
}

QList<NamedValue> factsOf(const QJsonValue &value)
{
    QList<NamedValue> facts;
    const QJsonObject object = value.toObject();
    for (auto each = object.begin(); each != object.end(); ++each)
        facts.append({each.key(), each.value().toString()});
    return facts;
}

void putFacts(QJsonObject &brief, const QString &key, const QList<NamedValue> &facts)
{
    QJsonObject object;
    for (const NamedValue &fact : facts)
        object[fact.name] = fact.value;
    if (object.isEmpty())
        brief.remove(key);
    else
        brief[key] = object;
}

void putText(QJsonObject &object, const QString &key, const QString &text)
{
    if (text.isEmpty())
        object.remove(key);
    else
        object[key] = text;
}

QString contrastNote(const QStringList &colours)
{
    const auto first = colours.size() > 1 ? Colour::fromHex(colours[0]) : std::nullopt;
    const auto second = colours.size() > 1 ? Colour::fromHex(colours[1]) : std::nullopt;
    if (!first || !second)
        return {};
    const double ratio = contrastRatio(*first, *second);
    const QString use = ratio >= easyContrast ? CampaignForm::tr("easy to read")
        : ratio >= largeContrast              ? CampaignForm::tr("large text only")
                                              : CampaignForm::tr("use for shapes only");
    return CampaignForm::tr("%1 on %2: %3 : 1, %4").arg(colours[0], colours[1]).arg(ratio, 0, 'f', 1).arg(use);
}

// "products[2].name" is about products, "overlay.logo" about itself.
QString fieldKey(const QString &path)
{
    if (path.startsWith("overlay."_L1))
        return path;
    return path.section(QRegularExpression(u"[.\\[]"_s), 0, 0);
}

} // namespace

CampaignForm::CampaignForm(std::vector<PlatformFormat> formats, QWidget *parent)
    : QWidget(parent)
    , m_formats(std::move(formats))
    , m_products(new ProductTableModel(this))
{
    const Theme &theme = themeOf(this);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(24));
    column->setSpacing(theme.px(16));
    column->addWidget(makeColumns());
    column->addWidget(makeProducts());
    column->addWidget(makeFormats());
    column->addWidget(makeMore());
    column->addStretch(1);
    connect(m_products, &ProductTableModel::edited, this, &CampaignForm::edited);
    setBrief({});
}

QLineEdit *CampaignForm::addLine(const QString &key, const QString &label, QWidget *parent)
{
    auto *const line = new QLineEdit;
    line->setAccessibleName(label);
    auto *const field = new FormField(label, line);
    m_fields[key] = field;
    parent->layout()->addWidget(field);
    connect(line, &QLineEdit::textChanged, this, [this] {
        if (!m_isFilling)
            Q_EMIT edited();
    });
    return line;
}

QWidget *CampaignForm::makeColumns()
{
    const Theme &theme = themeOf(this);
    auto *const both = new QWidget;
    m_columns = new QGridLayout(both);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setHorizontalSpacing(theme.px(32));
    m_columns->setVerticalSpacing(theme.px(12));
    m_left = new QWidget(both);
    m_right = new QWidget(both);
    for (QWidget *const side : {m_left, m_right}) {
        auto *const rows = new QVBoxLayout(side);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(theme.px(12));
    }
    const auto add = [&](QWidget *side, const QString &key, const QString &label, QWidget *control) {
        m_fields[key] = new FormField(label, control);
        side->layout()->addWidget(m_fields[key]);
    };
    m_name = addLine(u"campaign_name"_s, tr("Name"), m_left);
    m_message = addLine(u"campaign_message"_s, tr("Message"), m_left);
    m_fields[u"campaign_message"_s]->setHelp(tr("One line on the picture."));
    m_messages = new FactsTable(tr("Messages by language or region"));
    m_messages->setSuggestedNames({u"de"_s, u"en"_s, u"es"_s, u"fr"_s, u"it"_s, u"ja"_s, u"ar"_s, u"sv"_s, u"pl"_s});
    add(m_left, u"messages"_s, tr("Messages by language or region"), m_messages);
    m_versions = new FactsTable(tr("Versions to compare"));
    m_versions->setSuggestedNames({u"A"_s, u"B"_s});
    m_versions->setLimit(8);
    add(m_left, u"variants_of_message"_s, tr("Versions to compare"), m_versions);
    m_fields[u"variants_of_message"_s]->setHelp(tr("Two or more (A, B…) stand in for the message."));
    m_audience = addLine(u"target_audience"_s, tr("Audience"), m_right);
    m_regions = new ChipsInput(tr("Regions"));
    m_regions->setPlaceholder(tr("Add…"));
    add(m_right, u"target_regions"_s, tr("Regions"), m_regions);
    m_colours = new ChipsInput(tr("Brand colours"));
    m_colours->setPlaceholder(u"#RRGGBB"_s);
    add(m_right, u"brand_colors"_s, tr("Brand colours"), m_colours);
    m_colourNote = new Label({}, FontRole::Small, TextTone::Text3);
    m_colourNote->setWordWrap(true);
    m_right->layout()->addWidget(m_colourNote);
    for (QWidget *const side : {m_left, m_right})
        qobject_cast<QVBoxLayout *>(side->layout())->addStretch(1);
    const auto tell = [this] {
        showColours();
        if (!m_isFilling)
            Q_EMIT edited();
    };
    connect(m_regions, &ChipsInput::valuesChanged, this, tell);
    connect(m_colours, &ChipsInput::valuesChanged, this, tell);
    connect(m_messages, &FactsTable::factsChanged, this, tell);
    connect(m_versions, &FactsTable::factsChanged, this, tell);
    return both;
}

QWidget *CampaignForm::makeProducts()
{
    const Theme &theme = themeOf(this);
    m_table = new ProductTable(*m_products);
    auto *const frame = new QWidget;
    auto *const rows = new QVBoxLayout(frame);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme.px(8));
    auto *const buttons = new QWidget;
    auto *const across = new QHBoxLayout(buttons);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(theme.px(8));
    const auto addButton = [&](const QString &text, const QString &icon) {
        auto *const button = new Button(text);
        button->setSize(ButtonSize::Small);
        button->setIconName(icon);
        across->addWidget(button);
        return button;
    };
    connect(addButton(tr("From CSV…"), u"table"_s), &Button::clicked, this, &CampaignForm::csvRequested);
    connect(addButton(tr("Choose a picture…"), u"picture"_s), &Button::clicked, this,
        [this] { Q_EMIT pictureRequested(m_table->selectedRows().value(0, -1)); });
    connect(addButton(tr("Remove"), u"trash-can"_s), &Button::clicked, this,
        [this] { m_products->remove(m_table->selectedRows()); });
    across->addStretch(1);
    auto *const assetsRow = new QWidget;
    auto *const assets = new QHBoxLayout(assetsRow);
    assets->setContentsMargins(0, 0, 0, 0);
    m_assets = new QLineEdit;
    m_assets->setAccessibleName(tr("Folder of the products' pictures"));
    m_assets->setPlaceholderText(tr("none: every picture is generated"));
    auto *const browse = new Button(tr("Choose…"));
    browse->setAccessibleName(tr("Choose the folder of pictures"));
    connect(browse, &Button::clicked, this, &CampaignForm::assetsRequested);
    connect(m_assets, &QLineEdit::textChanged, this, [this] {
        if (!m_isFilling)
            Q_EMIT edited();
    });
    assets->addWidget(m_assets, 1);
    assets->addWidget(browse);
    auto *const field = new FormField(tr("Products"), m_table);
    m_fields[u"products"_s] = field;
    field->setHelp(tr("Type, paste rows of a table, or drop pictures on rows. A product without a picture gets one."));
    rows->addWidget(field);
    rows->addWidget(buttons);
    rows->addWidget(new FormField(tr("Folder of the products' pictures"), assetsRow));
    connect(m_table, &ProductTable::picturesDropped, this, &CampaignForm::takePictures);
    return frame;
}

QWidget *CampaignForm::makeFormats()
{
    const Theme &theme = themeOf(this);
    auto *const boxes = new QWidget;
    auto *const grid = new QGridLayout(boxes);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.px(16));
    grid->setVerticalSpacing(theme.px(8));
    grid->setColumnStretch(1, 1);
    for (const PlatformFormat &format : m_formats) {
        auto *const box = new QCheckBox(u"%1, %2"_s.arg(format.name, sizeText(format)));
        connect(box, &QCheckBox::toggled, this, [this] {
            if (!m_isFilling)
                Q_EMIT edited();
        });
        const int place = int(m_formatBoxes.size());
        grid->addWidget(box, place / 2, place % 2);
        m_formatBoxes.push_back(box);
    }
    m_fields[u"formats"_s] = new FormField(tr("Formats"), boxes);
    return m_fields[u"formats"_s];
}

QWidget *CampaignForm::makeMore()
{
    const Theme &theme = themeOf(this);
    auto *const more = new QWidget;
    auto *const rows = new QVBoxLayout(more);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme.px(12));
    m_style = addLine(u"style"_s, tr("Style of generated pictures"), more);
    m_negative = addLine(u"negative_prompt"_s, tr("What generated pictures must not show"), more);
    m_logo = addLine(u"overlay.logo"_s, tr("Logo, a file in the folder of pictures"), more);
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
    auto *const across = new QHBoxLayout;
    across->setSpacing(theme.px(16));
    across->addWidget(new FormField(tr("Place of the message"), m_position), 1);
    across->addWidget(new FormField(tr("Alignment of the message"), m_alignment), 1);
    rows->addLayout(across);
    connect(m_position, &QComboBox::activated, this, &CampaignForm::edited);
    connect(m_alignment, &QComboBox::activated, this, &CampaignForm::edited);
    return more;
}

void CampaignForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool areBeside = width() >= themeOf(this).px(twoColumnsFrom);
    m_columns->removeWidget(m_left);
    m_columns->removeWidget(m_right);
    m_columns->addWidget(m_left, 0, 0);
    m_columns->addWidget(m_right, areBeside ? 0 : 1, areBeside ? 1 : 0);
    m_columns->setColumnStretch(0, 1);
    m_columns->setColumnStretch(1, areBeside ? 1 : 0);
}

void CampaignForm::setBrief(const QJsonObject &brief)
{
    m_isFilling = true;
    m_source = brief;
    m_name->setText(brief["campaign_name"_L1].toString());
    m_message->setText(brief["campaign_message"_L1].toString());
    m_audience->setText(brief["target_audience"_L1].toString());
    m_messages->setFacts(factsOf(brief["messages"_L1]));
    m_versions->setFacts(factsOf(brief["variants_of_message"_L1]));
    m_regions->setValues(stringList(brief["target_regions"_L1]));
    m_colours->setValues(stringList(brief["brand_colors"_L1]));
    std::vector<BriefProduct> products;
    for (const QJsonValue &value : brief["products"_L1].toArray()) {
        products.push_back({.name = value["name"_L1].toString(),
            .description = value["description"_L1].toString(),
            .existingAssets = value["existing_assets"_L1].toString()});
    }
    m_products->setProducts(std::move(products));
    const QStringList chosen = stringList(brief["formats"_L1]);
    for (size_t i = 0; i < m_formats.size(); ++i)
        m_formatBoxes[i]->setChecked(chosen.isEmpty() ? m_formats[i].isDefault : chosen.contains(m_formats[i].id));
    m_style->setText(brief["style"_L1].toString());
    m_negative->setText(brief["negative_prompt"_L1].toString());
    const QJsonObject overlay = brief["overlay"_L1].toObject();
    m_logo->setText(overlay["logo"_L1].toString());
    m_position->setCurrentIndex(std::max(0, m_position->findData(overlay["position"_L1].toString())));
    m_alignment->setCurrentIndex(std::max(0, m_alignment->findData(overlay["alignment"_L1].toString())));
    showProblems({});
    showColours();
    m_isFilling = false;
}

QJsonObject CampaignForm::brief() const
{
    QJsonObject brief = m_source;
    brief[u"campaign_name"_s] = m_name->text().trimmed();
    brief[u"campaign_message"_s] = m_message->text().trimmed();
    brief[u"target_audience"_s] = m_audience->text().trimmed();
    brief[u"target_regions"_s] = QJsonArray::fromStringList(m_regions->values());
    brief[u"brand_colors"_s] = QJsonArray::fromStringList(m_colours->values());
    putFacts(brief, u"messages"_s, m_messages->facts());
    putFacts(brief, u"variants_of_message"_s, m_versions->facts());
    QJsonArray products;
    for (const BriefProduct &product : m_products->products()) {
        QJsonObject json{{u"name"_s, product.name}};
        putText(json, u"description"_s, product.description);
        putText(json, u"existing_assets"_s, product.existingAssets);
        products += json;
    }
    brief[u"products"_s] = products;
    QJsonArray formats;
    for (size_t i = 0; i < m_formats.size(); ++i) {
        if (m_formatBoxes[i]->isChecked())
            formats += m_formats[i].id;
    }
    brief[u"formats"_s] = formats;
    putText(brief, u"style"_s, m_style->text().trimmed());
    putText(brief, u"negative_prompt"_s, m_negative->text().trimmed());
    QJsonObject overlay = m_source["overlay"_L1].toObject();
    putText(overlay, u"logo"_s, m_logo->text().trimmed());
    overlay[u"position"_s] = m_position->currentData().toString();
    overlay[u"alignment"_s] = m_alignment->currentData().toString();
    brief[u"overlay"_s] = overlay;
    return brief;
}

void CampaignForm::setAssetsRoot(const QString &folder)
{
    m_isFilling = true;
    m_assets->setText(QDir::toNativeSeparators(folder));
    m_isFilling = false;
}

QString CampaignForm::assetsRoot() const { return QDir::fromNativeSeparators(m_assets->text().trimmed()); }

void CampaignForm::showColours()
{
    const QString note = contrastNote(m_colours->values());
    m_colourNote->setText(note);
    m_colourNote->setVisible(!note.isEmpty());
}

void CampaignForm::showProblems(const BriefProblems &problems)
{
    QMap<QString, QStringList> byField;
    for (const SchemaProblem &problem : problems)
        byField[fieldKey(problem.path)] += problem.message;
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field)
        field.value()->setError(byField.value(field.key()).mid(0, 3).join(u'\n'));
}

void CampaignForm::focusPlace(const QString &path)
{
    static const QRegularExpression productPath(u"^products\\[(\\d+)\\](?:\\.(\\w+))?"_s);
    if (const auto match = productPath.match(path); match.hasMatch()) {
        const QString field = match.captured(2);
        const int column = field == "existing_assets"_L1 ? ProductTableModel::Picture
            : field == "description"_L1                  ? ProductTableModel::Description
                                                         : ProductTableModel::Name;
        m_table->setCurrentIndex(m_products->index(match.captured(1).toInt(), column));
        m_table->setFocus(Qt::OtherFocusReason);
        return;
    }
    FormField *const field = m_fields.value(fieldKey(path));
    if (!field)
        return;
    QWidget *control = field->control();
    if (auto *const chips = qobject_cast<ChipsInput *>(control))
        control = chips->entry();
    else if (control->focusPolicy() == Qt::NoFocus)
        control = control->nextInFocusChain();
    control->setFocus(Qt::OtherFocusReason);
}

QString CampaignForm::pathBelowAssets(const QString &path) const
{
    const QString root = QFileInfo(assetsRoot()).canonicalFilePath();
    const QString file = QFileInfo(path).canonicalFilePath();
    const bool isBelow = !root.isEmpty() && file.startsWith(root + u'/');
    return isBelow ? file.sliced(root.size() + 1) : QString();
}

// The first picture decides where pictures are when no folder was chosen yet.
void CampaignForm::takePictures(int row, const QStringList &paths)
{
    if (assetsRoot().isEmpty() && !paths.isEmpty())
        setAssetsRoot(QFileInfo(paths.first()).absolutePath());
    for (const QString &path : paths) {
        const QString below = pathBelowAssets(path);
        if (below.isEmpty()) {
            m_fields[u"products"_s]->setError(
                tr("%1 does not lie in the folder of the products' pictures. Move it there, or choose its folder.")
                    .arg(QDir::toNativeSeparators(path)));
            continue;
        }
        if (row >= 0)
            m_products->setPicture(row, below);
        else
            m_products->append(
                {{.name = QFileInfo(path).completeBaseName(), .description = {}, .existingAssets = below}});
    }
    Q_EMIT edited();
}

} // namespace atelier
