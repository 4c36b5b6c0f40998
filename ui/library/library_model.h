// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/library.h"
#include "core/store/workspace.h"

#include <QAbstractListModel>
#include <QTimer>

#include <set>

namespace atelier {

class TemplateCatalog;

inline constexpr QLatin1StringView itemsMimeType("application/x-atelier-items");
[[nodiscard]] std::vector<Id> itemsIn(const QMimeData &data); // dragged from the library

// What the cards stand together by; Day needs an order by time.
enum class ItemGrouping { None, Day, Project, Type };

// The items that a query finds, read in pages as they are scrolled to, kept up with the workspace. Newer queries
// overtake older ones: an answer that comes late is dropped. Holds which items are checked.
class LibraryModel final : public QAbstractListModel {
    Q_OBJECT

public:
    LibraryModel(Workspace &workspace, const TemplateCatalog &templates, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QStringList mimeTypes() const override { return {itemsMimeType}; }
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

    // A row above each group, which cannot be chosen: its heading, and how many items it has once that is known.
    static constexpr int HeadingRole = Qt::UserRole + 20;
    static constexpr int HeadingCountRole = Qt::UserRole + 21;

    void setQuery(
        const LibraryQuery &query, ItemGrouping grouping = ItemGrouping::None); // limit and offset are its own
    [[nodiscard]] const LibraryQuery &query() const { return m_query; }
    // While not live, changes are noted only and read once it is again.
    void setLive(bool live);
    void refresh();

    [[nodiscard]] const LibraryEntry *entryAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Id &item) const;
    [[nodiscard]] QModelIndex firstItem() const;
    [[nodiscard]] std::optional<qint64> total() const { return m_total; } // empty while it is counted
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

    [[nodiscard]] QString titleOf(const LibraryEntry &entry) const;
    [[nodiscard]] QString typeOf(const LibraryEntry &entry) const; // "Blog post"
    [[nodiscard]] QString iconOf(const LibraryEntry &entry) const;
    [[nodiscard]] QString projectOf(const LibraryEntry &entry) const; // empty for none
    [[nodiscard]] QString ageOf(const LibraryEntry &entry) const;

    [[nodiscard]] bool isChecked(const Id &item) const { return m_checked.contains(item); }
    [[nodiscard]] const std::set<Id> &checked() const { return m_checked; }
    void toggle(const QModelIndex &index);
    void checkRange(int first, int last);
    void checkAll(); // also what is not loaded yet
    void clearChecked();

Q_SIGNALS:
    void loaded(); // the rows are there, or changed
    void counted();
    void checkedChanged();
    void failed(const QString &message);

private:
    struct Page;
    struct Row {
        qsizetype entry = -1; // none for a heading
        QString heading = {};
    };
    // The rows of the entries from `from` on, after these.
    void appendRows(std::vector<Row> &rows, const std::vector<LibraryEntry> &entries, qsizetype from) const;
    [[nodiscard]] QString headingOf(const LibraryEntry &entry) const;
    [[nodiscard]] QVariant headingData(size_t row, int role) const;
    void requestPage(qint64 offset, qint64 limit);
    void takePage(qint64 offset, qint64 limit, Page page);
    void requestCount();
    [[nodiscard]] QString spokenText(const LibraryEntry &entry) const;
    void noteChecked();

    Workspace &m_workspace;
    const TemplateCatalog &m_templates;
    LibraryQuery m_query;
    ItemGrouping m_grouping = ItemGrouping::None;
    std::vector<LibraryEntry> m_entries;
    std::vector<Row> m_rows;
    QMap<Id, QString> m_projects;
    std::set<Id> m_checked;
    std::optional<qint64> m_total;
    QTimer m_refreshSoon;
    quint64 m_generation = 0;
    bool m_hasMore = false;
    bool m_isFetching = false;
    bool m_isLoaded = false;
    bool m_isLive = true;
    bool m_isStale = false;
};

} // namespace atelier
