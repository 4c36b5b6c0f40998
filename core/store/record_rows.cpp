// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record_rows.h"

#include "core/store/fold.h"

#include <QCborArray>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

QByteArray unknownBytes(const RecordRow &row)
{
    if (row.unknownFields.isEmpty() && row.unknownSets.isEmpty())
        return {};
    return QCborValue(QCborArray{row.unknownFields, row.unknownSets}).toCbor();
}

// The last five columns of a row, as both kinds of table have them.
void readRowColumns(const SqlRows &rows, int first, RecordRow &row)
{
    if (!rows.isNull(first))
        row.removedAt = rows.time(first);
    row.removedBy = rows.id(first + 1);
    row.removal = seenStampsFromBytes(rows.bytes(first + 2));
    row.stamps = RecordStamps::fromBytes(rows.bytes(first + 3));
    const QCborArray unknown = QCborValue::fromCbor(rows.bytes(first + 4)).toArray();
    row.unknownFields = unknown.at(0).toMap();
    row.unknownSets = unknown.at(1).toMap();
}

QVariantList rowValues(const RecordRow &row)
{
    return {row.removedAt ? sqlValue(*row.removedAt) : QVariant(), sqlValue(row.removedBy),
        row.removal.empty() ? QVariant() : QVariant(toBytes(row.removal)), row.stamps.toBytes(),
        QVariant(unknownBytes(row))};
}

QVariantList headerValues(const RecordHeader &header)
{
    return {sqlValue(header.id), sqlValue(header.author), sqlValue(header.created), sqlValue(header.updated),
        int(header.removed)};
}

RecordHeader headerFrom(const SqlRows &rows, int first)
{
    return {
        rows.id(first), rows.id(first + 1), rows.time(first + 2), rows.time(first + 3), rows.integer(first + 4) != 0};
}

QVariantList savedValues(const KindTable &table, const RecordRow &row)
{
    QVariantList values = headerValues(row.record.header);
    QVariantList folded;
    const std::vector<FieldDeclaration> &fields = table.declaration().fields;
    for (size_t i = 0; i < fields.size(); ++i) {
        values += toSql(row.record.values[i], fields[i].column);
        if (isFolded(fields[i]))
            folded += foldedForSorting(row.record.values[i].toString());
    }
    return values + rowValues(row) + folded;
}

void saveSets(StoreConnection &connection, const KindTable &table, const RecordRow &row)
{
    const std::vector<FieldDeclaration> &fields = table.declaration().fields;
    for (size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].column != ColumnType::Set || !has(fields[i].use, FieldUse::Filtered))
            continue;
        const QString name = table.setTable(fields[i]);
        connection.sql().run(u"DELETE FROM %1 WHERE key = ?"_s.arg(name), row.key);
        for (const QCborValue &element : row.record.values[i].toArray())
            connection.sql().run(u"INSERT OR IGNORE INTO %1 VALUES (?, ?)"_s.arg(name), element.toString(), row.key);
    }
}

// A set in an array, sorted, with one element more or less.
QCborValue withElement(const QCborValue &set, const QString &element, bool present)
{
    StringSet elements = FieldValue<StringSet>::fromStored(set);
    if (present)
        elements.insert(element);
    else
        elements.erase(element);
    return FieldValue<StringSet>::toStored(elements);
}

} // namespace

RecordRow freshRow(const RecordDeclaration &declaration, const Id &id)
{
    RecordRow row;
    row.record.header.id = id;
    for (const FieldDeclaration &field : declaration.fields)
        row.record.values.push_back(field.initial);
    return row;
}

StoredRecord recordFrom(const SqlRows &rows, const KindTable &table)
{
    StoredRecord record{headerFrom(rows, KindTable::RecordId), {}};
    const std::vector<FieldDeclaration> &fields = table.declaration().fields;
    record.values.reserve(fields.size());
    for (size_t i = 0; i < fields.size(); ++i) {
        const QVariant value = rows.value(KindTable::FirstField + int(i));
        // A column that was added later is null where the record was not written since.
        record.values.push_back(value.isNull() ? fields[i].initial : fromSql(value, fields[i].column));
    }
    return record;
}

std::optional<RecordRow> loadRow(StoreConnection &connection, const KindTable &table, const Id &id)
{
    SqlRows rows = connection.sql().rows(table.selectRow(), id);
    if (!rows.next())
        return std::nullopt;
    RecordRow row{.key = rows.integer(KindTable::Key), .record = recordFrom(rows, table)};
    readRowColumns(rows, KindTable::FirstField + int(table.declaration().fields.size()), row);
    return row;
}

void saveRow(StoreConnection &connection, const KindTable &table, RecordRow &row)
{
    if (row.key == 0) {
        connection.sql().runWith(table.insertRow(), savedValues(table, row));
        row.key = connection.sql().lastKey();
    } else {
        connection.sql().runWith(table.updateRow(), savedValues(table, row) + QVariantList{row.key});
    }
    saveSets(connection, table, row);
}

void deleteRow(StoreConnection &connection, const KindTable &table, qint64 key)
{
    for (const FieldDeclaration &field : table.declaration().fields) {
        if (field.column == ColumnType::Set && has(field.use, FieldUse::Filtered))
            connection.sql().run(u"DELETE FROM %1 WHERE key = ?"_s.arg(table.setTable(field)), key);
    }
    connection.sql().run(u"DELETE FROM %1 WHERE key = ?"_s.arg(table.table()), key);
}

std::optional<RecordRow> loadUnknownRow(StoreConnection &connection, const QString &kind, const Id &id)
{
    SqlRows rows = connection.sql().rows(
        u"SELECT id, author, created, updated, removed, removed_at, removed_by, removal, stamps, unknown"
        " FROM unknown_record WHERE id = ? AND kind = ?"_s,
        id, kind);
    if (!rows.next())
        return std::nullopt;
    RecordRow row{.record = {headerFrom(rows, 0), {}}};
    readRowColumns(rows, 5, row);
    return row;
}

void saveUnknownRow(StoreConnection &connection, const QString &kind, const RecordRow &row)
{
    connection.sql().runWith(
        u"INSERT OR REPLACE INTO unknown_record (kind, id, author, created, updated, removed,"
        " removed_at, removed_by, removal, stamps, unknown) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        QVariantList{kind} + headerValues(row.record.header) + rowValues(row));
}

void applyPut(RecordRow &row, const RecordDeclaration *declaration, const PutOperation &put, const Stamp &stamp,
    Precedence precedence)
{
    const auto wins = [&](const Stamp &there) { return precedence == Precedence::ThisOne || there < stamp; };
    const auto indexOf = [&](int number) -> std::optional<size_t> {
        if (!declaration)
            return std::nullopt;
        const auto found = std::ranges::find(declaration->fields, number, &FieldDeclaration::number);
        return found == declaration->fields.end() ? std::nullopt
                                                  : std::optional(size_t(found - declaration->fields.begin()));
    };
    for (const auto &entry : put.fields) {
        const int number = int(entry.first.toInteger());
        if (!wins(row.stamps.field(number)))
            continue;
        row.stamps.setField(number, stamp);
        if (const std::optional<size_t> index = indexOf(number))
            row.record.values[*index] = entry.second;
        else
            row.unknownFields[number] = QCborValue(entry.second);
    }
    for (const auto &entry : put.sets) {
        const int number = int(entry.first.toInteger());
        const std::optional<size_t> index = indexOf(number);
        for (const auto &change : entry.second.toMap()) {
            const QString element = change.first.toString();
            if (!wins(row.stamps.element(number, element)))
                continue;
            row.stamps.setElement(number, element, stamp);
            const bool present = change.second.isTrue();
            if (index)
                row.record.values[*index] = withElement(row.record.values[*index], element, present);
            else
                row.unknownSets[number] = withElement(row.unknownSets.value(number), element, present);
        }
    }
    if (!put.author.isNull()) {
        row.record.header.author = put.author;
        row.record.header.created = put.created;
        if (row.stamps.field(RecordStamps::life) < stamp)
            row.stamps.setField(RecordStamps::life, stamp);
    }
    row.record.header.updated = std::max(row.record.header.updated, wallTime(stamp.time));
}

PutOperation differences(const RecordDeclaration &declaration, const StoredRecord &before, const StoredRecord &after)
{
    PutOperation put{.kind = declaration.kind, .id = after.header.id};
    for (size_t i = 0; i < declaration.fields.size(); ++i) {
        const FieldDeclaration &field = declaration.fields[i];
        if (before.values[i] == after.values[i])
            continue;
        if (field.column != ColumnType::Set) {
            put.fields.insert(field.number, after.values[i]);
            continue;
        }
        const StringSet was = FieldValue<StringSet>::fromStored(before.values[i]);
        const StringSet is = FieldValue<StringSet>::fromStored(after.values[i]);
        QCborMap changes;
        for (const QString &element : is) {
            if (!was.contains(element))
                changes.insert(element, true);
        }
        for (const QString &element : was) {
            if (!is.contains(element))
                changes.insert(element, false);
        }
        put.sets.insert(field.number, changes);
    }
    return put;
}

void updateRemoved(RecordRow &row, const SeenStamps &textEdits, Timestamp at, const Id &replica)
{
    const auto isKnown = [&](const auto &edit) {
        return isCovered({.time = edit.second, .replica = edit.first}, row.removal);
    };
    const bool removed =
        !row.removal.empty() && row.stamps.isCoveredBy(row.removal) && std::ranges::all_of(textEdits, isKnown);
    if (removed == row.record.header.removed)
        return;
    row.record.header.removed = removed;
    row.removedAt = removed ? std::optional(at) : std::nullopt;
    row.removedBy = removed ? replica : Id{};
}

void adoptUnknown(StoreConnection &connection, const KindTable &table)
{
    SqlConnection &sql = connection.sql();
    std::vector<Id> known;
    SqlRows rows = sql.rows(u"SELECT id FROM "_s + table.table());
    while (rows.next())
        known.push_back(rows.id(0));
    std::vector<Id> unknown;
    SqlRows unknownRows = sql.rows(u"SELECT id FROM unknown_record WHERE kind = ?"_s, table.kind());
    while (unknownRows.next())
        unknown.push_back(unknownRows.id(0));

    const RecordDeclaration &declaration = table.declaration();
    const auto adopt = [&](RecordRow &row) {
        for (size_t i = 0; i < declaration.fields.size(); ++i) {
            const int number = declaration.fields[i].number;
            if (row.unknownFields.contains(number))
                row.record.values[i] = row.unknownFields.take(number);
            if (row.unknownSets.contains(number))
                row.record.values[i] = row.unknownSets.take(number);
        }
        saveRow(connection, table, row);
    };
    for (const Id &id : known) {
        if (std::optional<RecordRow> row = loadRow(connection, table, id))
            adopt(*row);
    }
    for (const Id &id : unknown) {
        std::optional<RecordRow> row = loadUnknownRow(connection, table.kind(), id);
        if (!row)
            continue;
        row->record.values = freshRow(declaration, id).record.values;
        adopt(*row);
        sql.run(u"DELETE FROM unknown_record WHERE id = ?"_s, id);
    }
}

} // namespace atelier
