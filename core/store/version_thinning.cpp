// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/version_thinning.h"

#include "core/store/text_version.h"
#include "core/store/writer.h"

#include <set>

namespace atelier {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto wholeFor = std::chrono::days(1);
constexpr auto dailyFor = std::chrono::days(30);

// What shares a span with a newer version of the same text is not kept.
QString span(const TextVersion &version, Timestamp now)
{
    const bool isDaily = now - version.header.created < dailyFor;
    const std::chrono::milliseconds length = isDaily ? std::chrono::days(1) : std::chrono::days(7);
    return version.text.toString() + (isDaily ? u" day "_s : u" week "_s)
        + QString::number(toMilliseconds(version.header.created) / length.count());
}

} // namespace

Result<int> thinVersions(Writer &writer)
{
    const Timestamp now = writer.clock().now();
    int taken = 0;
    const auto thin = [&](Transaction &transaction) -> Result<void> {
        const auto versions = transaction.query<TextVersion>({.filters = {},
            .sort = {{u"created"_s, SortOrder::Descending}},
            .limit = std::numeric_limits<qint64>::max()});
        if (!versions)
            return std::unexpected(versions.error());
        std::set<QString> spans;
        for (const TextVersion &version : *versions) {
            const bool isAutomatic = version.versionKind == VersionKind::Automatic && version.name.isEmpty();
            if (!isAutomatic || now - version.header.created < wholeFor || spans.insert(span(version, now)).second)
                continue;
            if (const Result<void> purged = transaction.purge<TextVersion>(version.header.id); !purged)
                return purged;
            ++taken;
        }
        return {};
    };
    return writer.commit(QObject::tr("Thinned old versions"), {.kind = OriginKind::System}, thin).transform([&] {
        return taken;
    });
}

} // namespace atelier
