// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_filter.h"

#include <QJsonObject>

namespace atelier {

using namespace Qt::StringLiterals;

void applyFilter(LibraryQuery &query, const LibraryFilter &filter, Timestamp now)
{
    query.templates = filter.templates;
    query.statuses = filter.statuses;
    if (!filter.projects.empty())
        query.projects = filter.projects;
    if (filter.lastDays > 0)
        query.updatedFrom = now - std::chrono::days(filter.lastDays);
}

QJsonObject savedQuery(const LibraryQuery &query, const LibraryFilter &filter)
{
    QJsonObject saved = toJson(query);
    if (filter.lastDays > 0)
        saved.insert(u"lastDays"_s, filter.lastDays);
    return saved;
}

LibraryFilter filterOf(const QJsonObject &saved)
{
    const LibraryQuery query = libraryQueryFromJson(saved);
    return {.templates = query.templates,
        .statuses = query.statuses,
        .projects = query.projects,
        .lastDays = std::max(0, saved.value(u"lastDays"_s).toInt())};
}

LibraryQuery queryOf(const QJsonObject &saved, Timestamp now)
{
    LibraryQuery query = libraryQueryFromJson(saved);
    applyFilter(query, filterOf(saved), now);
    return query;
}

} // namespace atelier
