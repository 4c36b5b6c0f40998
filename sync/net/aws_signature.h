// SPDX-License-Identifier: GPL-3.0-or-later
// AWS Signature Version 4 (AWS IAM User Guide, "Create a signed AWS API request"), for every service but S3: the path,
// already encoded in the address, is encoded a second time in the canonical request.
#pragma once

#include "core/base/clock.h"
#include "sync/net/http_message.h"

namespace atelier {

struct AwsCredentials {
    QString accessKeyId;
    QString secretAccessKey;
    QString sessionToken; // of temporary credentials, else empty
};

struct AwsScope {
    QString region;
    QString service;
};

// Every header of the request and its host are part of it.
[[nodiscard]] QByteArray awsCanonicalRequest(const HttpRequest &request);

// Sets X-Amz-Date, X-Amz-Security-Token (where there is a token) and Authorization; what an earlier signing set goes.
void signAwsRequest(HttpRequest &request, const AwsCredentials &credentials, const AwsScope &scope, Timestamp now);

// RFC 3986 unreserved characters stay, all other bytes become %XX; a slash only where it is to be kept.
enum class Slash { Keep, Encode };
[[nodiscard]] QByteArray awsPercentEncode(QByteArrayView bytes, Slash slash);

} // namespace atelier
