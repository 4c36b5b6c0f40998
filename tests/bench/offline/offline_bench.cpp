// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/offline/offline_bench.h"

#include "core/template/catalog.h"
#include "core/write/offline/offline_writer.h"
#include "tests/core/write/offline/sample_briefs.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace atelier {

namespace {

constexpr quint64 drafts = 60;

void print(const QString &name, std::vector<double> milliseconds)
{
    std::ranges::sort(milliseconds);
    const auto at = [&](double part) { return milliseconds[size_t(part * double(milliseconds.size() - 1))]; };
    std::printf("{\"name\":\"offline/%s\",\"p50_ms\":%.3f,\"p95_ms\":%.3f}\n", qUtf8Printable(name), at(0.5), at(0.95));
}

bool measure(const TemplateCatalog &catalog, const test::SampleBrief &sample)
{
    const auto form = catalog.find(sample.templateId);
    const auto brief = form ? Brief::fromPairs(**form, sample.inputs) : Brief::Checked<Brief>(std::unexpect);
    if (!brief)
        return false;
    std::vector<double> milliseconds;
    for (quint64 seed = 1; seed <= drafts; ++seed) {
        QElapsedTimer timer;
        timer.start();
        const auto text = writeOffline(**form, *brief, test::sampleBrand(), {}, seed);
        if (text)
            milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    if (milliseconds.size() < drafts)
        return false;
    print(sample.name, std::move(milliseconds));
    return true;
}

} // namespace

int runOfflineBench()
{
    QElapsedTimer timer;
    timer.start();
    const TemplateCatalog catalog;
    print(QStringLiteral("load-templates"), {double(timer.nsecsElapsed()) / 1e6});
    const auto &samples = test::sampleBriefs();
    const auto failed = std::ranges::count_if(samples, [&](const auto &sample) { return !measure(catalog, sample); });
    return failed == 0 ? 0 : 1;
}

} // namespace atelier
