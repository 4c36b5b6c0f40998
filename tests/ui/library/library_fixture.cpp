// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/library/library_fixture.h"

#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/toast.h"

#include <QInputDialog>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace atelier::test {

LibraryWindow::LibraryWindow(int fillers, Seed seed)
{
    Schema schema;
    addContentRecords(schema);
    auto opened = Workspace::open({.folder = folder.path(u"w"_s), .schema = schema, .clock = clock});
    REQUIRE(opened.has_value());
    workspace = std::move(*opened);
    if (seed == Seed::Studio)
        fill();
    for (int i = 0; i < fillers; ++i)
        add(u"Filler %1"_s.arg(i), u"Words to fill a page."_s);
    clock->advance(5min);
    screen = new LibraryScreen({workspace, templates}, &window);
    auto *const column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(screen);
    window.resize(1240, 852);
    showActive(window);
    REQUIRE(QTest::qWaitFor([this] { return items().isLoaded() && items().total().has_value(); }));
    const int expected = seed == Seed::Studio ? 31 : 0;
    REQUIRE(QTest::qWaitFor([&] { return screen->sources().counts().all == expected + fillers; }));
    list().setFocus();
}

LibraryWindow::~LibraryWindow() = default;

Id LibraryWindow::addProject(const QString &title, const Id &parent)
{
    Project project;
    project.title = title;
    project.parent = parent;
    REQUIRE(workspace->commitNow(u"Test"_s, {}, [&](Transaction &t) { return t.put(project); }).has_value());
    return project.header.id;
}

ContentItem LibraryWindow::add(
    const QString &title, const QString &text, const std::function<void(ContentItem &)> &change)
{
    ContentItem item;
    item.templateId = u"blog-post"_s;
    item.title = title;
    if (change)
        change(item);
    const auto addIt = [&](Transaction &transaction) {
        return addItem(transaction, item, text).transform([&](const ContentItem &added) { item = added; });
    };
    REQUIRE(workspace->commitNow(u"Test"_s, {}, addIt).has_value());
    clock->advance(1min);
    return item;
}

void LibraryWindow::fill()
{
    const Id journal = addProject(u"Journal"_s);
    const Id guides = addProject(u"Guides"_s, journal);
    addProject(u"Shop"_s);
    const std::array lines{u"Four whites, one wall, from nine to five."_s, u"Made for rooms with a linen shade."_s,
        u"If the table stands low, choose the oiled top, not the soaped one."_s};
    for (int i = 0; i < 25; ++i)
        add(u"Product page %1"_s.arg(i, 2, 10, QChar(u'0')), lines[size_t(i) % lines.size()]);
    add(u"Seven ways to warm a north-facing room"_s, u"It is honest. It shows every scuff and crease."_s,
        [&](ContentItem &item) {
            item.project = journal;
            item.tags = {u"lighting"_s, u"renters"_s};
        });
    add(u"How we photograph oak"_s, u"We wait for north light. It is even, it has no edge."_s, [&](ContentItem &item) {
        item.project = guides;
        item.tags = {u"oak"_s};
    });
    add(u"A quieter kind of white"_s, u"Only the one with a drop of ochre stayed calm."_s,
        [](ContentItem &item) { item.status = ContentStatus::Published; });
    add(u"Week 42 studio notes"_s, u"This week: three lamps, one wall."_s, [](ContentItem &item) {
        item.templateId = u"email-newsletter"_s;
        item.status = ContentStatus::Published;
    });
    add(u"Wool care in five minutes"_s, u"Dry it flat, in shade."_s,
        [](ContentItem &item) { item.status = ContentStatus::InReview; });
    add(u"Small-space dining, six layouts"_s, u"Measure the room first, then the chairs."_s,
        [](ContentItem &item) { item.tags = {u"lighting"_s}; });
}

ItemsView &LibraryWindow::list() const { return *screen->findChild<ItemsView *>(); }

UndoToast &LibraryWindow::toast() const { return *screen->findChild<UndoToast *>(); }

FilterChip &LibraryWindow::chip(const QString &name) const
{
    for (FilterChip *const chip : screen->findChildren<FilterChip *>()) {
        if (chip->text() == name)
            return *chip;
    }
    FAIL("no chip " << name.toStdString());
    std::abort();
}

QStringList LibraryWindow::titles() const
{
    QStringList titles;
    for (int row = 0; row < items().rowCount(); ++row)
        if (const LibraryEntry *const entry = items().entryAt(items().index(row)))
            titles.append(items().titleOf(*entry));
    return titles;
}

QStringList LibraryWindow::headings() const
{
    QStringList headings;
    for (int row = 0; row < items().rowCount(); ++row) {
        const QModelIndex index = items().index(row);
        if (!items().entryAt(index))
            headings.append(index.data(LibraryModel::HeadingRole).toString() + u' '
                + index.data(LibraryModel::HeadingCountRole).toString());
    }
    return headings;
}

QStringList LibraryWindow::sourceTitles() const
{
    QStringList titles;
    for (int row = 0; row < screen->sources().rowCount(); ++row)
        titles.append(screen->sources().sourceAt(screen->sources().index(row))->title);
    return titles;
}

QModelIndex LibraryWindow::source(const QString &title) const
{
    const qsizetype row = sourceTitles().indexOf(title);
    INFO(title.toStdString());
    REQUIRE(row >= 0);
    return screen->sources().index(int(row));
}

QString LibraryWindow::project(const Id &item) const
{
    const LibraryEntry *const entry = items().entryAt(items().indexOf(item));
    return entry ? items().projectOf(*entry) : QString();
}

bool LibraryWindow::hasLabel(const QString &text) const
{
    return std::ranges::any_of(screen->findChildren<QLabel *>(),
        [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
}

void LibraryWindow::type(const QString &search)
{
    auto *const field = screen->findChild<SearchField *>();
    field->clear();
    QTest::keyClicks(field, search);
}

void LibraryWindow::key(Qt::Key key)
{
    list().setFocus();
    QTest::keyClick(&list(), key);
}

void LibraryWindow::click(const QString &buttonText)
{
    for (QAbstractButton *const button : screen->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && (button->text() == buttonText)) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    FAIL("no button " << buttonText.toStdString());
}

void LibraryWindow::choose(const QString &chipName, const QString &entry)
{
    QTest::mouseClick(&chip(chipName), Qt::LeftButton, {}, QPoint(8, 8));
    trigger(entry);
}

void LibraryWindow::clearChip(const QString &chipName) { QTest::keyClick(&chip(chipName), Qt::Key_Delete); }

void LibraryWindow::chooseSource(const QString &title)
{
    for (QListView *const view : screen->findChildren<QListView *>()) {
        if (view->model() == &screen->sources()) {
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(source(title)).center());
            return;
        }
    }
}

void LibraryWindow::trigger(const QString &menuEntry)
{
    auto *const menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    REQUIRE(menu);
    QString entries;
    for (QAction *const action : menu->actions()) {
        entries += action->text() + u"; "_s;
        if (action->text().trimmed() != menuEntry)
            continue;
        menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
        return;
    }
    FAIL("no entry " << menuEntry.toStdString() << " in " << entries.toStdString());
}

void LibraryWindow::answer(const QString &text)
{
    auto *const dialog = screen->findChild<QInputDialog *>();
    REQUIRE(dialog);
    dialog->setTextValue(text);
    dialog->accept();
}

void LibraryWindow::order(const LibraryOrder &order) { Q_EMIT screen->findChild<FilterBar *>()->orderChosen(order); }

} // namespace atelier::test
