// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/widget_fixture.h"
#include "ui/theme/style.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/chips_input.h"
#include "ui/widgets/combo.h"
#include "ui/widgets/facts_table.h"
#include "ui/widgets/field.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_area.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

TEST_CASE("A list of words is typed as chips")
{
    const Dressed dressed;
    ChipsInput input(u"Keywords"_s);
    input.setLimit(3);
    QSignalSpy changed(&input, &ChipsInput::valuesChanged);
    showActive(input);

    QTest::keyClicks(input.entry(), u"warm light"_s);
    QTest::keyClick(input.entry(), Qt::Key_Return);
    QTest::keyClicks(input.entry(), u"oak,"_s);
    CHECK(input.values() == QStringList{u"warm light"_s, u"oak"_s});
    CHECK(input.counterText() == u"2 of 3"_s);
    CHECK(changed.count() == 2);

    QTest::keyClicks(input.entry(), u" oak ,"_s);
    CHECK(input.values().size() == 2);
    QTest::keyClicks(input.entry(), u"wool,"_s);
    CHECK_FALSE(input.entry()->isVisible());

    input.setValues({u"a"_s, u"b"_s});
    QTest::keyClick(input.entry(), Qt::Key_Backspace);
    CHECK(input.values() == QStringList{u"a"_s});
}

TEST_CASE("Chips that do not fit go to another line and the field grows")
{
    const Dressed dressed;
    ChipsInput input(u"Keywords"_s);
    input.resize(220, 32);
    input.show();
    const int one = input.height();
    input.setValues({u"north-facing room"_s, u"warm light"_s, u"2700 K"_s, u"dimmer"_s});
    CHECK(input.height() > one);
    for (const Chip *chip : input.findChildren<Chip *>())
        CHECK(chip->geometry().right() < input.width());
}

TEST_CASE("A text area grows with its text and then scrolls")
{
    const Dressed dressed;
    TextArea area(u"Topic"_s);
    area.setLines(1, 4);
    area.resize(300, area.height());
    area.show();
    const int one = area.height();
    CHECK(one == dressed.theme.size.control);
    area.setPlainText(u"first\nsecond\nthird"_s);
    const int three = area.height();
    CHECK(three > one);
    area.setPlainText(u"a\n"_s.repeated(30));
    CHECK(area.height() < one + 4 * 30);
    CHECK(area.height() > three);
}

TEST_CASE("Ctrl+Enter in a text area asks to go on instead of adding a line")
{
    const Dressed dressed;
    TextArea area(u"Topic"_s);
    QSignalSpy submitted(&area, &TextArea::submitted);
    QTest::keyClicks(&area, u"oak"_s);
    QTest::keyClick(&area, Qt::Key_Return, Qt::ControlModifier);
    CHECK(submitted.count() == 1);
    CHECK(area.toPlainText() == u"oak"_s);
}

TEST_CASE("A field shows its error under the control and tells it to assistive tools")
{
    const Dressed dressed;
    auto *edit = new QLineEdit;
    FormField field(u"Title"_s, edit);
    field.show();
    const int before = field.sizeHint().height();
    field.setError(u"5 characters too long."_s);
    CHECK(edit->property(invalidProperty).toBool());
    CHECK(edit->accessibleDescription() == u"5 characters too long."_s);
    CHECK(field.sizeHint().height() > before);
    field.setError({});
    CHECK_FALSE(edit->property(invalidProperty).toBool());
    CHECK(edit->accessibleName() == u"Title"_s);
}

TEST_CASE("A suggestion box takes what is proposed and anything else")
{
    const Dressed dressed;
    SuggestionCombo box(u"Audience"_s);
    box.setSuggestions({u"Renters"_s, u"Owners"_s});
    QSignalSpy edited(&box, &SuggestionCombo::textEdited);
    CHECK(box.text().isEmpty());
    QTest::keyClicks(box.lineEdit(), u"Students"_s);
    CHECK(box.text() == u"Students"_s);
    CHECK(edited.count() == 8);
    box.setSuggestions({u"Families"_s});
    CHECK(box.text() == u"Students"_s);
    box.setText(u"Owners"_s);
    CHECK(edited.count() == 8);
}

TEST_CASE("The wheel passes over a closed choice that has no focus")
{
    const Dressed dressed;
    Combo box(u"Tone"_s);
    box.addItems({u"Warm"_s, u"Plain"_s});
    box.resize(120, 32);
    box.show();
    QWheelEvent wheel(QPointF(10, 10), QPointF(10, 10), QPoint(), QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QApplication::sendEvent(&box, &wheel);
    CHECK(box.currentIndex() == 0);
}

TEST_CASE("A facts table always has one empty row to type into, up to its limit")
{
    const Dressed dressed;
    FactsTable table(u"Facts"_s);
    table.setLimit(2);
    showActive(table);
    CHECK(table.rowCount() == 1);
    const QList<QLineEdit *> edits = table.findChildren<QLineEdit *>();
    QTest::keyClicks(edits.at(0), u"Bedrooms"_s);
    QTest::keyClicks(edits.at(1), u"3"_s);
    CHECK(table.rowCount() == 2);
    REQUIRE(table.facts().size() == 1);
    CHECK(table.facts().constFirst().name == u"Bedrooms"_s);
    QTest::keyClicks(table.findChildren<QLineEdit *>().at(2), u"Price"_s);
    CHECK(table.rowCount() == 2);
    CHECK(table.facts().size() == 2);
}

TEST_CASE("Escape clears a search field first and then passes on")
{
    const Dressed dressed;
    QWidget window;
    SearchField field(u"Search the library"_s, &window);
    QSignalSpy edited(&field, &QLineEdit::textEdited);
    QTest::keyClicks(&field, u"oak"_s);
    QTest::keyClick(&field, Qt::Key_Escape);
    CHECK(field.text().isEmpty());
    CHECK(edited.count() == 4);
}
