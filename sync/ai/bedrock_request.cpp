// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/bedrock_request.h"

#include <QJsonDocument>

namespace atelier {

HttpRequest bedrockRequest(
    const QString &model, QByteArrayView operation, const QJsonObject &body, const ProviderAccess &access)
{
    const QByteArray path =
        "/model/" + awsPercentEncode(model.toUtf8(), Slash::Encode) + QByteArrayLiteral("/") + operation.toByteArray();
    return {.method = "POST",
        .url = QUrl::fromEncoded(access.address.toUtf8() + path),
        .headers = {{"Content-Type", "application/json"}},
        .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
        .sign = [credentials = access.aws, region = access.awsRegion](HttpRequest &request, Timestamp now) {
            signAwsRequest(request, credentials, {.region = region, .service = QStringLiteral("bedrock")}, now);
        }};
}

} // namespace atelier
