// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trash.h"

#include "core/store/trash_bin.h"
#include "core/store/workspace_engine.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<TrashEntry>> entries(StoreConnection &connection, const Id &replica)
{
    std::vector<TrashEntry> found;
    for (const auto &[kind, table] : connection.tables()) {
        std::vector<Id> removed;
        {
            SqlRows rows = connection.sql().rows(u"SELECT id FROM %1 WHERE removed = 1"_s.arg(table.table()));
            while (rows.next())
                removed.push_back(rows.id(0));
        }
        for (const Id &id : removed) {
            if (std::optional<RecordRow> row = loadRow(connection, table, id)) {
                found.push_back(
                    {kind, std::move(row->record), row->removedAt.value_or(Timestamp{}), row->removedBy == replica});
            }
        }
    }
    std::ranges::stable_sort(found, std::greater(), &TrashEntry::removed);
    return connection.sql().outcome(std::move(found));
}

} // namespace

Result<int> purgeTrash(Writer &writer, TrashAge age)
{
    int purged = 0;
    // Looked up within the commit: what another process brought back in between must not be purged.
    const auto purge = [&](Transaction &transaction) -> Result<void> {
        const Result<std::vector<TrashEntry>> found = entries(writer.connection(), writer.identity().replica);
        if (!found)
            return std::unexpected(found.error());
        const Timestamp limit = writer.clock().now() - trashTime;
        for (const TrashEntry &entry : *found) {
            if (age == TrashAge::Old && (!entry.removedHere || entry.removed > limit))
                continue;
            const Result<void> done = transaction.purgeStored(entry.kind, entry.record.header.id);
            const bool isGoneAlready =
                !done && done.error().kind == ErrorKind::NotFound; // with the item it belonged to
            if (!done && !isGoneAlready)
                return done;
            purged += isGoneAlready ? 0 : 1;
        }
        return {};
    };
    return writer.commit(QObject::tr("Emptied the trash"), {.kind = OriginKind::System}, purge).transform([&] {
        return purged;
    });
}

Result<std::vector<TrashEntry>> listTrash(Workspace &workspace)
{
    using Entries = std::vector<TrashEntry>;
    return workspace.engine()->askWriter<Entries>(
        [](Writer &writer) { return entries(writer.connection(), writer.identity().replica); });
}

Result<int> emptyTrash(Workspace &workspace)
{
    return workspace.engine()->askWriter<int>([](Writer &writer) { return purgeTrash(writer, TrashAge::Any); });
}

Result<int> purgeOldTrash(Workspace &workspace)
{
    return workspace.engine()->askWriter<int>([](Writer &writer) { return purgeTrash(writer, TrashAge::Old); });
}

} // namespace atelier
