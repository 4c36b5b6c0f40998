// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_index.h"

#include "core/store/record_rows.h"
#include "core/store/text_store.h"

#include <QCborArray>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

// All strings in the value, for lists and objects too.
void collectText(const QCborValue &value, QString &text)
{
    if (value.isString()) {
        text += value.toString() + u'\n';
    } else if (value.isArray()) {
        for (const QCborValue &element : value.toArray())
            collectText(element, text);
    } else if (value.isMap()) {
        for (const auto &entry : value.toMap())
            collectText(entry.second, text);
    }
}

QString searchText(StoreConnection &connection, const FieldDeclaration &field, const QCborValue &value)
{
    if (!field.isText) {
        QString text;
        collectText(value, text);
        return text;
    }
    const Id id = FieldValue<Id>::fromStored(value);
    if (id.isNull())
        return {};
    // A text that cannot be read must not stop the rest; the health check names it.
    Result<LoadedText> loaded = connection.texts().load(id);
    if (!loaded)
        return {};
    QString text = loaded->text.text();
    connection.texts().keep(id, std::move(*loaded));
    return text;
}

void insertSearchRow(StoreConnection &connection, const KindTable &table, qint64 key, const StoredRecord &record)
{
    QVariantList values{key};
    for (const size_t index : table.searchable())
        values += searchText(connection, table.declaration().fields[index], record.values[index]);
    connection.sql().runWith(u"INSERT OR REPLACE INTO "_s + table.searchTable() + u" (rowid"_s + u", "_s
            + table.searchColumns() + u") VALUES (?"_s + u", ?"_s.repeated(values.size() - 1) + u")"_s,
        values);
}

} // namespace

void updateSearchRow(StoreConnection &connection, const KindTable &table, const Id &record)
{
    if (!table.isSearchable())
        return;
    qint64 key = 0;
    StoredRecord stored;
    {
        SqlRows rows = connection.sql().rows(table.selectRecord() + u" WHERE id = ?"_s, record);
        if (!rows.next())
            return;
        key = rows.integer(KindTable::Key);
        stored = recordFrom(rows, table);
    }
    insertSearchRow(connection, table, key, stored);
}

void removeSearchRow(StoreConnection &connection, const KindTable &table, qint64 key)
{
    if (table.isSearchable())
        connection.sql().run(u"DELETE FROM %1 WHERE rowid = ?"_s.arg(table.searchTable()), key);
}

void rebuildSearch(StoreConnection &connection, const KindTable &table)
{
    connection.sql().run(u"DELETE FROM "_s + table.searchTable());
    std::vector<std::pair<qint64, StoredRecord>> records;
    qint64 last = 0;
    do {
        // In portions, since a statement over the whole table would hold all of it.
        records.clear();
        SqlRows rows = connection.sql().rows(table.selectRecord() + u" WHERE key > ? ORDER BY key LIMIT 500"_s, last);
        while (rows.next())
            records.emplace_back(rows.integer(KindTable::Key), recordFrom(rows, table));
        for (const auto &[key, record] : records) {
            insertSearchRow(connection, table, key, record);
            last = key;
        }
    } while (!records.empty() && !connection.sql().hasFailed());
}

qint64 searchRowsAmiss(StoreConnection &connection, const KindTable &table)
{
    const QString docs = u"\"search_%1_docsize\""_s.arg(table.kind());
    return connection.sql().integer(
        u"SELECT (SELECT count(*) FROM %1 WHERE key NOT IN (SELECT id FROM %2))"
        " + (SELECT count(*) FROM %2 WHERE id NOT IN (SELECT key FROM %1))"_s.arg(table.table(), docs));
}

} // namespace atelier
