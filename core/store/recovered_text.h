// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that somebody wrote is lost when the text was purged elsewhere in the meantime: it comes back as a new record
// of the same kind, called "Recovered".
#pragma once

#include "core/store/merge.h"
#include "core/store/transaction.h"

#include <map>

namespace atelier {

struct PurgedTextEvents {
    QString kind; // of the record that had the text
    std::vector<QByteArray> chunks;
};
using LateEvents = std::map<Id, PurgedTextEvents>; // by text

// The kind of the record that a purged text belonged to; null when the text was not purged.
[[nodiscard]] QString purgedTextKind(SqlConnection &sql, const Id &text);
void buryText(SqlConnection &sql, const Id &text, const QString &kind, qint64 time);

// Within a commit. The record and its text have the same ids on every machine that recovers the text; where they are
// there already, the letters are added. False when they are in it, or when the kind has no text to put them in.
[[nodiscard]] Result<bool> recoverText(StoreConnection &connection, Transaction &transaction, const LateText &late);

} // namespace atelier
