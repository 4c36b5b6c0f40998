// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/text/stored_text_bench.h"

#include "core/content/content_schema.h"
#include "core/store/text_store.h"
#include "core/store/workspace_engine.h"
#include "tests/bench/text/measure.h"

#include <QFile>
#include <QTemporaryDir>

namespace atelier::textbench {

using namespace Qt::StringLiterals;

namespace {

Result<std::shared_ptr<Workspace>> openAt(const QString &folder)
{
    Schema schema;
    addContentRecords(schema);
    return Workspace::open({.folder = folder, .schema = schema});
}

Result<void> storeText(Writer &writer, const Id &id, const QByteArray &events)
{
    const auto history = History::decode(events);
    if (!history)
        return std::unexpected(history.error());
    TextStore &texts = writer.connection().texts();
    texts.create(id);
    if (history->eventCount() == 0)
        return texts.refresh(id);
    const EventId head = history->version().heads().front();
    texts.append(id, {.events = {.agent = head.agent, .first = 0, .count = head.sequence + 1}, .bytes = events},
        {.kind = OriginKind::Imported}, Timestamp());
    SqlConnection &sql = writer.connection().sql();
    sql.run(u"INSERT OR REPLACE INTO meta VALUES ('letters', ?)"_s, history->text().toUtf8());
    return texts.refresh(id);
}

OpenTimes timeOpening(Writer &writer, const Id &id, const std::function<void(const QString &)> &check)
{
    TextStore &texts = writer.connection().texts();
    SqlConnection &sql = writer.connection().sql();
    const auto forget = [&] {
        texts.forget();
        return 0;
    };
    OpenTimes times;
    times.open = measure(forget, [&](int) {
        auto loaded = texts.load(id);
        check(loaded ? loaded->text.text() : QString());
        return loaded;
    });
    times.read = measure(forget, [&](int) {
        SqlRows rows = sql.rows(u"SELECT value FROM meta WHERE key = 'letters'"_s);
        QString text = rows.next() ? QString::fromUtf8(rows.bytes(0)) : QString();
        check(text);
        return text;
    });
    return times;
}

qint64 fileSize(Workspace &workspace)
{
    return workspace.engine()
        ->askWriter<qint64>([](Writer &writer) -> Result<qint64> {
            SqlConnection &sql = writer.connection().sql();
            return sql.integer(u"PRAGMA page_count"_s) * sql.integer(u"PRAGMA page_size"_s);
        })
        .value_or(0);
}

} // namespace

Result<OpenTimes> measureOpening(const QByteArray &events, const std::function<void(const QString &)> &check)
{
    const QTemporaryDir folder;
    const auto workspace = openAt(folder.path() + u"/workspace"_s);
    if (!workspace)
        return std::unexpected(workspace.error());
    const Id id = (*workspace)->makeId();
    return (*workspace)->engine()->askWriter<OpenTimes>([&](Writer &writer) -> Result<OpenTimes> {
        return storeText(writer, id, events).transform([&] { return timeOpening(writer, id, check); });
    });
}

namespace {

enum class Commits { One, OneEach };

// What the file grows by, beyond the letters, for each text.
Result<double> measureShortTexts(int count, Commits commits)
{
    const QTemporaryDir folder;
    const auto workspace = openAt(folder.path() + u"/workspace"_s);
    if (!workspace)
        return std::unexpected(workspace.error());
    const qint64 before = fileSize(**workspace);
    qint64 letters = 0;
    const int perCommit = commits == Commits::One ? count : 1;
    for (int first = 0; first < count; first += perCommit) {
        const auto make = [&](Transaction &transaction) {
            Result<void> result;
            for (int i = first; i < first + perCommit && result; ++i) {
                const QString line = u"Line %1 of the script, as the narrator will read it aloud."_s.arg(i);
                letters += line.size();
                if (const Result<TextRef> text = transaction.createText(line); !text)
                    result = std::unexpected(text.error());
            }
            return result;
        };
        if (const auto made = (*workspace)->commitNow(u"lines"_s, {.kind = OriginKind::Typed}, make); !made)
            return std::unexpected(made.error());
    }
    return double(fileSize(**workspace) - before - letters) / count;
}

} // namespace

Result<void> benchShortTexts()
{
    constexpr int count = 1000;
    const auto together = measureShortTexts(count, Commits::One);
    if (!together)
        return std::unexpected(together.error());
    const auto apart = measureShortTexts(count, Commits::OneEach);
    if (!apart)
        return std::unexpected(apart.error());
    printLine({{u"name"_s, u"text/short-texts"_s}, {u"texts"_s, count},
        {u"bytes_beyond_letters_each"_s, rounded(*together)}, {u"in_a_commit_each"_s, rounded(*apart)}});
    return {};
}

} // namespace atelier::textbench
