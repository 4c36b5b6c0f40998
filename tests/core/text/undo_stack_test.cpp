// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/text/undo_stack.h"

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

// A text with one writer who can undo and another who writes in between.
struct Desk {
    QString text;
    UndoStack undo;

    void write(const TextEdit &edit, quint64 group)
    {
        undo.record(edit, text.sliced(edit.position, edit.deleted), group);
        applyEdits(text, std::array{edit});
    }
    void other(const TextEdit &edit)
    {
        applyEdits(text, std::array{edit});
        undo.follow(std::array{edit});
    }
    void takeBack() { applyEdits(text, undo.undo(text)); }
    void again() { applyEdits(text, undo.redo(text)); }
};

} // namespace

TEST_CASE("Undo takes back the writer's own edits and keeps what others wrote inside them")
{
    Desk desk;
    desk.write({0, 0, u"Hello world"_s}, 1);
    desk.other({5, 0, u", dear"_s});
    desk.takeBack();
    CHECK(desk.text == u", dear"_s);
    desk.again();
    CHECK(desk.text.contains(u", dear"_s));
    CHECK(desk.text.size() == 17);
}

TEST_CASE("A burst of typing and a generated passage are one step each")
{
    Desk desk;
    for (int i = 0; i < 5; ++i)
        desk.write({i, 0, QString(QChar(u'a' + i))}, 1);
    desk.write({5, 0, u" generated passage"_s}, 2);
    desk.write({5, 1, {}}, 2);
    desk.takeBack();
    CHECK(desk.text == u"abcde"_s);
    desk.takeBack();
    CHECK(desk.text.isEmpty());
    CHECK_FALSE(desk.undo.canUndo());
    desk.again();
    desk.again();
    CHECK(desk.text == u"abcdegenerated passage"_s);
    CHECK_FALSE(desk.undo.canRedo());
}

TEST_CASE("Text that comes back by undo is gone again when the step before it is undone")
{
    Desk desk;
    desk.write({0, 0, u"hello"_s}, 1);
    desk.write({0, 5, {}}, 2);
    desk.other({0, 0, u"x"_s});
    desk.takeBack();
    CHECK(desk.text.size() == 6);
    desk.takeBack();
    CHECK(desk.text == u"x"_s);
}

TEST_CASE("Without others, undoing everything gives the beginning and redoing everything the end")
{
    for (quint64 seed = 0; seed < 50; ++seed) {
        Random random(seed);
        Desk desk;
        for (quint64 step = 0; step < 60; ++step) {
            TextEdit edit{.position = qsizetype(random.below(quint64(desk.text.size()) + 1))};
            edit.deleted = qsizetype(random.below(quint64(desk.text.size() - edit.position) + 1)) / 2;
            edit.inserted = QString(qsizetype(random.below(5)), QChar(u'a' + char16_t(random.below(26))));
            desk.write(edit, step / 3);
        }
        const QString end = desk.text;
        while (desk.undo.canUndo())
            desk.takeBack();
        REQUIRE(desk.text.isEmpty());
        while (desk.undo.canRedo())
            desk.again();
        REQUIRE(desk.text == end);
    }
}

TEST_CASE("Undoing everything leaves what others wrote, whatever came in between")
{
    for (quint64 seed = 0; seed < 50; ++seed) {
        Random random(seed);
        Desk desk;
        qsizetype others = 0;
        for (quint64 step = 0; step < 40; ++step) {
            TextEdit edit{.position = qsizetype(random.below(quint64(desk.text.size()) + 1))};
            if (random.below(3) == 0) {
                edit.inserted = u"#"_s;
                ++others;
                desk.other(edit);
            } else {
                edit.inserted = u"mine"_s;
                desk.write(edit, step);
            }
        }
        while (desk.undo.canUndo())
            desk.takeBack();
        REQUIRE(desk.text == QString(others, QChar(u'#')));
    }
}
