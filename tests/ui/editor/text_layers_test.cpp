// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/text_layers.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

TextLayers withFinding(qsizetype start, qsizetype length)
{
    TextLayers layers;
    layers.setRuns(Layer::Findings, {{start, length, RunKind::Warning}});
    return layers;
}

TextRun afterEdit(TextLayers layers, const TextEdit &edit)
{
    layers.follow(edit);
    return layers.runs(Layer::Findings).empty() ? TextRun{-1, 0, RunKind::Warning}
                                                : layers.runs(Layer::Findings).front();
}

} // namespace

TEST_CASE("A finding keeps to its words while the text changes around it")
{
    const TextLayers layers = withFinding(10, 5);
    CHECK(afterEdit(layers, {0, 0, u"abc"_s}) == TextRun{13, 5, RunKind::Warning});
    CHECK(afterEdit(layers, {20, 3, u""_s}) == TextRun{10, 5, RunKind::Warning});
    CHECK(afterEdit(layers, {10, 0, u"x"_s}) == TextRun{11, 5, RunKind::Warning});
    CHECK(afterEdit(layers, {15, 0, u"x"_s}) == TextRun{10, 5, RunKind::Warning});
    CHECK(afterEdit(layers, {12, 0, u"x"_s}) == TextRun{10, 6, RunKind::Warning});
    CHECK(afterEdit(layers, {8, 4, u""_s}) == TextRun{8, 3, RunKind::Warning});
    CHECK(afterEdit(layers, {13, 4, u""_s}) == TextRun{10, 3, RunKind::Warning});
}

TEST_CASE("A finding whose words are gone goes with them")
{
    CHECK(afterEdit(withFinding(10, 5), {9, 8, u""_s}).start == -1);
    CHECK(afterEdit(withFinding(10, 5), {10, 5, u"other"_s}).start == -1);
}

TEST_CASE("Runs are found by place, also long ones that begin far above")
{
    TextLayers layers;
    layers.setRuns(Layer::Authors, {{500, 10, RunKind::Author}, {0, 400, RunKind::Author}, {600, 5, RunKind::Author}});
    CHECK(layers.runsIn(Layer::Authors, 390, 395).size() == 1);
    CHECK(layers.runsIn(Layer::Authors, 400, 500).empty());
    CHECK(layers.runsIn(Layer::Authors, 505, 601).size() == 2);
}

TEST_CASE("A streaming bar takes in what is generated at its end")
{
    TextLayers layers;
    layers.setBars({{5, 8, BarKind::Streaming}});
    layers.follow({8, 0, u"more"_s});
    CHECK(layers.bars().front() == MarginBar{5, 12, BarKind::Streaming});
}
