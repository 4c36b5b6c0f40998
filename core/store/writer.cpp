// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writer.h"

#include "core/base/log.h"
#include "core/store/change_log.h"
#include "core/store/recovered_text.h"
#include "core/store/search_index.h"
#include "core/store/text_compaction.h"

namespace atelier {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto retryTime = 3s; // between two attempts to write what was refused
constexpr auto compactionTime = 20ms; // at once
constexpr qint64 nothingNew = std::numeric_limits<qint64>::max(); // for a flush that asks for nobody's chunks

} // namespace

Writer::Writer(const Schema &schema, Clock &clock, QString folder, std::function<Id()> makeId, WriterListener listener)
    : m_schema(schema)
    , m_clock(clock)
    , m_folder(std::move(folder))
    , m_makeId(std::move(makeId))
    , m_listener(std::move(listener))
{
}

Writer::~Writer() = default;

Result<std::unique_ptr<Writer>> Writer::open(
    const OpenOptions &options, const Schema &schema, Clock &clock, std::function<Id()> makeId, WriterListener listener)
{
    std::unique_ptr<Writer> writer(new Writer(schema, clock, options.folder, std::move(makeId), std::move(listener)));
    FileCopy copy = FileCopy::None;
    if (options.mode == WorkspaceMode::ReadWrite) {
        if (Result<void> prepared = prepareFolder(options.folder); !prepared)
            return std::unexpected(prepared.error());
        const Result<FileCopy> forward = bringStoreForward(options, clock);
        if (!forward)
            return std::unexpected(forward.error());
        copy = *forward;
        Result<std::unique_ptr<HeldSlot>> slot = HeldSlot::take(options.folder, writer->m_makeId());
        if (!slot)
            return std::unexpected(slot.error());
        writer->m_slot = std::move(*slot);
    }
    Result<OpenedStudio> studio = openStudio(options, schema, clock, writer->m_makeId, copy);
    if (!studio)
        return std::unexpected(studio.error());
    writer->m_connection = std::move(studio->connection);
    writer->m_connection->texts().setKeepsTexts();
    writer->m_identity = studio->identity;
    writer->m_mode = studio->mode;
    writer->m_problem = studio->problem;
    if (writer->m_mode == WorkspaceMode::ReadOnly) {
        writer->m_slot.reset();
    } else {
        Result<std::unique_ptr<LocalDatabase>> local = LocalDatabase::open(options.folder);
        if (!local)
            return std::unexpected(local.error());
        writer->m_local = std::move(*local);
        writer->m_local->writeLease(writer->m_slot->lease());
    }
    SqlConnection &sql = writer->m_connection->sql();
    writer->m_lastArrival = lastArrival(sql);
    writer->m_dataVersion = sql.integer(u"PRAGMA data_version"_s);
    if (Result<void> outcome = sql.takeOutcome(); !outcome && writer->m_mode == WorkspaceMode::ReadWrite)
        return std::unexpected(outcome.error());
    return writer;
}

Result<void> Writer::requireWritable() const
{
    if (m_mode == WorkspaceMode::ReadWrite)
        return {};
    if (m_problem)
        return std::unexpected(*m_problem);
    return failure(ErrorKind::Forbidden, QObject::tr("The workspace was opened for reading only."));
}

Result<void> Writer::withTransaction(const std::function<Result<void>()> &work)
{
    SqlConnection &sql = m_connection->sql();
    const Id replica = m_identity.replica;
    sql.run(u"BEGIN IMMEDIATE"_s);
    Result<void> result = sql.takeOutcome();
    if (!result)
        return result;
    result = work();
    if (result) {
        sql.run(u"COMMIT"_s);
        result = sql.takeOutcome();
    }
    if (result)
        return result;
    (void)sql.takeOutcome();
    sql.run(u"ROLLBACK"_s); // SQLite may have done so itself, when the disk is full
    (void)sql.takeOutcome();
    m_connection->texts().forget();
    m_identity.replica = replica;
    // Only what SQLite says of the file counts: a change may well fail since one text or a bundle is damaged.
    if (sql.damage())
        stopWriting(*sql.damage());
    return result;
}

void Writer::stopWriting(const Error &damage)
{
    if (m_mode == WorkspaceMode::ReadOnly)
        return;
    m_mode = WorkspaceMode::ReadOnly;
    m_problem = damage;
    m_listener.failed(damage);
}

Result<void> Writer::commit(
    const QString &label, const Origin &origin, const std::function<Result<void>(Transaction &)> &change)
{
    if (Result<void> writable = requireWritable(); !writable)
        return writable;
    MadeCommit made;
    Result<void> result = withTransaction([&]() -> Result<void> {
        Result<MadeCommit> commit = commitWithin(label, origin, change);
        if (!commit)
            return std::unexpected(commit.error());
        made = std::move(*commit);
        return {};
    });
    if (!result || made.number == 0)
        return result;
    noteCommitted(made);
    if (!made.changes.records.empty() || !made.changes.texts.empty())
        announce(made.changes);
    return result;
}

// Once SQLite has it, and not before: a commit that fails in its last step leaves its numbers to the next one.
void Writer::noteCommitted(const MadeCommit &made)
{
    if (made.number == 0)
        return;
    m_lastArrival = made.arrival;
    m_local->writeLastWritten(made.replica, made.number);
}

Result<Writer::MadeCommit> Writer::commitWithin(
    const QString &label, const Origin &origin, const std::function<Result<void>(Transaction &)> &change)
{
    SqlConnection &sql = m_connection->sql();
    announceOthers();
    const Timestamp now = m_clock.now();
    renewReplica();
    const ReplicaState state = replicaState(sql, m_identity.replica);
    CommitBuilder builder(*m_connection,
        {.identity = m_identity,
            .number = state.number + 1,
            .previous = state.hash,
            .time = nextStampTime(now, newestSoundStamp(sql, now)),
            .now = now,
            .label = label,
            .origin = origin,
            .agent = agentName(1),
            .makeId = m_makeId});
    if (Result<void> outcome = sql.takeOutcome(); !outcome)
        return std::unexpected(outcome.error());
    m_connection->commit = &builder;
    Transaction transaction(*m_connection);
    const Result<void> changed = change(transaction);
    m_connection->commit = nullptr;
    if (!changed)
        return std::unexpected(changed.error());
    if (builder.isEmpty())
        return MadeCommit{};
    Result<ChangeSet> finished = builder.finish();
    if (!finished)
        return std::unexpected(finished.error());
    return sql.outcome(MadeCommit{
        .changes = std::move(*finished),
        .replica = m_identity.replica,
        .number = state.number + 1,
        .arrival = lastArrival(sql),
    });
}

void Writer::renewReplica()
{
    // Of the replica that stands in the file: another process may have renewed it.
    const qint64 lastWritten = m_local->lastWritten(storedReplica(m_connection->sql()));
    m_identity.replica = replicaForWriting(m_connection->sql(), m_folder, lastWritten, m_clock.now(), m_makeId);
}

// Replica and slot; the live texts of a process and its transactions are two authors, since each numbers its own
// events.
AgentName Writer::agentName(int use) const
{
    AgentName name = m_identity.replica.toBytes();
    name.append(char(slot().slot * 2 + use));
    return name;
}

void Writer::announce(const ChangeSet &changes) { m_listener.changed(changes); }

void Writer::announceOthers()
{
    for (const LogEntry &entry : logSince(m_connection->sql(), m_lastArrival)) {
        m_lastArrival = entry.arrival;
        m_connection->texts().forget(); // one of them may have been purged
        ChangeSet changes = changesOf(entry.commit);
        changes.fromOtherProcess = true;
        announce(changes);
    }
}

void Writer::poll()
{
    SqlConnection &sql = m_connection->sql();
    const qint64 version = sql.integer(u"PRAGMA data_version"_s);
    if (version != m_dataVersion)
        announceOthers();
    m_dataVersion = version;
    if (Result<void> outcome = sql.takeOutcome(); !outcome)
        qCWarning(logStore) << "looking for other processes' commits failed:" << outcome.error().detail;
    const bool isAttemptDue = m_mode == WorkspaceMode::ReadWrite && m_clock.monotonic() >= m_nextAttempt;
    if (!m_refused.empty() && isAttemptDue)
        (void)writeRefused();
}

Result<MergeReport> Writer::merge(const CommitBundle &bundle)
{
    if (Result<void> writable = requireWritable(); !writable)
        return std::unexpected(writable.error());
    MergeReport report;
    MadeCommit recovered;
    qint64 arrival = 0;
    const Result<void> result = withTransaction([&]() -> Result<void> {
        announceOthers();
        Result<MergeReport> merged = mergeBundle(*m_connection, bundle, m_clock.now());
        if (!merged)
            return std::unexpected(merged.error());
        report = std::move(*merged);
        Result<MadeCommit> kept = recover(report);
        if (!kept)
            return std::unexpected(kept.error());
        recovered = std::move(*kept);
        arrival = lastArrival(m_connection->sql());
        return m_connection->sql().takeOutcome();
    });
    if (!result)
        return std::unexpected(result.error());
    noteCommitted(recovered);
    m_lastArrival = arrival;
    for (const ChangeSet &changes : report.changes)
        announce(changes);
    if (!report.revived.empty())
        m_listener.notice(QObject::tr("%n item(s) came back from the trash, since somebody edited them elsewhere.",
            nullptr, int(report.revived.size())));
    if (!report.recovered.empty())
        m_listener.notice(
            QObject::tr("Somebody wrote in a piece that was deleted for good here. What was written is in a "
                        "new piece called \"Recovered\"."));
    if (!report.wrongClocks.empty())
        m_listener.notice(
            QObject::tr("The clock of another machine is more than an hour ahead. Its changes were kept in the"
                        " order in which they came; please set that clock."));
    return report;
}

// Inside the transaction of a merge: what was written in purged texts becomes items of its own.
Result<Writer::MadeCommit> Writer::recover(MergeReport &report)
{
    if (report.late.empty())
        return MadeCommit{};
    Result<MadeCommit> made = commitWithin(QObject::tr("Recovered what was written in a deleted piece"),
        {.kind = OriginKind::Merged}, [&](Transaction &transaction) -> Result<void> {
            for (const LateText &late : report.late) {
                const Result<bool> recovered = recoverText(*m_connection, transaction, late);
                if (!recovered)
                    return std::unexpected(recovered.error());
                if (*recovered)
                    report.recovered.push_back(late.text);
            }
            return {};
        });
    if (made)
        report.changes.push_back(made->changes);
    return made;
}

Result<OpenedLiveText> Writer::openLive(const Id &text)
{
    OpenedLiveText opened;
    if (m_mode == WorkspaceMode::ReadWrite) {
        // Events are numbered from the first key press on, before the commit that brings them to disk.
        const Result<void> renewed = withTransaction([&]() -> Result<void> {
            renewReplica();
            return m_connection->sql().takeOutcome();
        });
        if (!renewed)
            return std::unexpected(renewed.error());
        opened.agent = agentName(0);
    }
    Result<LoadedText> loaded = m_connection->texts().load(text);
    if (!loaded)
        return std::unexpected(loaded.error());
    opened.loaded = std::move(*loaded);
    if (const auto refused = m_refused.find(text); refused != m_refused.end()) {
        if (Result<void> added = addRefused(text, refused->second, opened.loaded.text); !added)
            return std::unexpected(added.error());
        opened.refused = refused->second;
    }
    return opened;
}

// Letters that are not on disk belong to the text all the same: it goes on from them, and numbers its events after
// them.
Result<void> Writer::addRefused(const Id &text, const RefusedEvents &refused, OpenText &open)
{
    std::optional<History> history;
    for (const PendingEvents &pending : refused.events) {
        if (!history) {
            const Result<TextEdits> applied = open.applyTail(pending.chunk.bytes);
            if (applied)
                continue;
            if (applied.error().kind != ErrorKind::Conflict)
                return std::unexpected(applied.error());
            Result<History> stored = m_connection->texts().history(text);
            if (!stored)
                return std::unexpected(stored.error());
            history = std::move(*stored);
        }
    }
    if (!history)
        return {};
    // Somebody else has written meanwhile: the event graph knows how both go together.
    for (const PendingEvents &pending : refused.events) {
        if (const Result<MergeOutcome> merged = history->merge(pending.chunk.bytes); !merged)
            return std::unexpected(merged.error());
    }
    open.follow(*history);
    return {};
}

Result<FlushedEvents> Writer::fetch(const Id &text, qint64 seen)
{
    FlushedEvents fetched{.seen = seen, .others = m_connection->texts().chunksSince(text, seen)};
    if (!fetched.others.empty())
        fetched.seen = fetched.others.back().number;
    return m_connection->sql().outcome(std::move(fetched));
}

Result<FlushedEvents> Writer::flush(const Id &text, std::vector<PendingEvents> events, qint64 seen)
{
    if (const auto refused = m_refused.find(text); refused != m_refused.end())
        events.insert(events.begin(), refused->second.events.begin(), refused->second.events.end());
    if (events.empty())
        return fetch(text, seen);
    FlushedEvents flushed{.seen = seen, .others = {}};
    const Origin origin = events.back().origin;
    const Result<void> committed = commit(QObject::tr("Writing"), origin, [&](Transaction &) -> Result<void> {
        flushed.others = m_connection->texts().chunksSince(text, seen);
        for (const PendingEvents &pending : events) {
            const Result<qint64> number = m_connection->commit->appendEvents(text, pending.chunk, pending.origin);
            if (!number)
                return std::unexpected(number.error());
            flushed.seen = *number;
        }
        return {};
    });
    if (!committed) {
        m_refused[text] = {std::move(events), committed.error()};
        m_nextAttempt = m_clock.monotonic() + retryTime;
        return std::unexpected(committed.error());
    }
    m_refused.erase(text);
    return flushed;
}

Result<void> Writer::writeRefused()
{
    std::vector<Id> texts;
    for (const auto &[text, refused] : m_refused)
        texts.push_back(text);
    Result<void> outcome;
    for (const Id &text : texts) {
        if (const Result<FlushedEvents> written = flush(text, {}, nothingNew); !written && outcome)
            outcome = std::unexpected(written.error());
    }
    return outcome;
}

void Writer::tellRefused(const Error &error)
{
    m_listener.notice(QObject::tr("The end of a text that was closed is not saved yet; it is kept and tried again. %1")
            .arg(error.message));
}

Result<void> Writer::refreshTexts(const std::set<Id> &except)
{
    if (m_mode == WorkspaceMode::ReadOnly)
        return {};
    std::vector<Id> behind = m_connection->texts().behind();
    std::erase_if(behind, [&](const Id &text) { return except.contains(text) || m_unreadable.contains(text); });
    if (behind.empty())
        return m_connection->sql().takeOutcome();
    ChangeSet changes{.label = {}, .origin = {.kind = OriginKind::System}, .records = {}, .texts = {}};
    const Result<void> result = withTransaction([&]() -> Result<void> {
        for (const Id &text : behind) {
            if (Result<void> refreshed = refreshText(text, changes); !refreshed)
                return refreshed;
        }
        return {};
    });
    if (result && !changes.records.empty())
        announce(changes);
    return result;
}

Result<bool> Writer::compactTexts(std::chrono::milliseconds still)
{
    if (m_mode == WorkspaceMode::ReadOnly)
        return false;
    TextStore &texts = m_connection->texts();
    const std::chrono::nanoseconds start = m_clock.monotonic();
    const std::vector<Id> loose = texts.looseBefore(m_clock.now() - still);
    for (const Id &text : loose) {
        if (m_clock.monotonic() - start > compactionTime)
            return true;
        const Result<void> result = withTransaction([&] { return compactText(m_connection->sql(), texts, text); });
        if (!result)
            return std::unexpected(result.error());
    }
    return m_connection->sql().outcome(false);
}

Result<qint64> Writer::repairSearch()
{
    if (Result<void> writable = requireWritable(); !writable)
        return std::unexpected(writable.error());
    const auto rowsAmiss = [&] {
        std::map<const KindTable *, qint64> amiss;
        for (const auto &[kind, table] : m_connection->tables()) {
            if (const qint64 rows = table.isSearchable() ? searchRowsAmiss(*m_connection, table) : 0; rows > 0)
                amiss[&table] = rows;
        }
        return amiss;
    };
    // Looked for outside of a transaction first: there is mostly nothing to do.
    if (rowsAmiss().empty())
        return m_connection->sql().outcome(qint64(0));
    qint64 repaired = 0;
    const Result<void> result = withTransaction([&]() -> Result<void> {
        for (const auto &[table, rows] : rowsAmiss()) {
            rebuildSearch(*m_connection, *table);
            repaired += rows;
        }
        return m_connection->sql().takeOutcome();
    });
    if (!result)
        return std::unexpected(result.error());
    return repaired;
}

Result<void> Writer::refreshText(const Id &text, ChangeSet &changes)
{
    SqlConnection &sql = m_connection->sql();
    const qint64 failures = sql.failures();
    if (Result<void> refreshed = m_connection->texts().refresh(text); !refreshed) {
        if (sql.failures() != failures)
            return refreshed;
        // Its own bytes are damaged, not the file: the other texts need not wait for it.
        qCWarning(logStore) << "the text" << text.toString() << "cannot be read:" << refreshed.error().detail;
        m_unreadable.insert(text);
        m_listener.notice(QObject::tr("A text is damaged and can no longer be read: \"atelier doctor\" says which."
                                      " Everything else goes on; a backup may still have it."));
        return {};
    }
    QString kind;
    const Id owner = m_connection->texts().ownerOf(text, &kind);
    const KindTable *table = m_connection->table(kind);
    if (owner.isNull() || !table)
        return sql.takeOutcome();
    sql.run(u"UPDATE %1 SET updated = max(updated, (SELECT edited FROM text WHERE id = ?)) WHERE id = ?"_s.arg(
                table->table()),
        text, owner);
    updateSearchRow(*m_connection, *table, owner);
    changes.records.push_back({kind, owner, ChangeType::Changed});
    return sql.takeOutcome();
}

} // namespace atelier
