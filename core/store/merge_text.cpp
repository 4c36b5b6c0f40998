// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/merge_text.h"

#include "core/store/workspace_engine.h"

namespace atelier {

Result<QString> mergeText(Workspace &workspace, const Id &text, const Version &base, const QString &edited)
{
    return workspace.engine()->askWriter<QString>([&](Writer &writer) {
        Result<QString> merged = QString();
        const Result<void> committed = writer.commit(QObject::tr("Merge a text edited elsewhere"),
            {.kind = OriginKind::Imported}, [&](Transaction &transaction) -> Result<void> {
                if (const Result<Id> kept = transaction.nameVersion(text, {}); !kept)
                    return std::unexpected(kept.error());
                const Result<void> done = writer.connection().commit->mergeText(text, base, edited);
                merged = transaction.text(text);
                return done;
            });
        return committed ? merged : std::unexpected(committed.error());
    });
}

} // namespace atelier
