// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/campaign_service.h"
#include "core/job/job_queue.h"
#include "core/model/model_finder.h"
#include "core/model/secret_store.h"
#include "core/store/workspace.h"
#include "core/template/catalog.h"
#include "core/write/writing_service.h"

#include <memory>

namespace atelier {

struct StudioOptions {
    QString workspaceFolder;
    JobScope jobs = JobScope::OwnOnly;
    bool dailyBackup = false;
};

// All parts of Atelier, plugged into one another; the only place that knows both the core and the outside. Parts that a
// command may not need are made when first asked for, so that a short command stays short.
class Studio {
public:
    [[nodiscard]] static Result<std::unique_ptr<Studio>> open(const StudioOptions &options);
    ~Studio();

    // --workspace, else ATELIER_WORKSPACE, else the data folder of the person.
    [[nodiscard]] static QString defaultWorkspaceFolder();
    // Every kind of record that this program knows.
    [[nodiscard]] static Schema schema();

    [[nodiscard]] Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] std::shared_ptr<Workspace> sharedWorkspace() { return m_workspace; }
    [[nodiscard]] Clock &clock() { return m_workspace->clock(); }
    [[nodiscard]] TemplateCatalog &templates();
    [[nodiscard]] ModelFinder &models();
    [[nodiscard]] SecretStore &secrets();
    [[nodiscard]] JobQueue &jobs();
    [[nodiscard]] Result<WritingService *> writing();
    [[nodiscard]] CampaignService &campaigns();

private:
    struct Outside; // the network and what speaks over it
    Studio(std::shared_ptr<Workspace> workspace, JobScope scope);
    Outside &outside();

    std::shared_ptr<Workspace> m_workspace;
    JobScope m_scope;
    std::unique_ptr<Outside> m_outside;
    std::unique_ptr<TemplateCatalog> m_templates;
    std::unique_ptr<JobQueue> m_jobs;
    std::unique_ptr<WritingService> m_writing;
    std::unique_ptr<CampaignService> m_campaigns;
};

} // namespace atelier
