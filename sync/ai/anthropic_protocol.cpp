// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/anthropic_protocol.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace atelier {

namespace {

HttpHeaders headersOf(const ProviderAccess &access)
{
    HttpHeaders headers{{"anthropic-version", "2023-06-01"}};
    if (!access.key.isEmpty())
        headers.push_back({"x-api-key", access.key.toUtf8()});
    return headers;
}

class StreamReader final : public EventTextReader {
public:
    using EventTextReader::EventTextReader;

protected:
    Result<void> takeEvent(const ServerSentEvent &, const QJsonValue &json, TextCollector &collector) override
    {
        const QString type = json[QLatin1StringView("type")].toString();
        if (type == QLatin1StringView("message_start")) {
            const QJsonValue message = json[QLatin1StringView("message")];
            collector.setModel(message[QLatin1StringView("model")].toString());
            readInputUsage(message[QLatin1StringView("usage")], collector);
        } else if (type == QLatin1StringView("content_block_start")) {
            const QJsonValue block = json[QLatin1StringView("content_block")];
            if (block[QLatin1StringView("type")].toString().endsWith(QLatin1StringView("thinking")))
                collector.noteThinking(); // or "redacted_thinking"
            collector.addText(block[QLatin1StringView("text")].toString());
        } else if (type == QLatin1StringView("content_block_delta")) {
            const QJsonValue delta = json[QLatin1StringView("delta")];
            if (delta[QLatin1StringView("type")].toString() == QLatin1StringView("text_delta"))
                collector.addText(delta[QLatin1StringView("text")].toString());
        } else if (type == QLatin1StringView("message_delta")) {
            m_stopReason = json[QLatin1StringView("delta")][QLatin1StringView("stop_reason")].toString();
            const auto output = optionalNumber(json[QLatin1StringView("usage")][QLatin1StringView("output_tokens")]);
            if (output)
                collector.usage().outputTokens = output;
            if (m_stopReason == QLatin1StringView("refusal"))
                return std::unexpected(filteredError(context(), QObject::tr("the model refused to answer.")));
        } else if (type == QLatin1StringView("message_stop")) {
            const bool cut = m_stopReason == QLatin1StringView("max_tokens")
                || m_stopReason == QLatin1StringView("model_context_window_exceeded");
            collector.finish(cut ? FinishReason::LengthLimit : FinishReason::Complete);
        }
        return {}; // pings and events that are newer than this program
    }

private:
    // `input_tokens` leaves out what was read from or written to the cache.
    static void readInputUsage(const QJsonValue &usage, TextCollector &collector)
    {
        const auto fresh = optionalNumber(usage[QLatin1StringView("input_tokens")]);
        const auto read = optionalNumber(usage[QLatin1StringView("cache_read_input_tokens")]);
        const auto written = optionalNumber(usage[QLatin1StringView("cache_creation_input_tokens")]);
        if (fresh)
            collector.usage().inputTokens = *fresh + read.value_or(0) + written.value_or(0);
        collector.usage().cachedInputTokens = read;
        collector.usage().outputTokens = optionalNumber(usage[QLatin1StringView("output_tokens")]);
    }

    QString m_stopReason;
};

} // namespace

AnthropicProtocol::AnthropicProtocol(ProviderDeclaration declaration)
    : m_declaration(std::move(declaration))
{
}

HttpRequest AnthropicProtocol::generationRequest(const TextRequest &request, const ProviderAccess &access) const
{
    QJsonArray messages;
    for (const TextMessage &message : request.messages) {
        const bool user = message.role == MessageRole::User;
        messages.append(
            QJsonObject{{QStringLiteral("role"), user ? QStringLiteral("user") : QStringLiteral("assistant")},
                {QStringLiteral("content"), message.text}});
    }
    QJsonObject body{{QStringLiteral("model"), request.model.model},
        {QStringLiteral("max_tokens"), m_declaration.outputLimitOf(request.model.model)},
        {QStringLiteral("messages"), messages}, {QStringLiteral("stream"), true}};
    if (!request.system.isEmpty())
        body.insert(QStringLiteral("system"), request.system);
    if (request.temperature)
        body.insert(QStringLiteral("temperature"), std::min(*request.temperature, 1.0));
    HttpRequest http{.method = "POST",
        .url = QUrl(access.address + QStringLiteral("/v1/messages")),
        .headers = headersOf(access),
        .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
    http.headers.push_back({"Content-Type", "application/json"});
    return http;
}

std::unique_ptr<TextStreamReader> AnthropicProtocol::reader(const HttpHead &, const ServiceContext &context) const
{
    return std::make_unique<StreamReader>(context);
}

std::optional<HttpRequest> AnthropicProtocol::listRequest(const ProviderAccess &access) const
{
    return HttpRequest{
        .url = QUrl(access.address + QStringLiteral("/v1/models?limit=1000")), .headers = headersOf(access)};
}

Result<std::vector<ModelInfo>> AnthropicProtocol::parseList(const QByteArray &body) const
{
    std::vector<ModelInfo> models;
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    for (const QJsonValue &entry : json[QLatin1StringView("data")].toArray()) {
        const QString name = entry[QLatin1StringView("id")].toString();
        if (!name.isEmpty() && m_declaration.textModels.accepts(name))
            models.push_back({.id = {m_declaration.id, name},
                .title = entry[QLatin1StringView("display_name")].toString(name),
                .location = m_declaration.location,
                .capabilities = textCapabilities()});
    }
    return models;
}

} // namespace atelier
