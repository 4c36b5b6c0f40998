// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "sync/net/http_message.h"

#include <QString>

#include <deque>

namespace atelier {

struct HttpTranscriptEntry {
    Timestamp started{};
    QByteArray method;
    QString address; // without query and user name
    HttpHeaders requestHeaders; // values that could be secrets are replaced
    qint64 sentBytes = 0;
    int status = 0; // 0: no answer
    HttpHeaders answerHeaders;
    qint64 receivedBytes = 0;
    std::chrono::milliseconds duration{0};
    QString outcome; // "ok", or the error's kind and detail
};

// The last exchanges, for bug reports: never a body, never a secret. Each is also a debug message of atelier.net.
class HttpTranscript {
public:
    void add(HttpTranscriptEntry entry);
    [[nodiscard]] QString text() const;

private:
    std::deque<HttpTranscriptEntry> m_entries;
};

// As it stands in the transcript and in the log.
[[nodiscard]] QString toText(const HttpTranscriptEntry &entry);

// Only headers known to be harmless keep their values.
[[nodiscard]] HttpHeaders withoutSecrets(const HttpHeaders &headers);
[[nodiscard]] QString addressWithoutSecrets(const QUrl &url);

} // namespace atelier
