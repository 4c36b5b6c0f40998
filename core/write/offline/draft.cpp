// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/offline/draft.h"

#include "core/write/offline/offline_writer.h"

#include <algorithm>
#include <limits>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

// By how much a last sentence may exceed the asked length.
constexpr double tolerated = 0.06;

// Between two units: a blank line at most.
constexpr qsizetype separator = 2;

// What is taken or left together: a unit, or a block's heading with all that it must say.
struct Candidate {
    std::vector<bool *> flags;
    std::vector<DraftUnit *> shortened; // counted as the shorter text
    int level = 0;
    int words = 0;
    qsizetype characters = 0;
    const bool *parent = nullptr; // taken before this one may be
    quint64 order = 0;
};

class Selection {
public:
    Selection(const LengthGoal &goal, Random &random)
        : m_goal(goal)
        , m_random(random)
    {
    }

    qsizetype run(DraftBlock &root)
    {
        Candidate core;
        collect(root, 0, core);
        // The heading above a post is no part of it.
        if (!root.heading.isEmpty())
            core.characters -= postLength(root.heading) + separator;
        if (m_goal.characters && core.characters > 0)
            m_excess = std::max(m_excess, core.characters - separator - *m_goal.characters);
        take(core);
        std::ranges::stable_sort(
            m_candidates, std::less{}, [](const Candidate &each) { return std::pair(each.level, each.order); });
        for (Candidate &candidate : m_candidates) {
            if (*candidate.parent && fits(candidate))
                take(candidate);
        }
        return m_excess;
    }

private:
    void add(Candidate &candidate, bool &flag, const QString &text)
    {
        candidate.flags.push_back(&flag);
        candidate.words += countReadWords(text);
        if (!text.isEmpty())
            candidate.characters += postLength(text) + separator;
    }

    void add(Candidate &candidate, DraftUnit &unit)
    {
        add(candidate, unit.isTaken, unit.shorter.isEmpty() ? unit.text : unit.shorter);
        if (!unit.shorter.isEmpty())
            candidate.shortened.push_back(&unit);
    }

    void collect(DraftBlock &block, int level, Candidate &core)
    {
        add(core, block.isTaken, block.heading);
        for (DraftUnit &unit : block.units) {
            if (unit.level == 0) {
                add(core, unit);
                continue;
            }
            Candidate candidate{.flags = {},
                .shortened = {},
                .level = level + unit.level,
                .parent = &block.isTaken,
                .order = m_random.next()};
            add(candidate, unit);
            m_candidates.push_back(std::move(candidate));
        }
        for (DraftBlock &inner : block.blocks)
            collectInner(block, inner, level, core);
    }

    void collectInner(DraftBlock &block, DraftBlock &inner, int level, Candidate &core)
    {
        if (inner.hasOwnLength) {
            m_excess = std::max(m_excess, takeToLength(inner, m_goal, m_random));
            return;
        }
        if (inner.level == 0) {
            collect(inner, level, core);
            return;
        }
        Candidate candidate{.flags = {},
            .shortened = {},
            .level = level + inner.level,
            .parent = &block.isTaken,
            .order = m_random.next()};
        collect(inner, candidate.level, candidate);
        m_candidates.push_back(std::move(candidate));
    }

    [[nodiscard]] bool fits(const Candidate &candidate) const
    {
        const bool hasRoom = !m_goal.characters || m_characters + candidate.characters <= *m_goal.characters;
        return hasRoom && (!m_goal.words || m_words + candidate.words <= *m_goal.words * (1 + tolerated));
    }

    void take(Candidate &candidate)
    {
        for (bool *flag : candidate.flags)
            *flag = true;
        m_words += candidate.words;
        m_characters += candidate.characters;
        for (DraftUnit *unit : candidate.shortened)
            lengthen(*unit);
    }

    void lengthen(DraftUnit &unit)
    {
        const qsizetype more = postLength(unit.text) - postLength(unit.shorter);
        unit.isShort = m_goal.characters && m_characters + more > *m_goal.characters;
        if (!unit.isShort) {
            m_characters += more;
            m_words += countReadWords(unit.text) - countReadWords(unit.shorter);
        }
    }

    const LengthGoal &m_goal;
    Random &m_random;
    std::vector<Candidate> m_candidates;
    int m_words = 0;
    qsizetype m_characters = 0;
    qsizetype m_excess = std::numeric_limits<qsizetype>::min();
};

QString joinedUnits(const DraftBlock &block)
{
    using Form = DraftBlock::Form;
    QStringList lines;
    for (const DraftUnit &unit : block.units) {
        if (!unit.isTaken || unit.text.isEmpty())
            continue;
        const QString mark = block.form == Form::Bullets ? u"- "_s
            : block.form == Form::Numbered               ? u"%1. "_s.arg(lines.size() + 1)
                                                         : QString();
        lines.append(mark + (unit.isShort ? unit.shorter : unit.text));
    }
    return lines.join(block.form == Form::Paragraph ? u' ' : u'\n');
}

void addParagraphs(const DraftBlock &block, QStringList &paragraphs)
{
    if (!block.isTaken)
        return;
    QStringList inner;
    if (const QString own = joinedUnits(block); !own.isEmpty())
        inner.append(own);
    for (const DraftBlock &each : block.blocks)
        addParagraphs(each, inner);
    // A heading over nothing is left out, except where the block is a heading and no more.
    const bool isHeadingAlone = block.units.empty() && block.blocks.empty();
    if (!block.heading.isEmpty() && (!inner.isEmpty() || isHeadingAlone))
        paragraphs.append(block.heading);
    paragraphs += inner;
}

} // namespace

qsizetype takeToLength(DraftBlock &root, const LengthGoal &goal, Random &random)
{
    return Selection(goal, random).run(root);
}

qsizetype postLength(QStringView text)
{
    // A surrogate pair has two units already.
    return text.size() + std::ranges::count_if(text, [](QChar character) {
        const auto code = character.unicode();
        return code > 4351 && (code < 8192 || code > 8247) && !character.isSurrogate();
    });
}

QString toMarkdown(const DraftBlock &root)
{
    QStringList paragraphs;
    addParagraphs(root, paragraphs);
    return paragraphs.join(u"\n\n"_s);
}

} // namespace atelier
