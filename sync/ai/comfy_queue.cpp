// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/comfy_queue.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace atelier {

using namespace std::chrono_literals;

namespace {

constexpr HttpTimeouts timeouts{.connect = 5s, .firstByte = 30s, .idle = 30s};

// Entries are [number, id, graph, extra, outputs].
bool holds(const QJsonValue &queue, const QString &promptId)
{
    return std::ranges::any_of(
        queue.toArray(), [&](const QJsonValue &entry) { return entry[1].toString() == promptId; });
}

void askQueue(const NetworkModelContext &context, const QString &promptId, std::function<void(ComfyWhereabouts)> then)
{
    context.http.send(comfyRequest(context, "GET", QStringLiteral("/queue")), {},
        [promptId, then = std::move(then)](const Result<HttpResponse> &response) {
            if (response)
                then(comfyWhereabouts(response->body, promptId));
        });
}

void interrupt(const NetworkModelContext &context, const QString &promptId)
{
    context.http.send(
        comfyRequest(context, "POST", QStringLiteral("/interrupt"), {{QStringLiteral("prompt_id"), promptId}}), {},
        [](const Result<HttpResponse> &) { });
}

// It may have begun to run between the question and the removal.
void removeFromQueue(const NetworkModelContext &context, const QString &promptId)
{
    context.http.send(
        comfyRequest(context, "POST", QStringLiteral("/queue"), {{QStringLiteral("delete"), QJsonArray{promptId}}}), {},
        [context, promptId](const Result<HttpResponse> &response) {
            if (!response)
                return;
            askQueue(context, promptId, [context, promptId](ComfyWhereabouts whereabouts) {
                if (whereabouts == ComfyWhereabouts::Running)
                    interrupt(context, promptId);
            });
        });
}

} // namespace

ComfyWhereabouts comfyWhereabouts(const QByteArray &body, const QString &promptId)
{
    const QJsonObject queue = QJsonDocument::fromJson(body).object();
    if (holds(queue[QLatin1StringView("queue_running")], promptId))
        return ComfyWhereabouts::Running;
    return holds(queue[QLatin1StringView("queue_pending")], promptId) ? ComfyWhereabouts::Waiting
                                                                      : ComfyWhereabouts::Unknown;
}

HttpRequest comfyRequest(
    const NetworkModelContext &context, const QByteArray &method, const QString &path, const QJsonObject &body)
{
    HttpRequest http{.method = method, .url = QUrl(providerAddress(context.provider, context.settings) + path)};
    http.service = context.provider.title;
    http.timeouts = timeouts;
    // Lost answers are looked up, not asked for again blindly.
    http.retry.tries = 1;
    http.breaker = BreakerUse::Bypass;
    http.bodyLimit = 256 * 1024 * 1024;
    if (method == "POST") {
        http.headers.push_back({"Content-Type", "application/json"});
        http.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    return http;
}

void withdrawComfyPrompt(const NetworkModelContext &context, const QString &promptId)
{
    if (promptId.isEmpty())
        return;
    askQueue(context, promptId, [context, promptId](ComfyWhereabouts whereabouts) {
        if (whereabouts == ComfyWhereabouts::Running)
            interrupt(context, promptId);
        else if (whereabouts == ComfyWhereabouts::Waiting)
            removeFromQueue(context, promptId);
    });
}

} // namespace atelier
