// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown over the text without being in it: ranges that follow every edit.
#pragma once

#include "core/text/text_edit.h"

#include <QColor>
#include <QString>

#include <array>
#include <vector>

namespace atelier {

enum class RunKind {
    Inserted, // of a comparison: fill and underline
    Deleted, // of a comparison: fill and strike-through
    Error, // finding: wavy line
    Warning, // finding: dotted line
    Match, // of the search
    CurrentMatch,
    Author, // soft fill in the author's colour
};

// Positions in UTF-16 units of the document.
struct TextRun {
    qsizetype start = 0;
    qsizetype length = 0;
    RunKind kind = RunKind::Match;
    QColor color = {}; // of an author
    QString note = {}; // of a finding: what its tool tip says

    [[nodiscard]] qsizetype end() const { return start + length; }
    friend bool operator==(const TextRun &, const TextRun &) = default;
};

using TextRuns = std::vector<TextRun>;

enum class Layer { Authors, Changes, Findings, Matches };
constexpr size_t layerCount = 4;

enum class BarKind { Streaming, Proposal };

// A bar in the margin beside a passage.
struct MarginBar {
    qsizetype start = 0;
    qsizetype end = 0;
    BarKind kind = BarKind::Streaming;

    friend bool operator==(const MarginBar &, const MarginBar &) = default;
};

class TextLayers {
public:
    void setRuns(Layer layer, TextRuns runs); // in any order
    [[nodiscard]] const TextRuns &runs(Layer layer) const { return m_runs[static_cast<size_t>(layer)]; }
    // Those that touch [from, to); empty runs never do.
    [[nodiscard]] TextRuns runsIn(Layer layer, qsizetype from, qsizetype to) const;

    void setBars(std::vector<MarginBar> bars) { m_bars = std::move(bars); }
    [[nodiscard]] const std::vector<MarginBar> &bars() const { return m_bars; }

    // Carries all ranges through an edit. A run whose text was all deleted goes; text typed at its edges stays outside.
    void follow(const TextEdit &edit);
    void clear();

private:
    std::array<TextRuns, layerCount> m_runs;
    std::array<qsizetype, layerCount> m_longest = {};
    std::vector<MarginBar> m_bars;
};

} // namespace atelier
