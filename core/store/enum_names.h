// SPDX-License-Identifier: GPL-3.0-or-later
// Names of an enumeration's values, as stored, shown in JSON and taken from the command line. Beside the enumeration:
//     constexpr auto enumNames(Status) { return std::array{EnumName{Status::Draft, "draft"_L1}, ...}; }
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace atelier {

template <class Enum> struct EnumName {
    Enum value;
    QLatin1StringView name;
};

template <class Enum>
concept NamedEnum = std::is_enum_v<Enum> && requires(Enum value) { enumNames(value)[0].name; };

template <NamedEnum Enum> [[nodiscard]] QString enumName(Enum value)
{
    for (const auto &entry : enumNames(value)) {
        if (entry.value == value)
            return entry.name;
    }
    return {};
}

template <NamedEnum Enum> [[nodiscard]] std::optional<Enum> enumFromName(QStringView name)
{
    for (const auto &entry : enumNames(Enum{})) {
        if (entry.name == name)
            return entry.value;
    }
    return std::nullopt;
}

// In the order of declaration, for choices and messages.
template <NamedEnum Enum> [[nodiscard]] QStringList enumNameList()
{
    QStringList names;
    for (const auto &entry : enumNames(Enum{}))
        names += entry.name;
    return names;
}

} // namespace atelier
