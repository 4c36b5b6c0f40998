// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/writing_service.h"

#include "core/base/hash.h"
#include "core/content/library.h"
#include "core/content/opening.h"
#include "core/template/prompt.h"
#include "core/write/draft_task.h"

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QString requestKey(const QJsonObject &order, const Id &item)
{
    QJsonObject key = order;
    key[u"item"_s] = item.toString();
    return QString::fromLatin1(blake2b(QJsonDocument(key).toJson(QJsonDocument::Compact)).toHex());
}

Result<Voices> voicesFor(const Reader &reader, const DraftOrder &order)
{
    return loadVoices(reader, order.brand, order.persona);
}

Result<Voices> voicesFor(const Reader &reader, const RefineOrder &order) { return loadVoices(reader, order.brand, {}); }

} // namespace

WritingService::WritingService(WritingTools tools, JobQueue &jobs, QObject *parent)
    : QObject(parent)
    , m_tools(std::move(tools))
    , m_jobs(jobs)
    , m_generator(m_tools.workspace, m_tools.models, m_tools.prices)
{
    m_jobs.addTask(draftTaskName, std::make_shared<DraftTask>(*this));
    m_jobs.addTask(refineTaskName, std::make_shared<RefineTask>(*this));
}

void WritingService::draft(
    const DraftOrder &order, const Id &item, SessionId session, std::function<void(Result<Job>)> started)
{
    const auto form = m_tools.templates.find(order.templateId);
    if (!form) {
        started(std::unexpected(form.error()));
        return;
    }
    const auto brief = Brief::fromJson(**form, order.brief);
    if (!brief) {
        started(std::unexpected(toError(brief.error())));
        return;
    }
    if (const auto usable = checkModel(order.model); !usable) {
        started(std::unexpected(usable.error()));
        return;
    }
    auto job = std::make_shared<Job>();
    auto asked = std::make_shared<DraftOrder>(order);
    const auto prepare = [job, asked, item, form = *form, brief = *brief](Transaction &transaction) -> Result<void> {
        ContentItem made;
        if (!item.isNull()) {
            auto stored = transaction.get<ContentItem>(item);
            if (!stored)
                return std::unexpected(stored.error());
            made = *stored;
        }
        // Asking again without a seed means: another one.
        if (!asked->seed)
            asked->seed = made.seed && made.templateId == form->id ? quint64(*made.seed) + 1 : 1;
        made.templateId = form->id;
        made.templateVersion = QString::number(form->version);
        made.brief = brief.toJson();
        made.seed = qint64(*asked->seed);
        made.audience = brief.text(u"audience"_s);
        made.platform = brief.text(u"platform"_s);
        const auto stored = [&]() -> Result<void> {
            if (!item.isNull())
                return transaction.put(made);
            made.title = workingTitle(*form, brief);
            return addItem(transaction, made, {}).transform([&](const ContentItem &added) { made = added; });
        }();
        if (!stored)
            return stored;
        job->item = made.header.id;
        job->title = tr("Draft: %1").arg(made.title);
        return {};
    };
    const Origin origin{.kind = OriginKind::Generated, .model = order.model.toString()};
    m_tools.workspace->commit(tr("New draft"), origin, prepare, this,
        [this, job, asked, session, started = std::move(started)](const Result<void> &prepared) {
            if (!prepared) {
                started(std::unexpected(prepared.error()));
                return;
            }
            job->input = asked->toJson();
            job->model = asked->model.toString();
            startDraft(*job, session, started);
        });
}

// A model that cannot be had at all is said before anything is made.
Result<void> WritingService::checkModel(const ModelId &model) const
{
    if (model.isOffline())
        return {};
    return m_tools.models.textModel(model).transform([](const std::shared_ptr<TextModel> &) { });
}

// A job says what it is going to cost before it begins; an order that cannot be carried out says so when it is tried.
template <class Order>
void WritingService::addPredicted(Job job, const Order &order, std::function<void(Result<Job>)> started)
{
    const auto add = [this, job, order, started = std::move(started)](const Result<Voices> &voices) {
        Job predicted = job;
        if (const auto generation = voices.and_then([&](const Voices &found) { return toGeneration(order, found); })) {
            const auto cost = m_generator.predictCost(*generation);
            predicted.predictedCost = leastCost(cost);
            predicted.predictedMost = mostCost(cost);
        }
        m_jobs.add(std::move(predicted), started);
    };
    m_tools.workspace->read(this, [order](Reader &reader) { return voicesFor(reader, order); }, add);
}

void WritingService::startDraft(Job job, SessionId session, std::function<void(Result<Job>)> started)
{
    job.task = draftTaskName;
    job.requestKey = requestKey(job.input, job.item);
    if (session != 0)
        m_sessions[job.requestKey] = session;
    const auto order = DraftOrder::fromJson(job.input);
    if (order)
        addPredicted(std::move(job), *order, std::move(started));
    else
        started(std::unexpected(order.error()));
}

void WritingService::continueDraft(const Job &job, SessionId session, std::function<void(Result<Job>)> started)
{
    if (job.task != draftTaskName || job.state == JobState::Running || job.state == JobState::Queued) {
        started(failure(ErrorKind::Conflict, tr("Only a draft that has ended can be continued.")));
        return;
    }
    Job next;
    next.item = job.item;
    next.title = job.title;
    next.model = job.model;
    next.input = job.input;
    next.input[u"continue"_s] = true;
    m_jobs.discard(job.header.id, [this, next, session, started = std::move(started)](const Result<void> &discarded) {
        if (!discarded)
            started(std::unexpected(discarded.error()));
        else
            startDraft(next, session, started);
    });
}

void WritingService::draftUnsaved(const DraftOrder &order, std::stop_token stop, TextSink sink,
    std::function<void(std::expected<Generation, GenerationFailure>)> finished)
{
    const auto write = [this, order, stop, sink, finished](const Result<Voices> &voices) {
        auto generation = voices.and_then([&](const Voices &found) { return toGeneration(order, found); });
        if (!generation)
            finished(std::unexpected(GenerationFailure{generation.error(), {}, {}}));
        else
            m_generator.generate(std::move(*generation), stop, sink, finished);
    };
    m_tools.workspace->read(
        this, [order](Reader &reader) { return loadVoices(reader, order.brand, order.persona); }, write);
}

void WritingService::refine(const RefineOrder &order, std::function<void(Result<Job>)> started)
{
    const auto kind = m_tools.prompts.kind(order.refine.kind);
    const auto request = m_tools.prompts.request(order.refine, order.model);
    if (!kind || !request) {
        started(std::unexpected(kind ? request.error() : kind.error()));
        return;
    }
    if (const auto usable = checkModel(order.model); !usable) {
        started(std::unexpected(usable.error()));
        return;
    }
    Job job;
    job.task = refineTaskName;
    const Opening opening = openingOf(order.refine.passage.left(400));
    job.title = tr("%1: %2").arg(kind->label, (opening.heading.isEmpty() ? opening.words : opening.heading).left(60));
    job.input = order.toJson();
    job.item = order.item;
    job.model = order.model.toString();
    job.requestKey = requestKey(job.input, job.item);
    addPredicted(std::move(job), order, std::move(started));
}

} // namespace atelier
