// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/content_schema.h"
#include "core/content/library.h"
#include "core/content/workspace_settings.h"
#include "core/store/workspace.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temporary_folder.h"

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

struct Library {
    TemporaryFolder folder;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::shared_ptr<Workspace> workspace;

    Library()
    {
        Schema schema;
        addContentRecords(schema);
        auto opened = Workspace::open({.folder = folder.path(u"w"_s), .schema = schema, .clock = clock});
        REQUIRE(opened.has_value());
        workspace = std::move(*opened);
    }

    ContentItem add(const QString &title, const QString &text, const std::function<void(ContentItem &)> &change = {})
    {
        ContentItem item;
        item.title = title;
        if (change)
            change(item);
        commit([&](Transaction &t) -> Result<void> {
            const Result<ContentItem> added = addItem(t, item, text);
            REQUIRE(added.has_value());
            item = *added;
            return {};
        });
        clock->advance(std::chrono::seconds(1));
        return item;
    }

    void commit(const std::function<Result<void>(Transaction &)> &change)
    {
        REQUIRE(workspace->commitNow(u"Test"_s, {}, change) == Result<void>());
    }

    QStringList titles(const LibraryQuery &query)
    {
        const auto page = workspace->readNow([&](Reader &reader) { return libraryPage(reader, query); });
        REQUIRE(page.has_value());
        QStringList titles;
        for (const LibraryEntry &entry : page->entries)
            titles += entry.item.title;
        const auto count = workspace->readNow([&](Reader &reader) { return libraryCount(reader, query); });
        CHECK(count == titles.size());
        return titles;
    }
};

} // namespace

TEST_CASE("the library lists what changed last first, with the size of each text")
{
    Library library;
    library.add(u"one"_s, u"Three little words"_s);
    library.add(u"two"_s, u""_s);
    const auto page = library.workspace->readNow([](Reader &r) { return libraryPage(r, {}); });
    REQUIRE(page->entries.size() == 2);
    CHECK(page->entries[0].item.title == u"two"_s);
    CHECK(page->entries[1].body.words == 3);
    CHECK(page->entries[1].body.opening == u"Three little words"_s);
}

TEST_CASE("filters of the library combine: template, status, project tree, tags, time, text")
{
    Library library;
    Project top;
    Project below;
    library.commit([&](Transaction &t) -> Result<void> {
        top.title = u"Top"_s;
        REQUIRE(t.put(top));
        below.title = u"Below"_s;
        below.parent = top.header.id;
        return t.put(below);
    });
    library.add(u"a"_s, u"the sea"_s, [&](ContentItem &i) {
        i.templateId = u"blog-post"_s;
        i.project = top.header.id;
        i.tags = {u"red"_s, u"blue"_s};
    });
    library.add(u"b"_s, u"the sea and hills"_s, [&](ContentItem &i) {
        i.templateId = u"blog-post"_s;
        i.project = below.header.id;
        i.tags = {u"red"_s};
        i.status = ContentStatus::Approved;
    });
    const Timestamp middle = library.clock->now();
    library.add(u"c"_s, u"hills"_s, [&](ContentItem &i) { i.templateId = u"market-update"_s; });

    CHECK(library.titles({.templates = {u"blog-post"_s}}) == QStringList{u"b"_s, u"a"_s});
    CHECK(library.titles({.statuses = {ContentStatus::Approved, ContentStatus::Archived}}) == QStringList{u"b"_s});
    CHECK(library.titles({.projects = {top.header.id}}) == QStringList{u"b"_s, u"a"_s});
    CHECK(library.titles({.projects = {below.header.id}}) == QStringList{u"b"_s});
    CHECK(library.titles({.projects = {Id{}}}) == QStringList{u"c"_s});
    CHECK(library.titles({.tags = {u"red"_s, u"blue"_s}}) == QStringList{u"a"_s});
    CHECK(library.titles({.updatedFrom = middle}) == QStringList{u"c"_s});
    CHECK(library.titles({.updatedBefore = middle, .sort = LibrarySort::Title, .order = SortOrder::Ascending})
        == QStringList{u"a"_s, u"b"_s});
    CHECK(library.titles({.text = u"hil"_s, .templates = {u"blog-post"_s}}) == QStringList{u"b"_s});
    CHECK(library.titles({.text = u"sea"_s, .sort = LibrarySort::Title}) == QStringList{u"b"_s, u"a"_s});
    CHECK(library.titles({.text = u"nowhere"_s}).isEmpty());
}

TEST_CASE("the library counts by project, tag, template and status, without the trash")
{
    Library library;
    const ContentItem kept = library.add(u"kept"_s, u""_s, [](ContentItem &i) { i.tags = {u"x"_s}; });
    const ContentItem gone = library.add(u"gone"_s, u""_s, [](ContentItem &i) {
        i.tags = {u"x"_s, u"y"_s};
        i.templateId = u"blog-post"_s;
    });
    library.commit([&](Transaction &t) { return t.remove<ContentItem>(gone.header.id); });
    const auto counts = library.workspace->readNow([](Reader &r) { return libraryCounts(r); });
    REQUIRE(counts.has_value());
    CHECK(counts->all == 1);
    CHECK(counts->trash == 1);
    CHECK(counts->byTag == QMap<QString, qint64>{{u"x"_s, 1}});
    CHECK(counts->byStatus == QMap<QString, qint64>{{u"draft"_s, 1}});
    CHECK(counts->byProject == QMap<QString, qint64>{{QString(), 1}});
    CHECK(counts->byTemplate == QMap<QString, qint64>{{QString(), 1}});
}

TEST_CASE("an item is found by its id, the beginning of its id, or its title")
{
    Library library;
    const ContentItem one = library.add(u"Title one"_s, u""_s);
    library.clock->setTimeOfDay(library.clock->now() + std::chrono::hours(100'000));
    const ContentItem two = library.add(u"Title two"_s, u""_s);
    library.add(u"Title two"_s, u""_s);
    const auto find = [&](const QString &what) {
        return library.workspace->readNow([&](Reader &r) { return findItem(r, what); });
    };
    CHECK(find(one.header.id.toString())->title == u"Title one"_s);
    CHECK(find(one.header.id.toString().first(9))->title == u"Title one"_s);
    CHECK(find(u"Title one"_s)->header.id == one.header.id);
    CHECK(find(u"Title two"_s).error().kind == ErrorKind::InvalidInput);
    CHECK(find(two.header.id.toString().first(9)).error().kind == ErrorKind::InvalidInput);
    CHECK(find(u"nothing"_s).error().kind == ErrorKind::NotFound);
    CHECK(find(u"000000-"_s).error().kind == ErrorKind::NotFound);
    CHECK(find(u""_s).error().kind == ErrorKind::NotFound);
}

TEST_CASE("a saved filter's query comes back from its JSON")
{
    LibraryQuery query{.text = u"words"_s,
        .templates = {u"blog-post"_s},
        .statuses = {ContentStatus::InReview},
        .projects = {Id{}, Id{{1, 2}}},
        .tags = {u"t"_s},
        .campaigns = {Id{{3}}},
        .updatedFrom = fromMilliseconds(5),
        .updatedBefore = fromMilliseconds(9),
        .sort = LibrarySort::Title,
        .order = SortOrder::Ascending,
        .trash = TrashScope::OnlyTrash};
    const LibraryQuery read = libraryQueryFromJson(toJson(query));
    CHECK(toJson(read) == toJson(query));
    CHECK(read.projects == query.projects);
    CHECK(read.updatedBefore == query.updatedBefore);
    CHECK(read.trash == TrashScope::OnlyTrash);
    CHECK(toJson(libraryQueryFromJson({{u"statuses"_s, 3}, {u"sort"_s, u"sideways"_s}})) == toJson(LibraryQuery{}));
}

TEST_CASE("a search for nothing but spaces lists all, newest first")
{
    Library library;
    for (const QString &title : {u"one"_s, u"two"_s, u"three"_s})
        library.add(title, u"text"_s);
    CHECK(library.titles({.text = u"  "_s, .sort = LibrarySort::Relevance})
        == QStringList{u"three"_s, u"two"_s, u"one"_s});
}

TEST_CASE("a setting of the workspace is kept by key")
{
    Library library;
    const auto get = [&](const QString &key) {
        return *library.workspace->readNow([&](Reader &r) { return workspaceSetting(r, key); });
    };
    CHECK(get(u"budget"_s).isEmpty());
    library.commit([](Transaction &t) { return setWorkspaceSetting(t, u"budget"_s, {{u"usd"_s, 20}}); });
    library.commit([](Transaction &t) { return setWorkspaceSetting(t, u"budget"_s, {{u"usd"_s, 30}}); });
    library.commit([](Transaction &t) { return setWorkspaceSetting(t, u"other"_s, {{u"a"_s, 1}}); });
    CHECK(get(u"budget"_s) == QJsonObject{{u"usd"_s, 30}});
}
