// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <algorithm>
#include <array>

namespace atelier {

namespace {

struct KindFacts {
    ErrorKind kind;
    const char *name;
    int exitCode;
};

constexpr std::array kinds{
    KindFacts{ErrorKind::InvalidInput, "invalid_input", 2},
    KindFacts{ErrorKind::Unsupported, "unsupported", 2},
    KindFacts{ErrorKind::TooLarge, "too_large", 2},
    KindFacts{ErrorKind::NotFound, "not_found", 3},
    KindFacts{ErrorKind::Unauthorized, "unauthorized", 4},
    KindFacts{ErrorKind::Forbidden, "forbidden", 4},
    KindFacts{ErrorKind::RateLimited, "rate_limited", 5},
    KindFacts{ErrorKind::Unavailable, "unavailable", 5},
    KindFacts{ErrorKind::Filtered, "filtered", 6},
    KindFacts{ErrorKind::BudgetExceeded, "budget_exceeded", 7},
    KindFacts{ErrorKind::Conflict, "conflict", 8},
    KindFacts{ErrorKind::Corrupt, "corrupt", 8},
    KindFacts{ErrorKind::Io, "io", 8},
    KindFacts{ErrorKind::Cancelled, "cancelled", 130},
    KindFacts{ErrorKind::Internal, "internal", 1},
};

const KindFacts &factsOf(ErrorKind kind) { return *std::ranges::find(kinds, kind, &KindFacts::kind); }

} // namespace

QString errorKindName(ErrorKind kind) { return QString::fromLatin1(factsOf(kind).name); }

ErrorKind errorKindFromName(const QString &name)
{
    const auto found =
        std::ranges::find_if(kinds, [&](const KindFacts &facts) { return name == QLatin1StringView(facts.name); });
    return found == kinds.end() ? ErrorKind::Internal : found->kind;
}

int exitCode(ErrorKind kind) { return factsOf(kind).exitCode; }

} // namespace atelier
