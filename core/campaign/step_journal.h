// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFile>
#include <QJsonObject>

#include <vector>

namespace atelier {

enum class Durability {
    Kill, // survives the process
    PowerCut, // synced: for what was paid for
};

// The steps that a campaign has finished, one JSON object a line, only ever appended to. A line that a kill cut short
// is passed over and closed.
class StepJournal {
public:
    [[nodiscard]] Result<std::vector<QJsonObject>> open(const QString &path);
    // The steps so far, without holding the file.
    [[nodiscard]] static Result<std::vector<QJsonObject>> read(const QString &path);
    // Whether someone, this process or another, has it open.
    [[nodiscard]] static bool isInUse(const QString &path);
    [[nodiscard]] Result<void> append(const QJsonObject &step, Durability durability);

private:
    QFile m_file;
};

} // namespace atelier
