// SPDX-License-Identifier: GPL-3.0-or-later
// What the Library view does to items, projects, tags and saved filters.
#include "core/content/saved_filter.h"
#include "ui/library/items_view.h"
#include "ui/library/library_screen.h"
#include "ui/library/selection_bar.h"
#include "ui/library/sources_pane.h"
#include "ui/widgets/button.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/toast.h"

#include <QInputDialog>
#include <QJsonObject>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

template <class Act> Result<void> forEach(const std::vector<Id> &items, Act act)
{
    for (const Id &item : items) {
        if (const auto done = act(item); !done)
            return std::unexpected(done.error());
    }
    return {};
}

// Only what still lies in the trash: someone may have brought an item back since it was chosen, or removed it already.
Result<void> purgeRemoved(Transaction &transaction, const Id &id)
{
    const Result<ContentItem> item = transaction.get<ContentItem>(id);
    if (!item && item.error().kind != ErrorKind::NotFound)
        return std::unexpected(item.error());
    return item && item->header.removed ? transaction.purge<ContentItem>(id) : Result<void>();
}

// What an item was before, to put it back.
template <class Value> using Before = std::shared_ptr<std::map<Id, Value>>;

QString menuText(const QString &text) { return QString(text).replace(u'&', "&&"_L1); }

} // namespace

std::vector<Id> LibraryScreen::targets() const
{
    if (!m_items->checked().empty())
        return {m_items->checked().begin(), m_items->checked().end()};
    return m_current.isNull() ? std::vector<Id>() : std::vector<Id>{m_current};
}

QString LibraryScreen::titleOf(const std::vector<Id> &items) const
{
    const LibraryEntry *const entry = items.size() == 1 ? m_items->entryAt(m_items->indexOf(items.front())) : nullptr;
    return entry ? tr("\"%1\"").arg(m_items->titleOf(*entry)) : tr("%n item(s)", nullptr, int(items.size()));
}

void LibraryScreen::commit(const QString &label, Workspace::Change change, std::function<void()> done)
{
    m_parts.workspace->commit(
        label, {}, std::move(change), this, [this, done = std::move(done)](const Result<void> &committed) {
            if (committed)
                done();
            else
                m_toast->showMessage(committed.error().message, {});
        });
}

void LibraryScreen::moveToTrash()
{
    if (!isTrash())
        trash(targets());
}

void LibraryScreen::trash(const std::vector<Id> &items)
{
    if (items.empty())
        return;
    const QString title = titleOf(items);
    const auto remove = [items](Transaction &transaction) {
        return forEach(items, [&](const Id &item) { return transaction.remove<ContentItem>(item); });
    };
    commit(tr("Move to trash"), remove, [this, items, title] {
        m_items->clearChecked();
        m_toast->showMessage(tr("%1 moved to the trash.").arg(title), [this, items] { restore(items, {}); });
    });
}

void LibraryScreen::restoreItems()
{
    const std::vector<Id> items = targets();
    if (isTrash() && !items.empty())
        restore(items, tr("%1 restored.").arg(titleOf(items)));
}

void LibraryScreen::restore(const std::vector<Id> &items, const QString &message)
{
    const auto bringBack = [items](Transaction &transaction) {
        return forEach(items, [&](const Id &item) { return transaction.restore<ContentItem>(item); });
    };
    commit(tr("Restore"), bringBack, [this, items, message] {
        m_items->clearChecked();
        if (!message.isEmpty())
            m_toast->showMessage(message, [this, items] { trash(items); });
    });
}

void LibraryScreen::removeForGood()
{
    const std::vector<Id> items = targets();
    if (!isTrash() || items.empty())
        return;
    askFirst(tr("Remove %1 for good?").arg(titleOf(items)),
        tr("The text and its versions go too. This cannot be undone."), tr("Remove for good"),
        [this, items] { purge(items); });
}

void LibraryScreen::purge(const std::vector<Id> &items)
{
    const auto removeAll = [items](Transaction &transaction) {
        return forEach(items, [&](const Id &item) { return purgeRemoved(transaction, item); });
    };
    commit(tr("Remove for good"), removeAll, [this] { m_items->clearChecked(); });
}

void LibraryScreen::emptyTrash()
{
    const auto removeAll = [](Transaction &transaction) -> Result<void> {
        const Result<std::vector<ContentItem>> items = transaction.query<ContentItem>({.trash = TrashScope::OnlyTrash});
        if (!items)
            return std::unexpected(items.error());
        std::vector<Id> ids;
        for (const ContentItem &item : *items)
            ids.push_back(item.header.id);
        return forEach(ids, [&](const Id &item) { return transaction.purge<ContentItem>(item); });
    };
    askFirst(tr("Empty the trash?"), tr("All items in it are removed for good. This cannot be undone."),
        tr("Empty trash"), [this, removeAll] { commit(tr("Empty trash"), removeAll, [] { }); });
}

void LibraryScreen::move(const std::vector<Id> &items, const Id &project, const QString &name)
{
    const auto before = std::make_shared<std::map<Id, Id>>();
    const auto put = [items, project, before](Transaction &transaction) {
        before->clear();
        return forEach(items, [&](const Id &item) {
            return transaction.update<ContentItem>(item, [&](ContentItem &changed) {
                (*before)[item] = changed.project;
                changed.project = project;
            });
        });
    };
    const auto putBack = [items, before](Transaction &transaction) {
        return forEach(items, [&](const Id &item) {
            return transaction.update<ContentItem>(
                item, [&](ContentItem &changed) { changed.project = before->at(item); });
        });
    };
    const QString message = project.isNull() ? tr("%1 moved out of the projects.") : tr("%1 moved to %2.");
    const QString title = titleOf(items);
    commit(tr("Move"), put, [this, putBack, message, title, name, project] {
        m_toast->showMessage(project.isNull() ? message.arg(title) : message.arg(title, name),
            [this, putBack] { commit(tr("Undo move"), putBack, [] { }); });
    });
}

void LibraryScreen::setTag(const std::vector<Id> &items, const QString &tag, bool set)
{
    const auto before = std::make_shared<std::map<Id, bool>>();
    const auto put = [items, tag, set, before](Transaction &transaction) {
        before->clear();
        return forEach(items, [&](const Id &item) {
            return transaction.update<ContentItem>(item, [&](ContentItem &changed) {
                (*before)[item] = changed.tags.contains(tag);
                if (set)
                    changed.tags.insert(tag);
                else
                    changed.tags.erase(tag);
            });
        });
    };
    const auto putBack = [items, tag, before](Transaction &transaction) {
        return forEach(items, [&](const Id &item) {
            return transaction.update<ContentItem>(item, [&](ContentItem &changed) {
                if (before->at(item))
                    changed.tags.insert(tag);
                else
                    changed.tags.erase(tag);
            });
        });
    };
    const QString title = titleOf(items);
    commit(tr("Tag"), put, [this, putBack, title, tag, set] {
        m_toast->showMessage(set ? tr("%1 tagged %2.").arg(title, tag) : tr("Tag %2 taken from %1.").arg(title, tag),
            [this, putBack] { commit(tr("Undo tag"), putBack, [] { }); });
    });
}

void LibraryScreen::fillItemMenu(QMenu &menu)
{
    if (isTrash()) {
        menu.addAction(tr("Restore"), this, &LibraryScreen::restoreItems);
        menu.addAction(tr("Remove for good…"), this, &LibraryScreen::removeForGood);
        return;
    }
    menu.addAction(tr("Open in Write"), this, [this] {
        if (!m_current.isNull())
            Q_EMIT openRequested(m_current);
    });
    fillMoveMenu(*menu.addMenu(tr("Move to")));
    fillTagMenu(*menu.addMenu(tr("Tag")));
    menu.addAction(tr("Export…"), this, [this] { Q_EMIT exportRequested(targets()); });
    menu.addSeparator();
    menu.addAction(tr("Move to the trash"), this, &LibraryScreen::moveToTrash);
}

void LibraryScreen::fillMoveMenu(QMenu &menu)
{
    const std::vector<Id> items = targets();
    for (const Source &project : sources().projects())
        menu.addAction(menuText(QString(project.depth * 4, u' ') + project.title), this,
            [this, items, id = project.id, title = project.title] { move(items, id, title); });
    menu.addAction(tr("No project"), this, [this, items] { move(items, {}, {}); });
    menu.addSeparator();
    menu.addAction(tr("New project…"), this, [this, items] {
        addProject({}, [this, items](const Id &project, const QString &name) { move(items, project, name); });
    });
}

void LibraryScreen::fillTagMenu(QMenu &menu)
{
    const std::vector<Id> items = targets();
    const auto hasTag = [this](const QString &tag) {
        return [this, tag](const Id &item) {
            const LibraryEntry *const entry = m_items->entryAt(m_items->indexOf(item));
            return entry && entry->item.tags.contains(tag);
        };
    };
    for (const QString &tag : sources().tags()) {
        QAction *const action = menu.addAction(menuText(tag));
        action->setCheckable(true);
        action->setChecked(!items.empty() && std::ranges::all_of(items, hasTag(tag)));
        connect(action, &QAction::triggered, this, [this, items, tag](bool set) { setTag(items, tag, set); });
    }
    menu.addSeparator();
    menu.addAction(tr("New tag…"), this, [this, items] {
        askText(tr("New tag"), tr("Tag"), {}, [this, items](const QString &tag) { setTag(items, tag, true); });
    });
}

void LibraryScreen::popup(void (LibraryScreen::*fill)(QMenu &), const QPoint &globalPoint)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    (this->*fill)(*menu);
    menu->popup(globalPoint);
}

QPoint LibraryScreen::menuPoint(QWidget *button) const
{
    if (button->isVisible())
        return button->mapToGlobal(QPoint(0, button->height()));
    const QRect row = m_view->visualRect(m_view->currentIndex());
    return m_view->viewport()->mapToGlobal(row.isNull() ? QPoint(0, 0) : row.center());
}

void LibraryScreen::openMoveMenu()
{
    if (!isTrash() && !targets().empty())
        popup(&LibraryScreen::fillMoveMenu, menuPoint(m_selection->move()));
}

void LibraryScreen::openTagMenu()
{
    if (!isTrash() && !targets().empty())
        popup(&LibraryScreen::fillTagMenu, menuPoint(m_selection->tag()));
}

void LibraryScreen::addProject(const Id &parent, const std::function<void(const Id &, const QString &)> &done)
{
    askText(tr("New project"), tr("Name"), {}, [this, parent, done](const QString &title) {
        const auto made = std::make_shared<Project>();
        made->title = title;
        made->parent = parent;
        commit(
            tr("New project"), [made](Transaction &transaction) { return transaction.put(*made); },
            [made, done] {
                if (done)
                    done(made->header.id, made->title);
            });
    });
}

void LibraryScreen::saveFilter()
{
    const QJsonObject query = savedQuery(m_items->query(), m_filters->filter());
    askText(tr("Save filter"), tr("Name"), m_search->text().trimmed(), [this, query](const QString &title) {
        commit(
            tr("Save filter"),
            [title, query](Transaction &transaction) {
                SavedFilter filter{.header = {}, .title = title, .query = query};
                return transaction.put(filter);
            },
            [this, title] { m_toast->showMessage(tr("%1 is among the saved filters.").arg(title), {}); });
    });
}

void LibraryScreen::renameSource(const Source &source)
{
    askText(tr("Rename"), tr("Name"), source.title, [this, source](const QString &title) {
        commit(
            tr("Rename"),
            [source, title](Transaction &transaction) -> Result<void> {
                const auto rename = [&](auto &record) { record.title = title; };
                if (source.kind == SourceKind::Project)
                    return transaction.update<Project>(source.id, rename).transform([](const Project &) { });
                return transaction.update<SavedFilter>(source.id, rename).transform([](const SavedFilter &) { });
            },
            [] {});
    });
}

void LibraryScreen::removeSource(const Source &source)
{
    const bool isProject = source.kind == SourceKind::Project;
    const auto remove = [source, isProject](Transaction &transaction) {
        return isProject ? transaction.remove<Project>(source.id) : transaction.remove<SavedFilter>(source.id);
    };
    const auto bringBack = [source, isProject](Transaction &transaction) {
        return isProject ? transaction.restore<Project>(source.id) : transaction.restore<SavedFilter>(source.id);
    };
    commit(tr("Remove %1").arg(source.title), remove, [this, source, isProject, bringBack] {
        if (isProject)
            m_sources->showAll();
        m_toast->showMessage(isProject ? tr("Project %1 removed. Its items are still in the library.").arg(source.title)
                                       : tr("Saved filter %1 removed.").arg(source.title),
            [this, bringBack] { commit(tr("Restore"), bringBack, [] { }); });
    });
}

void LibraryScreen::askText(
    const QString &title, const QString &label, const QString &value, const std::function<void(const QString &)> &done)
{
    auto *const dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(value);
    connect(dialog, &QInputDialog::textValueSelected, this, [done](const QString &text) {
        if (const QString given = text.trimmed(); !given.isEmpty())
            done(given);
    });
    dialog->open();
}

void LibraryScreen::askFirst(
    const QString &question, const QString &detail, const QString &button, std::function<void()> done)
{
    auto *const box = new QMessageBox(QMessageBox::Warning, question, question, QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(detail);
    QPushButton *const go = box->addButton(button, QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(go, &QPushButton::clicked, this, std::move(done));
    box->open();
}

} // namespace atelier
