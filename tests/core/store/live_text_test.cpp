// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/store/live_text.h"
#include "tests/core/store/note.h"

#include <QTest>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Origin typed{.kind = OriginKind::Typed};

std::shared_ptr<LiveText> openText(Studio &studio, const Note &note)
{
    std::shared_ptr<LiveText> text = studio.workspace->liveText(note.body);
    waitUntil([&] { return text->isOpen(); });
    return text;
}

Result<void> insert(
    LiveText &text, qsizetype position, const QString &letters, SessionId session, const Origin &origin = typed)
{
    const TextEdit edit{position, 0, letters};
    return text.edit({&edit, 1}, origin, session);
}

// A second view of the same text that follows by signals, as a document in a window does.
struct Follower {
    QString letters;
    Follower(LiveText &text, SessionId session)
        : letters(text.text())
    {
        QObject::connect(&text, &LiveText::edited, &context,
            [this, session](const TextEdits &edits, const Origin &, SessionId from) {
                if (from != session)
                    applyEdits(letters, edits);
            });
    }
    QObject context;
};

} // namespace

TEST_CASE("what is typed reaches the disk within a quarter of a second, in one commit for a burst")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"Hello"_s);
    const std::shared_ptr<LiveText> text = openText(studio, note);
    CHECK(text->text() == u"Hello"_s);
    CHECK(text->saveState() == SaveState::Saved);
    int commits = 0;
    QObject::connect(studio.workspace.get(), &Workspace::changed, text.get(),
        [&](const ChangeSet &changes) { commits += changes.touchesText(note.body.id); });
    settle(*studio.workspace);
    commits = 0;
    const SessionId session = text->newSession();
    for (const QChar letter : u", you"_s) {
        REQUIRE(insert(*text, text->text().size(), letter, session));
        studio.clock->advance(40ms);
    }
    CHECK(text->saveState() == SaveState::Saving);
    CHECK(studio.text(note.body) == u"Hello"_s);
    studio.clock->advance(50ms);
    waitUntil([&] { return text->saveState() == SaveState::Saved; });
    CHECK(studio.text(note.body) == u"Hello, you"_s);
    settle(*studio.workspace);
    CHECK(commits == 1);
}

TEST_CASE("one text is one object, and what one window types the other sees at once")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"ab"_s);
    const std::shared_ptr<LiveText> text = openText(studio, note);
    CHECK(studio.workspace->liveText(note.body) == text);
    const SessionId one = text->newSession();
    const SessionId two = text->newSession();
    Follower first(*text, one);
    Follower second(*text, two);
    REQUIRE(insert(*text, 2, u"c"_s, one));
    first.letters += u'c';
    REQUIRE(insert(*text, 0, u"x"_s, two));
    second.letters.prepend(u'x');
    CHECK(first.letters == u"xabc"_s);
    CHECK(second.letters == u"xabc"_s);
}

TEST_CASE("each session takes back its own edits only")
{
    Studio studio;
    const Note note = studio.add(u"note"_s);
    const std::shared_ptr<LiveText> text = openText(studio, note);
    const SessionId one = text->newSession();
    const SessionId two = text->newSession();
    REQUIRE(insert(*text, 0, u"mine "_s, one));
    REQUIRE(insert(*text, 5, u"yours "_s, two));
    studio.clock->advance(3s);
    REQUIRE(insert(*text, 11, u"more"_s, one));
    CHECK(text->canUndo(one));
    CHECK(text->undo(one).has_value());
    CHECK(text->text() == u"mine yours "_s);
    CHECK(text->undo(one).has_value());
    CHECK(text->text() == u"yours "_s);
    CHECK_FALSE(text->canUndo(one));
    CHECK(text->redo(one).has_value());
    CHECK(text->text() == u"mine yours "_s);
    CHECK(text->undo(two).has_value());
    CHECK(text->text() == u"mine "_s);
    CHECK(text->flushNow() == Result<void>());
    CHECK(studio.text(note.body) == u"mine "_s);
}

TEST_CASE("a generated passage is one step of undo, however long it took")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"Start. "_s);
    const std::shared_ptr<LiveText> text = openText(studio, note);
    const SessionId session = text->newSession();
    const Origin job{.kind = OriginKind::Generated, .job = studio.workspace->makeId(), .model = u"offline"_s};
    for (int i = 0; i < 5; ++i) {
        REQUIRE(insert(*text, text->text().size(), u"word "_s, session, job));
        studio.clock->advance(4s);
    }
    CHECK(text->undo(session).has_value());
    CHECK(text->text() == u"Start. "_s);
}

TEST_CASE("an edit that does not fit is refused and changes nothing")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"a🌍b"_s);
    const std::shared_ptr<LiveText> text = openText(studio, note);
    const SessionId session = text->newSession();
    CHECK_FALSE(insert(*text, 9, u"x"_s, session));
    CHECK_FALSE(insert(*text, 2, u"x"_s, session)); // between the halves of the globe
    const std::array edits{TextEdit{0, 0, u"y"_s}, TextEdit{8, 4, {}}};
    CHECK_FALSE(text->edit(edits, typed, session));
    CHECK(text->text() == u"a🌍b"_s);
    CHECK_FALSE(text->canUndo(session));
}

TEST_CASE("letters that a closed window left behind are on disk when the text is opened again")
{
    Studio studio;
    const Note note = studio.add(u"note"_s);
    {
        const std::shared_ptr<LiveText> text = openText(studio, note);
        REQUIRE(insert(*text, 0, u"last words"_s, text->newSession()));
    }
    CHECK(openText(studio, note)->text() == u"last words"_s);
    {
        const std::shared_ptr<LiveText> text = openText(studio, note);
        REQUIRE(insert(*text, 0, u"very "_s, text->newSession()));
        studio.reopen();
        CHECK(studio.text(note.body) == u"very last words"_s);
    }
}

TEST_CASE("what a transaction writes into an open text arrives in it, beside what is being typed")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"The end."_s);
    const std::shared_ptr<LiveText> text = openText(studio, note);
    const SessionId session = text->newSession();
    Follower follower(*text, 0);
    REQUIRE(insert(*text, 0, u"Typed. "_s, session)); // not on disk yet
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.appendText(note.body.id, u" Job."_s); }));
    waitUntil([&] { return text->text().contains(u"Job"_s) || (studio.clock->advance(100ms), false); });
    CHECK(text->text() == u"Typed. The end. Job."_s);
    REQUIRE(insert(*text, 0, u"More. "_s, session));
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.appendText(note.body.id, u" Again."_s); }));
    waitUntil([&] { return text->text().contains(u"Again"_s) || (studio.clock->advance(100ms), false); });
    REQUIRE(text->flushNow() == Result<void>());
    CHECK(text->text() == u"More. Typed. The end. Job. Again."_s);
    CHECK(studio.text(note.body) == text->text());
    CHECK(text->undo(session).has_value());
    CHECK(text->text() == u"The end. Job. Again."_s);
}

TEST_CASE("a full disk is said, loses no letter, and is tried again")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"safe "_s);
    const std::shared_ptr<LiveText> text = openText(studio, note);
    const SessionId session = text->newSession();
    fillDisk(studio);
    Random random(1);
    QString letters;
    for (int i = 0; i < 60'000; ++i) // does not compress to nothing
        letters += QChar(u'a' + char16_t(random.below(26)));
    REQUIRE(insert(*text, 5, letters, session));
    studio.clock->advance(250ms);
    waitUntil([&] { return text->saveState() == SaveState::NotSaved; });
    REQUIRE(text->saveError().has_value());
    CHECK(text->saveError()->kind == ErrorKind::Io);
    REQUIRE(insert(*text, 0, u"still "_s, session));
    CHECK(text->text() == u"still safe "_s + letters);
    CHECK(studio.text(note.body) == u"safe "_s);
    freeDisk(studio);
    studio.clock->advance(3s);
    waitUntil([&] { return text->saveState() == SaveState::Saved; });
    CHECK(studio.text(note.body) == u"still safe "_s + letters);
}

TEST_CASE("body and search row follow once the text has rested for two seconds, not with each burst")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"old"_s);
    const std::shared_ptr<LiveText> text = openText(studio, note);
    const auto isFound = [&](const QString &word) {
        const auto page = studio.workspace->readNow([&](Reader &r) { return r.search<Note>({.text = word}); });
        return !page->hits.empty();
    };
    const auto words = [&] {
        return studio.workspace->readNow([&](Reader &r) { return r.textInfos({&note.body.id, 1}); })->first().words;
    };
    REQUIRE(insert(*text, 0, u"brandnew words "_s, text->newSession()));
    studio.clock->advance(250ms);
    waitUntil([&] { return text->saveState() == SaveState::Saved; });
    settle(*studio.workspace);
    CHECK_FALSE(isFound(u"brandnew"_s));
    CHECK(words() == 1);
    studio.clock->advance(2s);
    settle(*studio.workspace);
    CHECK(isFound(u"brandnew"_s));
    CHECK(words() == 3);
    CHECK(studio.get(note.header.id).header.updated > note.header.updated);
}

TEST_CASE("points in a text can be named, read and brought back as a new edit")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"First draft."_s);
    const std::shared_ptr<LiveText> text = openText(studio, note);
    const SessionId session = text->newSession();
    std::optional<TextVersion> named;
    text->nameVersion(u"first"_s, text.get(), [&](const Result<TextVersion> &version) { named = *version; });
    waitUntil([&] { return named.has_value(); });
    const TextEdit replace{0, 5, u"Second"_s};
    REQUIRE(text->edit({&replace, 1}, typed, session));
    REQUIRE(text->flushNow());
    studio.clock->advance(1s);
    std::optional<TextVersion> second;
    text->nameVersion({}, text.get(), [&](const Result<TextVersion> &version) { second = *version; });
    waitUntil([&] { return second.has_value(); });
    CHECK(named->versionKind == VersionKind::Named);
    CHECK(second->versionKind == VersionKind::Automatic);
    CHECK(second->wordsAdded == 1);
    CHECK(second->wordsRemoved == 1);

    std::optional<std::vector<TextVersion>> list;
    text->versions(text.get(), [&](const Result<std::vector<TextVersion>> &found) { list = *found; });
    waitUntil([&] { return list.has_value(); });
    REQUIRE(list->size() == 2);
    CHECK(list->back().name == u"first"_s);
    const Version first = *Version::fromBytes(list->back().version);
    QString old;
    text->textAt(first, text.get(), [&](const Result<QString> &letters) { old = *letters; });
    waitUntil([&] { return !old.isEmpty(); });
    CHECK(old == u"First draft."_s);
    bool restored = false;
    text->restore(first, session, text.get(), [&](const Result<TextEdits> &edits) { restored = edits.has_value(); });
    waitUntil([&] { return restored; });
    CHECK(text->text() == u"First draft."_s);
    CHECK(text->undo(session).has_value());
    CHECK(text->text() == u"Second draft."_s);
}

TEST_CASE("who wrote what is known letter by letter")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"typed "_s);
    const std::shared_ptr<LiveText> text = openText(studio, note);
    const SessionId session = text->newSession();
    const Origin model{.kind = OriginKind::Generated, .job = studio.workspace->makeId(), .model = u"openai:x"_s};
    REQUIRE(insert(*text, 6, u"generated"_s, session, model));
    REQUIRE(insert(*text, 9, u"PASTE"_s, session, {.kind = OriginKind::Pasted}));
    REQUIRE(text->flushNow());
    std::optional<std::vector<OriginRun>> runs;
    text->origins(text.get(), [&](const Result<std::vector<OriginRun>> &found) { runs = *found; });
    waitUntil([&] { return runs.has_value(); });
    CHECK(*runs == std::vector<OriginRun>{{6, typed}, {3, model}, {5, {.kind = OriginKind::Pasted}}, {6, model}});
}

TEST_CASE("an automatic version tells what was done last, and one where nothing was done is not made again")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"typed "_s);
    const std::shared_ptr<LiveText> text = openText(studio, note);
    const Origin model{.kind = OriginKind::Generated, .job = studio.workspace->makeId(), .model = u"openai:x"_s};
    REQUIRE(insert(*text, 6, u"generated"_s, text->newSession(), model));
    const auto keep = [&] {
        std::optional<TextVersion> kept;
        text->nameVersion({}, text.get(), [&](const Result<TextVersion> &version) { kept = *version; });
        waitUntil([&] { return kept.has_value(); });
        return *kept;
    };
    const TextVersion version = keep();
    CHECK(version.origin == OriginKind::Generated);
    CHECK(version.model == u"openai:x"_s);
    CHECK(keep().header.id == version.header.id);
}

TEST_CASE("a text that does not exist says so")
{
    Studio studio;
    const std::shared_ptr<LiveText> text = studio.workspace->liveText({studio.workspace->makeId()});
    waitUntil([&] { return text->saveError().has_value(); });
    CHECK(text->saveError()->kind == ErrorKind::NotFound);
    CHECK_FALSE(text->isOpen());
    CHECK_FALSE(insert(*text, 0, u"x"_s, text->newSession()));
}
