// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/merge.h"

#include "core/store/change_log.h"
#include "core/store/recovered_text.h"
#include "core/text/late_text.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> brokenChain(const Commit &commit, const QString &why)
{
    return failure(ErrorKind::Corrupt, QObject::tr("Changes of another machine are damaged or incomplete."),
        u"replica %1, change %2: %3"_s.arg(commit.replica.toString()).arg(commit.number).arg(why));
}

// A stamp from a clock that is far ahead counts as of its arrival.
Stamp effectiveStamp(SqlConnection &sql, const Commit &commit, Timestamp now)
{
    if (!isTooFarAhead(commit.time, now))
        return commit.stamp();
    return {nextStampTime(now, newestSoundStamp(sql, now)), commit.replica};
}

// Events of a purged text are collected by text instead.
void storeEvents(StoreConnection &connection, const TextEvents &events, Timestamp now, LateEvents &late)
{
    SqlConnection &sql = connection.sql();
    if (const QString kind = purgedTextKind(sql, events.text); !kind.isNull()) {
        late[events.text].kind = kind;
        late[events.text].chunks.push_back(events.bytes);
        return;
    }
    const bool isKnown = sql.rows(u"SELECT 1 FROM text_chunk WHERE text = ? AND agent = ? AND first = ?"_s, events.text,
                                events.events.agent, qint64(events.events.first))
                             .next();
    if (isKnown)
        return;
    connection.texts().create(events.text);
    connection.texts().append(events.text, {events.events, events.bytes}, events.origin, now);
}

} // namespace

std::map<Id, qint64> knownNumbers(StoreConnection &connection)
{
    std::map<Id, qint64> numbers;
    SqlRows rows = connection.sql().rows(u"SELECT id, number FROM replica"_s);
    while (rows.next())
        numbers[rows.id(0)] = rows.integer(1);
    return numbers;
}

Result<CommitBundle> bundleSince(StoreConnection &connection, const std::map<Id, qint64> &known)
{
    SqlConnection &sql = connection.sql();
    CommitBundle bundle;
    std::set<std::tuple<Id, AgentName, quint64>> named;
    SqlRows rows = sql.rows(u"SELECT replica, number, bytes FROM change_log ORDER BY arrival"_s);
    while (rows.next()) {
        const auto last = known.find(rows.id(0));
        if (last != known.end() && rows.integer(1) <= last->second)
            continue;
        bundle.commits += rows.bytes(2);
        const Result<Commit> commit = commitFromBytes(rows.bytes(2));
        if (!commit)
            return std::unexpected(commit.error());
        for (const Operation &operation : commit->operations) {
            const auto *text = std::get_if<TextOperation>(&operation);
            if (!text || !named.emplace(text->text, text->events.agent, text->events.first).second)
                continue;
            SqlRows chunk =
                sql.rows(u"SELECT origin, bytes FROM text_chunk WHERE text = ? AND agent = ? AND first = ?"_s,
                    text->text, text->events.agent, qint64(text->events.first));
            if (chunk.next()) {
                bundle.events.push_back({text->text, text->events,
                    originFromCbor(QCborValue::fromCbor(chunk.bytes(0)).toMap()), chunk.bytes(1)});
            }
        }
    }
    return sql.outcome(std::move(bundle));
}

Result<MergeReport> mergeBundle(StoreConnection &connection, const CommitBundle &bundle, Timestamp now)
{
    SqlConnection &sql = connection.sql();
    MergeReport report;
    OperationApplier applier(connection, now);
    LateEvents late;
    for (const TextEvents &events : bundle.events)
        storeEvents(connection, events, now, late);
    for (const QByteArray &bytes : bundle.commits) {
        const Result<Commit> commit = commitFromBytes(bytes);
        if (!commit)
            return std::unexpected(commit.error());
        const ReplicaState known = replicaState(sql, commit->replica);
        if (commit->number <= known.number)
            continue;
        if (commit->number != known.number + 1)
            return brokenChain(*commit, u"changes before it are missing"_s);
        if (commit->previous != known.hash)
            return brokenChain(*commit, u"it does not follow on the one before"_s);
        const Stamp stamp = effectiveStamp(sql, *commit, now);
        if (stamp.time != commit->time && !std::ranges::contains(report.wrongClocks, commit->replica))
            report.wrongClocks.push_back(commit->replica);
        for (const Operation &operation : commit->operations)
            applier.apply(operation, stamp, Precedence::Newest);
        appendBytesToLog(sql, *commit, bytes);
        report.changes.push_back(changesOf(*commit));
    }
    applier.finish();
    report.revived = applier.revived();
    report.late = applier.late();
    for (const auto &[text, events] : late) {
        if (const QString letters = lettersWrittenIn(events.chunks); !letters.isEmpty())
            report.late.push_back({text, events.kind, letters});
    }
    return sql.outcome(std::move(report));
}

} // namespace atelier
