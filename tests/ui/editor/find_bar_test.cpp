// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/editor/editor_fixture.h"
#include "ui/editor/find_bar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::vector<SearchMatch> found(const QString &text, const QString &pattern, SearchOptions options = {})
{
    TextSearch search(text, {pattern, options});
    while (!search.advance(1s)) { }
    return search.matches();
}

QString replaced(QString text, const QString &pattern, const QString &with, SearchOptions options = {})
{
    const TextEdits edits = replaceAll(text, found(text, pattern, options), {pattern, options}, with);
    applyEdits(text, edits);
    return text;
}

struct BarFixture : EditorFixture {
    explicit BarFixture(const QString &text)
        : EditorFixture(text)
        , bar(&editor)
    {
        bar.setEditorStyle(EditorStyle::light());
    }

    [[nodiscard]] QString status() const { return bar.findChild<QLabel *>()->text(); }
    [[nodiscard]] QLineEdit &replacement() const
    {
        for (QLineEdit *const line : bar.findChildren<QLineEdit *>()) {
            if (line->accessibleName() == u"Replace with"_s)
                return *line;
        }
        qFatal("There is no field for the replacement.");
    }
    void waitForSearch()
    {
        REQUIRE(QTest::qWaitFor([this] { return bar.matchCount() > 0; }, 20'000));
    }

    FindBar bar;
};

} // namespace

TEST_CASE("Words are found in any case, in their own, or whole")
{
    const QString text = u"Lamp lamp clamp LAMP"_s;
    CHECK(found(text, u"lamp"_s).size() == 4);
    CHECK(found(text, u"lamp"_s, SearchOption::MatchCase).size() == 2);
    CHECK(found(text, u"lamp"_s, SearchOption::WholeWord).size() == 3);
    CHECK(found(text, u"lam."_s).empty());
    CHECK(found(u"STRASSE über ÜBER"_s, u"über"_s).size() == 2);
    CHECK(found(text, u""_s).empty());
}

TEST_CASE("Regular expressions are found line by line, and a wrong one says what is wrong")
{
    CHECK(found(u"- a\n- b\nc"_s, u"^- "_s, SearchOption::RegularExpression).size() == 2);
    const TextSearch wrong(u"text"_s, {u"(lamp"_s, SearchOption::RegularExpression});
    CHECK_FALSE(wrong.error().isEmpty());
}

TEST_CASE("Replacing all puts groups in place and leaves other signs alone")
{
    CHECK(replaced(u"a.b a-b"_s, u"a.b"_s, u"\\1"_s) == u"\\1 a-b"_s);
    CHECK(replaced(u"2 cm, 3 cm"_s, u"(\\d) cm"_s, u"\\1\u00a0cm (\\0)"_s, SearchOption::RegularExpression)
        == u"2\u00a0cm (2 cm), 3\u00a0cm (3 cm)"_s);
    CHECK(replaced(u"a,b"_s, u","_s, u"\\n"_s, SearchOption::RegularExpression) == u"a\nb"_s);
}

TEST_CASE("A search in slices finds what a search at once finds")
{
    const QString text = u"lamp and shade, "_s.repeated(5000);
    TextSearch search(text, {u"lamp"_s, {}});
    int slices = 0;
    while (!search.advance(0ms))
        ++slices;
    CHECK(slices > 100);
    CHECK(search.matches() == found(text, u"lamp"_s));
}

TEST_CASE("The bar opens by key with the selected word, counts matches and goes through them")
{
    BarFixture fixture(u"lamp one\nlamp two\nlamp three"_s);
    fixture.editor.select({9, 13});
    fixture.press(Qt::Key_F, Qt::ControlModifier);
    CHECK(fixture.bar.isVisible());
    fixture.waitForSearch();
    CHECK(fixture.bar.matchCount() == 3);
    CHECK(fixture.status() == u"2 of 3"_s);
    CHECK(fixture.editor.layers().runs(Layer::Matches)[1].kind == RunKind::CurrentMatch);
    QTest::keyClick(&fixture.bar, Qt::Key_F3);
    CHECK(fixture.status() == u"3 of 3"_s);
    QTest::keyClick(&fixture.bar, Qt::Key_F3);
    CHECK(fixture.status() == u"1 of 3"_s);
    QTest::keyClick(&fixture.bar, Qt::Key_F3, Qt::ShiftModifier);
    CHECK(fixture.status() == u"3 of 3"_s);
    QTest::keyClick(&fixture.bar, Qt::Key_Escape);
    CHECK_FALSE(fixture.bar.isVisible());
    CHECK(fixture.editor.selection() == TextSelection{18, 22});
    CHECK(fixture.editor.layers().runs(Layer::Matches).empty());
}

TEST_CASE("Replace changes the current match and goes to the next; replace all is one group")
{
    BarFixture fixture(u"lamp one\nlamp two\nlamp three"_s);
    fixture.caretAt(5);
    fixture.press(Qt::Key_H, Qt::ControlModifier);
    fixture.bar.setQuery(u"lamp"_s);
    fixture.replacement().setText(u"light"_s);
    fixture.waitForSearch();
    fixture.bar.replaceCurrent();
    CHECK(fixture.editor.text() == u"lamp one\nlight two\nlamp three"_s);
    CHECK(fixture.heard.back().edit == TextEdit{9, 4, u"light"_s});
    CHECK(fixture.status() == u"2 of 2"_s);

    QSignalSpy started(&fixture.editor, &MarkdownEditor::editGroupStarted);
    QSignalSpy finished(&fixture.editor, &MarkdownEditor::editGroupFinished);
    fixture.bar.replaceEvery();
    CHECK(fixture.editor.text() == u"light one\nlight two\nlight three"_s);
    CHECK(fixture.mirror == fixture.editor.text());
    CHECK(started.size() == 1);
    CHECK(finished.size() == 1);
    CHECK(fixture.heard.back().kind == EditKind::Replaced);
}

TEST_CASE("A wrong expression is explained in the bar, and matches follow the text")
{
    BarFixture fixture(u"lamp"_s);
    fixture.bar.openFind();
    fixture.bar.setRegularExpression(true);
    fixture.bar.setQuery(u"(lamp"_s);
    CHECK(fixture.status().contains(u"not valid"));
    CHECK(fixture.bar.matchCount() == 0);
    fixture.bar.setQuery(u"(lamp)"_s);
    fixture.waitForSearch();
    fixture.applyRemote({{0, 0, u"lamp "_s}});
    CHECK(QTest::qWaitFor([&] { return fixture.bar.matchCount() == 2; }, 20'000));
}

TEST_CASE("Replacing leaves a passage with an open proposal alone")
{
    BarFixture fixture(u"lamp\n\nlamp"_s);
    fixture.editor.showProposal({0, {{PieceKind::Delete, u"lamp"_s}, {PieceKind::Insert, u"light"_s}}});
    fixture.bar.openReplace();
    fixture.bar.setQuery(u"lamp"_s);
    fixture.waitForSearch();
    fixture.bar.replaceEvery();
    CHECK(fixture.editor.text() == u"lamp\n\nlamp"_s);
    CHECK(fixture.heard.empty());
}
