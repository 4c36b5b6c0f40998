// SPDX-License-Identifier: GPL-3.0-or-later
// How the types that a record's field may have are turned into stored values and back. The stored form of a value is a
// QCborValue: what goes into commits, JSON and, by column type, SQL.
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/store/enum_names.h"

#include <QByteArray>
#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <concepts>
#include <optional>
#include <set>
#include <vector>

namespace atelier {

// A field that is a long text with a history of its own (core/store/open_text.h). Its null id means: no text yet.
struct TextRef {
    Id id;
    friend auto operator<=>(const TextRef &, const TextRef &) = default;
};

// A set merges element by element: what two people add at the same time is there afterwards.
using StringSet = std::set<QString>;

// How a value lies in its column.
enum class ColumnType { Integer, Real, Text, Blob, Json, Set };

// Specialised for every type that a field may have: toStored, fromStored (a value that does not fit gives the type's
// default) and the column's type.
template <class Value> struct FieldValue;

template <std::integral Value> struct FieldValue<Value> {
    static constexpr ColumnType column = ColumnType::Integer;
    static QCborValue toStored(Value value) { return QCborValue(qint64(value)); }
    static Value fromStored(const QCborValue &stored) { return Value(stored.toInteger()); }
};

template <> struct FieldValue<bool> {
    static constexpr ColumnType column = ColumnType::Integer;
    static QCborValue toStored(bool value) { return QCborValue(qint64(value)); }
    static bool fromStored(const QCborValue &stored) { return stored.toInteger() != 0; }
};

template <> struct FieldValue<double> {
    static constexpr ColumnType column = ColumnType::Real;
    static QCborValue toStored(double value) { return QCborValue(value); }
    static double fromStored(const QCborValue &stored) { return stored.toDouble(); }
};

template <> struct FieldValue<QString> {
    static constexpr ColumnType column = ColumnType::Text;
    static QCborValue toStored(const QString &value) { return QCborValue(value.isNull() ? QString(u"") : value); }
    static QString fromStored(const QCborValue &stored) { return stored.toString(); }
};

template <> struct FieldValue<QByteArray> {
    static constexpr ColumnType column = ColumnType::Blob;
    static QCborValue toStored(const QByteArray &value) { return QCborValue(value); }
    static QByteArray fromStored(const QCborValue &stored) { return stored.toByteArray(); }
};

template <> struct FieldValue<Timestamp> {
    static constexpr ColumnType column = ColumnType::Integer;
    static QCborValue toStored(Timestamp value) { return QCborValue(toMilliseconds(value)); }
    static Timestamp fromStored(const QCborValue &stored) { return fromMilliseconds(stored.toInteger()); }
};

template <> struct FieldValue<std::chrono::milliseconds> {
    static constexpr ColumnType column = ColumnType::Integer;
    static QCborValue toStored(std::chrono::milliseconds value) { return QCborValue(qint64(value.count())); }
    static std::chrono::milliseconds fromStored(const QCborValue &stored)
    {
        return std::chrono::milliseconds(stored.toInteger());
    }
};

template <> struct FieldValue<Id> {
    static constexpr ColumnType column = ColumnType::Blob;
    static QCborValue toStored(const Id &value)
    {
        return value.isNull() ? QCborValue(nullptr) : QCborValue(value.toBytes());
    }
    static Id fromStored(const QCborValue &stored) { return Id::fromBytes(stored.toByteArray()).value_or(Id{}); }
};

template <> struct FieldValue<TextRef> {
    static constexpr ColumnType column = ColumnType::Blob;
    static QCborValue toStored(const TextRef &value) { return FieldValue<Id>::toStored(value.id); }
    static TextRef fromStored(const QCborValue &stored) { return {FieldValue<Id>::fromStored(stored)}; }
};

template <> struct FieldValue<QJsonObject> {
    static constexpr ColumnType column = ColumnType::Json;
    static QCborValue toStored(const QJsonObject &value) { return QCborMap::fromJsonObject(value).toCborValue(); }
    static QJsonObject fromStored(const QCborValue &stored) { return stored.toMap().toJsonObject(); }
};

template <> struct FieldValue<StringSet> {
    static constexpr ColumnType column = ColumnType::Set;
    static QCborValue toStored(const StringSet &value)
    {
        QCborArray array;
        for (const QString &element : value)
            array.append(element);
        return array;
    }
    static StringSet fromStored(const QCborValue &stored)
    {
        StringSet set;
        for (const QCborValue &element : stored.toArray())
            set.insert(element.toString());
        return set;
    }
};

template <NamedEnum Value> struct FieldValue<Value> {
    static constexpr ColumnType column = ColumnType::Text;
    static QCborValue toStored(Value value) { return QCborValue(enumName(value)); }
    static Value fromStored(const QCborValue &stored)
    {
        return enumFromName<Value>(stored.toString()).value_or(Value{});
    }
};

template <class Value> struct FieldValue<std::optional<Value>> {
    static constexpr ColumnType column = FieldValue<Value>::column;
    static QCborValue toStored(const std::optional<Value> &value)
    {
        return value ? FieldValue<Value>::toStored(*value) : QCborValue(nullptr);
    }
    static std::optional<Value> fromStored(const QCborValue &stored)
    {
        if (stored.isNull() || stored.isUndefined())
            return std::nullopt;
        return FieldValue<Value>::fromStored(stored);
    }
};

namespace detail {

template <class List> struct ListFieldValue {
    using Element = typename List::value_type;
    static constexpr ColumnType column = ColumnType::Json;
    static QCborValue toStored(const List &list)
    {
        QCborArray array;
        for (const Element &element : list)
            array.append(FieldValue<Element>::toStored(element));
        return array;
    }
    static List fromStored(const QCborValue &stored)
    {
        List list;
        for (const QCborValue &element : stored.toArray())
            list.push_back(FieldValue<Element>::fromStored(element));
        return list;
    }
};

} // namespace detail

// Lists are one value: the last writer's whole list wins.
template <class Element> struct FieldValue<std::vector<Element>> : detail::ListFieldValue<std::vector<Element>> { };
template <class Element> struct FieldValue<QList<Element>> : detail::ListFieldValue<QList<Element>> { };

} // namespace atelier
