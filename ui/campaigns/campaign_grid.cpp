// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaign_grid.h"

#include "ui/campaigns/campaign_grid_parts.h"
#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"
#include "ui/theme/style.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/thumbnails.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QHeaderView>
#include <QMimeData>
#include <QScrollBar>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int stripTop = 12;
constexpr int stripHeight = 24;
constexpr int pictureOffset = 44; // below the top of a row
constexpr int belowPicture = 17;
constexpr int normalThumbnail = 92;
constexpr int menuSize = 24;

Tone toneOf(ProductStage stage)
{
    switch (stage) {
    case ProductStage::Completed:
        return Tone::Success;
    case ProductStage::Failed:
    case ProductStage::Interrupted:
        return Tone::Error;
    case ProductStage::Generating:
    case ProductStage::MakingVariants:
        return Tone::Accent;
    case ProductStage::Waiting:
    case ProductStage::Cancelled:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

QString iconOf(ProductStage stage)
{
    switch (stage) {
    case ProductStage::Completed:
        return u"check"_s;
    case ProductStage::Failed:
    case ProductStage::Interrupted:
        return u"circle-exclamation"_s;
    default:
        return {};
    }
}

bool isDead(ProductStage stage) { return stage == ProductStage::Failed || stage == ProductStage::Interrupted; }

// On the panel of a product that failed.
constexpr std::array failureActions{ProductAction::Retry, ProductAction::ReplacePicture, ProductAction::ShowLog};

QString buttonText(ProductAction action)
{
    switch (action) {
    case ProductAction::Retry:
        return CampaignGrid::tr("Retry");
    case ProductAction::ReplacePicture:
        return CampaignGrid::tr("Replace picture…");
    case ProductAction::ShowLog:
        return CampaignGrid::tr("Show log");
    }
    Q_UNREACHABLE();
}

QString noteOf(const CampaignGrid &grid, const ProductState &product)
{
    const CampaignModel &model = grid.campaign();
    if (product.stage == ProductStage::Generating) {
        const auto progress = model.progressOf(product.plan.index);
        return progress ? progress->stage : QString();
    }
    const int made = int(product.variants.size());
    if (grid.marks() == MarkVisibility::Shown && made > 0)
        return CampaignGrid::tr("%1 of %2 approved").arg(model.approvedOf(product)).arg(made);
    const auto all = model.sight().state.brief.formats.size() * model.sight().state.brief.messages.size();
    return CampaignGrid::tr("%1 of %2").arg(made).arg(all);
}

} // namespace

void paintProductStrip(QPainter &painter, const CampaignGrid &grid, const QRect &row, int number)
{
    const Theme &theme = themeOf(&grid);
    const ProductState &product = grid.campaign().productAt(number);
    const auto placed = [&](const QRect &place) { return mirrored(grid.layoutDirection(), row, place); };
    const QRect line(row.left() + theme.px(24), row.top() + theme.px(stripTop), row.width() - theme.px(24 + 48),
        theme.px(stripHeight));
    const QString note = noteOf(grid, product);
    const QFont &quiet = theme.numberFont(FontRole::Small);
    const int noteWidth = note.isEmpty() ? 0 : textWidth(quiet, note) + theme.px(2);
    drawLine(painter, placed(QRect(line.right() + 1 - noteWidth, line.top(), noteWidth, line.height())), Qt::AlignRight,
        note, {quiet, theme.color.text3, Qt::ElideNone});
    const QString word = productWord(product);
    const QString icon = iconOf(product.stage);
    const QSize badge = badgeSize(theme, word, !icon.isEmpty());
    const int room = line.width() - noteWidth - badge.width() - theme.px(24);
    const QFont &bold = theme.font(FontRole::Body, FontWeight::Semibold);
    const int nameWidth = std::min(room, textWidth(bold, product.plan.name) + theme.px(2));
    drawLine(painter, placed(QRect(line.left(), line.top(), nameWidth, line.height())), Qt::AlignLeft,
        product.plan.name, {bold, theme.color.text, Qt::ElideRight});
    const QRect badgePlace(line.left() + nameWidth + theme.px(8), line.top() + (line.height() - badge.height()) / 2,
        badge.width(), badge.height());
    drawBadge(painter, &grid, placed(badgePlace), word, toneOf(product.stage), icon);
}

CampaignGrid::CampaignGrid(CampaignModel &model, Thumbnails &thumbnails, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_thumbnails(thumbnails)
    , m_thumbnailHeight(normalThumbnail)
    , m_corner(new SourceCorner(*this))
{
    setHorizontalHeader(new FormatHeader(*this));
    setVerticalHeader(new SourceHeader(*this));
    setItemDelegate(new VariantDelegate(*this));
    setModel(&model);
    setFrameShape(NoFrame);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
    setProperty(ownFocusProperty, true);
    setAccessibleName(tr("Pictures"));
    setCornerWidget(new Area(Ground::Surface));
    connect(&model, &QAbstractItemModel::modelReset, this, &CampaignGrid::arrange);
    // The strip and the failure of a row lie outside its cells.
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] {
        viewport()->update();
        verticalHeader()->viewport()->update();
    });
    connect(&thumbnails, &Thumbnails::loaded, this, [this] {
        viewport()->update();
        verticalHeader()->viewport()->update();
    });
    arrange();
}

int CampaignGrid::pictureTop() const { return themeOf(this).px(pictureOffset); }

void CampaignGrid::setThumbnailHeight(int height)
{
    m_thumbnailHeight = std::clamp(height, smallestThumbnail, largestThumbnail);
    arrange();
    Q_EMIT thumbnailHeightChanged();
}

void CampaignGrid::setMarks(MarkVisibility marks)
{
    m_marks = marks;
    viewport()->update();
}

void CampaignGrid::arrange()
{
    const Theme &theme = themeOf(this);
    verticalHeader()->setDefaultSectionSize(theme.px(pictureOffset + m_thumbnailHeight + belowPicture));
    verticalHeader()->setFixedWidth(theme.px(24 + m_thumbnailHeight + 12 - cellInset));
    verticalScrollBar()->setSingleStep(theme.px(40));
    horizontalScrollBar()->setSingleStep(theme.px(40));
    const QFont &name = theme.font(FontRole::Small);
    const QFont &size = theme.numberFont(FontRole::Caption);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const PlatformFormat &format = m_model.formatAt(column);
        const int picture = theme.px(m_thumbnailHeight * format.width / std::max(1, format.height));
        const int words = std::max(textWidth(name, format.name), textWidth(size, sizeText(format)));
        setColumnWidth(column, theme.px(cellInset) + std::max(picture + theme.px(12), words + theme.px(16)));
    }
    viewport()->update();
}

QRect CampaignGrid::rowRect(int row) const
{
    return {0, rowViewportPosition(row), viewport()->width(), rowHeight(row)};
}

QRect CampaignGrid::pictureRect(const QModelIndex &index) const
{
    const Theme &theme = themeOf(this);
    const QRect cell = visualRect(index);
    const PlatformFormat &format = m_model.formatAt(index.column());
    const QRect picture(cell.left() + theme.px(cellInset), cell.top() + pictureTop(),
        theme.px(m_thumbnailHeight * format.width / std::max(1, format.height)), theme.px(m_thumbnailHeight));
    return mirrored(layoutDirection(), cell, picture);
}

QRect CampaignGrid::markRect(const QModelIndex &index) const
{
    const Theme &theme = themeOf(this);
    const QRect picture = pictureRect(index);
    const int size = theme.px(18);
    const QPoint corner = layoutDirection() == Qt::LeftToRight ? picture.topRight() : picture.topLeft();
    return {corner.x() - size / 2, corner.y() - size / 2, size, size};
}

QRect CampaignGrid::menuRect(int row) const
{
    const Theme &theme = themeOf(this);
    const QRect line = rowRect(row);
    const int size = theme.px(menuSize);
    return mirrored(layoutDirection(), line,
        QRect(line.right() + 1 - theme.px(16) - size, line.top() + theme.px(stripTop), size, size));
}

QRect CampaignGrid::failureRect(int row) const
{
    const Theme &theme = themeOf(this);
    if (!isDead(m_model.productAt(row).stage))
        return {};
    const QRect line = rowRect(row);
    const int width = std::min(line.width() - theme.px(24), theme.px(760));
    return mirrored(layoutDirection(), line,
        QRect(line.left() + theme.px(cellInset), line.top() + pictureTop(), width, theme.px(m_thumbnailHeight)));
}

QRect CampaignGrid::buttonRect(int row, ProductAction action) const
{
    const QRect panel = failureRect(row);
    if (panel.isNull())
        return {};
    const Theme &theme = themeOf(this);
    const QFont &font = theme.font(FontRole::Small, FontWeight::Medium);
    const int height = theme.px(24);
    int left = panel.left() + theme.px(44);
    for (const ProductAction each : failureActions) {
        const int width = textWidth(font, buttonText(each)) + theme.px(20);
        if (each == action)
            return mirrored(
                layoutDirection(), panel, QRect(left, panel.bottom() + 1 - height - theme.px(6), width, height));
        left += width + theme.px(8);
    }
    return {};
}

void CampaignGrid::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model.rowCount() == 0)
        return;
    QPainter painter(viewport());
    painter.setLayoutDirection(layoutDirection());
    const int first = std::max(0, rowAt(event->rect().top()));
    const int below = rowAt(event->rect().bottom());
    const int last = below < 0 ? m_model.rowCount() - 1 : below;
    for (int row = first; row <= last; ++row)
        paintRow(painter, row);
}

void CampaignGrid::paintRow(QPainter &painter, int row) const
{
    const Theme &theme = themeOf(this);
    const QRect line = rowRect(row);
    drawHairline(painter, line, Edge::Bottom, theme.color.border);
    const int header = verticalHeader()->width();
    const bool isLeft = layoutDirection() == Qt::LeftToRight;
    paintProductStrip(painter, *this, line.adjusted(isLeft ? -header : 0, 0, isLeft ? 0 : header, 0), row);
    const QRect menu = menuRect(row);
    if (menu.contains(m_pointer))
        drawPanel(painter, menu, {.fill = theme.color.hover, .line = {}, .radius = qreal(theme.size.radiusSmall)});
    drawIcon(painter, this, u"three-dots"_s, menu, theme.size.iconDefault, theme.color.text2);
    if (isDead(m_model.productAt(row).stage))
        paintFailure(painter, row);
}

void CampaignGrid::paintFailure(QPainter &painter, int row) const
{
    const Theme &theme = themeOf(this);
    const Colors &color = theme.color;
    const ProductState &product = m_model.productAt(row);
    const QRect panel = failureRect(row);
    drawPanel(
        painter, panel, {.fill = color.errorSoft, .line = color.error, .radius = qreal(theme.size.radiusControl)});
    const auto placed = [&](const QRect &place) { return mirrored(layoutDirection(), panel, place); };
    const int titleHeight = theme.lineHeight(FontRole::Body);
    const QRect title(
        panel.left() + theme.px(44), panel.top() + theme.px(6), panel.width() - theme.px(56), titleHeight);
    drawIcon(painter, this, u"circle-exclamation"_s,
        placed(QRect(panel.left() + theme.px(16), title.top(), theme.size.iconDefault, titleHeight)),
        theme.size.iconDefault, color.errorText);
    const QFont &small = theme.font(FontRole::Small);
    const QString tries = product.attempts > 1 ? tr("Tried %n time(s)", "", product.attempts) : QString();
    drawLine(painter, placed(title), Qt::AlignRight, tries, {small, color.text2, Qt::ElideNone});
    drawLine(painter, placed(title.adjusted(0, 0, -textWidth(small, tries), 0)), Qt::AlignLeft, productWord(product),
        {theme.font(FontRole::Body, FontWeight::Semibold), color.errorText, Qt::ElideRight});
    painter.setFont(small);
    painter.setPen(color.text2);
    const QRect words(title.left(), title.bottom() + 1, title.width(), 2 * theme.lineHeight(FontRole::Small));
    const QString happened = product.error ? product.error->message : tr("It did not come to its end.");
    painter.drawText(placed(words), Qt::AlignLeading | Qt::AlignTop | Qt::TextWordWrap, happened);
    for (const ProductAction action : failureActions) {
        const QRect button = buttonRect(row, action);
        drawPanel(painter, button,
            {.fill = button.contains(m_pointer) ? color.hover : color.surface,
                .line = color.borderButton,
                .radius = qreal(theme.size.radiusSmall)});
        drawLine(painter, button, Qt::AlignHCenter, buttonText(action),
            {theme.font(FontRole::Small, FontWeight::Medium), color.text, Qt::ElideNone});
    }
}

bool CampaignGrid::pressRowButton(const QPoint &point)
{
    const int row = rowAt(point.y());
    if (row < 0)
        return false;
    if (menuRect(row).contains(point)) {
        setCurrentIndex(m_model.index(row, std::max(0, currentIndex().column())));
        Q_EMIT menuRequested(currentIndex(), viewport()->mapToGlobal(menuRect(row).bottomLeft()));
        return true;
    }
    for (const ProductAction action : failureActions) {
        if (buttonRect(row, action).contains(point)) {
            Q_EMIT actionRequested(m_model.productAt(row).plan.index, action);
            return true;
        }
    }
    // A mark may reach over its cell's edge.
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const QModelIndex index = m_model.index(row, column);
        if (m_marks == MarkVisibility::Shown && m_model.variantAt(index) && markRect(index).contains(point)) {
            Q_EMIT approveRequested(index);
            return true;
        }
    }
    return false;
}

void CampaignGrid::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && pressRowButton(event->position().toPoint()))
        return;
    QTableView::mousePressEvent(event);
}

void CampaignGrid::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position().toPoint();
    viewport()->update();
    QTableView::mouseMoveEvent(event);
}

void CampaignGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && m_model.variantAt(index))
        Q_EMIT openRequested(index);
}

void CampaignGrid::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!isPlain || !index.isValid()) {
        QTableView::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_E:
        if (m_model.variantAt(index))
            Q_EMIT openRequested(index);
        return;
    case Qt::Key_A:
        if (m_model.variantAt(index))
            Q_EMIT approveRequested(index);
        return;
    case Qt::Key_R:
        Q_EMIT actionRequested(m_model.productAt(index.row()).plan.index, ProductAction::Retry);
        return;
    case Qt::Key_Menu:
        Q_EMIT menuRequested(index, viewport()->mapToGlobal(visualRect(index).center()));
        return;
    default:
        QTableView::keyPressEvent(event);
    }
}

void CampaignGrid::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QTableView::wheelEvent(event);
        return;
    }
    setThumbnailHeight(m_thumbnailHeight + (event->angleDelta().y() > 0 ? thumbnailStep : -thumbnailStep));
    event->accept();
}

void CampaignGrid::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid() && rowAt(event->pos().y()) >= 0)
        index = m_model.index(rowAt(event->pos().y()), 0);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    Q_EMIT menuRequested(index, byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void CampaignGrid::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        arrange();
}

void CampaignGrid::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    viewport()->update();
}

// The table's own corner is a button that selects all.
void CampaignGrid::updateGeometries()
{
    QTableView::updateGeometries();
    const QRect beside = verticalHeader()->geometry();
    const QRect above = horizontalHeader()->geometry();
    m_corner->setGeometry(beside.left(), above.top(), beside.width(), above.height());
    m_corner->raise();
}

void CampaignGrid::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void CampaignGrid::dragMoveEvent(QDragMoveEvent *event)
{
    const bool isOnRow = rowAt(event->position().toPoint().y()) >= 0;
    event->setAccepted(isOnRow && event->mimeData()->hasUrls());
}

void CampaignGrid::dropEvent(QDropEvent *event)
{
    const int row = rowAt(event->position().toPoint().y());
    const QList<QUrl> urls = event->mimeData()->urls();
    const QString path = urls.isEmpty() ? QString() : urls.first().toLocalFile();
    if (row < 0 || path.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT pictureDropped(m_model.productAt(row).plan.index, path);
}

} // namespace atelier
