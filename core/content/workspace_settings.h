// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

namespace atelier {

// What holds for the whole workspace on every device, one record per key ("budget", "models", "language"): keys of
// different parts merge without a quarrel.
struct WorkspaceSetting {
    static constexpr auto kind = QLatin1StringView("workspace_setting");
    RecordHeader header;
    QString name; // "budget", "models"
    QJsonObject value;

    static constexpr auto fields()
    {
        return std::tuple{
            field<1>("name", &WorkspaceSetting::name, FieldUse::Filtered), field<2>("value", &WorkspaceSetting::value)};
    }
};

class Reader;
class Transaction;

// An empty object when it was never set.
[[nodiscard]] Result<QJsonObject> workspaceSetting(const Reader &reader, const QString &key);
[[nodiscard]] Result<void> setWorkspaceSetting(Transaction &transaction, const QString &key, const QJsonObject &value);

} // namespace atelier
