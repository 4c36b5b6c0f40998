// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/image_models.h"

#include "sync/ai/comfy_model.h"
#include "sync/ai/image_protocol.h"
#include "sync/ai/picture_check.h"

#include <QJsonDocument>
#include <QObject>

namespace atelier {

using namespace std::chrono_literals;

namespace {

constexpr HttpTimeouts pictureTimeouts{.connect = 10s, .firstByte = 300s, .idle = 120s};

Result<ImageAnswer> readAnswer(const ImageProtocol &protocol, const HttpResponse &response, const ImageRequest &request,
    const ServiceContext &context)
{
    const QJsonObject json = QJsonDocument::fromJson(response.body).object();
    if (const auto said = findServiceError(QJsonValue(json), 0); said && !json[QLatin1StringView("error")].isString())
        return std::unexpected(errorOf(*said, context));
    Result<ReceivedImage> received = protocol.parse(json, request, context);
    if (!received)
        return std::unexpected(received.error());
    if (!isPicture(received->bytes))
        return std::unexpected(
            noPictureError(context, QObject::tr("what came is no PNG, JPEG or WebP, or not whole.")));
    return ImageAnswer{.bytes = received->bytes,
        .model = received->model.isEmpty() ? request.model.model : received->model,
        .seed = received->seed};
}

// A picture by one request and its answer.
class SingleRequestImageModel final : public ImageModel {
public:
    SingleRequestImageModel(NetworkModelContext context, std::shared_ptr<const ImageProtocol> protocol)
        : m_context(std::move(context))
        , m_protocol(std::move(protocol))
    {
    }

    void generate(const ImageRequest &request, std::stop_token stop, ImageSink sink,
        std::function<void(Result<ImageAnswer>)> finished) override
    {
        findAccess(m_context.provider, m_context.settings, m_context.secrets, stop,
            [context = m_context, protocol = m_protocol, request, stop, sink, finished](
                const Result<ProviderAccess> &access) {
                if (access)
                    send(context, protocol, request, stop, sink, finished, *access);
                else
                    finished(std::unexpected(access.error()));
            });
    }

private:
    static void send(const NetworkModelContext &context, const std::shared_ptr<const ImageProtocol> &protocol,
        const ImageRequest &request, const std::stop_token &stop, const ImageSink &sink,
        const std::function<void(Result<ImageAnswer>)> &finished, const ProviderAccess &access)
    {
        Result<HttpRequest> http = protocol->generationRequest(request, access);
        if (!http) {
            finished(std::unexpected(http.error()));
            return;
        }
        completeRequest(*http, context.provider, access, request.model.model);
        http->timeouts = pictureTimeouts;
        if (sink.progress)
            sink.progress({.fraction = {}, .stage = QObject::tr("Waiting for %1").arg(context.provider.title)});
        const auto started = context.http.clock().monotonic();
        context.http.send(std::move(*http), stop, sink.retrying,
            [&clock = context.http.clock(), started, protocol, request, finished,
                service = serviceContext(context.provider, access, request.model.model)](
                const Result<HttpResponse> &response) {
                Result<ImageAnswer> answer =
                    response ? readAnswer(*protocol, *response, request, service) : std::unexpected(response.error());
                if (answer)
                    answer->duration =
                        std::chrono::duration_cast<std::chrono::milliseconds>(clock.monotonic() - started);
                finished(std::move(answer));
            });
    }

    NetworkModelContext m_context;
    std::shared_ptr<const ImageProtocol> m_protocol;
};

} // namespace

Result<std::shared_ptr<ImageModel>> makeImageModel(const NetworkModelContext &context, const ModelId &)
{
    if (context.provider.protocol == ProviderProtocol::ComfyUi)
        return std::make_shared<ComfyModel>(context);
    std::shared_ptr<const ImageProtocol> protocol = makeImageProtocol(context.provider);
    if (!protocol)
        return failure(ErrorKind::Unsupported,
            QObject::tr("%1 makes no pictures. Choose another model.").arg(context.provider.title));
    return std::make_shared<SingleRequestImageModel>(context, std::move(protocol));
}

} // namespace atelier
