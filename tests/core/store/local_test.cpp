// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/local_cache.h"
#include "tests/core/store/note.h"

#include <QFile>
#include <QJsonArray>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

TEST_CASE("settings of this device come back after a restart")
{
    Studio studio;
    LocalSettings &settings = studio.workspace->localSettings();
    settings.set(u"window"_s, QJsonObject{{u"width"_s, 1440}});
    settings.set(u"zoom"_s, 1.5);
    settings.set(u"gone"_s, true);
    settings.set(u"gone"_s, QJsonValue());
    CHECK(settings.value(u"zoom"_s) == 1.5);
    studio.reopen();
    CHECK(studio.workspace->localSettings().value(u"window"_s) == QJsonObject{{u"width"_s, 1440}});
    CHECK(studio.workspace->localSettings().value(u"zoom"_s) == 1.5);
    CHECK(studio.workspace->localSettings().value(u"gone"_s, u"default"_s) == u"default"_s);
}

TEST_CASE("a damaged local.db costs its settings and nothing else")
{
    Studio studio;
    studio.add(u"kept"_s);
    studio.workspace->localSettings().set(u"zoom"_s, 2);
    studio.close();
    QFile file(studio.path() + u"/local.db"_s);
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(4096, 'x'));
    file.close();
    studio.reopen();
    CHECK(studio.titles() == QStringList{u"kept"_s});
    CHECK(studio.workspace->localSettings().value(u"zoom"_s).isUndefined());
}

TEST_CASE("the cache answers within its time, and drops what was used longest ago")
{
    Studio studio;
    LocalCache &cache = studio.workspace->cache();
    const QString group = u"generation"_s;
    const auto has = [&](const QByteArray &key, std::chrono::milliseconds age = std::chrono::hours(1)) {
        const auto found = cache.find(group, key, age);
        REQUIRE(found.has_value());
        return found->has_value();
    };
    REQUIRE(cache.store(group, "a", "first", 1000));
    CHECK(cache.find(group, "a", std::chrono::hours(1))->value().bytes == "first");
    studio.clock->advance(std::chrono::minutes(30));
    CHECK(has("a"));
    CHECK_FALSE(has("a", std::chrono::minutes(29)));
    studio.clock->advance(std::chrono::minutes(1));
    REQUIRE(cache.store(group, "b", QByteArray(400, 'b'), 1000));
    REQUIRE(cache.store(group, "c", QByteArray(400, 'c'), 1000));
    studio.clock->advance(std::chrono::minutes(1));
    CHECK(has("a"));
    CHECK(has("b"));
    REQUIRE(cache.store(group, "d", QByteArray(400, 'd'), 1000));
    CHECK(has("a"));
    CHECK(has("b"));
    CHECK_FALSE(has("c"));
    CHECK(has("d"));
    REQUIRE(cache.remove(group, "d"));
    CHECK_FALSE(has("d"));
    REQUIRE(cache.clear(group));
    CHECK_FALSE(has("a"));
}

TEST_CASE("a slot is held while its workspace is open, and another opening takes another")
{
    Studio studio;
    const SlotLease mine = studio.workspace->slot();
    CHECK(studio.workspace->isHeld(mine));
    CHECK(SlotLease::fromString(mine.toString()) == mine);
    CHECK_FALSE(SlotLease::fromString(u"nonsense"_s).has_value());
    SlotLease other;
    {
        const auto second = studio.tryOpen();
        REQUIRE(second.has_value());
        other = (*second)->slot();
        CHECK(other.slot != mine.slot);
        CHECK(studio.workspace->isHeld(other));
    }
    CHECK_FALSE(studio.workspace->isHeld(other));
    const auto third = studio.tryOpen();
    CHECK((*third)->slot().slot == other.slot);
    CHECK_FALSE(studio.workspace->isHeld(other)); // the same slot, another lease
}
