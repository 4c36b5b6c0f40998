// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/note.h"

#include "core/store/workspace_engine.h"

#include <QCoreApplication>
#include <QTest>

namespace atelier::test {

using namespace Qt::StringLiterals;

Schema noteSchema()
{
    Schema schema;
    schema.add<Note>();
    return schema;
}

Studio::Studio() { reopen(); }

void Studio::reopen()
{
    close();
    Result<std::shared_ptr<Workspace>> opened = tryOpen();
    REQUIRE(opened.has_value());
    workspace = std::move(*opened);
}

Result<std::shared_ptr<Workspace>> Studio::tryOpen(WorkspaceMode mode) const
{
    return Workspace::open({.folder = path(), .schema = noteSchema(), .clock = clock, .mode = mode});
}

Result<void> commit(Workspace &workspace, const std::function<Result<void>(Transaction &)> &change)
{
    return workspace.commitNow(u"Test"_s, {.kind = OriginKind::Typed}, change);
}

Note Studio::add(const QString &title, const QString &body, const StringSet &tags)
{
    Note note;
    note.title = title;
    note.tags = tags;
    const Result<void> done = commit(*workspace, [&](Transaction &transaction) -> Result<void> {
        const Result<TextRef> text = transaction.createText(body);
        if (!text)
            return std::unexpected(text.error());
        note.body = *text;
        return transaction.put(note);
    });
    REQUIRE(done == Result<void>());
    return note;
}

void Studio::change(const Id &id, const std::function<void(Note &)> &change)
{
    const Result<void> done = commit(*workspace, [&](Transaction &transaction) -> Result<void> {
        const Result<Note> note = transaction.update<Note>(id, change);
        return note ? Result<void>() : std::unexpected(note.error());
    });
    REQUIRE(done == Result<void>());
}

Note Studio::get(const Id &id)
{
    const Result<Note> note = workspace->readNow([&](Reader &reader) { return reader.get<Note>(id); });
    REQUIRE(note.has_value());
    return *note;
}

QStringList Studio::titles(const Query &query)
{
    const auto notes = workspace->readNow([&](Reader &reader) { return reader.query<Note>(query); });
    REQUIRE(notes.has_value());
    QStringList titles;
    for (const Note &note : *notes)
        titles += note.title;
    return titles;
}

QString Studio::text(const TextRef &text)
{
    const auto letters = workspace->readNow([&](Reader &reader) { return reader.text(text.id); });
    REQUIRE(letters.has_value());
    return *letters;
}

void waitUntil(const std::function<bool()> &condition)
{
    // REQUIRE outside of the wait, so that a failure names the caller's line through its INFO.
    const bool held = QTest::qWaitFor(condition, 20'000);
    REQUIRE(held);
}

static void setPageLimit(Studio &studio, std::optional<qint64> limit)
{
    REQUIRE(studio.workspace->engine()->askWriter<void>([&](Writer &writer) -> Result<void> {
        SqlConnection &sql = writer.connection().sql();
        const qint64 pages = limit.value_or(sql.integer(u"PRAGMA page_count"_s));
        sql.run(u"PRAGMA max_page_count = %1"_s.arg(pages));
        return sql.takeOutcome();
    }));
}

void fillDisk(Studio &studio) { setPageLimit(studio, std::nullopt); }
void freeDisk(Studio &studio) { setPageLimit(studio, 1'000'000); }

void settle(Workspace &workspace)
{
    REQUIRE(workspace.flushNow() == Result<void>());
    QCoreApplication::processEvents();
}

} // namespace atelier::test
