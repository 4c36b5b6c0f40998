// SPDX-License-Identifier: GPL-3.0-or-later
// What several commands need.
#pragma once

#include "app/desktop/commands/command_set.h"
#include "core/base/nearest.h"
#include "core/content/content_item.h"

#include <QCoreApplication>

namespace atelier {

// The translation context of what commands say.
struct Commands {
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

struct LoadedItem {
    ContentItem item;
    QString text;
};

// By id, the beginning of an id, or exact title.
[[nodiscard]] Result<LoadedItem> loadItem(CommandContext &context, const QString &idOrTitle);
[[nodiscard]] ArgumentSpec itemArgument();

// Those whose id is the given one, or else begins with it.
template <class Entry, class IdOf>
[[nodiscard]] std::vector<Entry> withId(const std::vector<Entry> &entries, const QString &given, const IdOf &idOf)
{
    std::vector<Entry> fitting;
    for (const Entry &entry : entries) {
        const QString id = idOf(entry);
        if (id == given)
            return {entry};
        if (!given.isEmpty() && id.startsWith(given))
            fitting.push_back(entry);
    }
    return fitting;
}

[[nodiscard]] Result<qint64> parseNumber(const QString &name, const QString &text, qint64 least, qint64 most);
// --model, else the workspace's usual one for that use ("text", "image"), else offline.
[[nodiscard]] Result<ModelId> modelFrom(CommandContext &context, const QString &use);
[[nodiscard]] OptionSpec modelOption();

[[nodiscard]] QString isoTime(Timestamp time);
[[nodiscard]] QString localTime(Timestamp time);
[[nodiscard]] QJsonValue costJson(std::optional<qint64> microdollars); // dollars; null when unknown

// InvalidInput names the choices and the nearest one.
template <NamedEnum Enum> [[nodiscard]] Result<Enum> parseChoice(const QString &name, const QString &given)
{
    if (const auto value = enumFromName<Enum>(given.toLower()))
        return *value;
    QString message = Commands::tr("--%1 is one of %2; \"%3\" is none of them.")
                          .arg(name, enumNameList<Enum>().join(QStringLiteral(", ")), given);
    if (const auto nearest = nearestName(given, enumNameList<Enum>()))
        message += Commands::tr(" Did you mean %1?").arg(*nearest);
    return invalidInput(name, message);
}

// Waits for a job of this process until it ends or needs a person, passing on an interrupt. A job that did not succeed
// gives its error.
[[nodiscard]] Result<Job> waitForJob(CommandContext &context, const Id &job);

void addTransferCommands(std::vector<Command> &commands); // export, import

} // namespace atelier
