// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record.h"

#include "core/store/schema.h"

#include <QCborArray>
#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

QJsonValue idToJson(const Id &id) { return id.isNull() ? QJsonValue() : QJsonValue(id.toString()); }

QJsonValue timeToJson(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

QJsonValue toJson(const QCborValue &value, const FieldDeclaration &field)
{
    if (value.isNull())
        return {};
    if (field.isTime)
        return timeToJson(value.toInteger());
    if (field.isSwitch)
        return value.toInteger() != 0;
    if (field.isId)
        return idToJson(FieldValue<Id>::fromStored(value));
    return value.toJsonValue();
}

} // namespace

const FieldDeclaration *RecordDeclaration::findField(QStringView name) const
{
    const auto found = std::ranges::find(fields, name, &FieldDeclaration::name);
    return found == fields.end() ? nullptr : &*found;
}

QJsonObject toJson(const RecordDeclaration &declaration, const StoredRecord &record)
{
    QJsonObject json{{u"id"_s, idToJson(record.header.id)},
        {u"created"_s, timeToJson(toMilliseconds(record.header.created))},
        {u"updated"_s, timeToJson(toMilliseconds(record.header.updated))}};
    for (size_t i = 0; i < declaration.fields.size(); ++i)
        json.insert(declaration.fields[i].name, toJson(record.values[i], declaration.fields[i]));
    return json;
}

void Schema::addDeclaration(RecordDeclaration declaration)
{
    if (!find(declaration.kind))
        m_declarations.push_back(std::move(declaration));
}

const RecordDeclaration *Schema::find(const QString &kind) const
{
    const auto found = std::ranges::find(m_declarations, kind, &RecordDeclaration::kind);
    return found == m_declarations.end() ? nullptr : &*found;
}

} // namespace atelier
