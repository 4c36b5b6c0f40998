// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/diff.h"

#include "core/diff/token.h"
#include "core/diff/token_match.h"

#include <QHash>

#include <algorithm>
#include <ranges>

namespace atelier {

namespace {

constexpr int breakNumber = 0;

// Gives equal tokens equal numbers. All breaks between blocks are equal, whatever white space they are made of.
class TokenNumbers {
public:
    std::vector<int> numbersOf(QStringView text, const std::vector<Token> &tokens)
    {
        std::vector<int> numbers;
        numbers.reserve(tokens.size());
        for (const Token &token : tokens)
            numbers.push_back(token.kind == TokenKind::Break ? breakNumber : numberOf(textOf(text, token)));
        return numbers;
    }

    static QStringView textOf(QStringView text, const Token &token)
    {
        return text.sliced(token.position, token.length);
    }

private:
    int numberOf(QStringView word)
    {
        const auto found = m_numbers.constFind(word);
        if (found != m_numbers.cend())
            return *found;
        const int number = int(m_numbers.size()) + breakNumber + 1;
        m_numbers.insert(word, number);
        return number;
    }

    QHash<QStringView, int> m_numbers;
};

TokenText readTokens(QStringView text, TokenNumbers &numbers)
{
    TokenText result{.text = text, .tokens = tokenize(text), .numbers = {}};
    result.numbers = numbers.numbersOf(text, result.tokens);
    return result;
}

class PartWriter {
public:
    PartWriter(QStringView before, QStringView after)
        : m_before(before)
        , m_after(after)
    {
    }

    // Both texts up to these ends: what is equal, or only white space around a change, or a change.
    void writeUpTo(qsizetype beforeEnd, qsizetype afterEnd)
    {
        const QStringView deleted = m_before.sliced(m_beforePosition, beforeEnd - m_beforePosition);
        const QStringView inserted = m_after.sliced(m_afterPosition, afterEnd - m_afterPosition);
        if (deleted == inserted) {
            addEqual(deleted.size());
            return;
        }
        const qsizetype prefix = commonSpaceBefore(deleted, inserted);
        const qsizetype suffix = commonSpaceAfter(deleted.sliced(prefix), inserted.sliced(prefix));
        addEqual(prefix);
        add(DiffKind::Deleted, deleted.size() - prefix - suffix);
        add(DiffKind::Inserted, inserted.size() - prefix - suffix);
        addEqual(suffix);
    }

    std::vector<DiffPart> take() { return std::move(m_parts); }

private:
    static qsizetype commonSpaceBefore(QStringView a, QStringView b)
    {
        qsizetype length = 0;
        const qsizetype limit = std::min(a.size(), b.size());
        while (length < limit && a[length] == b[length] && a[length].isSpace())
            ++length;
        while (length > 0 && !(isCharacterBoundary(a, length) && isCharacterBoundary(b, length)))
            --length;
        return length;
    }

    static qsizetype commonSpaceAfter(QStringView a, QStringView b)
    {
        qsizetype length = 0;
        const qsizetype limit = std::min(a.size(), b.size());
        while (length < limit && a[a.size() - 1 - length] == b[b.size() - 1 - length]
            && a[a.size() - 1 - length].isSpace())
            ++length;
        while (length > 0 && !(isCharacterBoundary(a, a.size() - length) && isCharacterBoundary(b, b.size() - length)))
            --length;
        return length;
    }

    void addEqual(qsizetype length) { add(DiffKind::Equal, length); }

    void add(DiffKind kind, qsizetype length)
    {
        if (length == 0)
            return;
        const QStringView text = kind == DiffKind::Inserted ? m_after.sliced(m_afterPosition, length)
                                                            : m_before.sliced(m_beforePosition, length);
        if (!m_parts.empty() && m_parts.back().kind == kind)
            m_parts.back().text += text;
        else
            m_parts.push_back({kind, text.toString(), m_beforePosition, m_afterPosition});
        if (kind != DiffKind::Inserted)
            m_beforePosition += length;
        if (kind != DiffKind::Deleted)
            m_afterPosition += length;
    }

    QStringView m_before;
    QStringView m_after;
    qsizetype m_beforePosition = 0;
    qsizetype m_afterPosition = 0;
    std::vector<DiffPart> m_parts;
};

qsizetype commonPrefix(QStringView a, QStringView b)
{
    const auto difference = std::ranges::mismatch(a, b);
    qsizetype length = difference.in1 - a.begin();
    while (length > 0 && !(isCharacterBoundary(a, length) && isCharacterBoundary(b, length)))
        --length;
    return length;
}

qsizetype commonSuffix(QStringView a, QStringView b)
{
    const auto difference = std::ranges::mismatch(std::views::reverse(a), std::views::reverse(b));
    qsizetype length = difference.in1 - std::views::reverse(a).begin();
    while (length > 0 && !(isCharacterBoundary(a, a.size() - length) && isCharacterBoundary(b, b.size() - length)))
        --length;
    return length;
}

} // namespace

std::vector<DiffPart> diffWords(
    QStringView beforeText, QStringView afterText, const DiffOptions &options, DiffEffort *effort)
{
    TokenNumbers numbers;
    const TokenText before = readTokens(beforeText, numbers);
    const TokenText after = readTokens(afterText, numbers);
    const Alignment alignment = align(before.numbers, after.numbers, breakNumber, options.limits);
    if (effort)
        *effort = {alignment.steps, alignment.coarse};

    const std::vector<TokenMatch> matches = readableMatches(before, after, alignment.partner, options.mergeBelow);

    PartWriter writer(beforeText, afterText);
    for (const TokenMatch &match : matches) {
        writer.writeUpTo(before[match.before].position, after[match.after].position);
        writer.writeUpTo(before[match.before].end(), after[match.after].end());
    }
    writer.writeUpTo(beforeText.size(), afterText.size());
    return writer.take();
}

std::vector<Change> groupChanges(const std::vector<DiffPart> &parts)
{
    std::vector<Change> changes;
    bool follows = false; // whether the part before belongs to a change
    for (const DiffPart &part : parts) {
        if (part.kind == DiffKind::Equal) {
            follows = false;
            continue;
        }
        if (!follows)
            changes.push_back({part.beforePosition, {}, part.afterPosition, {}});
        (part.kind == DiffKind::Deleted ? changes.back().deleted : changes.back().inserted) += part.text;
        follows = true;
    }
    return changes;
}

ChangedWords countChangedWords(const std::vector<DiffPart> &parts)
{
    ChangedWords words;
    for (const DiffPart &part : parts) {
        if (part.kind == DiffKind::Deleted)
            words.removed += countWords(part.text);
        else if (part.kind == DiffKind::Inserted)
            words.added += countWords(part.text);
    }
    return words;
}

TextEdit editReverting(const Change &change) { return {change.afterPosition, change.inserted.size(), change.deleted}; }

TextEdits textEdits(QStringView before, QStringView after, const AlignmentLimits &limits)
{
    TextEdits edits;
    for (const Change &change : groupChanges(diffWords(before, after, {.mergeBelow = 0, .limits = limits}))) {
        const QStringView deleted(change.deleted);
        const QStringView inserted(change.inserted);
        const qsizetype prefix = commonPrefix(deleted, inserted);
        const qsizetype suffix = commonSuffix(deleted.sliced(prefix), inserted.sliced(prefix));
        edits.push_back({change.afterPosition + prefix, deleted.size() - prefix - suffix,
            inserted.sliced(prefix, inserted.size() - prefix - suffix).toString()});
    }
    return edits;
}

} // namespace atelier
