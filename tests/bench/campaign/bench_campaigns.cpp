// SPDX-License-Identifier: GPL-3.0-or-later
// bench_campaigns [COUNT]: runs COUNT (10,000) campaigns of three offline products and one small format each, one after
// another, through the service on a workspace of its own, as the program does, and tells what memory does meanwhile: a
// JSON line for each 500. A campaign's folder is removed when it is done; its records stay.
#include "core/campaign/campaign_service.h"
#include "core/content/content_schema.h"
#include "core/write/usage.h"
#include "tests/bench/image/measure.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QTemporaryDir>

#include <cstdio>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

constexpr int usualCount = 10'000;
constexpr int interval = 500;

class NoModels final : public ModelFinder {
public:
    void find(std::stop_token, std::function<void(std::vector<Provider>)>) override { }
    Result<std::shared_ptr<TextModel>> textModel(const ModelId &) override { return missing(); }
    Result<std::shared_ptr<ImageModel>> imageModel(const ModelId &) override { return missing(); }

private:
    static std::unexpected<Error> missing() { return failure(ErrorKind::Unsupported, u"There is none."_s); }
};

CampaignBrief briefNumber(int number)
{
    CampaignBrief brief;
    brief.name = u"Campaign %1"_s.arg(number);
    brief.message = u"Evenings start earlier, number %1"_s.arg(number);
    brief.brandColours = {{43, 91, 215}, {255, 255, 255}};
    QJsonArray products;
    for (const QString &name : {u"Harvest Lamp"_s, u"Oslo Throw"_s, u"Kiln Mug"_s}) {
        brief.products.push_back({.name = name, .description = {}, .existingAssets = {}});
        products += QJsonObject{{u"name"_s, name}};
    }
    brief.messages = {{.text = brief.message, .locale = {}, .version = {}}};
    const QStringList formats{u"medium-rectangle"_s};
    if (const auto chosen =
            loadPlatformFormats().and_then([&](const auto &all) { return choosePlatformFormats(all, formats); }))
        brief.formats = *chosen;
    brief.source = {{u"campaign_name"_s, brief.name}, {u"campaign_message"_s, brief.message},
        {u"target_audience"_s, u"Renters"_s}, {u"target_regions"_s, QJsonArray{u"SE"_s}},
        {u"brand_colors"_s, QJsonArray{u"#2B5BD7"_s, u"#FFFFFF"_s}}, {u"products"_s, products},
        {u"formats"_s, QJsonArray::fromStringList(formats)}};
    return brief;
}

// Through to the end of its job.
bool runOne(CampaignService &campaigns, JobQueue &jobs, int number)
{
    QEventLoop loop;
    Id job;
    QString folder;
    bool isGood = false;
    QObject::connect(&jobs, &JobQueue::stateChanged, &loop, [&](const Job &changed) {
        if (changed.header.id != job || !hasEnded(changed.state))
            return;
        isGood = changed.state == JobState::Done;
        loop.quit();
    });
    campaigns.begin({.brief = briefNumber(number), .choices = {}}, [&](const Result<BegunCampaign> &begun) {
        if (!begun) {
            std::fprintf(stderr, "%s\n", qPrintable(begun.error().message));
            loop.quit();
            return;
        }
        job = begun->job.header.id;
        folder = campaigns.folderOf(begun->campaign);
    });
    loop.exec();
    return isGood && QDir(folder).removeRecursively();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const int count = words.size() > 1 ? words.at(1).toInt() : usualCount;
    const QTemporaryDir folder;
    Schema schema;
    addContentRecords(schema);
    schema.add<Job>().add<UsageEntry>().add<Campaign>();
    auto workspace = Workspace::open({.folder = folder.path(), .schema = schema, .clock = {}});
    if (!workspace) {
        std::fprintf(stderr, "%s\n", qPrintable(workspace.error().message));
        return 1;
    }
    NoModels models;
    JobQueue jobs(*workspace, Random(1), JobScope::OwnOnly);
    CampaignService campaigns(
        CampaignTools{.workspace = *workspace, .models = models, .programVersion = u"bench"_s}, jobs);
    QElapsedTimer timer;
    timer.start();
    bool isGood = true;
    for (int number = 1; number <= count && isGood; ++number) {
        isGood = runOne(campaigns, jobs, number);
        if (number % interval != 0 && number != count)
            continue;
        const double peak = peakMemory();
        resetPeakMemory();
        printLine({{u"name"_s, u"campaigns/memory"_s}, {u"campaigns"_s, number},
            {u"resident_mb"_s, roundedTo(residentMemory(), 1)}, {u"peak_mb"_s, roundedTo(peak, 1)},
            {u"per_minute"_s, roundedTo(number / (double(timer.elapsed()) / 60'000), 0)}, {u"complete"_s, isGood}});
    }
    return isGood ? 0 : 1;
}
