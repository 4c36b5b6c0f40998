// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/sources_model.h"

#include "ui/library/library_filter.h"
#include "ui/library/library_model.h"
#include "ui/widgets/row_delegate.h"

#include <QLocale>
#include <QMimeData>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace atelier {

namespace {

constexpr qint64 filterCountLimit = 1000;
constexpr auto refreshDelay = 150ms;

QString iconOf(SourceKind kind)
{
    switch (kind) {
    case SourceKind::All:
        return u"layers"_s;
    case SourceKind::Project:
        return u"folder"_s;
    case SourceKind::Tag:
        return u"tag"_s;
    case SourceKind::SavedFilter:
        return u"bookmark"_s;
    case SourceKind::Heading:
        break;
    }
    return {};
}

} // namespace

struct SourcesModel::Contents {
    LibraryCounts counts;
    std::vector<Project> projects;
    std::vector<SavedFilter> filters;
    std::vector<qint64> filterCounts;
};

SourcesModel::SourcesModel(Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
{
    showRows();
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(refreshDelay);
    connect(&m_refreshSoon, &QTimer::timeout, this, &SourcesModel::refresh);
    connect(&m_workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (!changes.touches(ContentItem::kind) && !changes.touches(Project::kind)
            && !changes.touches(SavedFilter::kind))
            return;
        if (!m_isLive)
            m_isStale = true;
        else if (!m_refreshSoon.isActive())
            m_refreshSoon.start();
    });
}

int SourcesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

const Source *SourcesModel::sourceAt(const QModelIndex &index) const
{
    return index.isValid() && size_t(index.row()) < m_rows.size() ? &m_rows[size_t(index.row())] : nullptr;
}

QModelIndex SourcesModel::indexOf(const Source &source) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Source &row) { return row.isSame(source); });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

QVariant SourcesModel::data(const QModelIndex &index, int role) const
{
    const Source *const source = sourceAt(index);
    if (!source)
        return {};
    switch (role) {
    case TitleRole:
        return source->title;
    case RowIconRole:
        return iconOf(source->kind);
    case RowTrailingRole:
        return source->count < 0 ? QString() : QLocale().toString(source->count);
    case RowIsHeadingRole:
        return source->kind == SourceKind::Heading;
    case Qt::AccessibleTextRole:
        if (source->kind == SourceKind::Heading)
            return source->title;
        if (source->hasChildren)
            return (isExpanded(source->id) ? tr("%1, %n item(s), open", nullptr, int(source->count))
                                           : tr("%1, %n item(s), folded", nullptr, int(source->count)))
                .arg(source->title);
        return tr("%1, %n item(s)", nullptr, int(source->count)).arg(source->title);
    default:
        return {};
    }
}

Qt::ItemFlags SourcesModel::flags(const QModelIndex &index) const
{
    const Source *const source = sourceAt(index);
    if (!source)
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (source->kind != SourceKind::Heading)
        flags |= Qt::ItemIsSelectable;
    if (source->kind == SourceKind::Project || source->kind == SourceKind::Tag)
        flags |= Qt::ItemIsDropEnabled;
    return flags;
}

QStringList SourcesModel::mimeTypes() const { return {itemsMimeType}; }

bool SourcesModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &parent) const
{
    return row < 0 && (flags(parent) & Qt::ItemIsDropEnabled) && data->hasFormat(itemsMimeType);
}

bool SourcesModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    Q_EMIT itemsDropped(itemsIn(*data), *sourceAt(parent));
    return true;
}

void SourcesModel::setExpanded(const Id &project, bool expanded)
{
    if (expanded == isExpanded(project))
        return;
    if (expanded)
        m_folded.erase(project);
    else
        m_folded.insert(project);
    showRows();
}

QStringList SourcesModel::folded() const
{
    QStringList ids;
    for (const Id &id : m_folded)
        ids.append(id.toString());
    return ids;
}

void SourcesModel::setFolded(const QStringList &projects)
{
    m_folded.clear();
    for (const QString &text : projects) {
        if (const std::optional<Id> id = Id::fromString(text))
            m_folded.insert(*id);
    }
    showRows();
}

void SourcesModel::setLive(bool live)
{
    m_isLive = live;
    if (live && std::exchange(m_isStale, false))
        refresh();
}

void SourcesModel::refresh()
{
    m_refreshSoon.stop();
    if (m_isLoading) {
        m_isStale = true;
        return;
    }
    m_isLoading = true;
    m_workspace.read(
        this,
        [now = m_workspace.clock().now()](Reader &reader) -> Result<Contents> {
            const Result<LibraryCounts> counts = libraryCounts(reader);
            if (!counts)
                return std::unexpected(counts.error());
            Result<std::vector<Project>> projects =
                reader.query<Project>({.sort = {{u"title"_s, SortOrder::Ascending}}});
            if (!projects)
                return std::unexpected(projects.error());
            Result<std::vector<SavedFilter>> filters =
                reader.query<SavedFilter>({.sort = {{u"title"_s, SortOrder::Ascending}}});
            if (!filters)
                return std::unexpected(filters.error());
            Contents contents{*counts, std::move(*projects), std::move(*filters), {}};
            for (const SavedFilter &filter : contents.filters)
                contents.filterCounts.push_back(
                    libraryCount(reader, queryOf(filter.query, now), filterCountLimit).value_or(-1));
            return contents;
        },
        [this](const Result<Contents> &contents) {
            m_isLoading = false;
            if (contents)
                take(*contents);
            if (m_isLive && std::exchange(m_isStale, false))
                refresh();
        });
}

void SourcesModel::take(const Contents &contents)
{
    m_counts = contents.counts;
    std::vector<Project> projects = contents.projects;
    std::ranges::stable_sort(projects, {}, &Project::position);
    m_projects.clear();
    std::set<Id> seen;
    addProjects(projects, {}, 0, seen);
    // What hangs below a project that is gone, or below itself as a merge can leave it, stands at the top.
    for (const Project &project : projects) {
        const bool hasParent =
            std::ranges::contains(projects, project.parent, [](const Project &p) { return p.header.id; });
        if (!hasParent && !seen.contains(project.header.id))
            addProjects(projects, project.parent, 0, seen);
    }
    for (const Project &project : projects) {
        if (seen.contains(project.header.id))
            continue;
        seen.insert(project.header.id);
        m_projects.push_back({.kind = SourceKind::Project,
            .group = SourceGroup::Projects,
            .title = project.title,
            .id = project.header.id,
            .parent = project.parent,
            .count = m_counts.byProject.value(project.header.id.toString())});
    }
    m_filters.clear();
    for (size_t i = 0; i < contents.filters.size(); ++i) {
        const SavedFilter &filter = contents.filters[i];
        m_filters.push_back({.kind = SourceKind::SavedFilter,
            .group = SourceGroup::SavedFilters,
            .title = filter.title,
            .id = filter.header.id,
            .query = filter.query,
            .count = contents.filterCounts[i]});
    }
    showRows();
    Q_EMIT loaded();
}

void SourcesModel::addProjects(const std::vector<Project> &projects, const Id &parent, int depth, std::set<Id> &seen)
{
    for (const Project &project : projects) {
        if (project.parent != parent || !seen.insert(project.header.id).second)
            continue;
        const size_t place = m_projects.size();
        m_projects.push_back({.kind = SourceKind::Project,
            .group = SourceGroup::Projects,
            .title = project.title,
            .id = project.header.id,
            .parent = project.parent,
            .count = m_counts.byProject.value(project.header.id.toString()),
            .depth = depth});
        addProjects(projects, project.header.id, depth + 1, seen);
        for (size_t below = place + 1; below < m_projects.size(); ++below) {
            m_projects[place].hasChildren = true;
            if (m_projects[below].depth == depth + 1)
                m_projects[place].count += m_projects[below].count;
        }
    }
}

void SourcesModel::showRows()
{
    beginResetModel();
    m_rows.clear();
    m_rows.push_back({.kind = SourceKind::All, .title = tr("All items"), .count = m_counts.all});
    const auto addHeading = [&](SourceGroup group, const QString &title) {
        m_rows.push_back({.kind = SourceKind::Heading, .group = group, .title = title});
    };
    addHeading(SourceGroup::Projects, tr("Projects"));
    int hiddenBelow = -1; // the depth of a folded project
    for (const Source &project : m_projects) {
        if (hiddenBelow >= 0 && project.depth > hiddenBelow)
            continue;
        hiddenBelow = project.hasChildren && !isExpanded(project.id) ? project.depth : -1;
        m_rows.push_back(project);
    }
    if (!m_counts.byTag.isEmpty())
        addHeading(SourceGroup::Tags, tr("Tags"));
    for (const auto &[tag, count] : m_counts.byTag.asKeyValueRange())
        m_rows.push_back({.kind = SourceKind::Tag, .group = SourceGroup::Tags, .title = tag, .count = count});
    if (!m_filters.empty())
        addHeading(SourceGroup::SavedFilters, tr("Saved filters"));
    m_rows.insert(m_rows.end(), m_filters.begin(), m_filters.end());
    endResetModel();
}

} // namespace atelier
