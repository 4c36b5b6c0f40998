// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace atelier {

class WorkspaceEngine;

// What is due once a day: a backup, of which the last seven stay, and what has lain in the trash for 30 days. Takes
// seconds; on a thread of its own. Tells by a notice when something fails.
void keepHouse(WorkspaceEngine &engine);

} // namespace atelier
