// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/ageing.h"

#include "core/campaign/campaign_listing.h"

#include <QFile>
#include <QFileInfo>

namespace atelier {

bool moveToDesktopTrash(const QString &folder) { return QFile::moveToTrash(folder); }

bool isOutdated(const Campaign &campaign, Timestamp now, std::chrono::days age)
{
    return campaign.completed && now - *campaign.completed > age;
}

AgeingReport trashFolders(const QStringList &folders, const MoveToTrash &moveToTrash)
{
    AgeingReport report;
    for (const QString &folder : folders) {
        if (readReview(folder).isKept)
            continue;
        const bool isGone = !QFileInfo::exists(folder);
        (isGone || moveToTrash(folder) ? report.trashed : report.failed) += folder;
    }
    return report;
}

} // namespace atelier
