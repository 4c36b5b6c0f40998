// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/housekeeping.h"

#include "core/base/log.h"
#include "core/store/asset_references.h"
#include "core/store/asset_store.h"
#include "core/store/backup.h"
#include "core/store/studio_file.h"
#include "core/store/text_privacy.h"
#include "core/store/trash_bin.h"
#include "core/store/version_thinning.h"
#include "core/store/workspace_engine.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

// Every doubt keeps the files: what cannot be read may name one.
Result<int> sweepAssets(WorkspaceEngine &engine)
{
    const QString &folder = engine.options().folder;
    const AssetStore assets(folder + u"/assets"_s, engine.clock());
    const QStringList old = assets.oldNames();
    if (old.isEmpty())
        return 0;
    const auto studio = openReader(folder, engine.options().schema);
    if (!studio)
        return std::unexpected(studio.error());
    const auto local = SqlConnection::open(folder + u"/local.db"_s, SqlMode::ReadOnly);
    if (!local)
        return std::unexpected(local.error());
    return referencedAssets(**studio, **local, old).and_then([&](const QStringList &referenced) {
        return assets.sweep(referenced);
    });
}

template <class Value> void report(WorkspaceEngine &engine, const QString &sentence, const Result<Value> &result)
{
    if (!result)
        engine.tell(sentence.arg(result.error().message));
}

} // namespace

void keepHouse(WorkspaceEngine &engine)
{
    report(engine, QObject::tr("The daily backup failed. %1"), backUpDaily(engine));
    if (engine.mode() == WorkspaceMode::ReadOnly)
        return; // the file is damaged: all that is there stays
    (void)engine.askWriter<int>([](Writer &writer) { return purgeTrash(writer, TrashAge::Old); });
    report(engine, QObject::tr("Deleted text could not be dropped from old versions. %1"),
        engine.askWriter<int>([](Writer &writer) { return dropDeletedText(writer); }));
    report(engine, QObject::tr("Old versions could not be thinned. %1"),
        engine.askWriter<int>([](Writer &writer) { return thinVersions(writer); }));
    report(engine, QObject::tr("Files that nothing uses any more could not be removed. %1"), sweepAssets(engine));
    if (const auto repaired = engine.askWriter<qint64>([](Writer &writer) { return writer.repairSearch(); });
        repaired && *repaired > 0)
        qCInfo(logStore) << "search rows put right:" << *repaired;
}

} // namespace atelier
