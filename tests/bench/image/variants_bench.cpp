// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/image/variants_bench.h"

#include "core/image/image_engine.h"
#include "tests/bench/image/campaign_bench.h"
#include "tests/bench/image/measure.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

constexpr int repetitions = 15;
const QString photograph = u"/usr/share/backgrounds/mate/nature/Garden.jpg"_s;

struct BenchPicture {
    QString name;
    QString path;
};

// A photograph cut to a size, by the engine itself.
Result<BenchPicture> madePicture(
    const ImageEngine &engine, const QString &name, const QString &path, QSize size, PictureEncoding encoding)
{
    VariantsRequest request;
    request.picture.path = photograph;
    request.encoding = encoding;
    request.orders = {
        {.format = {.id = name, .name = name, .width = size.width(), .height = size.height(), .safeArea = {}},
            .message = {},
            .path = path}};
    const auto made = engine.makeVariants(request, {});
    if (!made)
        return std::unexpected(made.error());
    if (!made->variants.front())
        return std::unexpected(made->variants.front().error());
    return BenchPicture{name, path};
}

std::vector<BenchPicture> defaultPictures(const ImageEngine &engine, const QTemporaryDir &folder)
{
    std::vector<BenchPicture> pictures;
    const auto add = [&](const QString &name, QSize size, PictureEncoding encoding) {
        const QString path = folder.filePath(name + u'.' + encodingSuffix(encoding));
        if (const auto picture = madePicture(engine, name, path, size, encoding))
            pictures.push_back(*picture);
        else
            std::fprintf(stderr, "%s\n", qPrintable(picture.error().message));
    };
    add(u"png-1024"_s, {1024, 1024}, PictureEncoding::Png);
    add(u"jpeg-1920"_s, {1920, 1280}, PictureEncoding::Jpeg);
    add(u"jpeg-18mp"_s, {5184, 3456}, PictureEncoding::Jpeg);
    return pictures;
}

bool measureInProcess(const BenchPicture &picture)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QStringLiteral(ATELIER_BENCH_VARIANTS), {measureVariantsWord, picture.name, picture.path});
    return process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

int measureVariants(const QString &name, const QString &path)
{
    const auto engine = loadImageEngine();
    const auto formats = loadPlatformFormats().and_then([](const auto &all) { return choosePlatformFormats(all, {}); });
    if (!engine || !formats)
        return 1;
    const QTemporaryDir folder;
    VariantsRequest request;
    request.picture.path = path;
    request.brandColours = {{43, 91, 215}, {255, 255, 255}};
    request.threads = QThread::idealThreadCount();
    for (const PlatformFormat &format : *formats)
        request.orders.push_back({.format = format, .message = {}, .path = folder.filePath(format.id + u".jpg"_s)});
    bool isGood = true;
    const Cost cost = medianCost(repetitions, [&](int run) {
        // Another text each time, so that nothing of the last one helps.
        for (VariantOrder &order : request.orders)
            order.message.text = u"Evenings start earlier, number %1"_s.arg(run);
        const auto result = (*engine)->makeVariants(request, {});
        isGood = isGood && result
            && std::ranges::all_of(result->variants, [](const auto &each) { return each.has_value(); });
        if (!result)
            std::fprintf(stderr, "%s: %s\n", qPrintable(path), qPrintable(result.error().message));
    });
    printLine({{u"name"_s, u"variants/"_s + name}, {u"file"_s, path},
        {u"wall_ms"_s, roundedTo(cost.wallMilliseconds, 1)}, {u"cpu_ms"_s, roundedTo(cost.cpuMilliseconds, 1)},
        {u"peak_mb"_s, roundedTo(peakMemory(), 1)}, {u"complete"_s, isGood}});
    return isGood ? 0 : 1;
}

int runVariantsBench(const QStringList &pictures)
{
    const auto engine = loadImageEngine();
    const QTemporaryDir folder;
    if (!engine) {
        std::fprintf(stderr, "%s\n", qPrintable(engine.error().message));
        return 1;
    }
    std::vector<BenchPicture> chosen;
    for (const QString &path : pictures)
        chosen.push_back({QFileInfo(path).completeBaseName(), path});
    if (chosen.empty())
        chosen = defaultPictures(**engine, folder);
    bool isGood = !chosen.empty();
    for (const BenchPicture &picture : chosen)
        isGood = measureInProcess(picture) && isGood;
    if (pictures.isEmpty())
        isGood = benchCampaigns(*engine) && isGood;
    return isGood ? 0 : 1;
}

} // namespace atelier
