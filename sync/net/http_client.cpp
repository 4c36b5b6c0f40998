// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/net/http_client.h"

#include "sync/net/http_operation.h"

#include <QNetworkAccessManager>

namespace atelier {

namespace {

class CollectingReader final : public HttpBodyReader {
public:
    void begin(const HttpHead &) override { m_body.clear(); }
    Result<void> take(QByteArrayView bytes) override
    {
        m_body.append(bytes);
        return {};
    }
    Result<void> end() override { return {}; }
    [[nodiscard]] bool hasDelivered() const override { return false; }
    [[nodiscard]] const QByteArray &body() const { return m_body; }

private:
    QByteArray m_body;
};

} // namespace

HttpClient::HttpClient(Clock &clock, Random random)
    : m_clock(clock)
    , m_random(random)
    , m_breaker(clock)
    , m_network(std::make_unique<QNetworkAccessManager>())
    , m_operations(std::make_unique<QObject>())
    , m_context(std::make_unique<QObject>())
{
    m_network->setAutoDeleteReplies(false);
}

HttpClient::~HttpClient()
{
    m_context.reset();
    const auto running = m_operations->findChildren<QObject *>(Qt::FindDirectChildrenOnly);
    for (QObject *child : running)
        static_cast<HttpOperation *>(child)->abandon();
}

void HttpClient::send(HttpRequest request, std::stop_token stop, std::shared_ptr<HttpBodyReader> reader,
    HttpRetrying retrying, HttpFinished finished)
{
    auto *operation = new HttpOperation(*this, m_operations.get(),
        {.request = std::move(request),
            .reader = std::move(reader),
            .retrying = std::move(retrying),
            .finished = std::move(finished)});
    operation->start(std::move(stop));
}

qsizetype HttpClient::underWay() const
{
    const auto operations = m_operations->findChildren<QObject *>(Qt::FindDirectChildrenOnly);
    return std::ranges::count_if(
        operations, [](QObject *child) { return static_cast<HttpOperation *>(child)->isUnderWay(); });
}

void HttpClient::send(HttpRequest request, std::stop_token stop, HttpFinished finished)
{
    send(std::move(request), std::move(stop), HttpRetrying(), std::move(finished));
}

void HttpClient::send(HttpRequest request, std::stop_token stop, HttpRetrying retrying, HttpFinished finished)
{
    auto reader = std::make_shared<CollectingReader>();
    send(std::move(request), std::move(stop), reader, std::move(retrying),
        [reader, finished = std::move(finished)](Result<HttpResponse> response) {
            if (response)
                response->body = reader->body();
            finished(std::move(response));
        });
}

} // namespace atelier
