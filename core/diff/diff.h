// SPDX-License-Identifier: GPL-3.0-or-later
// What changed between two texts, as a person would mark it: by words, with changes that lie close together drawn as
// one. Used by versions, by proposals in the text, and to turn a text edited elsewhere into edits.
#pragma once

#include "core/diff/alignment.h"
#include "core/text/text_edit.h"

#include <QString>

#include <vector>

namespace atelier {

enum class DiffKind { Equal, Deleted, Inserted };

// A stretch of one or both texts. Positions are UTF-16 units: where the part stands, or would stand, in each text.
struct DiffPart {
    DiffKind kind = DiffKind::Equal;
    QString text;
    qsizetype beforePosition = 0;
    qsizetype afterPosition = 0;

    friend bool operator==(const DiffPart &, const DiffPart &) = default;
};

struct DiffOptions {
    // Changes with fewer unchanged words than this between them, in one block, are drawn as one; 0 keeps all apart.
    int mergeBelow = 3;
    AlignmentLimits limits = {};
};

struct DiffEffort {
    qint64 steps = 0; // see AlignmentLimits
    bool coarse = false; // some of the text was too different to look closer within the limit
};

// The parts in the order of the text; a deletion comes before the insertion that takes its place. The deleted and equal
// parts spell `before`, the inserted and equal ones `after`; no part splits a user-perceived character. A moved
// passage is deleted in one place and inserted in another; a reflowed one differs in white space only. May be called
// from any thread.
[[nodiscard]] std::vector<DiffPart> diffWords(
    QStringView before, QStringView after, const DiffOptions &options = {}, DiffEffort *effort = nullptr);

// One place where the texts differ: what a person steps to, takes or keeps.
struct Change {
    qsizetype beforePosition = 0;
    QString deleted;
    qsizetype afterPosition = 0;
    QString inserted;

    friend bool operator==(const Change &, const Change &) = default;
};

[[nodiscard]] std::vector<Change> groupChanges(const std::vector<DiffPart> &parts);

struct ChangedWords {
    qsizetype added = 0;
    qsizetype removed = 0;

    friend bool operator==(const ChangedWords &, const ChangedWords &) = default;
};

[[nodiscard]] ChangedWords countChangedWords(const std::vector<DiffPart> &parts);

// The edit that takes this change alone back in the newer text.
[[nodiscard]] TextEdit editReverting(const Change &change);

// The smallest edits, in order, that turn one text into the other (applyEdits); within a changed word only the
// letters that differ are touched, so that who wrote the others stays known.
[[nodiscard]] TextEdits textEdits(QStringView before, QStringView after, const AlignmentLimits &limits = {});

} // namespace atelier
