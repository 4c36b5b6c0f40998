// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/housekeeping.h"
#include "core/store/studio_file.h"
#include "core/store/workspace_engine.h"
#include "tests/core/store/note.h"

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

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
