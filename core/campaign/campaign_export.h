// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign's variants as files for others: a folder per format, in a folder or a ZIP file.
#pragma once

#include "core/campaign/campaign_state.h"

namespace atelier {

struct ExportFile {
    QString source; // the variant's file
    QString name; // "instagram-square/harvest-lamp-0-instagram-square.jpg"
};

// Those whose keys `isWanted` takes, in the order of the products.
[[nodiscard]] std::vector<ExportFile> exportFiles(const CampaignState &state, const QString &campaignFolder,
    const std::function<bool(const VariantRecord &)> &isWanted);

// Copies into a new folder below `folder`, named after the campaign, and gives its path. It appears whole or not at
// all. These wait for the disk.
[[nodiscard]] Result<QString> exportToFolder(
    const std::vector<ExportFile> &files, const QString &campaignName, const QString &folder);
// Stored as they are, with their times; names are UTF-8. Nothing is at the path until all are in it. TooLarge over 4 GB
// or 65,535 files.
[[nodiscard]] Result<QString> exportToZip(const std::vector<ExportFile> &files, const QString &path);

} // namespace atelier
