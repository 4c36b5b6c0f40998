// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/command_line/command.h"
#include "core/base/nearest.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QString suggestion(const QString &given, const QStringList &names)
{
    const auto nearest = nearestName(given, names);
    return nearest ? u' ' + CommandLine::tr("Did you mean %1?").arg(*nearest) : QString();
}

const OptionSpec *findOption(const std::vector<OptionSpec> &options, const QString &name)
{
    const auto found = std::ranges::find(options, name, &OptionSpec::name);
    return found == options.end() ? nullptr : &*found;
}

QStringList optionNames(const CommandSpec *command)
{
    QStringList names;
    for (const OptionSpec &option : globalOptions())
        names.append(u"--"_s + option.name);
    if (command) {
        for (const OptionSpec &option : command->options)
            names.append(u"--"_s + option.name);
    }
    return names;
}

// The command with the most words that the line begins with.
const CommandSpec *findCommand(const QStringList &plainWords, const std::vector<CommandSpec> &commands)
{
    const CommandSpec *best = nullptr;
    for (const CommandSpec &command : commands) {
        const bool fits =
            command.words.size() <= plainWords.size() && plainWords.first(command.words.size()) == command.words;
        if (fits && (!best || best->words.size() < command.words.size()))
            best = &command;
    }
    return best;
}

QStringList commandsThatBeginWith(const QString &word, const std::vector<CommandSpec> &commands)
{
    QStringList names;
    for (const CommandSpec &command : commands) {
        if (command.words.first() == word)
            names.append(command.name());
    }
    return names;
}

Error unknownCommand(const QStringList &words, const std::vector<CommandSpec> &commands)
{
    QStringList names;
    for (const CommandSpec &command : commands)
        names.append(command.name());
    if (const QStringList family = commandsThatBeginWith(words.first(), commands); !family.isEmpty()) {
        const QString given = words.first(std::min<qsizetype>(2, words.size())).join(u' ');
        const QString needed =
            CommandLine::tr("\"%1\" needs one of its commands: %2.").arg(words.first(), family.join(u", "_s));
        if (words.size() == 1)
            return {.kind = ErrorKind::InvalidInput, .message = needed};
        return {.kind = ErrorKind::InvalidInput,
            .message =
                CommandLine::tr("There is no command \"%1\".").arg(given) + suggestion(given, family) + u' ' + needed};
    }
    return {.kind = ErrorKind::InvalidInput,
        .message = CommandLine::tr("There is no command \"%1\".").arg(words.first()) + suggestion(words.first(), names)
            + u' ' + CommandLine::tr("\"atelier --help\" lists all commands.")};
}

class Parser {
public:
    explicit Parser(const std::vector<CommandSpec> &commands)
        : m_commands(commands)
    {
    }

    Result<ParsedCommand> parse(const QStringList &words)
    {
        m_parsed.spec = findCommand(leadingPlainWords(words), m_commands);
        for (m_index = 0, m_words = words; m_index < m_words.size(); ++m_index) {
            if (auto taken = takeWord(m_words[m_index]); !taken)
                return std::unexpected(taken.error());
        }
        return checkedCommand();
    }

private:
    // Command words may stand behind global options: atelier --workspace DIR list.
    static QStringList leadingPlainWords(const QStringList &words)
    {
        QStringList plain;
        for (qsizetype i = 0; i < words.size(); ++i) {
            const QString &word = words[i];
            if (!word.startsWith(u"--"_s)) {
                plain.append(word);
                continue;
            }
            const OptionSpec *option = findOption(globalOptions(), word.sliced(2));
            if (option && !option->valueName.isEmpty())
                ++i;
        }
        return plain;
    }

    Result<void> takeWord(const QString &word)
    {
        if (!m_onlyArguments && word == u"--"_s) {
            m_onlyArguments = true;
            return {};
        }
        if (!m_onlyArguments && word.startsWith(u"-"_s) && word.size() > 1)
            return takeOption(word);
        m_plain.append(word);
        return {};
    }

    Result<void> takeOption(const QString &word)
    {
        const QString spelled = word == u"-h"_s ? u"--help"_s : word;
        const qsizetype equals = spelled.indexOf(u'=');
        const QString name = (equals < 0 ? spelled : spelled.left(equals)).mid(2);
        const OptionSpec *option = findOption(globalOptions(), name);
        if (!option && m_parsed.spec)
            option = findOption(m_parsed.spec->options, name);
        if (!option || !spelled.startsWith(u"--"_s))
            return invalidInput(word, unknownOption(word));
        if (option->occurrence == Occurrence::Once && m_parsed.has(name))
            return invalidInput(name, CommandLine::tr("--%1 was given twice; it can be given once.").arg(name));
        if (option->valueName.isEmpty())
            return takeSwitch(*option, equals >= 0);
        if (equals >= 0)
            m_parsed.add(name, spelled.sliced(equals + 1));
        else if (m_index + 1 < m_words.size())
            m_parsed.add(name, m_words[++m_index]);
        else
            return invalidInput(name, CommandLine::tr("--%1 needs a value: --%1 %2.").arg(name, option->valueName));
        return {};
    }

    Result<void> takeSwitch(const OptionSpec &option, bool hasValue)
    {
        if (hasValue)
            return invalidInput(option.name, CommandLine::tr("--%1 takes no value.").arg(option.name));
        m_parsed.add(option.name, {});
        return {};
    }

    [[nodiscard]] QString unknownOption(const QString &word) const
    {
        const QString where = m_parsed.spec
            ? CommandLine::tr("\"%1\" has no option %2.").arg(m_parsed.spec->name(), word)
            : CommandLine::tr("There is no option %1.").arg(word);
        return where + suggestion(word, optionNames(m_parsed.spec));
    }

    Result<ParsedCommand> checkedCommand()
    {
        const bool onlyTells = m_parsed.has(u"help"_s) || m_parsed.has(u"version"_s);
        if (!m_parsed.spec && !m_plain.isEmpty())
            return std::unexpected(unknownCommand(m_plain, m_commands));
        if (!m_parsed.spec)
            return m_parsed;
        m_parsed.arguments = m_plain.sliced(m_parsed.spec->words.size());
        if (onlyTells)
            return m_parsed;
        if (auto counted = checkArgumentCount(); !counted)
            return std::unexpected(counted.error());
        return m_parsed;
    }

    [[nodiscard]] Result<void> checkArgumentCount() const
    {
        const auto &arguments = m_parsed.spec->arguments;
        const auto required = std::ranges::count(arguments, Presence::Required, &ArgumentSpec::presence);
        if (m_parsed.arguments.size() < required) {
            const ArgumentSpec &missing = arguments[size_t(m_parsed.arguments.size())];
            return invalidInput(missing.name,
                CommandLine::tr("\"%1\" needs %2: %3").arg(m_parsed.spec->name(), missing.name, missing.help));
        }
        const bool takesMany = !arguments.empty() && arguments.back().occurrence == Occurrence::Many;
        if (!takesMany && m_parsed.arguments.size() > qsizetype(arguments.size())) {
            const QString extra = m_parsed.arguments[qsizetype(arguments.size())];
            return invalidInput(
                extra, CommandLine::tr("\"%1\" has no use for \"%2\".").arg(m_parsed.spec->name(), extra));
        }
        return {};
    }

    const std::vector<CommandSpec> &m_commands;
    ParsedCommand m_parsed;
    QStringList m_words;
    QStringList m_plain;
    qsizetype m_index = 0;
    bool m_onlyArguments = false;
};

} // namespace

std::optional<QString> ParsedCommand::value(const QString &option) const
{
    const QStringList all = values(option);
    return all.isEmpty() ? std::nullopt : std::optional(all.last());
}

const std::vector<OptionSpec> &globalOptions()
{
    static const std::vector<OptionSpec> options{
        {.name = u"workspace"_s,
            .valueName = u"DIR"_s,
            .help = CommandLine::tr("use the workspace in this folder (made when missing)")},
        {.name = u"json"_s, .help = CommandLine::tr("print one JSON object, errors too")},
        {.name = u"quiet"_s, .help = CommandLine::tr("print nothing but the result and errors")},
        {.name = u"help"_s, .help = CommandLine::tr("tell how the command is used")},
        {.name = u"version"_s, .help = CommandLine::tr("print the version")},
    };
    return options;
}

Result<ParsedCommand> parseCommandLine(const QStringList &words, const std::vector<CommandSpec> &commands)
{
    return Parser(commands).parse(words);
}

} // namespace atelier
