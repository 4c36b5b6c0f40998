// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/write/writing_fixture.h"

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

ContentItem addText(Desk &desk, const QString &text)
{
    ContentItem item;
    item.title = u"A piece"_s;
    REQUIRE(desk.workspace->commitNow(u"Add"_s, {}, [&](Transaction &transaction) {
        return addItem(transaction, item, text).transform([&](const ContentItem &added) { item = added; });
    }));
    return item;
}

Result<Job> refine(Desk &desk, const RefineOrder &order)
{
    std::optional<Result<Job>> started;
    desk.writing->refine(order, [&](const Result<Job> &job) { started = job; });
    REQUIRE(waitUntil([&] { return started.has_value(); }));
    return *started;
}

RefineOrder shorten(const ContentItem &item, const QString &passage)
{
    return {.refine = {.kind = u"shorten"_s, .passage = passage},
        .model = ModelId::fromString(u"openai:gpt-5-mini"_s).value(),
        .item = item.header.id};
}

} // namespace

TEST_CASE("a refinement is a proposal: the text stays as it is")
{
    Desk desk;
    const QString passage = u"A rather long sentence."_s;
    const ContentItem item = addText(desk, passage);
    const auto job = refine(desk, shorten(item, passage));
    REQUIRE(job.has_value());
    auto &call = desk.call(0);
    CHECK(call.request.messages.back().text.contains(passage));
    call.send(u"```\nShort.\n```"_s);
    call.complete();
    const Job done = desk.waitFor(job->header.id, JobState::Done);
    CHECK(done.result[u"text"_s].toString() == u"Short."_s);
    CHECK(desk.text(item.header.id)->text() == passage);
    CHECK(desk.ledger().back().purpose == u"refine"_s);
}

TEST_CASE("a wrong kind of refinement is refused with the right ones")
{
    Desk desk;
    const ContentItem item = addText(desk, u"Text."_s);
    RefineOrder order = shorten(item, u"Text."_s);
    order.refine.kind = u"shortne"_s;
    const auto job = refine(desk, order);
    REQUIRE_FALSE(job.has_value());
    CHECK(job.error().kind == ErrorKind::InvalidInput);
    CHECK(job.error().message.contains(u"shorten"_s));
}

TEST_CASE("a refinement that breaks off waits for a person")
{
    Desk desk;
    const ContentItem item = addText(desk, u"Text."_s);
    const auto job = refine(desk, shorten(item, u"Text."_s));
    REQUIRE(job.has_value());
    desk.call(0).send(u"Sh"_s);
    desk.call(0).fail(ErrorKind::Unavailable);
    CHECK(desk.waitFor(job->header.id, JobState::Waiting).waitsFor == WaitReason::Person);
    CHECK(desk.text(item.header.id)->text() == u"Text."_s);
}
