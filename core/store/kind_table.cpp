// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/kind_table.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

const QStringList headerFields{u"id"_s, u"author"_s, u"created"_s, u"updated"_s, u"removed"_s};
const QStringList rowColumns{u"removed_at"_s, u"removed_by"_s, u"removal"_s, u"stamps"_s, u"unknown"_s};

// Qt binds a null string as NULL, which would read as "never written".
template <class Value> QVariant notNull(const Value &value, const Value &empty)
{
    return value.isEmpty() ? empty : value;
}

} // namespace

KindTable::KindTable(const RecordDeclaration &declaration)
    : m_declaration(&declaration)
{
    QStringList fields;
    QStringList folded;
    QStringList searched;
    for (size_t i = 0; i < declaration.fields.size(); ++i) {
        const FieldDeclaration &field = declaration.fields[i];
        fields += quoted(field.name);
        if (isFolded(field))
            folded += foldedColumn(field.name);
        if (has(field.use, FieldUse::Searchable)) {
            m_searchable.push_back(i);
            searched += quoted(field.name);
        }
    }
    m_searchColumns = searched.join(u", "_s);
    const QString from = u" FROM "_s + table();
    m_selectRecord = u"SELECT key, "_s + (headerFields + fields).join(u", "_s) + from;
    m_selectRow = u"SELECT key, "_s + (headerFields + fields + rowColumns).join(u", "_s) + from + u" WHERE id = ?"_s;
    const QStringList written = headerFields + fields + rowColumns + folded;
    m_insertRow = u"INSERT INTO "_s + table() + u" ("_s + written.join(u", "_s) + u") VALUES (?"_s
        + u", ?"_s.repeated(written.size() - 1) + u")"_s;
    m_updateRow = u"UPDATE "_s + table() + u" SET "_s + written.join(u" = ?, "_s) + u" = ? WHERE key = ?"_s;
}

QString KindTable::columnOf(const QString &field) const
{
    return headerFields.contains(field) || m_declaration->findField(field) ? quoted(field) : QString();
}

QString KindTable::sortColumnOf(const QString &field) const
{
    const FieldDeclaration *declared = m_declaration->findField(field);
    return declared && isFolded(*declared) ? foldedColumn(field) : columnOf(field);
}

QString KindTable::tableOf(const QString &kind) { return quoted(u"record_"_s + kind); }
QString KindTable::searchTableOf(const QString &kind) { return quoted(u"search_"_s + kind); }
QString KindTable::setTableOf(const QString &kind, const QString &field)
{
    return quoted(u"set_"_s + kind + u"_"_s + field);
}
QString KindTable::quoted(const QString &name) { return u"\""_s + name + u"\""_s; }
QString KindTable::foldedColumn(const QString &field) { return quoted(field + u"_folded"_s); }

bool isFolded(const FieldDeclaration &field)
{
    return has(field.use, FieldUse::Sorted) && field.column == ColumnType::Text;
}

QVariant toSql(const QCborValue &value, ColumnType column)
{
    if (value.isNull() || value.isUndefined())
        return {};
    switch (column) {
    case ColumnType::Integer:
        return value.toInteger();
    case ColumnType::Real:
        return value.toDouble();
    case ColumnType::Text:
        return notNull(value.toString(), QString(u""));
    case ColumnType::Blob:
        return notNull(value.toByteArray(), QByteArray(""));
    case ColumnType::Json:
    case ColumnType::Set:
        return value.toCbor();
    }
    return {};
}

QCborValue fromSql(const QVariant &value, ColumnType column)
{
    if (value.isNull())
        return nullptr;
    switch (column) {
    case ColumnType::Integer:
        return value.toLongLong();
    case ColumnType::Real:
        return value.toDouble();
    case ColumnType::Text:
        return value.toString();
    case ColumnType::Blob:
        return value.toByteArray();
    case ColumnType::Json:
    case ColumnType::Set:
        return QCborValue::fromCbor(value.toByteArray());
    }
    return nullptr;
}

} // namespace atelier
