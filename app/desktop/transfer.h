// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces into the library and out of it; used by the commands and the window. These calls wait for the disk.
#pragma once

#include "core/content/content_item.h"
#include "core/export/export_text.h"
#include "core/store/workspace.h"

namespace atelier {

enum class Metadata { LeftOut, Written };

[[nodiscard]] ExportInput exportInput(
    Workspace &workspace, const ContentItem &item, const QString &text, Metadata metadata);

// What had to be repaired or left out is told in `notes`, and the file itself is then kept beside the item.
[[nodiscard]] Result<ContentItem> importInto(Workspace &workspace, const QString &path, QStringList &notes);

} // namespace atelier
