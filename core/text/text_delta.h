// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text_edit.h"

namespace atelier {

// A change of a whole text in one pass from its start to its end: keep some units, drop some, put in some.
class TextDelta {
public:
    struct Part {
        enum class Kind { Keep, Delete, Insert };
        Kind kind = Kind::Keep;
        qsizetype length = 0;
        QString inserted = {}; // Insert only

        friend bool operator==(const Part &, const Part &) = default;
    };

    TextDelta() = default;
    explicit TextDelta(const TextEdit &edit);
    // All of them, one after another; in one pass when they are in text order.
    [[nodiscard]] static TextDelta of(std::span<const TextEdit> edits);

    void keep(qsizetype length);
    void remove(qsizetype length);
    void insert(const QString &text);

    [[nodiscard]] const std::vector<Part> &parts() const { return m_parts; }
    [[nodiscard]] bool isEmpty() const { return m_parts.empty(); }

    // In the order of the text, fit to be applied one after another.
    [[nodiscard]] TextEdits edits() const;

    // The delta that takes this one back, given the text before it.
    [[nodiscard]] TextDelta inverted(const QString &textBefore) const;

    // This delta, then the next.
    [[nodiscard]] TextDelta then(const TextDelta &next) const;

    // This delta for a text to which the other was applied first. At one place the other's insertion comes first.
    [[nodiscard]] TextDelta after(const TextDelta &other, Stickiness ties = Stickiness::After) const;

    friend bool operator==(const TextDelta &left, const TextDelta &right) { return left.m_parts == right.m_parts; }

private:
    void flushKeep();

    std::vector<Part> m_parts; // no empty ones, no two neighbours of one kind, no Keep at the end
    qsizetype m_pendingKeep = 0;
};

} // namespace atelier
