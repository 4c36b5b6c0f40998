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
constexpr qint64 newestHits = 2'000;
constexpr qsizetype shortPrefix = 3; // letters
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
        const qint64 oldest = m_query.ranking == Ranking::Quick ? keyOfLastNewestHit() : 0;
        page.rankedAmongNewest = oldest > 0;
        const bool isSorted = !m_query.where.sort.empty();
        const Result<std::vector<qint64>> keys = isSorted ? sortedKeys(oldest)
            : oldest > 0                                  ? quickKeys(oldest)
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

    // The key of the 2,000th newest hit, 0 when there are fewer.
    [[nodiscard]] qint64 keyOfLastNewestHit()
    {
        return m_sql.integer(
            u"SELECT rowid FROM %1 WHERE %1 MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?"_s.arg(hits()), m_expression,
            newestHits - 1);
    }

    // Those that match in the first field, then the others, each newest first.
    [[nodiscard]] Result<std::vector<qint64>> quickKeys(qint64 oldest)
    {
        const QString firstField = m_table.declaration().fields[m_table.searchable().front()].name;
        const QString inTitle = u"{"_s + KindTable::quoted(firstField) + u"} : ("_s + m_expression + u")"_s;
        const qint64 wanted = m_query.where.limit < 0 ? newestHits : m_query.where.limit + m_query.where.offset;
        std::vector<qint64> keys = newestKeys(inTitle, oldest, wanted);
        const std::set<qint64> known(keys.begin(), keys.end());
        if (qint64(keys.size()) < wanted) {
            for (const qint64 key : newestKeys(m_expression, oldest, wanted + qint64(known.size()))) {
                if (!known.contains(key))
                    keys.push_back(key);
            }
        }
        return m_sql.outcome(pageOf(std::move(keys)));
    }

    [[nodiscard]] std::vector<qint64> newestKeys(const QString &expression, qint64 oldest, qint64 limit)
    {
        return keysOf(u"SELECT r.key FROM %1 AS f CROSS JOIN %2 AS r ON r.key = f.rowid%3 f.%1 MATCH ? AND f.rowid >= ?"
                      " ORDER BY f.rowid DESC LIMIT ?"_s.arg(hits(), m_table.table(), whereAnd()),
            m_where.values + QVariantList{expression, oldest, limit});
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

    [[nodiscard]] Result<std::vector<qint64>> sortedKeys(qint64 oldest)
    {
        const Result<QString> order = orderClause(m_table, m_query.where);
        if (!order)
            return std::unexpected(order.error());
        const SqlText limit = limitClause(m_query.where);
        return m_sql.outcome(keysOf(
            u"SELECT r.key FROM %1 AS r%2 r.key IN (SELECT rowid FROM %3 WHERE %3 MATCH ? AND rowid >= ?)%4%5"_s.arg(
                m_table.table(), whereAnd(), hits(), *order, limit.text),
            m_where.values + QVariantList{m_expression, oldest} + limit.values));
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
