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
    [[nodiscard]] TextUsage usage() { return m_collector.usage(); }

private:
    std::shared_ptr<const TextProtocol> m_protocol;
    ServiceContext m_context;
    TextCollector m_collector;
    std::unique_ptr<TextStreamReader> m_reader;
};

Error emptyAnswerError(const TextAnswer &answer, const ProviderDeclaration &provider)
{
    if (answer.finish != FinishReason::LengthLimit)
        return {.kind = ErrorKind::Unavailable,
            .message =
                QObject::tr("%1 sent an answer without text. Try again, or choose another model.").arg(provider.title),
            .fate = RequestFate::MaybeCarriedOut};
    const QString happened = answer.usage.outputTokens
        ? QObject::tr("%1 reached its output limit before it wrote a word: %2 tokens went into thinking.")
              .arg(provider.title)
              .arg(*answer.usage.outputTokens)
        : QObject::tr("%1 reached its output limit before it wrote a word.").arg(provider.title);
    const QString advice = provider.location == ModelLocation::ThisComputer
        ? QObject::tr("Trying again will not help: raise the server's output limit or context length, ask for a "
                      "shorter text, or choose a model that thinks less.")
        : QObject::tr("Trying again will not help: ask for a shorter text, or choose a model that thinks less.");
    return {.kind = ErrorKind::TooLarge,
        .message = happened + QLatin1Char(' ') + advice,
        .fate = RequestFate::MaybeCarriedOut};
}

// The ledger is told what an answer cost that came to its end, though it is of no use. One that broke off was counted
// only in part.
Result<TextAnswer> usefulAnswer(const Result<HttpResponse> &response, AnswerReader &reader,
    const ProviderDeclaration &provider, const TextSink &sink)
{
    const auto useless = [&](const Error &error) {
        const TextUsage usage = reader.usage();
        if (sink.spent && (usage.inputTokens || usage.outputTokens))
            sink.spent(usage);
        return std::unexpected(error);
    };
    if (!response)
        return response.error().kind == ErrorKind::Filtered ? useless(response.error())
                                                            : std::unexpected(response.error());
    TextAnswer answer = reader.answer();
    if (answer.text.trimmed().isEmpty())
        return useless(emptyAnswerError(answer, provider));
    return answer;
}

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
            [reader, finished, sink, model = request.model.model, provider = context.provider](
                const Result<HttpResponse> &response) {
                Result<TextAnswer> answer = usefulAnswer(response, *reader, provider, sink);
                if (answer && answer->model.isEmpty())
                    answer->model = model;
                finished(std::move(answer));
            });
    };
    findAccess(m_context.provider, m_context.settings, m_context.secrets, stop, send);
}

} // namespace atelier
