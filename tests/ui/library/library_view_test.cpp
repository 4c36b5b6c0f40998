// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/soon.h"
#include "tests/ui/library/library_fixture.h"
#include "ui/library/filter_bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemModel>
#include <QInputDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QSignalSpy>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

QStringList sorted(QStringList texts)
{
    texts.sort();
    return texts;
}

} // namespace

TEST_CASE("the library lists what was changed last first and fetches more as it is scrolled")
{
    Dressed dressed;
    LibraryWindow window(130);
    CHECK(window.titles().front() == u"Filler 129"_s);
    CHECK(window.items().rowCount() == 100);
    window.list().scrollToBottom();
    REQUIRE(soon([&] { return window.items().rowCount() == 161; }));
}

TEST_CASE("typing in the search shows the items that have the words, the best first, with their places")
{
    Dressed dressed;
    LibraryWindow window;
    window.type(u"north"_s);
    REQUIRE(soon([&] { return window.titles().size() == 2; }));
    const QStringList titles = window.titles();
    CHECK(titles.contains(u"Seven ways to warm a north-facing room"_s));
    CHECK(titles.contains(u"How we photograph oak"_s));
    const LibraryEntry *const oak =
        window.items().entryAt(window.items().index(int(titles.indexOf(u"How we photograph oak"_s))));
    REQUIRE(oak);
    REQUIRE(oak->matches.size() == 1);
    CHECK(oak->snippet.sliced(oak->matches[0].position, oak->matches[0].length).toLower() == u"north"_s);
    REQUIRE(soon([&] { return window.items().total().value_or(-1) == 2; }));
    CHECK(window.hasLabel(u"2 result(s)"_s));
    window.type({});
    REQUIRE(soon([&] { return window.titles().size() == 31; }));
}

TEST_CASE("filters combine: each field narrows, values of one field widen")
{
    Dressed dressed;
    LibraryWindow window;
    window.choose(u"Status"_s, u"Published"_s);
    REQUIRE(soon(
        [&] { return window.titles() == (QStringList{u"Week 42 studio notes"_s, u"A quieter kind of white"_s}); }));
    window.choose(u"Status"_s, u"In review"_s);
    REQUIRE(soon([&] { return window.titles().size() == 3; }));
    window.choose(u"Type"_s, u"Email newsletter (1)"_s);
    REQUIRE(soon([&] { return window.titles() == QStringList{u"Week 42 studio notes"_s}; }));
    window.type(u"nothing of the kind"_s);
    REQUIRE(soon([&] { return window.hasLabel(u"Nothing found"_s); }));
    window.click(u"Clear the filters"_s);
    REQUIRE(soon([&] { return window.titles().size() == 31; }));
}

TEST_CASE("a project shows its items and those of the projects below it, a tag its own")
{
    Dressed dressed;
    LibraryWindow window;
    window.chooseSource(u"Journal"_s);
    REQUIRE(soon([&] {
        return window.titles()
            == (QStringList{u"How we photograph oak"_s, u"Seven ways to warm a north-facing room"_s});
    }));
    window.chooseSource(u"Guides"_s);
    REQUIRE(soon([&] { return window.titles() == QStringList{u"How we photograph oak"_s}; }));
    window.chooseSource(u"renters"_s);
    REQUIRE(soon([&] { return window.titles() == QStringList{u"Seven ways to warm a north-facing room"_s}; }));
    window.chooseSource(u"All items"_s);
    REQUIRE(soon([&] { return window.titles().size() == 31; }));
}

TEST_CASE("the order follows the heading and the menu")
{
    Dressed dressed;
    LibraryWindow window;
    window.order({LibrarySort::Title, SortOrder::Ascending});
    REQUIRE(soon([&] { return window.titles().front() == u"A quieter kind of white"_s; }));
    window.order({LibrarySort::Title, SortOrder::Descending});
    REQUIRE(soon([&] { return window.titles().front() == u"Wool care in five minutes"_s; }));
}

TEST_CASE("several items go to the trash together and come back by undo")
{
    Dressed dressed;
    LibraryWindow window;
    const QStringList before = window.titles();
    window.key(Qt::Key_Space);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Space);
    CHECK(window.items().checked().size() == 2);
    CHECK(window.hasLabel(u"2 selected"_s));
    window.click(u"To trash"_s);
    REQUIRE(soon([&] { return window.titles().size() == 29; }));
    CHECK(window.items().checked().empty());
    CHECK(window.toast().message() == u"2 item(s) moved to the trash."_s);
    QTest::mouseClick(window.toast().action(), Qt::LeftButton);
    REQUIRE(soon([&] { return window.titles().size() == 31; }));
    CHECK(sorted(window.titles()) == sorted(before));
}

TEST_CASE("an item is restored from the trash, and removed for good only after a question")
{
    Dressed dressed;
    LibraryWindow window;
    window.key(Qt::Key_Delete);
    REQUIRE(soon([&] { return window.titles().size() == 30; }));
    window.key(Qt::Key_Delete);
    REQUIRE(soon([&] { return window.titles().size() == 29; }));
    window.screen->showTrash();
    REQUIRE(soon([&] { return window.titles().size() == 2; }));
    window.key(Qt::Key_Space);
    window.click(u"Restore"_s);
    REQUIRE(soon([&] { return window.titles().size() == 1; }));
    window.key(Qt::Key_Space);
    window.click(u"Remove for good"_s);
    auto *const question = window.screen->findChild<QMessageBox *>();
    REQUIRE(question);
    CHECK(window.titles().size() == 1);
    for (QAbstractButton *const button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    REQUIRE(soon([&] { return window.hasLabel(u"The trash is empty"_s); }));
    window.chooseSource(u"All items"_s);
    REQUIRE(soon([&] { return window.titles().size() == 30; }));
}

TEST_CASE("an item that came back from the trash while the question was open is not removed for good")
{
    Dressed dressed;
    LibraryWindow window;
    window.key(Qt::Key_Delete);
    REQUIRE(soon([&] { return window.titles().size() == 30; }));
    window.screen->showTrash();
    REQUIRE(soon([&] { return window.titles().size() == 1; }));
    window.key(Qt::Key_Space);
    window.click(u"Remove for good"_s);
    auto *const question = window.screen->findChild<QMessageBox *>();
    REQUIRE(question);
    REQUIRE(window.workspace->commitNow(u"Elsewhere"_s, {}, [](Transaction &transaction) -> Result<void> {
        const auto removed = transaction.query<ContentItem>({.trash = TrashScope::OnlyTrash});
        return removed.and_then([&](const std::vector<ContentItem> &items) {
            return transaction.restore<ContentItem>(items.at(0).header.id);
        });
    }));
    for (QAbstractButton *const button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    REQUIRE(window.workspace->flushNow());
    const auto count = window.workspace->readNow([](Reader &reader) { return reader.count<ContentItem>(); });
    CHECK(count == 31);
}

TEST_CASE("a new tag is put on what is checked, and undone")
{
    Dressed dressed;
    LibraryWindow window;
    window.type(u"north"_s);
    REQUIRE(soon([&] { return window.titles().size() == 2; }));
    window.list().setFocus();
    QTest::keyClick(&window.list(), Qt::Key_A, Qt::ControlModifier);
    REQUIRE(soon([&] { return window.items().checked().size() == size_t(2); }));
    window.key(Qt::Key_T);
    window.trigger(u"New tag…"_s);
    window.answer(u"daylight"_s);
    REQUIRE(soon([&] { return window.sourceTitles().contains(u"daylight"_s); }));
    QTest::mouseClick(window.toast().action(), Qt::LeftButton);
    REQUIRE(soon([&] { return !window.sourceTitles().contains(u"daylight"_s); }));
}

TEST_CASE("items move to a project, also by being dropped on it")
{
    Dressed dressed;
    LibraryWindow window;
    const Id first = window.items().entryAt(window.items().index(0))->item.header.id;
    window.key(Qt::Key_M);
    window.trigger(u"Shop"_s);
    REQUIRE(soon([&] { return window.project(first) == u"Shop"_s; }));
    SourcesModel &sources = window.screen->sources();
    const std::unique_ptr<QMimeData> dragged(window.items().mimeData({window.items().indexOf(first)}));
    const QModelIndex journal = window.source(u"Journal"_s);
    REQUIRE(sources.canDropMimeData(dragged.get(), Qt::CopyAction, -1, -1, journal));
    CHECK_FALSE(sources.canDropMimeData(dragged.get(), Qt::CopyAction, -1, -1, window.source(u"All items"_s)));
    sources.dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, journal);
    REQUIRE(soon([&] { return window.project(first) == u"Journal"_s; }));
}

TEST_CASE("a saved filter brings back its words, chips and tag")
{
    Dressed dressed;
    LibraryWindow window;
    window.choose(u"Status"_s, u"Published"_s);
    window.type(u"quieter"_s);
    REQUIRE(soon([&] { return window.titles() == QStringList{u"A quieter kind of white"_s}; }));
    window.click(u"Save filter"_s);
    window.answer(u"Quiet ones"_s);
    REQUIRE(soon([&] { return window.sourceTitles().contains(u"Quiet ones"_s); }));
    window.chooseSource(u"All items"_s);
    window.type({});
    window.clearChip(u"Status"_s);
    REQUIRE(soon([&] { return window.titles().size() == 31; }));
    window.chooseSource(u"Quiet ones"_s);
    REQUIRE(soon([&] { return window.titles() == QStringList{u"A quieter kind of white"_s}; }));
    CHECK(window.chip(u"Status"_s).value() == u"Published"_s);
    window.chooseSource(u"All items"_s);
    CHECK(window.chip(u"Status"_s).value().isEmpty());
    REQUIRE(soon([&] { return window.titles().size() == 31; }));
}

TEST_CASE("the keyboard alone opens, switches the layout, hides the preview and searches")
{
    Dressed dressed;
    LibraryWindow window;
    QSignalSpy opened(window.screen, &LibraryScreen::openRequested);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened[0][0].value<Id>() == window.items().entryAt(window.items().index(1))->item.header.id);
    window.key(Qt::Key_G);
    CHECK(window.list().itemsLayout() == ItemsLayout::Grid);
    REQUIRE(soon([&] { return window.items().firstItem().row() == 1; })); // below the heading of its group
    const QModelIndex before = window.list().currentIndex();
    window.key(Qt::Key_Right);
    CHECK(window.list().currentIndex().row() == before.row() + 1);
    window.key(Qt::Key_Home);
    CHECK(window.list().currentIndex() == window.items().firstItem());
    window.key(Qt::Key_G);
    CHECK(window.list().itemsLayout() == ItemsLayout::List);
    REQUIRE(soon([&] { return window.items().firstItem().row() == 0; }));
    CHECK(window.screen->panes()->isInspectorShown());
    window.key(Qt::Key_P);
    CHECK_FALSE(window.screen->panes()->isInspectorShown());
    window.screen->focusSearch();
    QTest::keyClicks(QApplication::focusWidget(), u"wool"_s);
    REQUIRE(soon([&] { return window.titles().size() == 1; }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(QApplication::focusWidget() == &window.list());
}

TEST_CASE("cards stand together by day, project or type, under headings that cannot be chosen")
{
    Dressed dressed;
    LibraryWindow window(130);
    window.key(Qt::Key_G);
    auto *const filters = window.screen->findChild<FilterBar *>();
    // The second page is still to come: how many there are is not known yet.
    REQUIRE(soon([&] { return window.headings() == QStringList{u"Today "_s}; }));
    CHECK_FALSE(window.items().flags(window.items().index(0)).testFlag(Qt::ItemIsEnabled));
    Q_EMIT filters->groupingChosen(ItemGrouping::Type);
    REQUIRE(soon([&] { return window.headings() == QStringList{u"Blog post "_s}; }));
    window.list().scrollToBottom();
    REQUIRE(soon([&] { return window.titles().size() == 161; }));
    REQUIRE(soon([&] { return window.headings() == (QStringList{u"Blog post 160"_s, u"Email newsletter 1"_s}); }));
    window.choose(u"Project"_s, u"Journal"_s);
    Q_EMIT filters->groupingChosen(ItemGrouping::Project);
    REQUIRE(soon([&] { return window.headings() == (QStringList{u"Journal 1"_s, u"Guides 1"_s}); }));
    window.type(u"north"_s);
    REQUIRE(soon([&] { return window.headings() == QStringList(); })); // the best match first
}

TEST_CASE("rows say all that they show, and every control has a name")
{
    Dressed dressed;
    LibraryWindow window;
    window.type(u"north-facing"_s);
    REQUIRE(soon([&] { return window.titles().size() == 1; }));
    window.key(Qt::Key_Space);
    CHECK(window.items().data(window.items().index(0), Qt::AccessibleTextRole).toString()
        == u"Seven ways to warm a north-facing room, blog post, draft, Journal, 9 word(s), updated 16:25, selected"_s);
    for (const QWidget *const widget : window.screen->findChildren<QWidget *>()) {
        const bool takesFocus = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus);
        const auto *const button = qobject_cast<const QAbstractButton *>(widget);
        INFO(widget->metaObject()->className());
        if (takesFocus)
            CHECK((!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())));
    }
}

TEST_CASE("an empty library offers to import")
{
    Dressed dressed;
    LibraryWindow window(0, Seed::Nothing);
    REQUIRE(soon([&] { return window.hasLabel(u"The library is empty"_s); }));
    QSignalSpy import(window.screen, &LibraryScreen::importRequested);
    window.click(u"Choose files"_s);
    CHECK(import.size() == 1);
}

TEST_CASE("the view can be asked for a search before it was ever shown")
{
    Dressed dressed;
    LibraryWindow window;
    LibraryView view({window.workspace, window.templates});
    view.search(u"wool"_s);
    const std::unique_ptr<QWidget> widget(view.createWidget(nullptr));
    auto *const screen = qobject_cast<LibraryScreen *>(widget.get());
    REQUIRE(screen);
    REQUIRE(soon([&] { return screen->items().rowCount() == 1; }));
}

TEST_CASE("an answer to an older search does not replace a newer one")
{
    Dressed dressed;
    LibraryWindow window;
    LibraryQuery oak;
    oak.text = u"oak"_s;
    LibraryQuery wool;
    wool.text = u"wool"_s;
    QSignalSpy loaded(&window.items(), &LibraryModel::loaded);
    window.items().setQuery(oak);
    window.items().setQuery(wool);
    REQUIRE(soon([&] { return loaded.size() == 1; }));
    QApplication::processEvents();
    CHECK(window.titles() == QStringList{u"Wool care in five minutes"_s});
}

TEST_CASE("layout, order and the chosen item are kept")
{
    Dressed dressed;
    LibraryWindow window;
    window.key(Qt::Key_G);
    window.order({LibrarySort::Title, SortOrder::Ascending});
    const QByteArray state = window.screen->saveState();
    LibraryScreen other({window.workspace, window.templates}, nullptr);
    other.restoreState(state);
    REQUIRE(soon([&] { return other.items().rowCount() == 31; }));
    CHECK(other.items().query().sort == LibrarySort::Title);
    // Pane widths belong to a window that was laid out, which the other one never was.
    const auto withoutPanes = [](const QByteArray &json) {
        QJsonObject object = QJsonDocument::fromJson(json).object();
        object.remove(u"panes"_s);
        return object;
    };
    CHECK(withoutPanes(other.saveState()) == withoutPanes(state));
}

TEST_CASE("list and grid are drawn in light and dark, with no label cut")
{
    for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        Dressed dressed(scheme);
        LibraryWindow window;
        window.key(Qt::Key_Space);
        window.type(u"room"_s);
        REQUIRE(soon([&] { return window.items().total().value_or(-1) == 10; }));
        window.list().setFocus();
        window.key(Qt::Key_Down);
        window.key(Qt::Key_Space);
        REQUIRE(soon([&] { return window.hasLabel(u"1 selected"_s); }));
        window.type({});
        REQUIRE(soon([&] { return window.items().total().value_or(-1) == 31; }));
        window.key(Qt::Key_G);
        window.key(Qt::Key_Space);
        for (const QLabel *const label : window.screen->findChildren<QLabel *>()) {
            INFO(label->text().toStdString());
            if (label->isVisible() && !label->wordWrap())
                CHECK(label->width() >= label->sizeHint().width());
        }
        for (const QAbstractButton *const button : window.screen->findChildren<QAbstractButton *>()) {
            INFO(button->text().toStdString());
            if (button->isVisible() && !button->text().isEmpty())
                CHECK(button->width() >= button->minimumSizeHint().width());
        }
    }
}
