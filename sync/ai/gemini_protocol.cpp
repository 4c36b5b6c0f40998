// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/gemini_protocol.h"

#include "sync/net/aws_signature.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace atelier {

namespace {

constexpr quint64 seedMask = 0x7FFFFFFF; // a 32-bit number with a sign

constexpr std::array filterReasons{
    QLatin1StringView("SAFETY"),
    QLatin1StringView("RECITATION"),
    QLatin1StringView("BLOCKLIST"),
    QLatin1StringView("PROHIBITED_CONTENT"),
    QLatin1StringView("SPII"),
    QLatin1StringView("IMAGE_SAFETY"),
};

QJsonArray partsOf(const QString &text) { return {QJsonObject{{QStringLiteral("text"), text}}}; }

// Where the model refuses system instructions they lead the first turn.
QJsonArray contentsOf(const TextRequest &request, bool hasSystemTurn)
{
    QString lead = hasSystemTurn || request.system.isEmpty() ? QString() : request.system + QStringLiteral("\n\n");
    QJsonArray contents;
    for (const TextMessage &message : request.messages) {
        const bool user = message.role == MessageRole::User;
        contents.append(QJsonObject{{QStringLiteral("role"), user ? QStringLiteral("user") : QStringLiteral("model")},
            {QStringLiteral("parts"), partsOf((user ? std::exchange(lead, {}) : QString()) + message.text)}});
    }
    return contents;
}

HttpHeaders headersOf(const ProviderAccess &access)
{
    // The key goes in a header: in the address it would end up in logs.
    return access.key.isEmpty() ? HttpHeaders{} : HttpHeaders{{"x-goog-api-key", access.key.toUtf8()}};
}

class StreamReader final : public EventTextReader {
public:
    using EventTextReader::EventTextReader;

protected:
    // There is no end mark: the candidate's finish reason is it.
    Result<void> takeEvent(const ServerSentEvent &, const QJsonValue &json, TextCollector &collector) override
    {
        collector.setModel(json[QLatin1StringView("modelVersion")].toString());
        readUsage(json[QLatin1StringView("usageMetadata")], collector);
        const QString blocked = json[QLatin1StringView("promptFeedback")][QLatin1StringView("blockReason")].toString();
        if (!blocked.isEmpty())
            return std::unexpected(filteredError(context(), blocked));
        const QJsonArray candidates = json[QLatin1StringView("candidates")].toArray();
        return candidates.isEmpty() ? Result<void>() : readCandidate(candidates.first(), collector);
    }

private:
    Result<void> readCandidate(const QJsonValue &candidate, TextCollector &collector)
    {
        const QJsonValue content = candidate[QLatin1StringView("content")];
        for (const QJsonValue &part : content[QLatin1StringView("parts")].toArray()) {
            if (part[QLatin1StringView("thought")].toBool())
                collector.noteThinking();
            else
                collector.addText(part[QLatin1StringView("text")].toString());
        }
        const QString reason = candidate[QLatin1StringView("finishReason")].toString();
        if (std::ranges::find(filterReasons, reason) != filterReasons.end())
            return std::unexpected(filteredError(context(), reason));
        if (!reason.isEmpty())
            collector.finish(
                reason == QLatin1StringView("MAX_TOKENS") ? FinishReason::LengthLimit : FinishReason::Complete);
        return {};
    }

    // Thinking is billed as output but counted apart.
    static void readUsage(const QJsonValue &usage, TextCollector &collector)
    {
        if (!usage.isObject())
            return;
        collector.usage().inputTokens = optionalNumber(usage[QLatin1StringView("promptTokenCount")]);
        collector.usage().cachedInputTokens = optionalNumber(usage[QLatin1StringView("cachedContentTokenCount")]);
        const auto answer = optionalNumber(usage[QLatin1StringView("candidatesTokenCount")]);
        const auto thoughts = optionalNumber(usage[QLatin1StringView("thoughtsTokenCount")]);
        if (answer || thoughts)
            collector.usage().outputTokens = answer.value_or(0) + thoughts.value_or(0);
    }
};

} // namespace

GeminiProtocol::GeminiProtocol(ProviderDeclaration declaration)
    : m_declaration(std::move(declaration))
{
}

HttpRequest GeminiProtocol::generationRequest(const TextRequest &request, const ProviderAccess &access) const
{
    const bool hasSystemTurn = std::ranges::none_of(m_declaration.withoutSystemTurn,
        [&](const QString &beginning) { return request.model.model.startsWith(beginning); });
    QJsonObject body{{QStringLiteral("contents"), contentsOf(request, hasSystemTurn)}};
    if (!request.system.isEmpty() && hasSystemTurn)
        body.insert(
            QStringLiteral("systemInstruction"), QJsonObject{{QStringLiteral("parts"), partsOf(request.system)}});
    QJsonObject configuration;
    if (request.temperature)
        configuration.insert(QStringLiteral("temperature"), *request.temperature);
    if (request.seed)
        configuration.insert(QStringLiteral("seed"), qint64(*request.seed & seedMask));
    if (!configuration.isEmpty())
        body.insert(QStringLiteral("generationConfig"), configuration);

    const QByteArray model = awsPercentEncode(request.model.model.toUtf8(), Slash::Encode);
    HttpRequest http{.method = "POST",
        .url =
            QUrl::fromEncoded(access.address.toUtf8() + "/v1beta/models/" + model + ":streamGenerateContent?alt=sse"),
        .headers = headersOf(access),
        .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
    http.headers.push_back({"Content-Type", "application/json"});
    return http;
}

std::unique_ptr<TextStreamReader> GeminiProtocol::reader(const HttpHead &, const ServiceContext &context) const
{
    return std::make_unique<StreamReader>(context);
}

std::optional<HttpRequest> GeminiProtocol::listRequest(const ProviderAccess &access) const
{
    return HttpRequest{
        .url = QUrl(access.address + QStringLiteral("/v1beta/models?pageSize=1000")), .headers = headersOf(access)};
}

Result<std::vector<ModelInfo>> GeminiProtocol::parseList(const QByteArray &body) const
{
    std::vector<ModelInfo> models;
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    for (const QJsonValue &entry : json[QLatin1StringView("models")].toArray()) {
        QString name = entry[QLatin1StringView("name")].toString();
        if (name.startsWith(QLatin1StringView("models/")))
            name.remove(0, 7);
        const QJsonArray methods = entry[QLatin1StringView("supportedGenerationMethods")].toArray();
        if (!methods.contains(QStringLiteral("generateContent")))
            continue;
        ModelCapabilities capabilities;
        if (m_declaration.imageModels.accepts(name))
            capabilities = ModelCapability::Image;
        else if (m_declaration.textModels.accepts(name))
            capabilities = textCapabilities();
        if (capabilities)
            models.push_back({.id = {m_declaration.id, name},
                .title = entry[QLatin1StringView("displayName")].toString(name),
                .location = m_declaration.location,
                .capabilities = capabilities});
    }
    return models;
}

} // namespace atelier
