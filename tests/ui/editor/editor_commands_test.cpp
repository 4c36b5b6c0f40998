// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_strings.h"
#include "ui/editor/editor_commands.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

// "|" is the caret; "<" and ">" would clash with quotes, so a selection is written {like this}.
struct Marked {
    QString text;
    TextSelection selection;
};

Marked read(QString marked)
{
    const qsizetype caret = marked.indexOf(u'|');
    if (caret >= 0) {
        marked.remove(caret, 1);
        return {marked, {caret, caret}};
    }
    const qsizetype start = marked.indexOf(u'{');
    marked.remove(start, 1);
    const qsizetype end = marked.indexOf(u'}');
    marked.remove(end, 1);
    return {marked, {start, end}};
}

QString write(QString text, TextSelection selection)
{
    if (selection.isEmpty())
        return text.insert(selection.caret, u'|');
    text.insert(selection.end(), u'}');
    return text.insert(selection.start(), u'{');
}

QString applied(const Marked &before, const CommandResult &result)
{
    QString text = before.text;
    applyEdits(text, result.edits);
    return write(text, result.selection);
}

QString after(EditorCommand command, const QString &marked)
{
    const Marked before = read(marked);
    return applied(before, runCommand(command, before.text, before.selection));
}

QString afterEnter(const QString &marked, FenceState fence = {})
{
    const Marked before = read(marked);
    const qsizetype start = before.text.lastIndexOf(u'\n', before.selection.start() - 1) + 1;
    qsizetype end = before.text.indexOf(u'\n', before.selection.start());
    end = end < 0 ? before.text.size() : end;
    const LineInfo line = classifyLine(QStringView(before.text).sliced(start, end - start), fence);
    return applied(before, newLine(before.text, before.selection, line));
}

QString afterTab(const QString &marked, IndentStep step)
{
    const Marked before = read(marked);
    const auto result = indentList(before.text, before.selection, step);
    return result ? applied(before, *result) : u"nothing"_s;
}

} // namespace

TEST_CASE("Bold and italic wrap the selection and take themselves back")
{
    CHECK(after(EditorCommand::Bold, u"a {word} b"_s) == u"a **{word}** b"_s);
    CHECK(after(EditorCommand::Bold, u"a **{word}** b"_s) == u"a {word} b"_s);
    CHECK(after(EditorCommand::Bold, u"a {**word**} b"_s) == u"a {word} b"_s);
    CHECK(after(EditorCommand::Italic, u"a {word} b"_s) == u"a *{word}* b"_s);
    CHECK(after(EditorCommand::Italic, u"a **{word}** b"_s) == u"a ***{word}*** b"_s);
    CHECK(after(EditorCommand::Bold, u"a ***{word}*** b"_s) == u"a *{word}* b"_s);
    CHECK(after(EditorCommand::Bold, u"a { word } b"_s) == u"a { **word** } b"_s);
}

TEST_CASE("Without a selection emphasis takes the word at the caret, or waits for one")
{
    CHECK(after(EditorCommand::Bold, u"a wo|rd b"_s) == u"a **wo|rd** b"_s);
    CHECK(after(EditorCommand::Bold, u"a word| b"_s) == u"a **word|** b"_s);
    CHECK(after(EditorCommand::Bold, u"a | b"_s) == u"a **|** b"_s);
    CHECK(after(EditorCommand::Bold, u"a **|** b"_s) == u"a | b"_s);
}

TEST_CASE("Emphasis over several lines wraps each line without its signs")
{
    CHECK(after(EditorCommand::Bold, u"{- one\n\n- two}"_s) == u"{- **one**\n\n- **two}**"_s);
}

TEST_CASE("Code is inline within a line and fenced over several")
{
    CHECK(after(EditorCommand::Code, u"run {ls} now"_s) == u"run `{ls}` now"_s);
    CHECK(after(EditorCommand::Code, u"{a\nb}"_s) == u"```\n{a\nb}\n```"_s);
}

TEST_CASE("A link takes the selected words, or a selected address")
{
    CHECK(after(EditorCommand::Link, u"see {our guide} now"_s) == u"see [our guide](|) now"_s);
    CHECK(after(EditorCommand::Link, u"{https://a.org}"_s) == u"[|](https://a.org)"_s);
    CHECK(after(EditorCommand::Link, u"a | b"_s) == u"a [|]() b"_s);
}

TEST_CASE("Headings, lists and quotes replace one another and toggle")
{
    CHECK(after(EditorCommand::Heading2, u"Ti|tle"_s) == u"## Ti|tle"_s);
    CHECK(after(EditorCommand::Heading1, u"## Ti|tle"_s) == u"# Ti|tle"_s);
    CHECK(after(EditorCommand::Heading2, u"## Ti|tle"_s) == u"Ti|tle"_s);
    CHECK(after(EditorCommand::Paragraph, u"### Ti|tle"_s) == u"Ti|tle"_s);
    CHECK(after(EditorCommand::BulletList, u"{one\n\ntwo}"_s) == u"- {one\n\n- two}"_s);
    CHECK(after(EditorCommand::BulletList, u"- {one\n- two}"_s) == u"{one\ntwo}"_s);
    CHECK(after(EditorCommand::BulletList, u"1. {one\n- two}"_s) == u"- {one\n- two}"_s);
    CHECK(after(EditorCommand::Quote, u"|"_s) == u"> |"_s);
    CHECK(after(EditorCommand::Quote, u"> a|"_s) == u"a|"_s);
}

TEST_CASE("Enter goes on with a list and ends it on an empty item")
{
    CHECK(afterEnter(u"- one|"_s) == u"- one\n- |"_s);
    CHECK(afterEnter(u"9. one|"_s) == u"9. one\n10. |"_s);
    CHECK(afterEnter(u"  * o|ne"_s) == u"  * o\n  * |ne"_s);
    CHECK(afterEnter(u"- [x] done|"_s) == u"- [x] done\n- [ ] |"_s);
    CHECK(afterEnter(u"- one\n- |"_s) == u"- one\n|"_s);
    CHECK(afterEnter(u"|- one"_s) == u"\n|- one"_s);
    CHECK(afterEnter(u"> a|"_s) == u"> a\n> |"_s);
    CHECK(afterEnter(u"plain| text"_s) == u"plain\n| text"_s);
    CHECK(afterEnter(u"    x = 1|"_s, {u'`', 3}) == u"    x = 1\n    |"_s);
    CHECK(afterEnter(u"a {bc} d"_s) == u"a \n| d"_s);
}

TEST_CASE("Tab moves list items by the width of their sign")
{
    CHECK(afterTab(u"- one\n- t|wo"_s, IndentStep::In) == u"- one\n  - t|wo"_s);
    CHECK(afterTab(u"1. t|wo"_s, IndentStep::In) == u"   1. t|wo"_s);
    CHECK(afterTab(u"  - t|wo"_s, IndentStep::Out) == u"- t|wo"_s);
    CHECK(afterTab(u"- t|wo"_s, IndentStep::Out) == u"- t|wo"_s);
    CHECK(afterTab(u"text|"_s, IndentStep::In) == u"nothing"_s);
}

TEST_CASE("Text from outside has one kind of line end and nothing that a document keeps for itself")
{
    CHECK(plainInput(u"a\r\nb\rc\u2029d\u2028e"_s) == u"a\nb\nc\nd\ne"_s);
    CHECK(plainInput(QString(QChar(0xFDD0)) + QChar(0)) == u"\n"_s);
    CHECK(plainInput(u"kept \u00a0 \U0001F4A1"_s) == u"kept \u00a0 \U0001F4A1"_s);
}
