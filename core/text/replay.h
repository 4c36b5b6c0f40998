// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span_rope.h"
#include "core/text/text_edit.h"
#include "core/text/walker.h"

#include <optional>

namespace atelier {

// Builds the text of a version, given by EventGraph::ancestors. Stretches of history where everybody had seen
// everything are applied as they are; only what lies between two such points is walked. Nothing when an operation does
// not fit.
[[nodiscard]] std::optional<SpanRope> replay(
    const EventGraph &graph, const OperationLog &log, std::span<const LocalVersion> runEnds);
[[nodiscard]] std::optional<SpanRope> replay(const EventGraph &graph, const OperationLog &log);

// The changes that the events from added on make to the text of all events before them, which is brought up to date.
// Nothing, and a text of no meaning, when an operation does not fit.
[[nodiscard]] std::optional<TextEdits> mergeInto(
    SpanRope &text, const EventGraph &graph, const OperationLog &log, LocalVersion added);

// The edits that turn the text of one version into that of another.
[[nodiscard]] TextEdits changesBetween(const EventGraph &graph, const OperationLog &log,
    std::span<const LocalVersion> from, std::span<const LocalVersion> to);

} // namespace atelier
