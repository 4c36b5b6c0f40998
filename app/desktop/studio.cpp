// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/studio.h"

#include "core/content/content_schema.h"
#include "core/job/job.h"
#include "core/write/offline/offline_refiner.h"
#include "core/write/offline/offline_writer.h"
#include "core/write/usage.h"
#include "sync/ai/network_model_finder.h"
#include "sync/net/http_client.h"
#include "sync/secret/keychain_secret_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace atelier {

struct Studio::Outside {
    explicit Outside(Clock &clock)
        : http(clock, Random::fromSystem())
        , models({.environment = processEnvironment()}, secrets, http)
    {
    }

    KeychainSecretStore secrets;
    HttpClient http;
    NetworkModelFinder models;
};

Studio::Studio(std::shared_ptr<Workspace> workspace, JobScope scope)
    : m_workspace(std::move(workspace))
    , m_scope(scope)
{
}

Studio::~Studio() = default;

QString Studio::defaultWorkspaceFolder()
{
    const QString named = qEnvironmentVariable("ATELIER_WORKSPACE");
    if (!named.isEmpty())
        return QDir::current().absoluteFilePath(named);
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/atelier/default"_s;
}

Schema Studio::schema()
{
    Schema schema;
    addContentRecords(schema);
    schema.add<Job>().add<UsageEntry>().add<Campaign>();
    return schema;
}

Result<std::unique_ptr<Studio>> Studio::open(const StudioOptions &options)
{
    auto workspace = Workspace::open(
        {.folder = options.workspaceFolder, .schema = schema(), .clock = {}, .dailyBackup = options.dailyBackup});
    if (!workspace)
        return std::unexpected(workspace.error());
    return std::unique_ptr<Studio>(new Studio(std::move(*workspace), options.jobs));
}

Studio::Outside &Studio::outside()
{
    if (!m_outside)
        m_outside = std::make_unique<Outside>(clock());
    return *m_outside;
}

TemplateCatalog &Studio::templates()
{
    if (!m_templates)
        m_templates =
            std::make_unique<TemplateCatalog>(m_workspace->folder() + u"/templates"_s, QLocale().uiLanguages());
    return *m_templates;
}

ModelFinder &Studio::models() { return outside().models; }

SecretStore &Studio::secrets() { return outside().secrets; }

JobQueue &Studio::jobs()
{
    if (!m_jobs)
        m_jobs = std::make_unique<JobQueue>(m_workspace, Random::fromSystem(), m_scope);
    return *m_jobs;
}

Result<WritingService *> Studio::writing()
{
    if (m_writing)
        return m_writing.get();
    auto prices = PriceList::builtIn();
    auto prompts = RefinePrompts::builtIn();
    if (!prices || !prompts)
        return std::unexpected(prices ? prompts.error() : prices.error());
    const auto editByRules = [](const RefineRequest &refine) { return refineOffline(refine.kind, refine.passage); };
    m_writing = std::make_unique<WritingService>(WritingTools{m_workspace, templates(), models(), std::move(*prices),
                                                     writeOffline, editByRules, std::move(*prompts)},
        jobs());
    return m_writing.get();
}

CampaignService &Studio::campaigns()
{
    if (m_campaigns)
        return *m_campaigns;
    m_campaigns = std::make_unique<CampaignService>(
        CampaignTools{
            .workspace = m_workspace, .models = models(), .programVersion = QCoreApplication::applicationVersion()},
        jobs());
    return *m_campaigns;
}

} // namespace atelier
