// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/token_match.h"

#include "core/diff/alignment.h"

#include <algorithm>

namespace atelier {

namespace {

// How naturally a change begins at this token: people add and remove whole blocks, then sentences, then words.
int beginningScore(const TokenText &text, int begin)
{
    if (begin == 0 || text[begin - 1].kind == TokenKind::Break)
        return 5;
    if (text[begin].kind == TokenKind::Break)
        return 4;
    const Token &previous = text[begin - 1];
    const bool followsSpace = text[begin].position > previous.end();
    const QChar last = text.text[previous.end() - 1];
    if (followsSpace && (last == u'.' || last == u'!' || last == u'?'))
        return 3;
    return followsSpace ? 1 : 0;
}

// Moves runs that exist on one side only to where a person would have made them: in "a, b, c" without "b" it is
// "b, " that went, not ", b". `partner` gives for each token its equal on the other side or `unmatched`.
void slideRuns(const TokenText &text, std::vector<int> &partner, int otherCount)
{
    constexpr int longestSlide = 200;
    int begin = 0;
    while (begin < text.count()) {
        if (partner[size_t(begin)] != unmatched) {
            ++begin;
            continue;
        }
        int end = begin;
        while (end < text.count() && partner[size_t(end)] == unmatched)
            ++end;
        const int left = begin > 0 ? partner[size_t(begin - 1)] : -1;
        const int right = end < text.count() ? partner[size_t(end)] : otherCount;
        if (right != left + 1) { // something stands against it: a replacement
            begin = end;
            continue;
        }
        const int length = end - begin;
        const auto canSlideLeft = [&](int slid) {
            const int token = begin - 1 - slid;
            return slid < longestSlide && token >= 0 && left >= slid && partner[size_t(token)] == left - slid
                && text.numbers[size_t(token)] == text.numbers[size_t(token + length)];
        };
        const auto canSlideRight = [&](int slid) {
            const int token = end + slid;
            return slid < longestSlide && token < text.count() && partner[size_t(token)] == right + slid
                && text.numbers[size_t(token)] == text.numbers[size_t(token - length)];
        };
        int first = begin;
        while (canSlideLeft(begin - first))
            --first;
        int last = begin;
        while (canSlideRight(last - begin))
            ++last;
        int best = first;
        for (int candidate = first; candidate <= last; ++candidate) {
            if (beginningScore(text, candidate) > beginningScore(text, best))
                best = candidate;
        }
        for (int i = first, other = left - (begin - first) + 1; i < last + length; ++i) {
            const bool isInRun = i >= best && i < best + length;
            partner[size_t(i)] = isInRun ? unmatched : other++;
        }
        begin = best + length;
    }
}

std::vector<int> inverted(const std::vector<int> &partner, int otherCount)
{
    std::vector<int> result(size_t(otherCount), unmatched);
    for (size_t i = 0; i < partner.size(); ++i) {
        if (partner[i] != unmatched)
            result[size_t(partner[i])] = int(i);
    }
    return result;
}

std::vector<TokenMatch> matchesOf(const std::vector<int> &partner)
{
    std::vector<TokenMatch> matches;
    for (size_t i = 0; i < partner.size(); ++i) {
        if (partner[i] != unmatched)
            matches.push_back({int(i), partner[i]});
    }
    return matches;
}

bool areNeighbours(const TokenMatch &left, const TokenMatch &right)
{
    return right.before == left.before + 1 && right.after == left.after + 1;
}

// Gives up unchanged stretches that are too short to be worth reading between two changes of one block.
std::vector<TokenMatch> withoutShortStretches(
    const std::vector<TokenMatch> &matches, const TokenText &before, const TokenText &after, int mergeBelow)
{
    std::vector<TokenMatch> kept;
    kept.reserve(matches.size());
    size_t begin = 0;
    while (begin < matches.size()) {
        size_t end = begin + 1;
        while (end < matches.size() && areNeighbours(matches[end - 1], matches[end]))
            ++end;
        const bool touchesStart = matches[begin].before == 0 && matches[begin].after == 0;
        const bool touchesEnd =
            matches[end - 1].before + 1 == before.count() && matches[end - 1].after + 1 == after.count();
        int words = 0;
        bool endsBlock = false;
        for (size_t i = begin; i < end; ++i) {
            words += before[matches[i].before].kind == TokenKind::Word ? 1 : 0;
            endsBlock = endsBlock || before[matches[i].before].kind == TokenKind::Break;
        }
        if (touchesStart || touchesEnd || endsBlock || words >= mergeBelow)
            kept.insert(kept.end(), matches.begin() + qsizetype(begin), matches.begin() + qsizetype(end));
        begin = end;
    }
    return kept;
}

bool isSymbol(const TokenText &text, int i, QStringView symbols)
{
    const Token &token = text[i];
    return token.kind == TokenKind::Symbol && token.length == 1 && symbols.contains(text.text[token.position]);
}

bool startsSentence(const TokenText &text, int begin)
{
    return begin == 0 || text[begin - 1].kind == TokenKind::Break || isSymbol(text, begin - 1, u".!?");
}

bool touches(const TokenText &text, int left, int right) { return text[left].end() == text[right].position; }

// Whether a bracket is opened and not closed within the tokens.
bool leavesBracketOpen(const TokenText &text, int begin, int end)
{
    int open = 0;
    for (int i = begin; i < end; ++i) {
        if (isSymbol(text, i, u"([{"))
            ++open;
        else if (isSymbol(text, i, u")]}"))
            open = std::max(0, open - 1);
    }
    return open > 0;
}

// The tokens between two neighbouring matches, on both sides.
struct Replacement {
    int beforeBegin = 0;
    int beforeEnd = 0;
    int afterBegin = 0;
    int afterEnd = 0;

    [[nodiscard]] bool isReplacement() const { return beforeEnd > beforeBegin && afterEnd > afterBegin; }
};

bool takesMarkAfter(const Replacement &run, const TokenText &before, const TokenText &after)
{
    const bool touchesMark =
        touches(before, run.beforeEnd - 1, run.beforeEnd) && touches(after, run.afterEnd - 1, run.afterEnd);
    if (!touchesMark)
        return false;
    if (isSymbol(before, run.beforeEnd, u".!?"))
        return startsSentence(before, run.beforeBegin) && startsSentence(after, run.afterBegin);
    return isSymbol(before, run.beforeEnd, u")]}") && leavesBracketOpen(before, run.beforeBegin, run.beforeEnd)
        && leavesBracketOpen(after, run.afterBegin, run.afterEnd);
}

bool takesMarkBefore(const Replacement &run, const TokenText &before, const TokenText &after)
{
    const Token &mark = before[run.beforeBegin - 1];
    return mark.kind == TokenKind::Symbol && before.text[mark.position].category() == QChar::Symbol_Currency
        && touches(before, run.beforeBegin - 1, run.beforeBegin) && touches(after, run.afterBegin - 1, run.afterBegin);
}

// Lets replacements take in the full stop of a replaced sentence, the sign of an amount, the bracket that they opened.
std::vector<TokenMatch> withoutTornMarks(
    const std::vector<TokenMatch> &matches, const TokenText &before, const TokenText &after)
{
    std::vector<TokenMatch> kept;
    kept.reserve(matches.size());
    for (size_t i = 0; i < matches.size(); ++i) {
        const TokenMatch match = matches[i];
        const TokenMatch left = i > 0 ? matches[i - 1] : TokenMatch{-1, -1};
        const TokenMatch right = i + 1 < matches.size() ? matches[i + 1] : TokenMatch{before.count(), after.count()};
        const Replacement runBefore{left.before + 1, match.before, left.after + 1, match.after};
        const Replacement runAfter{match.before + 1, right.before, match.after + 1, right.after};
        const bool isTorn = (runBefore.isReplacement() && takesMarkAfter(runBefore, before, after))
            || (runAfter.isReplacement() && takesMarkBefore(runAfter, before, after));
        if (!isTorn)
            kept.push_back(match);
    }
    return kept;
}

} // namespace

std::vector<TokenMatch> readableMatches(
    const TokenText &before, const TokenText &after, std::vector<int> partner, int mergeBelow)
{
    slideRuns(before, partner, after.count());
    std::vector<int> ofAfter = inverted(partner, after.count());
    slideRuns(after, ofAfter, before.count());
    std::vector<TokenMatch> matches = matchesOf(inverted(ofAfter, before.count()));
    if (mergeBelow <= 0)
        return matches;
    return withoutTornMarks(withoutShortStretches(matches, before, after, mergeBelow), before, after);
}

} // namespace atelier
