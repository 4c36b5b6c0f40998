// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/comfy_generation.h"

#include "core/base/file.h"
#include "sync/ai/comfy_graph.h"
#include "sync/ai/picture_check.h"
#include "sync/ai/turnstile.h"
#include "sync/net/http_error.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaObject>
#include <QPointer>
#include <QUrlQuery>
#include <QUuid>

namespace atelier {

using namespace std::chrono_literals;

namespace {

constexpr auto askAfterSilence = 5s;
constexpr int unreachableToGiveUp = 24; // times askAfterSilence: two minutes
constexpr int largestSubmissions = 3;

QJsonObject objectOf(const QByteArray &body) { return QJsonDocument::fromJson(body).object(); }

// Servers of old number jobs themselves.
QString acceptedPrompt(const HttpResponse &response)
{
    return objectOf(response.body)[QLatin1StringView("prompt_id")].toString();
}

} // namespace

ComfyGeneration::ComfyGeneration(NetworkModelContext context, ImageRequest imageRequest, ImageSink sink,
    std::function<void(Result<ImageAnswer>)> finished)
    : QObject(context.http.context())
    , m_context(std::move(context))
    , m_request(std::move(imageRequest))
    , m_sink(std::move(sink))
    , m_finished(std::move(finished))
    , m_address(providerAddress(m_context.provider, m_context.settings))
    , m_promptId(m_request.requestId.toString())
    , m_clientId(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_seed(comfySeed(m_request))
    , m_started(m_context.http.clock().monotonic())
{
}

ComfyGeneration::~ComfyGeneration()
{
    // The client goes away in the middle; nobody is let in any more.
    m_insideServer = false;
    m_stopCallback.reset();
    if (const auto finished = std::exchange(m_finished, {}))
        finished(std::unexpected(cancelledError()));
}

void ComfyGeneration::start(std::stop_token stop)
{
    m_stopCallback.emplace(std::move(stop), [this] {
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_finished)
                    withdraw();
                finish(std::unexpected(cancelledError()));
            },
            Qt::QueuedConnection);
    });
    QMetaObject::invokeMethod(this, [this] { enterServer(); }, Qt::QueuedConnection);
}

void ComfyGeneration::enterServer()
{
    if (!m_finished)
        return;
    report(QObject::tr("Waiting for the pictures before"));
    m_context.turnstile->enter(this, [this] {
        m_insideServer = true;
        if (!m_finished) {
            m_context.turnstile->leave();
            return;
        }
        lookForOurs();
    });
}

void ComfyGeneration::lookForOurs()
{
    askHistory([this](const std::optional<QJsonObject> &entry) {
        if (entry && readComfyHistory(*entry)) {
            takeHistory(*entry);
            return;
        }
        // One that failed made nothing. It is asked for anew, and must not be taken for the new one's end.
        if (entry) {
            send(request("POST", QStringLiteral("/history"), {{QStringLiteral("delete"), QJsonArray{m_promptId}}}),
                [this](const Result<HttpResponse> &) { prepareGraph(); });
            return;
        }
        askQueue([this](ComfyWhereabouts whereabouts) {
            m_submitted = m_accepted = whereabouts != ComfyWhereabouts::Unknown;
            prepareGraph();
        });
    });
}

void ComfyGeneration::prepareGraph()
{
    if (m_request.model.model.endsWith(QLatin1StringView(".json")))
        prepareUserGraph();
    else
        prepareDefaultGraph();
}

void ComfyGeneration::prepareUserGraph()
{
    // The name comes from outside: it must stay a name within the folder.
    const QString name = QFileInfo(m_request.model.model).fileName();
    const auto bytes = readFile(QDir(m_context.settings.comfyGraphFolder).filePath(name));
    if (!bytes) {
        finish(std::unexpected(bytes.error()));
        return;
    }
    const auto graph = userComfyGraph(*bytes, name, m_request, m_seed);
    if (graph)
        connectThenSubmit(*graph);
    else
        finish(std::unexpected(graph.error()));
}

void ComfyGeneration::prepareDefaultGraph()
{
    const auto ask = [this](const QString &node, std::function<void(const QJsonObject &)> then) {
        send(request("GET", QStringLiteral("/object_info/") + node),
            [this, then = std::move(then)](const Result<HttpResponse> &response) {
                if (response)
                    then(objectOf(response->body));
                else
                    finish(std::unexpected(response.error()));
            });
    };
    ask(QStringLiteral("CheckpointLoaderSimple"), [this, ask](QJsonObject offer) {
        ask(QStringLiteral("KSampler"), [this, offer](const QJsonObject &sampler) mutable {
            for (auto node = sampler.begin(); node != sampler.end(); ++node)
                offer.insert(node.key(), node.value());
            const auto graph = defaultComfyGraph(m_request, m_seed, offer);
            if (graph)
                connectThenSubmit(*graph);
            else
                finish(std::unexpected(graph.error()));
        });
    });
}

void ComfyGeneration::connectThenSubmit(const QJsonObject &graph)
{
    m_graph = graph;
    m_progress = std::make_unique<ComfyProgress>(m_promptId, graph);
    openSocket();
    watch();
}

void ComfyGeneration::openSocket()
{
    QUrl url(m_address + QStringLiteral("/ws"));
    url.setScheme(url.scheme() == QLatin1StringView("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    url.setQuery(QStringLiteral("clientId=") + m_clientId);
    const auto submitOrAsk = [this] {
        if (m_submitted)
            askForTruth();
        else
            submit();
    };
    m_socket = std::make_unique<WebSocket>(m_context.http.clock(), url,
        WebSocket::Handlers{.opened =
                                [this, submitOrAsk] {
                                    // Must be the first that the server hears from us.
                                    m_socket->sendText(QStringLiteral(
                                        R"({"type":"feature_flags","data":{"supports_preview_metadata":true}})"));
                                    submitOrAsk();
                                },
            .lost = submitOrAsk,
            .text = [this](const QString &text) { onText(text); },
            .binary = [this](const QByteArray &bytes) { onBinary(bytes); }});
    m_socket->open();
}

void ComfyGeneration::submit()
{
    if (m_submitting || m_submitted || !m_finished)
        return;
    m_submitting = true;
    ++m_submissions;
    report(QObject::tr("Handing the graph to ComfyUI"));
    const QJsonObject body{{QStringLiteral("prompt"), m_graph}, {QStringLiteral("client_id"), m_clientId},
        {QStringLiteral("prompt_id"), m_promptId}};
    HttpRequest http = request("POST", QStringLiteral("/prompt"), body);
    http.explain = [](const HttpHead &head, const QByteArray &answer) -> std::optional<Error> {
        return head.status == 400 ? std::optional(readComfyRefusal(objectOf(answer))) : std::nullopt;
    };
    // Not ended by a stop: only its answer tells what there is to take back.
    const QPointer<ComfyGeneration> alive(this);
    m_context.http.send(
        std::move(http), {}, [alive, context = m_context, promptId = m_promptId](const Result<HttpResponse> &response) {
            if (alive && alive->m_finished)
                alive->onSubmitted(response);
            else if (response || response.error().kind != ErrorKind::Cancelled)
                withdrawComfyPrompt(context, response ? acceptedPrompt(*response) : promptId);
        });
}

void ComfyGeneration::onSubmitted(const Result<HttpResponse> &response)
{
    m_submitting = false;
    // Without a clear refusal the server may have taken it; its queue and history will tell.
    m_submitted = true;
    if (!response) {
        if (response.error().kind == ErrorKind::Unavailable)
            askForTruth();
        else
            finish(std::unexpected(response.error()));
        return;
    }
    const QString accepted = acceptedPrompt(*response);
    if (accepted != m_promptId) {
        m_promptId = accepted;
        withdraw();
        finish(failure(ErrorKind::Unsupported,
            QObject::tr("This ComfyUI server is too old: it does not take our own job numbers. Update ComfyUI.")));
        return;
    }
    m_accepted = true;
    report(QObject::tr("Waiting in ComfyUI's queue"));
}

void ComfyGeneration::onText(const QString &text)
{
    const QJsonObject message = objectOf(text.toUtf8());
    const bool ours =
        m_progress->take(message[QLatin1StringView("type")].toString(), message[QLatin1StringView("data")].toObject());
    if (!ours)
        return;
    m_heard = m_submitted = m_accepted = true;
    if (m_progress->isOver())
        askForTruth();
    else
        report(QObject::tr("Making the picture"));
}

void ComfyGeneration::onBinary(const QByteArray &bytes)
{
    const std::optional<ComfyPreview> preview = readComfyPreview(bytes);
    const bool ours =
        preview && (preview->promptId.isEmpty() ? m_progress->isRunning() : preview->promptId == m_promptId);
    if (ours && m_sink.preview)
        m_sink.preview(preview->picture);
}

void ComfyGeneration::report(const QString &stage)
{
    if (m_sink.progress)
        m_sink.progress({.fraction = m_progress ? m_progress->fraction() : std::nullopt, .stage = stage});
}

// History before queue: what ends in between is then in neither, and the history is asked once more.
void ComfyGeneration::askForTruth()
{
    if (!m_finished)
        return;
    if (std::exchange(m_asking, true)) {
        m_askAgain = true;
        return;
    }
    askHistory([this](const std::optional<QJsonObject> &entry) {
        if (entry) {
            takeHistory(*entry);
            return;
        }
        askQueue([this](ComfyWhereabouts whereabouts) {
            if (whereabouts == ComfyWhereabouts::Unknown) {
                askHistory([this](const std::optional<QJsonObject> &late) {
                    if (late)
                        takeHistory(*late);
                    else
                        onLost();
                });
                return;
            }
            m_asking = false;
            if (std::exchange(m_askAgain, false))
                askForTruth();
        });
    });
}

void ComfyGeneration::askHistory(std::function<void(std::optional<QJsonObject>)> then)
{
    send(request("GET", QStringLiteral("/history/") + m_promptId),
        [this, then = std::move(then)](const Result<HttpResponse> &response) {
            if (!response) {
                onUnreachable(response.error());
                return;
            }
            m_unreachable = 0;
            const QJsonValue entry = objectOf(response->body)[m_promptId];
            then(entry.isObject() ? std::optional(entry.toObject()) : std::nullopt);
        });
}

void ComfyGeneration::askQueue(std::function<void(ComfyWhereabouts)> then)
{
    send(
        request("GET", QStringLiteral("/queue")), [this, then = std::move(then)](const Result<HttpResponse> &response) {
            if (!response) {
                onUnreachable(response.error());
                return;
            }
            m_unreachable = 0;
            then(comfyWhereabouts(response->body, m_promptId));
        });
}

// The server knows nothing of our prompt. Where we never got an answer to it, it did not arrive, and asking again makes
// nothing twice; where it had been accepted, the server has been restarted or its queue emptied.
void ComfyGeneration::onLost()
{
    m_asking = m_askAgain = false;
    if (m_submitting)
        return;
    if (!m_accepted && m_submissions < largestSubmissions) {
        m_submitted = false;
        submit();
        return;
    }
    finish(failure(ErrorKind::Unavailable,
        QObject::tr("ComfyUI no longer knows of the picture: it was restarted, or its queue was emptied. Try again.")));
}

void ComfyGeneration::onUnreachable(const Error &error)
{
    m_asking = m_askAgain = false;
    // Nothing was handed over yet: there is nothing to wait for.
    if (!m_submitted || ++m_unreachable >= unreachableToGiveUp)
        finish(std::unexpected(error));
}

void ComfyGeneration::watch()
{
    m_context.http.clock().after(askAfterSilence, this, [this] {
        if (!m_finished)
            return;
        if (!std::exchange(m_heard, false) && m_submitted)
            askForTruth();
        watch();
    });
}

void ComfyGeneration::takeHistory(const QJsonObject &entry)
{
    const Result<ComfyPicture> picture = readComfyHistory(entry);
    if (picture)
        fetchPicture(*picture);
    else
        finish(std::unexpected(picture.error()));
}

void ComfyGeneration::fetchPicture(const ComfyPicture &picture)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("filename"), QString::fromUtf8(QUrl::toPercentEncoding(picture.filename)));
    query.addQueryItem(QStringLiteral("subfolder"), QString::fromUtf8(QUrl::toPercentEncoding(picture.subfolder)));
    query.addQueryItem(QStringLiteral("type"), picture.type);
    HttpRequest http = request("GET", QStringLiteral("/view"));
    http.url.setQuery(query);
    http.retry = {};
    send(std::move(http), [this](const Result<HttpResponse> &response) {
        // Steps whose inputs did not change are not run again: ComfyUI then names the file of an earlier run.
        if (!response && response.error().kind == ErrorKind::NotFound) {
            finish(failure(ErrorKind::NotFound,
                QObject::tr("ComfyUI had made this picture before and its file is gone from there. Take another seed, "
                            "or restart ComfyUI.")));
            return;
        }
        if (!response) {
            finish(std::unexpected(response.error()));
            return;
        }
        if (!isPicture(response->body)) {
            finish(failure(ErrorKind::Unavailable, QObject::tr("ComfyUI sent something that is no whole picture.")));
            return;
        }
        const auto duration = m_context.http.clock().monotonic() - m_started;
        finish(ImageAnswer{.bytes = response->body,
            .model = m_request.model.model,
            .seed = m_seed,
            .duration = std::chrono::duration_cast<std::chrono::milliseconds>(duration)});
    });
}

// Takes our prompt back, without waiting for it.
void ComfyGeneration::withdraw()
{
    // While the prompt is on its way the end of submit() does it.
    if (m_submitted && !m_submitting)
        withdrawComfyPrompt(m_context, m_promptId);
}

void ComfyGeneration::finish(Result<ImageAnswer> result)
{
    const auto finished = std::exchange(m_finished, {});
    if (!finished)
        return;
    m_stopCallback.reset();
    m_requests.request_stop();
    if (m_socket)
        m_socket->close();
    if (m_insideServer)
        m_context.turnstile->leave();
    deleteLater();
    finished(std::move(result));
}

HttpRequest ComfyGeneration::request(const QByteArray &method, const QString &path, const QJsonObject &body) const
{
    return comfyRequest(m_context, method, path, body);
}

void ComfyGeneration::send(HttpRequest http, Answered answered)
{
    const QPointer<ComfyGeneration> alive(this);
    m_context.http.send(std::move(http), m_requests.get_token(),
        [alive, answered = std::move(answered)](const Result<HttpResponse> &response) {
            if (alive && alive->m_finished)
                answered(response);
        });
}

} // namespace atelier
