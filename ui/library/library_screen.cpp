// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_screen.h"

#include "ui/library/items_header.h"
#include "ui/library/preview_pane.h"
#include "ui/library/selection_bar.h"
#include "ui/library/sources_pane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/states.h"
#include "ui/widgets/toast.h"

#include <QDragEnterEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSlider>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace atelier {

namespace {

constexpr auto typingDelay = 80ms;
constexpr PaneWidth leftWidth{224, 200, 320};
constexpr PaneWidth previewWidth{312, 272, 400};
constexpr int centreMin = 480;
constexpr int previewNeeds = 960; // of content

PaneWidth scaled(const Theme &theme, const PaneWidth &width)
{
    return {theme.px(width.normal), theme.px(width.min), theme.px(width.max)};
}

} // namespace

LibraryScreen::LibraryScreen(const LibraryParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_panes(new Panes)
    , m_items(new LibraryModel(*parts.workspace, parts.templates, this))
    , m_sources(new SourcesPane(*parts.workspace))
    , m_preview(new PreviewPane(*parts.workspace, *m_items))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panes);
    const Theme &theme = themeOf(this);
    m_panes->setLeft(m_sources, tr("Library"), scaled(theme, leftWidth));
    m_panes->setCentre(makeCentre(), theme.px(centreMin));
    m_panes->setInspector(m_preview, tr("Preview"), scaled(theme, previewWidth));
    m_toast = new UndoToast(m_parts.workspace->clock(), m_centre);
    auto *const more = new QMenu(this);
    connect(more, &QMenu::aboutToShow, this, [this, more] {
        more->clear();
        fillItemMenu(*more);
    });
    m_preview->setMenu(more);
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(typingDelay);
    connect(&m_askSoon, &QTimer::timeout, this, &LibraryScreen::ask);
    connectItems();
    connectSources();
    connectBars();
    setAcceptDrops(true);
    m_view->setFocus(Qt::OtherFocusReason); // rather than the first button, once the view is shown
    showSelection();
    ask();
}

SourcesModel &LibraryScreen::sources() { return m_sources->model(); }

QWidget *LibraryScreen::makeToolbar()
{
    const Theme &theme = themeOf(this);
    auto *const toolbar = new Area(Ground::Surface);
    toolbar->setFixedHeight(theme.size.paneHeader);
    m_search = new SearchField(tr("Search in the library"));
    m_search->setShortcutHint(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText).replace(u'+', u' '));
    m_search->setMaximumWidth(theme.px(320));
    m_search->setMinimumWidth(theme.px(140));
    m_count = new Label({}, FontRole::Small, TextTone::Text3);
    m_layout = new SegmentedControl(tr("Layout"));
    m_layout->addSegment(tr("List"), u"list-bullets"_s);
    m_layout->addSegment(tr("Grid"), u"grid-four"_s);
    auto *const row = new QHBoxLayout(toolbar);
    row->setContentsMargins(theme.px(16), 0, theme.px(16), 0);
    row->setSpacing(theme.px(8));
    row->addWidget(m_panes->leftButton());
    row->addWidget(m_search, 1);
    row->addWidget(m_count);
    row->addStretch(0);
    row->addWidget(m_layout);
    return toolbar;
}

QWidget *LibraryScreen::makeEmptyPage()
{
    auto *const page = new QWidget;
    auto *const column = new QVBoxLayout(page);
    const int margin = themeOf(this).px(24);
    column->setContentsMargins(margin, margin, margin, margin);
    column->addStretch(1);
    const auto add = [&](Emptiness kind, const QString &icon, const QString &title, const QString &sentence) {
        auto *const state = new EmptyState(icon, title, sentence);
        state->hide();
        column->addLayout(inTheMiddle(state));
        m_empty.insert(kind, state);
        return state;
    };
    EmptyState *const library = add(Emptiness::Library, u"books"_s, tr("The library is empty"),
        tr("Import what you have written, or press Ctrl+N to start a draft."));
    connect(library->setAction(tr("Choose files")), &Button::clicked, this, &LibraryScreen::importRequested);
    EmptyState *const results =
        add(Emptiness::Results, u"magnifier"_s, tr("Nothing found"), tr("No item has all of these words and filters."));
    connect(results->setAction(tr("Clear the filters")), &Button::clicked, this, &LibraryScreen::clearFilters);
    EmptyState *const place = add(Emptiness::Place, u"folder"_s, tr("Nothing here yet"),
        tr("Drag items onto a project or a tag, or move them there."));
    connect(place->setAction(tr("Show all items")), &Button::clicked, m_sources, &SourcesPane::showAll);
    add(Emptiness::Trash, u"trash-can"_s, tr("The trash is empty"), tr("What you remove stays here for 30 days."));
    m_error = new ErrorPanel;
    m_error->hide();
    column->addWidget(m_error);
    column->addStretch(2);
    return page;
}

QWidget *LibraryScreen::makeCentre()
{
    m_centre = new Area(Ground::Surface);
    m_filters = new FilterBar(m_sources->model(), m_parts.templates);
    m_selection = new SelectionBar;
    m_header = new ItemsHeader;
    m_view = new ItemsView(*m_items);
    auto *const list = new QWidget;
    auto *const listColumn = new QVBoxLayout(list);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->setSpacing(0);
    listColumn->addWidget(m_header);
    listColumn->addWidget(m_view, 1);
    m_pages = new QStackedWidget;
    m_pages->addWidget(list);
    m_pages->addWidget(makeEmptyPage());
    auto *const column = new QVBoxLayout(m_centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolbar());
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addWidget(m_filters);
    column->addWidget(m_selection);
    column->addWidget(m_pages, 1);
    return m_centre;
}

void LibraryScreen::connectItems()
{
    connect(m_items, &LibraryModel::loaded, this, &LibraryScreen::showResults);
    connect(m_items, &LibraryModel::counted, this, &LibraryScreen::showCount);
    connect(m_items, &LibraryModel::checkedChanged, this, &LibraryScreen::showSelection);
    connect(m_items, &LibraryModel::failed, this, [this](const QString &message) {
        for (EmptyState *const state : std::as_const(m_empty))
            state->hide();
        m_error->setTexts(message, tr("Your items are safe on this computer."));
        m_error->show();
        m_pages->setCurrentIndex(1);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (const LibraryEntry *const entry = m_items->entryAt(index); entry && entry->item.header.id != m_current) {
            m_current = entry->item.header.id;
            showCurrent();
        }
    });
    connect(m_view, &ItemsView::openRequested, this, &LibraryScreen::openItem);
    connect(m_view, &ItemsView::keyCommand, this, &LibraryScreen::onKey);
    connect(m_view, &ItemsView::widthChanged, m_header, &ItemsHeader::setRowWidth);
    connect(m_view, &ItemsView::menuRequested, this,
        [this](const QPoint &point) { popup(&LibraryScreen::fillItemMenu, point); });
    connect(m_preview, &PreviewPane::openRequested, this, [this] {
        if (!m_current.isNull())
            Q_EMIT openRequested(m_current);
    });
    connect(m_preview, &PreviewPane::closeRequested, this, &LibraryScreen::togglePreview);
}

void LibraryScreen::connectSources()
{
    connect(m_sources, &SourcesPane::sourceChosen, this, &LibraryScreen::chooseSource);
    connect(m_sources, &SourcesPane::trashChosen, this, [this] {
        m_base = {.trash = TrashScope::OnlyTrash};
        m_filters->setFilter({});
        ask();
    });
    connect(m_sources, &SourcesPane::importRequested, this, &LibraryScreen::importRequested);
    connect(m_sources, &SourcesPane::addProjectRequested, this, [this](const Id &parent) { addProject(parent); });
    connect(m_sources, &SourcesPane::renameRequested, this, &LibraryScreen::renameSource);
    connect(m_sources, &SourcesPane::removeRequested, this, &LibraryScreen::removeSource);
    connect(&m_sources->trash(), &TrashButton::itemsDropped, this, &LibraryScreen::trash);
    connect(&m_sources->model(), &SourcesModel::loaded, this, [this] {
        showCount();
        if (m_items->isLoaded())
            showEmpty();
    });
    connect(&m_sources->model(), &SourcesModel::itemsDropped, this,
        [this](const std::vector<Id> &items, const Source &target) {
            if (target.kind == SourceKind::Project)
                move(items, target.id, target.title);
            else
                setTag(items, target.title, true);
        });
}

void LibraryScreen::connectBars()
{
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_askSoon.start(); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_layout, &SegmentedControl::currentChanged, this, [this](int index) {
        setItemsLayout(index == 1 ? ItemsLayout::Grid : ItemsLayout::List);
        ask();
    });
    connect(m_filters, &FilterBar::filterChanged, this, [this] {
        // One project is looked into, or the chip's projects are.
        if (!m_filters->filter().projects.empty() && !m_base.projects.empty())
            m_sources->showAll();
        ask();
    });
    connect(m_filters, &FilterBar::orderChosen, this, &LibraryScreen::setOrder);
    connect(m_filters, &FilterBar::groupingChosen, this, &LibraryScreen::setGrouping);
    connect(m_filters, &FilterBar::saveRequested, this, &LibraryScreen::saveFilter);
    connect(&m_filters->size(), &QSlider::valueChanged, m_view, &ItemsView::setCardWidth);
    connect(m_header, &ItemsHeader::orderChosen, this, &LibraryScreen::setOrder);
    connect(m_selection, &SelectionBar::moveRequested, this, &LibraryScreen::openMoveMenu);
    connect(m_selection, &SelectionBar::tagRequested, this, &LibraryScreen::openTagMenu);
    connect(m_selection, &SelectionBar::exportRequested, this, [this] { Q_EMIT exportRequested(targets()); });
    connect(m_selection, &SelectionBar::trashRequested, this, &LibraryScreen::moveToTrash);
    connect(m_selection, &SelectionBar::restoreRequested, this, &LibraryScreen::restoreItems);
    connect(m_selection, &SelectionBar::purgeRequested, this, &LibraryScreen::removeForGood);
    connect(m_selection, &SelectionBar::emptyTrashRequested, this, &LibraryScreen::emptyTrash);
    connect(m_selection, &SelectionBar::clearRequested, m_items, &LibraryModel::clearChecked);
    connect(m_selection, &SelectionBar::allRequested, m_items, &LibraryModel::checkAll);
}

void LibraryScreen::ask()
{
    m_askSoon.stop();
    LibraryQuery query = m_base;
    query.text = m_search->text().trimmed();
    applyFilter(query, m_filters->filter(), m_parts.workspace->clock().now());
    const bool isSearching = !query.text.isEmpty();
    const LibraryOrder order = isSearching ? m_searching : m_browsing;
    query.sort = order.sort;
    query.order = order.order;
    m_filters->setSearching(isSearching);
    m_filters->setOrder(order);
    m_header->setOrder(order);
    m_filters->setSaveShown(!isTrash() && (isSearching || !m_filters->filter().isEmpty()));
    const ItemGrouping grouping = groupingFor(order);
    m_view->setGrouped(grouping != ItemGrouping::None);
    m_items->setQuery(query, grouping);
    m_count->clear();
}

// Cards stand in groups; a list has the columns for that. What matches best comes first, whatever group it is of.
ItemGrouping LibraryScreen::groupingFor(const LibraryOrder &order) const
{
    const ItemGrouping chosen = m_filters->grouping();
    const bool byTime = order.sort == LibrarySort::Updated || order.sort == LibrarySort::Created;
    if (m_view->itemsLayout() == ItemsLayout::List || order.sort == LibrarySort::Relevance
        || (chosen == ItemGrouping::Day && !byTime))
        return ItemGrouping::None;
    return chosen;
}

void LibraryScreen::setGrouping(ItemGrouping grouping)
{
    m_filters->setGrouping(grouping);
    ask();
    Q_EMIT stateChanged();
}

void LibraryScreen::setOrder(const LibraryOrder &order)
{
    (m_search->text().trimmed().isEmpty() ? m_browsing : m_searching) = order;
    ask();
    Q_EMIT stateChanged();
}

void LibraryScreen::chooseSource(const Source &source)
{
    m_base = {};
    // The words and chips that a saved filter brought go with it.
    if (std::exchange(m_isSavedFilter, source.kind == SourceKind::SavedFilter)) {
        m_filters->setFilter({});
        m_search->clear();
    }
    switch (source.kind) {
    case SourceKind::Project: {
        LibraryFilter filter = m_filters->filter();
        filter.projects.clear();
        m_filters->setFilter(filter);
        m_base.projects = {source.id};
        break;
    }
    case SourceKind::Tag:
        m_base.tags = {source.title};
        break;
    case SourceKind::SavedFilter: {
        const LibraryQuery saved = libraryQueryFromJson(source.query);
        m_base.tags = saved.tags;
        m_base.campaigns = saved.campaigns;
        m_filters->setFilter(filterOf(source.query));
        m_search->setText(saved.text);
        (saved.text.isEmpty() ? m_browsing : m_searching) = {saved.sort, saved.order};
        break;
    }
    case SourceKind::All:
    case SourceKind::Heading:
        break;
    }
    ask();
}

void LibraryScreen::clearFilters()
{
    m_search->clear();
    m_filters->setFilter({});
    m_sources->showAll();
    ask();
}

void LibraryScreen::search(const QString &text)
{
    m_sources->showAll();
    m_filters->setFilter({});
    m_search->setText(text);
}

void LibraryScreen::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LibraryScreen::setItemsLayout(ItemsLayout layout)
{
    const bool isGrid = layout == ItemsLayout::Grid;
    m_view->setItemsLayout(layout);
    m_layout->setCurrent(isGrid ? 1 : 0);
    m_header->setVisible(!isGrid);
    m_filters->setCardsShown(isGrid);
    Q_EMIT stateChanged();
}

void LibraryScreen::toggleLayout()
{
    setItemsLayout(m_view->itemsLayout() == ItemsLayout::List ? ItemsLayout::Grid : ItemsLayout::List);
    ask();
}

void LibraryScreen::togglePreview()
{
    m_previewWanted = !m_panes->isInspectorShown();
    m_panes->setInspectorShown(m_previewWanted);
    if (!m_previewWanted)
        m_view->setFocus(Qt::OtherFocusReason);
    Q_EMIT stateChanged();
}

void LibraryScreen::showTrash() { m_sources->showTrash(); }

void LibraryScreen::showResults()
{
    // The current item stays current where it is still there; else the first is.
    QModelIndex index = m_items->indexOf(m_current);
    const bool isGone = !index.isValid();
    if (isGone)
        index = m_items->firstItem();
    if (index != m_view->currentIndex()) {
        m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        if (isGone)
            m_view->scrollToTop();
        else
            m_view->scrollTo(index);
    }
    const LibraryEntry *const entry = m_items->entryAt(index);
    m_current = entry ? entry->item.header.id : Id{};
    showCurrent();
    showEmpty();
    showSelection();
}

LibraryScreen::Emptiness LibraryScreen::emptiness() const
{
    if (!m_filters->filter().isEmpty() || !m_search->text().trimmed().isEmpty())
        return Emptiness::Results;
    if (isTrash())
        return Emptiness::Trash;
    return m_sources->model().counts().all > 0 ? Emptiness::Place : Emptiness::Library;
}

void LibraryScreen::showEmpty()
{
    m_error->hide();
    const bool isEmpty = m_items->rowCount() == 0;
    for (const auto &[kind, state] : m_empty.asKeyValueRange())
        state->setVisible(isEmpty && kind == emptiness());
    m_pages->setCurrentIndex(isEmpty ? 1 : 0);
}

void LibraryScreen::showCount()
{
    const std::optional<qint64> total = m_items->total();
    const bool isSearching = !m_items->query().text.isEmpty();
    if (!total)
        m_count->clear();
    else if (isSearching)
        m_count->setText(tr("%n result(s)", nullptr, int(*total)));
    else if (!m_filters->filter().isEmpty())
        m_count->setText(
            tr("%1 of %2").arg(QLocale().toString(*total), QLocale().toString(m_sources->model().counts().all)));
    else
        m_count->clear();
    showSelection();
}

void LibraryScreen::showSelection()
{
    const auto checked = qint64(m_items->checked().size());
    const qint64 total = m_items->total().value_or(m_items->rowCount());
    m_selection->showState(isTrash() ? SelectionPlace::Trash : SelectionPlace::Library, checked, total);
    m_preview->setChecked(checked, total);
}

void LibraryScreen::showCurrent() { m_preview->showItem(m_items->entryAt(m_items->indexOf(m_current))); }

void LibraryScreen::onKey(Qt::Key key)
{
    switch (key) {
    case Qt::Key_G:
        toggleLayout();
        break;
    case Qt::Key_P:
        togglePreview();
        break;
    case Qt::Key_T:
        openTagMenu();
        break;
    case Qt::Key_M:
        openMoveMenu();
        break;
    case Qt::Key_Delete:
        isTrash() ? removeForGood() : moveToTrash();
        break;
    default:
        break;
    }
}

void LibraryScreen::openItem(const QModelIndex &index)
{
    const LibraryEntry *const entry = m_items->entryAt(index);
    if (!entry)
        return;
    if (isTrash())
        m_toast->showMessage(tr("Restore the item to open it."), [this] { restoreItems(); }, tr("Restore"));
    else
        Q_EMIT openRequested(entry->item.header.id);
}

void LibraryScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_items->setLive(true);
    m_sources->model().setLive(true);
    fitPreview();
}

void LibraryScreen::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_items->setLive(false);
    m_sources->model().setLive(false);
}

void LibraryScreen::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPreview();
}

void LibraryScreen::fitPreview()
{
    m_panes->setInspectorShown(m_previewWanted && width() >= themeOf(this).px(previewNeeds));
}

void LibraryScreen::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void LibraryScreen::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(paths);
}

QByteArray LibraryScreen::saveState() const
{
    const QJsonObject state{{u"panes"_s, QString::fromLatin1(m_panes->saveState().toBase64())},
        {u"grid"_s, m_view->itemsLayout() == ItemsLayout::Grid}, {u"cardWidth"_s, m_view->cardWidth()},
        {u"group"_s, int(m_filters->grouping())}, {u"preview"_s, m_previewWanted},
        {u"sort"_s, QString(enumName(m_browsing.sort))}, {u"ascending"_s, m_browsing.order == SortOrder::Ascending},
        {u"folded"_s, QJsonArray::fromStringList(m_sources->model().folded())}, {u"item"_s, m_current.toString()}};
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void LibraryScreen::restoreState(const QByteArray &state)
{
    const QJsonObject saved = QJsonDocument::fromJson(state).object();
    if (saved.isEmpty())
        return;
    m_panes->restoreState(QByteArray::fromBase64(saved.value(u"panes"_s).toString().toLatin1()));
    setItemsLayout(saved.value(u"grid"_s).toBool() ? ItemsLayout::Grid : ItemsLayout::List);
    m_filters->setGrouping(ItemGrouping(std::clamp(saved.value(u"group"_s).toInt(int(ItemGrouping::Day)), 0, 3)));
    m_filters->size().setValue(saved.value(u"cardWidth"_s).toInt(ItemsView::usualCard));
    m_previewWanted = saved.value(u"preview"_s).toBool(true);
    m_browsing.sort = enumFromName<LibrarySort>(saved.value(u"sort"_s).toString()).value_or(LibrarySort::Updated);
    m_browsing.order = saved.value(u"ascending"_s).toBool() ? SortOrder::Ascending : SortOrder::Descending;
    QStringList folded;
    for (const QJsonValue &project : saved.value(u"folded"_s).toArray())
        folded.append(project.toString());
    m_sources->model().setFolded(folded);
    m_current = Id::fromString(saved.value(u"item"_s).toString()).value_or(Id{});
    fitPreview();
    ask();
}

} // namespace atelier
