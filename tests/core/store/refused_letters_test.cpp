// SPDX-License-Identifier: GPL-3.0-or-later
// Letters that the disk does not take, and texts that cannot be opened.
#include "core/base/random.h"
#include "core/store/backup.h"
#include "core/store/health.h"
#include "core/store/live_text.h"
#include "core/store/workspace_engine.h"
#include "tests/core/store/note.h"

#include <thread>

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

void append(LiveText &text, const QString &letters, SessionId session)
{
    const TextEdit edit{text.text().size(), 0, letters};
    REQUIRE(text.edit({&edit, 1}, typed, session));
}

// More than fits into what is free within the file, and not compressed to nothing.
QString manyLetters()
{
    Random random(1);
    QString letters;
    for (int i = 0; i < 60'000; ++i)
        letters += QChar(u'a' + char16_t(random.below(26)));
    return letters;
}

void checkWhole(Studio &studio)
{
    const auto checks = checkHealth(*studio.workspace);
    REQUIRE(checks.has_value());
    for (const HealthCheck &check : *checks) {
        INFO(check.name.toStdString() << ": " << check.message.toStdString());
        CHECK(check.state != HealthState::Bad);
    }
}

} // namespace

TEST_CASE("letters that the disk refuses outlive the window that they were typed in")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"safe "_s);
    const QString letters = manyLetters();
    QStringList notices;
    QObject::connect(studio.workspace.get(), &Workspace::notice, [&](const QString &said) { notices += said; });
    std::shared_ptr<LiveText> text = openText(studio, note);
    fillDisk(studio);
    append(*text, letters, text->newSession());
    studio.clock->advance(250ms);
    waitUntil([&] { return text->saveState() == SaveState::NotSaved; });
    text.reset();
    waitUntil([&] { return !notices.empty(); });
    CHECK(notices.size() == 1);
    CHECK(notices.front().contains(u"not saved"_s));

    text = openText(studio, note);
    CHECK(text->text() == u"safe "_s + letters);
    CHECK(text->saveState() == SaveState::NotSaved);
    CHECK(text->saveError()->kind == ErrorKind::Io);
    append(*text, u" and more"_s, text->newSession());
    freeDisk(studio);
    studio.clock->advance(4s);
    waitUntil([&] { return text->saveState() == SaveState::Saved; });
    CHECK(studio.text(note.body) == u"safe "_s + letters + u" and more"_s);
    checkWhole(studio);
}

TEST_CASE("what is typed after refused letters never overtakes them, and all is written once there is room")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"safe "_s);
    const QString letters = manyLetters();
    std::shared_ptr<LiveText> text = openText(studio, note);
    const SessionId session = text->newSession();
    fillDisk(studio);
    append(*text, letters, session);
    studio.clock->advance(250ms); // on its way
    append(*text, u"!"_s, session); // would fit by itself
    text.reset();
    (void)studio.workspace->flushNow();
    CHECK(studio.text(note.body) == u"safe "_s);
    freeDisk(studio);
    studio.clock->advance(4s); // nobody has the text open
    settle(*studio.workspace);
    CHECK(studio.text(note.body) == u"safe "_s + letters + u"!"_s);
    checkWhole(studio);
}

TEST_CASE("the workspace says which texts would lose letters if it were closed now")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"safe "_s);
    const Note other = studio.add(u"other"_s);
    CHECK(studio.workspace->unsavedTexts().empty());
    std::shared_ptr<LiveText> text = openText(studio, note);
    const std::shared_ptr<LiveText> small = openText(studio, other);
    append(*small, u"fits"_s, small->newSession());
    REQUIRE(studio.workspace->flushNow());
    fillDisk(studio);
    append(*text, manyLetters(), text->newSession());
    const Result<void> flushed = studio.workspace->flushNow();
    REQUIRE_FALSE(flushed);
    CHECK(flushed.error().kind == ErrorKind::Io);
    text.reset();
    const std::vector<UnsavedText> unsaved = studio.workspace->unsavedTexts();
    REQUIRE(unsaved.size() == 1);
    CHECK(unsaved.front().text == note.body.id);
    CHECK(unsaved.front().error.kind == ErrorKind::Io);
    freeDisk(studio);
    CHECK(studio.workspace->unsavedTexts().empty());
}

TEST_CASE("refused letters and what another wrote meanwhile are both in the text when it is opened again")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"The end."_s);
    const QString letters = manyLetters();
    std::shared_ptr<LiveText> text = openText(studio, note);
    fillDisk(studio);
    append(*text, letters, text->newSession());
    text.reset();
    (void)studio.workspace->flushNow();
    freeDisk(studio);
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) {
        const TextEdit edit{0, 0, u"Job. "_s};
        return t.editText(note.body.id, {&edit, 1});
    }));
    text = openText(studio, note);
    CHECK(text->text() == u"Job. The end."_s + letters);
    studio.clock->advance(4s);
    waitUntil([&] { return text->saveState() == SaveState::Saved; });
    CHECK(studio.text(note.body) == text->text());
    checkWhole(studio);
}

TEST_CASE("a backup made on another thread leaves the text that is being typed alone")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"Typed"_s);
    std::shared_ptr<LiveText> text = openText(studio, note);
    append(*text, u" now"_s, text->newSession());
    bool isFlushed = false;
    studio.workspace->flush(text.get(), [&](const Result<void> &flushed) { isFlushed = flushed.has_value(); });
    waitUntil([&] { return isFlushed; });
    append(*text, u" and later"_s, text->newSession());
    Result<BackupInfo> backup;
    std::thread([&] { backup = createBackup(*studio.workspace); }).join();
    REQUIRE(backup);
    studio.clock->advance(250ms);
    waitUntil([&] { return text->saveState() == SaveState::Saved; });
    CHECK(studio.text(note.body) == u"Typed now and later"_s);
    text.reset();
    studio.close();
    REQUIRE(restoreBackup(studio.path(), backup->name, *studio.clock));
    studio.reopen();
    CHECK(studio.text(note.body) == u"Typed now"_s);
}

TEST_CASE("a text that could not be opened says so each time, and opens once what stood in the way is gone")
{
    Studio studio;
    const Id id = studio.workspace->makeId();
    const std::shared_ptr<LiveText> text = studio.workspace->liveText({id});
    int failures = 0;
    QObject::connect(text.get(), &LiveText::openFailed, text.get(), [&](const Error &error) {
        CHECK(error.kind == ErrorKind::NotFound);
        ++failures;
    });
    waitUntil([&] { return failures == 1; });
    CHECK(studio.workspace->liveText({id}) == text);
    waitUntil([&] { return failures == 2; });
    REQUIRE(studio.workspace->engine()->askWriter<void>([&](Writer &writer) -> Result<void> {
        writer.connection().texts().create(id);
        return writer.connection().sql().takeOutcome();
    }));
    CHECK(studio.workspace->liveText({id}) == text);
    waitUntil([&] { return text->isOpen(); });
    CHECK_FALSE(text->saveError().has_value());
    CHECK(failures == 2);
}

TEST_CASE("letters typed into a text that was removed for good are not called saved")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"old"_s);
    const std::shared_ptr<LiveText> text = openText(studio, note);
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.purge<Note>(note.header.id); }));
    append(*text, u" new"_s, text->newSession());
    studio.clock->advance(250ms);
    waitUntil([&] { return text->saveState() == SaveState::NotSaved || text->saveState() == SaveState::Saved; });
    CHECK(text->saveState() == SaveState::NotSaved);
    REQUIRE(text->saveError().has_value());
    CHECK(text->saveError()->kind == ErrorKind::NotFound);
    CHECK(text->text() == u"old new"_s);
    const auto chunks = studio.workspace->engine()->askWriter<qint64>([&](Writer &writer) -> Result<qint64> {
        return writer.connection().sql().integer(
            u"SELECT count(*) FROM text_chunk WHERE text = (SELECT key FROM text WHERE id = ?)"_s, note.body.id);
    });
    CHECK(chunks == 0);
}
