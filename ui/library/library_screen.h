// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/library/filter_bar.h"
#include "ui/library/items_view.h"
#include "ui/library/library_model.h"
#include "ui/library/library_view.h"
#include "ui/library/sources_model.h"

#include <QTimer>

class QMenu;
class QStackedWidget;

namespace atelier {

class EmptyState;
class ErrorPanel;
class ItemsHeader;
class Label;
class PreviewPane;
class SearchField;
class SegmentedControl;
class SelectionBar;
class SourcesPane;
class UndoToast;

// The widgets of the Library view and what connects them.
class LibraryScreen final : public QWidget {
    Q_OBJECT

public:
    LibraryScreen(const LibraryParts &parts, QWidget *parent);

    [[nodiscard]] Panes *panes() const { return m_panes; }
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

    void search(const QString &text);
    void focusSearch();
    void toggleLayout();
    void togglePreview();
    void showTrash();
    void openMoveMenu();
    void openTagMenu();
    void moveToTrash();
    void restoreItems();
    void removeForGood();
    void emptyTrash();
    void saveFilter();

    [[nodiscard]] LibraryModel &items() { return *m_items; }
    [[nodiscard]] SourcesModel &sources();

Q_SIGNALS:
    void openRequested(const atelier::Id &item);
    void newDraftRequested();
    void importRequested();
    void exportRequested(const std::vector<atelier::Id> &items);
    void filesDropped(const QStringList &paths);
    void stateChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Emptiness { Library, Results, Place, Trash };
    [[nodiscard]] Emptiness emptiness() const;
    QWidget *makeCentre();
    QWidget *makeToolbar();
    QWidget *makeEmptyPage();
    void connectItems();
    void connectSources();
    void connectBars();

    // Asks again for what search, source, filter and order say now.
    void ask();
    [[nodiscard]] ItemGrouping groupingFor(const LibraryOrder &order) const;
    void setGrouping(ItemGrouping grouping);
    void setOrder(const LibraryOrder &order);
    void setItemsLayout(ItemsLayout layout);
    void chooseSource(const Source &source);
    void clearFilters();
    void showResults();
    void showEmpty();
    void showCount();
    void showSelection();
    void showCurrent();
    void fitPreview();
    void onKey(Qt::Key key);
    void openItem(const QModelIndex &index);

    // The checked items, or the current one where none is checked.
    [[nodiscard]] std::vector<Id> targets() const;
    [[nodiscard]] bool isTrash() const { return m_base.trash == TrashScope::OnlyTrash; }
    [[nodiscard]] QString titleOf(const std::vector<Id> &items) const;
    void fillItemMenu(QMenu &menu);
    void fillMoveMenu(QMenu &menu);
    void fillTagMenu(QMenu &menu);
    void popup(void (LibraryScreen::*fill)(QMenu &), const QPoint &globalPoint);
    [[nodiscard]] QPoint menuPoint(QWidget *button) const;

    void commit(const QString &label, Workspace::Change change, std::function<void()> done);
    void trash(const std::vector<Id> &items);
    void restore(const std::vector<Id> &items, const QString &message);
    void purge(const std::vector<Id> &items);
    void move(const std::vector<Id> &items, const Id &project, const QString &name);
    void setTag(const std::vector<Id> &items, const QString &tag, bool set);
    void addProject(const Id &parent, const std::function<void(const Id &, const QString &)> &done = {});
    void renameSource(const Source &source);
    void removeSource(const Source &source);
    void askText(const QString &title, const QString &label, const QString &value,
        const std::function<void(const QString &)> &done);
    void askFirst(const QString &question, const QString &detail, const QString &button, std::function<void()> done);

    LibraryParts m_parts;
    Panes *m_panes;
    LibraryModel *m_items;
    SourcesPane *m_sources;
    SearchField *m_search = nullptr;
    Label *m_count = nullptr;
    SegmentedControl *m_layout = nullptr;
    FilterBar *m_filters = nullptr;
    SelectionBar *m_selection = nullptr;
    ItemsHeader *m_header = nullptr;
    ItemsView *m_view = nullptr;
    QStackedWidget *m_pages = nullptr;
    QMap<Emptiness, EmptyState *> m_empty;
    ErrorPanel *m_error = nullptr;
    PreviewPane *m_preview;
    QWidget *m_centre = nullptr;
    UndoToast *m_toast;
    QTimer m_askSoon;
    LibraryQuery m_base; // of the source
    LibraryOrder m_browsing; // while nothing is searched
    LibraryOrder m_searching{LibrarySort::Relevance, SortOrder::Descending};
    Id m_current; // kept across answers
    bool m_isSavedFilter = false; // is looked into
    bool m_previewWanted = true;
};

} // namespace atelier
