// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QStringList>

namespace atelier {

class SqlConnection;
class StoreConnection;

// Those of the asset names that something in the workspace names: a field of any record (in the trash, and of kinds
// that this program does not know, too), a text or any letters that ever stood in one, a job, the log, or what this
// device keeps (local.db). It reads everything: seconds in a large workspace.
[[nodiscard]] Result<QStringList> referencedAssets(
    StoreConnection &connection, SqlConnection &local, const QStringList &names);

} // namespace atelier
