// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/text/text_bench.h"

#include "core/text/open_text.h"
#include "tests/bench/text/trace.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <malloc.h>

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

// The median of several runs, in milliseconds.
template <class Work> double measure(Work work)
{
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::nth_element(times, times.begin() + repetitions / 2);
    return rounded(times[repetitions / 2]);
}

bool benchTrace(const QString &name, const QString &path, const Trace &trace)
{
    auto events = eventsOf(trace);
    if (!events) {
        printError(path + u": "_s + events.error().message);
        return false;
    }
    const QByteArray bytes = encodeEvents(*events, Packing::Tight);
    bool same = true;
    const double decode = measure([&] { same = decodeEvents(bytes).has_value() && same; });
    const double decodeMerge = measure([&] {
        const auto history = History::decode(bytes);
        same = history && history->text() == trace.endContent && same;
    });
    printLine({{u"name"_s, u"text/"_s + name}, {u"file"_s, path}, {u"decode_ms"_s, decode},
        {u"decode_merge_ms"_s, decodeMerge}, {u"bytes"_s, qint64(bytes.size())}, {u"exact"_s, same}});
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
