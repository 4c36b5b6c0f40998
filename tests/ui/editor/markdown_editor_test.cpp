// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/editor/editor_fixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QDropEvent>
#include <QImage>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QUrl>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

TEST_CASE("Each key press is heard as exactly one edit")
{
    EditorFixture fixture(u"ab"_s);
    fixture.caretAt(1);
    fixture.type(u"xy"_s);
    REQUIRE(fixture.heard.size() == 2);
    CHECK(fixture.heard[0].edit == TextEdit{1, 0, u"x"_s});
    CHECK(fixture.heard[1].edit == TextEdit{2, 0, u"y"_s});
    CHECK(fixture.heard[1].kind == EditKind::Typed);
    fixture.press(Qt::Key_Backspace);
    CHECK(fixture.heard.back().edit == TextEdit{2, 1, u""_s});
    CHECK(fixture.heard.back().kind == EditKind::Deleted);
    CHECK(fixture.editor.text() == u"axb"_s);
}

TEST_CASE("A typed letter is reported where it was typed, also among equal letters")
{
    EditorFixture fixture(u"aaaa"_s);
    fixture.caretAt(2);
    fixture.type(u"a"_s);
    CHECK(fixture.heard.back().edit == TextEdit{2, 0, u"a"_s});
}

TEST_CASE("Typing over a selection is one edit, and select all does not reach past the end")
{
    EditorFixture fixture(u"one\ntwo"_s);
    fixture.press(Qt::Key_A, Qt::ControlModifier);
    fixture.type(u"z"_s);
    REQUIRE(fixture.heard.size() == 1);
    CHECK(fixture.heard[0].edit == TextEdit{0, 7, u"z"_s});
    CHECK(fixture.editor.text() == u"z"_s);
}

TEST_CASE("Line ends go out as one unit, never as the document's separator")
{
    EditorFixture fixture(u"ab"_s);
    fixture.caretAt(1);
    fixture.press(Qt::Key_Return);
    CHECK(fixture.heard.back().edit == TextEdit{1, 0, u"\n"_s});
    fixture.press(Qt::Key_Return, Qt::ShiftModifier);
    CHECK(fixture.heard.back().edit == TextEdit{2, 0, u"\n"_s});
    CHECK(fixture.editor.text() == u"a\n\nb"_s);
}

TEST_CASE("A no-break space stays one, in the text and in what is copied")
{
    EditorFixture fixture(u"2\u00a0m\nx"_s);
    fixture.editor.selectAll();
    fixture.editor.copy();
    CHECK(QGuiApplication::clipboard()->text() == u"2\u00a0m\nx"_s);
    CHECK_FALSE(QGuiApplication::clipboard()->mimeData()->hasHtml());
}

TEST_CASE("Rich text is pasted as plain text in one edit")
{
    EditorFixture fixture(u"ab"_s);
    fixture.caretAt(1);
    auto *const data = new QMimeData;
    data->setHtml(u"<b>x</b>"_s);
    data->setText(u"x\r\ny"_s);
    QGuiApplication::clipboard()->setMimeData(data);
    fixture.editor.paste();
    REQUIRE(fixture.heard.size() == 1);
    CHECK(fixture.heard[0].edit == TextEdit{1, 0, u"x\ny"_s});
    CHECK(fixture.heard[0].kind == EditKind::Pasted);
}

TEST_CASE("A pasted picture and dropped files are handed to the owner, not put into the text")
{
    EditorFixture fixture(u"ab"_s);
    QSignalSpy pictures(&fixture.editor, &MarkdownEditor::imagePasted);
    QSignalSpy files(&fixture.editor, &MarkdownEditor::filesDropped);
    QGuiApplication::clipboard()->setImage(QImage(3, 2, QImage::Format_RGB32));
    fixture.editor.paste();
    CHECK(pictures.size() == 1);
    auto *const data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(u"/a/b.png"_s)});
    QGuiApplication::clipboard()->setMimeData(data);
    fixture.editor.paste();
    REQUIRE(files.size() == 1);
    CHECK(files[0][0].toStringList() == QStringList{u"/a/b.png"_s});
    CHECK(fixture.heard.empty());
    fixture.caretAt(1);
    fixture.editor.insertImage(u"assets/x.png"_s, u"A lamp"_s);
    CHECK(fixture.editor.text() == u"a![A lamp](assets/x.png)b"_s);
}

TEST_CASE("Undo and redo are asked for; the document keeps no stack of its own")
{
    EditorFixture fixture(u"ab"_s);
    QSignalSpy undo(&fixture.editor, &MarkdownEditor::undoRequested);
    QSignalSpy redo(&fixture.editor, &MarkdownEditor::redoRequested);
    fixture.type(u"x"_s);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    fixture.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(undo.size() == 1);
    CHECK(redo.size() == 1);
    CHECK(fixture.editor.text() == u"xab"_s);
    CHECK_FALSE(fixture.editor.document()->isUndoAvailable());
}

TEST_CASE("Text that an input method composes is no edit until it is committed")
{
    EditorFixture fixture(u"ab"_s);
    fixture.caretAt(1);
    fixture.compose(u"に"_s);
    fixture.compose(u"にほん"_s);
    CHECK(fixture.heard.empty());
    CHECK(fixture.editor.text() == u"ab"_s);
    fixture.commit(u"日本"_s);
    REQUIRE(fixture.heard.size() == 1);
    CHECK(fixture.heard[0].edit == TextEdit{1, 0, u"日本"_s});
}

TEST_CASE("Remote edits wait while an input method composes, and come in before what it commits")
{
    EditorFixture fixture(u"ab"_s);
    fixture.caretAt(1);
    fixture.compose(u"に"_s);
    fixture.applyRemote({{0, 0, u"X"_s}});
    CHECK(fixture.editor.text() == u"ab"_s);
    fixture.commit(u"日"_s);
    CHECK(fixture.editor.text() == u"Xa日b"_s);
    REQUIRE(fixture.heard.size() == 1);
    CHECK(fixture.heard[0].edit == TextEdit{2, 0, u"日"_s});
    CHECK(fixture.mirror == fixture.editor.text());
}

TEST_CASE("Remote edits come in when a composition is given up")
{
    EditorFixture fixture(u"ab"_s);
    fixture.caretAt(1);
    fixture.compose(u"に"_s);
    fixture.applyRemote({{0, 0, u"X"_s}});
    fixture.compose(u""_s);
    CHECK(fixture.editor.text() == u"Xab"_s);
    CHECK(fixture.heard.empty());
    CHECK(fixture.caret() == 2);
}

TEST_CASE("A key that changes the text ends a composition, after the edits that waited for it")
{
    EditorFixture fixture(u"ab"_s);
    fixture.caretAt(1);
    fixture.compose(u"に"_s);
    fixture.applyRemote({{0, 0, u"X"_s}});
    fixture.type(u"y"_s);
    CHECK(fixture.editor.text() == u"Xayb"_s);
    CHECK(fixture.mirror == fixture.editor.text());
    fixture.compose(u"に"_s);
    fixture.applyRemote({{0, 0, u"Z"_s}});
    fixture.caretAt(4);
    CHECK(fixture.caret() == 5);
    CHECK(fixture.mirror == fixture.editor.text());
}

TEST_CASE("Remote edits leave caret and selection at their text")
{
    EditorFixture fixture(u"one two three"_s);
    fixture.editor.select({4, 7});
    fixture.applyRemote({{0, 0, u"zero "_s}, {18, 0, u"!"_s}});
    CHECK(fixture.editor.selection() == TextSelection{9, 12});
    fixture.editor.select({12, 9});
    fixture.applyRemote({{0, 5, u""_s}});
    CHECK(fixture.editor.selection() == TextSelection{7, 4});
    CHECK(fixture.heard.empty());
}

TEST_CASE("A caret at the place of a remote insertion stays before it, or moves along when asked")
{
    EditorFixture fixture(u"ab"_s);
    fixture.caretAt(1);
    fixture.applyRemote({{1, 0, u"xyz"_s}});
    CHECK(fixture.caret() == 1);
    fixture.applyRemote({{1, 0, u"xyz"_s}}, CaretAtEdit::MovesAlong);
    CHECK(fixture.caret() == 4);
}

TEST_CASE("An edit may be answered with an edit from elsewhere at once")
{
    EditorFixture fixture(u"ab"_s);
    bool answered = false;
    QObject::connect(&fixture.editor, &MarkdownEditor::edited, &fixture.editor, [&] {
        if (!std::exchange(answered, true))
            fixture.applyRemote({{0, 0, u"R"_s}});
    });
    fixture.caretAt(2);
    fixture.type(u"x"_s);
    CHECK(fixture.editor.text() == u"Rabx"_s);
    CHECK(fixture.mirror == fixture.editor.text());
    CHECK(fixture.caret() == 4);
}

TEST_CASE("The mouse sets the caret, a double click takes the word, a triple click the paragraph")
{
    EditorFixture fixture(u"Alpha beta gamma\n\nDelta"_s);
    const QPoint beta = fixture.pointAt(8);
    QTest::mouseClick(fixture.editor.viewport(), Qt::LeftButton, Qt::NoModifier, beta);
    CHECK(fixture.caret() == 8);
    QTest::mouseDClick(fixture.editor.viewport(), Qt::LeftButton, Qt::NoModifier, beta);
    CHECK(fixture.editor.selection() == TextSelection{6, 10});
    QTest::mouseClick(fixture.editor.viewport(), Qt::LeftButton, Qt::NoModifier, beta);
    CHECK(fixture.editor.selection() == TextSelection{0, 17});
}

TEST_CASE("Up and down keep to the column where the caret started")
{
    const QString lines = u"A long first line\nab\nAnother long line"_s;
    EditorFixture fixture(lines);
    fixture.caretAt(12);
    fixture.press(Qt::Key_Down);
    CHECK(fixture.caret() == 20);
    fixture.press(Qt::Key_Down);
    CHECK(std::abs(fixture.caret() - (21 + 12)) <= 2);
    fixture.press(Qt::Key_Home);
    CHECK(fixture.caret() == 21);
    fixture.press(Qt::Key_End);
    CHECK(fixture.caret() == lines.size());
}

TEST_CASE("Home and End go to the ends of the line that is seen, not of the paragraph")
{
    EditorFixture fixture(u"word "_s.repeated(80));
    fixture.caretAt(200);
    fixture.press(Qt::Key_Home);
    const qsizetype start = fixture.caret();
    fixture.press(Qt::Key_End);
    CHECK(start > 0);
    CHECK(fixture.caret() > 200);
    CHECK(fixture.caret() < 400);
}

TEST_CASE("Commands by key change the text once and keep the selection")
{
    EditorFixture fixture(u"a word b"_s);
    fixture.editor.select({2, 6});
    QSignalSpy groups(&fixture.editor, &MarkdownEditor::editGroupStarted);
    fixture.press(Qt::Key_B, Qt::ControlModifier);
    CHECK(fixture.editor.text() == u"a **word** b"_s);
    CHECK(fixture.editor.selection() == TextSelection{4, 8});
    CHECK(groups.size() == 1);
    fixture.press(Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
    CHECK(fixture.editor.text() == u"## a **word** b"_s);
    CHECK(fixture.mirror == fixture.editor.text());
}

TEST_CASE("Enter goes on with a list, Tab moves its items, and elsewhere Tab leaves the editor")
{
    EditorFixture fixture(u"- one"_s);
    fixture.caretAt(5);
    fixture.press(Qt::Key_Return);
    fixture.type(u"two"_s);
    fixture.press(Qt::Key_Tab);
    CHECK(fixture.editor.text() == u"- one\n  - two"_s);
    fixture.press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(fixture.editor.text() == u"- one\n- two"_s);
    fixture.press(Qt::Key_Return);
    fixture.press(Qt::Key_Return);
    CHECK(fixture.editor.text() == u"- one\n- two\n"_s);
    fixture.press(Qt::Key_Tab);
    CHECK(fixture.editor.text() == u"- one\n- two\n"_s);
}

TEST_CASE("A read-only editor takes no keys, commands or pasted text, and can be copied from")
{
    EditorFixture fixture(u"ab"_s);
    fixture.editor.setReadOnly(true);
    fixture.type(u"x"_s);
    fixture.press(Qt::Key_Return);
    fixture.editor.run(EditorCommand::Bold);
    fixture.commit(u"x"_s);
    QGuiApplication::clipboard()->setText(u"x"_s);
    fixture.editor.paste();
    CHECK(fixture.editor.text() == u"ab"_s);
    CHECK(fixture.heard.empty());
    fixture.editor.selectAll();
    fixture.editor.copy();
    CHECK(QGuiApplication::clipboard()->text() == u"ab"_s);
}

TEST_CASE("The outline and the number of words follow the text")
{
    EditorFixture fixture(u"# Title\n\ntext here\n\n## Part\n\n```\n# no heading\n```\n"_s);
    QSignalSpy outlines(&fixture.editor, &MarkdownEditor::outlineChanged);
    QSignalSpy words(&fixture.editor, &MarkdownEditor::wordCountChanged);
    REQUIRE(fixture.editor.outline().size() == 2);
    CHECK(fixture.editor.outline()[1] == OutlineEntry{2, u"Part"_s, 20});
    CHECK(fixture.editor.wordCount() == 6);

    fixture.caretAt(18);
    fixture.type(u" more"_s);
    CHECK(outlines.isEmpty());
    CHECK(words.back()[0].toInt() == 7);
    CHECK(fixture.editor.outline()[1].position == 25);
    CHECK(fixture.editor.currentHeading().title == u"Title"_s);

    fixture.applyRemote({{0, 2, u""_s}});
    CHECK(outlines.size() == 1);
    CHECK(fixture.editor.outline().size() == 1);
}

TEST_CASE("Opening a fence turns headings below it into code, closing it turns them back")
{
    EditorFixture fixture(u"\n# One\n\n# Two"_s);
    fixture.caretAt(0);
    fixture.type(u"```"_s);
    CHECK(fixture.editor.outline().isEmpty());
    fixture.press(Qt::Key_Backspace);
    CHECK(fixture.editor.outline().size() == 2);
}

TEST_CASE("A click on a link with Ctrl opens it")
{
    EditorFixture fixture(u"see [our guide](/journal) now"_s);
    QSignalSpy links(&fixture.editor, &MarkdownEditor::linkActivated);
    QTest::mouseClick(fixture.editor.viewport(), Qt::LeftButton, Qt::ControlModifier, fixture.pointAt(8));
    REQUIRE(links.size() == 1);
    CHECK(links[0][0].toString() == u"/journal"_s);
    QTest::mouseClick(fixture.editor.viewport(), Qt::LeftButton, Qt::ControlModifier, fixture.pointAt(1));
    CHECK(links.size() == 1);
}

TEST_CASE("A selection dragged to another place is one edit")
{
    EditorFixture fixture(u"one two three"_s);
    QMimeData data;
    data.setText(u"dropped"_s);
    const QPoint place = fixture.pointAt(3);
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(fixture.editor.viewport(), &enter);
    QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(fixture.editor.viewport(), &move);
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(fixture.editor.viewport(), &drop);
    CHECK(fixture.editor.text() == u"onedropped two three"_s);
    REQUIRE(fixture.heard.size() == 1);
    CHECK(fixture.heard[0].edit == TextEdit{3, 0, u"dropped"_s});
    CHECK(fixture.heard[0].kind == EditKind::Dropped);
}

TEST_CASE("Text without a plain form is pasted as the words of its HTML")
{
    EditorFixture fixture;
    auto *const data = new QMimeData;
    data->setHtml(u"<p>one <b>two</b></p>"_s);
    QGuiApplication::clipboard()->setMimeData(data);
    fixture.editor.paste();
    CHECK(fixture.editor.text() == u"one two"_s);
}

TEST_CASE("Screen readers find the text, the caret and a name")
{
    EditorFixture fixture(u"# Title\nwords"_s);
    QAccessibleInterface *const accessible = QAccessible::queryAccessibleInterface(&fixture.editor);
    REQUIRE(accessible != nullptr);
    CHECK(accessible->text(QAccessible::Name) == u"Draft text"_s);
    QAccessibleTextInterface *const text = accessible->textInterface();
    REQUIRE(text != nullptr);
    CHECK(text->text(8, 13) == u"words"_s);
    fixture.caretAt(10);
    CHECK(text->cursorPosition() == 10);
    CHECK(text->characterRect(10).isValid());
}

TEST_CASE("Loading the same code again colours it again, and a line that is no code any more loses its colours")
{
    const QString code = u"```cpp\nint x;\n```\n"_s;
    EditorFixture fixture(code);
    const auto colored = [&] {
        const QTextBlock line = fixture.editor.document()->findBlockByNumber(1);
        return line.layout()->formats().size() > 1;
    };
    REQUIRE(QTest::qWaitFor(colored, 20'000));
    fixture.editor.load(code);
    REQUIRE(QTest::qWaitFor(colored, 20'000));
    fixture.applyRemote({{0, 7, u""_s}});
    CHECK(fixture.editor.document()->firstBlock().layout()->formats().isEmpty());
}
