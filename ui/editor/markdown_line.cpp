// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/markdown_line.h"

namespace atelier {

namespace {

int skipSpaces(QStringView line, int from)
{
    while (from < line.size() && (line[from] == u' ' || line[from] == u'\t'))
        ++from;
    return from;
}

int runLength(QStringView line, int from, char16_t mark)
{
    int end = from;
    while (end < line.size() && line[end] == mark)
        ++end;
    return end - from;
}

bool isSpaceOrEnd(QStringView line, int at) { return at >= line.size() || line[at] == u' ' || line[at] == u'\t'; }

// The number of units of a list sign at `at` ("-", "12."), 0 when there is none.
int listMarkLength(QStringView line, int at)
{
    if (at >= line.size())
        return 0;
    const char16_t first = line[at].unicode();
    if (first == u'-' || first == u'*' || first == u'+')
        return isSpaceOrEnd(line, at + 1) ? 1 : 0;
    int digits = 0;
    while (at + digits < line.size() && digits < 9 && line[at + digits] >= u'0' && line[at + digits] <= u'9')
        ++digits;
    if (digits == 0 || at + digits >= line.size())
        return 0;
    const char16_t last = line[at + digits].unicode();
    return (last == u'.' || last == u')') && isSpaceOrEnd(line, at + digits + 1) ? digits + 1 : 0;
}

bool isRule(QStringView line, int at)
{
    const char16_t mark = line[at].unicode();
    if (mark != u'-' && mark != u'*' && mark != u'_')
        return false;
    int marks = 0;
    for (int i = at; i < line.size(); ++i) {
        if (line[i] == mark)
            ++marks;
        else if (line[i] != u' ' && line[i] != u'\t')
            return false;
    }
    return marks >= 3;
}

FenceState openedFence(QStringView line, int at)
{
    const char16_t mark = line[at].unicode();
    if (mark != u'`' && mark != u'~')
        return {};
    const int length = runLength(line, at, mark);
    if (length < 3 || (mark == u'`' && line.mid(at + length).contains(u'`')))
        return {};
    return {mark, static_cast<quint8>(std::min(length, 255))};
}

bool closesFence(QStringView line, int at, FenceState fence)
{
    const int length = runLength(line, at, fence.mark);
    return length >= fence.length && skipSpaces(line, at + length) == line.size();
}

LineInfo classifyInFence(QStringView line, int at, FenceState fence)
{
    if (at < line.size() && at <= 3 && closesFence(line, at, fence))
        return {.kind = LineKind::Fence, .markStart = at, .contentStart = static_cast<int>(line.size())};
    return {.kind = LineKind::Code, .after = fence};
}

bool isAsciiDigit(char16_t unit) { return unit >= u'0' && unit <= u'9'; }

} // namespace

LineInfo classifyLine(QStringView line, FenceState before)
{
    const int at = skipSpaces(line, 0);
    if (before.isOpen())
        return classifyInFence(line, at, before);
    if (at == line.size())
        return {.kind = LineKind::Blank};
    if (const FenceState fence = openedFence(line, at); fence.isOpen())
        return {.kind = LineKind::Fence, .markStart = at, .contentStart = at + fence.length, .after = fence};
    if (line[at] == u'#') {
        const int level = runLength(line, at, u'#');
        if (level <= 6 && isSpaceOrEnd(line, at + level))
            return {.kind = LineKind::Heading,
                .level = static_cast<quint8>(level),
                .markStart = at,
                .contentStart = skipSpaces(line, at + level)};
    }
    if (isRule(line, at))
        return {.kind = LineKind::Rule, .markStart = at, .contentStart = static_cast<int>(line.size())};
    if (line[at] == u'>')
        return {.kind = LineKind::Quote, .markStart = at, .contentStart = skipSpaces(line, at + 1)};
    if (const int length = listMarkLength(line, at); length > 0) {
        const bool ordered = isAsciiDigit(line[at].unicode());
        return {.kind = LineKind::ListItem,
            .markStart = at,
            .contentStart = std::min(static_cast<int>(line.size()), at + length + 1),
            .isOrdered = ordered};
    }
    if (line[at] == u'|')
        return {.kind = LineKind::Table, .markStart = at, .contentStart = at};
    return {.kind = LineKind::Paragraph};
}

QStringView headingTitle(QStringView line, const LineInfo &info)
{
    QStringView title = line.mid(info.contentStart).trimmed();
    qsizetype end = title.size();
    while (end > 0 && title[end - 1] == u'#')
        --end;
    const bool closed = end < title.size() && (end == 0 || title[end - 1] == u' ');
    return closed ? title.first(end).trimmed() : title;
}

QStringView fenceLanguage(QStringView line)
{
    const int at = skipSpaces(line, 0);
    if (at >= line.size())
        return {};
    const QStringView words = line.mid(at + runLength(line, at, line[at].unicode())).trimmed();
    qsizetype end = 0;
    while (end < words.size() && !words[end].isSpace() && words[end] != u'{' && words[end] != u',')
        ++end;
    return words.first(end);
}

} // namespace atelier
