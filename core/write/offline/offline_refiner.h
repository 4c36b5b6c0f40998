// SPDX-License-Identifier: GPL-3.0-or-later
// What rules can honestly do to a text that is there: put it in order, shorten it, say it more plainly.
#pragma once

#include "core/base/error.h"

#include <QString>

namespace atelier {

enum class OfflineRefinement { FixGrammar, Shorten, Simplify };

// The ids of the refine kinds: "shorten", "simplify", "fix-grammar".
[[nodiscard]] std::optional<OfflineRefinement> offlineRefinement(const QString &kind);

// Markdown structure, code, links and addresses stay as they are. A text in which there is nothing to do comes back
// unchanged: the caller says so.
[[nodiscard]] QString refineOffline(OfflineRefinement refinement, const QString &text);

// By the kind's id; Unsupported, with a sentence that a model is needed, for all other kinds.
[[nodiscard]] Result<QString> refineOffline(const QString &kind, const QString &text);

// Mistakes corrected and filler words dropped: how the writer takes over a text from the brief.
[[nodiscard]] QString tidied(const QString &text);

} // namespace atelier
