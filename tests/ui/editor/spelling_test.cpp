// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/editor/editor_fixture.h"
#include "ui/editor/spelling.h"

#include <QMenu>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

QStringList words(const QString &line, int from, int to)
{
    QStringList found;
    for (const SpeltWord &word : wordsToSpell(line, from, to))
        found += line.sliced(word.start, word.length);
    return found;
}

bool waitForAnswers(Spelling &spelling)
{
    return QTest::qWaitFor([&] { return !spelling.isWaiting(); }, 20'000);
}

} // namespace

TEST_CASE("Words to spell have letters only, keep inner apostrophes, and touch the asked part")
{
    const QString line = u"Don't use 42 or x2 – naïve 'quotes' a"_s;
    CHECK(words(line, 0, 100) == QStringList{u"Don't"_s, u"use"_s, u"or"_s, u"naïve"_s, u"quotes"_s});
    CHECK(words(line, 7, 9) == QStringList{u"use"_s});
}

TEST_CASE("Words are checked in several languages at once")
{
    Spelling spelling;
    spelling.setLanguages({u"en_US"_s, u"de_DE"_s, u"xx_XX"_s});
    CHECK_FALSE(spelling.isWrong(u"curtians"_s)); // not known yet
    CHECK_FALSE(spelling.isWrong(u"curtains"_s));
    CHECK_FALSE(spelling.isWrong(u"Vorhang"_s));
    REQUIRE(waitForAnswers(spelling));
    CHECK(spelling.isWrong(u"curtians"_s));
    CHECK_FALSE(spelling.isWrong(u"curtains"_s));
    CHECK_FALSE(spelling.isWrong(u"Vorhang"_s));
    spelling.setLanguages({u"de_DE"_s});
    CHECK_FALSE(spelling.isWrong(u"curtains"_s));
    REQUIRE(waitForAnswers(spelling));
    CHECK(spelling.isWrong(u"curtains"_s));
    spelling.ignore(u"curtains"_s);
    CHECK_FALSE(spelling.isWrong(u"curtains"_s));
    spelling.setLanguages({});
    CHECK_FALSE(spelling.isWrong(u"curtians"_s));
}

TEST_CASE("A wrong word is underlined, and the menu offers to mend it as one edit")
{
    EditorFixture fixture(u"The curtians are warm `curtians`"_s);
    fixture.editor.setSpellingLanguages({u"en_US"_s});
    fixture.caretAt(0);
    (void)fixture.editor.viewport()->grab();
    REQUIRE(waitForAnswers(fixture.editor.spelling()));
    const QImage image = fixture.editor.viewport()->grab().toImage();
    const QPoint word = fixture.pointAt(8);
    bool underlined = false;
    for (int x = word.x() - 10; x < word.x() + 10; ++x) {
        for (int y = word.y() + 4; y < word.y() + 16; ++y)
            underlined = underlined || image.pixelColor(x, y).red() > image.pixelColor(x, y).green() + 60;
    }
    CHECK(underlined);

    const std::unique_ptr<QMenu> menu(fixture.editor.createMenu(word));
    const auto suggestion = [&]() -> QAction * {
        for (QAction *action : menu->actions()) {
            if (action->text() == u"curtains"_s)
                return action;
        }
        return nullptr;
    };
    REQUIRE(QTest::qWaitFor([&] { return suggestion() != nullptr; }, 20'000));
    suggestion()->trigger();
    CHECK(fixture.editor.text() == u"The curtains are warm `curtians`"_s);
    REQUIRE(fixture.heard.size() == 1);
    CHECK(fixture.heard[0].kind == EditKind::Replaced);

    const std::unique_ptr<QMenu> codeMenu(fixture.editor.createMenu(fixture.pointAt(27)));
    CHECK(codeMenu->actions().front()->text() == u"Undo"_s);
}
