// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/campaign/service_fixture.h"

#include "core/content/content_schema.h"
#include "core/write/text_generator.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonArray>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace Qt::StringLiterals;

namespace atelier::test {

namespace {

std::shared_ptr<const ImageEngine> imageEngine()
{
    static const auto engine = loadImageEngine();
    REQUIRE(engine);
    return *engine;
}

class ScriptedPicture final : public ImageModel {
public:
    explicit ScriptedPicture(ScriptedPictures &script)
        : m_script(script)
    {
    }

    void generate(const ImageRequest &, std::stop_token stop, ImageSink,
        std::function<void(Result<ImageAnswer>)> finished) override
    {
        ++m_script.asked;
        const auto answerLater = [this, finished](const Result<QByteArray> &answer) {
            QTimer::singleShot(0, QCoreApplication::instance(), [this, finished, answer] {
                finished(answer.transform([](const QByteArray &bytes) {
                    return ImageAnswer{.bytes = bytes, .model = u"scripted"_s, .seed = {}, .duration = {}};
                }));
                m_onStop.reset(); // it keeps what keeps this model
            });
        };
        if (m_script.isSilent) {
            m_onStop.emplace(
                std::move(stop), [answerLater] { answerLater(failure(ErrorKind::Cancelled, u"Stopped."_s)); });
            return;
        }
        answerLater(m_script.answers.isEmpty() ? m_script.picture : m_script.answers.takeFirst());
    }

private:
    ScriptedPictures &m_script;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

std::shared_ptr<Workspace> openWorkspace(const TemporaryFolder &folder)
{
    Schema schema;
    addContentRecords(schema);
    schema.add<Job>().add<UsageEntry>().add<Campaign>();
    auto opened = Workspace::open({.folder = folder.path(u"workspace"_s), .schema = schema, .clock = {}});
    REQUIRE(opened.has_value());
    return std::move(*opened);
}

} // namespace

ScriptedPictures::ScriptedPictures()
    : picture(*imageEngine()->compose({.name = {}, .brandColours = {}, .width = 96, .height = 96}))
{
}

Result<std::shared_ptr<TextModel>> ScriptedPictures::textModel(const ModelId &)
{
    return failure(ErrorKind::Unsupported, u"It writes no texts."_s);
}

Result<std::shared_ptr<ImageModel>> ScriptedPictures::imageModel(const ModelId &)
{
    return std::make_shared<ScriptedPicture>(*this);
}

QJsonObject briefJson(const QString &name, const QStringList &products)
{
    QJsonArray list;
    for (const QString &product : products)
        list += QJsonObject{{u"name"_s, product}};
    return {{u"campaign_name"_s, name}, {u"campaign_message"_s, u"Evenings start earlier"_s},
        {u"target_audience"_s, u"Renters"_s}, {u"target_regions"_s, QJsonArray{u"SE"_s}},
        {u"brand_colors"_s, QJsonArray{u"#2F4A43"_s, u"#E9D9C2"_s}}, {u"formats"_s, QJsonArray{u"medium-rectangle"_s}},
        {u"products"_s, list}};
}

CampaignBrief briefOf(const QString &name, const QStringList &products)
{
    const auto brief = readBrief(briefJson(name, products), *loadPlatformFormats());
    REQUIRE(brief.has_value());
    return *brief;
}

CampaignProgram::CampaignProgram(const TemporaryFolder &folder)
    : workspace(openWorkspace(folder))
    , jobs(workspace, Random(1), JobScope::OwnOnly)
    , service(CampaignTools{.workspace = workspace, .models = pictures, .programVersion = u"1.0"_s}, jobs)
{
}

CampaignOrder CampaignProgram::order(const QString &name, const QStringList &products) const
{
    return {.brief = briefOf(name, products), .choices = {.assetsRoot = {}, .model = pricedModel}};
}

Result<BegunCampaign> CampaignProgram::begin(const CampaignOrder &order)
{
    return answerOf<Result<BegunCampaign>>([&](auto done) { service.begin(order, done); });
}

Job CampaignProgram::rest(const Id &id)
{
    Job job;
    waitUntil([&] {
        const auto stored = workspace->readNow([&](Reader &reader) { return reader.get<Job>(id); });
        REQUIRE(stored.has_value());
        job = *stored;
        return hasEnded(job.state) || job.state == JobState::Waiting;
    });
    waitUntil([&] { return !jobs.isRunning(id); });
    return job;
}

Job CampaignProgram::run(const CampaignOrder &order)
{
    const auto begun = begin(order);
    REQUIRE(begun.has_value());
    return rest(begun->job.header.id);
}

Campaign CampaignProgram::campaign(const Id &id) const
{
    const auto found = workspace->readNow([&](Reader &reader) { return reader.get<Campaign>(id); });
    REQUIRE(found.has_value());
    return *found;
}

double CampaignProgram::spent() const
{
    const auto budget =
        workspace->readNow([&](Reader &reader) { return currentBudget(reader, workspace->clock().now()); });
    REQUIRE(budget.has_value());
    return double(budget->spent) / 1e6;
}

void CampaignProgram::setBudget(double dollars) const
{
    REQUIRE(workspace->commitNow(u"Budget"_s, {},
        [&](Transaction &transaction) { return setMonthlyBudget(transaction, std::llround(dollars * 1e6)); }));
}

void waitUntil(const std::function<bool()> &condition)
{
    const QDeadlineTimer deadline(std::chrono::seconds(60));
    while (!condition()) {
        REQUIRE_FALSE(deadline.hasExpired());
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
}

} // namespace atelier::test
