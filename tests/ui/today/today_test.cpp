// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/brand.h"
#include "core/content/content_schema.h"
#include "core/content/library.h"
#include "core/write/text_generator.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/widgets/widget_fixture.h"
#include "ui/today/running_list.h"
#include "ui/today/today_content.h"
#include "ui/today/today_view.h"
#include "ui/today/work_card.h"
#include "ui/widgets/label.h"

#include <QListView>
#include <QSignalSpy>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

class FakeJobs final : public JobSource {
public:
    [[nodiscard]] QList<JobRow> rows() const override { return jobs; }
    void act(const QString &id, JobAction action) override { acted.append({id, action}); }
    [[nodiscard]] bool isPaused() const override { return false; }
    void setPaused(bool) override { }
    void clearDone() override { }
    void announce() { Q_EMIT changed(); }

    QList<JobRow> jobs;
    QList<std::pair<QString, JobAction>> acted;
};

struct Start {
    explicit Start(ColorScheme scheme = ColorScheme::Light)
        : dressed(scheme)
    {
        Schema schema;
        addContentRecords(schema);
        schema.add<UsageEntry>();
        schema.add<Campaign>();
        auto opened = Workspace::open({.folder = folder.path(u"Juniper"_s), .schema = schema, .clock = clock});
        REQUIRE(opened.has_value());
        workspace = std::move(*opened);
    }

    ContentItem add(const QString &title, const QString &text)
    {
        ContentItem item;
        item.title = title;
        REQUIRE(workspace->commitNow(u"Test"_s, {}, [&](Transaction &t) -> Result<void> {
            const Result<ContentItem> added = addItem(t, item, text);
            REQUIRE(added.has_value());
            item = *added;
            return {};
        }) == Result<void>());
        clock->advance(std::chrono::seconds(1));
        return item;
    }

    QWidget &show(const QSize &size = QSize(1240, 852))
    {
        view = std::make_unique<TodayView>(workspace, jobs);
        widget.reset(view->createWidget(nullptr));
        widget->resize(size);
        showActive(*widget);
        view->activated();
        REQUIRE(QTest::qWaitFor([&] { return button(u"New draft"_s) != nullptr; }));
        return *widget;
    }

    [[nodiscard]] QAbstractButton *button(const QString &words) const
    {
        for (QAbstractButton *each : widget->findChildren<QAbstractButton *>())
            if (each->isVisible() && (each->text() == words || each->accessibleName() == words))
                return each;
        return nullptr;
    }
    [[nodiscard]] bool shows(const QString &text) const
    {
        for (const QLabel *label : widget->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        for (const ElidedLabel *label : widget->findChildren<ElidedLabel *>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
    [[nodiscard]] QList<WorkCard *> cards() const
    {
        QList<WorkCard *> cards = widget->findChildren<WorkCard *>();
        std::ranges::sort(cards, {}, [](const WorkCard *card) { return card->x(); });
        return cards;
    }

    Dressed dressed;
    TemporaryFolder folder;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::shared_ptr<Workspace> workspace;
    FakeJobs jobs;
    std::unique_ptr<TodayView> view;
    std::unique_ptr<QWidget> widget;
};

} // namespace

TEST_CASE("An empty workspace welcomes with a draft, the set-up and the sample")
{
    Start start;
    start.show();
    QSignalSpy draft(start.view.get(), &TodayView::newDraftRequested);
    QSignalSpy sample(start.view.get(), &TodayView::sampleRequested);
    QSignalSpy settings(start.view.get(), &TodayView::settingsRequested);
    CHECK(start.shows(u"Welcome to Atelier"_s));
    CHECK(start.shows(u"1 of 4"_s));
    QTest::mouseClick(start.button(u"New draft"_s), Qt::LeftButton);
    QTest::mouseClick(start.button(u"Open sample"_s), Qt::LeftButton);
    QTest::mouseClick(start.button(u"Add a brand voice"_s), Qt::LeftButton);
    QTest::mouseClick(start.button(u"Set a monthly budget"_s), Qt::LeftButton);
    CHECK(draft.count() == 1);
    CHECK(sample.count() == 1);
    REQUIRE(settings.count() == 2);
    CHECK(settings.at(0).at(0) == u"brand"_s);
    CHECK(settings.at(1).at(0) == u"budget"_s);
}

TEST_CASE("The set-up ticks what is done, can be hidden, and comes back when asked")
{
    Start start;
    start.show();
    start.view->setProviders({{.id = u"ollama"_s, .title = u"Ollama"_s, .state = ProviderState::Ready}});
    CHECK(start.shows(u"2 of 4"_s));
    CHECK_FALSE(start.button(u"Connect a model"_s));
    REQUIRE(start.workspace->commitNow(u"Test"_s, {}, [](Transaction &t) -> Result<void> {
        Brand brand;
        brand.name = u"Kiln"_s;
        return t.put(brand).and_then([&] { return setMonthlyBudget(t, 5'000'000); });
    }) == Result<void>());
    CHECK(QTest::qWaitFor([&] { return start.shows(u"4 of 4"_s); }));
    QTest::mouseClick(start.button(u"Hide set-up"_s), Qt::LeftButton);
    CHECK_FALSE(start.shows(u"4 of 4"_s));
    start.view->actions().first()->trigger();
    CHECK(start.shows(u"4 of 4"_s));
}

TEST_CASE("The three pieces changed last are there to go on with, and open")
{
    Start start;
    start.add(u"Oldest"_s, u"Text"_s);
    start.add(u"Third"_s, u"Text"_s);
    start.add(u"Second"_s, u"Text"_s);
    const ContentItem newest = start.add(u"Newest"_s, u"# Paint for the shadow\n\nTwo **coats** on a sheet."_s);
    start.show();
    REQUIRE(start.cards().size() == 3);
    WorkCard *const first = start.cards().first();
    CHECK(first->accessibleName().startsWith(u"Continue Newest, Draft, "_s));
    CHECK(start.cards().last()->accessibleName().startsWith(u"Continue Third"_s));
    QSignalSpy opened(start.view.get(), &TodayView::openRequested);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Space);
    REQUIRE(opened.count() == 1);
    CHECK(opened.at(0).at(0).value<Id>() == newest.header.id);
    QSignalSpy all(start.view.get(), &TodayView::showDraftsRequested);
    QTest::mouseClick(start.button(u"All drafts"_s), Qt::LeftButton);
    CHECK(all.count() == 1);
}

TEST_CASE("A campaign changed last comes first, and opens")
{
    Start start;
    start.add(u"Piece"_s, u"Text"_s);
    Campaign campaign;
    campaign.name = u"Autumn Launch"_s;
    campaign.status = CampaignStatus::CompletedWithErrors;
    campaign.products = 5;
    campaign.completedProducts = 3;
    REQUIRE(
        start.workspace->commitNow(u"Test"_s, {}, [&](Transaction &t) { return t.put(campaign); }) == Result<void>());
    start.show();
    REQUIRE(start.cards().size() == 2);
    CHECK(start.cards().first()->accessibleName() == u"Continue Autumn Launch, 2 failed, 3 of 5 products"_s);
    QSignalSpy opened(start.view.get(), &TodayView::openRequested);
    QTest::mouseClick(start.cards().first(), Qt::LeftButton);
    REQUIRE(opened.count() == 1);
    CHECK(opened.at(0).at(0).value<Id>() == campaign.header.id);
    QSignalSpy begun(start.view.get(), &TodayView::newCampaignRequested);
    QTest::mouseClick(start.button(u"New campaign"_s), Qt::LeftButton);
    CHECK(begun.count() == 1);
}

TEST_CASE("A new piece appears while the page is shown")
{
    Start start;
    start.show();
    CHECK(start.cards().isEmpty());
    start.add(u"Fresh"_s, u"Text"_s);
    CHECK(QTest::qWaitFor([&] { return start.cards().size() == 1; }));
    CHECK_FALSE(start.shows(u"Welcome to Atelier"_s));
}

TEST_CASE("Jobs run and fail in sight, and can be stopped and retried from the keyboard")
{
    Start start;
    start.jobs.jobs = {{.id = u"a"_s,
                           .section = JobSection::Running,
                           .iconName = u"pencil"_s,
                           .title = u"Drafting section 6"_s,
                           .fraction = 0.64,
                           .actions = {JobAction::Stop}},
        {.id = u"b"_s,
            .section = JobSection::Failed,
            .title = u"Draft of Kiln"_s,
            .detail = u"The model ran out of memory."_s,
            .actions = {JobAction::Retry, JobAction::Discard}},
        {.id = u"c"_s, .section = JobSection::Done, .title = u"Finished"_s}};
    start.add(u"Piece"_s, u"Text"_s);
    start.show();
    auto *running = start.widget->findChild<RunningList *>();
    REQUIRE(running->isVisible());
    CHECK(running->jobCount() == 2);
    QListView *list = running->list();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_R);
    CHECK(start.jobs.acted
        == QList<std::pair<QString, JobAction>>{{u"a"_s, JobAction::Stop}, {u"b"_s, JobAction::Retry}});
    start.jobs.jobs.clear();
    start.jobs.announce();
    CHECK(start.shows(u"Nothing is running."_s));
}

TEST_CASE("The opening of a piece is told in plain words")
{
    const Opening opening = openingOf(u"## 6. Paint\n\nTwo *coats* on [paper](https://x.org), - and\n- wait"_s);
    CHECK(opening.heading == u"6. Paint"_s);
    CHECK(opening.words == u"Two coats on paper, - and wait"_s);
    CHECK(openingOf({}).words.isEmpty());
}
