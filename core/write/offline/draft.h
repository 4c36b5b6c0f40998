// SPDX-License-Identifier: GPL-3.0-or-later
// A draft in two steps: everything that could be said is written down with its level, then as much is taken as the
// asked length has room for.
#pragma once

#include "core/base/random.h"

#include <QString>

#include <optional>
#include <vector>

namespace atelier {

struct DraftUnit {
    QString text;
    QString shorter = {}; // taken where there is no room for the text; may be empty
    int level = 0; // added to the levels of the blocks around it
    bool isTaken = false;
    bool isShort = false;
};

struct DraftBlock {
    enum class Form { Paragraph, Bullets, Numbered, Lines };
    int level = 0;
    QString heading;
    Form form = Form::Paragraph;
    std::vector<DraftUnit> units;
    std::vector<DraftBlock> blocks;
    bool hasOwnLength = false;
    bool isTaken = false;
};

struct LengthGoal {
    std::optional<int> words = {}; // empty: everything is taken
    std::optional<int> characters = {}; // never more, save what must be said
};

// The block itself, its heading and everything of level 0 in it are always taken; further units and blocks by level,
// and within a level in an order that the seed chooses, while they bring the length nearer to the goal. Blocks with
// their own length are filled each by itself.
// Returns by how many characters what must be said exceeds the goal; 0 or less: it fits.
qsizetype takeToLength(DraftBlock &root, const LengthGoal &goal, Random &random);

// Characters as the strictest platform counts them: most that are not Latin count as two.
[[nodiscard]] qsizetype postLength(QStringView text);

// What was taken, as Markdown.
[[nodiscard]] QString toMarkdown(const DraftBlock &root);

} // namespace atelier
