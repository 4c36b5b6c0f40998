// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/health.h"

#include "core/base/file.h"
#include "core/store/asset_store.h"
#include "core/store/backup_files.h"
#include "core/store/change_log.h"
#include "core/store/search_index.h"
#include "core/store/workspace_engine.h"

#include <QStorageInfo>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 littleSpace = 500LL * 1024 * 1024;

HealthCheck good(const QString &name, const QString &message) { return {name, HealthState::Good, message}; }

HealthCheck checkFile(SqlConnection &sql)
{
    const QString name = QObject::tr("database");
    QStringList findings;
    {
        SqlRows rows = sql.rows(u"PRAGMA integrity_check(5)"_s);
        while (rows.next())
            findings += rows.text(0);
    }
    if (Result<void> outcome = sql.takeOutcome(); !outcome)
        return {name, HealthState::Bad, outcome.error().message};
    if (findings == QStringList{u"ok"_s})
        return good(name, QObject::tr("The file is sound."));
    return {
        name, HealthState::Bad, QObject::tr("The file is damaged (%1). Restore a backup.").arg(findings.join(u"; "_s))};
}

HealthCheck checkLog(SqlConnection &sql)
{
    const QString name = QObject::tr("history of changes");
    if (Result<void> verified = verifyLog(sql); !verified)
        return {name, HealthState::Bad, verified.error().message};
    return good(name,
        QObject::tr("%n changes, each in its place.", nullptr, int(sql.integer(u"SELECT count(*) FROM change_log"_s))));
}

HealthCheck checkTexts(StoreConnection &connection)
{
    const QString name = QObject::tr("texts");
    std::vector<Id> texts;
    {
        SqlRows rows = connection.sql().rows(u"SELECT id FROM text"_s);
        while (rows.next())
            texts.push_back(rows.id(0));
    }
    QStringList damaged;
    for (const Id &text : texts) {
        if (const Result<LoadedText> loaded = connection.texts().load(text); !loaded)
            damaged += connection.texts().ownerOf(text).toString();
    }
    if (damaged.isEmpty())
        return good(name, QObject::tr("%n texts can be read.", nullptr, int(texts.size())));
    return {name, HealthState::Bad,
        QObject::tr("The texts of these items are damaged: %1. Restore a backup.").arg(damaged.join(u", "_s))};
}

qint64 searchRowsAmiss(StoreConnection &connection)
{
    qint64 amiss = 0;
    for (const auto &[kind, table] : connection.tables()) {
        if (table.isSearchable())
            amiss += searchRowsAmiss(connection, table);
    }
    return amiss;
}

// Puts right what is wrong, since the index follows from what the records hold.
HealthCheck checkSearch(StoreConnection &connection, WorkspaceEngine &engine)
{
    const QString name = QObject::tr("search index");
    const qint64 amiss = searchRowsAmiss(connection);
    if (amiss == 0)
        return good(name, QObject::tr("Everything can be found."));
    const auto repaired = engine.askWriter<qint64>([](Writer &writer) { return writer.repairSearch(); });
    if (repaired && searchRowsAmiss(connection) == 0)
        return good(
            name, QObject::tr("%n items were not found by search. The index was made anew.", nullptr, int(amiss)));
    return {name, HealthState::Warning,
        QObject::tr("%n items are not found by search. Open the workspace for writing to have the index made anew.",
            nullptr, int(amiss))};
}

HealthCheck checkAssets(const AssetStore &assets)
{
    const QString name = QObject::tr("assets");
    const Result<QStringList> damaged = assets.damaged();
    if (!damaged)
        return {name, HealthState::Bad, damaged.error().message};
    if (damaged->isEmpty())
        return good(name, QObject::tr("All files are as they were added."));
    return {name, HealthState::Bad,
        QObject::tr("These files were changed or are damaged: %1.").arg(damaged->join(u", "_s))};
}

HealthCheck checkBackups(const QString &folder, Timestamp now)
{
    const QString name = QObject::tr("backups");
    const std::optional<BackupInfo> latest = latestBackup(folder);
    if (!latest)
        return {name, HealthState::Warning, QObject::tr("There is none yet. Make one with: atelier backup create")};
    const auto days = std::chrono::floor<std::chrono::days>(now - latest->made).count();
    if (days > 3)
        return {name, HealthState::Warning, QObject::tr("The latest, %1, is %2 days old.").arg(latest->name).arg(days)};
    return good(name, QObject::tr("The latest is %1.").arg(latest->name));
}

HealthCheck checkSpace(const QString &folder)
{
    const QString name = QObject::tr("disk space");
    const qint64 available = QStorageInfo(folder).bytesAvailable();
    const QString message = QObject::tr("%1 free.").arg(readableSize(available));
    return {name, available < littleSpace ? HealthState::Warning : HealthState::Good, message};
}

} // namespace

Result<std::vector<HealthCheck>> checkHealth(Workspace &workspace)
{
    Result<std::unique_ptr<StoreConnection>> connection = openReader(workspace.folder(), workspace.schema());
    if (!connection)
        return std::unexpected(connection.error());
    std::vector<HealthCheck> checks{checkFile((*connection)->sql())};
    if (checks.front().state == HealthState::Good) {
        checks.push_back(checkLog((*connection)->sql()));
        checks.push_back(checkTexts(**connection));
        checks.push_back(checkSearch(**connection, *workspace.engine()));
    }
    checks.push_back(checkAssets(workspace.assets()));
    checks.push_back(checkBackups(workspace.folder(), workspace.clock().now()));
    checks.push_back(checkSpace(workspace.folder()));
    return checks;
}

} // namespace atelier
