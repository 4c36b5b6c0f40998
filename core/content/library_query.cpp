// SPDX-License-Identifier: GPL-3.0-or-later
// LibraryQuery as JSON, for saved filters.
#include "core/content/library.h"

#include <QJsonArray>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

constexpr auto trashNames = std::array{EnumName{TrashScope::WithoutTrash, "without"_L1},
    EnumName{TrashScope::OnlyTrash, "only"_L1}, EnumName{TrashScope::Everything, "everything"_L1}};

template <class Value, class Name> QJsonArray namesOf(const std::vector<Value> &values, const Name &name)
{
    QJsonArray array;
    for (const Value &value : values)
        array.append(name(value));
    return array;
}

QString sameText(const QString &text) { return text; }
QString idText(const Id &id) { return id.isNull() ? QString() : id.toString(); }

void insertUnlessEmpty(QJsonObject &json, const QString &key, const QJsonArray &values)
{
    if (!values.isEmpty())
        json.insert(key, values);
}

QStringList textsIn(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &each : value.toArray()) {
        if (each.isString())
            texts += each.toString();
    }
    return texts;
}

std::vector<Id> idsIn(const QJsonValue &value)
{
    std::vector<Id> ids;
    for (const QString &text : textsIn(value)) {
        if (text.isEmpty())
            ids.push_back({});
        else if (const std::optional<Id> id = Id::fromString(text))
            ids.push_back(*id);
    }
    return ids;
}

std::optional<Timestamp> timeIn(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(fromMilliseconds(value.toInteger())) : std::nullopt;
}

} // namespace

QJsonObject toJson(const LibraryQuery &query)
{
    QJsonObject json;
    if (!query.text.isEmpty())
        json.insert(u"text"_s, query.text);
    insertUnlessEmpty(json, u"templates"_s, namesOf(query.templates, sameText));
    insertUnlessEmpty(json, u"statuses"_s, namesOf(query.statuses, enumName<ContentStatus>));
    insertUnlessEmpty(json, u"projects"_s, namesOf(query.projects, idText));
    insertUnlessEmpty(json, u"tags"_s, namesOf(query.tags, sameText));
    insertUnlessEmpty(json, u"campaigns"_s, namesOf(query.campaigns, idText));
    if (query.updatedFrom)
        json.insert(u"updated_from"_s, toMilliseconds(*query.updatedFrom));
    if (query.updatedBefore)
        json.insert(u"updated_before"_s, toMilliseconds(*query.updatedBefore));
    json.insert(u"sort"_s, enumName(query.sort));
    json.insert(u"order"_s, query.order == SortOrder::Ascending ? u"ascending"_s : u"descending"_s);
    for (const auto &entry : trashNames) {
        if (entry.value == query.trash)
            json.insert(u"trash"_s, QString(entry.name));
    }
    return json;
}

LibraryQuery libraryQueryFromJson(const QJsonObject &json)
{
    LibraryQuery query;
    query.text = json.value("text"_L1).toString();
    for (const QString &name : textsIn(json.value("templates"_L1)))
        query.templates.push_back(name);
    for (const QString &name : textsIn(json.value("statuses"_L1))) {
        if (const std::optional<ContentStatus> status = enumFromName<ContentStatus>(name))
            query.statuses.push_back(*status);
    }
    query.projects = idsIn(json.value("projects"_L1));
    for (const QString &tag : textsIn(json.value("tags"_L1)))
        query.tags.push_back(tag);
    query.campaigns = idsIn(json.value("campaigns"_L1));
    query.updatedFrom = timeIn(json.value("updated_from"_L1));
    query.updatedBefore = timeIn(json.value("updated_before"_L1));
    query.sort = enumFromName<LibrarySort>(json.value("sort"_L1).toString()).value_or(query.sort);
    if (json.value("order"_L1).toString() == "ascending"_L1)
        query.order = SortOrder::Ascending;
    for (const auto &entry : trashNames) {
        if (json.value("trash"_L1).toString() == entry.name)
            query.trash = entry.value;
    }
    return query;
}

} // namespace atelier
