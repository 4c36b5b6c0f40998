// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/check.h"
#include "core/content/content_item.h"
#include "core/template/catalog.h"
#include "core/write/voices.h"

namespace atelier {

// What a piece is checked against: its brief's keywords and platform, its template's rules, the brand's words.
[[nodiscard]] CheckInput checkInput(
    const ContentItem &item, const QString &text, const Voices &voices, const TemplateCatalog &templates);

} // namespace atelier
