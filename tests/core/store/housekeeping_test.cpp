// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/asset_store.h"
#include "core/store/health.h"
#include "core/store/housekeeping.h"
#include "core/store/live_text.h"
#include "core/store/merge_text.h"
#include "core/store/text_privacy.h"
#include "core/store/text_version.h"
#include "core/store/workspace_engine.h"
#include "core/text/deleted_text.h"
#include "tests/core/store/note.h"

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Files bear the system's time: the clock goes on from there.
void letDaysPass(Studio &studio, int days)
{
    studio.clock->setTimeOfDay(fromMilliseconds(QDateTime::currentMSecsSinceEpoch()) + std::chrono::days(days) + 1h);
}

QString addAsset(Studio &studio, const QByteArray &bytes) { return *studio.workspace->assets().add(bytes, u"png"_s); }

void keepHouse(Studio &studio) { atelier::keepHouse(*studio.workspace->engine()); }

void runSql(Studio &studio, const QString &statement)
{
    REQUIRE(studio.workspace->engine()->askWriter<void>([&](Writer &writer) -> Result<void> {
        writer.connection().sql().run(statement);
        return writer.connection().sql().takeOutcome();
    }));
}

qsizetype hits(Studio &studio, const QString &words)
{
    return studio.workspace->readNow([&](Reader &r) { return r.search<Note>({.text = words}); })->hits.size();
}

void replace(Studio &studio, const Note &note, const QString &letters)
{
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.replaceText(note.body.id, letters); }));
}

TextVersion nameVersion(Studio &studio, const Note &note, const QString &name)
{
    TextVersion version;
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) -> Result<void> {
        const Result<Id> id = t.nameVersion(note.body.id, name);
        REQUIRE(id);
        version = *t.get<TextVersion>(*id);
        return {};
    }));
    return version;
}

QString textAt(Studio &studio, const Note &note, const TextVersion &version)
{
    return *studio.workspace->readNow(
        [&](Reader &r) { return r.textAt(note.body.id, *Version::fromBytes(version.version)); });
}

} // namespace

TEST_CASE("automatic versions become fewer with age, named ones and the text stay")
{
    Studio studio;
    const Note note = studio.add(u"Written"_s);
    const auto nameEachHour = [&](int hours) {
        for (int hour = 0; hour < hours; ++hour) {
            replace(studio, note, u"Written at "_s + QString::number(toMilliseconds(studio.clock->now())));
            nameVersion(studio, note, hour == 0 ? u"Kept"_s : QString());
            studio.clock->advance(1h);
        }
    };
    const auto versions = [&] {
        return *studio.workspace->readNow(
            [](Reader &r) { return r.query<TextVersion>({.filters = {}, .limit = 1'000}); });
    };
    nameEachHour(6);
    keepHouse(studio);
    CHECK(versions().size() == 6); // of the last day all stay
    const QString letters = *studio.workspace->readNow([&](Reader &r) { return r.text(note.body.id); });
    studio.clock->advance(std::chrono::days(3));
    keepHouse(studio);
    CHECK(versions().size() <= 3); // the named one, and the newest of a day that midnight may divide
    CHECK(versions().size() >= 2);
    CHECK(std::ranges::contains(versions(), u"Kept"_s, &TextVersion::name));
    CHECK(*studio.workspace->readNow([&](Reader &r) { return r.text(note.body.id); }) == letters);
}

TEST_CASE("assets that nothing has named for a day are swept; those named anywhere stay")
{
    Studio studio;
    const QString inField = addAsset(studio, "field");
    const QString inText = addAsset(studio, "text");
    const QString inOldVersion = addAsset(studio, "old version");
    const QString inTrash = addAsset(studio, "trash");
    const QString inSettings = addAsset(studio, "settings");
    const QString nowhere = addAsset(studio, "nowhere");
    const QString foreign = studio.path() + u"/assets/notes.txt"_s;
    QFile file(foreign);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();

    const Note note = studio.add(u"one"_s, u"![](assets/%1)"_s.arg(inOldVersion));
    studio.change(note.header.id, [&](Note &n) { n.lines = {inField}; });
    replace(studio, note, u"Now ![](assets/%1)"_s.arg(inText));
    const Note removed = studio.add(u"two"_s);
    studio.change(removed.header.id, [&](Note &n) { n.brief = {{u"picture"_s, inTrash}}; });
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.remove<Note>(removed.header.id); }));
    studio.workspace->localSettings().set(u"unsent"_s, inSettings);
    settle(*studio.workspace);

    keepHouse(studio);
    CHECK(studio.workspace->assets().contains(nowhere));
    letDaysPass(studio, 2);
    keepHouse(studio);
    CHECK_FALSE(studio.workspace->assets().contains(nowhere));
    for (const QString &name : {inField, inText, inOldVersion, inTrash, inSettings})
        CHECK(studio.workspace->assets().contains(name));
    CHECK(QFile::exists(foreign));
}

TEST_CASE("an asset that is added again is new again")
{
    Studio studio;
    const QString name = addAsset(studio, "picture");
    QFile file(studio.workspace->assets().path(name));
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-9), QFileDevice::FileModificationTime));
    file.close();
    letDaysPass(studio, 0);
    CHECK(studio.workspace->assets().oldNames() == QStringList{name});
    CHECK(addAsset(studio, "picture") == name);
    CHECK(studio.workspace->assets().oldNames().isEmpty());
}

TEST_CASE("a search index that lost rows is made anew by the health check and by housekeeping")
{
    Studio studio;
    studio.add(u"first"_s, u"lake"_s);
    studio.add(u"second"_s, u"lake"_s);
    const auto loseRows = [&] {
        runSql(studio, u"DELETE FROM search_note"_s);
        REQUIRE(hits(studio, u"lake"_s) == 0);
    };
    loseRows();
    const auto checks = checkHealth(*studio.workspace);
    REQUIRE(checks);
    const auto search = std::ranges::find(*checks, u"search index"_s, &HealthCheck::name);
    CHECK(search->state == HealthState::Good);
    CHECK(search->message.contains(u'2'));
    CHECK(hits(studio, u"lake"_s) == 2);

    loseRows();
    keepHouse(studio);
    CHECK(hits(studio, u"lake"_s) == 2);
}

TEST_CASE("without the setting deleted text stays in old versions for ever")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"secret words"_s);
    const TextVersion first = nameVersion(studio, note, u"first"_s);
    replace(studio, note, u"words"_s);
    letDaysPass(studio, 400);
    keepHouse(studio);
    CHECK(textAt(studio, note, first) == u"secret words"_s);
}

TEST_CASE("text that was deleted longer ago than the setting says is dropped from old versions, which are marked")
{
    Studio studio;
    studio.workspace->localSettings().set(keepDeletedTextSetting, 30);
    const Note note = studio.add(u"note"_s, u"secret \U0001F600\nwords stay"_s);
    const TextVersion first = nameVersion(studio, note, u"first"_s);
    replace(studio, note, u"words stay"_s);
    letDaysPass(studio, 40);
    const TextVersion second = nameVersion(studio, note, u"second"_s);
    replace(studio, note, u"words"_s);
    letDaysPass(studio, 41);

    REQUIRE(studio.workspace->engine()->askWriter<int>([](Writer &writer) { return dropDeletedText(writer); }) == 1);
    CHECK(studio.text(note.body) == u"words"_s);
    CHECK(textAt(studio, note, first) == QString(9, droppedUnit) + u"\nwords stay"_s);
    CHECK(textAt(studio, note, second) == u"words stay"_s);
    const auto isMarked = [&](const TextVersion &version) {
        return studio.workspace->readNow([&](Reader &r) { return r.get<TextVersion>(version.header.id); })
            ->isIncomplete;
    };
    CHECK(isMarked(first));
    CHECK_FALSE(isMarked(second));

    // Editing, merging and a second run go on as if nothing had happened.
    replace(studio, note, u"more words"_s);
    CHECK(studio.workspace->engine()->askWriter<int>([](Writer &writer) { return dropDeletedText(writer); }) == 0);
    REQUIRE(mergeText(*studio.workspace, note.body.id, *Version::fromBytes(second.version), u"words stay here"_s));
    CHECK(studio.text(note.body) == u"more words here"_s);
}
