// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/text/version.h"

namespace atelier {

class Workspace;

// A text that was edited elsewhere from the given version on (a file, an e-mailed copy): what changed there becomes
// edits at the same time as all that happened here since, with the origin "imported". The text before stays as an
// automatic version. NotFound for a version that the text never had. Returns the merged text; this call waits.
[[nodiscard]] Result<QString> mergeText(
    Workspace &workspace, const Id &text, const Version &base, const QString &edited);

} // namespace atelier
