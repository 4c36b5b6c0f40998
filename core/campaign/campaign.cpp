// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign.h"

#include "core/campaign/campaign_listing.h"

#include <QObject>

using namespace Qt::StringLiterals;

namespace atelier {

QString campaignFolder(const Campaign &campaign, const QString &workspaceFolder)
{
    return campaign.folder.isEmpty() ? campaignOutputRoot(workspaceFolder) + u'/' + campaign.folderName
                                     : campaign.folder;
}

Result<std::vector<Campaign>> listCampaigns(const Reader &reader)
{
    return reader.query<Campaign>({.sort = {{.field = u"created"_s, .order = SortOrder::Descending}}});
}

Result<Campaign> findCampaign(const Reader &reader, const QString &folderName)
{
    const auto found = reader.query<Campaign>({.filters = {whereEqual(u"folder_name"_s, folderName)}});
    if (!found)
        return std::unexpected(found.error());
    if (found->empty())
        return failure(ErrorKind::NotFound, QObject::tr("There is no campaign \"%1\".").arg(folderName));
    return found->front();
}

} // namespace atelier
