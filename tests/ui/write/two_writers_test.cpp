// SPDX-License-Identifier: GPL-3.0-or-later
// Two processes that write the same text: two windows, and a window and the command line.
#include "tests/support/soon.h"
#include "tests/ui/write/write_fixture.h"
#include "ui/editor/markdown_editor.h"

#include <QProcess>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes patience(1); // of a machine that does other things, too

const char *const folderVariable = "ATELIER_TEST_WORKSPACE";
const char *const itemVariable = "ATELIER_TEST_ITEM";

struct Process {
    Process(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
    {
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(program, arguments);
        REQUIRE(process.waitForStarted());
    }
    ~Process()
    {
        process.kill();
        process.waitForFinished();
    }
    QProcess process;
};

bool hasEnded(const QProcess &process) { return process.state() == QProcess::NotRunning; }

} // namespace

TEST_CASE("windows of two processes merge what both write at once, each with its own caret and undo")
{
    const Dressed dressed;
    const TemporaryFolder folder;
    WriteStudio studio(folder.path(u"w"_s));
    const ContentItem item = studio.add(u"Lamps"_s, u"One.\n\nTwo."_s);
    WriteWindow write(studio);
    write.open(item);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(folderVariable), studio.workspace->folder());
    environment.insert(QString::fromLatin1(itemVariable), item.header.id.toString());
    const Process second(QCoreApplication::applicationFilePath(), {u"[.second-writer]"_s}, environment);
    write.editor->select({4, 4});
    write.type(u" First."_s);
    REQUIRE(soon([&] { return hasEnded(second.process); }, patience));
    CHECK(second.process.exitCode() == 0);
    REQUIRE(soon([&] { return write.editor->text() == u"One. First.\n\nTwo. Kept."_s; }, patience));
    CHECK(write.editor->selection().caret == 11);
    write.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(write.editor->text() == u"One.\n\nTwo. Kept."_s);
    CHECK(studio.storedText(item) == u"One.\n\nTwo. Kept."_s);
}

// Runs in the process that the test above starts.
TEST_CASE("the second writer", "[.second-writer]")
{
    const Dressed dressed;
    WriteStudio studio(qEnvironmentVariable(folderVariable));
    const ContentItem item = studio.stored(Id::fromString(qEnvironmentVariable(itemVariable)).value());
    WriteWindow write(studio);
    write.open(item);
    write.editor->select({write.editor->text().size(), write.editor->text().size()});
    write.type(u" Second."_s);
    REQUIRE(soon([&] { return write.editor->text() == u"One. First.\n\nTwo. Second."_s; }, patience));
    CHECK(write.editor->selection().caret == write.editor->text().size());
    write.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(write.editor->text() == u"One. First.\n\nTwo."_s);
    write.type(u" Kept."_s);
    CHECK(studio.storedText(item) == u"One. First.\n\nTwo. Kept."_s);
}

TEST_CASE("what the command line refines merges with what is typed in the window")
{
    const Dressed dressed;
    const TemporaryFolder folder;
    WriteStudio studio(folder.path(u"w"_s));
    const ContentItem item = studio.add(u"Lamps"_s, u"We we place lamps low .\n\nEnd."_s);
    WriteWindow write(studio);
    write.open(item);
    write.editor->select({write.editor->text().size(), write.editor->text().size()});
    write.type(u" Mine."_s);
    const Process refine(QStringLiteral(ATELIER_PROGRAM),
        {u"--workspace"_s, studio.workspace->folder(), u"refine"_s, item.header.id.toString(), u"--as"_s,
            u"fix-grammar"_s},
        QProcessEnvironment::systemEnvironment());
    write.type(u" Still."_s);
    REQUIRE(soon([&] { return hasEnded(refine.process); }, patience));
    REQUIRE(refine.process.exitCode() == 0);
    REQUIRE(soon([&] { return write.editor->text().startsWith(u"We place lamps low."_s); }, patience));
    CHECK(write.editor->text().endsWith(u"End. Mine. Still."_s));
    write.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(write.editor->text().startsWith(u"We place lamps low."_s)); // undo belongs to who typed
    CHECK_FALSE(write.editor->text().contains(u"Still"_s));
}
