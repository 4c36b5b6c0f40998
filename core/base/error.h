// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <expected>
#include <optional>

namespace atelier {

// Says what the caller can do about a failure, not where it came from.
enum class ErrorKind {
    InvalidInput, // the input named in Error::field is wrong: correct it
    NotFound,
    Conflict,
    Unauthorized, // no key, or a key that the service does not know
    Forbidden, // a good key without the right
    RateLimited, // try again after Error::retryAfter
    Unavailable, // host, network or service does not answer: try again later
    Filtered, // a content filter refused: change the request
    TooLarge,
    Unsupported,
    Corrupt, // stored or received bytes are damaged
    Io, // disk full, no permission, read error
    BudgetExceeded,
    Cancelled,
    Internal, // a defect of Atelier
};

// Whether the other side may have done, and billed, what it was asked for. Such a request is sent again by a person's
// wish only, and what it cost is unknown rather than nothing.
enum class RequestFate { NotCarriedOut, MaybeCarriedOut };

struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString message; // for the user: what happened and what to do, in whole sentences
    QString detail = {}; // for the log; never a secret, never a body
    QString field = {}; // InvalidInput: the input's name
    std::optional<std::chrono::milliseconds> retryAfter = {}; // RateLimited and Unavailable, when the service told
    RequestFate fate = RequestFate::NotCarriedOut;

    friend bool operator==(const Error &, const Error &) = default;
};

template <class Value> using Result = std::expected<Value, Error>;

// The lower-case name used in JSON answers, for example "invalid_input".
QString errorKindName(ErrorKind kind);
ErrorKind errorKindFromName(const QString &name); // Internal for a name that is none

// The exit code of the command line (sysexits are not used: the table is ours, see docs/cli.md).
int exitCode(ErrorKind kind);

[[nodiscard]] inline std::unexpected<Error> failure(ErrorKind kind, QString message, QString detail = {})
{
    return std::unexpected(Error{.kind = kind, .message = std::move(message), .detail = std::move(detail)});
}

[[nodiscard]] inline std::unexpected<Error> invalidInput(QString field, QString message)
{
    return std::unexpected(
        Error{.kind = ErrorKind::InvalidInput, .message = std::move(message), .field = std::move(field)});
}

} // namespace atelier
