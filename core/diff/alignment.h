// SPDX-License-Identifier: GPL-3.0-or-later
// Which elements of one sequence are those of another: the engine under the comparison of texts.
#pragma once

#include <QtTypes>

#include <span>
#include <vector>

namespace atelier {

constexpr int unmatched = -1;

struct AlignmentLimits {
    // One step is one comparison or one visit of an element. When they are used up, what is not yet aligned is taken as
    // replaced, so that time is bounded on any input. The default is about half a second of work, on top of the time in
    // proportion to the length; only texts of a megabyte with little in common reach it.
    qint64 maximumSteps = 30'000'000;
};

struct Alignment {
    std::vector<int> partner; // for each element of `before` its place in `after`, growing, or `unmatched`
    qint64 steps = 0;
    bool coarse = false; // the limit was reached
};

// Aligns numbered elements; equal numbers mean equal elements. `separator` is the number of the element that ends a
// block (pass -1 for none): whole blocks that occur once in both are fixed first, the longest ones staying when
// blocks have moved (patience diff with weights); between them the shortest edit script is looked for
// (E. Myers, "An O(ND) difference algorithm and its variations", 1986), and where it would be long, rare elements
// divide the range first.
[[nodiscard]] Alignment align(
    std::span<const int> before, std::span<const int> after, int separator, const AlignmentLimits &limits = {});

} // namespace atelier
