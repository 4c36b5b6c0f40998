// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/origin.h"

#include <QMetaType>

#include <vector>

namespace atelier {

enum class ChangeType { Created, Changed, Removed, Restored, Purged };

struct RecordChange {
    QString kind;
    Id id;
    ChangeType type = ChangeType::Changed;
};

// What one commit changed; announced once, by Workspace::changed.
struct ChangeSet {
    QString label;
    Origin origin;
    std::vector<RecordChange> records;
    std::vector<Id> texts; // whose events grew
    bool fromOtherProcess = false;

    [[nodiscard]] bool touches(const QString &kind) const;
    [[nodiscard]] bool touches(const Id &record) const;
    [[nodiscard]] bool touchesText(const Id &text) const;
};

} // namespace atelier

Q_DECLARE_METATYPE(atelier::ChangeSet)
