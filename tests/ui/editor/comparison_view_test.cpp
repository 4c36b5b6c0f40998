// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_strings.h"
#include "ui/editor/comparison_view.h"

#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

const PassagePieces &pieces()
{
    static const PassagePieces made = {{PieceKind::Equal, u"It "_s}, {PieceKind::Delete, u"has a tendency to show"_s},
        {PieceKind::Insert, u"shows"_s}, {PieceKind::Equal, u" every scuff.\n\nMore"_s},
        {PieceKind::Insert, u" words"_s}, {PieceKind::Equal, u" and "_s}, {PieceKind::Delete, u"less"_s}};
    return made;
}

} // namespace

TEST_CASE("A comparison shows old and new in one text that cannot be changed")
{
    ComparisonView view;
    view.show();
    view.setPieces(pieces());
    CHECK(view.text() == u"It has a tendency to showshows every scuff.\n\nMore words and less"_s);
    CHECK(view.changeCount() == 3);
    CHECK(view.layers().runs(Layer::Changes).size() == 4);
    QTest::keyClicks(&view, u"x"_s);
    CHECK(view.text() == combinedText(pieces()));
}

TEST_CASE("Each side of a comparison shows its own text, with the same changes at its places")
{
    ComparisonView view;
    view.show();
    view.setPieces(pieces(), ComparisonSide::Before);
    CHECK(view.text() == oldText(pieces()));
    REQUIRE(view.changeCount() == 3);
    CHECK(view.changes()[1].start == view.text().indexOf(u" and"));
    CHECK(view.changes()[1].end == view.changes()[1].start);
    view.setPieces(pieces(), ComparisonSide::After);
    CHECK(view.text() == newText(pieces()));
    CHECK(view.text().sliced(view.changes()[1].start, 6) == u" words"_s);
    CHECK(view.changes()[2].start == view.text().size());
}

TEST_CASE("Keys go through the changes, take them, keep one's own, and close")
{
    ComparisonView view;
    view.show();
    view.setPieces(pieces());
    QSignalSpy current(&view, &ComparisonView::currentChangeChanged);
    QSignalSpy taken(&view, &ComparisonView::takeRequested);
    QSignalSpy kept(&view, &ComparisonView::keepRequested);
    QSignalSpy closed(&view, &ComparisonView::closeRequested);
    CHECK(view.currentChange() == 0);
    QTest::keyClick(&view, Qt::Key_Down, Qt::AltModifier);
    CHECK(view.currentChange() == 1);
    QTest::keyClick(&view, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(&view, Qt::Key_Up, Qt::AltModifier);
    CHECK(view.currentChange() == 0);
    CHECK(current.size() == 2);
    QTest::keyClick(&view, Qt::Key_Return);
    QTest::keyClick(&view, Qt::Key_Backspace);
    QTest::keyClick(&view, Qt::Key_Escape);
    CHECK(taken.size() == 1);
    CHECK(kept.size() == 1);
    CHECK(closed.size() == 1);
}

TEST_CASE("A change is named with its words and its place in the row")
{
    ComparisonView view;
    view.setPieces(pieces());
    CHECK(view.changeName(0) == u"Deleted: has a tendency to show Inserted: shows, 1 of 3"_s);
    CHECK(view.changeName(2) == u"Deleted: less, 3 of 3"_s);
    view.setPieces({{PieceKind::Equal, u"same"_s}});
    CHECK(view.changeCount() == 0);
    CHECK(view.changeName(0) == u"No differences"_s);
}

TEST_CASE("Old and new text are both in the pieces")
{
    CHECK(oldText(pieces()) == u"It has a tendency to show every scuff.\n\nMore and less"_s);
    CHECK(newText(pieces()) == u"It shows every scuff.\n\nMore words and "_s);
}
