// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <vector>

namespace atelier {

class Workspace;

enum class HealthState { Good, Warning, Bad };

struct HealthCheck {
    QString name; // "database", "history of changes", "search index", "assets", "backups", "disk space"
    HealthState state = HealthState::Good;
    QString message; // what was found and, where it is not good, what to do
};

// Looks at everything: file structure, the hash chain of commits, texts, search rows, assets, backups, free space.
// Takes seconds on a large workspace; on a thread that may wait. Only an unreadable workspace is an error.
[[nodiscard]] Result<std::vector<HealthCheck>> checkHealth(Workspace &workspace);

} // namespace atelier
