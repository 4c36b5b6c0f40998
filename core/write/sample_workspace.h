// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/content_item.h"
#include "core/store/workspace.h"
#include "core/template/catalog.h"

namespace atelier {

// Fills a workspace with the sample (resources/sample/workspace.json): a brand, personas, projects, and pieces that the
// offline writer makes from their briefs. One commit: all or nothing. On a thread that may wait.
[[nodiscard]] Result<std::vector<ContentItem>> addSample(Workspace &workspace, const TemplateCatalog &templates);

} // namespace atelier
