// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tables.h"

#include "core/store/record_rows.h"
#include "core/store/search_index.h"
#include "core/store/store_format.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

const QStringList &storeTables()
{
    static const QStringList statements{
        u"CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID"_s,
        // The last commit of each replica, so that the log itself can be trimmed.
        u"CREATE TABLE replica (id BLOB PRIMARY KEY, number INTEGER NOT NULL, hash BLOB NOT NULL, time INTEGER NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE change_log (arrival INTEGER PRIMARY KEY AUTOINCREMENT, replica BLOB NOT NULL, number INTEGER NOT NULL, hash BLOB NOT NULL, bytes BLOB NOT NULL, UNIQUE (replica, number))"_s,
        u"CREATE TABLE declared_field (kind TEXT NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, uses INTEGER NOT NULL, PRIMARY KEY (kind, number)) WITHOUT ROWID"_s,
        u"CREATE TABLE unknown_record (id BLOB PRIMARY KEY, kind TEXT NOT NULL, author BLOB, created INTEGER, updated INTEGER, removed INTEGER, removed_at INTEGER, removed_by BLOB, removal BLOB, stamps BLOB, unknown BLOB) WITHOUT ROWID"_s,
        u"CREATE TABLE tombstone (id BLOB PRIMARY KEY, kind TEXT NOT NULL, time INTEGER NOT NULL) WITHOUT ROWID"_s,
    };
    return statements;
}

const QStringList &textTables()
{
    static const QStringList statements{
        u"CREATE TABLE shared_value (key INTEGER PRIMARY KEY, value BLOB NOT NULL UNIQUE)"_s,
        // The snapshot holds all chunks up to snapshot_chunk; loose is how many came since they were last put together.
        u"CREATE TABLE text (key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, owner_kind TEXT, owner BLOB, edited INTEGER NOT NULL DEFAULT 0, last_chunk INTEGER NOT NULL DEFAULT 0, snapshot_chunk INTEGER NOT NULL DEFAULT 0, loose INTEGER NOT NULL DEFAULT 0, length INTEGER NOT NULL DEFAULT 0, words INTEGER NOT NULL DEFAULT 0, edits BLOB, opening TEXT, snapshot BLOB)"_s,
        u"CREATE INDEX text_owner ON text (owner) WHERE owner IS NOT NULL"_s,
        u"CREATE INDEX text_behind ON text (edited) WHERE last_chunk > snapshot_chunk"_s,
        u"CREATE INDEX text_loose ON text (edited) WHERE loose > 1"_s,
        // By the text's key; text_chunk.h says what pieces are.
        u"CREATE TABLE text_chunk (text INTEGER NOT NULL, number INTEGER NOT NULL, time INTEGER NOT NULL, pieces BLOB NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (text, number)) WITHOUT ROWID"_s,
    };
    return statements;
}

QString columnType(const FieldDeclaration &field)
{
    switch (field.column) {
    case ColumnType::Integer:
        return u"INTEGER"_s;
    case ColumnType::Real:
        return u"REAL"_s;
    case ColumnType::Text:
        return u"TEXT"_s;
    case ColumnType::Blob:
    case ColumnType::Json:
    case ColumnType::Set:
        return u"BLOB"_s;
    }
    return {};
}

QString indexStatement(const QString &kind, const QString &name, const QString &columns)
{
    return u"CREATE INDEX IF NOT EXISTS \"%1_%2\" ON %3 (%4)"_s.arg(kind, name, KindTable::tableOf(kind), columns);
}

struct DeclaredField {
    QString name;
    FieldUse use = FieldUse::Plain;
};

// Plans one kind.
class KindPlanner {
public:
    KindPlanner(TablePlan &plan, const KindTable &table, const std::map<int, DeclaredField> &known)
        : m_plan(plan)
        , m_table(table)
        , m_known(known)
    {
    }

    void run()
    {
        if (m_known.empty())
            planTable();
        for (const FieldDeclaration &field : m_table.declaration().fields)
            planField(field);
        if (m_searchChanges)
            planSearch();
    }

private:
    void add(const QString &statement) { m_plan.statements += statement; }

    void planTable()
    {
        add(u"CREATE TABLE IF NOT EXISTS "_s + m_table.table()
            + u" (key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, author BLOB, created INTEGER NOT NULL,"
              " updated INTEGER NOT NULL, removed INTEGER NOT NULL, removed_at INTEGER, removed_by BLOB, removal BLOB,"
              " stamps BLOB, unknown BLOB)"_s);
        add(indexStatement(m_table.kind(), u"by_created"_s, u"removed, created"_s));
        add(indexStatement(m_table.kind(), u"by_updated"_s, u"removed, updated"_s));
        m_plan.adopted += m_table.kind();
    }

    void planField(const FieldDeclaration &field)
    {
        const auto known = m_known.find(field.number);
        if (known == m_known.end()) {
            planColumn(field);
        } else if (known->second.name != field.name) {
            add(u"ALTER TABLE %1 RENAME COLUMN %2 TO %3"_s.arg(
                m_table.table(), KindTable::quoted(known->second.name), KindTable::quoted(field.name)));
            m_plan.touchesExisting = true;
        }
        const FieldUse before = known == m_known.end() ? FieldUse::Plain : known->second.use;
        planUses(field, before);
        const FieldUse now = before | field.use;
        if (known == m_known.end() || known->second.name != field.name || now != before) {
            add(u"INSERT OR REPLACE INTO declared_field VALUES ('%1', %2, '%3', %4)"_s.arg(m_table.kind())
                    .arg(field.number)
                    .arg(field.name)
                    .arg(unsigned(now)));
        }
    }

    void planColumn(const FieldDeclaration &field)
    {
        add(u"ALTER TABLE %1 ADD COLUMN %2 %3"_s.arg(
            m_table.table(), KindTable::quoted(field.name), columnType(field)));
        if (!m_known.empty()) {
            m_plan.touchesExisting = true;
            if (!m_plan.adopted.contains(m_table.kind()))
                m_plan.adopted += m_table.kind();
        }
    }

    void planUses(const FieldDeclaration &field, FieldUse before)
    {
        const auto isNew = [&](FieldUse use) { return has(field.use, use) && !has(before, use); };
        if (isNew(FieldUse::Sorted)) {
            if (isFolded(field))
                add(u"ALTER TABLE %1 ADD COLUMN %2 TEXT"_s.arg(m_table.table(), KindTable::foldedColumn(field.name)));
            add(indexStatement(
                m_table.kind(), u"sort_"_s + field.name, u"removed, "_s + m_table.sortColumnOf(field.name)));
            if (isFolded(field) && !m_known.empty())
                m_plan.adopted += m_table.kind();
        }
        if (isNew(FieldUse::Filtered) && field.column != ColumnType::Set) {
            add(indexStatement(m_table.kind(), u"filter_"_s + field.name,
                u"removed, "_s + KindTable::quoted(field.name) + u", updated"_s));
        }
        if (field.column == ColumnType::Set && (before == FieldUse::Plain) && isNew(FieldUse::Filtered)) {
            const QString name = m_table.setTable(field);
            add(u"CREATE TABLE IF NOT EXISTS %1 (value TEXT NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (value, key)) WITHOUT ROWID"_s
                    .arg(name));
            add(u"CREATE INDEX IF NOT EXISTS \"set_%1_%2_by_key\" ON %3 (key)"_s.arg(m_table.kind(), field.name, name));
            if (!m_known.empty())
                m_plan.adopted += m_table.kind();
        }
        if (isNew(FieldUse::Searchable))
            m_searchChanges = true;
    }

    // Contentless: letters lie in the records and texts only. Short prefixes have indexes of their own.
    void planSearch()
    {
        add(u"DROP TABLE IF EXISTS "_s + m_table.searchTable());
        add(u"CREATE VIRTUAL TABLE %1 USING fts5(%2, content='', contentless_delete=1, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')"_s
                .arg(m_table.searchTable(), m_table.searchColumns()));
        m_plan.reindexed += m_table.kind();
    }

    TablePlan &m_plan;
    const KindTable &m_table;
    const std::map<int, DeclaredField> &m_known;
    bool m_searchChanges = false;
};

} // namespace

void createStoreTables(SqlConnection &sql)
{
    for (const QString &statement : storeTables())
        sql.run(statement);
    createTextTables(sql);
    sql.run(u"PRAGMA user_version = %1"_s.arg(storeFormat));
}

void createTextTables(SqlConnection &sql)
{
    for (const QString &statement : textTables())
        sql.run(statement);
}

TablePlan planTables(StoreConnection &connection)
{
    std::map<QString, std::map<int, DeclaredField>> known;
    SqlRows rows = connection.sql().rows(u"SELECT kind, number, name, uses FROM declared_field"_s);
    while (rows.next())
        known[rows.text(0)][int(rows.integer(1))] = {rows.text(2), FieldUse(unsigned(rows.integer(3)))};
    TablePlan plan;
    for (const auto &[kind, table] : connection.tables())
        KindPlanner(plan, table, known[kind]).run();
    return plan;
}

void runPlan(StoreConnection &connection, const TablePlan &plan)
{
    for (const QString &statement : plan.statements)
        connection.sql().run(statement);
    for (const QString &kind : plan.adopted)
        adoptUnknown(connection, *connection.table(kind));
    for (const QString &kind : plan.reindexed)
        rebuildSearch(connection, *connection.table(kind));
}

} // namespace atelier
