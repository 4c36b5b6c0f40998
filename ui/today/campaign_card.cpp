// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/campaign_card.h"

#include "ui/theme/paint.h"
#include "ui/widgets/campaign_status.h"
#include "ui/widgets/item_status.h"
#include "ui/widgets/thumbnails.h"

#include <QFileInfo>

#include <cmath>

namespace atelier {
namespace {

constexpr qsizetype shownPictures = 2;

Status statusOf(const RecentCampaign &work)
{
    if (work.isWorkedOn)
        return Status::Running;
    switch (work.campaign.status) {
    case CampaignStatus::Completed:
        return Status::Published;
    case CampaignStatus::CompletedWithErrors:
        return Status::Failed;
    case CampaignStatus::Running:
    case CampaignStatus::Cancelled:
        return Status::Draft;
    }
    Q_UNREACHABLE();
}

WorkFacts factsOf(const RecentCampaign &work, Timestamp now)
{
    const Campaign &campaign = work.campaign;
    const auto activity = work.isWorkedOn ? CampaignActivity::Here : CampaignActivity::Idle;
    return {.id = campaign.header.id,
        .title = campaign.name,
        .status = statusOf(work),
        .word = campaignWord(campaign.status, activity, campaign.products - campaign.completedProducts),
        .age = readableAge(campaign.header.updated, now),
        .detail = CampaignCard::tr("%1 of %n products", "", campaign.products).arg(campaign.completedProducts)};
}

// Fills the place, and leaves out as much on one side as on the other.
void drawFilling(QPainter &painter, const QRect &place, const QPixmap &picture)
{
    QRectF part(QPointF(), QSizeF(place.size()).scaled(picture.size(), Qt::KeepAspectRatio));
    part.moveCenter(QRectF(picture.rect()).center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(QRectF(place), picture, part);
}

} // namespace

CampaignCard::CampaignCard(const RecentCampaign &work, Thumbnails &thumbnails, Timestamp now, QWidget *parent)
    : WorkCard(factsOf(work, now), parent)
    , m_pictures(work.pictures.first(std::min(work.pictures.size(), shownPictures)))
    , m_thumbnails(thumbnails)
{
    connect(&thumbnails, &Thumbnails::loaded, this, [this](const QString &path) {
        if (m_pictures.contains(path))
            update();
    });
}

void CampaignCard::paintLook(QPainter &painter, const Theme &theme, const QRect &place)
{
    if (m_pictures.isEmpty()) {
        drawLine(painter, place.adjusted(theme.px(16), theme.px(12), -theme.px(16), 0), Qt::AlignLeading,
            tr("No pictures yet"), {.font = theme.font(FontRole::Caption), .color = theme.color.text3});
        return;
    }
    const qreal width = qreal(place.width()) / qreal(m_pictures.size());
    for (qsizetype i = 0; i < m_pictures.size(); ++i) {
        const QRect part = QRectF(place.left() + qreal(i) * width, place.top(), width, place.height()).toAlignedRect();
        const QString &path = m_pictures[i];
        // Of square pictures the whole width is shown: a box of that side.
        const int side = int(std::ceil(std::max(part.width(), part.height()) * devicePixelRatioF()));
        const QPixmap picture = m_thumbnails.picture(path, QFileInfo(path).size(), QSize(side, side));
        if (!picture.isNull())
            drawFilling(painter, part, picture);
    }
}

} // namespace atelier
