// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands/shared.h"
#include "core/base/file.h"
#include "core/content/library.h"
#include "core/store/backup.h"
#include "core/store/health.h"
#include "core/store/trash.h"

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QString trashTitle(const Schema &schema, const TrashEntry &entry)
{
    const RecordDeclaration *declaration = schema.find(entry.kind);
    if (!declaration)
        return entry.kind;
    const QJsonObject json = toJson(*declaration, entry.record);
    const QString title = json.value("title"_L1).toString(json.value("name"_L1).toString());
    return title.isEmpty() ? Commands::tr("Untitled") : title;
}

Result<int> trashList(CommandContext &context)
{
    const auto studio = context.studio();
    if (!studio)
        return std::unexpected(studio.error());
    const auto entries = listTrash((*studio)->workspace());
    if (!entries)
        return std::unexpected(entries.error());
    std::vector<QStringList> rows;
    QJsonArray items;
    for (const TrashEntry &entry : *entries) {
        const QString id = entry.record.header.id.toString();
        const QString title = trashTitle((*studio)->workspace().schema(), entry);
        rows.push_back({id, entry.kind, localTime(entry.removed), title});
        items.append(QJsonObject{
            {u"id"_s, id}, {u"kind"_s, entry.kind}, {u"title"_s, title}, {u"removed"_s, isoTime(entry.removed)}});
    }
    context.output.result(alignedTable(rows), {{u"items"_s, items}});
    if (entries->empty())
        context.output.note(Commands::tr("The trash is empty."));
    return 0;
}

// By id, the beginning of an id, or exact title.
Result<TrashEntry> findInTrash(Workspace &workspace, const QString &wanted)
{
    const auto entries = listTrash(workspace);
    if (!entries)
        return std::unexpected(entries.error());
    auto fitting = withId(*entries, wanted, [](const TrashEntry &entry) { return entry.record.header.id.toString(); });
    if (fitting.empty()) {
        std::ranges::copy_if(*entries, std::back_inserter(fitting),
            [&](const TrashEntry &entry) { return trashTitle(workspace.schema(), entry) == wanted; });
    }
    if (fitting.empty())
        return failure(ErrorKind::NotFound,
            Commands::tr("There is nothing in the trash with the id or title \"%1\".").arg(wanted));
    if (fitting.size() > 1)
        return invalidInput(
            u"ITEM"_s, Commands::tr("Several things in the trash are called \"%1\". Name one by its id.").arg(wanted));
    return fitting.front();
}

Result<int> trashRestore(CommandContext &context)
{
    const auto studio = context.studio();
    if (!studio)
        return std::unexpected(studio.error());
    Workspace &workspace = (*studio)->workspace();
    const auto found = findInTrash(workspace, context.parsed.argument(0));
    if (!found)
        return std::unexpected(found.error());
    const auto restored = workspace.commitNow(Commands::tr("Restore from trash"), {},
        [&](Transaction &transaction) { return transaction.restoreStored(found->kind, found->record.header.id); });
    if (!restored)
        return std::unexpected(restored.error());
    const QString title = trashTitle(workspace.schema(), *found);
    context.output.result(Commands::tr("Restored \"%1\".").arg(title),
        {{u"id"_s, found->record.header.id.toString()}, {u"title"_s, title}});
    return 0;
}

Result<int> trashEmpty(CommandContext &context)
{
    const auto studio = context.studio();
    if (!studio)
        return std::unexpected(studio.error());
    const auto count = emptyTrash((*studio)->workspace());
    if (!count)
        return std::unexpected(count.error());
    context.output.result(Commands::tr("%n removed for good.", "", *count), {{u"removed"_s, *count}});
    return 0;
}

Result<int> trashPut(CommandContext &context)
{
    const auto item = loadItem(context, context.parsed.argument(0));
    if (!item)
        return std::unexpected(item.error());
    const Id id = item->item.header.id;
    const auto removed =
        (*context.studio())->workspace().commitNow(Commands::tr("Move to trash"), {}, [&](Transaction &transaction) {
            return transaction.remove<ContentItem>(id);
        });
    if (!removed)
        return std::unexpected(removed.error());
    context.output.result(Commands::tr("\"%1\" is in the trash; \"atelier trash restore\" brings it back for 30 days.")
                              .arg(item->item.title),
        {{u"id"_s, id.toString()}});
    return 0;
}

QJsonObject toJson(const BackupInfo &backup)
{
    return {{u"name"_s, backup.name}, {u"path"_s, backup.path}, {u"made"_s, isoTime(backup.made)},
        {u"bytes"_s, backup.bytes}};
}

Result<int> backupCreate(CommandContext &context)
{
    const auto studio = context.studio();
    if (!studio)
        return std::unexpected(studio.error());
    const auto backup = createBackup((*studio)->workspace());
    if (!backup)
        return std::unexpected(backup.error());
    context.output.result(
        Commands::tr("Made %1 (%2).").arg(backup->path, readableSize(backup->bytes)), toJson(*backup));
    return 0;
}

Result<int> backupList(CommandContext &context)
{
    const auto backups = listBackups(context.workspaceFolder());
    if (!backups)
        return std::unexpected(backups.error());
    std::vector<QStringList> rows;
    QJsonArray items;
    for (const BackupInfo &backup : *backups) {
        rows.push_back({backup.name, localTime(backup.made), readableSize(backup.bytes)});
        items.append(toJson(backup));
    }
    context.output.result(alignedTable(rows), {{u"backups"_s, items}});
    if (backups->empty())
        context.output.note(Commands::tr(
            "There are no backups yet. The window makes one a day; \"atelier backup create\" makes one now."));
    return 0;
}

Result<int> backupRestore(CommandContext &context)
{
    const SystemClock clock;
    const auto restored = restoreBackup(context.workspaceFolder(), context.parsed.argument(0), clock);
    if (!restored)
        return std::unexpected(restored.error());
    context.output.result(Commands::tr("The workspace is as it was on %1. What it held before is kept as a backup too.")
                              .arg(localTime(restored->made)),
        toJson(*restored));
    return 0;
}

QString stateMark(HealthState state)
{
    switch (state) {
    case HealthState::Good:
        return Commands::tr("good");
    case HealthState::Warning:
        return Commands::tr("warning");
    case HealthState::Bad:
        return Commands::tr("bad");
    }
    Q_UNREACHABLE();
}

// For programs: the same in every language.
QString stateId(HealthState state)
{
    return state == HealthState::Good ? u"good"_s : state == HealthState::Warning ? u"warning"_s : u"bad"_s;
}

Result<int> doctor(CommandContext &context)
{
    const auto studio = context.studio();
    if (!studio)
        return std::unexpected(studio.error());
    const auto checks = checkHealth((*studio)->workspace());
    if (!checks)
        return std::unexpected(checks.error());
    std::vector<QStringList> rows;
    QJsonArray items;
    bool isBad = false;
    for (const HealthCheck &check : *checks) {
        isBad |= check.state == HealthState::Bad;
        rows.push_back({stateMark(check.state), check.name, check.message});
        items.append(
            QJsonObject{{u"name"_s, check.name}, {u"state"_s, stateId(check.state)}, {u"message"_s, check.message}});
    }
    context.output.result(context.workspaceFolder() + u'\n' + alignedTable(rows),
        {{u"workspace"_s, context.workspaceFolder()}, {u"checks"_s, items}});
    return isBad ? exitCode(ErrorKind::Corrupt) : 0;
}

} // namespace

void addWorkspaceCommands(std::vector<Command> &commands)
{
    commands.push_back(
        {{.words = {u"trash"_s, u"list"_s}, .summary = Commands::tr("list what lies in the trash")}, trashList});
    commands.push_back({{.words = {u"trash"_s, u"put"_s},
                            .summary = Commands::tr("move a piece to the trash"),
                            .arguments = {itemArgument()}},
        trashPut});
    commands.push_back({{.words = {u"trash"_s, u"restore"_s},
                            .summary = Commands::tr("bring something back from the trash"),
                            .arguments = {itemArgument()}},
        trashRestore});
    commands.push_back(
        {{.words = {u"trash"_s, u"empty"_s}, .summary = Commands::tr("remove for good what lies in the trash")},
            trashEmpty});
    commands.push_back(
        {{.words = {u"backup"_s, u"create"_s}, .summary = Commands::tr("make a backup of the workspace")},
            backupCreate});
    commands.push_back({{.words = {u"backup"_s, u"list"_s}, .summary = Commands::tr("list the backups")}, backupList});
    commands.push_back({{.words = {u"backup"_s, u"restore"_s},
                            .summary = Commands::tr("put the workspace back to a backup"),
                            .arguments = {{.name = u"NAME"_s,
                                .help = Commands::tr("the backup, as \"atelier backup list\" names it")}}},
        backupRestore});
    commands.push_back(
        {{.words = {u"doctor"_s},
             .summary = Commands::tr("check the workspace for damage"),
             .description = Commands::tr("Looks at the database, the chain of changes, the search index, files "
                                         "and backups. The exit code is 8 when something is damaged.")},
            doctor});
}

} // namespace atelier
