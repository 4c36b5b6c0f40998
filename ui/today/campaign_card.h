// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/today/today_content.h"
#include "ui/today/work_card.h"

namespace atelier {

class Thumbnails;

// A campaign to go on with, by its first pictures.
class CampaignCard final : public WorkCard {
    Q_OBJECT
public:
    CampaignCard(const RecentCampaign &work, Thumbnails &thumbnails, Timestamp now, QWidget *parent = nullptr);

protected:
    void paintLook(QPainter &painter, const Theme &theme, const QRect &place) override;

private:
    QStringList m_pictures;
    Thumbnails &m_thumbnails;
};

} // namespace atelier
