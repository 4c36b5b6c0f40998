// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands/shared.h"
#include "core/diff/diff.h"
#include "core/export/import_text.h"
#include "core/store/live_text.h"
#include "core/store/merge_text.h"
#include "core/store/text_version.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

struct Versions {
    LoadedItem item;
    std::vector<TextVersion> versions; // oldest first
};

Result<Versions> loadVersions(CommandContext &context)
{
    auto item = loadItem(context, context.parsed.argument(0));
    if (!item)
        return std::unexpected(item.error());
    const Id text = item->item.body.id;
    return (*context.studio())->workspace().readNow([&](Reader &reader) {
        return reader
            .query<TextVersion>(
                {.filters = {whereEqual(u"text"_s, text)}, .sort = {{u"created"_s, SortOrder::Ascending}}})
            .transform([&](const std::vector<TextVersion> &versions) { return Versions{std::move(*item), versions}; });
    });
}

QString describe(const TextVersion &version)
{
    const QString name = version.name.isEmpty() ? Commands::tr("(automatic)") : version.name;
    const QString whole = version.model.isEmpty() ? name : Commands::tr("%1, by %2").arg(name, version.model);
    return version.isIncomplete ? Commands::tr("%1, without text that was deleted later").arg(whole) : whole;
}

Result<void> nameVersion(CommandContext &context, const QString &name)
{
    const auto item = loadItem(context, context.parsed.argument(0));
    if (!item)
        return std::unexpected(item.error());
    return (*context.studio())
        ->workspace()
        .commitNow(Commands::tr("Named a version"), {}, [&](Transaction &transaction) {
            return transaction.nameVersion(item->item.body.id, name).transform([](const Id &) { });
        });
}

Result<int> listVersions(CommandContext &context)
{
    if (const auto name = context.parsed.value(u"name"_s)) {
        if (const auto named = nameVersion(context, *name); !named)
            return std::unexpected(named.error());
    }
    const auto found = loadVersions(context);
    if (!found)
        return std::unexpected(found.error());
    std::vector<QStringList> rows;
    QJsonArray items;
    int number = 0;
    for (const TextVersion &version : found->versions) {
        rows.push_back({QString::number(++number), localTime(version.header.created), enumName(version.origin),
            u"+%1 -%2"_s.arg(version.wordsAdded).arg(version.wordsRemoved), describe(version)});
        QJsonObject json = toJson(version);
        json.remove(u"version"_s);
        json[u"number"_s] = number;
        items.append(json);
    }
    context.output.result(alignedTable(rows), {{u"versions"_s, items}});
    if (rows.empty())
        context.output.note(
            Commands::tr("There are no versions yet; drafting, refining and restoring make them, and so does --name."));
    return 0;
}

// By number (as `atelier versions` lists them), by name, by id.
Result<Version> versionNamed(const Versions &found, const QString &which)
{
    bool isNumber = false;
    const int number = which.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= int(found.versions.size()))
        return Version::fromBytes(found.versions[size_t(number) - 1].version);
    std::vector<TextVersion> fitting;
    std::ranges::copy_if(found.versions, std::back_inserter(fitting),
        [&](const TextVersion &each) { return !which.isEmpty() && each.name == which; });
    if (fitting.empty())
        fitting = withId(found.versions, which, [](const TextVersion &each) { return each.header.id.toString(); });
    if (fitting.size() > 1) {
        return invalidInput(u"VERSION"_s,
            Commands::tr("Several versions are called \"%1\". Name one by its number in \"atelier versions\".")
                .arg(which));
    }
    if (fitting.empty()) {
        return failure(ErrorKind::NotFound,
            Commands::tr(
                "There is no version \"%1\" of this piece. \"atelier versions\" lists them; \"now\" is the text as it "
                "stands.")
                .arg(which));
    }
    return Version::fromBytes(fitting.front().version);
}

// Also "now", which is the text as it stands.
Result<QString> textOf(CommandContext &context, const Versions &found, const QString &which)
{
    if (which == u"now"_s)
        return found.item.text;
    const auto point = versionNamed(found, which);
    if (!point)
        return std::unexpected(point.error());
    const auto live = (*context.studio())->workspace().liveText(found.item.item.body);
    QObject scope;
    return waitFor<Result<QString>>(
        [&](std::function<void(Result<QString>)> answer) { live->textAt(*point, &scope, std::move(answer)); });
}

QString marked(const std::vector<DiffPart> &parts)
{
    QString text;
    for (const DiffPart &part : parts) {
        if (part.kind == DiffKind::Deleted)
            text += u"[-"_s + part.text + u"-]"_s;
        else if (part.kind == DiffKind::Inserted)
            text += u"{+"_s + part.text + u"+}"_s;
        else
            text += part.text;
    }
    return text;
}

QString kindName(DiffKind kind)
{
    return kind == DiffKind::Deleted ? u"deleted"_s : kind == DiffKind::Inserted ? u"inserted"_s : u"equal"_s;
}

Result<int> diff(CommandContext &context)
{
    const auto found = loadVersions(context);
    if (!found)
        return std::unexpected(found.error());
    const auto before = textOf(context, *found, context.parsed.argument(1));
    if (!before)
        return std::unexpected(before.error());
    const auto after = textOf(context, *found, context.parsed.arguments.value(2, u"now"_s));
    if (!after)
        return std::unexpected(after.error());
    const auto parts = diffWords(*before, *after);
    QJsonArray items;
    for (const DiffPart &part : parts)
        items.append(QJsonObject{{u"kind"_s, kindName(part.kind)}, {u"text"_s, part.text}});
    const ChangedWords words = countChangedWords(parts);
    context.output.result(marked(parts),
        {{u"parts"_s, items}, {u"words_added"_s, qint64(words.added)}, {u"words_removed"_s, qint64(words.removed)}});
    context.output.note(*before == *after
            ? Commands::tr("No differences.")
            : Commands::tr("%n words added, %1 removed.", nullptr, int(words.added)).arg(words.removed));
    return 0;
}

Result<void> restoreText(CommandContext &context, const ContentItem &item, const QString &text)
{
    const Origin origin{.kind = OriginKind::Restored};
    return (*context.studio())
        ->workspace()
        .commitNow(Commands::tr("Restore version"), origin, [&](Transaction &transaction) -> Result<void> {
            const auto kept = transaction.nameVersion(item.body.id, {});
            return kept ? transaction.replaceText(item.body.id, text) : std::unexpected(kept.error());
        });
}

Result<int> restore(CommandContext &context)
{
    const auto found = loadVersions(context);
    if (!found)
        return std::unexpected(found.error());
    const auto text = textOf(context, *found, context.parsed.argument(1));
    if (!text)
        return std::unexpected(text.error());
    const auto restored = restoreText(context, found->item.item, *text);
    if (!restored)
        return std::unexpected(restored.error());
    context.output.result(Commands::tr("Restored. The text before is a version too."),
        {{u"id"_s, found->item.item.header.id.toString()}, {u"text"_s, *text}});
    return 0;
}

// An editor ends a file with a line end that the text may not have had.
QString withoutAddedLineEnd(QString edited, const QString &base)
{
    if (edited.endsWith(u'\n') && !base.endsWith(u'\n'))
        edited.chop(1);
    return edited;
}

Result<int> merge(CommandContext &context)
{
    const auto base = context.parsed.value(u"base"_s);
    if (!base) {
        return invalidInput(u"base"_s,
            Commands::tr("--base says which version the file was made from. \"atelier versions\" lists them."));
    }
    const auto found = loadVersions(context);
    if (!found)
        return std::unexpected(found.error());
    const auto version = versionNamed(*found, *base);
    if (!version)
        return std::unexpected(version.error());
    const QString path = context.parsed.argument(1);
    if (!QFileInfo(path).isFile())
        return failure(ErrorKind::NotFound, Commands::tr("There is no file %1.").arg(path));
    const auto file = importFile(path);
    if (!file)
        return std::unexpected(file.error());
    const auto before = textOf(context, *found, *base);
    if (!before)
        return std::unexpected(before.error());
    const auto merged = mergeText((*context.studio())->workspace(), found->item.item.body.id, *version,
        withoutAddedLineEnd(file->markdown, *before));
    if (!merged)
        return std::unexpected(merged.error());
    for (const QString &note : file->notes)
        context.output.note(note);
    const ChangedWords words = countChangedWords(diffWords(found->item.text, *merged));
    context.output.result(*merged == found->item.text
            ? Commands::tr("Nothing to merge: the file brings nothing new.")
            : Commands::tr(
                  "Merged: %n words added, %1 removed. The text before is a version.", nullptr, int(words.added))
                  .arg(words.removed),
        {{u"id"_s, found->item.item.header.id.toString()}, {u"text"_s, *merged},
            {u"words_added"_s, qint64(words.added)}, {u"words_removed"_s, qint64(words.removed)}});
    return 0;
}

} // namespace

void addVersionCommands(std::vector<Command> &commands)
{
    const ArgumentSpec version{
        .name = u"VERSION"_s, .help = Commands::tr("its number or name as \"atelier versions\" lists it, or now")};
    commands.push_back({{.words = {u"versions"_s},
                            .summary = Commands::tr("list the versions of a piece, oldest first"),
                            .arguments = {itemArgument()},
                            .options = {{.name = u"name"_s,
                                .valueName = u"NAME"_s,
                                .help = Commands::tr("first name the text as it stands, to come back to it")}}},
        listVersions});
    commands.push_back(
        {{.words = {u"diff"_s},
             .summary = Commands::tr("show by words how a piece changed between two versions"),
             .arguments = {itemArgument(),
                 {.name = u"A"_s, .help = Commands::tr("the older version: number, name, or now")},
                 {.name = u"B"_s, .help = Commands::tr("the newer one (now)"), .presence = Presence::Optional}}},
            diff});
    commands.push_back({{.words = {u"restore"_s},
                            .summary = Commands::tr("bring an old version back, as a new edit"),
                            .arguments = {itemArgument(), version}},
        restore});
    commands.push_back(
        {{.words = {u"merge"_s},
             .summary = Commands::tr("merge a text that was edited elsewhere"),
             .description = Commands::tr("What changed in the file since the version that it was made from is brought "
                                         "into the piece, beside all that was written here in the meantime."),
             .arguments = {itemArgument(),
                 {.name = u"FILE"_s, .help = Commands::tr("the edited text: Markdown or plain text")}},
             .options = {{.name = u"base"_s,
                 .valueName = u"VERSION"_s,
                 .help = Commands::tr("the version that the file was made from: its number or name")}},
             .examples = {u"atelier merge \"Warm light\" edited.md --base \"Sent to Ann\""_s}},
            merge});
}

} // namespace atelier
