// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <span>

namespace atelier {

// What chunks of events inserted and did not delete again, where the text that they edited is gone: in the order of
// that text, as far as the events tell it. Damaged chunks are passed over.
[[nodiscard]] QString lettersWrittenIn(std::span<const QByteArray> chunks);

} // namespace atelier
