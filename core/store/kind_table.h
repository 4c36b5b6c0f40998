// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of one kind of record, made from its declaration. No table or column is named anywhere else.
#pragma once

#include "core/store/schema.h"

#include <QVariant>

namespace atelier {

class KindTable {
public:
    explicit KindTable(const RecordDeclaration &declaration);

    [[nodiscard]] const RecordDeclaration &declaration() const { return *m_declaration; }
    [[nodiscard]] const QString &kind() const { return m_declaration->kind; }
    [[nodiscard]] QString table() const { return tableOf(kind()); }
    [[nodiscard]] QString searchTable() const { return searchTableOf(kind()); }
    [[nodiscard]] QString setTable(const FieldDeclaration &field) const { return setTableOf(kind(), field.name); }
    [[nodiscard]] bool isSearchable() const { return !m_searchable.empty(); }
    // Indexes into the declaration's fields, in the order of the search table's columns.
    [[nodiscard]] const std::vector<size_t> &searchable() const { return m_searchable; }

    [[nodiscard]] const QString &searchColumns() const { return m_searchColumns; }

    [[nodiscard]] const QString &selectRecord() const { return m_selectRecord; } // "SELECT ... FROM ..."
    [[nodiscard]] const QString &selectRow() const { return m_selectRow; } // with stamps, by id
    [[nodiscard]] const QString &insertRow() const { return m_insertRow; }
    [[nodiscard]] const QString &updateRow() const { return m_updateRow; }
    // The column to compare with or to sort by; empty when the kind has no such field.
    [[nodiscard]] QString columnOf(const QString &field) const;
    [[nodiscard]] QString sortColumnOf(const QString &field) const;

    [[nodiscard]] static QString tableOf(const QString &kind);
    [[nodiscard]] static QString searchTableOf(const QString &kind);
    [[nodiscard]] static QString setTableOf(const QString &kind, const QString &field);
    [[nodiscard]] static QString quoted(const QString &name);
    [[nodiscard]] static QString foldedColumn(const QString &field); // quoted

    // selectRecord's columns, then selectRow's further ones.
    enum Column { Key, RecordId, Author, Created, Updated, Removed, FirstField };

private:
    const RecordDeclaration *m_declaration;
    std::vector<size_t> m_searchable;
    QString m_searchColumns;
    QString m_selectRecord;
    QString m_selectRow;
    QString m_insertRow;
    QString m_updateRow;
};

[[nodiscard]] bool isFolded(const FieldDeclaration &field); // has a column with folded letters to sort by
[[nodiscard]] QVariant toSql(const QCborValue &value, ColumnType column);
[[nodiscard]] QCborValue fromSql(const QVariant &value, ColumnType column);

} // namespace atelier
