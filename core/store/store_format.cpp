// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_format.h"

#include "core/store/text_migration.h"
#include "core/text/packed_bytes.h"

#include <QObject>

#include <array>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

struct StoreMigration {
    int format; // that the file has afterwards
    void (*run)(SqlConnection &);
};

std::vector<qint64> numbersOf(SqlConnection &sql, const QString &query)
{
    std::vector<qint64> numbers;
    SqlRows rows = sql.rows(query);
    while (rows.next())
        numbers.push_back(rows.integer(0));
    return numbers;
}

// The events of texts were sealed with CRC-32 first, with CRC-32C later in files of the same number; a file may hold
// both. What has neither is damaged and stays as it is.
void sealEventsAnew(SqlConnection &sql)
{
    for (const qint64 number : numbersOf(sql, u"SELECT number FROM text_chunk"_s)) {
        const QByteArray bytes = sql.single(u"SELECT bytes FROM text_chunk WHERE number = ?"_s, number).toByteArray();
        if (isSealed(bytes))
            continue;
        if (const std::optional<QByteArray> sealed = sealedAnew(bytes))
            sql.run(u"UPDATE text_chunk SET bytes = ? WHERE number = ?"_s, *sealed, number);
    }
}

// A snapshot follows from the events: one in the first form is dropped, and made again when its text is next at rest.
void dropFirstSnapshots(SqlConnection &sql)
{
    for (const qint64 key : numbersOf(sql, u"SELECT key FROM text WHERE length(snapshot) > 0"_s)) {
        const QByteArray snapshot = sql.single(u"SELECT snapshot FROM text WHERE key = ?"_s, key).toByteArray();
        if (!isSealed(snapshot) && sealedAnew(snapshot))
            sql.run(u"UPDATE text SET snapshot = NULL, snapshot_chunk = 0 WHERE key = ?"_s, key);
    }
}

void sealTextsAnew(SqlConnection &sql)
{
    sealEventsAnew(sql);
    dropFirstSnapshots(sql);
}

constexpr std::array storeMigrations{
    StoreMigration{2, sealTextsAnew},
    StoreMigration{3, migrateTexts},
};
static_assert(storeMigrations.back().format == storeFormat);

} // namespace

std::unexpected<Error> newerProgram(const QString &folder)
{
    return failure(ErrorKind::Unsupported,
        QObject::tr(
            "The workspace %1 was last used by a newer version of Atelier. Update Atelier to open it; nothing in it"
            " was changed.")
            .arg(folder));
}

void runStoreMigrations(SqlConnection &sql)
{
    const qint64 format = sql.integer(u"PRAGMA user_version"_s);
    for (const StoreMigration &migration : storeMigrations) {
        if (migration.format <= format)
            continue;
        migration.run(sql);
        sql.run(u"PRAGMA user_version = %1"_s.arg(migration.format));
    }
}

Result<void> migrateStore(SqlConnection &sql)
{
    sql.run(u"BEGIN IMMEDIATE"_s);
    runStoreMigrations(sql);
    sql.run(u"COMMIT"_s);
    const Result<void> outcome = sql.takeOutcome();
    if (!outcome) {
        sql.run(u"ROLLBACK"_s);
        (void)sql.takeOutcome();
    }
    return outcome;
}

} // namespace atelier
