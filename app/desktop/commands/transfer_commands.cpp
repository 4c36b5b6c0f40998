// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands/shared.h"
#include "app/desktop/transfer.h"
#include "core/base/file.h"
#include "core/content/library.h"
#include "core/export/export_text.h"
#include "core/export/file_name.h"
#include "core/export/import_text.h"
#include "core/store/asset_store.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

// A name without a folder goes to the current one; a folder gets a name made of the title.
QString targetPath(const std::optional<QString> &out, const ContentItem &item, ExportFormat format)
{
    const QString name = suggestedFileName(item.title, exportFormatExtension(format));
    if (!out)
        return QDir::current().absoluteFilePath(name);
    return QFileInfo(*out).isDir() ? QDir(*out).absoluteFilePath(name) : QDir::current().absoluteFilePath(*out);
}

Result<int> exportItem(CommandContext &context)
{
    const auto format = exportFormatNamed(context.parsed.value(u"format"_s).value_or(u"markdown"_s));
    if (!format)
        return std::unexpected(format.error());
    const auto item = loadItem(context, context.parsed.argument(0));
    if (!item)
        return std::unexpected(item.error());
    QStringList notes;
    const auto bytes = exportText(exportInput((*context.studio())->workspace(), item->item, item->text,
                                      context.parsed.has(u"metadata"_s) ? Metadata::Written : Metadata::LeftOut),
        *format, &notes);
    if (!bytes)
        return std::unexpected(bytes.error());
    const QString path = targetPath(context.parsed.value(u"out"_s), item->item, *format);
    if (QFileInfo::exists(path) && !context.parsed.has(u"force"_s))
        return failure(ErrorKind::Conflict, Commands::tr("%1 is there already; --force replaces it.").arg(path));
    if (const auto written = writeFileAtomically(path, *bytes); !written)
        return std::unexpected(written.error());
    for (const QString &note : notes)
        context.output.note(note);
    context.output.result(path,
        {{u"id"_s, item->item.header.id.toString()}, {u"path"_s, path}, {u"format"_s, exportFormatName(*format)}});
    return 0;
}

Result<int> importPath(CommandContext &context)
{
    const auto studio = context.studio();
    if (!studio)
        return std::unexpected(studio.error());
    const auto files = findImportableFiles(context.parsed.argument(0));
    if (!files)
        return std::unexpected(files.error());
    std::vector<QStringList> rows;
    QJsonArray items;
    QStringList notes;
    std::optional<Error> firstError;
    for (const QString &file : *files) {
        const auto item = importInto((*studio)->workspace(), file, notes);
        if (!item) {
            notes.append(QFileInfo(file).fileName() + u": "_s + item.error().message);
            firstError = firstError.value_or(item.error());
            continue;
        }
        rows.push_back({item->header.id.toString(), item->title});
        items.append(QJsonObject{{u"id"_s, item->header.id.toString()}, {u"title"_s, item->title}, {u"file"_s, file}});
    }
    if (rows.empty() && firstError)
        return std::unexpected(*firstError);
    for (const QString &note : notes)
        context.output.note(note);
    context.output.result(alignedTable(rows), {{u"items"_s, items}, {u"notes"_s, QJsonArray::fromStringList(notes)}});
    return firstError ? exitCode(firstError->kind) : 0;
}

} // namespace

void addTransferCommands(std::vector<Command> &commands)
{
    commands.push_back(
        {{.words = {u"export"_s},
             .summary = Commands::tr("write a piece to a file: Markdown, HTML, text, PDF or ODT"),
             .arguments = {itemArgument()},
             .options = {{.name = u"format"_s,
                             .valueName = u"FORMAT"_s,
                             .help = Commands::tr("markdown (usual), html, text, pdf or odt")},
                 {.name = u"out"_s,
                     .valueName = u"PATH"_s,
                     .help = Commands::tr("the file or folder to write to (the current folder)")},
                 {.name = u"metadata"_s, .help = Commands::tr("write title, state and tags into the file")},
                 {.name = u"force"_s, .help = Commands::tr("replace a file that is there")}}},
            exportItem});
    commands.push_back(
        {{.words = {u"import"_s},
             .summary = Commands::tr("add Markdown and text files to the library"),
             .arguments = {{.name = u"PATH"_s, .help = Commands::tr("a file, or a folder with all below it")}}},
            importPath});
}

} // namespace atelier
