// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editor_commands.h"

#include <algorithm>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

struct Range {
    qsizetype start = 0;
    qsizetype end = 0;
    [[nodiscard]] bool isEmpty() const { return start >= end; }
};

qsizetype lineStart(QStringView text, qsizetype position)
{
    return position == 0 ? 0 : text.lastIndexOf(u'\n', position - 1) + 1;
}

qsizetype lineEnd(QStringView text, qsizetype position)
{
    const qsizetype end = text.indexOf(u'\n', position);
    return end < 0 ? text.size() : end;
}

// The lines that the selection touches; one that only reaches the start of a line does not touch it.
std::vector<Range> selectedLines(QStringView text, TextSelection selection)
{
    qsizetype end = selection.end();
    if (end > selection.start() && text[end - 1] == u'\n')
        --end;
    std::vector<Range> lines;
    for (qsizetype at = lineStart(text, selection.start()); at <= end;) {
        const Range line{at, lineEnd(text, at)};
        lines.push_back(line);
        at = line.end + 1;
    }
    return lines;
}

QStringView cut(QStringView text, Range range) { return text.sliced(range.start, range.end - range.start); }

LineInfo infoOf(QStringView text, Range line) { return classifyLine(cut(text, line), {}); }

// Edits are gathered in the coordinates of the old text, in any order, and given out last first, so that none moves
// the place of the next.
class Edits {
public:
    void insert(qsizetype position, const QString &text) { m_edits.push_back({position, 0, text}); }
    void replace(Range range, const QString &text) { m_edits.push_back({range.start, range.end - range.start, text}); }
    [[nodiscard]] CommandResult result(TextSelection selection, Stickiness atStart, Stickiness atEnd) const
    {
        TextEdits edits = m_edits;
        std::ranges::stable_sort(edits, std::ranges::greater(), &TextEdit::position);
        const bool forward = selection.anchor <= selection.caret;
        const qsizetype start = mapPosition(selection.start(), edits, atStart);
        const qsizetype end = std::max(start, mapPosition(selection.end(), edits, atEnd));
        return {std::move(edits), forward ? TextSelection{start, end} : TextSelection{end, start}};
    }

private:
    TextEdits m_edits;
};

Range trimmed(QStringView text, Range range)
{
    while (!range.isEmpty() && text[range.start].isSpace())
        ++range.start;
    while (!range.isEmpty() && text[range.end - 1].isSpace())
        --range.end;
    return range;
}

Range wordAround(QStringView text, qsizetype position)
{
    Range word{position, position};
    while (word.start > 0 && text[word.start - 1].isLetterOrNumber())
        --word.start;
    while (word.end < text.size() && text[word.end].isLetterOrNumber())
        ++word.end;
    return word;
}

qsizetype runBefore(QStringView text, qsizetype position, char16_t sign)
{
    qsizetype start = position;
    while (start > 0 && text[start - 1] == sign)
        --start;
    return position - start;
}

qsizetype runAfter(QStringView text, qsizetype position, char16_t sign)
{
    qsizetype end = position;
    while (end < text.size() && text[end] == sign)
        ++end;
    return end - position;
}

// "*" inside "**" is no italic of its own: the run must hold the sign and may hold the other one.
bool holdsSign(qsizetype run, qsizetype sign) { return sign == 1 ? run % 2 == 1 : run >= 2; }

bool isWrapped(QStringView text, Range inner, const QString &sign)
{
    const char16_t unit = sign[0].unicode();
    return holdsSign(runBefore(text, inner.start, unit), sign.size())
        && holdsSign(runAfter(text, inner.end, unit), sign.size());
}

// The passage without signs that were selected along with it.
Range withoutOwnSigns(QStringView text, Range range, const QString &sign)
{
    const qsizetype length = range.end - range.start;
    const char16_t unit = sign[0].unicode();
    const qsizetype leading = std::min(runAfter(text, range.start, unit), length / 2);
    const qsizetype trailing = std::min(runBefore(text, range.end, unit), length / 2);
    if (length > 2 * sign.size() && holdsSign(leading, sign.size()) && holdsSign(trailing, sign.size()))
        return {range.start + leading, range.end - trailing};
    return range;
}

void toggleWrap(Edits &edits, QStringView text, Range range, const QString &sign)
{
    const Range inner = withoutOwnSigns(text, range, sign);
    if (isWrapped(text, inner, sign)) {
        edits.replace({inner.start - sign.size(), inner.start}, QString());
        edits.replace({inner.end, inner.end + sign.size()}, QString());
    } else {
        edits.insert(inner.end, sign);
        edits.insert(inner.start, sign);
    }
}

CommandResult emphasize(const QString &text, TextSelection selection, const QString &sign)
{
    Edits edits;
    if (selection.isEmpty()) {
        const Range word = wordAround(text, selection.caret);
        if (!word.isEmpty()) {
            toggleWrap(edits, text, word, sign);
            const Stickiness stickiness = selection.caret == word.end ? Stickiness::Before : Stickiness::After;
            return edits.result(selection, stickiness, stickiness);
        }
        if (isWrapped(text, {selection.caret, selection.caret}, sign)) {
            edits.replace({selection.caret - sign.size(), selection.caret + sign.size()}, QString());
            return edits.result(selection, Stickiness::Before, Stickiness::Before);
        }
        edits.insert(selection.caret, sign + sign);
        const qsizetype inside = selection.caret + sign.size();
        CommandResult result = edits.result(selection, Stickiness::Before, Stickiness::Before);
        result.selection = {inside, inside};
        return result;
    }
    for (const Range &line : selectedLines(text, selection)) {
        const Range content{line.start + infoOf(text, line).contentStart, line.end};
        const Range part =
            trimmed(text, {std::max(content.start, selection.start()), std::min(content.end, selection.end())});
        if (!part.isEmpty())
            toggleWrap(edits, text, part, sign);
    }
    return edits.result(selection, Stickiness::After, Stickiness::Before);
}

CommandResult code(const QString &text, TextSelection selection)
{
    const bool isMultiline =
        QStringView(text).sliced(selection.start(), selection.end() - selection.start()).contains(u'\n');
    if (!isMultiline)
        return emphasize(text, selection, u"`"_s);
    const std::vector<Range> lines = selectedLines(text, selection);
    Edits edits;
    edits.insert(lines.back().end, u"\n```"_s);
    edits.insert(lines.front().start, u"```\n"_s);
    return edits.result(selection, Stickiness::After, Stickiness::Before);
}

bool isAddress(const QString &text)
{
    return (text.startsWith(u"http://") || text.startsWith(u"https://") || text.startsWith(u"mailto:"))
        && !text.contains(u' ') && !text.contains(u'\n');
}

CommandResult link(const QString &text, TextSelection selection)
{
    Range range{selection.start(), selection.end()};
    if (range.isEmpty())
        range = wordAround(text, selection.caret);
    const QString words = cut(text, range).toString();
    const QString made = isAddress(words) ? u"[]("_s + words + u")"_s : u"["_s + words + u"]()"_s;
    const bool needsAddress = !isAddress(words) && !words.isEmpty();
    const qsizetype caret = range.start + (needsAddress ? words.size() + 3 : 1);
    return {{{range.start, range.end - range.start, made}}, {caret, caret}};
}

bool hasLineSign(const LineInfo &info)
{
    return info.kind == LineKind::Heading || info.kind == LineKind::ListItem || info.kind == LineKind::Quote;
}

// Gives every selected line that holds text the sign, or takes it away where all have it.
CommandResult setLineSign(const QString &text, TextSelection selection, LineKind kind, int level, const QString &sign)
{
    std::vector<Range> lines = selectedLines(text, selection);
    if (lines.size() > 1)
        std::erase_if(lines, [&](const Range &line) { return infoOf(text, line).kind == LineKind::Blank; });
    const bool allHaveIt = std::ranges::all_of(lines, [&](const Range &line) {
        const LineInfo info = infoOf(text, line);
        return info.kind == kind && info.level == level && !info.isOrdered;
    });
    const QString newSign = allHaveIt ? QString() : sign;
    Edits edits;
    for (const Range &line : lines) {
        const LineInfo info = infoOf(text, line);
        const Range old = hasLineSign(info) ? Range{line.start + info.markStart, line.start + info.contentStart}
                                            : Range{line.start, line.start};
        if (cut(text, old) != newSign)
            edits.replace(old, newSign);
    }
    return edits.result(selection, Stickiness::After, Stickiness::After);
}

QString heading(int level) { return QString(level, u'#') + u' '; }

QString nextListSign(QStringView line, const LineInfo &info)
{
    const QStringView mark = line.sliced(info.markStart, info.contentStart - info.markStart);
    QString next = mark.toString();
    if (info.isOrdered) {
        const QStringView digits = mark.first(mark.trimmed().size() - 1);
        next = QString::number(digits.toLongLong() + 1) + mark.sliced(digits.size()).toString();
    }
    if (!next.endsWith(u' '))
        next += u' ';
    const QStringView content = line.sliced(info.contentStart);
    const bool isTask = content.startsWith(u"[ ] ") || content.startsWith(u"[x] ") || content.startsWith(u"[X] ");
    return isTask ? next + u"[ ] "_s : next;
}

bool isEmptyItem(QStringView line, const LineInfo &info)
{
    const QStringView content = line.sliced(info.contentStart).trimmed();
    return content.isEmpty() || content == u"[ ]" || content == u"[x]";
}

CommandResult insertion(TextSelection selection, const QString &inserted)
{
    const qsizetype caret = selection.start() + inserted.size();
    return {{{selection.start(), selection.end() - selection.start(), inserted}}, {caret, caret}};
}

} // namespace

CommandResult runCommand(EditorCommand command, const QString &text, TextSelection selection)
{
    switch (command) {
    case EditorCommand::Bold:
        return emphasize(text, selection, u"**"_s);
    case EditorCommand::Italic:
        return emphasize(text, selection, u"*"_s);
    case EditorCommand::Code:
        return code(text, selection);
    case EditorCommand::Link:
        return link(text, selection);
    case EditorCommand::Heading1:
        return setLineSign(text, selection, LineKind::Heading, 1, heading(1));
    case EditorCommand::Heading2:
        return setLineSign(text, selection, LineKind::Heading, 2, heading(2));
    case EditorCommand::Heading3:
        return setLineSign(text, selection, LineKind::Heading, 3, heading(3));
    case EditorCommand::Paragraph:
        return setLineSign(text, selection, LineKind::Paragraph, 0, QString());
    case EditorCommand::BulletList:
        return setLineSign(text, selection, LineKind::ListItem, 0, u"- "_s);
    case EditorCommand::Quote:
        return setLineSign(text, selection, LineKind::Quote, 0, u"> "_s);
    }
    return {};
}

CommandResult newLine(const QString &text, TextSelection selection, const LineInfo &info)
{
    const Range range{lineStart(text, selection.start()), lineEnd(text, selection.start())};
    const QStringView line = cut(text, range);
    const qsizetype column = selection.start() - range.start;
    const bool goesOn =
        (info.kind == LineKind::ListItem || info.kind == LineKind::Quote) && column >= info.contentStart;
    if (goesOn && isEmptyItem(line, info))
        return {{{range.start, line.size(), QString()}}, {range.start, range.start}};
    if (goesOn) {
        const QString sign = info.kind == LineKind::Quote ? u"> "_s : nextListSign(line, info);
        return insertion(selection, u"\n"_s + line.first(info.markStart).toString() + sign);
    }
    if (info.kind == LineKind::Code) {
        qsizetype indent = 0;
        while (indent < column && (line[indent] == u' ' || line[indent] == u'\t'))
            ++indent;
        return insertion(selection, u"\n"_s + line.first(indent).toString());
    }
    return insertion(selection, u"\n"_s);
}

std::optional<CommandResult> indentList(const QString &text, TextSelection selection, IndentStep step)
{
    Edits edits;
    bool hasItems = false;
    for (const Range &line : selectedLines(text, selection)) {
        const LineInfo info = infoOf(text, line);
        if (info.kind != LineKind::ListItem)
            continue;
        hasItems = true;
        const qsizetype unit = info.contentStart - info.markStart;
        if (step == IndentStep::In)
            edits.insert(line.start, QString(unit, u' '));
        else if (info.markStart > 0)
            edits.replace({line.start, line.start + std::min<qsizetype>(unit, info.markStart)}, QString());
    }
    if (!hasItems)
        return std::nullopt;
    return edits.result(selection, Stickiness::After, Stickiness::After);
}

QString plainInput(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        const bool isPair = unit == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n';
        if (isPair || unit == 0)
            continue;
        const bool endsLine = unit == u'\r' || unit == 0x2028 || unit == 0x2029 || unit == 0xFDD0 || unit == 0xFDD1;
        plain += endsLine ? u'\n' : QChar(unit);
    }
    return plain;
}

} // namespace atelier
