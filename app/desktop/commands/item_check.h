// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/studio.h"
#include "core/content/content_item.h"

#include <QJsonArray>

namespace atelier {

// What the checks find in a text that was made from an order; in the form of "findings" in JSON answers.
[[nodiscard]] QJsonArray checkDraft(Studio &studio, const DraftOrder &order, const QString &text);
// The same for a stored piece; the findings are kept with it.
[[nodiscard]] Result<QJsonArray> checkAndStore(Studio &studio, const ContentItem &item, const QString &text);
// For people: worst first, with line and column, or the field that it is about.
[[nodiscard]] QString findingsTable(const QJsonArray &findings, const QString &text);

} // namespace atelier
