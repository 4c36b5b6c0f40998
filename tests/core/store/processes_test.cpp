// SPDX-License-Identifier: GPL-3.0-or-later
// Two processes on one workspace, and processes that are killed.
#include "core/base/random.h"
#include "core/store/health.h"
#include "core/store/live_text.h"
#include "core/store/workspace_engine.h"
#include "tests/core/store/note.h"

#include <QCoreApplication>
#include <QProcess>

#include <thread>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

struct Helper {
    QProcess process;
    explicit Helper(const QStringList &arguments)
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(STORE_HELPER), arguments);
        REQUIRE(process.waitForStarted());
    }
    ~Helper()
    {
        process.kill();
        process.waitForFinished();
    }
    QStringList finish()
    {
        REQUIRE(process.waitForFinished(60'000));
        return lines();
    }
    QStringList lines()
    {
        QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n');
        lines.removeLast(); // after the last line break: nothing, or half a line
        return lines;
    }
};

void checkSound(Workspace &workspace)
{
    const auto checks = checkHealth(workspace);
    REQUIRE(checks.has_value());
    for (const HealthCheck &check : *checks) {
        INFO(check.name.toStdString() << ": " << check.message.toStdString());
        CHECK(check.state != HealthState::Bad);
    }
}

// One text that is open here, with what this process and another are going to type into it.
struct TwoTypists {
    TwoTypists()
    {
        REQUIRE(commit(*workspace, [&](Transaction &t) -> Result<void> {
            note.body = *t.createText(u"|"_s);
            return t.put(note);
        }));
        text = workspace->liveText(note.body);
        waitUntil([&] { return text->isOpen(); });
    }

    TemporaryFolder folder;
    QString path = folder.path(u"workspace"_s);
    std::shared_ptr<Workspace> workspace = *Workspace::open({.folder = path, .schema = noteSchema()}); // real time
    Note note;
    std::shared_ptr<LiveText> text;
    QString theirs = QString(u"abcdefghij"_s).repeated(8);
    QString mine = QString(u"0123456789"_s).repeated(8);
};

} // namespace

TEST_CASE("a commit of another process is seen within a second, and once")
{
    Studio studio;
    studio.add(u"mine"_s);
    std::vector<ChangeSet> foreign;
    QObject::connect(studio.workspace.get(), &Workspace::changed, [&](const ChangeSet &changes) {
        if (changes.fromOtherProcess)
            foreign.push_back(changes);
    });
    CHECK(Helper({u"add"_s, studio.path(), u"theirs"_s}).finish() == QStringList{u"done"_s});
    studio.clock->advance(std::chrono::seconds(1));
    waitUntil([&] { return !foreign.empty(); });
    CHECK(foreign[0].touches(Note::kind));
    CHECK(foreign[0].label == u"Helper"_s);
    CHECK(studio.titles({.sort = {{u"title"_s}}}) == QStringList{u"mine"_s, u"theirs"_s});
    studio.add(u"mine too"_s);
    studio.clock->advance(std::chrono::seconds(5));
    settle(*studio.workspace);
    CHECK(foreign.size() == 1);
    checkSound(*studio.workspace);
}

TEST_CASE("what another process typed is found by a search here")
{
    Studio studio;
    const Note note = studio.add(u"note"_s);
    CHECK(Helper({u"type"_s, studio.path(), note.body.id.toString(), u"elsewhere"_s, u"9"_s}).finish()
        == QStringList{u"elsewhere"_s});
    const auto page = studio.workspace->readNow([](Reader &r) { return r.search<Note>({.text = u"elsewh"_s}); });
    CHECK(page->hits.size() == 1);
}

TEST_CASE("two processes that type into one text at the same time merge, and both see all letters")
{
    const TwoTypists typists;
    const auto &[folder, path, workspace, note, text, theirs, mine] = typists;
    Helper helper({u"type"_s, path, note.body.id.toString(), theirs, QString::number(1 + theirs.size() + mine.size())});
    const SessionId session = text->newSession();
    QString document = text->text();
    QObject::connect(
        text.get(), &LiveText::edited, text.get(), [&](const TextEdits &edits, const Origin &, SessionId from) {
            if (from != session)
                applyEdits(document, edits);
        });
    for (const QChar letter : mine) {
        const TextEdit edit{0, 0, QString(letter)};
        applyEdits(document, {&edit, 1});
        REQUIRE(text->edit({&edit, 1}, {}, session));
        // Every few letters, until they are on their way or theirs arrive: the two then really write at the same time.
        if (letter == u'4' || letter == u'9')
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    waitUntil([&] {
        return text->text().size() == 1 + theirs.size() + mine.size() && text->saveState() == SaveState::Saved;
    });
    waitUntil([&] { return helper.process.state() == QProcess::NotRunning; });
    const QStringList said = helper.lines();
    REQUIRE(said.size() == 1);
    CHECK(said[0] == text->text());
    CHECK(document == text->text());
    CHECK(text->text().count(u'|') == 1);
    // Everyone's letters are there in everyone's order.
    QString digits;
    QString letters;
    for (const QChar character : text->text()) {
        if (character.isDigit())
            digits.prepend(character);
        else if (character != u'|')
            letters += character;
    }
    CHECK(digits == mine);
    CHECK(letters == theirs);
    checkSound(*workspace);
}

TEST_CASE("a process killed at any moment leaves the workspace whole, with all that it had promised")
{
    Studio studio;
    studio.close();
    Random random(20'261'121);
    for (int round = 0; round < 20; ++round) {
        CAPTURE(round);
        Helper helper({u"commit"_s, studio.path()});
        REQUIRE(helper.process.waitForReadyRead(20'000));
        std::this_thread::sleep_for(std::chrono::microseconds(random.below(60'000)));
        helper.process.kill();
        REQUIRE(helper.process.waitForFinished());
        const QStringList promised = helper.lines();
        REQUIRE_FALSE(promised.isEmpty());
        studio.reopen();
        REQUIRE(studio.workspace->mode() == WorkspaceMode::ReadWrite);
        const QStringList found =
            studio.titles({.filters = {}, .sort = {{u"created"_s, SortOrder::Descending}}, .limit = 5});
        CHECK(found.contains(promised.last()));
        checkSound(*studio.workspace);
        studio.close();
    }
}

TEST_CASE("processes killed while they put chunks of one text together lose nothing that they had promised")
{
    Studio studio;
    const Note note = studio.add(u"note"_s);
    studio.close();
    Random random(20'261'122);
    for (int round = 0; round < 8; ++round) {
        CAPTURE(round);
        const QStringList arguments{u"compact"_s, studio.path(), note.body.id.toString()};
        Helper first(arguments);
        Helper second(arguments);
        REQUIRE(first.process.waitForReadyRead(20'000));
        REQUIRE(second.process.waitForReadyRead(20'000));
        std::this_thread::sleep_for(std::chrono::microseconds(random.below(60'000)));
        first.process.kill();
        second.process.kill();
        REQUIRE(first.process.waitForFinished());
        REQUIRE(second.process.waitForFinished());
        const QStringList promised = first.lines() + second.lines();
        studio.reopen();
        const QString text = studio.text(note.body);
        for (const QString &word : promised)
            REQUIRE(text.count(word) == 1);
        checkSound(*studio.workspace);
        studio.close();
    }
}

TEST_CASE("two processes that type into one text merge also when its chunks are put together under their hands")
{
    const TwoTypists typists;
    const auto &[folder, path, workspace, note, text, theirs, mine] = typists;
    const qsizetype all = 1 + theirs.size() + mine.size();
    Helper helper({u"type"_s, path, note.body.id.toString(), theirs, QString::number(all)});
    const SessionId session = text->newSession();
    for (const QChar letter : mine) {
        const TextEdit edit{0, 0, QString(letter)};
        REQUIRE(text->edit({&edit, 1}, {}, session));
        if (letter != u'9')
            continue;
        REQUIRE(text->flushNow());
        REQUIRE(workspace->engine()->askWriter<void>([](Writer &writer) { return writer.refreshTexts(); }));
        REQUIRE(workspace->engine()->askWriter<bool>(
            [](Writer &writer) { return writer.compactTexts(std::chrono::milliseconds(-1)); }));
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    waitUntil([&] { return text->text().size() == all && text->saveState() == SaveState::Saved; });
    waitUntil([&] { return helper.process.state() == QProcess::NotRunning; });
    CHECK(helper.lines() == QStringList{text->text()});
    for (const QChar letter : u"0123456789abcdefghij"_s)
        CHECK(text->text().count(letter) == 8);
    while (text->canUndo(session))
        REQUIRE(text->undo(session));
    QString left = text->text();
    CHECK(left.remove(u'|') == theirs);
    checkSound(*workspace);
}

TEST_CASE("a disk that is full gives an error, and everything before it is there")
{
    Studio studio;
    studio.add(u"before"_s);
    studio.close();
    const QStringList said = Helper({u"fill"_s, studio.path(), QString::number(1'200'000)}).finish();
    REQUIRE(said.size() > 1);
    CHECK(said.last() == u"error io"_s);
    studio.reopen();
    CHECK(studio.titles().size() == said.size()); // one before, and one less than the lines
    checkSound(*studio.workspace);
    studio.add(u"after"_s);
}
