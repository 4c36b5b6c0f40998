// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/campaign/service_fixture.h"

#include <QDir>
#include <QFileInfo>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

Error lostAnswer()
{
    return {.kind = ErrorKind::Unavailable, .message = u"The answer was lost."_s, .fate = RequestFate::MaybeCarriedOut};
}

QStringList foldersOf(const CampaignProgram &program)
{
    return QDir(campaignOutputRoot(program.workspace->folder())).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

} // namespace

TEST_CASE("A campaign is recorded, made, paid for and told of when it is done")
{
    const TemporaryFolder folder;
    CampaignProgram program(folder);
    QStringList told;
    QObject::connect(&program.service, &CampaignService::begun, &program.jobs, [&](const QString &id) {
        told += u"begun"_s;
        CHECK(program.service.running(id)->products.size() == 2);
    });
    QObject::connect(&program.service, &CampaignService::ended, &program.jobs, [&] { told += u"ended"_s; });
    const auto begun = program.begin(program.order(u"Autumn"_s, {u"Lamp"_s, u"Mug"_s}));
    REQUIRE(begun.has_value());
    const Id id = begun->campaign.header.id;
    const Job job = program.rest(begun->job.header.id);
    CHECK(job.state == JobState::Done);
    CHECK(job.actualCost == 268'000);
    const Campaign campaign = program.campaign(id);
    CHECK(campaign.status == CampaignStatus::Completed);
    CHECK(campaign.completedProducts == 2);
    CHECK(campaign.cost == 268'000);
    CHECK(campaign.setAside.isNull());
    CHECK(program.spent() == 2 * priceOfOne);
    CHECK(told == QStringList{u"begun"_s, u"ended"_s});

    const QString name = campaign.folderName;
    const auto state = answerOf<Result<CampaignState>>([&](auto done) { program.service.load(name, done); });
    REQUIRE(state.has_value());
    CHECK(state->completedProducts() == 2);
    const auto listing = answerOf<Result<CampaignListing>>([&](auto done) { program.service.list({}, done); });
    REQUIRE(listing.has_value());
    REQUIRE(listing->campaigns.size() == 1);
    CHECK(listing->campaigns[0].productsDone == 2);
}

TEST_CASE("Of two campaigns at once only one spends what the budget leaves, in one program or in two")
{
    const TemporaryFolder folder;
    CampaignProgram first(folder);
    std::optional<CampaignProgram> another;
    const bool isOneProgram = GENERATE(true, false);
    if (!isOneProgram)
        another.emplace(folder);
    CampaignProgram &second = another ? *another : first;
    first.setBudget(0.2);
    first.pictures.isSilent = true; // neither has spent anything when the other asks
    second.pictures.isSilent = true;
    std::vector<Result<BegunCampaign>> begun;
    first.service.begin(first.order(u"One"_s, {u"Lamp"_s}), [&](const auto &result) { begun.push_back(result); });
    second.service.begin(second.order(u"Two"_s, {u"Mug"_s}), [&](const auto &result) { begun.push_back(result); });
    waitUntil([&] { return begun.size() == 2; });
    CHECK(begun[0].has_value() != begun[1].has_value());
    const Error refused = begun[0] ? begun[1].error() : begun[0].error();
    CHECK(refused.kind == ErrorKind::BudgetExceeded);
    CHECK(refused.message.contains(u"$0.07"_s)); // what the first leaves
    CHECK(foldersOf(first).size() == 1);
    CHECK(first.spent() == priceOfOne);
    // What is not spent is free again.
    const BegunCampaign &running = begun[0] ? *begun[0] : *begun[1];
    CampaignProgram &owner = begun[0].has_value() && running.campaign.name == u"One"_s ? first : second;
    CampaignProgram &its = running.campaign.name == u"One"_s ? first : owner;
    (void)answerOf<Result<void>>([&](auto done) { its.service.cancel(running.campaign.folderName, done); });
    waitUntil([&] { return first.spent() == 0; });
}

TEST_CASE("A picture that may have been paid for counts as predicted, and its cost is unknown")
{
    const TemporaryFolder folder;
    CampaignProgram program(folder);
    program.pictures.answers = {std::unexpected(lostAnswer())};
    const Job job = program.run(program.order(u"Autumn"_s, {u"Lamp"_s}));
    CHECK(job.state == JobState::Waiting);
    CHECK(job.waitsFor == WaitReason::Person);
    CHECK(program.spent() == priceOfOne);
    CHECK(program.campaign(job.item).setAside.isNull());
    // Trying again may pay a second time.
    const auto again = answerOf<Result<Job>>([&](auto done) {
        program.service.proceed(program.campaign(job.item).folderName, {.retried = {0}}, Spending::WithinBudget, done);
    });
    REQUIRE(again.has_value());
    CHECK(program.rest(again->header.id).state == JobState::Done);
    CHECK(program.spent() == 2 * priceOfOne);
}

TEST_CASE("A campaign over the budget is refused with nothing made, or waits until a person agrees")
{
    const TemporaryFolder folder;
    CampaignProgram program(folder);
    program.setBudget(0.1);
    CampaignOrder order = program.order(u"Autumn"_s, {u"Lamp"_s});
    const auto refused = program.begin(order);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == ErrorKind::BudgetExceeded);
    CHECK(foldersOf(program).isEmpty());

    order.whenOverBudget = OverBudget::Wait;
    const Job job = program.run(order);
    CHECK(job.state == JobState::Waiting);
    CHECK(job.waitsFor == WaitReason::Budget);
    CHECK(job.errorMessage.contains(u"predicted to cost $0.13"_s));
    CHECK(program.pictures.asked == 0);
    CHECK(program.spent() == 0);
    const QString name = program.campaign(job.item).folderName;
    const auto listing = answerOf<Result<CampaignListing>>([&](auto done) { program.service.list({}, done); });
    REQUIRE(listing->campaigns.size() == 1);
    CHECK(listing->campaigns[0].waitsForConsent);

    const auto agreed =
        answerOf<Result<Job>>([&](auto done) { program.service.proceed(name, {}, Spending::Confirmed, done); });
    REQUIRE(agreed.has_value());
    CHECK(program.rest(agreed->header.id).state == JobState::Done);
    CHECK(program.spent() == priceOfOne);
}

TEST_CASE("A campaign that is stopped keeps what is done and gives back what it will not spend")
{
    const TemporaryFolder folder;
    CampaignProgram program(folder);
    program.pictures.isSilent = true;
    const auto begun = program.begin(program.order(u"Autumn"_s, {u"Lamp"_s, u"Mug"_s}));
    REQUIRE(begun.has_value());
    waitUntil([&] { return program.pictures.asked == 2; });
    CHECK(program.spent() == 2 * priceOfOne);
    (void)answerOf<Result<void>>([&](auto done) { program.service.cancel(begun->campaign.folderName, done); });
    CHECK(program.rest(begun->job.header.id).state == JobState::Cancelled);
    CHECK(program.campaign(begun->campaign.header.id).status == CampaignStatus::Cancelled);
    CHECK(program.spent() == 0);
}

TEST_CASE("The state of a campaign that runs is copied for who asks, and changes go to its job")
{
    const TemporaryFolder folder;
    CampaignProgram program(folder);
    const auto none = [](const std::shared_ptr<CampaignState> &) { FAIL("It does not run."); };
    CHECK_FALSE(program.service.copyRunning(u"nothing"_s, none));
    program.pictures.isSilent = true;
    const auto begun = program.begin(program.order(u"Autumn"_s, {u"Lamp"_s}));
    REQUIRE(begun.has_value());
    waitUntil([&] { return program.pictures.asked == 1; });
    const QString name = begun->campaign.folderName;
    const auto copy =
        answerOf<std::shared_ptr<CampaignState>>([&](auto done) { CHECK(program.service.copyRunning(name, done)); });
    CHECK(copy->products[0].stage == ProductStage::Generating);
    CHECK(copy.get() != program.service.running(name));
    std::optional<Error> refused;
    QObject::connect(&program.service, &CampaignService::refused, &program.jobs,
        [&](const QString &, const Error &error) { refused = error; });
    const auto job = answerOf<Result<Job>>([&](auto done) {
        program.service.proceed(name, {.pictures = {{0, u"/nothing.png"_s}}}, Spending::WithinBudget, done);
    });
    CHECK(job->header.id == begun->job.header.id);
    waitUntil([&] { return refused.has_value(); });
    (void)answerOf<Result<void>>([&](auto done) { program.service.cancel(name, done); });
    (void)program.rest(begun->job.header.id);
}

TEST_CASE("A folder that the workspace does not know is taken in")
{
    const TemporaryFolder folder;
    const TemporaryFolder other;
    QString made;
    {
        CampaignProgram program(other);
        CampaignOrder order = program.order(u"Autumn"_s, {u"Lamp"_s});
        order.outputRoot = folder.path(u"out"_s);
        const Job job = program.run(order);
        made = program.service.folderOf(program.campaign(job.item));
        CHECK(QFileInfo(made).path() == order.outputRoot);
    }
    CampaignProgram program(folder);
    const QString name = QFileInfo(made).fileName();
    const auto unknown = answerOf<Result<QString>>([&](auto done) { program.service.findFolder(name, done); });
    CHECK(unknown.error().kind == ErrorKind::NotFound);
    const auto adopted = answerOf<Result<Campaign>>([&](auto done) { program.service.adopt(made, done); });
    REQUIRE(adopted.has_value());
    CHECK(adopted->status == CampaignStatus::Completed);
    const auto known = answerOf<Result<QString>>([&](auto done) { program.service.findFolder(name, done); });
    CHECK(known == made);
}
