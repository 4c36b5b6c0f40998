// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/ageing.h"

#include "core/base/background.h"
#include "core/base/log.h"
#include "core/campaign/campaign_listing.h"
#include "core/campaign/campaign_service.h"
#include "core/content/workspace_settings.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int usualTrashAge = 90; // days

using Records = QMap<QString, Id>; // by their campaigns' folders

Result<Records> outdatedRecords(const Reader &reader, const QString &workspaceFolder, Timestamp now)
{
    const auto setting = workspaceSetting(reader, u"campaigns"_s);
    const auto campaigns = setting ? listCampaigns(reader) : std::unexpected(setting.error());
    if (!campaigns)
        return std::unexpected(campaigns.error());
    const int days = setting->value("trash_after_days"_L1).toInt(usualTrashAge);
    Records outdated;
    for (const Campaign &campaign : *campaigns) {
        if (days > 0 && isOutdated(campaign, now, std::chrono::days(days)))
            outdated[campaignFolder(campaign, workspaceFolder)] = campaign.header.id;
    }
    return outdated;
}

void removeRecords(QObject *context, Workspace &workspace, const Records &records, const AgeingReport &report,
    std::function<void(AgeingReport)> done)
{
    if (report.trashed.isEmpty()) {
        done(report);
        return;
    }
    const auto remove = [records, report](Transaction &transaction) -> Result<void> {
        for (const QString &folder : report.trashed) {
            if (const auto removed = transaction.remove<Campaign>(records.value(folder)); !removed)
                return removed;
        }
        return {};
    };
    workspace.commit(CampaignService::tr("Old campaigns"), {.kind = OriginKind::System}, remove, context,
        [report, done = std::move(done)](const Result<void> &committed) {
            if (!committed)
                qCWarning(logJob) << "old campaigns stay in the list:" << committed.error().message;
            done(report);
        });
}

} // namespace

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

void ageCampaigns(QObject *context, const std::shared_ptr<Workspace> &workspace, const MoveToTrash &moveToTrash,
    std::function<void(AgeingReport)> done)
{
    const auto find = [folder = workspace->folder(), now = workspace->clock().now()](
                          Reader &reader) { return outdatedRecords(reader, folder, now); };
    workspace->read(
        context, find, [context, workspace, moveToTrash, done = std::move(done)](const Result<Records> &outdated) {
            const Records records = outdated.value_or(Records());
            if (records.isEmpty()) {
                done({});
                return;
            }
            runInBackground(
                context, [folders = records.keys(), moveToTrash] { return trashFolders(folders, moveToTrash); },
                [context, workspace, records, done](
                    const AgeingReport &report) { removeRecords(context, *workspace, records, report, done); });
        });
}

} // namespace atelier
