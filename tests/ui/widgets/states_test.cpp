// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_clock.h"
#include "tests/ui/widgets/widget_fixture.h"
#include "ui/widgets/authorship_bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/loading_blocks.h"
#include "ui/widgets/states.h"
#include "ui/widgets/toast.h"

#include <QSignalSpy>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TEST_CASE("An undo message stays ten seconds and takes back once")
{
    const Dressed dressed;
    FakeClock clock;
    QWidget pane;
    pane.resize(600, 400);
    UndoToast toast(clock, &pane);
    pane.show();
    int undone = 0;
    toast.showMessage(u"3 items moved to the trash."_s, [&] { ++undone; });
    CHECK(toast.isVisible());
    CHECK(toast.accessibleName() == u"3 items moved to the trash."_s);
    clock.advance(9s);
    CHECK(toast.isVisible());
    clock.advance(2s);
    CHECK_FALSE(toast.isVisible());
    CHECK(undone == 0);

    toast.showMessage(u"Theme is dark."_s, [&] { ++undone; });
    QTest::mouseClick(toast.action(), Qt::LeftButton);
    CHECK(undone == 1);
    CHECK_FALSE(toast.isVisible());
}

TEST_CASE("A second message has its own ten seconds")
{
    const Dressed dressed;
    FakeClock clock;
    QWidget pane;
    pane.resize(600, 400);
    UndoToast toast(clock, &pane);
    pane.show();
    toast.showMessage(u"First."_s, {});
    clock.advance(8s);
    toast.showMessage(u"Second."_s, {});
    clock.advance(8s);
    CHECK(toast.isVisible());
    CHECK(toast.message() == u"Second."_s);
    CHECK_FALSE(toast.action()->isVisible());
    clock.advance(3s);
    CHECK_FALSE(toast.isVisible());
}

TEST_CASE("Loading shows nothing for what is quick")
{
    const Dressed dressed;
    FakeClock clock;
    LoadingBlocks blocks(clock, 52);
    blocks.start();
    clock.advance(150ms);
    CHECK_FALSE(blocks.areShown());
    blocks.stop();
    clock.advance(1s);
    CHECK_FALSE(blocks.areShown());
    blocks.start();
    clock.advance(200ms);
    CHECK(blocks.areShown());
}

TEST_CASE("An error panel says what happened, what is safe, and offers ways on")
{
    const Dressed dressed;
    ErrorPanel panel;
    panel.setError(
        {.kind = ErrorKind::Unavailable, .message = u"The model does not answer."_s}, u"Nothing was charged."_s);
    CHECK(panel.accessibleName() == u"The model does not answer. Nothing was charged."_s);
    Button *retry = panel.addAction(u"Retry"_s);
    Button *log = panel.addAction(u"Show log"_s);
    panel.resize(500, 120);
    panel.show();
    CHECK(retry->x() < log->x());
    panel.clearActions();
    CHECK(panel.findChildren<Button *>().isEmpty());
}

TEST_CASE("An empty state has one button at most")
{
    const Dressed dressed;
    EmptyState empty(u"calendar"_s, u"Nothing scheduled"_s, u"Posts you schedule appear here."_s);
    Button *action = empty.setAction(u"Open calendar"_s);
    QSignalSpy clicked(action, &QAbstractButton::clicked);
    empty.resize(400, 220);
    empty.show();
    QTest::mouseClick(action, Qt::LeftButton);
    CHECK(clicked.count() == 1);
    empty.setAction(u"Import"_s);
    CHECK(empty.findChildren<Button *>().size() == 1);
    empty.setAction({});
    CHECK(empty.findChildren<Button *>().isEmpty());
}

TEST_CASE("Authorship is told in words, too")
{
    const Dressed dressed;
    AuthorshipBar bar;
    bar.resize(300, 40);
    bar.setShares({{u"You"_s, 0.61, false}, {u"AI"_s, 0.39, true}});
    CHECK(bar.accessibleName() == u"Authorship: You 61 %, AI 39 %"_s);
    CHECK(bar.grab().toImage().pixelColor(290, 4) == dressed.theme.color.accent);
}
