// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/library.h"
#include "core/content/saved_filter.h"
#include "core/store/workspace.h"

#include <QAbstractListModel>
#include <QTimer>

#include <set>

namespace atelier {

enum class SourceKind { All, Heading, Project, Tag, SavedFilter };
enum class SourceGroup { None, Projects, Tags, SavedFilters };

// A row of the left pane.
struct Source {
    SourceKind kind = SourceKind::All;
    SourceGroup group = SourceGroup::None;
    QString title;
    Id id = {}; // of the project or saved filter
    Id parent = {}; // of the project
    QJsonObject query = {}; // of the saved filter
    qint64 count = -1; // of items, for a project with those below it; -1: none shown
    int depth = 0;
    bool hasChildren = false;

    [[nodiscard]] bool isSame(const Source &other) const
    {
        return kind == other.kind && group == other.group && id == other.id && (!id.isNull() || title == other.title);
    }
};

// Where to look: all items, the tree of projects (its open part as indented rows), tags, saved filters.
class SourcesModel final : public QAbstractListModel {
    Q_OBJECT

public:
    SourcesModel(Workspace &workspace, QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::CopyAction | Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] bool canDropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) const override;
    bool dropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

    [[nodiscard]] const Source *sourceAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Source &source) const; // invalid when it is gone or folded away
    [[nodiscard]] bool isExpanded(const Id &project) const { return !m_folded.contains(project); }
    void setExpanded(const Id &project, bool expanded);
    [[nodiscard]] QStringList folded() const;
    void setFolded(const QStringList &projects);

    [[nodiscard]] const LibraryCounts &counts() const { return m_counts; }
    // All projects in the order of the tree, with their depth.
    [[nodiscard]] const std::vector<Source> &projects() const { return m_projects; }
    [[nodiscard]] QStringList tags() const { return m_counts.byTag.keys(); }
    void setLive(bool live);
    void refresh();

Q_SIGNALS:
    void loaded();
    void itemsDropped(const std::vector<atelier::Id> &items, const atelier::Source &target);

private:
    struct Contents;
    void take(const Contents &contents);
    void addProjects(const std::vector<Project> &projects, const Id &parent, int depth, std::set<Id> &seen);
    void showRows();

    Workspace &m_workspace;
    LibraryCounts m_counts;
    std::vector<Source> m_projects;
    std::vector<Source> m_filters;
    std::vector<Source> m_rows;
    std::set<Id> m_folded;
    QTimer m_refreshSoon;
    bool m_isLoading = false;
    bool m_isStale = false;
    bool m_isLive = true;
};

} // namespace atelier
