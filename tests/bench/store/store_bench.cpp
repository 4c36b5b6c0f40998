// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/store/store_bench.h"

#include "core/base/random.h"
#include "core/content/content_schema.h"
#include "core/content/library.h"
#include "core/store/live_text.h"
#include "tests/bench/store/generated_library.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

constexpr int searches = 300;

void print(const QJsonObject &line)
{
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

// What the work itself took, on all threads of this process; other programs do not count in it.
double processorMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

// Median and 95th percentile of several runs, each with its number.
void measure(const QString &name, int items, int runs, const std::function<void(int)> &work)
{
    std::vector<double> times;
    std::vector<double> processorTimes;
    for (int run = 0; run < runs; ++run) {
        const double before = processorMilliseconds();
        times.push_back(milliseconds([&] { work(run); }));
        processorTimes.push_back(processorMilliseconds() - before);
    }
    std::ranges::sort(times);
    std::ranges::sort(processorTimes);
    print({{u"name"_s, u"store/"_s + name}, {u"items"_s, items}, {u"median_ms"_s, times[times.size() / 2]},
        {u"p95_ms"_s, times[times.size() * 95 / 100]}, {u"max_ms"_s, times.back()},
        {u"cpu_median_ms"_s, processorTimes[processorTimes.size() / 2]},
        {u"cpu_p95_ms"_s, processorTimes[processorTimes.size() * 95 / 100]}});
}

Result<std::shared_ptr<Workspace>> openAt(const QString &folder)
{
    Schema schema;
    addContentRecords(schema);
    return Workspace::open({.folder = folder, .schema = schema});
}

void measurePages(
    Workspace &workspace, int items, const QString &name, int runs, const std::function<LibraryQuery(int)> &query)
{
    measure(name, items, runs,
        [&](int run) { (void)workspace.readNow([&](Reader &reader) { return libraryPage(reader, query(run)); }); });
}

void measureLists(Workspace &workspace, int items)
{
    const std::array sorts{LibrarySort::Updated, LibrarySort::Created, LibrarySort::Title, LibrarySort::Status};
    const std::array templates{u"blog-post"_s, u"market-update"_s, u"podcast-outline"_s};
    const auto projects = workspace.readNow([](Reader &reader) { return reader.query<Project>(); });
    measurePages(workspace, items, u"sort"_s, 200, [&](int run) {
        return LibraryQuery{.sort = sorts[size_t(run) % sorts.size()], .order = SortOrder(run / 4 % 2)};
    });
    measurePages(workspace, items, u"filter"_s, searches, [&](int run) {
        LibraryQuery query{.sort = sorts[size_t(run) % sorts.size()], .order = SortOrder(run / 4 % 2)};
        if (run % 2 == 0)
            query.templates = {templates[size_t(run) % templates.size()]};
        if (run % 3 == 0)
            query.statuses = {ContentStatus(run % 6)};
        if (run % 5 == 0)
            query.projects = {(*projects)[size_t(run) % projects->size()].header.id};
        if (run % 7 == 0)
            query.tags = {u"tag-%1"_s.arg(run % 200)};
        return query;
    });
}

void measureSearches(Workspace &workspace, int items)
{
    Random random(7);
    const auto word = [&](int from, int to) { return generatedWord(from + int(random.below(quint64(to - from)))); };
    measurePages(workspace, items, u"search/1 letter"_s, 60,
        [&](int) { return LibraryQuery{.text = word(0, 200).left(1), .sort = LibrarySort::Relevance}; });
    measurePages(workspace, items, u"search/3 letters"_s, 100,
        [&](int) { return LibraryQuery{.text = word(0, 2'000).left(3), .sort = LibrarySort::Relevance}; });
    measurePages(workspace, items, u"search/common word"_s, 100,
        [&](int) { return LibraryQuery{.text = word(0, 100), .sort = LibrarySort::Relevance}; });
    measurePages(workspace, items, u"search/word"_s, searches,
        [&](int) { return LibraryQuery{.text = word(100, 20'000), .sort = LibrarySort::Relevance}; });
    measurePages(workspace, items, u"search/two words"_s, searches, [&](int) {
        return LibraryQuery{.text = word(0, 2'000) + u' ' + word(0, 20'000), .sort = LibrarySort::Relevance};
    });
    measurePages(workspace, items, u"search/word and template"_s, searches, [&](int) {
        return LibraryQuery{.text = word(0, 5'000), .templates = {u"blog-post"_s}, .sort = LibrarySort::Relevance};
    });
    measurePages(workspace, items, u"search/word by date"_s, searches,
        [&](int) { return LibraryQuery{.text = word(0, 5'000), .sort = LibrarySort::Updated}; });
    measurePages(workspace, items, u"search/full ranking of 1 letter"_s, 20, [&](int) {
        return LibraryQuery{.text = word(0, 200).left(1), .sort = LibrarySort::Relevance, .ranking = Ranking::Full};
    });
    measure(u"counts"_s, items, 20,
        [&](int) { (void)workspace.readNow([](Reader &reader) { return libraryCounts(reader); }); });
}

// What typing takes from the thread that paints: each letter, and each burst handed to the writer.
void measureTyping(Workspace &workspace, int items)
{
    const auto page = workspace.readNow([](Reader &reader) { return libraryPage(reader, {.limit = 1}); });
    const std::shared_ptr<LiveText> text = workspace.liveText(page->entries.at(0).item.body);
    while (!text->isOpen())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const SessionId session = text->newSession();
    const QString page600 = (generatedWord(500) + u' ').repeated(60'000); // a text of half a megabyte and more
    const TextEdit fill{0, 0, page600};
    (void)text->edit({&fill, 1}, {}, session);
    (void)text->flushNow();
    measure(u"typing/key"_s, items, 2'000, [&](int run) {
        const TextEdit edit{text->text().size() / 2, 0, QString(QChar(u'a' + char16_t(run % 26)))};
        (void)text->edit({&edit, 1}, {}, session);
    });
    (void)text->flushNow();
    measure(u"typing/burst"_s, items, 100, [&](int) {
        const TextEdit edit{text->text().size() / 2, 0, u"a"_s};
        (void)text->edit({&edit, 1}, {}, session);
        text->flush(text.get(), [](const Result<void> &) { });
    });
    (void)text->flushNow();
    measure(u"typing/burst to disk"_s, items, 50, [&](int) {
        const TextEdit edit{text->text().size() / 2, 0, u"a"_s};
        (void)text->edit({&edit, 1}, {}, session);
        (void)text->flushNow();
    });
    measure(u"commit/caller"_s, items, 200, [&](int) {
        workspace.commit(
            u"Bench"_s, {},
            [id = page->entries.at(0).item.header.id](Transaction &transaction) {
                return transaction.update<ContentItem>(id, [](ContentItem &item) { item.audience += u'x'; })
                    .transform([](const ContentItem &) {});
            },
            text.get(), [](const Result<void> &) {});
    });
    (void)workspace.flushNow();
}

bool measureWorkspace(int items)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"workspace"_s);
    {
        const auto workspace = openAt(path);
        Result<void> made;
        const double time = milliseconds([&] { made = generateLibrary(**workspace, items); });
        if (!made) {
            std::fputs(made.error().message.toLocal8Bit().constData(), stderr);
            return false;
        }
        print({{u"name"_s, u"store/generate"_s}, {u"items"_s, items}, {u"ms"_s, time}});
    }
    measure(u"open"_s, items, 10, [&](int) { (void)openAt(path); });
    measure(u"open and list"_s, items, 10, [&](int) {
        const auto workspace = openAt(path);
        (void)(*workspace)->readNow([](Reader &reader) { return libraryPage(reader, {}); });
    });
    const auto workspace = openAt(path);
    measureLists(**workspace, items);
    measureSearches(**workspace, items);
    measureTyping(**workspace, items);
    return true;
}

} // namespace

int runStoreBench() { return measureWorkspace(10'000) && measureWorkspace(100'000) ? 0 : 1; }

} // namespace atelier
