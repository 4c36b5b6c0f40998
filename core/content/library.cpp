// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/library.h"

#include <map>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

// The projects and all that lie below them. A project that lies below itself, as a merge can leave it, ends the walk.
Result<std::vector<Id>> withDescendants(const Reader &reader, const std::vector<Id> &projects)
{
    if (std::ranges::all_of(projects, &Id::isNull))
        return projects;
    const Result<std::vector<Project>> all = reader.query<Project>();
    if (!all)
        return std::unexpected(all.error());
    std::multimap<Id, Id> children;
    for (const Project &project : *all)
        children.emplace(project.parent, project.header.id);
    std::vector<Id> found = projects;
    for (size_t i = 0; i < found.size(); ++i) {
        if (found[i].isNull())
            continue;
        const auto [begin, end] = children.equal_range(found[i]);
        for (auto child = begin; child != end; ++child) {
            if (!std::ranges::contains(found, child->second))
                found.push_back(child->second);
        }
    }
    return found;
}

template <class Value> void addAnyOf(Query &query, const QString &field, const std::vector<Value> &values)
{
    if (values.size() == 1)
        query.filters.push_back(whereEqual(field, values.front()));
    else if (!values.empty())
        query.filters.push_back(whereAnyOf(field, values));
}

std::vector<SortKey> sortKeys(const LibraryQuery &query)
{
    // All of one status: their order by it is no order.
    if (query.sort == LibrarySort::Status && query.statuses.size() == 1)
        return {{u"updated"_s, SortOrder::Descending}};
    if (query.sort != LibrarySort::Relevance)
        return {{enumName(query.sort), query.order}};
    if (query.text.trimmed().isEmpty())
        return {{u"updated"_s, SortOrder::Descending}};
    return {}; // the search's own order
}

std::vector<SortKey> groupedSortKeys(const LibraryQuery &query)
{
    std::vector<SortKey> keys = sortKeys(query);
    if (query.group == LibraryGroup::Project)
        keys.insert(keys.begin(), {u"project"_s, SortOrder::Ascending});
    else if (query.group == LibraryGroup::Template)
        keys.insert(keys.begin(), {u"template"_s, SortOrder::Ascending});
    return keys;
}

Result<Query> storeQuery(const Reader &reader, const LibraryQuery &query)
{
    Query result{.sort = groupedSortKeys(query), .limit = query.limit, .offset = query.offset, .trash = query.trash};
    addAnyOf(result, u"template"_s, query.templates);
    addAnyOf(result, u"status"_s, query.statuses);
    const Result<std::vector<Id>> projects = withDescendants(reader, query.projects);
    if (!projects)
        return std::unexpected(projects.error());
    addAnyOf(result, u"project"_s, *projects);
    addAnyOf(result, u"campaign"_s, query.campaigns);
    for (const QString &tag : query.tags)
        result.filters.push_back(whereContains(u"tags"_s, tag));
    if (query.updatedFrom)
        result.filters.push_back(where(u"updated"_s, Compare::GreaterOrEqual, *query.updatedFrom));
    if (query.updatedBefore)
        result.filters.push_back(where(u"updated"_s, Compare::Less, *query.updatedBefore));
    return result;
}

Result<LibraryPage> searchPage(const Reader &reader, const LibraryQuery &query, const Query &where)
{
    Result<SearchPage> found =
        reader.search<ContentItem>({.text = query.text, .where = where, .ranking = query.ranking});
    if (!found)
        return std::unexpected(found.error());
    LibraryPage page{.entries = {}, .rankedAmongNewest = found->rankedAmongNewest};
    for (SearchHit &hit : found->hits) {
        Result<ContentItem> item = reader.get<ContentItem>(hit.record);
        if (!item)
            return std::unexpected(item.error());
        page.entries.push_back({std::move(*item), {}, std::move(hit.snippet), std::move(hit.matches)});
    }
    return page;
}

Result<LibraryPage> listPage(const Reader &reader, const Query &query)
{
    return reader.query<ContentItem>(query).transform([](const std::vector<ContentItem> &items) {
        LibraryPage page;
        for (const ContentItem &item : items)
            page.entries.push_back({item, {}, {}, {}});
        return page;
    });
}

Result<void> addTextInfos(const Reader &reader, LibraryPage &page)
{
    std::vector<Id> texts;
    for (const LibraryEntry &entry : page.entries)
        texts.push_back(entry.item.body.id);
    const Result<QMap<Id, TextInfo>> infos = reader.textInfos(texts);
    if (!infos)
        return std::unexpected(infos.error());
    for (LibraryEntry &entry : page.entries)
        entry.body = infos->value(entry.item.body.id);
    return {};
}

} // namespace

Result<LibraryPage> libraryPage(const Reader &reader, const LibraryQuery &query)
{
    const Result<Query> where = storeQuery(reader, query);
    if (!where)
        return std::unexpected(where.error());
    Result<LibraryPage> page =
        query.text.trimmed().isEmpty() ? listPage(reader, *where) : searchPage(reader, query, *where);
    if (!page)
        return page;
    if (Result<void> added = addTextInfos(reader, *page); !added)
        return std::unexpected(added.error());
    return page;
}

Result<qint64> libraryCount(const Reader &reader, const LibraryQuery &query, qint64 upTo)
{
    Result<Query> where = storeQuery(reader, query);
    if (!where)
        return std::unexpected(where.error());
    where->limit = upTo;
    where->offset = 0;
    where->sort.clear();
    if (query.text.trimmed().isEmpty())
        return reader.count<ContentItem>(*where);
    return reader.countHits<ContentItem>({.text = query.text, .where = *where});
}

Result<LibraryCounts> libraryCounts(const Reader &reader)
{
    const Result<qint64> all = reader.count<ContentItem>();
    const Result<qint64> trash = reader.count<ContentItem>({.trash = TrashScope::OnlyTrash});
    if (!all || !trash)
        return std::unexpected(all ? trash.error() : all.error());
    LibraryCounts counts{.all = *all, .trash = *trash};
    const std::array<std::pair<QString, QMap<QString, qint64> *>, 4> parts{{{u"template"_s, &counts.byTemplate},
        {u"status"_s, &counts.byStatus}, {u"project"_s, &counts.byProject}, {u"tags"_s, &counts.byTag}}};
    for (const auto &[field, target] : parts) {
        Result<QMap<QString, qint64>> counted = reader.countBy<ContentItem>(field);
        if (!counted)
            return std::unexpected(counted.error());
        *target = std::move(*counted);
    }
    return counts;
}

Result<ContentItem> addItem(Transaction &transaction, ContentItem item, const QString &text)
{
    const Result<TextRef> body = transaction.createText(text);
    if (!body)
        return std::unexpected(body.error());
    item.body = *body;
    if (const Result<void> stored = transaction.put(item); !stored)
        return std::unexpected(stored.error());
    return item;
}

Result<ContentItem> findItem(const Reader &reader, const QString &idOrTitle)
{
    if (const std::optional<Id> id = Id::fromString(idOrTitle))
        return reader.get<ContentItem>(*id);
    // The beginning of an id: all ids from there up to the last that begins so.
    static const QString pattern = u"00000000-0000-0000-0000-000000000000"_s;
    if (idOrTitle.size() >= 6 && idOrTitle.size() < pattern.size()) {
        QString last = idOrTitle + pattern.sliced(idOrTitle.size());
        const std::optional<Id> from = Id::fromString(last);
        last = idOrTitle + QString(pattern.sliced(idOrTitle.size())).replace(u'0', u'f');
        const std::optional<Id> to = Id::fromString(last);
        if (from && to) {
            const Result<std::vector<ContentItem>> found = reader.query<ContentItem>(
                {.filters = {where(u"id"_s, Compare::GreaterOrEqual, *from), where(u"id"_s, Compare::LessOrEqual, *to)},
                    .limit = 2,
                    .trash = TrashScope::Everything});
            if (!found)
                return std::unexpected(found.error());
            if (found->size() == 1)
                return found->front();
            if (found->size() > 1) {
                return failure(ErrorKind::InvalidInput,
                    QObject::tr("Several items' ids begin with \"%1\". Give more of it.").arg(idOrTitle));
            }
        }
    }
    const Result<std::vector<ContentItem>> titled = reader.query<ContentItem>(
        {.filters = {whereEqual(u"title"_s, idOrTitle)}, .sort = {{u"updated"_s, SortOrder::Descending}}, .limit = 2});
    if (!titled)
        return std::unexpected(titled.error());
    if (titled->size() == 1)
        return titled->front();
    if (titled->size() > 1)
        return failure(ErrorKind::InvalidInput,
            QObject::tr("Several items have the title \"%1\". Name one by its id.").arg(idOrTitle));
    return failure(ErrorKind::NotFound,
        QObject::tr("There is no item \"%1\". \"atelier list\" shows all with their ids.").arg(idOrTitle));
}

} // namespace atelier
