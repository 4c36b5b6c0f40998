// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/asset_store.h"
#include "core/store/workspace_engine.h"
#include "tests/support/soon.h"
#include "tests/ui/write/write_fixture.h"
#include "ui/editor/markdown_editor.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/progress.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

TEST_CASE("what is typed is on disk and there again after a restart")
{
    const Dressed dressed;
    WriteStudio studio;
    const ContentItem item = studio.add(u"Lamps"_s, {});
    {
        WriteWindow write(studio);
        write.open(item);
        write.type(u"Lamps stand low."_s);
        CHECK(write.editor->text() == u"Lamps stand low."_s);
    }
    studio.reopen();
    CHECK(studio.storedText(item) == u"Lamps stand low."_s);
    WriteWindow again(studio);
    again.open(item);
    CHECK(again.editor->text() == u"Lamps stand low."_s);
}

TEST_CASE("undo and redo go through what was typed, by their keys")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    write.open(studio.add(u"Lamps"_s, u"Old. "_s));
    write.editor->select({5, 5});
    write.type(u"New."_s);
    write.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(write.editor->text() == u"Old. "_s);
    write.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(write.editor->text() == u"Old. New."_s);
    CHECK(write.editor->selection().caret == 9);
}

TEST_CASE("the first heading becomes the title of the item")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    const ContentItem item = studio.add({}, {});
    write.open(item);
    write.type(u"# Warm rooms"_s);
    REQUIRE(soon([&] { return write.shows(u"Warm rooms"_s); }));
    REQUIRE(soon([&] { return studio.stored(item.header.id).title == u"Warm rooms"_s; }));
}

TEST_CASE("two windows on one text show each other's letters and keep their own carets and undo")
{
    const Dressed dressed;
    WriteStudio studio;
    const ContentItem item = studio.add(u"Lamps"_s, u"One.\n\nTwo."_s);
    WriteWindow first(studio);
    WriteWindow second(studio);
    first.open(item);
    second.open(item);
    second.editor->select({10, 10});
    first.editor->select({4, 4});
    first.type(u" More."_s);
    CHECK(second.editor->text() == u"One. More.\n\nTwo."_s);
    CHECK(second.editor->selection().caret == 16);
    second.type(u" End."_s);
    CHECK(first.editor->text() == u"One. More.\n\nTwo. End."_s);
    CHECK(first.editor->selection().caret == 10);
    first.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(first.editor->text() == u"One.\n\nTwo. End."_s);
    CHECK(second.editor->text() == first.editor->text());
    REQUIRE(soon([&] { return second.toast() == u"Updated from elsewhere."_s; }));
}

TEST_CASE("a restart brings back item, caret and tab")
{
    const Dressed dressed;
    WriteStudio studio;
    const ContentItem item = studio.add(u"Lamps"_s, u"One. Two. Three."_s);
    QByteArray state;
    {
        WriteWindow write(studio);
        write.open(item);
        write.editor->select({9, 9});
        write.screen->showVersions();
        state = write.view.saveState();
    }
    studio.reopen();
    WriteWindow again(studio, state);
    // A state that is asked for before the text is there is still the one to come back to.
    CHECK(again.view.saveState() == state);
    REQUIRE(soon([&] { return again.editor->text() == u"One. Two. Three."_s; }));
    CHECK(again.editor->selection().caret == 9);
    CHECK(again.button(u"Name version"_s) != nullptr);
}

TEST_CASE("a caret that moved is told soon, so that a killed process comes back to it")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    write.open(studio.add(u"Lamps"_s, u"One. Two. Three."_s));
    QSignalSpy told(&write.view, &View::stateChanged);
    write.key(Qt::Key_End);
    REQUIRE(soon([&] { return told.size() == 1; }));
    CHECK(QString::fromUtf8(write.view.saveState()).contains(u"\"caret\":16"_s));
}

TEST_CASE("a brief that was not sent comes back with its item and does not show in another")
{
    const Dressed dressed;
    WriteStudio studio;
    const ContentItem one = studio.add(u"One"_s, {});
    const ContentItem two = studio.add(u"Two"_s, {});
    {
        WriteWindow write(studio);
        write.open(one);
        write.screen->showBrief();
        auto &topic = write.child<QLineEdit>(u"Topic"_s);
        topic.setFocus();
        QTest::keyClicks(&topic, u"Low lamps"_s);
        write.open(two);
        CHECK(write.child<QLineEdit>(u"Topic"_s).text().isEmpty());
        write.open(one);
        CHECK(write.child<QLineEdit>(u"Topic"_s).text() == u"Low lamps"_s);
    }
    studio.reopen();
    WriteWindow again(studio);
    again.open(one);
    CHECK(again.child<QLineEdit>(u"Topic"_s).text() == u"Low lamps"_s);
}

TEST_CASE("a brief with errors names them under their fields and drafts nothing")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    write.open(studio.add(u"One"_s, u"Mine."_s));
    write.screen->showBrief();
    write.key(Qt::Key_Return, Qt::ControlModifier);
    auto &topic = write.child<QLineEdit>(u"Topic"_s);
    CHECK(topic.accessibleDescription().contains(u"Topic"_s));
    CHECK(write.shows(topic.accessibleDescription()));
    CHECK(topic.hasFocus());
    QTest::keyClicks(&topic, u"L"_s);
    CHECK(topic.accessibleDescription().isEmpty());
    CHECK(write.editor->text() == u"Mine."_s);
}

TEST_CASE("the word goal is asked for once and shown with the count")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    const ContentItem item = studio.add(u"One"_s, u"one two three"_s);
    write.open(item);
    write.answerNextDialog([](QInputDialog &dialog) { dialog.setIntValue(10); });
    QTest::mouseClick(write.window.findChild<WordGoal *>(), Qt::LeftButton);
    CHECK(write.button(u"Word goal, 3 of 10"_s) != nullptr);
}

TEST_CASE("a pasted picture goes into the assets and its link into the text")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    write.open(studio.add(u"One"_s, {}));
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    auto *const data = new QMimeData;
    data->setImageData(image);
    QGuiApplication::clipboard()->setMimeData(data);
    write.key(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(soon([&] { return write.editor->text().startsWith(u"![](assets/"_s); }));
    const QString name = write.editor->text().section(u"assets/"_s, 1).section(u')', 0, 0);
    CHECK(QFile::exists(studio.folder.path(u"w/assets/"_s + name)));
}

TEST_CASE("a narrow window hides the drafts and keeps the editor")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio, {}, {760, 700});
    write.open(studio.add(u"One"_s, u"Text."_s));
    CHECK(write.screen->panes()->isNarrow());
    CHECK_FALSE(write.screen->panes()->isLeftShown());
    CHECK(write.editor->isVisible());
}

TEST_CASE("controls that can be seen have names, and no two buttons the same")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    write.open(studio.add(u"One"_s, u"# Text\n\nWords."_s));
    for (const int tab : {0, 1, 2}) {
        write.screen->showTab(tab);
        CAPTURE(tab);
        QStringList names;
        const QList<QAbstractButton *> buttons = write.window.findChildren<QAbstractButton *>();
        for (const QAbstractButton *const button : buttons) {
            if (!button->isVisible())
                continue;
            const QString name = button->accessibleName().isEmpty() ? button->text() : button->accessibleName();
            CHECK_FALSE(name.isEmpty());
            CAPTURE(name);
            CHECK_FALSE(names.contains(name));
            names.append(name);
        }
    }
}

TEST_CASE("a text that cannot be opened is not loaded for ever: the view says why")
{
    const Dressed dressed;
    WriteStudio studio;
    const ContentItem item = studio.add(u"Lamps"_s, u"Old text."_s);
    REQUIRE(studio.workspace->engine()->askWriter<void>([&](Writer &writer) {
        SqlConnection &sql = writer.connection().sql();
        sql.run(u"UPDATE text SET snapshot = ? WHERE id = ?"_s, QByteArray("nonsense"), item.body.id);
        writer.connection().texts().forget();
        return sql.takeOutcome();
    }));
    WriteWindow write(studio);
    write.screen->openItem(item.header.id);
    REQUIRE(soon([&] { return write.shows(u"Nothing was changed."_s); }));
    CHECK_FALSE(write.screen->isReady());
}
