// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/network_text_model.h"

namespace atelier {

using namespace std::chrono_literals;

namespace {

// A server on this computer may first have to load gigabytes of model, and reads long prompts slowly.
constexpr HttpTimeouts localTimeouts{.connect = 5s, .firstByte = 600s, .idle = 300s};
constexpr HttpTimeouts cloudTimeouts{.connect = 10s, .firstByte = 180s, .idle = 90s};

class AnswerReader final : public HttpBodyReader {
public:
    AnswerReader(
        std::shared_ptr<const TextProtocol> protocol, ServiceContext context, const Clock &clock, TextSink sink)
        : m_protocol(std::move(protocol))
        , m_context(std::move(context))
        , m_collector(clock, std::move(sink))
    {
    }

    void begin(const HttpHead &head) override
    {
        m_collector.restart();
        m_reader = m_protocol->reader(head, m_context);
    }
    Result<void> take(QByteArrayView bytes) override { return m_reader->take(bytes, m_collector); }
    Result<void> end() override { return m_reader->end(m_collector); }
    [[nodiscard]] bool hasDelivered() const override { return m_collector.hasDelivered(); }
    [[nodiscard]] TextAnswer answer() const { return m_collector.answer(); }

private:
    std::shared_ptr<const TextProtocol> m_protocol;
    ServiceContext m_context;
    TextCollector m_collector;
    std::unique_ptr<TextStreamReader> m_reader;
};

} // namespace

ServiceContext serviceContext(const ProviderDeclaration &provider, const ProviderAccess &access, const QString &model)
{
    return {.title = provider.title,
        .host = hostName(QUrl(access.address)),
        .model = model,
        .keyVariables = provider.keyVariables,
        .secrets = {access.key, access.aws.secretAccessKey, access.aws.sessionToken}};
}

void completeRequest(
    HttpRequest &request, const ProviderDeclaration &provider, const ProviderAccess &access, const QString &model)
{
    request.service = provider.title;
    request.timeouts = provider.location == ModelLocation::ThisComputer ? localTimeouts : cloudTimeouts;
    request.explain = [context = serviceContext(provider, access, model)](
                          const HttpHead &head, const QByteArray &body) -> std::optional<Error> {
        std::optional<ServiceError> said = findServiceError(body, head.status);
        if (!said)
            return std::nullopt;
        // Amazon names the kind of error in a header, as "ValidationException:http://internal..."
        const QByteArray type = headerValue(head.headers, "x-amzn-ErrorType");
        if (!type.isEmpty())
            said->types.prepend(QString::fromUtf8(type.split(':').value(0)));
        return errorOf(*said, context);
    };
}

NetworkTextModel::NetworkTextModel(NetworkModelContext context, std::shared_ptr<const TextProtocol> protocol)
    : m_context(std::move(context))
    , m_protocol(std::move(protocol))
{
}

void NetworkTextModel::generate(
    const TextRequest &request, std::stop_token stop, TextSink sink, std::function<void(Result<TextAnswer>)> finished)
{
    // The model itself may be gone before the answer comes.
    const auto send = [context = m_context, protocol = m_protocol, request, stop, sink, finished](
                          const Result<ProviderAccess> &access) {
        if (!access) {
            finished(std::unexpected(access.error()));
            return;
        }
        HttpRequest http = protocol->generationRequest(request, *access);
        completeRequest(http, context.provider, *access, request.model.model);
        auto reader = std::make_shared<AnswerReader>(
            protocol, serviceContext(context.provider, *access, request.model.model), context.http.clock(), sink);
        context.http.send(std::move(http), stop, reader, sink.retrying,
            [reader, finished, model = request.model.model, title = context.provider.title](
                const Result<HttpResponse> &response) {
                if (!response) {
                    finished(std::unexpected(response.error()));
                    return;
                }
                TextAnswer answer = reader->answer();
                if (answer.text.trimmed().isEmpty()) {
                    const QString said =
                        QObject::tr("%1 sent an answer without text. Try again, or choose another model.");
                    finished(std::unexpected(Error{.kind = ErrorKind::Unavailable,
                        .message = said.arg(title),
                        .fate = RequestFate::MaybeCarriedOut}));
                    return;
                }
                if (answer.model.isEmpty())
                    answer.model = model;
                finished(std::move(answer));
            });
    };
    findAccess(m_context.provider, m_context.settings, m_context.secrets, stop, send);
}

} // namespace atelier
