// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace_engine.h"
#include "tests/core/store/note.h"

#include <QDir>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

// A second machine: begins as a copy of the first one's folder.
struct Copy : Studio {
    explicit Copy(Studio &original)
    {
        close();
        original.close();
        QDir(path()).removeRecursively();
        REQUIRE(QDir().mkpath(path()));
        for (const QString &name : QDir(original.path()).entryList(QDir::Files))
            REQUIRE(QFile::copy(original.path() + u'/' + name, path() + u'/' + name));
        original.reopen();
        reopen();
    }
};

// What a newer program declares.
struct NewNote {
    static constexpr auto kind = QLatin1StringView("note");
    RecordHeader header;
    QString title;
    qint64 stars = 0;
    QString extra;
    static constexpr auto fields()
    {
        return std::tuple{field<1>("title", &NewNote::title, FieldUse::Searchable | FieldUse::Sorted),
            field<5>("stars", &NewNote::stars, FieldUse::Sorted | FieldUse::Filtered),
            field<77>("extra", &NewNote::extra, FieldUse::Searchable)};
    }
};

struct Sketch {
    static constexpr auto kind = QLatin1StringView("sketch");
    RecordHeader header;
    QString title;
    StringSet media;
    static constexpr auto fields()
    {
        return std::tuple{field<1>("title", &Sketch::title), field<2>("media", &Sketch::media, FieldUse::Filtered)};
    }
};

MergeReport bring(Studio &from, Studio &to)
{
    const auto known = to.workspace->engine()->askWriter<std::map<Id, qint64>>(
        [](Writer &writer) -> Result<std::map<Id, qint64>> { return knownNumbers(writer.connection()); });
    REQUIRE(known.has_value());
    const auto bundle = from.workspace->engine()->askWriter<CommitBundle>(
        [&](Writer &writer) { return bundleSince(writer.connection(), *known); });
    REQUIRE(bundle.has_value());
    auto report = to.workspace->engine()->askWriter<MergeReport>([&](Writer &writer) { return writer.merge(*bundle); });
    REQUIRE(report.has_value());
    return *report;
}

Id replicaOf(Studio &studio)
{
    return *studio.workspace->engine()->askWriter<Id>(
        [](Writer &writer) -> Result<Id> { return writer.identity().replica; });
}

void sameOnBoth(Studio &one, Studio &two, const Note &note)
{
    const Note a = one.get(note.header.id);
    const Note b = two.get(note.header.id);
    CHECK(toJson(a) == toJson(b));
    CHECK(a.header.removed == b.header.removed);
    CHECK(one.text(note.body) == two.text(note.body));
}

} // namespace

TEST_CASE("a copied folder is a new replica at its first write, and both sides merge without a question")
{
    Studio one;
    const Note note = one.add(u"title"_s, u"The text."_s, {u"a"_s});
    const Id original = replicaOf(one);
    Copy two(one);
    CHECK(replicaOf(two) == original); // nothing was written yet

    one.clock->advance(std::chrono::seconds(1));
    two.clock->advance(std::chrono::seconds(2));
    one.change(note.header.id, [](Note &n) {
        n.stars = 5;
        n.title = u"earlier"_s;
        n.tags.insert(u"b"_s);
    });
    two.change(note.header.id, [](Note &n) {
        n.mood = Mood::Merry;
        n.title = u"later"_s;
        n.tags = {u"c"_s};
    });
    REQUIRE(commit(*one.workspace, [&](Transaction &t) { return t.appendText(note.body.id, u" One."_s); }));
    const TextEdit start{0, 0, u"Two. "_s};
    REQUIRE(commit(*two.workspace, [&](Transaction &t) { return t.editText(note.body.id, {&start, 1}); }));
    CHECK(replicaOf(one) == original);
    CHECK(replicaOf(two) != original);

    bring(one, two);
    bring(two, one);
    sameOnBoth(one, two, note);
    const Note merged = one.get(note.header.id);
    CHECK(merged.stars == 5);
    CHECK(merged.mood == Mood::Merry);
    CHECK(merged.title == u"later"_s);
    CHECK(merged.tags == StringSet{u"b"_s, u"c"_s});
    CHECK(one.text(note.body) == u"Two. The text. One."_s);
    // Nothing new: nothing happens.
    CHECK(bring(one, two).changes.empty());
}

TEST_CASE("a machine that has put its chunks together sends the events that another lacks, and takes those it lacks")
{
    Studio one;
    const Note note = one.add(u"title"_s, u"The text."_s);
    Copy two(one);
    const auto write = [&](Studio &studio, const QString &letters) {
        studio.clock->advance(std::chrono::milliseconds(1700));
        REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.appendText(note.body.id, letters); }));
        settle(*studio.workspace);
    };
    const auto compact = [&](Studio &studio) {
        return *studio.workspace->engine()->askWriter<size_t>([&](Writer &writer) -> Result<size_t> {
            (void)writer.compactTexts(std::chrono::milliseconds(-1));
            return writer.connection().texts().chunksWithoutBytes(note.body.id).size();
        });
    };
    for (int round = 0; round < 5; ++round) {
        CAPTURE(round);
        write(one, u" One."_s);
        write(one, u" Uno."_s);
        write(two, u" Two."_s);
        write(two, u" Due."_s);
        if (round != 1)
            REQUIRE(compact(one) == 1);
        bring(one, two);
        if (round != 2)
            REQUIRE(compact(two) == 1);
        bring(two, one);
        sameOnBoth(one, two, note);
        const QString text = one.text(note.body);
        CHECK(text.count(u"One."_s) == round + 1);
        CHECK(text.count(u"Due."_s) == round + 1);
        const auto origins = [&](Studio &studio) {
            return *studio.workspace->readNow([&](Reader &reader) { return reader.textOrigins(note.body.id); });
        };
        CHECK(origins(one) == origins(two));
    }
    CHECK(bring(one, two).changes.empty());
    REQUIRE(compact(one) == 1);
    REQUIRE(compact(two) == 1);
    // Somebody new gets all of it.
    Studio three;
    bring(one, three);
    sameOnBoth(one, three, note);
}

TEST_CASE("an edit made elsewhere at the same time brings a removed item back, with a notice")
{
    Studio one;
    const Note fields = one.add(u"fields"_s);
    const Note letters = one.add(u"letters"_s, u"text"_s);
    const Note alone = one.add(u"alone"_s);
    Copy two(one);
    int notices = 0;
    QObject::connect(one.workspace.get(), &Workspace::notice, [&] { ++notices; });
    REQUIRE(commit(*one.workspace, [&](Transaction &t) -> Result<void> {
        for (const Note *note : {&fields, &letters, &alone})
            REQUIRE(t.remove<Note>(note->header.id));
        return {};
    }));
    two.change(fields.header.id, [](Note &n) { n.stars = 1; });
    REQUIRE(commit(*two.workspace, [&](Transaction &t) { return t.appendText(letters.body.id, u"!"_s); }));
    CHECK(bring(two, one).revived.size() == 2);
    settle(*one.workspace);
    CHECK(notices == 1);
    bring(one, two);
    CHECK(one.titles({.sort = {{u"title"_s}}}) == QStringList{u"fields"_s, u"letters"_s});
    CHECK(two.titles({.sort = {{u"title"_s}}}) == QStringList{u"fields"_s, u"letters"_s});
    // A removal that knew of the edit stands.
    REQUIRE(commit(*one.workspace, [&](Transaction &t) { return t.remove<Note>(fields.header.id); }));
    bring(one, two);
    CHECK(two.titles() == QStringList{u"letters"_s});
}

TEST_CASE("a machine whose clock is years ahead does not win for ever, and is reported")
{
    Studio one;
    const Note note = one.add(u"start"_s);
    Copy two(one);
    two.clock->setTimeOfDay(two.clock->now() + std::chrono::days(20'000));
    two.change(note.header.id, [](Note &n) { n.title = u"from the future"_s; });
    CHECK(bring(two, one).wrongClocks == std::vector<Id>{replicaOf(two)});
    CHECK(one.get(note.header.id).title == u"from the future"_s);
    one.clock->advance(std::chrono::seconds(1));
    one.change(note.header.id, [](Note &n) { n.title = u"now"_s; });
    CHECK(one.get(note.header.id).title == u"now"_s);
    bring(two, one);
    CHECK(one.get(note.header.id).title == u"now"_s);
    CHECK(one.get(note.header.id).header.updated < one.clock->now() + std::chrono::hours(1));
}

TEST_CASE("a replica whose own clock ran ahead goes on as a new one once the clock is right")
{
    Studio studio;
    const Timestamp now = studio.clock->now();
    studio.clock->setTimeOfDay(now + std::chrono::days(20'000));
    const Note note = studio.add(u"wild"_s);
    const Id wild = replicaOf(studio);
    studio.clock->setTimeOfDay(now);
    studio.change(note.header.id, [](Note &n) { n.title = u"tame"_s; });
    CHECK(replicaOf(studio) != wild);
    CHECK(studio.get(note.header.id).title == u"tame"_s);
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.remove<Note>(note.header.id); }));
    CHECK(studio.titles().isEmpty());
}

TEST_CASE("records and fields of a newer program are kept, passed on, and found again when the program learns them")
{
    Studio one;
    const Note note = one.add(u"known"_s);
    Copy two(one);
    Copy three(one);
    // What a newer program would have written.
    const Id replica{{7}};
    const Id stranger{{8}};
    Commit future{.workspace = one.workspace->id(),
        .replica = replica,
        .number = 1,
        .previous = {},
        .time = stampTime(one.clock->now()) + 50,
        .person = {{3}},
        .label = u"F"_s,
        .origin = {},
        .operations = {}};
    future.operations.push_back(
        PutOperation{.kind = u"note"_s, .id = note.header.id, .fields = {{77, u"extra"_s}, {5, 4}}});
    future.operations.push_back(PutOperation{.kind = u"sketch"_s,
        .id = stranger,
        .author = {{3}},
        .created = one.clock->now(),
        .fields = {{1, u"drawn"_s}},
        .sets = {{2, QCborMap{{u"ink"_s, true}}}}});
    const CommitBundle bundle{.commits = {toBytes(future)}, .events = {}};
    REQUIRE(one.workspace->engine()->askWriter<MergeReport>([&](Writer &w) { return w.merge(bundle); }));
    CHECK(one.get(note.header.id).stars == 4);
    one.change(note.header.id, [](Note &n) { n.stars = 5; }); // does not lose the unknown
    bring(one, two);
    bring(two, three);

    three.close();
    Schema newer;
    newer.add<NewNote>().add<Sketch>();
    const auto workspace = Workspace::open({.folder = three.path(), .schema = newer, .clock = three.clock});
    REQUIRE(workspace.has_value());
    const auto learnt = (*workspace)->readNow([&](Reader &r) { return r.get<NewNote>(note.header.id); });
    CHECK(learnt->extra == u"extra"_s);
    CHECK(learnt->stars == 5);
    CHECK(learnt->title == u"known"_s);
    const auto sketches = (*workspace)->readNow([&](Reader &r) {
        return r.query<Sketch>({.filters = {whereContains(u"media"_s, u"ink"_s)}});
    });
    REQUIRE(sketches->size() == 1);
    CHECK(sketches->front().title == u"drawn"_s);
    CHECK(sketches->front().header.id == stranger);
    CHECK((*workspace)->readNow([&](Reader &r) { return r.search<NewNote>({.text = u"extra"_s}); })->hits.size() == 1);
}

TEST_CASE("a commit that does not follow on its replica's chain is refused whole")
{
    Studio one;
    one.add(u"one"_s);
    Copy two(one);
    two.add(u"two"_s);
    two.add(u"three"_s);
    const auto bundle =
        two.workspace->engine()->askWriter<CommitBundle>([](Writer &w) { return bundleSince(w.connection(), {}); });
    REQUIRE(bundle.has_value());
    CommitBundle gap = *bundle;
    gap.commits.remove(gap.commits.size() - 2);
    const auto merge = [&](const CommitBundle &what) {
        return one.workspace->engine()->askWriter<MergeReport>([&](Writer &w) { return w.merge(what); });
    };
    REQUIRE_FALSE(merge(gap));
    CHECK(merge(gap).error().kind == ErrorKind::Corrupt);
    CHECK(one.titles() == QStringList{u"one"_s});
    CHECK(one.workspace->mode() == WorkspaceMode::ReadWrite);
    REQUIRE(merge(*bundle));
    CHECK(one.titles().size() == 3);
}

namespace {

void purge(Studio &studio, const Note &note)
{
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.remove<Note>(note.header.id); }));
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.purge<Note>(note.header.id); }));
}

QString recoveredText(Studio &studio)
{
    const auto notes = studio.workspace->readNow(
        [](Reader &r) { return r.query<Note>({.filters = {whereEqual(u"title"_s, u"Recovered"_s)}}); });
    REQUIRE(notes);
    REQUIRE(notes->size() == 1);
    return studio.text(notes->front().body);
}

} // namespace

TEST_CASE("what was written in a text while it was purged elsewhere comes back as a new item")
{
    Studio one;
    const Note note = one.add(u"doomed"_s, u"The text."_s);
    Copy two(one);
    int notices = 0;
    QObject::connect(one.workspace.get(), &Workspace::notice, [&] { ++notices; });
    two.clock->advance(std::chrono::seconds(1));
    const std::array late{TextEdit{4, 0, u"late words in the "_s}, TextEdit{4, 5, {}}};
    REQUIRE(commit(*two.workspace, [&](Transaction &t) { return t.editText(note.body.id, late); }));
    purge(one, note);

    CHECK(bring(two, one).recovered == std::vector<Id>{note.body.id});
    settle(*one.workspace);
    CHECK(notices == 1);
    CHECK(recoveredText(one) == u"words in the "_s);
    bring(one, two);
    CHECK(two.titles() == QStringList{u"Recovered"_s});
    CHECK(recoveredText(two).contains(u"words in the "_s));
    bring(two, one);
    CHECK(recoveredText(one) == recoveredText(two));
    CHECK(bring(two, one).changes.empty());
}

TEST_CASE("two machines that recover different letters of one purged text end with both, the same on either")
{
    Studio one;
    const Note note = one.add(u"doomed"_s, u"The text."_s);
    Copy two(one);
    Copy three(one);
    two.clock->advance(std::chrono::seconds(1));
    three.clock->advance(std::chrono::seconds(2));
    REQUIRE(commit(*two.workspace, [&](Transaction &t) { return t.appendText(note.body.id, u" Of two."_s); }));
    REQUIRE(commit(*three.workspace, [&](Transaction &t) { return t.appendText(note.body.id, u" Of three."_s); }));
    purge(one, note);
    // Each learns of the purge alone, and keeps what it has.
    CHECK(bring(one, two).recovered.size() == 1);
    CHECK(bring(one, three).recovered.size() == 1);
    for (int round = 0; round < 2; ++round) {
        bring(two, three);
        bring(three, two);
        bring(two, one);
        bring(three, one);
        bring(one, two);
        bring(one, three);
    }
    const QString recovered = recoveredText(one);
    CHECK(recovered.contains(u"The text. Of two."_s));
    CHECK(recovered.contains(u"The text. Of three."_s));
    CHECK(recoveredText(two) == recovered);
    CHECK(recoveredText(three) == recovered);
    for (Studio *const studio : std::initializer_list<Studio *>{&one, &two, &three}) {
        const auto orphans = studio->workspace->engine()->askWriter<qint64>([](Writer &writer) -> Result<qint64> {
            return writer.connection().sql().integer(u"SELECT count(*) FROM text WHERE owner IS NULL"_s);
        });
        CHECK(*orphans == 0);
    }
    CHECK(bring(two, three).changes.empty());
}

TEST_CASE("two machines that recover the same letters of one purged text have them once")
{
    Studio one;
    const Note note = one.add(u"doomed"_s, u"The text."_s);
    Copy two(one);
    two.clock->advance(std::chrono::seconds(1));
    REQUIRE(commit(*two.workspace, [&](Transaction &t) { return t.appendText(note.body.id, u" And more."_s); }));
    Copy three(static_cast<Studio &>(two));
    three.change(note.header.id, [](Note &n) { n.stars = 3; }); // a machine of its own from here on
    purge(one, note);
    bring(one, two);
    bring(one, three);
    bring(two, three);
    bring(three, two);
    CHECK(recoveredText(two) == u"The text. And more."_s);
    CHECK(recoveredText(three) == u"The text. And more."_s);
}

TEST_CASE("what comes late for a text whose recovered item was purged too is recovered once more")
{
    Studio one;
    const Note note = one.add(u"doomed"_s, u"The text."_s);
    Copy two(one);
    two.clock->advance(std::chrono::seconds(1));
    REQUIRE(commit(*two.workspace, [&](Transaction &t) { return t.appendText(note.body.id, u" First."_s); }));
    purge(one, note);
    bring(two, one);
    const auto recovered = one.workspace->readNow([](Reader &reader) { return reader.query<Note>({}); });
    REQUIRE(recovered->size() == 1);
    purge(one, recovered->front());
    REQUIRE(commit(*two.workspace, [&](Transaction &t) { return t.appendText(note.body.id, u" Second."_s); }));
    CHECK(bring(two, one).recovered.size() == 1);
    CHECK(recoveredText(one).contains(u"Second."_s));
}

TEST_CASE("a machine that learns of a purge after it edited the item keeps all of the text")
{
    Studio one;
    const Note note = one.add(u"doomed"_s, u"The text."_s);
    Copy two(one);
    two.clock->advance(std::chrono::seconds(1));
    REQUIRE(commit(*two.workspace, [&](Transaction &t) { return t.appendText(note.body.id, u" And more."_s); }));
    purge(one, note);
    CHECK(bring(one, two).recovered.size() == 1);
    CHECK(recoveredText(two) == u"The text. And more."_s);
    bring(two, one);
    CHECK(recoveredText(one) == u"The text. And more."_s);
}

TEST_CASE("a purge that knew of everything leaves nothing behind")
{
    Studio one;
    const Note note = one.add(u"doomed"_s, u"The text."_s);
    Copy two(one);
    purge(one, note);
    CHECK(bring(one, two).recovered.empty());
    CHECK(one.titles().isEmpty());
    CHECK(two.titles().isEmpty());
}
