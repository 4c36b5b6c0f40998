// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/bedrock_protocol.h"

#include "sync/ai/bedrock_request.h"
#include "sync/net/event_stream.h"
#include "sync/net/http_error.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace atelier {

namespace {

QJsonArray textBlocks(const QString &text) { return {QJsonObject{{QStringLiteral("text"), text}}}; }

class StreamReader final : public TextStreamReader {
public:
    explicit StreamReader(ServiceContext context)
        : m_context(std::move(context))
    {
    }

    Result<void> take(QByteArrayView bytes, TextCollector &collector) override
    {
        m_decoder.feed(bytes);
        while (true) {
            const Result<std::optional<EventStreamMessage>> message = m_decoder.next();
            if (!message)
                return std::unexpected(message.error());
            if (!*message)
                return {};
            if (Result<void> taken = takeMessage(**message, collector); !taken)
                return taken;
        }
    }

    Result<void> end(TextCollector &collector) override
    {
        collector.flush();
        if (m_decoder.isInMessage() || !collector.hasFinished())
            return std::unexpected(cutStreamError(m_context.title));
        return {};
    }

private:
    // Errors come after status 200, as messages of their own type.
    Result<void> takeMessage(const EventStreamMessage &message, TextCollector &collector)
    {
        const QJsonObject json = QJsonDocument::fromJson(message.payload).object();
        const QByteArray type = message.text(":message-type");
        if (type == "exception" || type == "error")
            return std::unexpected(errorOf(errorIn(message, json), m_context));
        return takeEvent(message.text(":event-type"), json, collector);
    }

    static ServiceError errorIn(const EventStreamMessage &message, const QJsonObject &json)
    {
        ServiceError said{.types = {}, .message = json[QLatin1StringView("message")].toString()};
        for (const char *name : {":exception-type", ":error-code"})
            said.types.append(QString::fromUtf8(message.text(name)));
        said.types.removeAll(QString());
        if (said.message.isEmpty())
            said.message = QString::fromUtf8(message.text(":error-message"));
        return said;
    }

    Result<void> takeEvent(const QByteArray &type, const QJsonObject &json, TextCollector &collector)
    {
        if (type == "contentBlockDelta") {
            const QJsonValue delta = json[QLatin1StringView("delta")];
            if (delta[QLatin1StringView("reasoningContent")].isObject())
                collector.noteThinking();
            collector.addText(delta[QLatin1StringView("text")].toString());
        } else if (type == "messageStop") {
            const QString reason = json[QLatin1StringView("stopReason")].toString();
            if (reason == QLatin1StringView("guardrail_intervened") || reason == QLatin1StringView("content_filtered")
                || reason == QLatin1StringView("refusal"))
                return std::unexpected(filteredError(m_context, reason));
            const bool cut = reason == QLatin1StringView("max_tokens")
                || reason == QLatin1StringView("model_context_window_exceeded");
            collector.finish(cut ? FinishReason::LengthLimit : FinishReason::Complete);
        } else if (type == "metadata") {
            readUsage(json[QLatin1StringView("usage")], collector);
        }
        return {};
    }

    // `inputTokens` leaves out what was read from or written to the cache.
    static void readUsage(const QJsonValue &usage, TextCollector &collector)
    {
        const auto fresh = optionalNumber(usage[QLatin1StringView("inputTokens")]);
        const auto read = optionalNumber(usage[QLatin1StringView("cacheReadInputTokens")]);
        const auto written = optionalNumber(usage[QLatin1StringView("cacheWriteInputTokens")]);
        if (fresh)
            collector.usage().inputTokens = *fresh + read.value_or(0) + written.value_or(0);
        collector.usage().cachedInputTokens = read;
        collector.usage().outputTokens = optionalNumber(usage[QLatin1StringView("outputTokens")]);
    }

    ServiceContext m_context;
    EventStreamDecoder m_decoder;
};

} // namespace

BedrockProtocol::BedrockProtocol(ProviderDeclaration declaration)
    : m_declaration(std::move(declaration))
{
}

HttpRequest BedrockProtocol::generationRequest(const TextRequest &request, const ProviderAccess &access) const
{
    QJsonArray messages;
    for (const TextMessage &message : request.messages) {
        const bool user = message.role == MessageRole::User;
        messages.append(
            QJsonObject{{QStringLiteral("role"), user ? QStringLiteral("user") : QStringLiteral("assistant")},
                {QStringLiteral("content"), textBlocks(message.text)}});
    }
    QJsonObject body{{QStringLiteral("messages"), messages}};
    if (!request.system.isEmpty())
        body.insert(QStringLiteral("system"), textBlocks(request.system));
    QJsonObject configuration;
    if (request.temperature)
        configuration.insert(QStringLiteral("temperature"), std::min(*request.temperature, 1.0));
    if (!configuration.isEmpty())
        body.insert(QStringLiteral("inferenceConfig"), configuration);
    return bedrockRequest(request.model.model, "converse-stream", body, access);
}

std::unique_ptr<TextStreamReader> BedrockProtocol::reader(const HttpHead &, const ServiceContext &context) const
{
    return std::make_unique<StreamReader>(context);
}

std::optional<HttpRequest> BedrockProtocol::listRequest(const ProviderAccess &) const { return std::nullopt; }

Result<std::vector<ModelInfo>> BedrockProtocol::parseList(const QByteArray &) const
{
    return knownModels(m_declaration, {});
}

} // namespace atelier
