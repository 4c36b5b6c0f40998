// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line offers, declared once: parsing, help, man page and shell completion all come from it.
#pragma once

#include "core/base/error.h"

#include <QCoreApplication>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace atelier {

// The translation context of what the command line itself says.
struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

enum class Presence { Required, Optional };
enum class Occurrence { Once, Many };

struct ArgumentSpec {
    QString name; // upper case, as in the help: "ITEM"
    QString help;
    Presence presence = Presence::Required;
    Occurrence occurrence = Occurrence::Once;
};

struct OptionSpec {
    QString name; // without the dashes
    QString valueName = {}; // empty: a switch
    QString help;
    Occurrence occurrence = Occurrence::Once;
};

struct CommandSpec {
    QStringList words; // "campaign run" is {"campaign", "run"}
    QString summary; // one line
    QString description = {}; // more, for the man page and --help
    std::vector<ArgumentSpec> arguments = {};
    std::vector<OptionSpec> options = {};
    QStringList examples = {};

    [[nodiscard]] QString name() const { return words.join(u' '); }
};

// What a person typed, checked against the specification.
class ParsedCommand {
public:
    const CommandSpec *spec = nullptr;
    QStringList arguments;

    [[nodiscard]] bool has(const QString &option) const { return m_values.contains(option); }
    [[nodiscard]] std::optional<QString> value(const QString &option) const;
    [[nodiscard]] QStringList values(const QString &option) const { return m_values.value(option); }
    [[nodiscard]] QString argument(qsizetype index) const { return arguments.value(index); }
    void add(const QString &option, const QString &value) { m_values[option].append(value); }

private:
    QMap<QString, QStringList> m_values;
};

// --workspace, --json, --quiet, --help, --version: understood by every command.
[[nodiscard]] const std::vector<OptionSpec> &globalOptions();

// A bad word gives InvalidInput with the nearest right one. `words` is without the program's name. Help and version are
// not handled here: they come back as options, with a null spec when no command was named.
[[nodiscard]] Result<ParsedCommand> parseCommandLine(
    const QStringList &words, const std::vector<CommandSpec> &commands);

[[nodiscard]] QString commandHelp(const CommandSpec &command);
[[nodiscard]] QString overviewHelp(const std::vector<CommandSpec> &commands);
[[nodiscard]] QString manPage(const std::vector<CommandSpec> &commands, const QString &version);
[[nodiscard]] QString markdownReference(const std::vector<CommandSpec> &commands);

enum class Shell { Bash, Zsh, Fish };
[[nodiscard]] QString completionScript(Shell shell, const std::vector<CommandSpec> &commands);

} // namespace atelier
