// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/live_text.h"
#include "core/store/merge_text.h"
#include "core/store/text_life.h"
#include "tests/core/store/note.h"

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

Version versionOf(Studio &studio, const Note &note)
{
    return studio.workspace
        ->readNow([&](Reader &r) -> Result<Version> {
            const auto life = r.textLife(note.body.id);
            REQUIRE(life);
            return (*life)->versionAfter((*life)->steps().size());
        })
        .value();
}

Result<QString> merge(Studio &studio, const Note &note, const Version &base, const QString &edited)
{
    return mergeText(*studio.workspace, note.body.id, base, edited);
}

} // namespace

TEST_CASE("a text edited elsewhere is merged with what was written since, and its letters carry the import's origin")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"The house stands by the lake."_s);
    const Version base = versionOf(studio, note);
    REQUIRE(commit(*studio.workspace,
        [&](Transaction &t) { return t.replaceText(note.body.id, u"The old house stands by the lake."_s); }));
    REQUIRE(merge(studio, note, base, u"The house stands by the quiet lake."_s));
    CHECK(studio.text(note.body) == u"The old house stands by the quiet lake."_s);
    const auto origins = studio.workspace->readNow([&](Reader &r) { return r.textOrigins(note.body.id); });
    REQUIRE(origins);
    CHECK(std::ranges::any_of(
        *origins, [](const OriginRun &run) { return run.origin.kind == OriginKind::Imported && run.length == 6; }));
    // The same file once more says the same again; an unchanged one says nothing.
    REQUIRE(merge(studio, note, base, u"The house stands by the lake."_s));
    CHECK(studio.text(note.body) == u"The old house stands by the quiet lake."_s);
    studio.reopen();
    CHECK(studio.text(note.body) == u"The old house stands by the quiet lake."_s);
}

TEST_CASE("a text that is open while a file is merged follows")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"One two."_s);
    const std::shared_ptr<LiveText> live = studio.workspace->liveText(note.body);
    waitUntil([&] { return live->isOpen(); });
    const Version base = live->version();
    const SessionId session = live->newSession();
    const TextEdit typed{0, 0, u"Zero "_s};
    REQUIRE(live->edit({&typed, 1}, {.kind = OriginKind::Typed}, session));
    REQUIRE(merge(studio, note, base, u"One two three."_s));
    waitUntil([&] { return live->text() == u"Zero One two three."_s; });
    REQUIRE(live->flushNow());
    CHECK(studio.text(note.body) == u"Zero One two three."_s);
}

TEST_CASE("a version that the text never had is not merged from")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"One"_s);
    const auto merged = merge(studio, note, Version({{.agent = "stranger", .sequence = 3}}), u"Two"_s);
    REQUIRE_FALSE(merged);
    CHECK(merged.error().kind == ErrorKind::NotFound);
    CHECK(studio.text(note.body) == u"One"_s);
}

TEST_CASE("a megabyte of which every other word has changed is merged")
{
    Studio studio;
    QString before;
    QString after;
    for (int i = 0; before.size() < 1'000'000; ++i) {
        before += u"word%1 other%1\n"_s.arg(i % 1000);
        after += u"word%1 changed%1\n"_s.arg(i % 1000);
    }
    const Note note = studio.add(u"note"_s, before);
    const Version base = versionOf(studio, note);
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.appendText(note.body.id, u"the end"_s); }));
    REQUIRE(merge(studio, note, base, after));
    CHECK(studio.text(note.body) == after + u"the end"_s);
}
