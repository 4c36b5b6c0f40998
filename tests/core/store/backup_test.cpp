// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/housekeeping.h"
#include "core/store/slots.h"
#include "core/store/studio_file.h"
#include "core/store/workspace_engine.h"
#include "tests/core/store/note.h"

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

// Leaves the files as they were at this moment, with all that is only in the write-ahead log.
void closeAsIfKilled(Studio &studio)
{
    TemporaryFolder aside;
    const QStringList names{u"studio.db"_s, u"studio.db-wal"_s};
    for (const QString &name : names)
        REQUIRE(QFile::copy(studio.path() + u'/' + name, aside.path(name)));
    studio.close();
    for (const QString &name : names) {
        QFile::remove(studio.path() + u'/' + name);
        REQUIRE(QFile::copy(aside.path(name), studio.path() + u'/' + name));
    }
    REQUIRE(QFileInfo(studio.path() + u"/studio.db-wal"_s).size() > 0);
}

} // namespace

TEST_CASE("a backup restored brings everything back, as a new replica, and keeps what was there")
{
    Studio studio;
    const Note note = studio.add(u"old"_s, u"old text"_s);
    const Result<BackupInfo> backup = createBackup(*studio.workspace);
    REQUIRE(backup.has_value());
    studio.change(note.header.id, [](Note &n) { n.title = u"new"_s; });
    const auto replica = [&] {
        return *studio.workspace->engine()->askWriter<Id>(
            [](Writer &writer) -> Result<Id> { return writer.identity().replica; });
    };
    const Id before = replica();

    const Result<BackupInfo> early = restoreBackup(studio.path(), backup->name, *studio.clock);
    REQUIRE_FALSE(early);
    CHECK(early.error().kind == ErrorKind::Conflict);

    studio.close();
    studio.clock->advance(std::chrono::seconds(1));
    REQUIRE(restoreBackup(studio.path(), backup->name, *studio.clock));
    studio.reopen();
    CHECK(studio.titles() == QStringList{u"old"_s});
    CHECK(studio.text(note.body) == u"old text"_s);
    studio.add(u"after"_s);
    CHECK(replica() != before);

    studio.close();
    const auto backups = *listBackups(studio.path());
    REQUIRE(backups.size() == 2);
    CHECK(backups[0].reason == BackupReason::BeforeRestore);
    studio.clock->advance(std::chrono::seconds(1));
    REQUIRE(restoreBackup(studio.path(), backups[0].name, *studio.clock));
    studio.reopen();
    CHECK(studio.titles() == QStringList{u"new"_s});
}

TEST_CASE("restoring names the nearest backup when there is none of that name")
{
    Studio studio;
    const Result<BackupInfo> backup = createBackup(*studio.workspace);
    studio.close();
    const auto missing = restoreBackup(studio.path(), backup->name + u"x"_s, *studio.clock);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::NotFound);
    CHECK(missing.error().message.contains(backup->name));
}

TEST_CASE("a damaged backup is refused before anything is replaced")
{
    Studio studio;
    studio.add(u"kept"_s);
    const Result<BackupInfo> backup = createBackup(*studio.workspace);
    studio.close();
    QFile file(backup->path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(200, 'x'));
    file.close();
    const auto restored = restoreBackup(studio.path(), backup->name, *studio.clock);
    REQUIRE_FALSE(restored);
    CHECK(restored.error().kind == ErrorKind::Corrupt);
    studio.reopen();
    CHECK(studio.titles() == QStringList{u"kept"_s});
}

TEST_CASE("a backup is due once a day, and seven of them stay")
{
    Studio studio;
    studio.add(u"note"_s);
    WorkspaceEngine &engine = *studio.workspace->engine();
    const auto dailies = [&] {
        return std::ranges::count(*listBackups(studio.path()), BackupReason::Daily, &BackupInfo::reason);
    };
    keepHouse(engine);
    keepHouse(engine);
    CHECK(dailies() == 1);
    REQUIRE(createBackup(*studio.workspace));
    for (int day = 0; day < 10; ++day) {
        studio.clock->setTimeOfDay(studio.clock->now() + std::chrono::days(1));
        keepHouse(engine);
    }
    CHECK(dailies() == keptDailyBackups);
    CHECK(listBackups(studio.path())->size() == keptDailyBackups + 1); // the one that was asked for stays
}

TEST_CASE("a file kept before a restore comes back with the changes in its write-ahead log")
{
    Studio studio;
    studio.add(u"old"_s);
    const Result<BackupInfo> backup = createBackup(*studio.workspace);
    studio.reopen(); // what is there so far is in the file itself
    studio.add(u"new"_s);
    closeAsIfKilled(studio);
    REQUIRE(restoreBackup(studio.path(), backup->name, *studio.clock));
    studio.reopen();
    CHECK(studio.titles() == QStringList{u"old"_s});
    studio.close();
    const BackupInfo kept = listBackups(studio.path())->front();
    REQUIRE(kept.reason == BackupReason::BeforeRestore);
    studio.clock->advance(std::chrono::seconds(1));
    REQUIRE(restoreBackup(studio.path(), kept.name, *studio.clock));
    studio.reopen();
    CHECK(studio.titles({.sort = {{u"title"_s}}}) == QStringList{u"new"_s, u"old"_s});
}

TEST_CASE("a write-ahead log whose file is gone is not taken for the restored file's own")
{
    Studio studio;
    studio.add(u"old"_s);
    const Result<BackupInfo> backup = createBackup(*studio.workspace);
    studio.reopen();
    studio.add(u"new"_s);
    closeAsIfKilled(studio);
    REQUIRE(QFile::remove(studioPath(studio.path())));
    const auto opened = studio.tryOpen();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::Corrupt);
    CHECK(opened.error().message.contains(backup->name));
    REQUIRE(restoreBackup(studio.path(), backup->name, *studio.clock));
    CHECK_FALSE(QFile::exists(studioPath(studio.path()) + u"-wal"_s));
    studio.reopen();
    CHECK(studio.workspace->mode() == WorkspaceMode::ReadWrite);
    CHECK(studio.titles() == QStringList{u"old"_s});
}

TEST_CASE("while a backup is put back nobody opens the workspace or makes a new one")
{
    Studio studio;
    CHECK(lockAllSlots(studio.path(), u"open"_s).error().kind == ErrorKind::Conflict);
    studio.close();
    REQUIRE(QFile::remove(studioPath(studio.path())));
    const Result<SlotLocks> locks = lockAllSlots(studio.path(), u"open"_s);
    REQUIRE(locks);
    const auto opened = studio.tryOpen();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::Conflict);
    CHECK_FALSE(QFile::exists(studioPath(studio.path())));
}

TEST_CASE("an empty database file is damage where backups are, not a new workspace")
{
    Studio studio;
    studio.add(u"note"_s);
    const Result<BackupInfo> backup = createBackup(*studio.workspace);
    studio.close();
    REQUIRE(QFile::resize(studioPath(studio.path()), 0));
    const auto opened = studio.tryOpen();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::Corrupt);
    CHECK(opened.error().message.contains(backup->name));
}

TEST_CASE("damage that the daily backup finds ends writing, and is said")
{
    Studio studio;
    for (int i = 0; i < 300; ++i)
        studio.add(u"note %1"_s.arg(i), u"some words"_s);
    studio.reopen();
    QFile file(studioPath(studio.path()));
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(file.size() / 2 / 4096 * 4096));
    REQUIRE(file.write(QByteArray(3 * 4096, '\x5a')) == 3 * 4096);
    file.close();
    QStringList notices;
    std::vector<Error> failures;
    QObject::connect(studio.workspace.get(), &Workspace::notice, [&](const QString &said) { notices += said; });
    QObject::connect(
        studio.workspace.get(), &Workspace::failed, [&](const Error &error) { failures.push_back(error); });
    keepHouse(*studio.workspace->engine());
    waitUntil([&] { return !notices.empty() && !failures.empty(); });
    CHECK(failures.front().kind == ErrorKind::Corrupt);
    CHECK(studio.workspace->mode() == WorkspaceMode::ReadOnly);
    REQUIRE(studio.workspace->problem().has_value());
    CHECK(studio.workspace->problem()->kind == ErrorKind::Corrupt);
    CHECK(listBackups(studio.path())->empty());
    CHECK(
        commit(*studio.workspace, [](Transaction &) -> Result<void> { return {}; }).error().kind == ErrorKind::Corrupt);
}

TEST_CASE("where the database is gone but backups are there, nothing new is made over them")
{
    Studio studio;
    studio.add(u"note"_s);
    const Result<BackupInfo> backup = createBackup(*studio.workspace);
    studio.close();
    REQUIRE(QFile::remove(studioPath(studio.path())));
    const auto opened = studio.tryOpen();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().message.contains(backup->name));
}
