// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/content_item.h"
#include "core/job/job_queue.h"
#include "core/store/live_text.h"
#include "core/template/brief.h"
#include "core/template/catalog.h"
#include "core/write/refine_prompt.h"
#include "core/write/text_generator.h"
#include "core/write/voices.h"

namespace atelier {

// Writes a whole text by a template's rules (core/write/offline).
using RuleWriter = std::function<Result<QString>(
    const Template &, const Brief &, const BrandVoice &, const PersonaVoice &, quint64 seed)>;
// Edits a passage by rules; Unsupported for the kinds that need a model.
using RuleEditor = std::function<Result<QString>(const RefineRequest &)>;

struct WritingTools {
    std::shared_ptr<Workspace> workspace;
    TemplateCatalog &templates;
    ModelFinder &models;
    PriceList prices;
    RuleWriter writeByRules;
    RuleEditor editByRules;
    RefinePrompts prompts;
};

struct DraftOrder {
    QString templateId;
    QJsonObject brief; // Brief::toJson
    ModelId model;
    std::optional<quint64> seed = {}; // none: one after the item's last
    Id brand = {};
    Id persona = {};
    QString language = {}; // its English name; empty: the brief's
    CacheUse cacheUse = CacheUse::Allow;
    BudgetConsent budget = BudgetConsent::Ask;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<DraftOrder> fromJson(const QJsonObject &json);
};

struct RefineOrder {
    RefineRequest refine;
    ModelId model;
    Id brand = {};
    CacheUse cacheUse = CacheUse::Allow;
    BudgetConsent budget = BudgetConsent::Ask;
    Id item = {};

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RefineOrder> fromJson(const QJsonObject &json);
};

// Drafts and refinements, as jobs or, unsaved, as plain generations. Use it on the thread that opened the workspace.
class WritingService final : public QObject {
    Q_OBJECT

public:
    WritingService(WritingTools tools, JobQueue &jobs, QObject *parent = nullptr);

    // Checks the order, makes the item unless one is given, and starts a job that writes into its text. What stood
    // there remains as a version, and the whole draft is one step of undo of the given session.
    void draft(const DraftOrder &order, const Id &item, SessionId session, std::function<void(Result<Job>)> started);
    // Nothing is stored but the ledger's line.
    void draftUnsaved(const DraftOrder &order, std::stop_token stop, TextSink sink,
        std::function<void(std::expected<Generation, GenerationFailure>)> finished);
    // A job whose result is a proposal: {"text", ...}. The item's text is not touched.
    void refine(const RefineOrder &order, std::function<void(Result<Job>)> started);
    // For a draft that was cut at the model's length limit or broke off: goes on at the end of the item's text.
    void continueDraft(const Job &job, SessionId session, std::function<void(Result<Job>)> started);

    [[nodiscard]] Result<std::optional<CostRange>> predictCost(const DraftOrder &order, const Voices &voices) const;
    [[nodiscard]] const RefinePrompts &prompts() const { return m_tools.prompts; }
    [[nodiscard]] TextGenerator &generator() { return m_generator; }

Q_SIGNALS:
    // The next piece of a job's text, as it arrives.
    void pieceArrived(const atelier::Id &job, const QString &piece);

private:
    class DraftTask;
    class RefineTask;
    friend class DraftTask;
    friend class RefineTask;

    [[nodiscard]] Result<GenerationOrder> toGeneration(const DraftOrder &order, const Voices &voices) const;
    [[nodiscard]] Result<GenerationOrder> toGeneration(const RefineOrder &order, const Voices &voices) const;
    [[nodiscard]] Result<void> checkModel(const ModelId &model) const;
    void startDraft(Job job, SessionId session, std::function<void(Result<Job>)> started);
    template <class Order> void addPredicted(Job job, const Order &order, std::function<void(Result<Job>)> started);

    WritingTools m_tools;
    JobQueue &m_jobs;
    TextGenerator m_generator;
    std::map<QString, SessionId> m_sessions; // request key to the window that asked
};

} // namespace atelier
