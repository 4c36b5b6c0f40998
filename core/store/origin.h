// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/store/enum_names.h"

#include <QString>

namespace atelier {

enum class OriginKind { Typed, Pasted, Generated, Refined, Imported, Merged, Restored, System };

// Who and what made a change. Kept with each commit and, run by run, with the letters of a text.
struct Origin {
    OriginKind kind = OriginKind::Typed;
    Id job = {}; // the job that made it, if one did
    QString model = {}; // Generated and Refined: the model's id, for example "openai:gpt-4.1"

    friend bool operator==(const Origin &, const Origin &) = default;
};

constexpr auto enumNames(OriginKind)
{
    using enum OriginKind;
    using namespace Qt::StringLiterals;
    return std::array{EnumName{Typed, "typed"_L1}, EnumName{Pasted, "pasted"_L1}, EnumName{Generated, "generated"_L1},
        EnumName{Refined, "refined"_L1}, EnumName{Imported, "imported"_L1}, EnumName{Merged, "merged"_L1},
        EnumName{Restored, "restored"_L1}, EnumName{System, "system"_L1}};
}

} // namespace atelier
