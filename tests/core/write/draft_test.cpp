// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace_engine.h"
#include "tests/core/write/writing_fixture.h"

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Origin typed{.kind = OriginKind::Typed};

void insert(LiveText &text, qsizetype position, const QString &letters, SessionId session)
{
    const TextEdit edit{position, 0, letters};
    REQUIRE(text.edit({&edit, 1}, typed, session).has_value());
}

} // namespace

TEST_CASE("a draft streams into the text of a new item, which keeps its brief, model and seed")
{
    Desk desk;
    const Job job = desk.draft(desk.order());
    auto &call = desk.call(0);
    const auto text = desk.text(job.item);
    call.send(u"Warm light "_s);
    CHECK(text->text() == u"Warm light "_s);
    call.send(u"helps."_s);
    call.complete(FinishReason::Complete, {.inputTokens = 100, .cachedInputTokens = {}, .outputTokens = 10});
    const Job done = desk.waitFor(job.header.id, JobState::Done);
    CHECK(text->text() == u"Warm light helps."_s);
    CHECK(done.result[u"complete"_s].toBool());
    CHECK(done.result[u"seed"_s].toString() == u"1"_s);
    CHECK(done.actualCost == 45); // 100 tokens in for $0.25 and 10 out for $2 a million
    CHECK(job.predictedCost.value_or(0) > 0);
    CHECK(job.predictedMost.value_or(0) > job.predictedCost.value_or(0)); // the model may think
    const ContentItem item = desk.item(job.item);
    CHECK(item.title == u"Warm light"_s);
    CHECK(item.model == u"gpt-5-mini"_s);
    CHECK(item.seed == 1);
    CHECK(item.brief[u"topic"_s].toString() == u"Warm light"_s);
}

TEST_CASE("the session that asked takes the whole draft back in one step")
{
    Desk desk;
    const Job first = desk.draft(desk.order());
    desk.call(0).send(u"Old text."_s);
    desk.call(0).complete();
    desk.waitFor(first.header.id, JobState::Done);
    const auto text = desk.text(first.item);
    const SessionId session = text->newSession();
    const Job second = desk.draft(desk.order(), first.item, session);
    desk.call(1).send(u"New "_s);
    desk.clock->advance(3s);
    desk.call(1).send(u"text."_s);
    desk.call(1).complete();
    desk.waitFor(second.header.id, JobState::Done);
    CHECK(text->text() == u"New text."_s);
    REQUIRE(text->undo(session).has_value());
    CHECK(text->text() == u"Old text."_s);
    CHECK_FALSE(text->canUndo(session));
}

TEST_CASE("what a draft replaces stays as a version")
{
    Desk desk;
    const Job first = desk.draft(desk.order());
    desk.call(0).send(u"Old text."_s);
    desk.call(0).complete();
    desk.waitFor(first.header.id, JobState::Done);
    const Job second = desk.draft(desk.order(), first.item);
    desk.call(1).send(u"New text."_s);
    desk.call(1).complete();
    desk.waitFor(second.header.id, JobState::Done);
    const auto text = desk.text(first.item);
    std::vector<TextVersion> versions;
    text->versions(text.get(), [&](const Result<std::vector<TextVersion>> &found) { versions = found.value(); });
    REQUIRE(waitUntil([&] { return !versions.empty(); }));
    QStringList texts;
    for (const TextVersion &version : versions)
        text->textAt(Version::fromBytes(version.version).value(), text.get(),
            [&](const Result<QString> &old) { texts += old.value(); });
    REQUIRE(waitUntil([&] { return texts.size() == qsizetype(versions.size()); }));
    CHECK(texts.contains(u"Old text."_s));
    CHECK(texts.contains(u"New text."_s));
}

TEST_CASE("a draft that fails before its first piece leaves the text as it was")
{
    Desk desk;
    const Job first = desk.draft(desk.order());
    desk.call(0).send(u"Old text."_s);
    desk.call(0).complete();
    desk.waitFor(first.header.id, JobState::Done);
    const Job second = desk.draft(desk.order(), first.item);
    desk.call(1).fail(ErrorKind::Unauthorized);
    CHECK(desk.waitFor(second.header.id, JobState::Waiting).waitsFor == WaitReason::Key);
    CHECK(desk.text(first.item)->text() == u"Old text."_s);
}

TEST_CASE("what another session types during a draft stays, before and after its first piece")
{
    Desk desk;
    const Job first = desk.draft(desk.order());
    desk.call(0).send(u"Old text."_s);
    desk.call(0).complete();
    desk.waitFor(first.header.id, JobState::Done);
    const auto text = desk.text(first.item);
    const SessionId session = text->newSession();
    const Job job = desk.draft(desk.order(), first.item);
    auto &call = desk.call(1);
    insert(*text, 4, u"[mine]"_s, session);
    call.send(u"One "_s);
    CHECK(text->text() == u"One [mine]"_s);
    insert(*text, 0, u"> "_s, session);
    call.send(u"two "_s);
    insert(*text, text->text().size(), u"!"_s, session);
    call.send(u"three "_s);
    call.complete();
    desk.waitFor(job.header.id, JobState::Done);
    CHECK(text->text() == u"> One two three [mine]!"_s);
}

TEST_CASE("a stopped draft keeps what came")
{
    Desk desk;
    const Job job = desk.draft(desk.order());
    auto &call = desk.call(0);
    call.send(u"Half a"_s);
    desk.jobs->cancel(job.header.id, [](const Result<void> &) { });
    CHECK(call.stop.stop_requested());
    call.fail(ErrorKind::Cancelled);
    const Job stopped = desk.waitFor(job.header.id, JobState::Cancelled);
    CHECK(stopped.result[u"partial"_s].toBool());
    CHECK(desk.text(job.item)->text() == u"Half a"_s);
    CHECK(desk.ledger().back().outcome == UsageOutcome::Stopped);
}

TEST_CASE("an error in the middle keeps what came and the job waits for a person")
{
    Desk desk;
    const Job job = desk.draft(desk.order());
    desk.call(0).send(u"Half a"_s);
    desk.call(0).fail(ErrorKind::Unavailable);
    const Job waiting = desk.waitFor(job.header.id, JobState::Waiting);
    CHECK(waiting.waitsFor == WaitReason::Person);
    CHECK(desk.text(job.item)->text() == u"Half a"_s);
    desk.clock->advance(10min);
    runPendingEvents();
    CHECK(desk.finder.model->calls.size() == 1);
    const Job next = desk.continueDraft(waiting);
    auto &call = desk.call(1);
    REQUIRE(call.request.messages.size() >= 2);
    CHECK(call.request.messages[1].role == MessageRole::Assistant);
    CHECK(call.request.messages[1].text == u"Half a"_s);
    call.send(u" loaf."_s);
    call.complete();
    desk.waitFor(next.header.id, JobState::Done);
    CHECK(desk.text(job.item)->text() == u"Half a loaf."_s);
    CHECK(desk.stored(job.header.id).handled);
}

TEST_CASE("an unreachable service is asked again before anything was received")
{
    Desk desk;
    const Job job = desk.draft(desk.order());
    desk.call(0).fail(ErrorKind::Unavailable);
    const Job waiting = desk.waitFor(job.header.id, JobState::Waiting);
    CHECK(waiting.waitsFor == WaitReason::Network);
    desk.clock->advance(3s);
    desk.call(1).send(u"There."_s);
    desk.call(1).complete();
    desk.waitFor(job.header.id, JobState::Done);
    CHECK(desk.text(job.item)->text() == u"There."_s);
}

TEST_CASE("a cut at the length limit is said, and the draft can be continued")
{
    Desk desk;
    const Job job = desk.draft(desk.order());
    desk.call(0).send(u"As long as"_s);
    desk.call(0).complete(FinishReason::LengthLimit);
    const Job done = desk.waitFor(job.header.id, JobState::Done);
    CHECK_FALSE(done.result[u"complete"_s].toBool(true));
    const Job next = desk.continueDraft(done);
    desk.call(1).send(u" it takes."_s);
    desk.call(1).complete();
    CHECK(desk.waitFor(next.header.id, JobState::Done).result[u"complete"_s].toBool());
    CHECK(desk.text(job.item)->text() == u"As long as it takes."_s);
}

TEST_CASE("two drafts of one item run one after another, the second with the next seed")
{
    Desk desk;
    const Job first = desk.draft(desk.order());
    desk.call(0).send(u"One"_s);
    const Job second = desk.draft(desk.order(), first.item);
    CHECK(second.header.id != first.header.id);
    runPendingEvents();
    CHECK(desk.finder.model->calls.size() == 1);
    desk.call(0).complete();
    auto &call = desk.call(1);
    CHECK(call.request.seed == 2);
    call.send(u"Two"_s);
    call.complete();
    desk.waitFor(second.header.id, JobState::Done);
    CHECK(desk.text(first.item)->text() == u"Two"_s);
}

TEST_CASE("a draft that waits for the one before it can be cancelled, and the next one still comes")
{
    Desk desk;
    const Job first = desk.draft(desk.order());
    desk.call(0).send(u"One"_s);
    const Job second = desk.draft(desk.order(), first.item);
    const Job third = desk.draft(desk.order(), first.item);
    REQUIRE(waitUntil([&] { return desk.jobs->progress(third.header.id).value_or(JobProgress{}).stage.size() > 0; }));
    desk.jobs->cancel(second.header.id, [](const Result<void> &) { });
    desk.waitFor(second.header.id, JobState::Cancelled);
    CHECK(desk.finder.model->calls.size() == 1);
    CHECK(desk.stored(first.header.id).state == JobState::Running);
    desk.call(0).complete();
    CHECK(desk.call(1).request.seed == 3);
    desk.call(1).complete();
    desk.waitFor(third.header.id, JobState::Done);
}

TEST_CASE("the same draft asked for twice at once is one job")
{
    Desk desk;
    DraftOrder order = desk.order();
    order.seed = 7;
    const Job first = desk.draft(order);
    desk.call(0).send(u"One"_s);
    CHECK(desk.draft(order, first.item).header.id == first.header.id);
}

TEST_CASE("a draft that is not saved leaves a line in the ledger and nothing else")
{
    Desk desk;
    std::optional<Made> made;
    QString streamed;
    TextSink sink;
    sink.text = [&](const QString &piece) { streamed += piece; };
    desk.writing->draftUnsaved(desk.order(), {}, sink, [&](const Made &generation) { made = generation; });
    desk.call(0).send(u"Only shown."_s);
    desk.call(0).complete();
    REQUIRE(waitUntil([&] { return made.has_value(); }));
    CHECK((*made)->text == u"Only shown."_s);
    CHECK(streamed == u"Only shown."_s);
    CHECK(desk.ledger().size() == 1);
    const auto items = desk.workspace->readNow([](Reader &reader) { return reader.query<ContentItem>(); });
    const auto jobs = desk.workspace->readNow([](Reader &reader) { return reader.query<Job>(); });
    CHECK(items->empty());
    CHECK(jobs->empty());
}

TEST_CASE("a wrong brief or template is refused and nothing is stored")
{
    Desk desk;
    DraftOrder order = desk.order();
    order.brief = {};
    std::optional<Error> error;
    desk.writing->draft(order, {}, 0, [&](const Result<Job> &job) { error = job.error(); });
    REQUIRE(waitUntil([&] { return error.has_value(); }));
    CHECK(error->kind == ErrorKind::InvalidInput);
    CHECK(error->field == u"topic"_s);
    const auto items = desk.workspace->readNow([](Reader &reader) { return reader.query<ContentItem>(); });
    CHECK(items->empty());
}

TEST_CASE("a draft into a text that cannot be opened fails and says why")
{
    Desk desk;
    ContentItem item;
    REQUIRE(desk.workspace->commitNow(u"Test"_s, {}, [&](Transaction &transaction) {
        return addItem(transaction, item, u"Old text."_s).transform([&](const ContentItem &added) { item = added; });
    }));
    REQUIRE(desk.workspace->engine()->askWriter<void>([&](Writer &writer) {
        SqlConnection &sql = writer.connection().sql();
        sql.run(u"UPDATE text SET snapshot = ? WHERE id = ?"_s, QByteArray("nonsense"), item.body.id);
        writer.connection().texts().forget();
        return sql.takeOutcome();
    }));
    const Job job = desk.draft(desk.order(), item.header.id);
    const Job failed = desk.waitFor(job.header.id, JobState::Failed);
    CHECK(failed.errorKind == errorKindName(ErrorKind::Corrupt));
}
