// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/export_text.h"

namespace atelier {

// A whole page; see exportText.
[[nodiscard]] Result<QByteArray> renderHtmlPage(const ExportInput &input, QStringList &notes);

// The title as a heading, where the text has none of level 1; else empty.
[[nodiscard]] QByteArray titleHeading(const ExportInput &input);

} // namespace atelier
