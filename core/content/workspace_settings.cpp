// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/workspace_settings.h"

#include "core/store/transaction.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

// Two devices that set a key for the first time at once make two records; the one changed last speaks.
Result<std::optional<WorkspaceSetting>> find(const Reader &reader, const QString &key)
{
    return reader
        .query<WorkspaceSetting>(
            {.filters = {whereEqual(u"name"_s, key)}, .sort = {{u"updated"_s, SortOrder::Descending}}, .limit = 1})
        .transform([](const std::vector<WorkspaceSetting> &found) {
            return found.empty() ? std::nullopt : std::optional(found.front());
        });
}

} // namespace

Result<QJsonObject> workspaceSetting(const Reader &reader, const QString &key)
{
    return find(reader, key).transform([](const std::optional<WorkspaceSetting> &setting) {
        return setting ? setting->value : QJsonObject();
    });
}

Result<void> setWorkspaceSetting(Transaction &transaction, const QString &key, const QJsonObject &value)
{
    Result<std::optional<WorkspaceSetting>> found = find(transaction, key);
    if (!found)
        return std::unexpected(found.error());
    WorkspaceSetting setting = found->value_or(WorkspaceSetting{});
    setting.name = key;
    setting.value = value;
    return transaction.put(setting);
}

} // namespace atelier
