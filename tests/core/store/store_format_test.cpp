// SPDX-License-Identifier: GPL-3.0-or-later
// Workspaces of older programs: tests/core/store/data has a file of each form.
#include "core/store/backup.h"
#include "core/store/health.h"
#include "core/store/local_database.h"
#include "core/store/slots.h"
#include "core/store/store_format.h"
#include "core/store/studio_file.h"
#include "tests/core/store/note.h"

#include <QFile>

#include <map>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray olderFile(int format)
{
    QFile file(QStringLiteral(STORE_TEST_DATA "/format-%1.db.z").arg(format));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return qUncompress(file.readAll());
}

QString expectedLongText()
{
    QString text = u"Later line 2.\nLater line 1.\nLater line 0.\n"_s;
    for (int i = 1; i <= 40; ++i)
        text += u"Line %1 of the long text, with rain \U0001F327 and snow.\n"_s.arg(i);
    return text;
}

// A folder with the file that a program of that form left behind.
struct OlderWorkspace {
    TemporaryFolder folder;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();

    explicit OlderWorkspace(int format) { folder.write(u"studio.db"_s, olderFile(format)); }
    [[nodiscard]] QString path() const { return folder.path(); }
    [[nodiscard]] Result<std::shared_ptr<Workspace>> open(WorkspaceMode mode = WorkspaceMode::ReadWrite) const
    {
        return Workspace::open({.folder = path(), .schema = noteSchema(), .clock = clock, .mode = mode});
    }
    [[nodiscard]] std::unique_ptr<SqlConnection> sql(SqlMode mode = SqlMode::ReadWrite) const
    {
        auto opened = SqlConnection::open(studioPath(path()), mode);
        REQUIRE(opened.has_value());
        return std::move(*opened);
    }
    [[nodiscard]] qint64 format() const { return sql(SqlMode::ReadOnly)->integer(u"PRAGMA user_version"_s); }
    void run(const QString &statement) const
    {
        const auto connection = sql();
        connection->run(statement);
        REQUIRE(connection->takeOutcome());
    }
};

std::map<QString, QString> textsByTitle(Workspace &workspace)
{
    std::map<QString, QString> texts;
    const auto notes = workspace.readNow([](Reader &reader) { return reader.query<Note>({}); });
    REQUIRE(notes.has_value());
    for (const Note &note : *notes) {
        const auto text = workspace.readNow([&](Reader &reader) { return reader.text(note.body.id); });
        REQUIRE(text.has_value());
        texts[note.title] = *text;
    }
    return texts;
}

void checkIsWhole(Workspace &workspace)
{
    CHECK(textsByTitle(workspace)
        == std::map<QString, QString>{{u"Brief"_s, u"Rain on the roof"_s}, {u"Long"_s, expectedLongText()}});
    const auto health = checkHealth(workspace);
    REQUIRE(health.has_value());
    for (const HealthCheck &check : *health) {
        INFO(check.message.toStdString());
        CHECK(check.state != HealthState::Bad);
    }
}

// The columns of each of the store's own tables with their types, and the indexes, however they came to be.
QStringList shapeOf(SqlConnection &sql)
{
    QStringList names;
    {
        SqlRows rows =
            sql.rows(u"SELECT type || ' ' || name, name, type FROM sqlite_master WHERE name NOT LIKE '%note%'"
                     " AND name NOT LIKE '%text_version%' ORDER BY 1"_s);
        while (rows.next())
            names += rows.text(1);
    }
    QStringList shape;
    for (const QString &name : std::as_const(names)) {
        SqlRows columns = sql.rows(u"SELECT name || ' ' || type || ' ' || \"notnull\" || ' ' || pk FROM"
                                   " pragma_table_info(?) UNION ALL SELECT name FROM pragma_index_info(?) ORDER BY 1"_s,
            name, name);
        QStringList found{name + u':'};
        while (columns.next())
            found += columns.text(0);
        shape += found.join(u' ');
    }
    REQUIRE(sql.takeOutcome());
    return shape;
}

} // namespace

TEST_CASE("a workspace of each older form is brought forward whole, after a copy of the file")
{
    for (int format = 1; format < storeFormat; ++format) {
        CAPTURE(format);
        const OlderWorkspace older(format);
        {
            const auto workspace = older.open();
            REQUIRE(workspace.has_value());
            checkIsWhole(**workspace);
        }
        CHECK(older.format() == storeFormat);
        const auto backups = listBackups(older.path());
        REQUIRE(backups->size() == 1);
        CHECK(backups->front().reason == BackupReason::BeforeMigration);
        CHECK((*SqlConnection::open(backups->front().path, SqlMode::ReadOnly))->integer(u"PRAGMA user_version"_s)
            == format);
        const auto again = older.open();
        REQUIRE(again.has_value());
        checkIsWhole(**again);
        CHECK(listBackups(older.path())->size() == 1); // nothing to bring forward any more
    }
}

TEST_CASE("a file that was brought forward has the same tables as a new one")
{
    Studio fresh;
    fresh.close();
    const auto expected = shapeOf(**SqlConnection::open(studioPath(fresh.path()), SqlMode::ReadOnly));
    for (int format = 1; format < storeFormat; ++format) {
        CAPTURE(format);
        const OlderWorkspace older(format);
        const auto sql = older.sql();
        REQUIRE(migrateStore(*sql));
        CHECK(shapeOf(*sql) == expected);
    }
}

TEST_CASE("the copy from before a migration can be put back, and is brought forward again")
{
    const OlderWorkspace older(1);
    REQUIRE(older.open().has_value());
    const auto backups = listBackups(older.path());
    REQUIRE(backups->size() == 1);
    REQUIRE(restoreBackup(older.path(), backups->front().name, *older.clock));
    CHECK(older.format() == 1);
    older.clock->advance(std::chrono::hours(1));
    const auto workspace = older.open();
    REQUIRE(workspace.has_value());
    checkIsWhole(**workspace);
}

TEST_CASE("a process that is killed in the middle of a migration leaves the file of the older form")
{
    const OlderWorkspace older(1);
    const OlderWorkspace left(1); // what the killed process left
    {
        const auto sql = older.sql();
        sql->run(u"PRAGMA journal_mode = WAL"_s);
        sql->run(u"PRAGMA cache_size = 1"_s); // so that pages are written before the transaction ends
        sql->run(u"BEGIN IMMEDIATE"_s);
        runStoreMigrations(*sql);
        REQUIRE(sql->takeOutcome());
        for (const QString &ending : {u""_s, u"-wal"_s}) {
            QFile::remove(studioPath(left.path()) + ending);
            REQUIRE(QFile::copy(studioPath(older.path()) + ending, studioPath(left.path()) + ending));
        }
        CHECK(QFileInfo(studioPath(left.path()) + u"-wal"_s).size() > 0);
        sql->run(u"ROLLBACK"_s);
    }
    CHECK(left.format() == 1);
    const auto workspace = left.open();
    REQUIRE(workspace.has_value());
    checkIsWhole(**workspace);
}

TEST_CASE("a migration that fails changes nothing and says why")
{
    const OlderWorkspace older(1);
    const auto sql = older.sql();
    sql->run(u"ALTER TABLE text RENAME TO elsewhere"_s);
    REQUIRE(sql->takeOutcome());
    REQUIRE_FALSE(migrateStore(*sql));
    CHECK(sql->integer(u"PRAGMA user_version"_s) == 1);
    CHECK(sql->single(u"SELECT hex(bytes) FROM text_chunk WHERE number = 1"_s)
        == (*SqlConnection::open(studioPath(OlderWorkspace(1).path()), SqlMode::ReadOnly))
            ->single(u"SELECT hex(bytes) FROM text_chunk WHERE number = 1"_s));
}

TEST_CASE("a workspace that an older program has open is not brought forward under its feet")
{
    const OlderWorkspace older(1);
    const auto slot = HeldSlot::take(older.path(), Id{});
    REQUIRE(slot.has_value());
    const auto opened = older.open();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::Conflict);
    CHECK(opened.error().message.contains(u"older version of Atelier"_s));
    CHECK(older.format() == 1);
}

TEST_CASE("a workspace of an older form that may not be written says how it is brought up to date")
{
    const OlderWorkspace older(oldestReadableFormat - 1);
    const auto opened = older.open(WorkspaceMode::ReadOnly);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::Unsupported);
    CHECK(opened.error().message.contains(u"Open it for writing once"_s));
    CHECK(listBackups(older.path())->empty());
}

TEST_CASE("damaged events of an older form stay as they are, and the other texts can be read")
{
    const OlderWorkspace older(1);
    older.run(u"UPDATE text_chunk SET bytes = x'54450100112233445566778899' WHERE number = 1"_s);
    const auto workspace = older.open();
    REQUIRE(workspace.has_value());
    const auto notes = (*workspace)->readNow([](Reader &reader) { return reader.query<Note>({}); });
    REQUIRE(notes.has_value());
    for (const Note &note : *notes) {
        const auto text = (*workspace)->readNow([&](Reader &reader) { return reader.text(note.body.id); });
        if (note.title == u"Long"_s)
            CHECK(text == expectedLongText());
        else
            CHECK(text.error().kind == ErrorKind::Corrupt);
    }
}

TEST_CASE("a damaged file of an older form is not brought forward")
{
    const OlderWorkspace older(1);
    QFile file(studioPath(older.path()));
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(6 * 1024));
    file.write(QByteArray(12 * 1024, '\x5a'));
    file.close();
    const auto opened = older.open();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::Corrupt);
    CHECK(listBackups(older.path())->empty());
}

TEST_CASE("a local.db of a newer program is refused and left as it is")
{
    Studio studio;
    studio.close();
    const QString path = studio.path() + u"/local.db"_s;
    {
        const auto sql = SqlConnection::open(path, SqlMode::ReadWrite);
        (*sql)->run(u"PRAGMA user_version = 9999"_s);
        REQUIRE((*sql)->takeOutcome());
    }
    const auto opened = studio.tryOpen();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::Unsupported);
    CHECK((*SqlConnection::open(path, SqlMode::ReadOnly))->integer(u"PRAGMA user_version"_s) == 9999);
}
