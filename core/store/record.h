// SPDX-License-Identifier: GPL-3.0-or-later
// A record is a plain struct with one list of fields. Table, load and save, search columns, JSON and the bytes of
// commits all follow from that list:
//
//     struct Project {
//         static constexpr auto kind = "project"_L1;
//         RecordHeader header;
//         QString title;
//         Id parent;
//         static constexpr auto fields()
//         {
//             return std::tuple{field<1>("title", &Project::title, FieldUse::Searchable | FieldUse::Sorted),
//                 field<2>("parent", &Project::parent, FieldUse::Filtered)};
//         }
//     };
//
// Field numbers (from 1) are permanent: a field that goes keeps its number for ever, a new one takes the next.
// Names may change only together with a migration.
#pragma once

#include "core/base/error.h"
#include "core/store/field_value.h"

#include <tuple>

namespace atelier {

// Kept by the store; a program only reads it. A new record has the null id until it is put.
struct RecordHeader {
    Id id = {};
    Id author = {}; // the person who made the record
    Timestamp created = {};
    Timestamp updated = {};
    bool removed = false; // lies in the trash

    friend bool operator==(const RecordHeader &, const RecordHeader &) = default;
};

enum class FieldUse : unsigned {
    Plain = 0,
    Searchable = 1, // full-text search finds the record by it
    Sorted = 2, // queries sort by it; texts are sorted by their folded letters
    Filtered = 4, // queries compare with it
};
[[nodiscard]] constexpr FieldUse operator|(FieldUse a, FieldUse b) { return FieldUse(unsigned(a) | unsigned(b)); }
[[nodiscard]] constexpr bool has(FieldUse uses, FieldUse use) { return (unsigned(uses) & unsigned(use)) != 0; }

template <class Record, class Value> struct Field {
    int number;
    QLatin1StringView name;
    Value Record::*member;
    FieldUse use;
};

template <int number, size_t size, class Record, class Value>
[[nodiscard]] consteval Field<Record, Value> field(
    const char (&name)[size], Value Record::*member, FieldUse use = FieldUse::Plain)
{
    static_assert(number > 0);
    return {number, QLatin1StringView(name, qsizetype(size - 1)), member, use};
}

template <class Type>
concept Record = std::default_initializable<Type> && requires(Type record) {
    { record.header } -> std::same_as<RecordHeader &>;
    { Type::kind } -> std::convertible_to<QLatin1StringView>;
    std::tuple_size<decltype(Type::fields())>::value;
};

// A record as the store handles it: the values of its declared fields, in the order of declaration.
struct StoredRecord {
    RecordHeader header;
    std::vector<QCborValue> values;
};

struct FieldDeclaration {
    int number = 0;
    QString name;
    ColumnType column = ColumnType::Text;
    bool isText = false; // a TextRef
    bool isId = false; // an Id or a TextRef
    bool isTime = false;
    bool isSwitch = false;
    FieldUse use = FieldUse::Plain;
    QCborValue initial; // the value of a fresh record
};

struct RecordDeclaration {
    QString kind;
    std::vector<FieldDeclaration> fields;
    // Through the struct and back, so that a value this program does not know is not mistaken for a change.
    StoredRecord (*normalised)(const StoredRecord &) = nullptr;

    [[nodiscard]] const FieldDeclaration *findField(QStringView name) const;
};

template <Record R> [[nodiscard]] StoredRecord toStored(const R &record)
{
    StoredRecord stored{record.header, {}};
    std::apply(
        [&]<class... Value>(const Field<R, Value> &...fields) {
            stored.values.reserve(sizeof...(fields));
            (stored.values.push_back(FieldValue<Value>::toStored(record.*fields.member)), ...);
        },
        R::fields());
    return stored;
}

template <Record R> [[nodiscard]] R fromStored(const StoredRecord &stored)
{
    R record;
    record.header = stored.header;
    size_t index = 0;
    std::apply(
        [&]<class... Value>(const Field<R, Value> &...fields) {
            ((record.*fields.member = FieldValue<Value>::fromStored(stored.values[index++])), ...);
        },
        R::fields());
    return record;
}

namespace detail {

template <class Value> struct WithoutOptional {
    using type = Value;
};
template <class Value> struct WithoutOptional<std::optional<Value>> {
    using type = Value;
};

template <class R, class Value>
[[nodiscard]] FieldDeclaration declarationOf(const Field<R, Value> &field, const R &fresh)
{
    using Plain = WithoutOptional<Value>::type;
    return {.number = field.number,
        .name = field.name,
        .column = FieldValue<Value>::column,
        .isText = std::same_as<Plain, TextRef>,
        .isId = std::same_as<Plain, TextRef> || std::same_as<Plain, Id>,
        .isTime = std::same_as<Plain, Timestamp>,
        .isSwitch = std::same_as<Plain, bool>,
        .use = field.use,
        .initial = FieldValue<Value>::toStored(fresh.*field.member)};
}

} // namespace detail

template <Record R> [[nodiscard]] RecordDeclaration declarationOf()
{
    RecordDeclaration declaration;
    declaration.kind = R::kind;
    const R fresh{};
    std::apply(
        [&]<class... Value>(const Field<R, Value> &...fields) {
            (declaration.fields.push_back(detail::declarationOf(fields, fresh)), ...);
        },
        R::fields());
    declaration.normalised = [](const StoredRecord &stored) {
        return atelier::toStored(atelier::fromStored<R>(stored));
    };
    return declaration;
}

// {"id", "created", "updated" and every field by its name}: ids in their canonical form, times in ISO 8601 (UTC).
[[nodiscard]] QJsonObject toJson(const RecordDeclaration &declaration, const StoredRecord &record);
template <Record R> [[nodiscard]] QJsonObject toJson(const R &record)
{
    return toJson(declarationOf<R>(), toStored(record));
}

} // namespace atelier
