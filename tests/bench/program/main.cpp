// SPDX-License-Identifier: GPL-3.0-or-later
// All benchmarks in one program: atelier_bench [NAME [FILE...]]. Without a name all run, one after another.
#include "tests/bench/check/check_bench.h"
#include "tests/bench/editor/editor_bench.h"
#include "tests/bench/image/variants_bench.h"
#include "tests/bench/offline/offline_bench.h"
#include "tests/bench/start/start_bench.h"
#include "tests/bench/store/store_bench.h"
#include "tests/bench/text/text_bench.h"

#include <QApplication>

#include <cstdio>
#include <functional>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

struct Benchmark {
    QString name;
    std::function<int(const QStringList &files)> run;
};

const std::vector<Benchmark> &benchmarks()
{
    static const std::vector<Benchmark> all{
        {u"start"_s, [](const QStringList &) { return runStartBench(); }},
        {u"editor"_s, [](const QStringList &) { return runEditorBench(); }},
        {u"store"_s, [](const QStringList &) { return runStoreBench(); }},
        {u"text"_s, runTextBench},
        {u"offline"_s, [](const QStringList &) { return runOfflineBench(); }},
        {u"check"_s, [](const QStringList &) { return runCheckBench(); }},
        {u"variants"_s, runVariantsBench},
    };
    return all;
}

int tellNames()
{
    std::fputs("There are the benchmarks:", stderr);
    for (const Benchmark &benchmark : benchmarks())
        std::fprintf(stderr, " %s", qPrintable(benchmark.name));
    std::fputs("\n", stderr);
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    // The window is measured without a display: what it costs is ours, not the server's.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"atelier"_s);
    const QStringList words = QApplication::arguments().sliced(1);
    if (words.value(0) == u"start-window"_s) // what the benchmark of the start runs in a process of its own
        return runStartWindow(words.sliced(1));
    int worst = 0;
    bool found = words.isEmpty();
    for (const Benchmark &benchmark : benchmarks()) {
        if (!words.isEmpty() && words.front() != benchmark.name)
            continue;
        found = true;
        worst = std::max(worst, benchmark.run(words.isEmpty() ? QStringList() : words.sliced(1)));
    }
    return found ? worst : tellNames();
}
