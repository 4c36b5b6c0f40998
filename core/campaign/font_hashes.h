// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/campaign_state.h"

#include <map>
#include <mutex>

namespace atelier {

// Fingerprints of font files, each taken once. Thread-safe; shared by campaigns.
class FontHashes {
public:
    [[nodiscard]] QString of(const QString &path)
    {
        const std::scoped_lock lock(m_mutex);
        const auto known = m_hashes.find(path);
        return known != m_hashes.end() ? known->second : m_hashes.emplace(path, fontFingerprint(path)).first->second;
    }

private:
    std::mutex m_mutex;
    std::map<QString, QString> m_hashes;
};

} // namespace atelier
