// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/origin.h"
#include "core/store/record.h"
#include "core/text/version.h"

namespace atelier {

enum class VersionKind { Named, Automatic };

constexpr auto enumNames(VersionKind)
{
    using namespace Qt::StringLiterals;
    return std::array{EnumName{VersionKind::Named, "named"_L1}, EnumName{VersionKind::Automatic, "automatic"_L1}};
}

// A name for a point in the history of a text. Part of every schema.
struct TextVersion {
    static constexpr auto kind = QLatin1StringView("text_version");
    RecordHeader header;
    Id text;
    QString name; // empty for most automatic ones
    VersionKind versionKind = VersionKind::Named;
    QByteArray version; // Version::toBytes
    OriginKind origin = OriginKind::Typed; // what was done since the version before
    QString model;
    qint64 wordsAdded = 0; // since the version before
    qint64 wordsRemoved = 0;
    bool isIncomplete = false; // letters deleted later were dropped since (core/store/text_privacy.h)

    static constexpr auto fields()
    {
        return std::tuple{field<1>("text", &TextVersion::text, FieldUse::Filtered),
            field<2>("name", &TextVersion::name), field<3>("version_kind", &TextVersion::versionKind),
            field<4>("version", &TextVersion::version), field<5>("origin", &TextVersion::origin),
            field<6>("model", &TextVersion::model), field<7>("words_added", &TextVersion::wordsAdded),
            field<8>("words_removed", &TextVersion::wordsRemoved),
            field<9>("is_incomplete", &TextVersion::isIncomplete)};
    }
};

} // namespace atelier
