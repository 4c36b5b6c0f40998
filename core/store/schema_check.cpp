// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema_check.h"

#include <QCoreApplication>
#include <QSet>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

const QSet<QString> &reservedNames()
{
    static const QSet<QString> names{u"key"_s, u"id"_s, u"author"_s, u"created"_s, u"updated"_s, u"removed"_s,
        u"removed_at"_s, u"removed_by"_s, u"removal"_s, u"stamps"_s, u"unknown"_s};
    return names;
}

Result<void> checkRecord(const RecordDeclaration &declaration)
{
    QSet<QString> names = reservedNames();
    QSet<int> numbers;
    for (const FieldDeclaration &field : declaration.fields) {
        const QString name = field.name.toLower(); // SQLite's columns do not tell case apart
        if (names.contains(name) || numbers.contains(field.number)) {
            return failure(ErrorKind::Internal,
                QCoreApplication::translate("atelier::Schema", "This program declares its records wrongly."),
                u"%1.%2: the name or the number %3 is taken"_s.arg(declaration.kind, field.name).arg(field.number));
        }
        names.insert(name);
        numbers.insert(field.number);
    }
    return {};
}

} // namespace

Result<void> checkSchema(const Schema &schema)
{
    for (const RecordDeclaration &declaration : schema.declarations()) {
        if (Result<void> sound = checkRecord(declaration); !sound)
            return sound;
    }
    return {};
}

} // namespace atelier
