// SPDX-License-Identifier: GPL-3.0-or-later
// Reader::searchStored: which records a search finds, in which order, with snippets.
#include "core/store/query_sql.h"
#include "core/store/record_rows.h"
#include "core/store/snippet.h"
#include "core/store/text_store.h"

#include <QCborArray>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

// bm25 looks at every hit of every word, which takes 40 to 100 ms for short beginnings of words among 100,000 records.
// So broad searches are first ranked among the newest hits only, by rules.
constexpr qint64 lookedAt = 2'000;
constexpr qint64 commonFrom = 4'000; // records
constexpr size_t leastAsked = 100; // records at once, for a filter
constexpr double firstFieldWeight = 8.0; // a hit in the title counts as much as eight in the body

struct Hit {
    qint64 key = 0;
    StoredRecord record;
};

class Search {
public:
    Search(StoreConnection &connection, const KindTable &table, const SearchQuery &query)
        : m_connection(connection)
        , m_sql(connection.sql())
        , m_table(table)
        , m_query(query)
        , m_terms(SearchTerms::parse(query.text))
        , m_expression(m_terms.toFtsExpression())
    {
    }

    Result<SearchPage> run()
    {
        SearchPage page;
        if (m_terms.isEmpty() || !m_table.isSearchable())
            return page;
        const Result<SqlText> where = whereClause(m_sql, m_table, m_query.where);
        if (!where)
            return std::unexpected(where.error());
        m_where = *where;
        const bool isSorted = !m_query.where.sort.empty();
        const bool isQuick = m_query.ranking == Ranking::Quick;
        const Result<std::vector<qint64>> keys = isQuick && isSorted ? newestSortedKeys(page)
            : isQuick                                                ? quickKeys(page)
            : isSorted                                               ? sortedKeys()
                                                                     : rankedKeys();
        if (!keys)
            return std::unexpected(keys.error());
        for (const qint64 key : *keys)
            page.hits.push_back(hitFor(key));
        return m_sql.outcome(std::move(page));
    }

    Result<qint64> count()
    {
        if (m_terms.isEmpty() || !m_table.isSearchable())
            return 0;
        const Result<SqlText> where = whereClause(m_sql, m_table, m_query.where);
        if (!where)
            return std::unexpected(where.error());
        m_where = *where;
        SqlRows rows = m_sql.rowsWith(
            u"SELECT count(*) FROM (SELECT 1 FROM %1 AS f CROSS JOIN %2 AS r ON r.key = f.rowid%3 f.%1 MATCH ? LIMIT ?)"_s
                .arg(hits(), m_table.table(), whereAnd()),
            m_where.values + QVariantList{m_expression, m_query.where.limit});
        const qint64 found = rows.next() ? rows.integer(0) : 0;
        return m_sql.outcome(found);
    }

private:
    [[nodiscard]] QString hits() const { return m_table.searchTable(); }

    // The newest hits, one more than are looked at, so that it can be told whether there are more. In one row, as two
    // thousand would take a millisecond to be handed over.
    [[nodiscard]] std::vector<qint64> newestHits(const QString &expression)
    {
        const QString joined =
            m_sql
                .single(u"SELECT group_concat(rowid) FROM"
                        " (SELECT rowid FROM %1 WHERE %1 MATCH ? ORDER BY rowid DESC LIMIT ?)"_s.arg(hits()),
                    expression, lookedAt + 1)
                .toString();
        std::vector<qint64> keys;
        for (const QStringView key : QStringView(joined).tokenize(u',', Qt::SkipEmptyParts))
            keys.push_back(key.toLongLong());
        std::ranges::sort(keys, std::greater());
        return keys;
    }

    // FTS5 puts the hits of a beginning of more than three letters together from those of all words that begin so, at
    // every question: 7 ms where nearly all of 100,000 records have one. The hits of a whole word it has at hand. So
    // where enough records have the very words, these come first, and else nothing is asked twice.
    [[nodiscard]] Result<std::vector<qint64>> quickKeys(SearchPage &page)
    {
        const QString whole = m_terms.toFtsExpression(TermMatch::WholeWords);
        QString expression = whole;
        std::vector<qint64> newest = newestHits(whole);
        if (qint64(newest.size()) <= lookedAt && whole != m_expression) {
            expression = m_expression;
            newest = newestHits(expression);
        }
        page.rankedAmongNewest = qint64(newest.size()) > lookedAt;
        if (newest.empty())
            return m_sql.outcome(std::move(newest));
        if (!page.rankedAmongNewest && !hasCommonTerm())
            return rankedKeys();
        page.rankedAmongNewest = true;
        return m_sql.outcome(pageOfPassing(titlesFirst(expression, std::move(newest))));
    }

    // bm25 looks at all hits of each word, even where few records have them all.
    [[nodiscard]] bool hasCommonTerm()
    {
        return m_terms.terms.size() > 1 && std::ranges::any_of(m_terms.terms, [this](const SearchTerms::Term &term) {
            const QString expression = SearchTerms{{term}}.toFtsExpression(TermMatch::WholeWords);
            return m_sql
                .rows(u"SELECT rowid FROM %1 WHERE %1 MATCH ? LIMIT 1 OFFSET ?"_s.arg(hits()), expression, commonFrom)
                .next();
        });
    }

    // Of the newest, those that match in the first field before the others.
    [[nodiscard]] std::vector<qint64> titlesFirst(const QString &expression, std::vector<qint64> newest)
    {
        newest.resize(std::min(newest.size(), size_t(lookedAt)));
        const QString firstField = m_table.declaration().fields[m_table.searchable().front()].name;
        const QString inTitle = u"{"_s + KindTable::quoted(firstField) + u"} : ("_s + expression + u")"_s;
        const std::vector<qint64> titles = newestHits(inTitle);
        const std::set<qint64> inTitles(titles.begin(), titles.end());
        std::ranges::stable_partition(newest, [&](qint64 key) { return inTitles.contains(key); });
        return newest;
    }

    // The page of those that pass the filters, looking at no more records than it needs.
    [[nodiscard]] std::vector<qint64> pageOfPassing(std::span<const qint64> keys)
    {
        const size_t wanted =
            m_query.where.limit < 0 ? keys.size() : size_t(m_query.where.limit + m_query.where.offset);
        std::vector<qint64> page;
        while (page.size() < wanted && !keys.empty()) {
            const auto some = keys.first(std::min(keys.size(), std::max(wanted, leastAsked)));
            const std::vector<qint64> passing = passingOf(some);
            const std::set<qint64> isPassing(passing.begin(), passing.end());
            std::ranges::copy_if(some, std::back_inserter(page), [&](qint64 key) { return isPassing.contains(key); });
            keys = keys.subspan(some.size());
        }
        return pageOf(std::move(page));
    }

    [[nodiscard]] std::vector<qint64> passingOf(std::span<const qint64> keys)
    {
        return keysOf(u"SELECT r.key FROM (SELECT value AS found_key FROM json_each(?)) AS f CROSS JOIN %1 AS r"
                      " ON r.key = f.found_key%2"_s.arg(m_table.table(), m_where.text),
            QVariantList{toJsonText(keys)} + m_where.values);
    }

    [[nodiscard]] static QString toJsonText(std::span<const qint64> keys)
    {
        QStringList numbers;
        for (const qint64 key : keys)
            numbers += QString::number(key);
        return u"["_s + numbers.join(u',') + u"]"_s;
    }

    [[nodiscard]] Result<std::vector<qint64>> rankedKeys()
    {
        QStringList weights;
        for (size_t i = 0; i < m_table.searchable().size(); ++i)
            weights += i == 0 ? QString::number(firstFieldWeight) : u"1.0"_s;
        const SqlText limit = limitClause(m_query.where);
        return m_sql.outcome(keysOf(u"SELECT r.key FROM %1 AS f CROSS JOIN %2 AS r ON r.key = f.rowid%3 f.%1 MATCH ?"
                                    " ORDER BY bm25(f.%1, %4), r.key DESC%5"_s.arg(
                                        hits(), m_table.table(), whereAnd(), weights.join(u", "_s), limit.text),
            m_where.values + QVariantList{m_expression} + limit.values));
    }

    [[nodiscard]] Result<std::vector<qint64>> newestSortedKeys(SearchPage &page)
    {
        std::vector<qint64> newest = newestHits(m_expression);
        page.rankedAmongNewest = qint64(newest.size()) > lookedAt;
        newest.resize(std::min(newest.size(), size_t(lookedAt)));
        return sortedAmong({u"SELECT value FROM json_each(?)"_s, {toJsonText(newest)}});
    }

    [[nodiscard]] Result<std::vector<qint64>> sortedKeys()
    {
        return sortedAmong({u"SELECT rowid FROM %1 WHERE %1 MATCH ?"_s.arg(hits()), {m_expression}});
    }

    [[nodiscard]] Result<std::vector<qint64>> sortedAmong(const SqlText &keys)
    {
        const Result<QString> order = orderClause(m_table, m_query.where);
        if (!order)
            return std::unexpected(order.error());
        const SqlText limit = limitClause(m_query.where);
        return m_sql.outcome(keysOf(u"SELECT r.key FROM %1 AS r%2 r.key IN (%3)%4%5"_s.arg(
                                        m_table.table(), whereAnd(), keys.text, *order, limit.text),
            m_where.values + keys.values + limit.values));
    }

    [[nodiscard]] QString whereAnd() const { return m_where.text.isEmpty() ? u" WHERE"_s : m_where.text + u" AND"_s; }

    [[nodiscard]] std::vector<qint64> keysOf(const QString &text, const QVariantList &values)
    {
        std::vector<qint64> keys;
        SqlRows rows = m_sql.rowsWith(text, values);
        while (rows.next())
            keys.push_back(rows.integer(0));
        return keys;
    }

    [[nodiscard]] std::vector<qint64> pageOf(std::vector<qint64> keys) const
    {
        keys.erase(keys.begin(), keys.begin() + std::min(m_query.where.offset, qint64(keys.size())));
        if (m_query.where.limit >= 0 && qint64(keys.size()) > m_query.where.limit)
            keys.resize(size_t(m_query.where.limit));
        return keys;
    }

    // The snippet comes from a text where one matches, else from another field; a title is shown anyway.
    [[nodiscard]] SearchHit hitFor(qint64 key)
    {
        SqlRows rows = m_sql.rows(m_table.selectRecord() + u" WHERE key = ?"_s, key);
        if (!rows.next())
            return {};
        const StoredRecord record = recordFrom(rows, m_table);
        SearchHit hit{.record = record.header.id, .field = {}, .snippet = {}, .matches = {}};
        for (const bool longTexts : {true, false}) {
            for (const size_t index : m_table.searchable()) {
                const FieldDeclaration &field = m_table.declaration().fields[index];
                if (field.isText != longTexts || !hit.matches.empty())
                    continue;
                const QString text = textOf(field, record.values[index]);
                if (std::optional<Snippet> snippet = makeSnippet(text, m_terms)) {
                    hit.field = field.name;
                    hit.snippet = std::move(snippet->text);
                    hit.matches = std::move(snippet->matches);
                } else if (longTexts) {
                    hit.field = field.name;
                    hit.snippet = openingSnippet(text).text;
                }
            }
        }
        return hit;
    }

    [[nodiscard]] QString textOf(const FieldDeclaration &field, const QCborValue &value)
    {
        if (!field.isText) {
            QStringList parts;
            for (const QCborValue &element : value.toArray())
                parts += element.toString();
            return value.isArray() ? parts.join(u", "_s) : value.toString();
        }
        const Id id = FieldValue<Id>::fromStored(value);
        if (id.isNull())
            return {};
        const Result<LoadedText> loaded = m_connection.texts().load(id);
        return loaded ? loaded->text.text() : QString();
    }

    StoreConnection &m_connection;
    SqlConnection &m_sql;
    const KindTable &m_table;
    const SearchQuery &m_query;
    SearchTerms m_terms;
    QString m_expression;
    SqlText m_where;
};

} // namespace

Result<qint64> Reader::countHitsStored(const QString &kind, const SearchQuery &query) const
{
    const Result<const KindTable *> table = m_connection.requireTable(kind);
    if (!table)
        return std::unexpected(table.error());
    return Search(m_connection, **table, query).count();
}

Result<SearchPage> Reader::searchStored(const QString &kind, const SearchQuery &query) const
{
    const Result<const KindTable *> table = m_connection.requireTable(kind);
    if (!table)
        return std::unexpected(table.error());
    if (m_connection.beforeSearch)
        m_connection.beforeSearch();
    return Search(m_connection, **table, query).run();
}

} // namespace atelier
