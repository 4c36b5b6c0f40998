// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands/command_set.h"
#include "app/desktop/commands/shared.h"
#include "core/content/library.h"

#include <QCoreApplication>
#include <QDateTime>

#include <ranges>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QJsonObject toJson(const LibraryEntry &entry)
{
    QJsonObject json = toJson(entry.item);
    json[u"words"_s] = entry.body.words;
    json[u"edited"_s] = toMilliseconds(entry.body.edited) > 0 ? isoTime(entry.body.edited) : QString();
    if (!entry.snippet.isEmpty())
        json[u"snippet"_s] = entry.snippet;
    return json;
}

QString table(const LibraryPage &page)
{
    std::vector<QStringList> rows;
    for (const LibraryEntry &entry : page.entries) {
        rows.push_back({entry.item.header.id.toString(), enumName(entry.item.status),
            Commands::tr("%Ln words", "", int(entry.body.words)), localTime(entry.item.header.updated),
            entry.item.title.simplified()});
    }
    return alignedTable(rows);
}

QString withSnippets(const LibraryPage &page)
{
    QString text;
    for (const LibraryEntry &entry : page.entries) {
        text += entry.item.header.id.toString() + u"  "_s + entry.item.title.simplified() + u'\n';
        if (!entry.snippet.isEmpty())
            text += u"    "_s + entry.snippet.simplified() + u'\n';
    }
    return text;
}

QJsonObject pageJson(const LibraryPage &page, qint64 total)
{
    QJsonArray items;
    for (const LibraryEntry &entry : page.entries)
        items.append(toJson(entry));
    return {{u"items"_s, items}, {u"total"_s, total}};
}

Result<LibraryQuery> queryFrom(const ParsedCommand &parsed)
{
    LibraryQuery query;
    query.templates = parsed.values(u"template"_s) | std::ranges::to<std::vector>();
    query.tags = parsed.values(u"tag"_s) | std::ranges::to<std::vector>();
    for (const QString &name : parsed.values(u"status"_s)) {
        const auto status = parseChoice<ContentStatus>(u"status"_s, name);
        if (!status)
            return std::unexpected(status.error());
        query.statuses.push_back(*status);
    }
    if (const auto name = parsed.value(u"sort"_s)) {
        const auto sort = parseChoice<LibrarySort>(u"sort"_s, *name);
        if (!sort)
            return std::unexpected(sort.error());
        query.sort = *sort;
        query.order = *sort == LibrarySort::Title ? SortOrder::Ascending : SortOrder::Descending;
    }
    const auto limit = parseNumber(u"limit"_s, parsed.value(u"limit"_s).value_or(u"50"_s), 1, 100'000);
    if (!limit)
        return std::unexpected(limit.error());
    query.limit = *limit;
    return query;
}

struct FoundPage {
    LibraryPage page;
    qint64 total = 0;
};

Result<FoundPage> findPage(CommandContext &context, const LibraryQuery &query)
{
    const auto studio = context.studio();
    if (!studio)
        return std::unexpected(studio.error());
    return (*studio)->workspace().readNow([&](Reader &reader) -> Result<FoundPage> {
        auto page = libraryPage(reader, query);
        if (!page)
            return std::unexpected(page.error());
        return libraryCount(reader, query).transform([&](qint64 total) { return FoundPage{std::move(*page), total}; });
    });
}

Result<int> list(CommandContext &context)
{
    const auto query = queryFrom(context.parsed);
    if (!query)
        return std::unexpected(query.error());
    const auto found = findPage(context, *query);
    if (!found)
        return std::unexpected(found.error());
    context.output.result(table(found->page), pageJson(found->page, found->total));
    const qint64 more = found->total - qint64(found->page.entries.size());
    if (found->total == 0)
        context.output.note(
            Commands::tr("Nothing here yet. \"atelier draft blog-post --set topic=...\" writes a first draft."));
    else if (more > 0)
        context.output.note(Commands::tr("%n more; --limit shows more of them.", "", int(more)));
    return 0;
}

Result<int> search(CommandContext &context)
{
    auto query = queryFrom(context.parsed);
    if (!query)
        return std::unexpected(query.error());
    query->text = context.parsed.arguments.join(u' ');
    query->ranking = Ranking::Full;
    if (!context.parsed.has(u"sort"_s))
        query->sort = LibrarySort::Relevance;
    const auto found = findPage(context, *query);
    if (!found)
        return std::unexpected(found.error());
    context.output.result(withSnippets(found->page), pageJson(found->page, found->total));
    if (found->total == 0)
        context.output.note(Commands::tr("Nothing has \"%1\" in its title, text or tags.").arg(query->text));
    return 0;
}

Result<int> show(CommandContext &context)
{
    const auto item = loadItem(context, context.parsed.argument(0));
    if (!item)
        return std::unexpected(item.error());
    QJsonObject json = toJson(item->item);
    json[u"text"_s] = item->text;
    context.output.result(item->text, json);
    return 0;
}

std::vector<OptionSpec> filterOptions()
{
    return {{.name = u"template"_s,
                .valueName = u"ID"_s,
                .help = Commands::tr("only pieces made with this template"),
                .occurrence = Occurrence::Many},
        {.name = u"status"_s,
            .valueName = u"STATUS"_s,
            .help = Commands::tr("only pieces in this state: %1").arg(enumNameList<ContentStatus>().join(u", "_s)),
            .occurrence = Occurrence::Many},
        {.name = u"tag"_s,
            .valueName = u"TAG"_s,
            .help = Commands::tr("only pieces with this tag"),
            .occurrence = Occurrence::Many},
        {.name = u"sort"_s,
            .valueName = u"KEY"_s,
            .help = Commands::tr("order by: %1").arg(enumNameList<LibrarySort>().join(u", "_s))},
        {.name = u"limit"_s, .valueName = u"N"_s, .help = Commands::tr("at most so many (50)")}};
}

} // namespace

void addContentCommands(std::vector<Command> &commands)
{
    commands.push_back({{.words = {u"list"_s},
                            .summary = Commands::tr("list what is in the library, newest first"),
                            .options = filterOptions()},
        list});
    commands.push_back(
        {{.words = {u"search"_s},
             .summary = Commands::tr("find pieces by words in title, text and tags"),
             .description =
                 Commands::tr("Words are found by their beginnings, in any case and without accents; several words in "
                              "quotes must follow one another."),
             .arguments =
                 {{.name = u"WORDS"_s, .help = Commands::tr("what to look for"), .occurrence = Occurrence::Many}},
             .options = filterOptions()},
            search});
    commands.push_back(
        {{.words = {u"show"_s}, .summary = Commands::tr("print the text of a piece"), .arguments = {itemArgument()}},
            show});
    addTransferCommands(commands);
}

} // namespace atelier
