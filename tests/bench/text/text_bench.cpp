// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/text/text_bench.h"

#include "core/base/file.h"
#include "core/text/open_text.h"
#include "tests/bench/text/trace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <malloc.h>
#include <time.h>

#include <cstdio>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

constexpr int repetitions = 15;

void printLine(const QJsonObject &line)
{
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

void printError(const QString &message) { std::fprintf(stderr, "%s\n", qPrintable(message)); }

double rounded(double value) { return std::round(value * 1000) / 1000; }

double processorMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

// The median of several runs, in milliseconds of this one thread, so that other programs do not count. prepare is not
// measured.
template <class Prepare, class Work> double measure(Prepare prepare, Work work)
{
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i) {
        auto input = prepare();
        const double start = processorMilliseconds();
        auto output = work(input);
        times.push_back(processorMilliseconds() - start);
    }
    std::ranges::nth_element(times, times.begin() + repetitions / 2);
    return rounded(times[repetitions / 2]);
}

// Bytes in use on the heap, in millions.
double heapMegabytes()
{
    const auto info = mallinfo2();
    return double(info.uordblks + info.hblkhd) / 1e6;
}

// What the process has ever held at once, in millions of bytes, since the mark was put back.
double highWaterMegabytes()
{
    for (const QByteArray &line : readFile(u"/proc/self/status"_s).value_or(QByteArray()).split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).trimmed().split(' ').front().toDouble() * 1024 / 1e6;
    return 0;
}

void resetHighWater()
{
    malloc_trim(0);
    QFile marks(u"/proc/self/clear_refs"_s);
    if (marks.open(QIODevice::WriteOnly))
        marks.write("5");
}

bool benchTrace(const QString &name, const QString &path, const Trace &trace)
{
    auto events = eventsOf(trace);
    if (!events) {
        printError(path + u": "_s + events.error().message);
        return false;
    }
    const QByteArray bytes = encodeEvents(*events, Packing::Tight);
    events = EventBatch();
    bool same = true;
    const auto check = [&](const QString &text) { same = text == trace.endContent && same; };

    const double merge = measure([&] { return decodeEvents(bytes); },
        [&](Result<EventBatch> &batch) {
            auto history = History::fromBatches({&*batch, 1});
            check(history ? history->text() : QString());
            return history;
        });
    const double decodeMerge = measure([&] { return bytes; },
        [&](const QByteArray &input) {
            auto history = History::decode(input);
            check(history ? history->text() : QString());
            return history;
        });

    resetHighWater();
    const double before = highWaterMegabytes();
    auto history = History::decode(bytes);
    if (!history)
        return false;
    const double peak = highWaterMegabytes() - before;
    const QByteArray snapshot = OpenText(*history).snapshot().toBytes();
    history = History();
    const auto snapshotText = [&](const QByteArray &input) {
        auto decoded = TextSnapshot::fromBytes(input);
        OpenText text = decoded ? OpenText(std::move(*decoded)) : OpenText();
        check(text.text());
        return text;
    };
    const double open = measure([&] { return snapshot; }, snapshotText);
    const double heapBefore = heapMegabytes();
    const OpenText text = snapshotText(snapshot);
    const double steady = heapMegabytes() - heapBefore;

    printLine({{u"name"_s, u"text/"_s + name}, {u"file"_s, path}, {u"merge_ms"_s, merge},
        {u"decode_merge_ms"_s, decodeMerge}, {u"open_ms"_s, open}, {u"bytes"_s, qint64(bytes.size())},
        {u"steady_mb"_s, rounded(steady)}, {u"peak_mb"_s, rounded(peak)}, {u"exact"_s, same}});
    return same;
}

bool benchConformance(const QString &name, const QString &path, const TraceFile &file)
{
    int exact = 0;
    for (const Trace &trace : file.traces) {
        const auto events = eventsOf(trace);
        const auto history = events ? History::decode(encodeEvents(*events, Packing::Quick))
                                    : Result<History>(std::unexpected(events.error()));
        exact += history && history->text() == trace.endContent ? 1 : 0;
    }
    printLine({{u"name"_s, u"text/"_s + name}, {u"file"_s, path}, {u"cases"_s, qint64(file.traces.size())},
        {u"exact"_s, exact}});
    return exact == int(file.traces.size());
}

} // namespace

int runTextBench(const QStringList &files)
{
    QStringList paths = files;
    const QDir traces(QStringLiteral(ATELIER_SOURCE_DIR) + u"/../shared/data/traces"_s);
    if (paths.isEmpty())
        for (const QString &entry : traces.entryList({u"*.json.gz"_s}, QDir::Files, QDir::Name))
            paths.append(QDir::cleanPath(traces.filePath(entry)));
    bool good = true;
    for (const QString &path : paths) {
        const auto file = readTraceFile(path);
        if (!file) {
            printError(path + u": "_s + file.error().message);
            good = false;
            continue;
        }
        const QString name = QFileInfo(path).fileName().section(u'.', 0, 0);
        if (file->isConformance) {
            good = benchConformance(name, path, *file) && good;
            continue;
        }
        good = benchTrace(name, path, file->traces.front()) && good;
        if (name == "friendsforever"_L1)
            good = benchTrace(name + u"-x25"_s, path, repeated(file->traces.front(), 25)) && good;
    }
    return good ? 0 : 1;
}

} // namespace atelier
