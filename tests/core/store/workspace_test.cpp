// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/asset_store.h"
#include "core/store/health.h"
#include "core/store/studio_file.h"
#include "tests/core/store/note.h"

#include <QDateTime>
#include <QDir>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

// Overwrites the middle pages of the file, as a failing disk would.
void damage(const QString &path, qint64 from, qint64 length)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(from));
    REQUIRE(file.write(QByteArray(length, '\x5a')) == length);
}

} // namespace

TEST_CASE("a workspace is made where nothing is, and keeps its name when opened again")
{
    Studio studio;
    const Id id = studio.workspace->id();
    const Id person = studio.workspace->person();
    CHECK_FALSE(id.isNull());
    CHECK_FALSE(person.isNull());
    studio.reopen();
    CHECK(studio.workspace->id() == id);
    CHECK(studio.workspace->person() == person);
    CHECK(studio.workspace->mode() == WorkspaceMode::ReadWrite);
}

TEST_CASE("a folder that holds something else is not made into a workspace")
{
    TemporaryFolder folder;
    folder.write(u"letter.odt"_s, "x");
    const auto opened = Workspace::open({.folder = folder.path(), .schema = noteSchema()});
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::InvalidInput);
    CHECK(opened.error().message.contains(u"letter.odt"_s));
    CHECK_FALSE(QFile::exists(folder.path(u"studio.db"_s)));
}

TEST_CASE("a file that is no workspace of ours is refused")
{
    TemporaryFolder folder;
    {
        auto sql = SqlConnection::open(folder.path(u"studio.db"_s), SqlMode::ReadWrite);
        (*sql)->run(u"CREATE TABLE recipes (name)"_s);
        REQUIRE((*sql)->takeOutcome());
    }
    const auto opened = Workspace::open({.folder = folder.path(), .schema = noteSchema()});
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::InvalidInput);
}

TEST_CASE("a folder that cannot be made is an error with its name")
{
    TemporaryFolder folder;
    const QString file = folder.write(u"file"_s, "x");
    const auto opened = Workspace::open({.folder = file + u"/workspace"_s, .schema = noteSchema()});
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::Io);
    CHECK(opened.error().message.contains(file));
}

TEST_CASE("a workspace that was asked for read-only can be read and not written")
{
    Studio studio;
    studio.add(u"kept"_s);
    studio.close();
    auto opened = studio.tryOpen(WorkspaceMode::ReadOnly);
    REQUIRE(opened.has_value());
    studio.workspace = *opened;
    CHECK(studio.titles() == QStringList{u"kept"_s});
    const Result<void> refused = commit(*studio.workspace, [](Transaction &) -> Result<void> { return {}; });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Forbidden);
}

TEST_CASE("a damaged workspace opens read-only and names the way to restore")
{
    Studio studio;
    for (int i = 0; i < 300; ++i)
        studio.add(u"note %1"_s.arg(i), u"some words"_s);
    studio.close();
    const qint64 size = QFileInfo(studioPath(studio.path())).size();
    damage(studioPath(studio.path()), size / 2 / 4096 * 4096, 3 * 4096);
    auto opened = studio.tryOpen();
    REQUIRE(opened.has_value());
    CHECK((*opened)->mode() == WorkspaceMode::ReadOnly);
    REQUIRE((*opened)->problem().has_value());
    CHECK((*opened)->problem()->kind == ErrorKind::Corrupt);
    const Result<void> refused = commit(**opened, [](Transaction &) -> Result<void> { return {}; });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Corrupt);
}

TEST_CASE("a workspace whose file is not even a database is an error")
{
    Studio studio;
    studio.close();
    damage(studioPath(studio.path()), 0, 100);
    const auto opened = studio.tryOpen();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::Corrupt);
}

TEST_CASE("the health check finds a sound workspace sound, and names a changed asset")
{
    Studio studio;
    studio.add(u"note"_s, u"text"_s);
    const QString name = *studio.workspace->assets().add("picture", u"PNG"_s);
    const auto stateOf = [&](const QString &what) {
        const auto checks = checkHealth(*studio.workspace);
        REQUIRE(checks.has_value());
        for (const HealthCheck &check : *checks) {
            if (check.name == what)
                return check.state;
        }
        return HealthState::Bad;
    };
    for (const QString &what : {u"database"_s, u"history of changes"_s, u"texts"_s, u"search index"_s, u"assets"_s})
        CHECK(stateOf(what) == HealthState::Good);
    CHECK(stateOf(u"backups"_s) == HealthState::Warning);
    damage(studio.workspace->assets().path(name), 0, 3);
    CHECK(stateOf(u"assets"_s) == HealthState::Bad);
}

TEST_CASE("an asset is named by its bytes, stored once, and swept when nobody names it for a day")
{
    Studio studio;
    AssetStore &assets = studio.workspace->assets();
    const Result<QString> name = assets.add("picture", u"P/N.G"_s);
    REQUIRE(name.has_value());
    CHECK(name->endsWith(u".png"_s));
    CHECK(name->size() == 64 + 4);
    CHECK(assets.add("picture", u"png"_s) == *name);
    CHECK(assets.contains(*name));
    CHECK_FALSE(assets.contains(u"../studio.db"_s));
    const QString second = *assets.add("other", u"png"_s);
    CHECK(assets.damaged()->isEmpty());
    studio.clock->setTimeOfDay(fromMilliseconds(QDateTime::currentMSecsSinceEpoch()));
    CHECK(assets.sweep({}) == 0);
    studio.clock->setTimeOfDay(studio.clock->now() + std::chrono::days(2));
    CHECK(assets.sweep({*name}) == 1);
    CHECK(assets.contains(*name));
    CHECK_FALSE(assets.contains(second));
}
