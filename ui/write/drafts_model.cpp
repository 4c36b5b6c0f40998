// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/drafts_model.h"

#include "ui/widgets/item_status.h"
#include "ui/widgets/row_delegate.h"

#include <QDateTime>
#include <QLocale>

namespace atelier {

namespace {

constexpr qint64 shownDrafts = 200;

QDate dateOf(Timestamp time) { return QDateTime::fromMSecsSinceEpoch(toMilliseconds(time)).date(); }

} // namespace

DraftsModel::DraftsModel(Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
{
    connect(&m_workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(ContentItem::kind))
            refresh();
    });
}

int DraftsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant DraftsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    if (row.heading.isEmpty())
        return entryData(row.entry, role);
    if (role == RowIsHeadingRole)
        return true;
    return role == TitleRole ? QVariant(row.heading) : QVariant();
}

QVariant DraftsModel::entryData(const LibraryEntry &entry, int role) const
{
    const bool isDrafting = m_drafting.contains(entry.item.header.id);
    const Status status = isDrafting ? Status::Drafting : shownStatus(entry.item.status);
    const QString title = entry.item.title.isEmpty() ? tr("Untitled") : entry.item.title;
    const QString time = isDrafting ? tr("now") : readableAge(entry.item.header.updated, m_workspace.clock().now());
    switch (role) {
    case TitleRole:
        return title;
    case RowStatusRole:
        return int(status);
    case RowDetailRole:
        return statusWord(status);
    case RowTrailingRole:
        return time;
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3").arg(title, statusWord(status), time);
    default:
        return {};
    }
}

Qt::ItemFlags DraftsModel::flags(const QModelIndex &index) const
{
    const bool isItem = index.isValid() && m_rows[size_t(index.row())].heading.isEmpty();
    return isItem ? QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

Id DraftsModel::itemAt(const QModelIndex &index) const
{
    return index.isValid() ? m_rows[size_t(index.row())].entry.item.header.id : Id{};
}

QModelIndex DraftsModel::indexOf(const Id &item) const
{
    const auto row = std::ranges::find_if(
        m_rows, [&](const Row &each) { return each.heading.isEmpty() && each.entry.item.header.id == item; });
    return row == m_rows.end() ? QModelIndex() : index(int(row - m_rows.begin()));
}

void DraftsModel::setStatuses(std::vector<ContentStatus> statuses)
{
    m_statuses = std::move(statuses);
    refresh();
}

void DraftsModel::setDrafting(std::set<Id> items)
{
    m_drafting = std::move(items);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void DraftsModel::refresh()
{
    if (m_isLoading) {
        m_isStale = true;
        return;
    }
    m_isLoading = true;
    LibraryQuery query{.statuses = m_statuses, .limit = shownDrafts};
    m_workspace.read(
        this,
        [query](Reader &reader) -> Result<std::pair<LibraryPage, qint64>> {
            auto page = libraryPage(reader, query);
            if (!page)
                return std::unexpected(page.error());
            return libraryCount(reader, query).transform([&](qint64 total) {
                return std::pair(std::move(*page), total);
            });
        },
        [this](const Result<std::pair<LibraryPage, qint64>> &read) {
            m_isLoading = false;
            if (read) {
                beginResetModel();
                m_rows = rowsFor(read->first);
                m_total = read->second;
                endResetModel();
                Q_EMIT loaded();
            }
            if (std::exchange(m_isStale, false))
                refresh();
        });
}

std::vector<DraftsModel::Row> DraftsModel::rowsFor(const LibraryPage &page) const
{
    const QDate today = dateOf(m_workspace.clock().now());
    const auto headingFor = [&](const LibraryEntry &entry) {
        const QDate date = dateOf(entry.item.header.updated);
        if (date == today)
            return tr("Today");
        return date.daysTo(today) < 7 ? tr("This week") : tr("Earlier");
    };
    std::vector<Row> rows;
    QString last;
    for (const LibraryEntry &entry : page.entries) {
        if (const QString heading = headingFor(entry); heading != last) {
            rows.push_back({heading, {}});
            last = heading;
        }
        rows.push_back({{}, entry});
    }
    return rows;
}

} // namespace atelier
