// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/demo.h"
#include "ui/shell/rail.h"
#include "ui/shell/rail_button.h"
#include "ui/shell/shortcuts_help.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/top_bar_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/toast.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void showActive(Demo &demo, const QSize &size = QSize(1440, 900))
{
    demo.window.resize(size);
    demo.window.show();
    demo.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&demo.window));
}

void press(Demo &demo, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *focused = QApplication::focusWidget();
    QTest::keyClick(focused ? focused : &demo.window, key, modifiers);
}

// Inner parts of a control speak with their control's name.
bool isInnerPart(const QWidget *widget)
{
    return qobject_cast<const QComboBox *>(widget->parentWidget())
        || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget());
}

} // namespace

TEST_CASE("The rail changes views, and a view is made when it is first shown")
{
    Demo demo;
    showActive(demo);
    CHECK(demo.window.currentView() == demo.today);
    CHECK(demo.window.viewWidget(u"write"_s) == nullptr);
    QTest::mouseClick(demo.window.rail()->button(u"write"_s), Qt::LeftButton);
    CHECK(demo.window.currentView() == demo.write);
    CHECK(demo.window.viewWidget(u"write"_s) != nullptr);
    CHECK(demo.window.windowTitle() == u"Write – Atelier"_s);
    QTest::mouseClick(demo.window.rail()->button(u"today"_s), Qt::LeftButton);
    CHECK(demo.today->created == 1);
}

TEST_CASE("Views have their keys, and Settings has its own")
{
    Demo demo;
    showActive(demo);
    press(demo, Qt::Key_2, Qt::ControlModifier);
    CHECK(demo.window.currentView() == demo.write);
    press(demo, Qt::Key_Comma, Qt::ControlModifier);
    CHECK(demo.window.currentView() == demo.settingsView);
    press(demo, Qt::Key_1, Qt::ControlModifier);
    CHECK(demo.window.currentView() == demo.today);
}

TEST_CASE("Only the view in front answers to its keys")
{
    Demo demo;
    showActive(demo);
    press(demo, Qt::Key_B, Qt::ControlModifier);
    press(demo, Qt::Key_N, Qt::ControlModifier);
    CHECK(demo.write->bolded == 0);
    CHECK(demo.write->drafts == 0);
    demo.window.showView(u"write"_s);
    press(demo, Qt::Key_B, Qt::ControlModifier);
    press(demo, Qt::Key_N, Qt::ControlModifier);
    press(demo, Qt::Key_Period, Qt::ControlModifier);
    CHECK(demo.write->bolded == 1);
    CHECK(demo.write->drafts == 1);
    CHECK(demo.write->stopped == 1);
}

TEST_CASE("Up, Down and Enter work the rail")
{
    Demo demo;
    showActive(demo);
    demo.window.rail()->button(u"today"_s)->setFocus(Qt::TabFocusReason);
    press(demo, Qt::Key_Down);
    CHECK(QApplication::focusWidget() == demo.window.rail()->button(u"write"_s));
    press(demo, Qt::Key_Return);
    CHECK(demo.window.currentView() == demo.write);
    press(demo, Qt::Key_Down);
    press(demo, Qt::Key_Down);
    CHECK(QApplication::focusWidget() == demo.window.rail()->button(u"settings"_s));
}

TEST_CASE("The rail collapses by its keys, its button and in a smaller window")
{
    Demo demo;
    showActive(demo);
    Rail *rail = demo.window.rail();
    const auto width = [&] {
        QApplication::processEvents();
        return rail->width();
    };
    CHECK(width() == 200);
    press(demo, Qt::Key_Backslash, Qt::ControlModifier);
    CHECK(width() == 56);
    CHECK(rail->button(u"write"_s)->toolTip().startsWith(u"Write"_s));
    QTest::mouseClick(rail->collapseButton(), Qt::LeftButton);
    CHECK(width() == 200);

    demo.window.resize(1200, 800);
    CHECK(demo.window.isRailCollapsed());
    press(demo, Qt::Key_Backslash, Qt::ControlModifier);
    CHECK_FALSE(demo.window.isRailCollapsed());
    demo.window.resize(1440, 800);
    CHECK_FALSE(demo.window.isRailCollapsed());
}

TEST_CASE("F6 goes round the panes and back")
{
    Demo demo;
    showActive(demo);
    demo.window.showView(u"write"_s);
    demo.window.rail()->button(u"write"_s)->setFocus(Qt::TabFocusReason);
    QList<QWidget *> stops{demo.window.rail(), demo.window.topBar()};
    stops.append(demo.write->panes()->panes());
    REQUIRE(stops.size() == 5);
    for (qsizetype step = 1; step <= stops.size(); ++step) {
        press(demo, Qt::Key_F6);
        CHECK(stops.at(step % stops.size())->isAncestorOf(QApplication::focusWidget()));
    }
    press(demo, Qt::Key_F6, Qt::ShiftModifier);
    CHECK(stops.constLast()->isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("Tab reaches every part of the window and comes round")
{
    Demo demo;
    showActive(demo);
    demo.window.rail()->button(u"today"_s)->setFocus(Qt::TabFocusReason);
    QSet<QWidget *> reached;
    for (int step = 0; step < 60; ++step) {
        reached.insert(QApplication::focusWidget());
        press(demo, Qt::Key_Tab);
    }
    CHECK(reached.contains(demo.window.topBar()->search()));
    CHECK(reached.contains(demo.window.topBar()->jobs()));
    CHECK(reached.contains(demo.window.rail()->button(u"today"_s)));
    for (QWidget *control : demo.window.viewWidget(u"today"_s)->findChildren<QAbstractButton *>())
        CHECK(reached.contains(control));
}

TEST_CASE("Left pane and inspector are shown and hidden by keys")
{
    Demo demo;
    showActive(demo);
    demo.window.showView(u"write"_s);
    Panes *panes = demo.write->panes();
    press(demo, Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
    CHECK_FALSE(panes->isInspectorShown());
    press(demo, Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    CHECK_FALSE(panes->isLeftShown());
    press(demo, Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    CHECK(panes->isLeftShown());
}

TEST_CASE("What the window looked like comes back")
{
    Demo first;
    showActive(first);
    first.window.showView(u"write"_s);
    first.window.setRailCollapsed(true);
    first.write->state = "open item 7";
    Q_EMIT first.write->stateChanged();
    first.clock.advance(600ms);
    CHECK(first.settings.value(u"window/view"_s) == "write");
    CHECK(first.settings.value(u"view/write"_s) == "open item 7");

    Demo second;
    second.settings.values = first.settings.values;
    second.window.restore();
    CHECK(second.window.currentView() == second.write);
    CHECK(second.write->state == "open item 7");
    CHECK(second.window.isRailCollapsed());
}

TEST_CASE("The bar says what is saved and sent, and tries again on request")
{
    Demo demo;
    showActive(demo);
    SaveIndicator *bar = demo.window.topBar()->saveState();
    CHECK(bar->accessibleName() == u"All changes saved · synced 10:42"_s);
    demo.window.setSaveState({.step = SaveStep::WaitingToSend, .changes = 3, .reason = u"No connection."_s});
    CHECK(bar->accessibleName() == u"3 changes waiting to send"_s);
    CHECK(bar->toolTip().contains(u"No connection."_s));
    QSignalSpy retry(&demo.window, &MainWindow::saveRetryRequested);
    QTest::mouseClick(bar, Qt::LeftButton);
    CHECK(retry.count() == 0);
    demo.window.setSaveState({.step = SaveStep::NotSaved, .reason = u"The disk is full."_s});
    QTest::mouseClick(bar, Qt::LeftButton);
    CHECK(retry.count() == 1);
    CHECK(saveSentence({.step = SaveStep::Sending, .changes = 1}) == u"Sending 1 change"_s);
}

TEST_CASE("The top bar's parts never overlap, however narrow or long-named")
{
    Demo demo;
    demo.window.setWorkspaceName(u"A workspace with a name that is much longer than usual"_s);
    demo.window.show();
    for (const int width : {1440, 1280, 1180, 1100, 1024}) {
        CAPTURE(width);
        demo.window.resize(width, 700);
        const TopBar *bar = demo.window.topBar();
        const QList<QWidget *> parts{bar->workspace(), bar->search(), bar->jobs(), bar->saveState()};
        for (qsizetype index = 0; index + 1 < parts.size(); ++index)
            CHECK(parts.at(index)->geometry().right() < parts.at(index + 1)->geometry().left());
        CHECK(parts.constLast()->geometry().right() < bar->width());
        CHECK(bar->search()->width() >= 32);
    }
}

TEST_CASE("The frame is mirrored for right-to-left")
{
    Demo demo;
    demo.window.setLayoutDirection(Qt::RightToLeft);
    showActive(demo);
    CHECK(demo.window.rail()->geometry().right() == demo.window.width() - 1);
    const TopBar *bar = demo.window.topBar();
    CHECK(bar->workspace()->x() > bar->search()->x());
    CHECK(bar->search()->x() > bar->saveState()->x());
}

TEST_CASE("A theme changed in the settings is seen at once and can be undone")
{
    Demo demo;
    showActive(demo);
    demo.window.showView(u"settings"_s);
    const auto ground = [&] { return demo.window.grab().toImage().pixelColor(100, 500); };
    const Tokens tokens = loadTokens().value();
    CHECK(ground() == tokens.light.chrome);
    auto *theme = demo.window.findChild<SegmentedControl *>();
    REQUIRE(theme);
    QTest::mouseClick(theme, Qt::LeftButton, {}, QPoint(theme->width() - 10, 10));
    CHECK(ground() == tokens.dark.chrome);
    UndoToast *toast = demo.settingsView->toast();
    REQUIRE(toast->isVisible());
    QTest::mouseClick(toast->action(), Qt::LeftButton);
    CHECK(ground() == tokens.light.chrome);
    CHECK(theme->current() == 1);
}

TEST_CASE("No two controls of a view have the same name, and each has one")
{
    Demo demo;
    showActive(demo);
    for (const QString &id : {u"today"_s, u"write"_s, u"settings"_s}) {
        demo.window.showView(id);
        QHash<QString, int> names;
        QList<QWidget *> controls = demo.window.rail()->findChildren<QWidget *>()
            + demo.window.topBar()->findChildren<QWidget *>() + demo.window.viewWidget(id)->findChildren<QWidget *>();
        for (const QWidget *control : controls) {
            if (control->focusPolicy() == Qt::NoFocus || !control->isVisible() || isInnerPart(control))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(control);
            const QString name =
                !control->accessibleName().isEmpty() || !button ? control->accessibleName() : button->text();
            INFO(control->metaObject()->className() << " in " << id.toStdString());
            CHECK_FALSE(name.isEmpty());
            ++names[name];
        }
        for (auto name = names.cbegin(); name != names.cend(); ++name) {
            INFO(name.key().toStdString() << " in " << id.toStdString());
            CHECK(name.value() == 1);
        }
    }
}

TEST_CASE("No label of a view is cut, at any text size and at the smallest window")
{
    for (const double textSize : {1.0, 1.25, 1.5}) {
        Demo demo({.theme = ThemeChoice::Light, .textSize = textSize});
        demo.window.resize(1440, 900);
        demo.window.show();
        for (const QString &id : {u"today"_s, u"write"_s, u"settings"_s}) {
            demo.window.showView(id);
            QApplication::processEvents();
            for (const Label *label : demo.window.viewWidget(id)->findChildren<Label *>()) {
                if (!label->isVisible() || label->text().isEmpty())
                    continue;
                INFO(label->text().toStdString() << " in " << id.toStdString() << " at " << textSize);
                if (label->wordWrap())
                    CHECK(label->height() >= label->heightForWidth(label->width()));
                else
                    CHECK(label->width() >= label->sizeHint().width());
            }
        }
    }
}

TEST_CASE("F1 lists the keys of the view and of the window")
{
    Demo demo;
    showActive(demo);
    demo.window.showView(u"write"_s);
    press(demo, Qt::Key_F1);
    REQUIRE(demo.window.shortcutsHelp());
    CHECK(demo.window.shortcutsHelp()->isOpen());
    QStringList texts;
    for (const QLabel *label : demo.window.shortcutsHelp()->findChildren<QLabel *>())
        texts.append(label->text());
    CHECK(texts.contains(u"Bold"_s));
    CHECK(texts.contains(u"Next pane"_s));
    press(demo, Qt::Key_Escape);
    CHECK_FALSE(demo.window.shortcutsHelp()->isOpen());
}
