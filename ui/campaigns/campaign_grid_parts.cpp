// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaign_grid_parts.h"

#include "ui/campaigns/campaign_grid.h"
#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"
#include "ui/widgets/thumbnails.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int headHeight = 48;

void drawPixmap(QPainter &painter, const QRect &place, const QPixmap &pixmap)
{
    if (pixmap.isNull())
        return;
    const QSize size = pixmap.size().scaled(place.size(), Qt::KeepAspectRatio);
    const QRect inside(place.left() + (place.width() - size.width()) / 2,
        place.top() + (place.height() - size.height()) / 2, size.width(), size.height());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(inside, pixmap);
}

// A name above a size.
void drawHead(QPainter &painter, const QRect &place, const QString &name, const QString &size, const Theme &theme)
{
    const int first = theme.lineHeight(FontRole::Small);
    const int second = theme.lineHeight(FontRole::Caption);
    const int top = place.top() + (place.height() - first - second) / 2;
    drawLine(painter, QRect(place.left(), top, place.width(), first), Qt::AlignLeft, name,
        {theme.font(FontRole::Small), theme.color.text2, Qt::ElideRight});
    drawLine(painter, QRect(place.left(), top + first, place.width(), second), Qt::AlignLeft, size,
        {theme.numberFont(FontRole::Caption), theme.color.text3, Qt::ElideRight});
}

QSize deviceSize(const QPainter &painter, const QRect &place)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    return (QSizeF(place.size()) * ratio).toSize();
}

} // namespace

QString sizeText(const PlatformFormat &format) { return u"%1 × %2"_s.arg(format.width).arg(format.height); }

FormatHeader::FormatHeader(CampaignGrid &grid)
    : QHeaderView(Qt::Horizontal, &grid)
    , m_grid(grid)
{
    setSectionsClickable(false);
    setSectionResizeMode(Fixed);
    setHighlightSections(false);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Formats"));
}

QSize FormatHeader::sizeHint() const { return {0, themeOf(this).px(headHeight)}; }

void FormatHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), themeOf(this).color.surface);
    for (int section = 0; section < count(); ++section) {
        const QRect place(sectionViewportPosition(section), 0, sectionSize(section), height());
        if (place.intersects(event->rect()))
            paintSection(&painter, place, section);
    }
    drawHairline(painter, viewport()->rect(), Edge::Bottom, themeOf(this).color.border);
}

void FormatHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    if (section >= m_grid.campaign().columnCount())
        return;
    const Theme &theme = themeOf(this);
    const PlatformFormat &format = m_grid.campaign().formatAt(section);
    painter->setLayoutDirection(layoutDirection());
    drawHead(*painter, rect.adjusted(theme.px(cellInset), 0, 0, 0), format.name, sizeText(format), theme);
}

SourceCorner::SourceCorner(CampaignGrid &grid)
    : QWidget(&grid)
{
}

void SourceCorner::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(rect(), theme.color.surface);
    drawHead(painter, mirrored(layoutDirection(), rect(), rect().adjusted(theme.px(24), 0, 0, 0)), tr("Source"),
        tr("as supplied"), theme);
    drawHairline(painter, rect(), Edge::Bottom, theme.color.border);
}

SourceHeader::SourceHeader(CampaignGrid &grid)
    : QHeaderView(Qt::Vertical, &grid)
    , m_grid(grid)
{
    setSectionsClickable(false);
    setSectionResizeMode(Fixed);
    setHighlightSections(false);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Sources"));
}

void SourceHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    CampaignModel &model = m_grid.campaign();
    if (section >= model.rowCount())
        return;
    const Theme &theme = themeOf(this);
    const ProductState &product = model.productAt(section);
    painter->setLayoutDirection(layoutDirection());
    painter->fillRect(rect, theme.color.surface);
    const int side = theme.px(m_grid.thumbnailHeight());
    const QRect box(rect.left() + theme.px(24), rect.top() + m_grid.pictureTop(), side, side);
    const QRect place = mirrored(layoutDirection(), rect, box);
    const QPixmap preview = model.previewOf(product.plan.index);
    const bool isEmpty = product.imagePath.isEmpty() && preview.isNull();
    drawPanel(*painter, place,
        {.fill = isEmpty ? QColor() : theme.color.sunken,
            .line = isEmpty ? theme.color.borderButton : theme.color.border,
            .radius = qreal(theme.size.radiusMark),
            .lineStyle = isEmpty ? Qt::DashLine : Qt::SolidLine});
    const QRect inside = place.adjusted(1, 1, -1, -1);
    if (!preview.isNull()) {
        drawPixmap(*painter, inside, preview);
    } else if (!product.imagePath.isEmpty()) {
        const qint64 stamp = QFileInfo(product.imagePath).size();
        drawPixmap(
            *painter, inside, m_grid.thumbnails().picture(product.imagePath, stamp, deviceSize(*painter, inside)));
    } else if (product.stage != ProductStage::Generating) {
        drawIcon(*painter, this, u"spark"_s, place, theme.size.iconDefault, theme.color.text3);
    }
    if (product.stage == ProductStage::Generating) {
        const auto progress = model.progressOf(product.plan.index);
        const int size = theme.px(24);
        QRect ring(0, 0, size, size);
        ring.moveCenter(place.center());
        drawRing(*painter, ring, {.width = 2.0, .track = theme.color.border, .arc = theme.color.accent},
            progress ? progress->fraction : std::nullopt);
    }
    const bool isLeft = layoutDirection() == Qt::LeftToRight;
    const int beside = m_grid.viewport()->width();
    painter->save();
    painter->setClipRect(rect);
    paintProductStrip(*painter, m_grid, rect.adjusted(isLeft ? 0 : -beside, 0, isLeft ? beside : 0, 0), section);
    painter->restore();
    drawHairline(*painter, rect, Edge::Bottom, theme.color.border);
}

VariantDelegate::VariantDelegate(CampaignGrid &grid)
    : QStyledItemDelegate(&grid)
    , m_grid(grid)
{
}

void VariantDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    CampaignModel &model = m_grid.campaign();
    const CellStage stage = model.stageAt(index);
    if (stage == CellStage::Failed)
        return; // the failure spans the row
    const Theme &theme = themeOf(&m_grid);
    painter->setLayoutDirection(option.direction);
    const QRect place = m_grid.pictureRect(index);
    if (model.variantAt(index)) {
        paintPicture(*painter, place, index);
        paintMark(*painter, index, option.state & QStyle::State_MouseOver);
    } else {
        const bool isRendering = stage == CellStage::Rendering;
        drawPanel(*painter, place,
            {.fill = isRendering ? theme.color.sunken : QColor(),
                .line = isRendering ? QColor() : theme.color.borderButton,
                .radius = qreal(theme.size.radiusMark),
                .lineStyle = Qt::DashLine});
        const QString word = isRendering ? tr("Rendering") : stage == CellStage::Queued ? tr("Queued") : tr("Stopped");
        const QFont &font = theme.font(FontRole::Caption);
        if (textWidth(font, word) + theme.px(8) <= place.width())
            drawLine(*painter, place, Qt::AlignHCenter, word, {font, theme.color.text3, Qt::ElideNone});
        else
            drawIcon(*painter, &m_grid, u"clock"_s, place, theme.size.iconCompact, theme.color.text3);
    }
    const bool isCurrent = m_grid.currentIndex() == index;
    if (isCurrent && m_grid.hasFocus())
        drawFocusRing(*painter, place, theme.size.radiusMark, theme, theme.size.focusRingOffset);
    else if (isCurrent)
        drawPanel(*painter, place.adjusted(-2, -2, 2, 2),
            {.fill = {}, .line = theme.color.borderControl, .radius = qreal(theme.size.radiusSmall)});
}

void VariantDelegate::paintPicture(QPainter &painter, const QRect &place, const QModelIndex &index) const
{
    const Theme &theme = themeOf(&m_grid);
    CampaignModel &model = m_grid.campaign();
    const VariantRecord &variant = *model.variantAt(index);
    const QPixmap pixmap =
        m_grid.thumbnails().picture(model.pathOf(variant), variant.bytes, deviceSize(painter, place));
    if (pixmap.isNull())
        painter.fillRect(place, theme.color.sunken);
    else
        painter.drawPixmap(place, pixmap);
    drawPanel(painter, place, {.fill = {}, .line = theme.color.border});
    if (model.stageAt(index) == CellStage::Rendering) {
        QColor veil = theme.color.surface;
        veil.setAlphaF(0.7F);
        painter.fillRect(place, veil);
        drawLine(painter, place, Qt::AlignHCenter, tr("Rendering"),
            {theme.font(FontRole::Caption), theme.color.text, Qt::ElideRight});
    }
}

void VariantDelegate::paintMark(QPainter &painter, const QModelIndex &index, bool isHovered) const
{
    if (m_grid.marks() == MarkVisibility::Hidden)
        return;
    const Theme &theme = themeOf(&m_grid);
    CampaignModel &model = m_grid.campaign();
    const QRect mark = m_grid.markRect(index);
    const bool isApproved = model.isApproved(*model.variantAt(index));
    if (!isApproved && !isHovered && m_grid.currentIndex() != index)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isApproved ? theme.color.surface : theme.color.borderControl, 1.5));
    painter.setBrush(isApproved ? theme.color.success : theme.color.surface);
    painter.drawEllipse(QRectF(mark).adjusted(0.75, 0.75, -0.75, -0.75));
    drawIcon(
        painter, &m_grid, u"check"_s, mark, theme.size.iconSmall, isApproved ? theme.color.surface : theme.color.text3);
}

} // namespace atelier
