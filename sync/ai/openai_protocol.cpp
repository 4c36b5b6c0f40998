// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/openai_protocol.h"

#include "sync/net/http_error.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace atelier {

namespace {

// Servers differ in the width of the seed they take; this fits all.
constexpr quint64 seedMask = 0x7FFFFFFF;

QJsonObject messageOf(QLatin1StringView role, const QString &text)
{
    return {{QStringLiteral("role"), QString(role)}, {QStringLiteral("content"), text}};
}

QJsonArray messagesOf(const TextRequest &request)
{
    QJsonArray messages;
    if (!request.system.isEmpty())
        messages.append(messageOf(QLatin1StringView("system"), request.system));
    for (const TextMessage &message : request.messages)
        messages.append(
            messageOf(message.role == MessageRole::User ? QLatin1StringView("user") : QLatin1StringView("assistant"),
                message.text));
    return messages;
}

HttpHeaders headersOf(const ProviderAccess &access)
{
    HttpHeaders headers{{"Accept", "text/event-stream, application/json"}};
    if (!access.key.isEmpty())
        headers.push_back({"Authorization", "Bearer " + access.key.toUtf8()});
    return headers;
}

void readUsage(const QJsonValue &usage, TextCollector &collector)
{
    if (!usage.isObject())
        return;
    collector.usage().inputTokens = optionalNumber(usage[QLatin1StringView("prompt_tokens")]);
    collector.usage().outputTokens = optionalNumber(usage[QLatin1StringView("completion_tokens")]);
    collector.usage().cachedInputTokens =
        optionalNumber(usage[QLatin1StringView("prompt_tokens_details")][QLatin1StringView("cached_tokens")]);
}

// What a chunk's `delta` and a whole answer's `message` have in common.
Result<void> readChoice(
    const QJsonValue &choice, QLatin1StringView holder, const ServiceContext &context, TextCollector &collector)
{
    const QJsonValue content = choice[holder];
    const QString refusal = content[QLatin1StringView("refusal")].toString();
    if (!refusal.isEmpty())
        return std::unexpected(filteredError(context, refusal));
    // Not of OpenAI, but of most servers that speak its protocol, under one of two names.
    if (!content[QLatin1StringView("reasoning_content")].toString().isEmpty()
        || !content[QLatin1StringView("reasoning")].toString().isEmpty())
        collector.noteThinking();
    collector.addText(content[QLatin1StringView("content")].toString());
    const QString reason = choice[QLatin1StringView("finish_reason")].toString();
    if (reason == QLatin1StringView("content_filter"))
        return std::unexpected(filteredError(context, QObject::tr("the answer was withheld.")));
    if (!reason.isEmpty())
        collector.finish(reason == QLatin1StringView("length") ? FinishReason::LengthLimit : FinishReason::Complete);
    return {};
}

Result<void> readAnswer(
    const QJsonValue &json, QLatin1StringView holder, const ServiceContext &context, TextCollector &collector)
{
    collector.setModel(json[QLatin1StringView("model")].toString());
    readUsage(json[QLatin1StringView("usage")], collector);
    const QJsonArray choices = json[QLatin1StringView("choices")].toArray();
    return choices.isEmpty() ? Result<void>() : readChoice(choices.first(), holder, context, collector);
}

class StreamReader final : public EventTextReader {
public:
    using EventTextReader::EventTextReader;

protected:
    // "[DONE]" is the end mark, and some servers send no other; a finish reason shows as well that the text is whole.
    Result<void> takeEvent(const ServerSentEvent &event, const QJsonValue &json, TextCollector &collector) override
    {
        if (event.data.trimmed() == "[DONE]" && !collector.hasFinished())
            collector.finish(FinishReason::Complete);
        return json.isUndefined() ? Result<void>() : readAnswer(json, QLatin1StringView("delta"), context(), collector);
    }
};

// For servers that do not stream although they were asked to.
class WholeReader final : public TextStreamReader {
public:
    explicit WholeReader(ServiceContext context)
        : m_context(std::move(context))
    {
    }
    Result<void> take(QByteArrayView bytes, TextCollector &) override
    {
        m_body.append(bytes);
        return {};
    }
    Result<void> end(TextCollector &collector) override
    {
        if (const auto said = findServiceError(m_body, 0))
            return std::unexpected(errorOf(*said, m_context));
        const QJsonObject json = QJsonDocument::fromJson(m_body).object();
        Result<void> read = readAnswer(json, QLatin1StringView("message"), m_context, collector);
        collector.flush();
        if (read && !collector.hasFinished())
            return std::unexpected(cutStreamError(m_context.title));
        return read;
    }

private:
    ServiceContext m_context;
    QByteArray m_body;
};

} // namespace

OpenAiProtocol::OpenAiProtocol(ProviderDeclaration declaration)
    : m_declaration(std::move(declaration))
{
}

HttpRequest OpenAiProtocol::generationRequest(const TextRequest &request, const ProviderAccess &access) const
{
    QJsonObject body{{QStringLiteral("model"), request.model.model}, {QStringLiteral("messages"), messagesOf(request)},
        {QStringLiteral("stream"), true},
        {QStringLiteral("stream_options"), QJsonObject{{QStringLiteral("include_usage"), true}}}};
    const bool temperatureIsFixed = std::ranges::any_of(m_declaration.fixedTemperature,
        [&](const QString &beginning) { return request.model.model.startsWith(beginning); });
    if (request.temperature && !temperatureIsFixed)
        body.insert(QStringLiteral("temperature"), *request.temperature);
    if (request.seed && m_declaration.takesSeed)
        body.insert(QStringLiteral("seed"), qint64(*request.seed & seedMask));
    HttpRequest http{.method = "POST",
        .url = QUrl(access.address + QStringLiteral("/chat/completions")),
        .headers = headersOf(access),
        .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
    http.headers.push_back({"Content-Type", "application/json"});
    return http;
}

std::unique_ptr<TextStreamReader> OpenAiProtocol::reader(const HttpHead &head, const ServiceContext &context) const
{
    if (headerValue(head.headers, "Content-Type").startsWith("application/json"))
        return std::make_unique<WholeReader>(context);
    return std::make_unique<StreamReader>(context);
}

std::optional<HttpRequest> OpenAiProtocol::listRequest(const ProviderAccess &access) const
{
    return HttpRequest{.url = QUrl(access.address + QStringLiteral("/models")), .headers = headersOf(access)};
}

Result<std::vector<ModelInfo>> OpenAiProtocol::parseList(const QByteArray &body) const
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    // Ports like 8080 are used by much else; only this form is a server of models.
    if (!json[QLatin1StringView("data")].isArray() && !json[QLatin1StringView("data")].isNull())
        return failure(
            ErrorKind::NotFound, QObject::tr("%1 did not answer with a list of models.").arg(m_declaration.title));
    std::vector<ModelInfo> models;
    for (const QJsonValue &entry : json[QLatin1StringView("data")].toArray()) {
        const QString name = entry[QLatin1StringView("id")].toString();
        ModelCapabilities capabilities;
        if (m_declaration.imageModels.accepts(name))
            capabilities |= ModelCapability::Image;
        else if (m_declaration.textModels.accepts(name))
            capabilities = textCapabilities();
        if (!name.isEmpty() && capabilities)
            models.push_back({.id = {m_declaration.id, name},
                .title = name,
                .location = m_declaration.location,
                .capabilities = capabilities});
    }
    return models;
}

} // namespace atelier
