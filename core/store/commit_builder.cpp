// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/commit_builder.h"

#include "core/base/hash.h"
#include "core/diff/diff.h"
#include "core/store/change_log.h"
#include "core/store/text_version.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> missing(const QString &kind, const Id &id)
{
    return failure(ErrorKind::NotFound, QObject::tr("It does not exist (any more)."), kind + u' ' + id.toString());
}

} // namespace

CommitBuilder::CommitBuilder(StoreConnection &connection, Start start)
    : m_connection(connection)
    , m_start(std::move(start))
    , m_commit{.workspace = m_start.identity.workspace,
          .replica = m_start.identity.replica,
          .number = m_start.number,
          .previous = m_start.previous,
          .time = m_start.time,
          .person = m_start.identity.person,
          .label = m_start.label,
          .origin = m_start.origin,
          .operations = {}}
    , m_applier(connection, m_start.now)
{
}

void CommitBuilder::perform(CommitOperation operation)
{
    m_applier.apply(operation, m_commit.stamp(), Precedence::ThisOne);
    m_commit.operations.push_back(std::move(operation));
}

Result<std::optional<RecordRow>> CommitBuilder::find(const QString &kind, const Id &id)
{
    const Result<const KindTable *> table = m_connection.requireTable(kind);
    if (!table)
        return std::unexpected(table.error());
    return m_connection.sql().outcome(loadRow(m_connection, **table, id));
}

Result<RecordHeader> CommitBuilder::put(const QString &kind, const StoredRecord &record)
{
    const Result<std::optional<RecordRow>> found = find(kind, record.header.id);
    if (!found)
        return std::unexpected(found.error());
    const RecordDeclaration &declaration = m_connection.table(kind)->declaration();
    RecordHeader header = record.header;
    if (!*found) {
        if (header.id.isNull())
            header.id = makeId();
        else if (m_connection.sql().rows(u"SELECT 1 FROM tombstone WHERE id = ?"_s, header.id).next())
            return missing(kind, header.id);
        StoredRecord fresh = freshRow(declaration, header.id).record;
        PutOperation made = differences(declaration, fresh, {header, record.values});
        header.author = made.author = header.author.isNull() ? m_start.identity.person : header.author;
        header.created = made.created = m_start.now;
        header.updated = wallTime(m_commit.time);
        header.removed = false;
        perform(std::move(made));
        return m_connection.sql().outcome(header);
    }
    const StoredRecord before = declaration.normalised((*found)->record);
    PutOperation changed = differences(declaration, before, record);
    header = before.header;
    if (changed.fields.isEmpty() && changed.sets.isEmpty())
        return header;
    perform(std::move(changed));
    // Who edits what lies in the trash knows that it lies there: it stays.
    if (before.header.removed)
        perform(removal(kind, header.id));
    header.updated = std::max(header.updated, wallTime(m_commit.time));
    return m_connection.sql().outcome(header);
}

Result<void> CommitBuilder::requireRecord(const QString &kind, const Id &id)
{
    const Result<std::optional<RecordRow>> found = find(kind, id);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return missing(kind, id);
    return {};
}

RemoveOperation CommitBuilder::removal(const QString &kind, const Id &id)
{
    RemoveOperation remove{.kind = kind, .id = id, .seen = seenStamps(m_connection.sql())};
    remove.seen[m_commit.replica] = std::max(remove.seen[m_commit.replica], m_commit.time);
    return remove;
}

Result<void> CommitBuilder::remove(const QString &kind, const Id &id)
{
    if (Result<void> found = requireRecord(kind, id); !found)
        return found;
    perform(removal(kind, id));
    return m_connection.sql().takeOutcome();
}

Result<void> CommitBuilder::restore(const QString &kind, const Id &id)
{
    if (Result<void> found = requireRecord(kind, id); !found)
        return found;
    perform(RestoreOperation{kind, id});
    return m_connection.sql().takeOutcome();
}

Result<void> CommitBuilder::purge(const QString &kind, const Id &id)
{
    if (Result<void> found = requireRecord(kind, id); !found)
        return found;
    const std::vector<Id> texts = m_connection.texts().ownedBy(id);
    for (const Id &text : texts) {
        for (const Id &version : versionsOf(text))
            perform(PurgeOperation{QString(TextVersion::kind), version});
    }
    perform(PurgeOperation{kind, id, texts});
    return m_connection.sql().takeOutcome();
}

std::vector<Id> CommitBuilder::versionsOf(const Id &text)
{
    std::vector<Id> versions;
    const KindTable *table = m_connection.table(TextVersion::kind);
    if (!table)
        return versions;
    SqlRows rows = m_connection.sql().rows(u"SELECT id FROM %1 WHERE text = ?"_s.arg(table->table()), text);
    while (rows.next())
        versions.push_back(rows.id(0));
    return versions;
}

Result<Id> CommitBuilder::createText(const QString &letters)
{
    const Id text = makeId();
    m_connection.texts().create(text);
    if (letters.isEmpty())
        return m_connection.sql().outcome(text);
    const TextEdit edit{0, 0, letters};
    return editText(text, std::span(&edit, 1)).transform([&] { return text; });
}

Result<void> CommitBuilder::editText(const Id &text, std::span<const TextEdit> edits)
{
    Result<LoadedText> loaded = m_connection.texts().load(text);
    if (!loaded)
        return std::unexpected(loaded.error());
    return editAs(m_start.agent, std::move(*loaded), text, edits);
}

Result<void> CommitBuilder::appendOnce(const Id &text, const QString &letters)
{
    Result<LoadedText> loaded = m_connection.texts().load(text);
    if (!loaded)
        return std::unexpected(loaded.error());
    const TextEdit edit{loaded->text.text().size(), 0, letters};
    // An author who writes this one time: two events of one name must never differ.
    const AgentName author =
        blake2b("append" + text.toBytes() + loaded->text.version().toBytes() + letters.toUtf8()).first(16);
    return editAs(author, std::move(*loaded), text, {&edit, 1});
}

Result<void> CommitBuilder::editAs(
    const AgentName &author, LoadedText loaded, const Id &text, std::span<const TextEdit> edits)
{
    const Result<EventChunk> chunk = loaded.text.edit(author, edits);
    if (!chunk)
        return std::unexpected(chunk.error());
    if (chunk->events.count == 0)
        return {};
    const Result<qint64> number = appendEvents(text, *chunk, m_start.origin);
    if (!number)
        return std::unexpected(number.error());
    loaded.seen = *number;
    m_connection.texts().keep(text, std::move(loaded));
    m_applier.rest(text);
    return {};
}

Result<void> CommitBuilder::mergeText(const Id &text, const Version &base, const QString &edited)
{
    Result<History> history = m_connection.texts().history(text);
    if (!history)
        return std::unexpected(history.error());
    const Result<QString> before = history->textAt(base);
    if (!before)
        return std::unexpected(before.error());
    const Version known = history->version();
    const Result<MergeOutcome> merged = history->appendAt(m_start.agent, base, textEdits(*before, edited));
    if (!merged)
        return std::unexpected(merged.error());
    if (merged->added.empty())
        return {};
    const Result<QByteArray> bytes = history->encodeSince(known);
    if (!bytes)
        return std::unexpected(bytes.error());
    m_applier.rest(text);
    return appendEvents(text, {merged->added.front(), *bytes}, m_start.origin).transform([](qint64) { });
}

Result<qint64> CommitBuilder::appendEvents(const Id &text, const EventChunk &chunk, const Origin &origin)
{
    if (!m_connection.texts().exists(text)) {
        if (Result<void> outcome = m_connection.sql().takeOutcome(); !outcome)
            return std::unexpected(outcome.error());
        return failure(ErrorKind::NotFound,
            QObject::tr("This text was removed for good, so nothing more can be written into it. Copy what you still"
                        " need to another item."),
            text.toString());
    }
    const qint64 number = m_connection.texts().append(text, chunk, origin, m_start.now);
    perform(TextOperation{text, chunk.events});
    // As with fields: who writes into what lies in the trash knows it.
    QString kind;
    const Id owner = m_connection.texts().ownerOf(text, &kind);
    const KindTable *table = m_connection.table(kind);
    const bool isRemoved = !owner.isNull() && table
        && m_connection.sql().integer(u"SELECT removed FROM %1 WHERE id = ?"_s.arg(table->table()), owner) != 0;
    if (isRemoved)
        perform(removal(kind, owner));
    return m_connection.sql().outcome(number);
}

Result<ChangeSet> CommitBuilder::finish()
{
    m_applier.finish();
    appendToLog(m_connection.sql(), m_commit);
    return m_connection.sql().outcome(changesOf(m_commit));
}

} // namespace atelier
