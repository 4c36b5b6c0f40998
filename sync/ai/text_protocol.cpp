// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/text_protocol.h"

#include "sync/ai/anthropic_protocol.h"
#include "sync/ai/bedrock_protocol.h"
#include "sync/ai/gemini_protocol.h"
#include "sync/ai/openai_protocol.h"
#include "sync/net/http_error.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace atelier {

std::unique_ptr<TextProtocol> makeTextProtocol(const ProviderDeclaration &declaration)
{
    switch (declaration.protocol) {
    case ProviderProtocol::OpenAi:
        return std::make_unique<OpenAiProtocol>(declaration);
    case ProviderProtocol::Anthropic:
        return std::make_unique<AnthropicProtocol>(declaration);
    case ProviderProtocol::Gemini:
        return std::make_unique<GeminiProtocol>(declaration);
    case ProviderProtocol::Bedrock:
        return std::make_unique<BedrockProtocol>(declaration);
    case ProviderProtocol::ComfyUi:
        return nullptr;
    }
    return nullptr;
}

EventTextReader::EventTextReader(ServiceContext context)
    : m_context(std::move(context))
{
}

Result<void> EventTextReader::take(QByteArrayView bytes, TextCollector &collector)
{
    m_parser.feed(bytes);
    while (true) {
        const Result<std::optional<ServerSentEvent>> event = m_parser.next();
        if (!event)
            return std::unexpected(event.error());
        if (!*event)
            return {};
        if (Result<void> taken = takeOne(**event, collector); !taken)
            return taken;
    }
}

Result<void> EventTextReader::end(TextCollector &collector)
{
    if (const std::optional<ServerSentEvent> event = m_parser.last()) {
        if (Result<void> taken = takeOne(*event, collector); !taken)
            return taken;
    }
    collector.flush();
    if (!collector.hasFinished())
        return std::unexpected(cutStreamError(m_context.title));
    return {};
}

Result<void> EventTextReader::takeOne(const ServerSentEvent &event, TextCollector &collector)
{
    const QJsonDocument document = QJsonDocument::fromJson(event.data);
    const QJsonValue json = document.isObject() ? QJsonValue(document.object()) : QJsonValue(QJsonValue::Undefined);
    if (const std::optional<ServiceError> said = findServiceError(json, 0))
        return std::unexpected(errorOf(*said, m_context));
    return takeEvent(event, json, collector);
}

std::optional<qint64> optionalNumber(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

ModelCapabilities textCapabilities() { return ModelCapabilities(ModelCapability::Text) | ModelCapability::Stream; }

} // namespace atelier
