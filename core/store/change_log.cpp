// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_log.h"

#include "core/base/hash.h"
#include "core/base/log.h"
#include "core/text/packed_bytes.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView packedMagic("CL\1"); // no map in CBOR, as every commit is, begins so
constexpr qsizetype smallestPacked = 1024;

QByteArray storedBytes(const QByteArray &bytes)
{
    return bytes.size() < smallestPacked ? bytes : packBytes(packedMagic, bytes, Packing::Quick);
}

} // namespace

Result<QByteArray> commitBytes(const QByteArray &stored)
{
    if (!stored.startsWith(packedMagic))
        return stored;
    // The value may point into its source.
    return unpackBytes(packedMagic, stored).transform([](const QByteArray &bytes) {
        return QByteArray(bytes.constData(), bytes.size());
    });
}

ReplicaState replicaState(SqlConnection &sql, const Id &replica)
{
    SqlRows rows = sql.rows(u"SELECT number, hash, time FROM replica WHERE id = ?"_s, replica);
    if (!rows.next())
        return {};
    return {rows.integer(0), rows.bytes(1), rows.integer(2)};
}

SeenStamps seenStamps(SqlConnection &sql)
{
    SeenStamps seen;
    SqlRows rows = sql.rows(u"SELECT id, time FROM replica"_s);
    while (rows.next())
        seen[rows.id(0)] = rows.integer(1);
    return seen;
}

qint64 newestSoundStamp(SqlConnection &sql, Timestamp now)
{
    return sql.integer(
        u"SELECT max(time) FROM replica WHERE time <= ?"_s, stampTime(now + toleratedClockLead) | 0xFFFF);
}

void appendToLog(SqlConnection &sql, const Commit &commit) { appendBytesToLog(sql, commit, toBytes(commit)); }

void appendBytesToLog(SqlConnection &sql, const Commit &commit, const QByteArray &bytes)
{
    const QByteArray hash = blake2b(bytes);
    sql.run(u"INSERT INTO change_log (replica, number, hash, bytes) VALUES (?, ?, ?, ?)"_s, commit.replica,
        commit.number, hash, storedBytes(bytes));
    sql.run(u"INSERT INTO replica (id, number, hash, time) VALUES (?, ?, ?, ?) ON CONFLICT (id)"
            " DO UPDATE SET number = excluded.number, hash = excluded.hash, time = max(time, excluded.time)"_s,
        commit.replica, commit.number, hash, commit.time);
}

qint64 lastArrival(SqlConnection &sql) { return sql.integer(u"SELECT max(arrival) FROM change_log"_s); }

std::vector<LogEntry> logSince(SqlConnection &sql, qint64 arrival)
{
    std::vector<LogEntry> entries;
    SqlRows rows = sql.rows(u"SELECT arrival, bytes FROM change_log WHERE arrival > ? ORDER BY arrival"_s, arrival);
    while (rows.next()) {
        if (Result<Commit> commit = commitBytes(rows.bytes(1)).and_then(commitFromBytes))
            entries.push_back({rows.integer(0), std::move(*commit)});
        else
            qCWarning(logStore) << "unreadable change" << rows.integer(0) << commit.error().detail;
    }
    return entries;
}

Result<void> verifyLog(SqlConnection &sql)
{
    Id replica;
    qint64 number = 0;
    QByteArray previous;
    const auto broken = [&](const QString &what) {
        return failure(ErrorKind::Corrupt,
            QObject::tr("The history of changes is damaged at change %1. Restore a backup.").arg(number),
            u"replica %1: %2"_s.arg(replica.toString(), what));
    };
    SqlRows rows = sql.rows(u"SELECT replica, number, hash, bytes FROM change_log ORDER BY replica, number"_s);
    while (rows.next()) {
        const bool isFirst = rows.id(0) != replica;
        replica = rows.id(0);
        const qint64 expected = isFirst ? rows.integer(1) : number + 1;
        number = rows.integer(1);
        if (number != expected)
            return broken(u"change %1 is missing"_s.arg(expected));
        const Result<QByteArray> bytes = commitBytes(rows.bytes(3));
        if (!bytes || blake2b(*bytes) != rows.bytes(2))
            return broken(u"the bytes do not give the hash"_s);
        const Result<Commit> commit = commitFromBytes(*bytes);
        if (!commit)
            return std::unexpected(commit.error());
        // A trimmed log begins somewhere in the chain.
        if ((!isFirst || number == 1) && commit->previous != (isFirst ? QByteArray() : previous))
            return broken(u"the chain of hashes breaks"_s);
        previous = rows.bytes(2);
    }
    SqlRows ends = sql.rows(u"SELECT r.id, r.number FROM replica AS r JOIN change_log AS l"
                            " ON l.replica = r.id AND l.number = r.number WHERE l.hash IS NOT r.hash"_s);
    if (ends.next()) {
        replica = ends.id(0);
        number = ends.integer(1);
        return broken(u"the last hash differs"_s);
    }
    return sql.takeOutcome();
}

} // namespace atelier
