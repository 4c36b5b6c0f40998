// SPDX-License-Identifier: GPL-3.0-or-later
// Several chunks of events put together into one and taken apart again. No text is made for it: the events stay in the
// order in which they came, and only the names of their parents change.
#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <span>

namespace atelier {

struct EventBatch;

// All events of the batches, one batch after another. No event may be in two of them.
[[nodiscard]] EventBatch joined(std::span<const EventBatch> batches);

// Some of the events of a chunk, as a chunk of their own. Corrupt also when there are not so many, or when a character
// would be taken apart.
[[nodiscard]] Result<QByteArray> partOfEvents(QByteArrayView chunk, quint64 first, quint64 count);

} // namespace atelier
