// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/text_delta.h"

#include "core/text/text_order.h"

#include <algorithm>
#include <limits>

namespace atelier {

namespace {

using Part = TextDelta::Part;

constexpr qsizetype endless = std::numeric_limits<qsizetype>::max();

// Walks over the parts of a delta in pieces of any size; after the last one everything is kept.
class PartReader {
public:
    explicit PartReader(const TextDelta &delta)
        : m_parts(delta.parts())
    {
    }

    [[nodiscard]] bool atEnd() const { return m_index == m_parts.size(); }
    [[nodiscard]] Part::Kind kind() const { return atEnd() ? Part::Kind::Keep : m_parts[m_index].kind; }
    [[nodiscard]] qsizetype length() const { return atEnd() ? endless : m_parts[m_index].length - m_offset; }
    Part take(qsizetype length)
    {
        if (atEnd())
            return {.kind = Part::Kind::Keep, .length = length};
        const Part &part = m_parts[m_index];
        Part taken{.kind = part.kind, .length = length};
        if (part.kind == Part::Kind::Insert)
            taken.inserted = part.inserted.sliced(m_offset, length);
        m_offset += length;
        if (m_offset == part.length) {
            ++m_index;
            m_offset = 0;
        }
        return taken;
    }

private:
    const std::vector<Part> &m_parts;
    size_t m_index = 0;
    qsizetype m_offset = 0;
};

void add(TextDelta &delta, const Part &part)
{
    switch (part.kind) {
    case Part::Kind::Keep:
        return delta.keep(part.length);
    case Part::Kind::Delete:
        return delta.remove(part.length);
    case Part::Kind::Insert:
        return delta.insert(part.inserted);
    }
}

} // namespace

TextDelta::TextDelta(const TextEdit &edit)
{
    keep(edit.position);
    remove(edit.deleted);
    insert(edit.inserted);
}

TextDelta TextDelta::of(std::span<const TextEdit> edits)
{
    TextDelta delta;
    if (!isInTextOrder(edits)) {
        for (const TextEdit &edit : edits)
            delta = delta.then(TextDelta(edit));
        return delta;
    }
    qsizetype end = 0;
    for (const TextEdit &edit : edits) {
        delta.keep(edit.position - end);
        delta.remove(edit.deleted);
        delta.insert(edit.inserted);
        end = edit.position + edit.inserted.size();
    }
    return delta;
}

// A Keep is written only when something follows it, so that equal changes are equal.
void TextDelta::keep(qsizetype length) { m_pendingKeep += length; }

void TextDelta::flushKeep()
{
    if (m_pendingKeep == 0)
        return;
    m_parts.push_back({.kind = Part::Kind::Keep, .length = m_pendingKeep});
    m_pendingKeep = 0;
}

void TextDelta::remove(qsizetype length)
{
    if (length == 0)
        return;
    flushKeep();
    if (!m_parts.empty() && m_parts.back().kind == Part::Kind::Delete)
        m_parts.back().length += length;
    else
        m_parts.push_back({.kind = Part::Kind::Delete, .length = length});
}

// What is inserted beside a deletion stands before it: one form for what is the same change.
void TextDelta::insert(const QString &text)
{
    if (text.isEmpty())
        return;
    flushKeep();
    const bool afterDeletion = !m_parts.empty() && m_parts.back().kind == Part::Kind::Delete;
    const size_t at = m_parts.size() - (afterDeletion ? 1 : 0);
    if (at > 0 && m_parts[at - 1].kind == Part::Kind::Insert) {
        m_parts[at - 1].inserted += text;
        m_parts[at - 1].length += text.size();
        return;
    }
    m_parts.insert(
        m_parts.begin() + qptrdiff(at), Part{.kind = Part::Kind::Insert, .length = text.size(), .inserted = text});
}

TextEdits TextDelta::edits() const
{
    TextEdits edits;
    qsizetype position = 0;
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts[i];
        if (part.kind == Part::Kind::Keep) {
            position += part.length;
            continue;
        }
        TextEdit edit{.position = position, .inserted = part.inserted};
        if (part.kind == Part::Kind::Delete)
            edit.deleted = part.length;
        else if (i + 1 < m_parts.size() && m_parts[i + 1].kind == Part::Kind::Delete)
            edit.deleted = m_parts[++i].length;
        position += edit.inserted.size();
        edits.push_back(std::move(edit));
    }
    return edits;
}

TextDelta TextDelta::inverted(const QString &textBefore) const
{
    TextDelta inverse;
    qsizetype position = 0;
    for (const Part &part : m_parts) {
        if (part.kind == Part::Kind::Insert) {
            inverse.remove(part.length);
            continue;
        }
        if (part.kind == Part::Kind::Keep)
            inverse.keep(part.length);
        else
            inverse.insert(textBefore.sliced(position, part.length));
        position += part.length;
    }
    return inverse;
}

TextDelta TextDelta::then(const TextDelta &next) const
{
    TextDelta result;
    PartReader first(*this);
    PartReader second(next);
    while (!first.atEnd() || !second.atEnd()) {
        if (second.kind() == Part::Kind::Insert) {
            add(result, second.take(second.length()));
        } else if (first.kind() == Part::Kind::Delete) {
            add(result, first.take(first.length()));
        } else {
            const qsizetype length = std::min(first.length(), second.length());
            const Part before = first.take(length);
            const Part after = second.take(length);
            if (after.kind == Part::Kind::Keep)
                add(result, before);
            else if (before.kind == Part::Kind::Keep)
                add(result, after); // an insertion that is deleted again leaves nothing
        }
    }
    return result;
}

TextDelta TextDelta::after(const TextDelta &other, Stickiness ties) const
{
    TextDelta result;
    PartReader mine(*this);
    PartReader theirs(other);
    while (!mine.atEnd()) {
        const bool mineFirst =
            mine.kind() == Part::Kind::Insert && (ties == Stickiness::Before || theirs.kind() != Part::Kind::Insert);
        if (mineFirst) {
            add(result, mine.take(mine.length()));
        } else if (theirs.kind() == Part::Kind::Insert) {
            result.keep(theirs.take(theirs.length()).length);
        } else {
            const qsizetype length = std::min(mine.length(), theirs.length());
            const Part part = mine.take(length);
            if (theirs.take(length).kind == Part::Kind::Keep)
                add(result, part);
        }
    }
    return result;
}

} // namespace atelier
