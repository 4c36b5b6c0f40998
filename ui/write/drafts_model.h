// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/library.h"
#include "core/store/workspace.h"

#include <QAbstractListModel>

namespace atelier {

// The drafts pane: the newest pieces under headings of their age, kept up with the workspace.
class DraftsModel final : public QAbstractListModel {
    Q_OBJECT

public:
    DraftsModel(Workspace &workspace, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] Id itemAt(const QModelIndex &index) const; // null for a heading
    [[nodiscard]] QModelIndex indexOf(const Id &item) const;
    [[nodiscard]] qint64 total() const { return m_total; }
    void setStatuses(std::vector<ContentStatus> statuses); // empty: all
    // Which item is being drafted now; shown instead of its state.
    void setDrafting(std::set<Id> items);
    void refresh();

Q_SIGNALS:
    void loaded();

private:
    struct Row {
        QString heading; // not empty: no item
        LibraryEntry entry;
    };
    [[nodiscard]] std::vector<Row> rowsFor(const LibraryPage &page) const;
    [[nodiscard]] QVariant entryData(const LibraryEntry &entry, int role) const;

    Workspace &m_workspace;
    std::vector<Row> m_rows;
    std::vector<ContentStatus> m_statuses;
    std::set<Id> m_drafting;
    qint64 m_total = 0;
    bool m_isLoading = false;
    bool m_isStale = false;
};

} // namespace atelier
