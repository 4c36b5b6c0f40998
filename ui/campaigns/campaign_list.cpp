// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaign_list.h"

#include "core/write/usage.h"
#include "ui/theme/paint.h"
#include "ui/theme/status.h"
#include "ui/theme/style.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/item_status.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/thumbnails.h"

#include <QFileInfo>
#include <QKeyEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int rowHeight = 72;
constexpr int pictureSide = 44;

Tone toneOf(const CampaignRow &row)
{
    if (row.activity != CampaignActivity::Idle)
        return Tone::Accent;
    if (row.waitsForConsent)
        return Tone::Warning;
    switch (row.status) {
    case CampaignStatus::Completed:
        return Tone::Success;
    case CampaignStatus::CompletedWithErrors:
        return Tone::Error;
    case CampaignStatus::Running:
    case CampaignStatus::Cancelled:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

QString wordOf(const CampaignRow &row)
{
    return row.waitsForConsent ? CampaignListView::tr("Waits for consent to its cost")
                               : campaignWord(row.status, row.activity, row.productsFailed);
}

class CampaignRowDelegate final : public QStyledItemDelegate {
public:
    CampaignRowDelegate(const CampaignListModel &model, Thumbnails &thumbnails, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
        , m_thumbnails(thumbnails)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const Theme &theme = themeOf(option.widget);
        return {theme.px(240), theme.px(rowHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const CampaignRow *const row = m_model.rowAt(index);
        if (!row)
            return;
        const Theme &theme = themeOf(option.widget);
        painter->setLayoutDirection(option.direction);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme.color.selected);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, theme.color.pane);
        drawHairline(*painter, option.rect, Edge::Bottom, theme.color.border);
        const QRect line = option.rect.adjusted(theme.px(24), 0, -theme.px(24), 0);
        const int pictures = paintPictures(*painter, option, line, *row);
        paintWords(*painter, option, line.adjusted(0, 0, -pictures, 0), *row);
        if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
            drawRowFocus(*painter, option.rect.adjusted(1, 1, -1, -1), theme);
    }

private:
    void paintWords(
        QPainter &painter, const QStyleOptionViewItem &option, const QRect &line, const CampaignRow &row) const
    {
        const Theme &theme = themeOf(option.widget);
        const int first = theme.lineHeight(FontRole::Body);
        const int second = theme.lineHeight(FontRole::Small);
        const int top = line.top() + (line.height() - first - second - theme.px(4)) / 2;
        const auto placed = [&](const QRect &place) { return mirrored(option.direction, option.rect, place); };
        const QSize badge = badgeSize(theme, wordOf(row));
        const QFont &bold = theme.font(FontRole::Body, FontWeight::Semibold);
        const int width = std::min(line.width() - badge.width() - theme.px(8), textWidth(bold, row.name) + theme.px(2));
        drawLine(painter, placed(QRect(line.left(), top, width, first)), Qt::AlignLeft, row.name,
            {bold, theme.color.text, Qt::ElideRight});
        drawBadge(painter, option.widget,
            placed(QRect(QPoint(line.left() + width + theme.px(8), top + (first - badge.height()) / 2), badge)),
            wordOf(row), toneOf(row));
        drawLine(painter, placed(QRect(line.left(), top + first + theme.px(4), line.width(), second)), Qt::AlignLeft,
            m_model.detailOf(row), {theme.numberFont(FontRole::Small), theme.color.text3, Qt::ElideRight});
    }

    // The width that they take.
    int paintPictures(
        QPainter &painter, const QStyleOptionViewItem &option, const QRect &line, const CampaignRow &row) const
    {
        const Theme &theme = themeOf(option.widget);
        const int side = theme.px(pictureSide);
        int right = line.right() + 1;
        for (const QString &path : row.pictures) {
            const QRect box(right - side, line.top() + (line.height() - side) / 2, side, side);
            const QRect place = mirrored(option.direction, option.rect, box);
            const qreal ratio = painter.device()->devicePixelRatioF();
            const QPixmap pixmap =
                m_thumbnails.picture(path, QFileInfo(path).size(), (QSizeF(place.size()) * ratio).toSize());
            painter.fillRect(place, theme.color.sunken);
            if (!pixmap.isNull()) {
                const QSize size = pixmap.size().scaled(place.size(), Qt::KeepAspectRatio);
                QRect inside(QPoint(), size);
                inside.moveCenter(place.center());
                painter.setRenderHint(QPainter::SmoothPixmapTransform);
                painter.drawPixmap(inside, pixmap);
            }
            drawPanel(painter, place, {.fill = {}, .line = theme.color.border, .radius = qreal(theme.size.radiusMark)});
            right -= side + theme.px(6);
        }
        return line.right() + 1 - right + theme.px(8);
    }

    const CampaignListModel &m_model;
    Thumbnails &m_thumbnails;
};

} // namespace

CampaignListModel::CampaignListModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{
}

void CampaignListModel::setRows(std::vector<CampaignRow> rows)
{
    const bool isSame = std::ranges::equal(rows, m_rows, {}, &CampaignRow::id, &CampaignRow::id);
    if (isSame) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const CampaignRow *CampaignListModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_rows[size_t(index.row())] : nullptr;
}

QString CampaignListModel::detailOf(const CampaignRow &row) const
{
    QStringList parts{tr("%1 of %n product(s)", "", row.products).arg(row.productsDone),
        readableCost(std::llround(row.totalCost * 1e6))};
    if (row.createdAt)
        parts += readableAge(*row.createdAt, m_clock.now());
    return parts.join(u" · "_s);
}

int CampaignListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant CampaignListModel::data(const QModelIndex &index, int role) const
{
    const CampaignRow *const row = rowAt(index);
    if (!row)
        return {};
    if (role == Qt::DisplayRole)
        return row->name;
    if (role == Qt::AccessibleTextRole)
        return QStringList{row->name, wordOf(*row), detailOf(*row)}.join(u", "_s);
    return {};
}

CampaignListView::CampaignListView(CampaignListModel &model, Thumbnails &thumbnails, QWidget *parent)
    : QListView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new CampaignRowDelegate(model, thumbnails, this));
    dressList(*this);
    setProperty(ownFocusProperty, true);
    setUniformItemSizes(true);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Campaigns"));
    connect(&thumbnails, &Thumbnails::loaded, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QAbstractItemView::clicked, this, &CampaignListView::open);
}

void CampaignListView::open(const QModelIndex &index)
{
    if (const CampaignRow *const row = m_model.rowAt(index))
        Q_EMIT openRequested(row->id);
}

void CampaignListView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        open(currentIndex());
    else
        QListView::keyPressEvent(event);
}

} // namespace atelier
