// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/write/writing_fixture.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QThreadPool>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Made unsaved(Desk &desk, const DraftOrder &order, const std::function<void()> &answer = {})
{
    std::optional<Made> made;
    desk.writing->draftUnsaved(order, {}, {}, [&](const Made &generation) { made = generation; });
    if (answer)
        answer();
    REQUIRE(waitUntil([&] { return made.has_value(); }));
    return *made;
}

// One request that the model answers; the cache keeps it.
Made asked(Desk &desk, const DraftOrder &order, const QString &text, const TextUsage &usage = {})
{
    const size_t before = desk.finder.model->calls.size();
    const Made made = unsaved(desk, order, [&] {
        auto &call = desk.call(before);
        call.send(text);
        call.complete(FinishReason::Complete, usage);
    });
    QThreadPool::globalInstance()->waitForDone();
    runPendingEvents();
    return made;
}

// Whether the same request would be answered without the model.
bool isCached(Desk &desk, const DraftOrder &order)
{
    const size_t before = desk.finder.model->calls.size();
    const size_t notedBefore = desk.ledger().size();
    const Made made = unsaved(desk, order, [&] {
        REQUIRE(waitUntil([&] {
            const std::vector<UsageEntry> ledger = desk.ledger();
            return desk.finder.model->calls.size() > before
                || (ledger.size() > notedBefore && ledger.back().outcome == UsageOutcome::FromCache);
        }));
        if (desk.finder.model->calls.size() > before)
            desk.call(before).fail(ErrorKind::Filtered);
    });
    return made && made->cachedSince.has_value();
}

} // namespace

TEST_CASE("the same request comes back from the cache with its age, until its template's time is over")
{
    Desk desk;
    asked(desk, desk.order(), u"A text."_s);
    const Timestamp written = desk.clock->now();
    desk.clock->advance(59min);
    const Made again = unsaved(desk, desk.order());
    REQUIRE(again.has_value());
    CHECK(again->text == u"A text."_s);
    CHECK(again->cachedSince == written);
    CHECK(again->actualCost == 0);
    CHECK(desk.finder.model->calls.size() == 1);
    desk.clock->advance(2min);
    asked(desk, desk.order(), u"Another text."_s);
    CHECK(desk.finder.model->calls.size() == 2);
}

TEST_CASE("again goes past the cache and replaces what was kept")
{
    Desk desk;
    asked(desk, desk.order(), u"A text."_s);
    DraftOrder again = desk.order();
    again.cacheUse = CacheUse::Bypass;
    CHECK(asked(desk, again, u"A new text."_s)->text == u"A new text."_s);
    CHECK(unsaved(desk, desk.order())->text == u"A new text."_s);
}

TEST_CASE("another brief, seed, model, language or voice is another request")
{
    Desk desk;
    DraftOrder order = desk.order();
    asked(desk, order, u"A text."_s);
    CHECK(isCached(desk, order));
    SECTION("brief") { order.brief[u"tone"_s] = u"expert"_s; }
    SECTION("seed") { order.seed = 2; }
    SECTION("model") { order.model.model = u"gpt-5.4"_s; }
    SECTION("language") { order.language = u"German"_s; }
    SECTION("brand")
    {
        Brand brand;
        brand.name = u"Nordlicht"_s;
        brand.voice = u"calm"_s;
        brand.isDefault = true;
        REQUIRE(desk.workspace->commitNow(u"Brand"_s, {}, [&](Transaction &t) { return t.put(brand); }));
    }
    CHECK_FALSE(isCached(desk, order));
}

TEST_CASE("a new version of the template is another request")
{
    Desk desk;
    QFile builtIn(u":/atelier/templates/blog-post.json"_s);
    REQUIRE(builtIn.open(QIODevice::ReadOnly));
    QJsonObject json = QJsonDocument::fromJson(builtIn.readAll()).object();
    asked(desk, desk.order(), u"A text."_s);
    json[u"version"_s] = json[u"version"_s].toInt() + 1;
    const QString file = desk.folder.write(u"own/blog-post.json"_s, QJsonDocument(json).toJson());
    TemplateCatalog own(QFileInfo(file).path());
    REQUIRE(own.problems().empty());
    WritingService writing(
        {desk.workspace, own, desk.finder, PriceList::builtIn().value(), {}, {}, RefinePrompts::builtIn().value()},
        *desk.jobs);
    std::optional<Made> made;
    writing.draftUnsaved(desk.order(), {}, {}, [&](const Made &generation) { made = generation; });
    desk.call(1).send(u"By the new rules."_s);
    desk.call(1).complete();
    REQUIRE(waitUntil([&] { return made.has_value(); }));
    CHECK((*made)->text == u"By the new rules."_s);
}

TEST_CASE("the ledger has a line for what was answered, came from the cache, failed or was stopped")
{
    Desk desk;
    asked(desk, desk.order(), u"A text."_s, {.inputTokens = 1'000, .cachedInputTokens = {}, .outputTokens = 100});
    desk.clock->advance(1min);
    CHECK(unsaved(desk, desk.order()).has_value());
    desk.clock->advance(1min);
    const DraftOrder other = desk.order(u"Cold light"_s);
    const Made failed = unsaved(desk, other, [&] { desk.call(1).fail(ErrorKind::Filtered); });
    CHECK(failed.error().error.kind == ErrorKind::Filtered);
    desk.clock->advance(1min);
    const Made stopped = unsaved(desk, other, [&] {
        desk.call(2).send(u"Some"_s);
        desk.call(2).fail(ErrorKind::Cancelled);
    });
    CHECK(stopped.error().partialText == u"Some"_s);
    const std::vector<UsageEntry> ledger = desk.ledger();
    REQUIRE(ledger.size() == 4);
    CHECK(ledger[0].outcome == UsageOutcome::Answered);
    CHECK(ledger[0].purpose == u"blog-post"_s);
    CHECK(ledger[0].inputTokens == 1'000);
    CHECK(ledger[0].outputTokens == 100);
    CHECK(ledger[0].actualCost == 450); // 1,000 tokens in for $0.25 and 100 out for $2 a million
    CHECK(ledger[0].predictedCost.has_value());
    CHECK(ledger[1].outcome == UsageOutcome::FromCache);
    CHECK(ledger[1].actualCost == 0);
    CHECK(ledger[2].outcome == UsageOutcome::Failed);
    CHECK(ledger[2].errorKind == u"filtered"_s);
    CHECK(ledger[2].actualCost == 0);
    CHECK(ledger[3].outcome == UsageOutcome::Stopped);
    CHECK_FALSE(ledger[3].actualCost.has_value()); // something was received: it is billed, how much is unknown
}

TEST_CASE("an unknown price stays unknown")
{
    Desk desk;
    DraftOrder order = desk.order();
    order.model.model = u"a-model-without-price"_s;
    const Made made =
        asked(desk, order, u"A text."_s, {.inputTokens = 10, .cachedInputTokens = {}, .outputTokens = 10});
    CHECK_FALSE(made->actualCost.has_value());
    CHECK_FALSE(made->predictedCost.has_value());
    CHECK_FALSE(desk.ledger().front().actualCost.has_value());
}

TEST_CASE("a spent budget stops what costs, unless a person agrees; rules and the cache stay free")
{
    Desk desk;
    asked(desk, desk.order(), u"A text."_s, {.inputTokens = 1'000'000, .cachedInputTokens = {}, .outputTokens = 0});
    desk.setBudget(250'000); // a quarter of a dollar, which is just spent
    const DraftOrder other = desk.order(u"Cold light"_s);
    const Made refused = unsaved(desk, other);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().error.kind == ErrorKind::BudgetExceeded);
    CHECK(refused.error().error.message.contains(u"$0.25"_s));
    CHECK(desk.finder.model->calls.size() == 1);
    CHECK(unsaved(desk, desk.order())->cachedSince.has_value());
    DraftOrder offline = other;
    offline.model = ModelId::offline();
    CHECK(unsaved(desk, offline)->actualCost == 0);
    DraftOrder agreed = other;
    agreed.budget = BudgetConsent::Given;
    CHECK(asked(desk, agreed, u"Agreed."_s).has_value());
}

TEST_CASE("of two requests at once no two spend the same money")
{
    Desk desk;
    const auto predicted = desk.writing->predictCost(desk.order(), {});
    REQUIRE(predicted.has_value());
    REQUIRE((*predicted)->most > 0);
    desk.setBudget((*predicted)->most + (*predicted)->most / 2); // enough for one
    std::optional<Made> first;
    desk.writing->draftUnsaved(desk.order(), {}, {}, [&](const Made &generation) { first = generation; });
    desk.call(0); // under way
    CHECK(desk.ledger().front().outcome == UsageOutcome::Started);
    const Made second = unsaved(desk, desk.order(u"Cold light"_s));
    REQUIRE_FALSE(second.has_value());
    CHECK(second.error().error.kind == ErrorKind::BudgetExceeded);
    desk.call(0).send(u"A text."_s);
    desk.call(0).complete();
    REQUIRE(waitUntil([&] { return first.has_value(); }));
    CHECK(desk.ledger().front().outcome == UsageOutcome::Answered);
}

TEST_CASE("what may have been carried out has an unknown cost, and is not tried again by itself")
{
    Desk desk;
    const Made failed = unsaved(desk, desk.order(), [&] {
        desk.call(0).finished(std::unexpected(Error{.kind = ErrorKind::Unavailable,
            .message = u"Lost before an answer."_s,
            .fate = RequestFate::MaybeCarriedOut}));
    });
    REQUIRE_FALSE(failed.has_value());
    CHECK_FALSE(failed.error().actualCost.has_value());
    CHECK_FALSE(desk.ledger().front().actualCost.has_value());
    const Job job = desk.draft(desk.order());
    desk.call(1).finished(std::unexpected(Error{
        .kind = ErrorKind::Unavailable, .message = u"Lost before an answer."_s, .fate = RequestFate::MaybeCarriedOut}));
    const Job waiting = desk.waitFor(job.header.id, JobState::Waiting);
    CHECK(waiting.waitsFor == WaitReason::Person);
    CHECK_FALSE(waiting.retryAt.has_value());
}

TEST_CASE("what a useless answer cost is booked as the service counted it")
{
    Desk desk;
    const Made failed = unsaved(desk, desk.order(), [&] {
        desk.call(0).sink.spent({.inputTokens = 100, .outputTokens = 900});
        desk.call(0).finished(std::unexpected(Error{.kind = ErrorKind::TooLarge,
            .message = u"It thought until its limit."_s,
            .fate = RequestFate::MaybeCarriedOut}));
    });
    REQUIRE_FALSE(failed.has_value());
    REQUIRE(failed.error().actualCost.has_value());
    CHECK(*failed.error().actualCost > 0);
    const UsageEntry entry = desk.ledger().front();
    CHECK(entry.actualCost == failed.error().actualCost);
    CHECK(entry.inputTokens == 100);
    CHECK(entry.outputTokens == 900);
}

TEST_CASE("a model that is not there fails with the finder's sentence")
{
    Desk desk;
    desk.finder.refusal = Error{.kind = ErrorKind::Unauthorized, .message = u"Set OPENAI_API_KEY."_s};
    const Made made = unsaved(desk, desk.order());
    CHECK(made.error().error.message == u"Set OPENAI_API_KEY."_s);
    CHECK(desk.ledger().back().errorKind == u"unauthorized"_s);
}
