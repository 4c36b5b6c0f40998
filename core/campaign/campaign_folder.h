// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/campaign_state.h"
#include "core/campaign/step_journal.h"

namespace atelier {

// A campaign's output folder: brief.json, manifest.json, generated/, variants/ and the journal of finished steps. One
// process at a time works in it.
class CampaignFolder {
public:
    explicit CampaignFolder(QString path);

    // Makes what is missing and gives the steps that were done before. Conflict when another process works on it.
    [[nodiscard]] Result<std::vector<QJsonObject>> open();
    [[nodiscard]] Result<void> append(const QJsonObject &step, Durability durability);
    [[nodiscard]] Result<void> writeBrief(const QJsonObject &source) const;
    [[nodiscard]] Result<void> writeManifest(const QJsonObject &manifest) const;

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString filePath(const QString &key) const { return m_path + u'/' + key; }
    // Whether the file is there as it was written.
    [[nodiscard]] bool holds(const VariantRecord &variant) const;

private:
    QString m_path;
    StepJournal m_journal;
};

[[nodiscard]] QString generatedPictureKey(const ProductPlan &plan); // "generated/harvest-lamp-0.png"
[[nodiscard]] Result<QJsonObject> readManifest(const QString &campaignFolder);

} // namespace atelier
