// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/text/text_bench.h"

#include "core/text/open_text.h"
#include "tests/bench/text/keystroke_bench.h"
#include "tests/bench/text/measure.h"
#include "tests/bench/text/stored_text_bench.h"
#include "tests/bench/text/trace.h"

#include <QDir>
#include <QFileInfo>

namespace atelier {

using namespace Qt::StringLiterals;
using namespace textbench;

namespace {

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

    if (!History::decode(bytes)) {
        printError(path + u": an edit lies outside of the text that its author saw, or takes a character apart."_s);
        return false;
    }
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
    const auto opening = measureOpening(bytes, check);
    if (!opening) {
        printError(path + u": "_s + opening.error().message);
        return false;
    }
    const double heapBefore = heapMegabytes();
    const OpenText text = snapshotText(snapshot);
    const double steady = heapMegabytes() - heapBefore;

    printLine({{u"name"_s, u"text/"_s + name}, {u"file"_s, path}, {u"merge_ms"_s, merge},
        {u"decode_merge_ms"_s, decodeMerge}, {u"open_ms"_s, opening->open}, {u"read_ms"_s, opening->read},
        {u"text_mb"_s, rounded(double(trace.endContent.size()) * 2 / 1e6)}, {u"bytes"_s, qint64(bytes.size())},
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
    if (files.isEmpty()) {
        benchKeystroke();
        good = benchShortTexts().has_value() && good;
    }
    return good ? 0 : 1;
}

} // namespace atelier
