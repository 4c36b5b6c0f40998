// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/transfer.h"

#include "core/base/file.h"
#include "core/content/library.h"
#include "core/content/written_by.h"
#include "core/export/import_text.h"
#include "core/store/asset_store.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

FrontMatter metadataOf(const ContentItem &item)
{
    FrontMatter metadata;
    metadata.title = item.title;
    metadata.status = enumName(item.status);
    metadata.tags = QStringList(item.tags.begin(), item.tags.end());
    return metadata;
}

Result<void> keepOriginal(Workspace &workspace, const QString &path, ContentItem &item)
{
    return workspace.assets().addFile(path).transform([&](const QString &name) { item.assets.append(name); });
}

QStringList leftOutFields(const ImportedText &imported, const ContentItem &item)
{
    QStringList names;
    if (imported.date && !item.published)
        names.append(u"date"_s);
    for (const auto &[name, value] : imported.otherFields)
        names.append(name);
    if (names.isEmpty())
        return {};
    return {QCoreApplication::translate(
        "Transfer", "A piece has no place for these fields, which stay in the kept file: %1.")
            .arg(names.join(u", "_s))};
}

} // namespace

ExportInput exportInput(Workspace &workspace, const ContentItem &item, const QString &text, Metadata metadata)
{
    ExportInput input{.markdown = text, .title = item.title, .language = item.language};
    if (metadata == Metadata::Written) {
        input.metadata = metadataOf(item);
        const auto origins = workspace.readNow([&](Reader &reader) { return reader.textOrigins(item.body.id); });
        if (origins)
            input.metadata->authorship = authorshipLines(*origins);
    }
    input.readPicture = [&workspace](const QString &address) -> Result<QByteArray> {
        return readFile(workspace.assets().path(QFileInfo(address).fileName()));
    };
    return input;
}

Result<ContentItem> importInto(Workspace &workspace, const QString &path, QStringList &notes)
{
    const auto imported = importFile(path);
    if (!imported)
        return std::unexpected(imported.error());
    ContentItem item;
    item.title = imported->title;
    item.tags = StringSet(imported->tags.begin(), imported->tags.end());
    item.status = enumFromName<ContentStatus>(imported->status).value_or(ContentStatus::Draft);
    if (imported->date && item.status == ContentStatus::Published)
        item.published = fromMilliseconds(imported->date->toMSecsSinceEpoch());
    const QStringList told = imported->notes + leftOutFields(*imported, item);
    for (const QString &note : told)
        notes.append(QFileInfo(path).fileName() + u": "_s + note);
    if (!told.isEmpty()) {
        if (const auto kept = keepOriginal(workspace, path, item); !kept)
            return std::unexpected(kept.error());
    }
    const QString label = QCoreApplication::translate("Transfer", "Import");
    const auto added = workspace.commitNow(label, {.kind = OriginKind::Imported}, [&](Transaction &transaction) {
        return addItem(transaction, item, imported->markdown).transform([&](const ContentItem &made) { item = made; });
    });
    if (!added)
        return std::unexpected(added.error());
    return item;
}

} // namespace atelier
