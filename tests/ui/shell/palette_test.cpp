// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/demo.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/palette_model.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/top_bar_parts.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

struct OpenPalette {
    OpenPalette()
    {
        demo.window.resize(1440, 900);
        demo.window.show();
        demo.window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&demo.window));
        demo.window.showView(u"write"_s);
        demo.window.topBar()->jobs()->setFocus();
        QTest::keyClick(&demo.window, Qt::Key_K, Qt::ControlModifier);
        REQUIRE(demo.window.commandPalette());
    }

    [[nodiscard]] CommandPalette &palette() { return *demo.window.commandPalette(); }
    void type(const QString &text) { QTest::keyClicks(palette().entry(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(palette().entry(), key, modifiers);
    }
    [[nodiscard]] QString chosen() { return palette().list()->currentIndex().data().toString(); }
    [[nodiscard]] QStringList lines()
    {
        QStringList texts;
        for (int row = 0; row < palette().list()->model()->rowCount(); ++row)
            texts.append(palette().list()->model()->index(row, 0).data().toString());
        return texts;
    }

    Demo demo;
};

} // namespace

TEST_CASE("Ctrl+K opens the palette with what the view can do, and Escape gives the focus back")
{
    OpenPalette open;
    CHECK(open.palette().isOpen());
    CHECK(open.palette().entry()->hasFocus());
    CHECK(open.lines().first() == u"Actions"_s);
    CHECK(open.lines().contains(u"New draft"_s));
    open.press(Qt::Key_Escape);
    CHECK_FALSE(open.palette().isOpen());
    CHECK(QApplication::focusWidget() == open.demo.window.topBar()->jobs());
}

TEST_CASE("Typing finds actions and drafts, arrows move across groups, Enter opens")
{
    OpenPalette open;
    open.type(u"light"_s);
    CHECK(open.lines()
        == QStringList{u"Actions"_s, u"Switch to light or dark appearance"_s, u"Drafts"_s,
            u"Seven ways to warm a north-facing room"_s, u"Harvest Lamp product page"_s});
    CHECK(open.chosen() == u"Switch to light or dark appearance"_s);
    open.press(Qt::Key_Up);
    CHECK(open.chosen() == u"Switch to light or dark appearance"_s);
    open.press(Qt::Key_Down);
    CHECK(open.chosen() == u"Seven ways to warm a north-facing room"_s);
    open.press(Qt::Key_Down);
    open.press(Qt::Key_Return);
    CHECK(open.demo.drafts->opened == QStringList{u"b"_s});
    CHECK_FALSE(open.palette().isOpen());
}

TEST_CASE("Tab goes to the next group and round, Shift+Tab back")
{
    OpenPalette open;
    open.type(u"light"_s);
    open.press(Qt::Key_Tab);
    CHECK(open.chosen() == u"Seven ways to warm a north-facing room"_s);
    open.press(Qt::Key_Tab);
    CHECK(open.chosen() == u"Switch to light or dark appearance"_s);
    open.press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(open.chosen() == u"Seven ways to warm a north-facing room"_s);
}

TEST_CASE("A greater-than sign limits to actions, and Enter runs one")
{
    OpenPalette open;
    open.type(u"> bold"_s);
    CHECK(open.lines() == QStringList{u"Actions"_s, u"Bold"_s});
    open.press(Qt::Key_Return);
    CHECK(open.demo.write->bolded == 1);
}

TEST_CASE("All matches of a group are shown with Ctrl+Enter")
{
    OpenPalette open;
    open.type(u"light"_s);
    open.press(Qt::Key_Down);
    open.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(open.demo.drafts->shownAll == QStringList{u"light"_s});
}

TEST_CASE("Late answers to an older query are dropped, and do not move the choice")
{
    OpenPalette open;
    open.demo.drafts->late = true;
    open.type(u"li"_s);
    open.type(u"ghtx"_s);
    open.demo.drafts->deliver();
    CHECK(open.lines().isEmpty());
    open.palette().entry()->clear();
    open.type(u"go"_s);
    open.press(Qt::Key_Down);
    const QString chosen = open.chosen();
    CHECK(chosen == u"Go to Write"_s);
    open.demo.drafts->deliver();
    CHECK(open.chosen() == chosen);
}

TEST_CASE("A click outside closes the palette")
{
    OpenPalette open;
    QTest::mouseClick(open.demo.window.viewWidget(u"write"_s), Qt::LeftButton, {}, QPoint(300, 700));
    CHECK_FALSE(open.palette().isOpen());
}

TEST_CASE("The palette lies in the window at every size")
{
    OpenPalette open;
    for (const QSize size : {QSize(1440, 900), QSize(1024, 680)}) {
        open.demo.window.resize(size);
        CHECK(open.demo.window.rect().contains(open.palette().panelRect()));
        CHECK(open.palette().panelRect().width() == 544);
    }
}

TEST_CASE("What is hidden, disabled or nameless is no result")
{
    OpenPalette open;
    open.press(Qt::Key_Escape);
    open.demo.write->actions().constFirst()->setEnabled(false);
    open.demo.window.openPalette(u">bold"_s);
    CHECK(open.lines().isEmpty());
}
