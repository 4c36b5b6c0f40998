// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/export_text.h"

namespace atelier {

// A4 with page numbers, fonts embedded.
[[nodiscard]] Result<QByteArray> renderPdf(const ExportInput &input, QStringList &notes);
[[nodiscard]] Result<QByteArray> renderOdt(const ExportInput &input, QStringList &notes);

} // namespace atelier
