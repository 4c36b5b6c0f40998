// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace atelier {

class WorkspaceEngine;

// What is due from time to time: a daily backup, of which the last seven stay, what has lain in the trash for 30 days,
// deleted text that is no longer to be kept, old versions that are too many, assets that nothing names any more, and
// search rows that are amiss. Takes seconds; on a thread of its own. Tells by a notice when something fails.
void keepHouse(WorkspaceEngine &engine);

} // namespace atelier
