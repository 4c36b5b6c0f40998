// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/write/writing_fixture.h"

#include "core/content/content_schema.h"
#include "core/write/offline/offline_refiner.h"
#include "core/write/offline/offline_writer.h"

using namespace Qt::StringLiterals;

namespace atelier::test {

void FakeModel::Call::send(const QString &piece)
{
    sent += piece;
    sink.text(piece);
}

void FakeModel::Call::complete(FinishReason finish, const TextUsage &usage)
{
    finished(TextAnswer{.text = sent, .finish = finish, .usage = usage, .model = request.model.model});
}

void FakeModel::Call::fail(ErrorKind kind) { finished(failure(kind, u"The model failed."_s)); }

void FakeModel::generate(
    const TextRequest &request, std::stop_token stop, TextSink sink, std::function<void(Result<TextAnswer>)> finished)
{
    calls.push_back({request, std::move(stop), std::move(sink), std::move(finished), {}});
}

void FakeFinder::find(std::stop_token, std::function<void(std::vector<Provider>)> found) { found({}); }

Result<std::shared_ptr<TextModel>> FakeFinder::textModel(const ModelId &)
{
    if (refusal)
        return std::unexpected(*refusal);
    return model;
}

Result<std::shared_ptr<ImageModel>> FakeFinder::imageModel(const ModelId &)
{
    return failure(ErrorKind::Unsupported, u"No pictures here."_s);
}

Desk::Desk()
{
    Schema schema;
    addContentRecords(schema);
    schema.add<Job>().add<UsageEntry>();
    auto opened = Workspace::open({.folder = folder.path(u"w"_s), .schema = schema, .clock = clock});
    REQUIRE(opened.has_value());
    workspace = std::move(*opened);
    jobs = std::make_unique<JobQueue>(workspace, Random(1), JobScope::OwnOnly);
    QObject::connect(
        jobs.get(), &JobQueue::stateChanged, jobs.get(), [this](const Job &job) { told[job.header.id] = job.state; });
    const auto editByRules = [](const RefineRequest &refine) { return refineOffline(refine.kind, refine.passage); };
    writing = std::make_unique<WritingService>(WritingTools{workspace, templates, finder, PriceList::builtIn().value(),
                                                   writeOffline, editByRules, RefinePrompts::builtIn().value()},
        *jobs);
}

DraftOrder Desk::order(const QString &topic) const
{
    return {.templateId = u"blog-post"_s,
        .brief = {{u"topic"_s, topic}},
        .model = ModelId::fromString(u"openai:gpt-5-mini"_s).value()};
}

Job Desk::draft(const DraftOrder &order, const Id &item, SessionId session)
{
    std::optional<Result<Job>> started;
    writing->draft(order, item, session, [&](const Result<Job> &job) { started = job; });
    REQUIRE(waitUntil([&] { return started.has_value(); }));
    REQUIRE(started->has_value());
    return **started;
}

Job Desk::continueDraft(const Job &job)
{
    std::optional<Result<Job>> started;
    writing->continueDraft(job, 0, [&](const Result<Job> &next) { started = next; });
    REQUIRE(waitUntil([&] { return started.has_value(); }));
    REQUIRE(started->has_value());
    return **started;
}

FakeModel::Call &Desk::call(size_t index)
{
    REQUIRE(waitUntil([&] { return finder.model->calls.size() > index; }));
    return finder.model->calls[index];
}

Job Desk::stored(const Id &id)
{
    const auto job = workspace->readNow([&](Reader &reader) { return reader.get<Job>(id); });
    REQUIRE(job.has_value());
    return *job;
}

Job Desk::waitFor(const Id &id, JobState state)
{
    // The queue tells when it has done all that follows from the change, such as setting its timer.
    REQUIRE(waitUntil([&] { return stored(id).state == state && told[id] == state; }));
    runPendingEvents();
    return stored(id);
}

ContentItem Desk::item(const Id &id)
{
    const auto item = workspace->readNow([&](Reader &reader) { return reader.get<ContentItem>(id); });
    REQUIRE(item.has_value());
    return *item;
}

std::shared_ptr<LiveText> Desk::text(const Id &id)
{
    auto text = workspace->liveText(item(id).body);
    REQUIRE(waitUntil([&] { return text->isOpen(); }));
    return text;
}

std::vector<UsageEntry> Desk::ledger()
{
    const auto entries = workspace->readNow([](Reader &reader) {
        return reader.query<UsageEntry>({.filters = {}, .sort = {{u"created"_s, SortOrder::Ascending}}});
    });
    REQUIRE(entries.has_value());
    return *entries;
}

void Desk::setBudget(qint64 limit)
{
    REQUIRE(workspace->commitNow(
        u"Budget"_s, {}, [&](Transaction &transaction) { return setMonthlyBudget(transaction, limit); }));
}

} // namespace atelier::test
