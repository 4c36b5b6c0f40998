// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/content_schema.h"

#include "core/content/brand.h"
#include "core/content/content_item.h"
#include "core/content/project.h"
#include "core/content/saved_filter.h"
#include "core/content/workspace_settings.h"

namespace atelier {

void addContentRecords(Schema &schema)
{
    schema.add<ContentItem>().add<Project>().add<Brand>().add<Persona>().add<SavedFilter>().add<WorkspaceSetting>();
}

} // namespace atelier
