// SPDX-License-Identifier: GPL-3.0-or-later
// Orders as they lie in jobs, and as generations.
#include "core/base/hash.h"
#include "core/template/prompt.h"
#include "core/write/writing_service.h"

#include <QCborMap>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

Id idFrom(const QJsonValue &value) { return Id::fromString(value.toString()).value_or(Id{}); }

void put(QJsonObject &object, const QString &name, const Id &id)
{
    if (!id.isNull())
        object[name] = id.toString();
}

// JSON numbers cannot hold 64 bits.
QJsonValue seedToJson(std::optional<quint64> seed) { return seed ? QJsonValue(QString::number(*seed)) : QJsonValue(); }

std::optional<quint64> seedFromJson(const QJsonValue &value)
{
    bool isNumber = false;
    const quint64 seed = value.toString().toULongLong(&isNumber);
    return isNumber ? std::optional(seed) : std::nullopt;
}

QJsonObject voiceKey(const Voices &voices)
{
    const BrandVoice &brand = voices.brand;
    const PersonaVoice &persona = voices.persona;
    return {{u"brand"_s,
                QJsonArray{brand.name, brand.person, brand.voice, brand.audience, brand.wordsToUse.join(u'\n'),
                    brand.wordsToAvoid.join(u'\n'), brand.contactLines.join(u'\n'), brand.disclaimer}},
        {u"persona"_s,
            QJsonArray{persona.name, persona.description, persona.voice, persona.concerns.join(u'\n'),
                persona.wordsToUse.join(u'\n'), persona.wordsToAvoid.join(u'\n')}}};
}

// QJsonObject keeps its keys sorted, so equal requests give equal bytes.
QByteArray keyOf(const QJsonObject &request) { return blake2b(QJsonDocument(request).toJson(QJsonDocument::Compact)); }

qint64 expectedTokens(const Template &form, const Brief &brief)
{
    constexpr double tokensPerWord = 1.35; // English prose; OpenAI's rule of thumb is 100 tokens for 75 words
    constexpr int usualWords = 500;
    const auto words = askedWords(form, brief);
    return qint64(tokensPerWord * (words ? words->middle() : usualWords));
}

} // namespace

QJsonObject DraftOrder::toJson() const
{
    QJsonObject json{{u"template"_s, templateId}, {u"brief"_s, brief}, {u"model"_s, model.toString()},
        {u"bypass_cache"_s, cacheUse == CacheUse::Bypass}, {u"budget_agreed"_s, budget == BudgetConsent::Given}};
    if (seed)
        json[u"seed"_s] = seedToJson(seed);
    if (!language.isEmpty())
        json[u"language"_s] = language;
    put(json, u"brand"_s, brand);
    put(json, u"persona"_s, persona);
    return json;
}

Result<DraftOrder> DraftOrder::fromJson(const QJsonObject &json)
{
    const auto model = ModelId::fromString(json[u"model"_s].toString());
    if (!model)
        return std::unexpected(model.error());
    return DraftOrder{.templateId = json[u"template"_s].toString(),
        .brief = json[u"brief"_s].toObject(),
        .model = *model,
        .seed = seedFromJson(json[u"seed"_s]),
        .brand = idFrom(json[u"brand"_s]),
        .persona = idFrom(json[u"persona"_s]),
        .language = json[u"language"_s].toString(),
        .cacheUse = json[u"bypass_cache"_s].toBool() ? CacheUse::Bypass : CacheUse::Allow,
        .budget = json[u"budget_agreed"_s].toBool() ? BudgetConsent::Given : BudgetConsent::Ask};
}

QJsonObject RefineOrder::toJson() const
{
    QJsonObject json{{u"kind"_s, refine.kind}, {u"argument"_s, refine.argument}, {u"passage"_s, refine.passage},
        {u"before"_s, refine.before}, {u"after"_s, refine.after},
        {u"keywords"_s, QJsonArray::fromStringList(refine.keywords)}, {u"model"_s, model.toString()},
        {u"bypass_cache"_s, cacheUse == CacheUse::Bypass}, {u"budget_agreed"_s, budget == BudgetConsent::Given}};
    put(json, u"brand"_s, brand);
    put(json, u"item"_s, item);
    return json;
}

Result<RefineOrder> RefineOrder::fromJson(const QJsonObject &json)
{
    const auto model = ModelId::fromString(json[u"model"_s].toString());
    if (!model)
        return std::unexpected(model.error());
    RefineOrder order{.refine = {.kind = json[u"kind"_s].toString(),
                          .argument = json[u"argument"_s].toString(),
                          .passage = json[u"passage"_s].toString(),
                          .before = json[u"before"_s].toString(),
                          .after = json[u"after"_s].toString()},
        .model = *model,
        .brand = idFrom(json[u"brand"_s]),
        .cacheUse = json[u"bypass_cache"_s].toBool() ? CacheUse::Bypass : CacheUse::Allow,
        .budget = json[u"budget_agreed"_s].toBool() ? BudgetConsent::Given : BudgetConsent::Ask,
        .item = idFrom(json[u"item"_s])};
    const QJsonArray keywords = json[u"keywords"_s].toArray();
    for (const QJsonValue &keyword : keywords)
        order.refine.keywords.append(keyword.toString());
    return order;
}

Result<GenerationOrder> WritingService::toGeneration(const DraftOrder &order, const Voices &voices) const
{
    const auto form = m_tools.templates.find(order.templateId);
    if (!form)
        return std::unexpected(form.error());
    const auto brief = Brief::fromJson(**form, order.brief);
    if (!brief)
        return std::unexpected(toError(brief.error()));
    const quint64 seed = order.seed.value_or(1);
    GenerationOrder generation{.purpose = (*form)->id, .model = order.model, .seed = seed};
    generation.cacheTime = (*form)->cacheTime;
    generation.cacheUse = order.cacheUse;
    generation.budget = order.budget;
    generation.expectedOutputTokens = expectedTokens(**form, *brief);
    QJsonObject key{{u"template"_s, (*form)->id}, {u"version"_s, (*form)->version}, {u"brief"_s, brief->toJson()},
        {u"model"_s, order.model.toString()}, {u"language"_s, order.language}, {u"seed"_s, seedToJson(seed)}};
    key[u"voices"_s] = voiceKey(voices);
    generation.cacheKey = keyOf(key);
    if (order.model.isOffline()) {
        generation.rules = [write = m_tools.writeByRules, form = *form, brief = *brief, voices, seed] {
            return write(*form, brief, voices.brand, voices.persona, seed);
        };
        return generation;
    }
    const auto request = buildRequest(order.model, **form, *brief, voices.brand, voices.persona, order.language, seed);
    if (!request)
        return std::unexpected(request.error());
    generation.request = *request;
    return generation;
}

Result<GenerationOrder> WritingService::toGeneration(const RefineOrder &order, const Voices &voices) const
{
    RefineRequest refine = order.refine;
    refine.wordsToAvoid = voices.brand.wordsToAvoid;
    GenerationOrder generation{.purpose = u"refine"_s, .model = order.model, .item = order.item};
    generation.cacheTime = std::chrono::hours(1);
    generation.cacheUse = order.cacheUse;
    generation.budget = order.budget;
    generation.expectedOutputTokens = estimateTokens(refine.passage);
    QJsonObject key = order.toJson();
    key.remove(u"bypass_cache"_s);
    key.remove(u"budget_agreed"_s);
    key.remove(u"item"_s);
    key[u"voices"_s] = voiceKey(voices);
    generation.cacheKey = keyOf(key);
    // The request is made for the rules too: it checks kind, argument and passage.
    const auto request = m_tools.prompts.request(refine, order.model);
    if (!request)
        return std::unexpected(request.error());
    generation.request = *request;
    if (order.model.isOffline())
        generation.rules = [edit = m_tools.editByRules, refine] { return edit(refine); };
    return generation;
}

Result<std::optional<CostRange>> WritingService::predictCost(const DraftOrder &order, const Voices &voices) const
{
    return toGeneration(order, voices).transform([this](const GenerationOrder &generation) {
        return m_generator.predictCost(generation);
    });
}

} // namespace atelier
