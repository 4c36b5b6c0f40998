// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/campaign/brief.h"

namespace atelier {

// Products from a table (RFC 4180, UTF-8; comma, semicolon or tab as the first line has it). The first line names the
// columns: "name" is needed, "description" and "existing_assets" may be there, others are passed over. An error names
// the line.
[[nodiscard]] Result<std::vector<BriefProduct>> productsFromCsv(const QByteArray &csv, const QString &source);

} // namespace atelier
