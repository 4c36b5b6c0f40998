// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/widget_fixture.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/tab_bar.h"

#include <QMenu>
#include <QSignalSpy>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

TEST_CASE("Buttons answer to mouse, space and Enter, and not while disabled")
{
    const Dressed dressed;
    Button button(u"Draft"_s, ButtonKind::Filled);
    QSignalSpy clicked(&button, &QAbstractButton::clicked);
    showActive(button);
    QTest::mouseClick(&button, Qt::LeftButton);
    QTest::keyClick(&button, Qt::Key_Return);
    QTest::keyClick(&button, Qt::Key_Space);
    CHECK(clicked.count() == 3);
    button.setEnabled(false);
    QTest::mouseClick(&button, Qt::LeftButton);
    CHECK(clicked.count() == 3);
}

TEST_CASE("A button looks different in each of its states")
{
    for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        const Dressed dressed(scheme);
        for (const ButtonKind kind : {ButtonKind::Filled, ButtonKind::Outlined, ButtonKind::Flat}) {
            Button button(u"Draft"_s, kind);
            button.resize(button.sizeHint());
            const QImage plain = button.grab().toImage();
            button.setDown(true);
            const QImage pressed = button.grab().toImage();
            button.setDown(false);
            button.setEnabled(false);
            const QImage disabled = button.grab().toImage();
            CHECK(plain != pressed);
            CHECK(plain != disabled);
        }
    }
}

TEST_CASE("A button grows with its text, icon, hint and menu")
{
    const Dressed dressed;
    Button button(u"Draft"_s);
    const int plain = button.sizeHint().width();
    button.setIconName(u"plus"_s);
    const int withIcon = button.sizeHint().width();
    button.setShortcutHint(u"Ctrl ↵"_s);
    const int withHint = button.sizeHint().width();
    QMenu menu;
    button.setMenu(&menu);
    CHECK(plain < withIcon);
    CHECK(withIcon < withHint);
    CHECK(withHint < button.sizeHint().width());
    CHECK(button.sizeHint().height() == 32);
    button.setSize(ButtonSize::Small);
    CHECK(button.sizeHint().height() == 24);
}

TEST_CASE("An icon button has a name to read and a tool tip with its keys")
{
    const Dressed dressed;
    IconButton button(u"panel-left"_s, u"Collapse the rail"_s);
    button.setName(u"Collapse the rail"_s, u"Ctrl+\\"_s);
    CHECK(button.accessibleName() == u"Collapse the rail"_s);
    CHECK(button.toolTip() == u"Collapse the rail (Ctrl+\\)"_s);
}

TEST_CASE("A segmented control is moved by arrows past what is disabled")
{
    const Dressed dressed;
    SegmentedControl view(u"View"_s);
    for (const QString &text : {u"Month"_s, u"Week"_s, u"Agenda"_s})
        view.addSegment(text);
    QSignalSpy changed(&view, &SegmentedControl::currentChanged);
    showActive(view);
    view.setFocus();
    view.setSegmentEnabled(1, false, u"Needs a wider window"_s);
    QTest::keyClick(&view, Qt::Key_Right);
    CHECK(view.current() == 2);
    CHECK(view.accessibleName() == u"View, Agenda"_s);
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(view.width() / 2, 10));
    CHECK(view.current() == 2);
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(5, 10));
    CHECK(view.current() == 0);
    CHECK(changed.count() == 2);
}

TEST_CASE("Arrows in a segmented control follow the direction of reading")
{
    const Dressed dressed;
    SegmentedControl view(u"View"_s);
    view.addSegment(u"List"_s);
    view.addSegment(u"Grid"_s);
    view.setLayoutDirection(Qt::RightToLeft);
    view.resize(view.sizeHint());
    QTest::keyClick(&view, Qt::Key_Left);
    CHECK(view.current() == 1);
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(view.width() - 5, 10));
    CHECK(view.current() == 0);
}

TEST_CASE("Tabs change by click and by arrows and say which they are")
{
    const Dressed dressed;
    TabBar tabs(u"Inspector"_s);
    for (const QString &text : {u"Brief"_s, u"Refine"_s, u"Versions"_s})
        tabs.addTab(text);
    tabs.resize(320, 48);
    QTest::keyClick(&tabs, Qt::Key_Right);
    CHECK(tabs.current() == 1);
    CHECK(tabs.accessibleName() == u"Refine, tab 2 of 3"_s);
    QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.tabRect(2).center());
    CHECK(tabs.current() == 2);
    const QColor line = tabs.grab().toImage().pixelColor(tabs.tabRect(2).center().x(), 47);
    CHECK(line == dressed.theme.color.accent);
}

TEST_CASE("A removable chip goes by its cross, Delete or Backspace")
{
    const Dressed dressed;
    Chip chip(u"warm light"_s, Chip::Kind::Removable);
    chip.resize(chip.sizeHint());
    QSignalSpy removed(&chip, &Chip::removeRequested);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() / 3, 12));
    CHECK(removed.count() == 0);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 8, 12));
    QTest::keyClick(&chip, Qt::Key_Delete);
    CHECK(removed.count() == 2);
}

TEST_CASE("A filter chip shows its value and is cleared by the cross")
{
    const Dressed dressed;
    FilterChip chip(u"Date"_s);
    QMenu menu;
    menu.addAction(u"last 60 days"_s);
    chip.setMenu(&menu);
    QSignalSpy cleared(&chip, &FilterChip::cleared);
    chip.setValue(u"last 60 days"_s);
    chip.resize(chip.sizeHint());
    CHECK(chip.accessibleName() == u"Date: last 60 days"_s);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 8, 12));
    CHECK(cleared.count() == 1);
    CHECK(chip.value().isEmpty());
    chip.setValue(u"today"_s);
    QTest::keyClick(&chip, Qt::Key_Backspace);
    CHECK(cleared.count() == 2);
}

TEST_CASE("A switch toggles by mouse and keyboard")
{
    const Dressed dressed;
    Switch control(u"Reduced motion"_s);
    control.resize(control.sizeHint());
    QTest::mouseClick(&control, Qt::LeftButton);
    CHECK(control.isChecked());
    QTest::keyClick(&control, Qt::Key_Return);
    CHECK_FALSE(control.isChecked());
}

TEST_CASE("Progress is told in words")
{
    const Dressed dressed;
    ProgressRing ring(u"Drafting"_s);
    ring.setFraction(0.64);
    CHECK(ring.accessibleName() == u"Drafting, 64 percent"_s);
    ring.setFraction(std::nullopt);
    CHECK(ring.accessibleName() == u"Drafting"_s);
    WordGoal goal;
    goal.setWords(812, 1000);
    CHECK(goal.accessibleName() == u"Word goal, 812 of 1,000"_s);
}

TEST_CASE("The word goal turns to success when it is reached")
{
    const Dressed dressed;
    WordGoal goal;
    goal.setWords(999, 1000);
    goal.resize(goal.sizeHint());
    const auto top = [&] { return goal.grab().toImage().pixelColor(15, goal.height() / 2 - 9); };
    CHECK(top() == dressed.theme.color.accent);
    goal.setWords(1000, 1000);
    CHECK(top() == dressed.theme.color.success);
}
