// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/authorship.h"

#include <QByteArrayView>

#include <map>
#include <vector>

namespace atelier {

// What stands in old versions for each unit that was dropped. Line breaks stay, so that the shape of a text stays.
inline constexpr QChar droppedUnit(0x2591);

// Takes deleted letters out of stored chunks of events, for people who do not want to keep what they took back. What
// the events did and which they follow stays, so that merging goes on as before; only versions from before the deletion
// show a filler where the letters were.
class DeletedTextFilter {
public:
    // Letters inserted by these events stay.
    explicit DeletedTextFilter(const Authorship &kept);

    // The chunk without the letters of all other insertions; as it is when it has none. Corrupt for damaged bytes.
    [[nodiscard]] Result<QByteArray> filtered(const QByteArray &chunk) const;

private:
    [[nodiscard]] bool isKept(const AgentName &agent, quint64 sequence) const;

    std::map<AgentName, std::map<quint64, quint64>> m_kept; // by author: first event to the one behind the last
};

} // namespace atelier
