// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/text_generator.h"

#include "core/base/background.h"
#include "core/base/log.h"
#include "core/content/workspace_settings.h"
#include "core/store/local_cache.h"

#include <QCborMap>
#include <QCoreApplication>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

const QString cacheGroup = u"generation"_s;
constexpr qint64 cacheLimit = 16 * 1024 * 1024;
const QString budgetKey = u"budget"_s;
constexpr auto budgetLimitField = "monthly_limit"_L1;

QByteArray toCacheBytes(const Generation &generation)
{
    QCborMap map{{u"text"_s, generation.text}, {u"model"_s, generation.model},
        {u"finish"_s, generation.finish == FinishReason::LengthLimit}};
    if (generation.seed)
        map[u"seed"_s] = QString::number(*generation.seed);
    return QCborValue(map).toCbor();
}

std::optional<Generation> fromCache(const CacheEntry &entry)
{
    const QCborMap map = QCborValue::fromCbor(entry.bytes).toMap();
    const QString text = map[u"text"_s].toString();
    if (text.isEmpty())
        return std::nullopt;
    Generation generation{
        .text = text, .model = map[u"model"_s].toString(), .cachedSince = entry.stored, .actualCost = 0};
    generation.finish = map[u"finish"_s].toBool() ? FinishReason::LengthLimit : FinishReason::Complete;
    if (map.contains(u"seed"_s))
        generation.seed = map[u"seed"_s].toString().toULongLong();
    return generation;
}

Error budgetError(const BudgetStatus &budget, const std::optional<CostRange> &predicted)
{
    const QString message = QCoreApplication::translate("TextGenerator",
        "This month's budget of %1 does not allow it: %2 is spent, and this would cost about %3. Raise the budget in "
        "Settings, or with \"atelier usage --budget\", or use a model on this computer.");
    return {.kind = ErrorKind::BudgetExceeded,
        .message = message.arg(readableCost(budget.limit), readableCost(budget.spent),
            readableCost(leastCost(predicted), mostCost(predicted)))};
}

} // namespace

// One generation from order to ledger. It owns itself until `finished` was called.
class TextGenerator::Run : public QObject {
public:
    using Finished = std::function<void(std::expected<Generation, GenerationFailure>)>;

    Run(TextGenerator &generator, GenerationOrder order, std::stop_token stop, TextSink sink, Finished finished)
        : QObject(&generator)
        , m_generator(generator)
        , m_order(std::move(order))
        , m_stop(std::move(stop))
        , m_sink(std::move(sink))
        , m_finished(std::move(finished))
        , m_predicted(generator.predictCost(m_order))
        , m_started(clock().monotonic())
    {
    }

    void begin()
    {
        if (m_order.cacheKey.isEmpty() || m_order.cacheUse == CacheUse::Bypass) {
            askBudget();
            return;
        }
        const auto find = [workspace = m_generator.m_workspace, key = m_order.cacheKey, age = m_order.cacheTime] {
            return workspace->cache().find(cacheGroup, key, age);
        };
        runInBackground(this, find, [this](const Result<std::optional<CacheEntry>> &found) {
            if (!found)
                qCWarning(logModel) << "the generation cache cannot be read:" << found.error().detail;
            const auto kept = found && *found ? fromCache(**found) : std::nullopt;
            if (kept)
                answerFromCache(*kept);
            else
                askBudget();
        });
    }

private:
    [[nodiscard]] Clock &clock() const { return m_generator.m_workspace->clock(); }
    [[nodiscard]] bool isFree() const { return m_predicted == CostRange{}; }

    void answerFromCache(Generation generation)
    {
        generation.predictedCost = m_predicted;
        if (m_sink.text)
            m_sink.text(generation.text);
        finish(std::move(generation), UsageOutcome::FromCache);
    }

    // The budget is asked and the line in the ledger written in one change, so that of many requests at once, here and
    // in other processes, no two spend the same money; a line whose request never told its end counts as predicted.
    void askBudget()
    {
        if (isFree()) {
            write();
            return;
        }
        auto reserved = std::make_shared<UsageEntry>(ledgerEntry(UsageOutcome::Started));
        const auto reserve = [reserved, now = clock().now(), predicted = m_predicted, consent = m_order.budget](
                                 Transaction &transaction) -> Result<void> {
            const auto budget = currentBudget(transaction, now);
            if (!budget)
                return std::unexpected(budget.error());
            if (consent == BudgetConsent::Ask && !budget->allows(mostCost(predicted)))
                return std::unexpected(budgetError(*budget, predicted));
            return transaction.put(*reserved);
        };
        m_generator.m_workspace->commit(
            tr("Usage"), {.kind = OriginKind::System}, reserve, this, [this, reserved](const Result<void> &stored) {
                if (!stored) {
                    fail({stored.error(), {}, 0});
                    return;
                }
                m_reserved = reserved->header.id;
                write();
            });
    }

    void write()
    {
        if (m_stop.stop_requested()) {
            fail({{.kind = ErrorKind::Cancelled, .message = tr("Stopped before it began.")}, {}, 0});
            return;
        }
        if (m_order.model.isOffline())
            writeByRules();
        else
            writeByModel();
    }

    void writeByRules()
    {
        runInBackground(this, m_order.rules, [this](const Result<QString> &text) {
            if (!text) {
                fail({text.error(), {}, 0});
                return;
            }
            if (m_sink.text)
                m_sink.text(*text);
            finish({.text = *text,
                       .model = m_order.model.toString(),
                       .seed = m_order.seed,
                       .cachedSince = {},
                       .usage = {},
                       .predictedCost = CostRange{},
                       .actualCost = 0},
                UsageOutcome::Answered);
        });
    }

    void writeByModel()
    {
        auto model = m_generator.m_models.textModel(m_order.model);
        if (!model) {
            fail({model.error(), {}, 0});
            return;
        }
        m_model = *model;
        const QPointer<Run> self(this);
        TextSink sink;
        sink.text = [self](const QString &piece) {
            if (self)
                self->takePiece(piece);
        };
        sink.retrying = [self](const Error &error, std::chrono::milliseconds delay) {
            if (self && self->m_sink.retrying)
                self->m_sink.retrying(error, delay);
        };
        sink.spent = [self](const TextUsage &usage) {
            if (self)
                self->m_spent = usage;
        };
        m_order.request.model = m_order.model;
        m_order.request.seed = m_order.seed;
        m_model->generate(m_order.request, m_stop, sink, [self](const Result<TextAnswer> &answer) {
            if (self)
                self->take(answer);
        });
    }

    void takePiece(const QString &piece)
    {
        m_received += piece;
        if (m_sink.text)
            m_sink.text(piece);
    }

    void take(const Result<TextAnswer> &answer)
    {
        if (!answer) {
            // What may have been done is billed; how much of it few services say.
            const bool isFree =
                this->isFree() || (m_received.isEmpty() && answer.error().fate == RequestFate::NotCarriedOut);
            const auto counted = m_spent ? m_generator.m_prices.actualCost(m_order.model, *m_spent) : std::nullopt;
            fail({answer.error(), m_received, isFree ? std::optional<qint64>(0) : counted});
            return;
        }
        m_timeToFirstToken = answer->timeToFirstToken;
        finish({.text = answer->text,
                   .model = answer->model,
                   .seed = m_order.seed,
                   .cachedSince = {},
                   .finish = answer->finish,
                   .usage = answer->usage,
                   .predictedCost = m_predicted,
                   .actualCost = m_generator.m_prices.actualCost(m_order.model, answer->usage)},
            UsageOutcome::Answered);
    }

    void finish(Generation generation, UsageOutcome outcome)
    {
        generation.duration = std::chrono::duration_cast<std::chrono::milliseconds>(clock().monotonic() - m_started);
        UsageEntry entry = ledgerEntry(outcome);
        entry.inputTokens = generation.usage.inputTokens;
        entry.cachedInputTokens = generation.usage.cachedInputTokens;
        entry.outputTokens = generation.usage.outputTokens;
        entry.duration = generation.duration;
        entry.actualCost = generation.actualCost;
        if (outcome == UsageOutcome::Answered)
            keep(generation);
        note(std::move(entry), [this, generation] { m_finished(generation); });
    }

    void fail(GenerationFailure failed)
    {
        const bool stopped = failed.error.kind == ErrorKind::Cancelled;
        UsageEntry entry = ledgerEntry(stopped ? UsageOutcome::Stopped : UsageOutcome::Failed);
        entry.errorKind = errorKindName(failed.error.kind);
        entry.actualCost = failed.actualCost;
        if (m_spent) {
            entry.inputTokens = m_spent->inputTokens;
            entry.cachedInputTokens = m_spent->cachedInputTokens;
            entry.outputTokens = m_spent->outputTokens;
        }
        entry.duration = std::chrono::duration_cast<std::chrono::milliseconds>(clock().monotonic() - m_started);
        note(std::move(entry), [this, failed] { m_finished(std::unexpected(failed)); });
    }

    void keep(const Generation &generation)
    {
        if (m_order.cacheKey.isEmpty())
            return;
        const auto store = [workspace = m_generator.m_workspace, key = m_order.cacheKey,
                               bytes = toCacheBytes(generation)] {
            return workspace->cache().store(cacheGroup, key, bytes, cacheLimit);
        };
        runInBackground(this, store, [](const Result<void> &stored) {
            if (!stored)
                qCWarning(logModel) << "a generated text could not be kept for later:" << stored.error().detail;
        });
    }

    [[nodiscard]] UsageEntry ledgerEntry(UsageOutcome outcome) const
    {
        UsageEntry entry;
        entry.header.id = m_reserved;
        entry.purpose = m_order.purpose;
        entry.model = m_order.model.toString();
        entry.outcome = outcome;
        entry.setPredicted(m_predicted);
        entry.timeToFirstToken = m_timeToFirstToken;
        entry.item = m_order.item;
        entry.job = m_order.job;
        return entry;
    }

    // The caller hears the end only when the ledger holds it: a cost that is shown is a cost that is kept.
    void note(UsageEntry entry, std::function<void()> then)
    {
        m_generator.m_workspace->commit(
            tr("Usage"), {.kind = OriginKind::System},
            [entry](Transaction &transaction) -> Result<void> {
                UsageEntry stored = entry;
                if (!entry.header.id.isNull()) {
                    const auto reserved = transaction.get<UsageEntry>(entry.header.id);
                    if (!reserved)
                        return std::unexpected(reserved.error());
                    stored.header = reserved->header;
                }
                return transaction.put(stored);
            },
            this,
            [this, then = std::move(then)](const Result<void> &noted) {
                if (!noted)
                    qCWarning(logModel) << "the usage ledger could not be written:" << noted.error().message;
                then();
                deleteLater();
            });
    }

    TextGenerator &m_generator;
    GenerationOrder m_order;
    std::stop_token m_stop;
    TextSink m_sink;
    Finished m_finished;
    std::optional<CostRange> m_predicted;
    Id m_reserved; // its line in the ledger, when it was written before the request
    std::chrono::nanoseconds m_started;
    std::shared_ptr<TextModel> m_model;
    QString m_received;
    std::optional<TextUsage> m_spent; // for an answer that was an error
    std::optional<std::chrono::milliseconds> m_timeToFirstToken;
};

TextGenerator::TextGenerator(
    std::shared_ptr<Workspace> workspace, ModelFinder &models, PriceList prices, QObject *parent)
    : QObject(parent)
    , m_workspace(std::move(workspace))
    , m_models(models)
    , m_prices(std::move(prices))
{
}

std::optional<CostRange> TextGenerator::predictCost(const GenerationOrder &order) const
{
    if (order.model.isOffline())
        return CostRange{};
    qint64 input = estimateTokens(order.request.system);
    for (const TextMessage &message : order.request.messages)
        input += estimateTokens(message.text);
    return m_prices.predictCost(order.model, input, order.expectedOutputTokens);
}

void TextGenerator::generate(GenerationOrder order, std::stop_token stop, TextSink sink,
    std::function<void(std::expected<Generation, GenerationFailure>)> finished)
{
    auto *const run = new Run(*this, std::move(order), std::move(stop), std::move(sink), std::move(finished));
    QMetaObject::invokeMethod(run, [run] { run->begin(); }, Qt::QueuedConnection);
}

Result<BudgetStatus> currentBudget(const Reader &reader, Timestamp now)
{
    const auto setting = workspaceSetting(reader, budgetKey);
    if (!setting)
        return std::unexpected(setting.error());
    const auto entries =
        reader.query<UsageEntry>({.filters = {where(u"created"_s, Compare::GreaterOrEqual, startOfMonth(now))}});
    if (!entries)
        return std::unexpected(entries.error());
    qint64 spent = 0;
    for (const UsageEntry &entry : *entries)
        spent += entry.countedCost();
    const QJsonValue limit = setting->value(budgetLimitField);
    return budgetStatus(limit.isDouble() ? std::optional(limit.toInteger()) : std::nullopt, spent);
}

Result<void> setMonthlyBudget(Transaction &transaction, std::optional<qint64> limit)
{
    QJsonObject value;
    if (limit)
        value[budgetLimitField] = *limit;
    return setWorkspaceSetting(transaction, budgetKey, value);
}

} // namespace atelier
