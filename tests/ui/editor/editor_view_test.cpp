// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/editor/editor_fixture.h"
#include "ui/editor/code_colors.h"
#include "ui/editor/column_layout.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QToolTip>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

QString longText(int paragraphs)
{
    QString text;
    for (int i = 0; i < paragraphs; ++i)
        text += u"Paragraph %1 "_s.arg(i) + u"with some words to wrap over lines "_s.repeated(8 + i % 7) + u"\n\n"_s;
    return text;
}

int baselineStep(EditorFixture &fixture, int firstBlock)
{
    ColumnLayout &layout = fixture.editor.columnLayout();
    QTextDocument &document = *fixture.editor.document();
    return layout.blockTop(document.findBlockByNumber(firstBlock + 1))
        - layout.blockTop(document.findBlockByNumber(firstBlock));
}

QColor colorAt(const EditorFixture &fixture, int position)
{
    const QTextBlock block = fixture.editor.document()->findBlock(position);
    const int offset = position - block.position();
    QColor color;
    for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
        if (range.start <= offset && offset < range.start + range.length
            && range.format.hasProperty(QTextFormat::ForegroundBrush))
            color = range.format.foreground().color();
    }
    return color;
}

bool hasColor(const QImage &image, const QRect &area, const QColor &color)
{
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (image.rect().contains(x, y) && image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

QImage shot(EditorFixture &fixture) { return fixture.editor.viewport()->grab().toImage(); }

} // namespace

TEST_CASE("Lines stand as far apart as the design asks for")
{
    EditorFixture fixture(u"# One\n## Two\n### Three\ntext\nmore"_s);
    CHECK(baselineStep(fixture, 0) == 32);
    CHECK(baselineStep(fixture, 1) == 28);
    CHECK(baselineStep(fixture, 2) == 26);
    CHECK(baselineStep(fixture, 3) == 26);
}

TEST_CASE("Empty lines between text are narrower than lines, and stay whole where one writes")
{
    EditorFixture fixture(u"text\n\nmore\n\n## Part\n\ntext\n"_s);
    CHECK(baselineStep(fixture, 1) == 16);
    CHECK(baselineStep(fixture, 3) == 24);
    CHECK(baselineStep(fixture, 5) == 8);
    CHECK(fixture.editor.document()->lastBlock().lineCount() == 26);
}

TEST_CASE("The text column is centred, at most 680 wide, with margins that give way in a narrow window")
{
    EditorFixture fixture(longText(3), {1440, 900});
    CHECK(fixture.editor.columnRect().width() == 680);
    CHECK(std::abs(fixture.editor.columnRect().center().x() - fixture.editor.rect().center().x()) <= 1);
    fixture.editor.resize(663, 700);
    QCoreApplication::processEvents();
    CHECK(fixture.editor.columnRect().left() == 56);
    fixture.editor.resize(420, 700);
    QCoreApplication::processEvents();
    CHECK(fixture.editor.columnRect().left() == 24);
}

TEST_CASE("Wrapped lines of a list item begin under its text")
{
    EditorFixture fixture(u"- "_s + u"item words "_s.repeated(30));
    const QTextLayout *const layout = fixture.editor.document()->firstBlock().layout();
    REQUIRE(layout->lineCount() > 2);
    const qreal text = layout->lineAt(0).cursorToX(2);
    CHECK(std::abs(layout->lineAt(1).x() - text) < 1);
    CHECK(layout->lineAt(0).x() < text);
}

TEST_CASE("Only what comes into view is laid out")
{
    EditorFixture fixture(longText(2000));
    const QTextBlock far = fixture.editor.document()->findBlockByNumber(3000);
    CHECK(far.layout()->lineCount() == 0);
    fixture.editor.verticalScrollBar()->setValue(fixture.editor.verticalScrollBar()->maximum());
    CHECK(fixture.editor.document()->lastBlock().previous().previous().layout()->lineCount() > 0);
    CHECK(far.layout()->lineCount() == 0);
    CHECK(fixture.editor.isAtEnd());
}

TEST_CASE("Layouts far from the view are given up, so that reading a long text does not fill the memory")
{
    EditorFixture fixture(longText(3000));
    QScrollBar *const bar = fixture.editor.verticalScrollBar();
    for (int i = 0; i < 900; ++i)
        bar->setValue(bar->value() + 400);
    int laidOut = 0;
    for (QTextBlock block = fixture.editor.document()->begin(); block.isValid(); block = block.next())
        laidOut += block.layout()->lineCount() > 0 ? 1 : 0;
    CHECK(laidOut < 1500);
    CHECK(laidOut > 0);
}

TEST_CASE("What is read stays in place when text above it changes elsewhere")
{
    EditorFixture fixture(longText(400));
    fixture.editor.verticalScrollBar()->setValue(20'000);
    const int read = fixture.editor.cursorForPosition({400, 100}).position();
    const QTextBlock block = fixture.editor.document()->findBlock(read);
    const QString words = block.text().left(20);
    const int before = fixture.editor.columnLayout().blockTop(block) - fixture.editor.verticalScrollBar()->value();
    fixture.applyRemote({{0, 0, longText(5)}});
    const QTextBlock moved = fixture.editor.document()->findBlock(read + static_cast<int>(longText(5).size()));
    CHECK(moved.text().left(20) == words);
    CHECK(fixture.editor.columnLayout().blockTop(moved) - fixture.editor.verticalScrollBar()->value() == before);
}

TEST_CASE("The view follows streamed text only when it was at the end")
{
    EditorFixture fixture(longText(60));
    QScrollBar *const bar = fixture.editor.verticalScrollBar();
    bar->setValue(200);
    const int place = bar->value();
    fixture.applyRemote({{fixture.editor.text().size(), 0, longText(3)}});
    CHECK(bar->value() == place);
    fixture.editor.scrollToEnd();
    fixture.applyRemote({{fixture.editor.text().size(), 0, longText(3)}});
    CHECK(bar->value() == bar->maximum());
    CHECK(bar->value() > place);
}

TEST_CASE("Marks, links, quotes and code have their colours")
{
    EditorFixture fixture(u"## A **b** [c](d) `e`\n> quote"_s);
    const EditorColors &colors = fixture.editor.editorStyle().colors;
    CHECK(colorAt(fixture, 0) == colors.mark);
    CHECK(colorAt(fixture, 5) == colors.mark);
    CHECK(colorAt(fixture, 12) == colors.link);
    CHECK(colorAt(fixture, 19) == colors.code);
    CHECK(colorAt(fixture, 26) == colors.quote);
}

TEST_CASE("All text can be read: contrast is 4.5 or more in light and dark")
{
    for (const EditorStyle &style : {EditorStyle::light(), EditorStyle::dark()}) {
        const EditorColors &c = style.colors;
        for (const QColor &color : {c.text, c.textDimmed, c.mark, c.link, c.quote, c.code})
            CHECK(contrastRatio(color, c.surface) >= 4.5);
        for (const QColor &fill : {c.selection, c.match, c.currentMatch})
            CHECK(contrastRatio(c.text, fill) >= 4.5);
        CHECK(contrastRatio(c.insertText, c.insertFill) >= 4.5);
        CHECK(contrastRatio(c.deleteText, c.deleteFill) >= 4.5);
        CHECK(contrastRatio(c.mark, c.codeFill) >= 4.4);
    }
}

TEST_CASE("A proposal is shown in place of its passage and changes nothing until it is accepted")
{
    EditorFixture fixture(u"First.\n\nOne old word here.\n\nLast."_s);
    const QString before = fixture.editor.text();
    fixture.editor.showProposal({12,
        {{PieceKind::Delete, u"old"_s}, {PieceKind::Insert, u"new"_s}, {PieceKind::Equal, u" word"_s},
            {PieceKind::Insert, u" right"_s}}});
    CHECK(fixture.editor.text() == before);
    CHECK(fixture.editor.proposalChangeCount() == 2);
    const QImage image = shot(fixture);
    const EditorColors &colors = fixture.editor.editorStyle().colors;
    CHECK(hasColor(image, image.rect(), colors.insertFill));
    CHECK(hasColor(image, image.rect(), colors.deleteFill));
    CHECK(hasColor(image, image.rect(), colors.accent));

    fixture.caretAt(14);
    fixture.type(u"x"_s);
    fixture.press(Qt::Key_Backspace);
    CHECK(fixture.editor.text() == before);
    fixture.caretAt(0);
    fixture.type(u"x"_s);
    CHECK(fixture.editor.text() == u"x"_s + before);

    fixture.heard.clear();
    QSignalSpy groups(&fixture.editor, &MarkdownEditor::editGroupFinished);
    fixture.editor.acceptProposal();
    CHECK(fixture.editor.text() == u"xFirst.\n\nOne new word right here.\n\nLast."_s);
    CHECK(groups.size() == 1);
    CHECK(fixture.heard.front().kind == EditKind::Accepted);
    CHECK(fixture.mirror == fixture.editor.text());
    CHECK_FALSE(fixture.editor.hasProposal());
}

TEST_CASE("A proposal is withdrawn when its passage is changed elsewhere, and stays when other text is")
{
    EditorFixture fixture(u"First.\n\nOne old word.\n\nLast."_s);
    QSignalSpy withdrawn(&fixture.editor, &MarkdownEditor::proposalWithdrawn);
    fixture.editor.showProposal({12, {{PieceKind::Delete, u"old"_s}, {PieceKind::Insert, u"new"_s}}});
    fixture.applyRemote({{0, 0, u"Before. "_s}});
    CHECK(fixture.editor.hasProposal());
    CHECK(fixture.editor.proposal().start == 20);
    fixture.applyRemote({{21, 1, u""_s}});
    CHECK_FALSE(fixture.editor.hasProposal());
    CHECK(withdrawn.size() == 1);
}

TEST_CASE("Room is kept under a line for the bar that belongs to it")
{
    EditorFixture fixture(u"one\ntwo\nthree"_s);
    const int before = baselineStep(fixture, 1);
    fixture.editor.setRoomBelow(5, 72);
    CHECK(baselineStep(fixture, 1) == before + 72);
    CHECK(baselineStep(fixture, 0) == before);
    fixture.caretAt(7);
    fixture.type(u"x"_s);
    CHECK(baselineStep(fixture, 1) == before + 72);
    fixture.editor.setRoomBelow(0, 0);
    CHECK(baselineStep(fixture, 1) == before);
}

TEST_CASE("Findings, matches and bars are drawn where their text is")
{
    EditorFixture fixture(u"alpha beta gamma"_s);
    const EditorColors &colors = fixture.editor.editorStyle().colors;
    fixture.editor.setRuns(Layer::Findings, {{0, 5, RunKind::Warning, {}, u"Weak word"_s}});
    fixture.editor.setRuns(Layer::Matches, {{6, 4, RunKind::CurrentMatch}});
    fixture.editor.setBars({{0, 16, BarKind::Streaming}});
    const QImage image = shot(fixture);
    const QPoint first = fixture.pointAt(0);
    const QPoint match = fixture.pointAt(8);
    CHECK(hasColor(image, QRect(first.x(), first.y(), 30, 14), colors.warning));
    CHECK(hasColor(image, QRect(match.x() - 10, match.y() - 10, 20, 20), colors.currentMatch));
    CHECK_FALSE(hasColor(image, QRect(first.x(), first.y() - 10, 30, 20), colors.currentMatch));
    CHECK(hasColor(image, QRect(0, 0, fixture.editor.columnRect().left() - 4, image.height()), colors.accent));
}

TEST_CASE("Zoom scales text and lines and keeps the reading place")
{
    EditorFixture fixture(longText(100));
    fixture.editor.verticalScrollBar()->setValue(5000);
    const QTextBlock top = fixture.editor.columnLayout().blockAt(5000);
    fixture.editor.setZoom(1.5);
    const int value = fixture.editor.verticalScrollBar()->value();
    CHECK(fixture.editor.columnLayout().blockAt(value + 40).blockNumber() - top.blockNumber() <= 1);
    CHECK(fixture.editor.columnLayout().style().lineHeight == 39);
}

TEST_CASE("In typewriter mode the line of the caret stays in the middle")
{
    EditorFixture fixture(longText(40));
    fixture.editor.setTypewriterMode(true);
    fixture.caretAt(3000);
    QCoreApplication::processEvents();
    const int middle = fixture.editor.viewport()->height() / 2;
    CHECK(std::abs(fixture.editor.cursorRect().center().y() - middle) <= 2);
    fixture.caretAt(0);
    QCoreApplication::processEvents();
    CHECK(std::abs(fixture.editor.cursorRect().center().y() - middle) <= 2);
}

TEST_CASE("A still caret is drawn all the time while the editor has the focus")
{
    EditorFixture fixture(u"text"_s);
    EditorStyle style = EditorStyle::light();
    style.caret = CaretMotion::Still;
    fixture.editor.setEditorStyle(style);
    fixture.caretAt(2);
    const QRect caret = fixture.editor.cursorRect();
    for (int i = 0; i < 3; ++i) {
        const QImage image = shot(fixture);
        CHECK(hasColor(image, caret.adjusted(-2, 0, 4, 0), style.colors.accent));
        QApplication::processEvents();
    }
}

TEST_CASE("Text from right to left begins at the right, and a part of mixed text is filled where it is shown")
{
    EditorFixture fixture(u"\u05e9\u05dc\u05d5\u05dd abc \u05e2\u05d5\u05dc\u05dd"_s);
    const QRect column = fixture.editor.columnRect();
    CHECK(fixture.pointAt(0).x() > column.center().x());
    fixture.editor.setRuns(Layer::Matches, {{5, 3, RunKind::CurrentMatch}});
    const QImage image = shot(fixture);
    const QColor &fill = fixture.editor.editorStyle().colors.currentMatch;
    const int left = std::min(fixture.pointAt(5).x(), fixture.pointAt(8).x());
    const QRect latin(left - 1, fixture.pointAt(5).y() - 9, 28, 18);
    CHECK(hasColor(image, latin, fill));
    CHECK_FALSE(hasColor(image, QRect(fixture.pointAt(0).x() - 20, latin.top(), 18, 18), fill));
}

TEST_CASE("A finding tells what it is about where the pointer rests")
{
    EditorFixture fixture(u"alpha beta"_s);
    fixture.editor.setRuns(Layer::Findings, {{0, 5, RunKind::Warning, {}, u"Weak word"_s}});
    const QPoint place = fixture.pointAt(2);
    QHelpEvent help(QEvent::ToolTip, place, fixture.editor.viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(fixture.editor.viewport(), &help);
    CHECK(QToolTip::text() == u"Weak word"_s);
}

TEST_CASE("The owner hears when places of text have moved")
{
    EditorFixture fixture(longText(5));
    QCoreApplication::processEvents();
    QSignalSpy moved(&fixture.editor, &MarkdownEditor::viewChanged);
    fixture.applyRemote({{0, 0, u"One more line.\n"_s}});
    CHECK(QTest::qWaitFor([&] { return !moved.isEmpty(); }, 20'000));
}
