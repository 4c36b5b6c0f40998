// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/soon.h"
#include "tests/ui/write/write_fixture.h"
#include "ui/editor/comparison_view.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QListView>
#include <QSignalSpy>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

void nameVersion(WriteWindow &write, const QString &name)
{
    write.answerNextDialog([name](QInputDialog &dialog) { dialog.setTextValue(name); });
    write.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(soon([&] { return write.toast() == u"Named this version."_s; }));
}

// A text with the named version "First" of "Lamps stand low.", that reads "Lamps hang high." now.
struct Versioned {
    Versioned()
    {
        item = studio.add(u"Lamps"_s, u"Lamps stand low."_s);
        write.open(item);
        write.screen->showVersions();
        nameVersion(write, u"First"_s);
        write.editor->select({6, 15});
        write.type(u"hang high"_s);
        list = &write.child<QListView>(u"Versions"_s);
        REQUIRE(soon([&] { return !rowOf(u"First"_s).isEmpty(); }));
    }

    [[nodiscard]] QList<QModelIndex> rowOf(const QString &name) const
    {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data(Qt::AccessibleTextRole).toString().startsWith(name))
                return {index};
        }
        return {};
    }

    void choose(const QString &name, Qt::KeyboardModifiers modifiers = {})
    {
        const QList<QModelIndex> row = rowOf(name);
        REQUIRE_FALSE(row.isEmpty());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers, list->visualRect(row.front()).center());
    }

    [[nodiscard]] ComparisonView &comparison() const { return write.child<ComparisonView>(u"Comparison"_s); }

    Dressed dressed;
    WriteStudio studio;
    ContentItem item;
    WriteWindow write{studio};
    QListView *list = nullptr;
};

} // namespace

TEST_CASE("a version is named by its key and stands in the list")
{
    const Versioned v;
    CHECK(v.rowOf(u"First"_s).front().data(Qt::AccessibleTextRole).toString().startsWith(u"First, You"_s));
}

TEST_CASE(
    "the row of the text as it stands compares it with what a person had made before, and Esc goes back to the caret")
{
    Versioned v;
    const qsizetype caret = v.write.editor->selection().caret;
    v.choose(u"Current"_s);
    REQUIRE(soon([&] { return !v.write.editor->isVisible(); }));
    CHECK(v.comparison().changeCount() == 1);
    CHECK(v.write.shows(u"1 of 1"_s));
    CHECK(v.write.shows(u"+2 words  −2 words"_s));
    v.write.key(Qt::Key_Escape);
    REQUIRE(soon([&] { return v.write.editor->isVisible(); }));
    REQUIRE(soon([&] { return v.write.editor->hasFocus(); }));
    CHECK(v.write.editor->selection().caret == caret);
}

TEST_CASE(
    "a version is compared with the one that a person had made before it, and two that are chosen with each other")
{
    Versioned v;
    const auto write = [&](const QString &letters, OriginKind kind) {
        REQUIRE(v.studio.workspace->commitNow(
            u"Test"_s, {.kind = kind, .model = u"llama3.1"_s}, [&](Transaction &transaction) -> Result<void> {
                if (const auto done = transaction.replaceText(v.item.body.id, letters); !done)
                    return done;
                return transaction.nameVersion(v.item.body.id, {}).transform([](const Id &) { });
            }));
    };
    const auto clock = std::dynamic_pointer_cast<FakeClock>(v.studio.clock);
    REQUIRE(clock);
    clock->advance(std::chrono::minutes(1));
    const auto shownPair = [&] {
        return QStringList{v.write.child<QComboBox>(u"Older version"_s).currentText().section(u',', 0, 0),
            v.write.child<QComboBox>(u"Newer version"_s).currentText().section(u',', 0, 0)};
    };
    write(u"Lamps hang higher."_s, OriginKind::Generated);
    clock->advance(std::chrono::minutes(1));
    write(u"Lamps hang highest."_s, OriginKind::Refined);
    REQUIRE(soon([&] { return !v.rowOf(u"Refined"_s).isEmpty(); }));
    v.choose(u"Refined"_s);
    REQUIRE(soon([&] { return !v.write.editor->isVisible(); }));
    REQUIRE(soon([&] { return shownPair() == QStringList({u"First"_s, u"Refined"_s}); }));
    CHECK(v.write.button(u"Take the older wording"_s) == nullptr);
    // Before the first one there was nothing.
    v.choose(u"First"_s);
    REQUIRE(soon([&] { return shownPair() == QStringList({u"Empty beginning"_s, u"First"_s}); }));
    CHECK(v.write.shows(u"+3 words  −0 words"_s));

    v.choose(u"Refined"_s, Qt::NoModifier);
    v.choose(u"Draft written"_s, Qt::ControlModifier);
    REQUIRE(soon([&] { return shownPair() == QStringList({u"Draft written"_s, u"Refined"_s}); }));
    v.choose(u"First"_s, Qt::NoModifier);
    v.choose(u"Current"_s, Qt::ControlModifier);
    REQUIRE(soon([&] { return shownPair() == QStringList({u"First"_s, u"Current"_s}); }));
    CHECK(v.write.button(u"Take the older wording"_s) != nullptr);
    CHECK_FALSE(v.write.button(u"Restore this version"_s)->isEnabled());
}

TEST_CASE("the text as it stands has a row of its own, with its words, and cannot be restored")
{
    Versioned v;
    // The row follows what is on disk, which what was typed reaches in a burst.
    std::dynamic_pointer_cast<FakeClock>(v.studio.clock)->advance(std::chrono::milliseconds(300));
    REQUIRE(soon([&] { return v.rowOf(u"Current, You · 3 words"_s) == QList{v.list->model()->index(0, 0)}; }));
    REQUIRE(soon([&] {
        return v.rowOf(u"Current"_s)
            .front()
            .data(Qt::AccessibleTextRole)
            .toString()
            .endsWith(u"2 words added, 2 removed"_s);
    }));
    v.choose(u"Current"_s);
    CHECK_FALSE(v.write.button(u"Restore this version"_s)->isEnabled());
    CHECK_FALSE(v.write.button(u"Copy text"_s)->isEnabled());
    v.choose(u"First"_s);
    CHECK(v.write.button(u"Restore this version"_s)->isEnabled());
}

TEST_CASE("the older wording is taken by Enter as one step")
{
    Versioned v;
    v.choose(u"Current"_s);
    REQUIRE(soon([&] { return !v.write.editor->isVisible(); }));
    v.comparison().setFocus();
    v.write.key(Qt::Key_Return);
    CHECK(v.write.editor->text() == u"Lamps stand low."_s);
    CHECK(v.write.shows(u"No differences"_s));
    v.write.key(Qt::Key_Escape);
    v.write.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(v.write.editor->text() == u"Lamps hang high."_s);
}

TEST_CASE("a change is not taken from a comparison that the text has outrun")
{
    Versioned v;
    v.choose(u"Current"_s);
    REQUIRE(soon([&] { return !v.write.editor->isVisible(); }));
    WriteWindow other(v.studio);
    other.open(v.item);
    other.editor->select({0, 0});
    other.type(u"New: "_s);
    v.write.click(u"Take the older wording"_s);
    CHECK(v.write.editor->text() == u"New: Lamps hang high."_s);
    CHECK(v.write.toast().startsWith(u"The text has changed"_s));
    CHECK(v.comparison().text().contains(u"New: "_s)); // compared anew
}

TEST_CASE("restoring a version is a new edit that undo takes back, and the choice stays")
{
    Versioned v;
    v.choose(u"First"_s);
    REQUIRE(soon([&] { return v.write.button(u"Restore this version"_s)->isEnabled(); }));
    const int before = v.list->model()->rowCount();
    v.write.click(u"Restore this version"_s);
    REQUIRE(soon([&] { return v.write.editor->text() == u"Lamps stand low."_s; }));
    REQUIRE(soon([&] { return v.list->model()->rowCount() > before; }));
    REQUIRE(soon([&] { return v.write.editor->isVisible(); }));
    v.write.editor->setFocus();
    v.write.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(v.write.editor->text() == u"Lamps hang high."_s);
}

TEST_CASE("the text of a version can be copied")
{
    Versioned v;
    v.choose(u"First"_s);
    v.write.click(u"Copy text"_s);
    REQUIRE(soon([&] { return QGuiApplication::clipboard()->text() == u"Lamps stand low."_s; }));
}

TEST_CASE("the text is coloured by author on demand")
{
    Versioned v;
    CHECK(v.write.editor->layers().runs(Layer::Authors).empty());
    v.write.click(u"Colour the text by author"_s);
    REQUIRE(soon([&] { return !v.write.editor->layers().runs(Layer::Authors).empty(); }));
    CHECK(v.write.editor->layers().runs(Layer::Authors).back().end() == v.write.editor->text().size());
    v.write.click(u"Colour the text by author"_s);
    REQUIRE(soon([&] { return v.write.editor->layers().runs(Layer::Authors).empty(); }));
}
