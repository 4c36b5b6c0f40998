// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/template: how one given value is read and checked against its input.
#pragma once

#include "core/template/brief.h"

namespace atelier {

// A value before it is checked.
struct GivenValue {
    QStringList texts; // one per time it was given
    Facts facts = {};
    bool isSplit = true; // texts are items already; otherwise lists are still to be split at commas
};

// As people write it: up to twelve digits, without closing zeros.
[[nodiscard]] QString numberText(double number);

// The value, or the sentence that says what is wrong. An empty value is an empty optional.
using ReadValue = std::expected<std::optional<InputValue>, QString>;
[[nodiscard]] ReadValue readValue(const TemplateInput &input, const GivenValue &given);

} // namespace atelier
