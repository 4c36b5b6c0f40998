// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_model.h"

#include "core/template/catalog.h"
#include "ui/theme/status.h"
#include "ui/widgets/item_status.h"
#include "ui/widgets/row_delegate.h"

#include <QLocale>
#include <QMimeData>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace atelier {

namespace {

constexpr qint64 pageSize = 100;
constexpr qint64 mostChecked = 10'000;
constexpr auto refreshDelay = 100ms;

QStringList idsOf(const std::vector<LibraryEntry> &entries)
{
    QStringList ids;
    for (const LibraryEntry &entry : entries)
        ids.append(entry.item.header.id.toString());
    return ids;
}

} // namespace

struct LibraryModel::Page {
    LibraryPage items;
    QMap<Id, QString> projects;
};

std::vector<Id> itemsIn(const QMimeData &data)
{
    std::vector<Id> items;
    for (const QString &line : QString::fromLatin1(data.data(itemsMimeType)).split(u'\n', Qt::SkipEmptyParts)) {
        if (const std::optional<Id> id = Id::fromString(line))
            items.push_back(*id);
    }
    return items;
}

LibraryModel::LibraryModel(Workspace &workspace, const TemplateCatalog &templates, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
    , m_templates(templates)
{
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(refreshDelay);
    connect(&m_refreshSoon, &QTimer::timeout, this, &LibraryModel::refresh);
    connect(&m_workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (!changes.touches(ContentItem::kind) && !changes.touches(Project::kind) && changes.texts.empty())
            return;
        if (!m_isLive)
            m_isStale = true;
        else if (!m_refreshSoon.isActive())
            m_refreshSoon.start();
    });
}

int LibraryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

const LibraryEntry *LibraryModel::entryAt(const QModelIndex &index) const
{
    if (!index.isValid() || size_t(index.row()) >= m_rows.size())
        return nullptr;
    const qsizetype entry = m_rows[size_t(index.row())].entry;
    return entry < 0 ? nullptr : &m_entries[size_t(entry)];
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    const LibraryEntry *const entry = entryAt(index);
    if (!entry)
        return index.isValid() && size_t(index.row()) < m_rows.size() ? headingData(size_t(index.row()), role)
                                                                      : QVariant();
    switch (role) {
    case TitleRole:
        return titleOf(*entry);
    case Qt::AccessibleTextRole:
        return spokenText(*entry);
    case Qt::CheckStateRole:
        return isChecked(entry->item.header.id) ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

QVariant LibraryModel::headingData(size_t row, int role) const
{
    if (role == HeadingRole || role == Qt::AccessibleTextRole)
        return m_rows[row].heading;
    if (role != HeadingCountRole)
        return {};
    size_t end = row + 1;
    while (end < m_rows.size() && m_rows[end].entry >= 0)
        ++end;
    const bool isWhole = end < m_rows.size() || !m_hasMore;
    return isWhole ? QVariant(int(end - row - 1)) : QVariant();
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (!index.isValid())
        return flags;
    return entryAt(index) ? flags | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren : Qt::ItemNeverHasChildren;
}

bool LibraryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_isFetching;
}

void LibraryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        requestPage(qint64(m_entries.size()), pageSize);
}

QMimeData *LibraryModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    for (const QModelIndex &index : indexes) {
        if (const LibraryEntry *const entry = entryAt(index))
            ids.append(entry->item.header.id.toString());
    }
    const std::optional<Id> dragged = ids.isEmpty() ? std::nullopt : Id::fromString(ids.front());
    if (dragged && isChecked(*dragged)) {
        ids.clear();
        for (const Id &item : m_checked)
            ids.append(item.toString());
    }
    auto *const data = new QMimeData;
    data->setData(itemsMimeType, ids.join(u'\n').toLatin1());
    return data;
}

void LibraryModel::setQuery(const LibraryQuery &query, ItemGrouping grouping)
{
    LibraryQuery sameOrder = query;
    sameOrder.sort = m_query.sort;
    sameOrder.order = m_query.order;
    // What is checked but not shown must not be moved or removed by mistake.
    if (toJson(sameOrder) != toJson(m_query))
        clearChecked();
    m_query = query;
    m_grouping = grouping;
    m_query.group = grouping == ItemGrouping::Project ? LibraryGroup::Project
        : grouping == ItemGrouping::Type              ? LibraryGroup::Template
                                                      : LibraryGroup::None;
    m_total.reset();
    ++m_generation;
    requestPage(0, pageSize);
    requestCount();
}

void LibraryModel::setLive(bool live)
{
    m_isLive = live;
    if (live && std::exchange(m_isStale, false))
        refresh();
}

void LibraryModel::refresh()
{
    m_refreshSoon.stop();
    ++m_generation;
    requestPage(0, std::max(pageSize, qint64(m_entries.size())));
    requestCount();
}

void LibraryModel::requestPage(qint64 offset, qint64 limit)
{
    m_isFetching = true;
    LibraryQuery query = m_query;
    query.offset = offset;
    query.limit = limit;
    m_workspace.read(
        this,
        [query](Reader &reader) -> Result<Page> {
            Result<LibraryPage> items = libraryPage(reader, query);
            if (!items)
                return std::unexpected(items.error());
            Page page{std::move(*items), {}};
            if (query.offset > 0)
                return page;
            const Result<std::vector<Project>> projects = reader.query<Project>();
            if (!projects)
                return std::unexpected(projects.error());
            for (const Project &project : *projects)
                page.projects.insert(project.header.id, project.title);
            return page;
        },
        [this, offset, limit, generation = m_generation](Result<Page> page) {
            if (generation != m_generation)
                return;
            m_isFetching = false;
            if (page)
                takePage(offset, limit, std::move(*page));
            else
                Q_EMIT failed(page.error().message);
        });
}

void LibraryModel::takePage(qint64 offset, qint64 limit, Page page)
{
    std::vector<LibraryEntry> &entries = page.items.entries;
    m_hasMore = qint64(entries.size()) == limit;
    if (offset > 0) {
        if (!entries.empty()) {
            const int before = rowCount();
            std::ranges::move(entries, std::back_inserter(m_entries));
            std::vector<Row> rows = m_rows;
            appendRows(rows, m_entries, offset);
            beginInsertRows({}, before, int(rows.size()) - 1);
            m_rows = std::move(rows);
            endInsertRows();
        }
    } else {
        m_projects = std::move(page.projects);
        std::vector<Row> rows;
        appendRows(rows, entries, 0);
        // The same items in the same order keep the place that was scrolled to.
        const bool isSame =
            idsOf(entries) == idsOf(m_entries) && std::ranges::equal(rows, m_rows, {}, &Row::heading, &Row::heading);
        if (!isSame)
            beginResetModel();
        m_entries = std::move(entries);
        m_rows = std::move(rows);
        if (!isSame)
            endResetModel();
        else if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
    m_isLoaded = true;
    Q_EMIT loaded();
}

void LibraryModel::requestCount()
{
    m_workspace.read(
        this, [query = m_query](Reader &reader) { return libraryCount(reader, query); },
        [this, generation = m_generation](const Result<qint64> &count) {
            if (generation != m_generation || !count)
                return;
            m_total = *count;
            Q_EMIT counted();
        });
}

QModelIndex LibraryModel::indexOf(const Id &item) const
{
    const auto isIt = [&](const Row &row) {
        return row.entry >= 0 && m_entries[size_t(row.entry)].item.header.id == item;
    };
    const auto found = std::ranges::find_if(m_rows, isIt);
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

QModelIndex LibraryModel::firstItem() const
{
    const auto found = std::ranges::find_if(m_rows, [](const Row &row) { return row.entry >= 0; });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

void LibraryModel::appendRows(std::vector<Row> &rows, const std::vector<LibraryEntry> &entries, qsizetype from) const
{
    const auto last = std::ranges::find_if(rows.rbegin(), rows.rend(), [](const Row &row) { return row.entry < 0; });
    std::optional<QString> heading = last == rows.rend() ? std::nullopt : std::optional(last->heading);
    for (qsizetype entry = from; entry < std::ssize(entries); ++entry) {
        const QString own = headingOf(entries[size_t(entry)]);
        if (m_grouping != ItemGrouping::None && heading != own)
            rows.push_back({.heading = heading.emplace(own)});
        rows.push_back({.entry = entry});
    }
}

QString LibraryModel::headingOf(const LibraryEntry &entry) const
{
    switch (m_grouping) {
    case ItemGrouping::None:
        return {};
    case ItemGrouping::Project: {
        const QString project = projectOf(entry);
        return project.isEmpty() ? tr("No project") : project;
    }
    case ItemGrouping::Type:
        return typeOf(entry);
    case ItemGrouping::Day: {
        const RecordHeader &header = entry.item.header;
        return readableDay(
            m_query.sort == LibrarySort::Created ? header.created : header.updated, m_workspace.clock().now());
    }
    }
    Q_UNREACHABLE();
}

QString LibraryModel::titleOf(const LibraryEntry &entry) const
{
    return entry.item.title.isEmpty() ? tr("Untitled") : entry.item.title;
}

QString LibraryModel::typeOf(const LibraryEntry &entry) const
{
    if (entry.item.templateId.isEmpty())
        return tr("Text");
    const Result<TemplatePointer> found = m_templates.find(entry.item.templateId);
    return found ? (*found)->shownTitle() : entry.item.templateId;
}

QString LibraryModel::iconOf(const LibraryEntry &entry) const
{
    const Result<TemplatePointer> found = m_templates.find(entry.item.templateId);
    return found && !(*found)->icon.isEmpty() ? (*found)->icon : u"page-text"_s;
}

QString LibraryModel::projectOf(const LibraryEntry &entry) const { return m_projects.value(entry.item.project); }

QString LibraryModel::ageOf(const LibraryEntry &entry) const
{
    return readableAge(entry.item.header.updated, m_workspace.clock().now());
}

QString LibraryModel::spokenText(const LibraryEntry &entry) const
{
    QStringList parts{titleOf(entry), typeOf(entry).toLower(), statusWord(shownStatus(entry.item.status)).toLower()};
    if (const QString project = projectOf(entry); !project.isEmpty())
        parts.append(project);
    parts.append(tr("%Ln word(s)", nullptr, int(entry.body.words)));
    parts.append(tr("updated %1").arg(ageOf(entry)));
    if (isChecked(entry.item.header.id))
        parts.append(tr("selected"));
    return parts.join(u", "_s);
}

void LibraryModel::toggle(const QModelIndex &index)
{
    const LibraryEntry *const entry = entryAt(index);
    if (!entry)
        return;
    if (m_checked.erase(entry->item.header.id) == 0)
        m_checked.insert(entry->item.header.id);
    noteChecked();
}

void LibraryModel::checkRange(int first, int last)
{
    for (int row = std::min(first, last); row <= std::max(first, last); ++row) {
        if (const LibraryEntry *const entry = entryAt(index(row)))
            m_checked.insert(entry->item.header.id);
    }
    noteChecked();
}

void LibraryModel::checkAll()
{
    LibraryQuery query = m_query;
    query.offset = 0;
    query.limit = mostChecked;
    m_workspace.read(
        this, [query](Reader &reader) { return libraryPage(reader, query); },
        [this, generation = m_generation](const Result<LibraryPage> &page) {
            if (generation != m_generation || !page)
                return;
            for (const LibraryEntry &entry : page->entries)
                m_checked.insert(entry.item.header.id);
            noteChecked();
        });
}

void LibraryModel::clearChecked()
{
    if (m_checked.empty())
        return;
    m_checked.clear();
    noteChecked();
}

void LibraryModel::noteChecked()
{
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
}

} // namespace atelier
