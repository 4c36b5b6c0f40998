// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/commit.h"

#include "core/store/canonical_cbor.h"
#include "core/store/field_value.h"

#include <QCborArray>

namespace atelier {

namespace {

// The numbers are the format: they never change their meaning.
constexpr qint64 formatVersion = 1;
enum CommitKey { Format = 0, Workspace, Replica, Number, Previous, Time, Person, Label, Origins, Operations };
enum OperationCode { Put = 1, Remove, Restore, Purge, Text };

Id idOf(const QCborValue &value) { return FieldValue<Id>::fromStored(value); }
QCborValue cbor(const Id &id) { return FieldValue<Id>::toStored(id); }

QCborArray encoded(const PutOperation &put)
{
    return {Put, put.kind, cbor(put.id), cbor(put.author), toMilliseconds(put.created), put.fields, put.sets};
}

QCborArray encoded(const RemoveOperation &remove)
{
    return {Remove, remove.kind, cbor(remove.id), toCbor(remove.seen)};
}

QCborArray encoded(const RestoreOperation &restore) { return {Restore, restore.kind, cbor(restore.id)}; }

QCborArray encoded(const PurgeOperation &purge)
{
    return {Purge, purge.kind, cbor(purge.id), FieldValue<std::vector<Id>>::toStored(purge.texts)};
}

QCborArray encoded(const TextOperation &text)
{
    return {Text, cbor(text.text), text.events.agent, qint64(text.events.first), qint64(text.events.count)};
}

// An operation of a newer program is left out here; the bytes in the log keep it.
std::optional<CommitOperation> decoded(const QCborArray &array)
{
    switch (array.at(0).toInteger()) {
    case Put:
        return PutOperation{array.at(1).toString(), idOf(array.at(2)), idOf(array.at(3)),
            fromMilliseconds(array.at(4).toInteger()), array.at(5).toMap(), array.at(6).toMap()};
    case Remove:
        return RemoveOperation{array.at(1).toString(), idOf(array.at(2)), seenStampsFromCbor(array.at(3))};
    case Restore:
        return RestoreOperation{array.at(1).toString(), idOf(array.at(2))};
    case Purge:
        return PurgeOperation{
            array.at(1).toString(), idOf(array.at(2)), FieldValue<std::vector<Id>>::fromStored(array.at(3))};
    case Text:
        return TextOperation{idOf(array.at(1)),
            {array.at(2).toByteArray(), quint64(array.at(3).toInteger()), quint64(array.at(4).toInteger())}};
    default:
        return std::nullopt;
    }
}

void describe(const PutOperation &put, ChangeSet &changes)
{
    changes.records.push_back({put.kind, put.id, put.author.isNull() ? ChangeType::Changed : ChangeType::Created});
}
void describe(const RemoveOperation &remove, ChangeSet &changes)
{
    changes.records.push_back({remove.kind, remove.id, ChangeType::Removed});
}
void describe(const RestoreOperation &restore, ChangeSet &changes)
{
    changes.records.push_back({restore.kind, restore.id, ChangeType::Restored});
}
void describe(const PurgeOperation &purge, ChangeSet &changes)
{
    changes.records.push_back({purge.kind, purge.id, ChangeType::Purged});
}
void describe(const TextOperation &text, ChangeSet &changes)
{
    if (!changes.touchesText(text.text))
        changes.texts.push_back(text.text);
}

} // namespace

QCborMap toCbor(const Origin &origin)
{
    QCborMap map{{0, enumName(origin.kind)}};
    if (!origin.job.isNull())
        map.insert(1, cbor(origin.job));
    if (!origin.model.isEmpty())
        map.insert(2, origin.model);
    return map;
}

Origin originFromCbor(const QCborMap &map)
{
    return {FieldValue<OriginKind>::fromStored(map.value(0)), idOf(map.value(1)), map.value(2).toString()};
}

QByteArray toBytes(const Commit &commit)
{
    QCborArray operations;
    for (const CommitOperation &operation : commit.operations)
        operations.append(std::visit([](const auto &each) { return encoded(each); }, operation));
    return canonicalCbor(
        QCborMap{{Format, formatVersion}, {Workspace, cbor(commit.workspace)}, {Replica, cbor(commit.replica)},
            {Number, commit.number}, {Previous, commit.previous}, {Time, commit.time}, {Person, cbor(commit.person)},
            {Label, commit.label}, {Origins, toCbor(commit.origin)}, {Operations, operations}});
}

Result<Commit> commitFromBytes(const QByteArray &bytes)
{
    QCborParserError parserError;
    const QCborValue value = QCborValue::fromCbor(bytes, &parserError);
    const QCborMap map = value.toMap();
    if (parserError.error != QCborError::NoError || !map.contains(Operations))
        return failure(ErrorKind::Corrupt, QObject::tr("A change in the log is damaged."), parserError.errorString());
    Commit commit{.workspace = idOf(map.value(Workspace)),
        .replica = idOf(map.value(Replica)),
        .number = map.value(Number).toInteger(),
        .previous = map.value(Previous).toByteArray(),
        .time = map.value(Time).toInteger(),
        .person = idOf(map.value(Person)),
        .label = map.value(Label).toString(),
        .origin = originFromCbor(map.value(Origins).toMap()),
        .operations = {}};
    for (const QCborValue &each : map.value(Operations).toArray()) {
        if (std::optional<CommitOperation> operation = decoded(each.toArray()))
            commit.operations.push_back(std::move(*operation));
    }
    return commit;
}

ChangeSet changesOf(const Commit &commit)
{
    ChangeSet changes{.label = commit.label, .origin = commit.origin, .records = {}, .texts = {}};
    for (const CommitOperation &operation : commit.operations)
        std::visit([&](const auto &each) { describe(each, changes); }, operation);
    return changes;
}

bool ChangeSet::touches(const QString &kind) const
{
    return std::ranges::any_of(records, [&](const RecordChange &change) { return change.kind == kind; });
}

bool ChangeSet::touches(const Id &record) const
{
    return std::ranges::any_of(records, [&](const RecordChange &change) { return change.id == record; });
}

bool ChangeSet::touchesText(const Id &text) const { return std::ranges::contains(texts, text); }

} // namespace atelier
