// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/draft_task.h"

#include "core/base/log.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace atelier {

QJsonObject toJson(const Generation &generation)
{
    QJsonObject json{{u"model"_s, generation.model}, {u"cached"_s, generation.cachedSince.has_value()},
        {u"complete"_s, generation.finish == FinishReason::Complete},
        {u"duration_ms"_s, qint64(generation.duration.count())}};
    if (generation.seed)
        json[u"seed"_s] = QString::number(*generation.seed);
    if (generation.cachedSince)
        json[u"cached_since"_s] = toMilliseconds(*generation.cachedSince);
    if (generation.usage.inputTokens)
        json[u"input_tokens"_s] = *generation.usage.inputTokens;
    if (generation.usage.outputTokens)
        json[u"output_tokens"_s] = *generation.usage.outputTokens;
    return json;
}

JobFailure toJobFailure(const GenerationFailure &failed)
{
    const bool nothingCame = failed.partialText.isEmpty();
    const bool isFree = nothingCame && failed.error.fate == RequestFate::NotCarriedOut;
    return {.error = failed.error,
        .safety = isFree ? RetrySafety::Safe : RetrySafety::NeedsPerson,
        .result = {{u"partial"_s, !nothingCame}},
        .cost = failed.actualCost};
}

ProgressMeter::ProgressMeter(Clock &clock, QString stage, std::optional<int> expectedWords)
    : m_clock(clock)
    , m_stage(std::move(stage))
    , m_expectedWords(expectedWords)
{
}

JobProgress ProgressMeter::add(const QString &piece)
{
    if (m_units == 0)
        m_firstPiece = m_clock.monotonic();
    m_units += piece.size();
    for (const QChar character : piece) {
        const bool isLetter = !character.isSpace();
        m_words += isLetter && !m_insideWord ? 1 : 0;
        m_insideWord = isLetter;
    }
    JobProgress progress{.stage = m_stage, .fraction = {}, .details = {{u"words"_s, m_words}}};
    // The end is known only when it is there, so a text in the making is never shown as finished.
    if (m_expectedWords && *m_expectedWords > 0)
        progress.fraction = std::min(double(m_words) / *m_expectedWords, 0.99);
    const double seconds = std::chrono::duration<double>(m_clock.monotonic() - m_firstPiece).count();
    if (seconds > 0.2)
        progress.details[u"tokens_per_second"_s] = double(m_units) / 4 / seconds;
    return progress;
}

// One draft from reading its order to the version that it leaves. Owned by itself until `finished` was called.
class WritingService::DraftTask::Run : public QObject {
public:
    Run(WritingService &service, Job job, std::stop_token stop, std::function<void(const JobProgress &)> progress,
        std::function<void(JobOutcome)> finished)
        : QObject(&service)
        , m_service(service)
        , m_job(std::move(job))
        , m_stop(std::move(stop))
        , m_progress(std::move(progress))
        , m_finished(std::move(finished))
    {
    }

    [[nodiscard]] bool hasEnded() const { return !m_finished; }

    // Until begin() a stop ends it at once; afterwards the model hears of it.
    void waitForTurn()
    {
        m_progress({.stage = WritingService::tr("Waiting for the draft before it"), .fraction = {}});
        m_stopWhileWaiting.emplace(m_stop, std::function<void()>([this] {
            QMetaObject::invokeMethod(
                this,
                [this] {
                    if (!m_hasBegun)
                        fail({.error = {.kind = ErrorKind::Cancelled, .message = tr("Stopped before it began.")}});
                },
                Qt::QueuedConnection);
        }));
    }

    void begin()
    {
        if (m_hasBegun || !m_finished)
            return;
        m_hasBegun = true;
        auto order = DraftOrder::fromJson(m_job.input);
        if (!order) {
            fail({.error = order.error()});
            return;
        }
        m_order = *order;
        // Rules write the whole at once: there is no place to go on from.
        m_continues = m_job.input[u"continue"_s].toBool() && !m_order.model.isOffline();
        workspace().read(
            this,
            [item = m_job.item, order = m_order](Reader &reader) -> Result<std::pair<ContentItem, Voices>> {
                auto stored = reader.get<ContentItem>(item);
                if (!stored)
                    return std::unexpected(stored.error());
                return loadVoices(reader, order.brand, order.persona).transform([&](Voices voices) {
                    return std::pair(std::move(*stored), std::move(voices));
                });
            },
            [this](const Result<std::pair<ContentItem, Voices>> &read) {
                if (!read) {
                    fail({.error = read.error()});
                    return;
                }
                m_item = read->first;
                prepare(read->second);
            });
    }

private:
    [[nodiscard]] Workspace &workspace() const { return *m_service.m_tools.workspace; }
    [[nodiscard]] Origin origin() const
    {
        return {.kind = OriginKind::Generated, .job = m_job.header.id, .model = m_order.model.toString()};
    }

    void prepare(const Voices &voices)
    {
        auto generation = m_service.toGeneration(m_order, voices);
        if (!generation) {
            fail({.error = generation.error()});
            return;
        }
        m_generation = std::move(*generation);
        m_generation.item = m_job.item;
        m_generation.job = m_job.header.id;
        m_text = workspace().liveText(m_item.body);
        if (m_text->isOpen())
            keepVersion();
        else
            connect(m_text.get(), &LiveText::opened, this, [this] { keepVersion(); });
        connect(m_text.get(), &LiveText::edited, this,
            [this](const TextEdits &edits, const Origin &, SessionId) { follow(edits); });
        connect(m_text.get(), &LiveText::openFailed, this, [this](const Error &error) { fail({.error = error}); });
    }

    // What a draft replaces stays reachable as a version.
    void keepVersion()
    {
        const auto session = m_service.m_sessions.find(m_job.requestKey);
        m_session = session == m_service.m_sessions.end() ? m_text->newSession() : session->second;
        if (m_text->text().isEmpty()) {
            write();
            return;
        }
        m_text->nameVersion({}, this, [this](const Result<TextVersion> &) { write(); });
    }

    void write()
    {
        m_text->endStep(m_session);
        if (m_continues) {
            m_generation.request = m_service.prompts().continued(m_generation.request, m_text->text());
            m_generation.cacheKey.clear();
            m_end = m_text->text().size();
        } else if (!m_text->text().isEmpty()) {
            m_old = {{0, m_text->text().size()}};
        }
        m_meter.emplace(workspace().clock(), tr("Drafting"), expectedWords());
        TextSink sink;
        sink.text = [this](const QString &piece) { append(piece); };
        sink.retrying = [this](const Error &error, std::chrono::milliseconds delay) {
            m_progress({.stage = tr("%1 Trying again in %2 s.").arg(error.message).arg((delay.count() + 999) / 1'000),
                .fraction = {}});
        };
        m_service.m_generator.generate(m_generation, m_stop, sink,
            [self = QPointer<Run>(this)](const std::expected<Generation, GenerationFailure> &generation) {
                if (self)
                    self->take(generation);
            });
    }

    // What stood there goes when the first piece of the new text comes, and not before: a draft that fails at once
    // leaves the text as it was. What someone typed meanwhile stays.
    [[nodiscard]] TextEdits clearing() const
    {
        TextEdits edits;
        for (auto range = m_old.rbegin(); range != m_old.rend(); ++range)
            edits.push_back({range->first, range->second - range->first, {}});
        return edits;
    }

    [[nodiscard]] std::optional<int> expectedWords() const
    {
        const auto form = m_service.m_tools.templates.find(m_order.templateId);
        const auto brief = form ? Brief::fromJson(**form, m_order.brief) : Brief::Checked<Brief>(std::unexpect);
        const auto words = brief ? askedWords(**form, *brief) : std::nullopt;
        return words ? std::optional(words->middle()) : std::nullopt;
    }

    void append(const QString &piece)
    {
        TextEdits edits = clearing();
        m_old.clear();
        edits.push_back({m_end, 0, piece});
        m_writing = true;
        const auto applied = m_text->edit(edits, origin(), m_session);
        m_writing = false;
        if (!applied) {
            qCWarning(logModel) << "a piece of a draft did not fit:" << applied.error().message;
            return;
        }
        m_end += piece.size();
        Q_EMIT m_service.pieceArrived(m_job.header.id, piece);
        m_progress(m_meter->add(piece));
    }

    // Someone else writes in the same text: the place where the draft goes on moves along.
    void follow(const TextEdits &edits)
    {
        if (m_writing)
            return;
        m_end = mapPosition(m_end, edits, Stickiness::Before);
        for (const TextEdit &edit : edits)
            followOld(edit);
    }

    // The ranges of the old text, with what was put between them left out.
    void followOld(const TextEdit &edit)
    {
        std::vector<std::pair<qsizetype, qsizetype>> ranges;
        const qsizetype removedEnd = edit.position + edit.deleted;
        const qsizetype shift = edit.inserted.size() - edit.deleted;
        const auto keep = [&](qsizetype start, qsizetype end) {
            if (start < end)
                ranges.emplace_back(start, end);
        };
        for (const auto &[start, end] : m_old) {
            keep(start, std::min(end, edit.position));
            keep(std::max(start, removedEnd) + shift, end + shift);
        }
        m_old = std::move(ranges);
    }

    void take(const std::expected<Generation, GenerationFailure> &generation)
    {
        if (!generation) {
            m_failure = toJobFailure(generation.error());
            settle({});
            return;
        }
        m_result = toJson(*generation);
        m_result[u"item"_s] = m_job.item.toString();
        m_cost = generation->actualCost;
        settle(*generation);
    }

    void settle(const std::optional<Generation> &generation)
    {
        m_text->endStep(m_session);
        m_text->nameVersion({}, this, [this, generation](const Result<TextVersion> &) {
            if (!generation) {
                fail(m_failure);
                return;
            }
            storeItem(*generation);
        });
    }

    void storeItem(const Generation &generation)
    {
        const auto update = [id = m_job.item, generation](Transaction &transaction) -> Result<void> {
            const auto change = [&](ContentItem &item) {
                item.model = generation.model;
                if (generation.model == ModelId::offline().provider && item.language.isEmpty())
                    item.language = u"en"_s; // what the rules write
            };
            return transaction.update<ContentItem>(id, change).transform([](const ContentItem &) { });
        };
        workspace().commit(tr("Draft"), origin(), update, this, [this, generation](const Result<void> &stored) {
            if (!stored)
                fail({.error = stored.error(), .result = m_result, .cost = m_cost});
            else
                end(JobResult{.result = m_result, .cost = m_cost, .model = generation.model});
        });
    }

    void fail(JobFailure failed) { end(std::unexpected(std::move(failed))); }

    void end(const JobOutcome &outcome)
    {
        if (!m_finished)
            return;
        m_service.m_sessions.erase(m_job.requestKey);
        std::exchange(m_finished, {})(outcome);
        deleteLater();
    }

    WritingService &m_service;
    Job m_job;
    std::stop_token m_stop;
    std::function<void(const JobProgress &)> m_progress;
    std::function<void(JobOutcome)> m_finished;
    bool m_continues = false;
    bool m_hasBegun = false;
    std::optional<std::stop_callback<std::function<void()>>> m_stopWhileWaiting;
    DraftOrder m_order;
    ContentItem m_item;
    GenerationOrder m_generation;
    std::shared_ptr<LiveText> m_text;
    SessionId m_session = 0;
    qsizetype m_end = 0; // where the next piece goes
    std::vector<std::pair<qsizetype, qsizetype>> m_old; // start and end of what is to be replaced
    bool m_writing = false;
    std::optional<ProgressMeter> m_meter;
    QJsonObject m_result;
    std::optional<qint64> m_cost;
    JobFailure m_failure;
};

WritingService::DraftTask::DraftTask(WritingService &service)
    : m_service(service)
{
}

void WritingService::DraftTask::run(const Job &job, std::stop_token stop,
    std::function<void(const JobProgress &)> progress, std::function<void(JobOutcome)> finished)
{
    const Id item = job.item;
    const auto ended = [this, item, finished = std::move(finished)](const JobOutcome &outcome) {
        finished(outcome);
        startNext(item);
    };
    auto *const run = new Run(m_service, job, std::move(stop), progress, ended);
    auto &runs = m_runs[item];
    runs.push_back(run);
    if (runs.size() > 1)
        run->waitForTurn();
    else
        QMetaObject::invokeMethod(run, [run] { run->begin(); }, Qt::QueuedConnection);
}

void WritingService::DraftTask::startNext(const Id &item)
{
    auto &runs = m_runs[item];
    std::erase_if(runs, [](const QPointer<Run> &run) { return !run || run->hasEnded(); });
    if (runs.empty()) {
        m_runs.erase(item);
        return;
    }
    QMetaObject::invokeMethod(runs.front(), [run = runs.front()] { run->begin(); }, Qt::QueuedConnection);
}

} // namespace atelier
