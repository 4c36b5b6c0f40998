// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/demo.h"
#include "ui/shell/job_delegate.h"
#include "ui/shell/job_model.h"
#include "ui/shell/jobs_popover.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/top_bar_parts.h"
#include "ui/widgets/button.h"

#include <QApplication>
#include <QListView>
#include <QTest>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct OpenJobs {
    OpenJobs()
    {
        demo.window.resize(1440, 900);
        demo.window.show();
        demo.window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&demo.window));
        QTest::keyClick(&demo.window, Qt::Key_J, Qt::ControlModifier);
        REQUIRE(demo.window.jobsPopover());
    }

    [[nodiscard]] JobsPopover &popover() { return *demo.window.jobsPopover(); }
    [[nodiscard]] JobModel &model() { return *qobject_cast<JobModel *>(popover().list()->model()); }
    void choose(const QString &id) { popover().list()->setCurrentIndex(model().index(model().indexOf(id))); }
    void press(Qt::Key key) { QTest::keyClick(popover().list(), key); }
    void click(const QString &id, JobAction action)
    {
        const QModelIndex index = model().index(model().indexOf(id));
        popover().list()->scrollTo(index);
        QStyleOptionViewItem option;
        option.widget = popover().list();
        option.rect = popover().list()->visualRect(index);
        for (const auto &placed : popover().delegate()->actionsIn(option, option.rect, model().rowAt(index.row())))
            if (placed.action == action)
                QTest::mouseClick(popover().list()->viewport(), Qt::LeftButton, {}, placed.rect.center());
    }

    Demo demo;
};

using Acted = QList<std::pair<QString, JobAction>>;

} // namespace

TEST_CASE("The indicator counts what runs and what failed")
{
    Demo demo;
    const JobIndicator *indicator = demo.window.topBar()->jobs();
    CHECK(indicator->accessibleName() == u"Jobs: 2 running, 58 percent, 1 failed"_s);
    demo.jobs.jobs.clear();
    demo.jobs.announce();
    CHECK(indicator->accessibleName() == u"Jobs: Idle"_s);
}

TEST_CASE("Ctrl+J opens the jobs in sections, and closes them again")
{
    OpenJobs open;
    CHECK(open.popover().isOpen());
    CHECK(open.model().isHeading(0));
    CHECK(open.model().index(0).data().toString() == u"Running"_s);
    CHECK(open.model().rowCount() == 6 + 4);
    QTest::keyClick(&open.demo.window, Qt::Key_J, Qt::ControlModifier);
    CHECK_FALSE(open.popover().isOpen());
}

TEST_CASE("The painted buttons do what they say")
{
    OpenJobs open;
    open.click(u"1"_s, JobAction::Stop);
    open.click(u"3"_s, JobAction::TryNow);
    open.click(u"3"_s, JobAction::Cancel);
    open.click(u"4"_s, JobAction::Retry);
    open.click(u"4"_s, JobAction::Discard);
    CHECK(open.demo.jobs.acted
        == Acted{{u"1"_s, JobAction::Stop}, {u"3"_s, JobAction::TryNow}, {u"3"_s, JobAction::Cancel},
            {u"4"_s, JobAction::Retry}, {u"4"_s, JobAction::Discard}});
}

TEST_CASE("Every job action is on the keyboard")
{
    OpenJobs open;
    open.choose(u"1"_s);
    open.press(Qt::Key_Delete);
    open.choose(u"4"_s);
    open.press(Qt::Key_R);
    open.press(Qt::Key_Delete);
    open.choose(u"5"_s);
    open.press(Qt::Key_Return);
    CHECK(open.demo.jobs.acted
        == Acted{{u"1"_s, JobAction::Stop}, {u"4"_s, JobAction::Retry}, {u"4"_s, JobAction::Discard},
            {u"5"_s, JobAction::Open}});
    CHECK_FALSE(open.popover().isOpen());
}

TEST_CASE("Arrows skip the headings")
{
    OpenJobs open;
    open.choose(u"2"_s);
    open.press(Qt::Key_Down);
    CHECK(open.model().rowAt(open.popover().list()->currentIndex().row()).id == u"3"_s);
}

TEST_CASE("A waiting job counts down to its next try")
{
    OpenJobs open;
    const JobRow waiting = open.demo.jobs.jobs.at(2);
    CHECK(open.model().trailingText(waiting) == u"retry in 00:42"_s);
    open.demo.clock.advance(40s);
    CHECK(open.model().trailingText(waiting) == u"retry in 00:02"_s);
    open.demo.clock.advance(5s);
    CHECK(open.model().trailingText(waiting) == u"trying now"_s);
}

TEST_CASE("Progress keeps the chosen row; new jobs keep it too")
{
    OpenJobs open;
    open.choose(u"4"_s);
    open.demo.jobs.jobs[0].fraction = 0.8;
    open.demo.jobs.announce();
    CHECK(open.model().rowAt(open.popover().list()->currentIndex().row()).id == u"4"_s);
    open.demo.jobs.jobs.prepend(
        {.id = u"9"_s, .section = JobSection::Running, .iconName = u"pencil"_s, .title = u"New"_s, .detail = {}});
    open.demo.jobs.announce();
    CHECK(open.model().rowAt(open.popover().list()->currentIndex().row()).id == u"4"_s);
}

TEST_CASE("Pausing and clearing are asked of the source")
{
    OpenJobs open;
    QTest::mouseClick(open.popover().pauseButton(), Qt::LeftButton);
    CHECK(open.demo.jobs.paused);
    CHECK(open.popover().pauseButton()->text() == u"Continue all"_s);
    open.demo.jobs.clearDone();
    CHECK(open.model().indexOf(u"5"_s) == -1);
}
