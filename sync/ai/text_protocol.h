// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between services that write: how a request looks, and how the stream of the answer is read.
#pragma once

#include "core/model/model_finder.h"
#include "core/model/text_model.h"
#include "sync/ai/provider_access.h"
#include "sync/ai/service_error.h"
#include "sync/ai/text_collector.h"
#include "sync/net/http_message.h"
#include "sync/net/server_sent_events.h"

#include <memory>

namespace atelier {

// Reads one answer's body. An error it gives ends the answer; its kind decides whether the request is made again.
class TextStreamReader {
public:
    virtual ~TextStreamReader() = default;
    virtual Result<void> take(QByteArrayView bytes, TextCollector &collector) = 0;
    // The body ended: Unavailable when the text is not known to be whole.
    virtual Result<void> end(TextCollector &collector) = 0;
};

class TextProtocol {
public:
    virtual ~TextProtocol() = default;
    // Method, address, headers and body; the rest of the request is the same for all.
    [[nodiscard]] virtual HttpRequest generationRequest(
        const TextRequest &request, const ProviderAccess &access) const = 0;
    [[nodiscard]] virtual std::unique_ptr<TextStreamReader> reader(
        const HttpHead &head, const ServiceContext &context) const = 0;
    // The service's list of models; no method when it has none to ask for.
    [[nodiscard]] virtual std::optional<HttpRequest> listRequest(const ProviderAccess &access) const = 0;
    [[nodiscard]] virtual Result<std::vector<ModelInfo>> parseList(const QByteArray &body) const = 0;
};

[[nodiscard]] std::unique_ptr<TextProtocol> makeTextProtocol(const ProviderDeclaration &declaration);

// For services that stream JSON objects as server-sent events.
class EventTextReader : public TextStreamReader {
public:
    explicit EventTextReader(ServiceContext context);
    Result<void> take(QByteArrayView bytes, TextCollector &collector) final;
    Result<void> end(TextCollector &collector) final;

protected:
    // `json` is undefined where the event's data is no JSON.
    virtual Result<void> takeEvent(const ServerSentEvent &event, const QJsonValue &json, TextCollector &collector) = 0;
    [[nodiscard]] const ServiceContext &context() const { return m_context; }

private:
    Result<void> takeOne(const ServerSentEvent &event, TextCollector &collector);

    ServiceContext m_context;
    ServerSentEventParser m_parser;
};

// An optional number of the JSON; empty where it is absent or null.
[[nodiscard]] std::optional<qint64> optionalNumber(const QJsonValue &value);
[[nodiscard]] ModelCapabilities textCapabilities();

} // namespace atelier
