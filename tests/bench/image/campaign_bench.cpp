// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/image/campaign_bench.h"

#include "core/campaign/campaign_run.h"
#include "core/image/offline_artist.h"
#include "tests/bench/image/measure.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

CampaignBrief briefNumber(int number)
{
    CampaignBrief brief;
    brief.name = u"Campaign %1"_s.arg(number);
    brief.message = u"Evenings start earlier, number %1"_s.arg(number);
    brief.brandColours = {{43, 91, 215}, {255, 255, 255}};
    for (const QString &name : {u"Harvest Lamp"_s, u"Oslo Throw"_s, u"Kiln Mug"_s})
        brief.products.push_back({.name = name, .description = {}, .existingAssets = {}});
    brief.messages = {{.text = brief.message, .locale = {}, .version = {}}};
    if (const auto formats =
            loadPlatformFormats().and_then([](const auto &all) { return choosePlatformFormats(all, {}); }))
        brief.formats = *formats;
    return brief;
}

bool runOne(const std::shared_ptr<const ImageEngine> &engine, const std::shared_ptr<FontHashes> &hashes, int number)
{
    const QTemporaryDir folder;
    SystemClock clock;
    QThreadPool threads;
    CampaignSettings settings;
    settings.campaignId = u"bench"_s;
    settings.outputFolder = folder.filePath(u"out"_s);
    CampaignRun run(briefNumber(number), settings,
        {.clock = clock,
            .engine = engine,
            .pictureMaker = [&](const CampaignBrief &brief, const ProductPlan &plan) -> Result<PictureMaker> {
                const Composition composition{.name = plan.name, .brandColours = brief.brandColours};
                return PictureMaker{.model = std::make_shared<OfflineArtist>(engine, composition, threads),
                    .lostAnswer = LostAnswer::AskAgain};
            },
            .fontHashes = hashes,
            .random = Random(quint64(number))});
    QEventLoop loop;
    QObject::connect(&run, &CampaignRun::finished, &loop, &QEventLoop::quit);
    if (!run.prepare() || !run.start(Spending::WithinBudget))
        return false;
    loop.exec();
    return run.state().status == CampaignStatus::Completed;
}

} // namespace

bool benchCampaigns(const std::shared_ptr<const ImageEngine> &engine)
{
    constexpr int warmUp = 10;
    const int count = qEnvironmentVariableIntValue("ATELIER_BENCH_CAMPAIGNS") > 0
        ? qEnvironmentVariableIntValue("ATELIER_BENCH_CAMPAIGNS")
        : 40;
    const auto hashes = std::make_shared<FontHashes>();
    bool isGood = true;
    for (int number = 0; number < warmUp; ++number)
        isGood = runOne(engine, hashes, number) && isGood;
    resetPeakMemory();
    const double before = residentMemory();
    QElapsedTimer timer;
    timer.start();
    for (int number = 0; number < count; ++number)
        isGood = runOne(engine, hashes, warmUp + number) && isGood;
    const double minutes = double(timer.elapsed()) / 60'000;
    const double peak = peakMemory();
    resetPeakMemory();
    printLine({{u"name"_s, u"campaigns/offline-3"_s}, {u"campaigns"_s, count},
        {u"per_minute"_s, roundedTo(count / minutes, 0)}, {u"resident_before_mb"_s, roundedTo(before, 1)},
        {u"resident_after_mb"_s, roundedTo(residentMemory(), 1)}, {u"peak_mb"_s, roundedTo(peak, 1)},
        {u"complete"_s, isGood}});
    return isGood;
}

} // namespace atelier
