// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/command_line/command.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QString argumentUsage(const ArgumentSpec &argument)
{
    const QString many = argument.occurrence == Occurrence::Many ? u"..."_s : QString();
    return argument.presence == Presence::Required ? argument.name + many : u'[' + argument.name + u']' + many;
}

QString optionUsage(const OptionSpec &option)
{
    return u"--"_s + option.name + (option.valueName.isEmpty() ? QString() : u' ' + option.valueName);
}

QString usageLine(const CommandSpec &command)
{
    QStringList parts{u"atelier"_s, command.name()};
    for (const ArgumentSpec &argument : command.arguments)
        parts.append(argumentUsage(argument));
    for (const OptionSpec &option : command.options)
        parts.append(
            u'[' + optionUsage(option) + u']' + (option.occurrence == Occurrence::Many ? u"..."_s : QString()));
    return parts.join(u' ');
}

struct HelpRow {
    QString left;
    QString right;
};

QString table(const std::vector<HelpRow> &rows)
{
    qsizetype width = 0;
    for (const HelpRow &row : rows)
        width = std::max(width, row.left.size());
    QString text;
    for (const HelpRow &row : rows)
        text += u"  "_s + row.left.leftJustified(width + 2) + row.right + u'\n';
    return text;
}

std::vector<HelpRow> optionRows(const std::vector<OptionSpec> &options)
{
    std::vector<HelpRow> rows;
    for (const OptionSpec &option : options)
        rows.push_back({optionUsage(option), option.help});
    return rows;
}

std::vector<HelpRow> argumentRows(const std::vector<ArgumentSpec> &arguments)
{
    std::vector<HelpRow> rows;
    for (const ArgumentSpec &argument : arguments)
        rows.push_back({argument.name, argument.help});
    return rows;
}

QString manEscaped(QString text)
{
    return text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s).replace(u"\n."_s, u"\n\\&."_s);
}

QString manRows(const std::vector<HelpRow> &rows)
{
    QString text;
    for (const HelpRow &row : rows)
        text += u".TP\n.B "_s + manEscaped(row.left) + u'\n' + manEscaped(row.right) + u'\n';
    return text;
}

std::vector<HelpRow> exitCodeRows()
{
    return {
        {u"0"_s, CommandLine::tr("done")},
        {u"1"_s, CommandLine::tr("a defect of Atelier")},
        {u"2"_s, CommandLine::tr("the input is wrong, too large or not supported")},
        {u"3"_s, CommandLine::tr("not found")},
        {u"4"_s, CommandLine::tr("no key, or not allowed")},
        {u"5"_s, CommandLine::tr("the service is busy or cannot be reached")},
        {u"6"_s, CommandLine::tr("a content filter refused")},
        {u"7"_s, CommandLine::tr("the budget is used up")},
        {u"8"_s, CommandLine::tr("conflict, damaged data, or the disk cannot be read or written")},
        {u"130"_s, CommandLine::tr("stopped")},
    };
}

std::vector<HelpRow> environmentRows()
{
    return {
        {u"ATELIER_WORKSPACE"_s, CommandLine::tr("the workspace folder, when --workspace is not given")},
        {u"OPENAI_API_KEY, OPENAI_BASE_URL"_s, CommandLine::tr("OpenAI, or a server that speaks its protocol")},
        {u"ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL"_s, CommandLine::tr("Anthropic")},
        {u"GEMINI_API_KEY, GEMINI_BASE_URL"_s, CommandLine::tr("Google Gemini")},
        {u"AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION"_s,
            CommandLine::tr("Amazon Bedrock")},
        {u"OLLAMA_HOST"_s, CommandLine::tr("where Ollama listens")},
    };
}

} // namespace

QString commandHelp(const CommandSpec &command)
{
    QString text = CommandLine::tr("usage: %1").arg(usageLine(command)) + u"\n\n"_s + command.summary + u'\n';
    if (!command.description.isEmpty())
        text += u'\n' + command.description + u'\n';
    if (!command.arguments.empty())
        text += u'\n' + table(argumentRows(command.arguments));
    std::vector<OptionSpec> options = command.options;
    options.insert(options.end(), globalOptions().begin(), globalOptions().end());
    text += u'\n' + CommandLine::tr("options:") + u'\n' + table(optionRows(options));
    if (!command.examples.isEmpty())
        text += u'\n' + CommandLine::tr("examples:") + u"\n  "_s + command.examples.join(u"\n  "_s) + u'\n';
    return text;
}

QString overviewHelp(const std::vector<CommandSpec> &commands)
{
    std::vector<HelpRow> rows;
    for (const CommandSpec &command : commands)
        rows.push_back({command.name(), command.summary});
    return CommandLine::tr("Atelier, a local-first content studio. Without a command the window opens.") + u"\n\n"_s
        + CommandLine::tr("usage: atelier [COMMAND] [ARGUMENTS] [OPTIONS]") + u"\n\n"_s + table(rows) + u'\n'
        + CommandLine::tr("options of every command:") + u'\n' + table(optionRows(globalOptions())) + u'\n'
        + CommandLine::tr("\"atelier COMMAND --help\" tells more about one. A file given with its whole path, as file "
                          "managers do, is imported into the window.")
        + u'\n';
}

QString manPage(const std::vector<CommandSpec> &commands, const QString &version)
{
    QString text = u".\\\" SPDX-License-Identifier: GPL-3.0-or-later\n.TH ATELIER 1 \"\" \"Atelier "_s + version
        + u"\"\n.SH NAME\natelier \\- "_s + manEscaped(CommandLine::tr("a local-first content studio"))
        + u"\n.SH SYNOPSIS\n.B atelier\n[COMMAND] [ARGUMENTS] [OPTIONS]\n.SH DESCRIPTION\n"_s
        + manEscaped(
            CommandLine::tr("Without a command the window opens. The commands do the studio's work without a display."))
        + u"\n.SH COMMANDS\n"_s;
    for (const CommandSpec &command : commands) {
        text += u".SS "_s + manEscaped(usageLine(command)) + u'\n' + manEscaped(command.summary) + u'\n';
        if (!command.description.isEmpty())
            text += u".PP\n"_s + manEscaped(command.description) + u'\n';
        text += manRows(argumentRows(command.arguments)) + manRows(optionRows(command.options));
    }
    return text + u".SH OPTIONS\n"_s + manRows(optionRows(globalOptions())) + u".SH ENVIRONMENT\n"_s
        + manRows(environmentRows()) + u".SH EXIT STATUS\n"_s + manRows(exitCodeRows());
}

QString markdownReference(const std::vector<CommandSpec> &commands)
{
    QString text = u"# "_s + CommandLine::tr("The command line") + u"\n\n"_s
        + CommandLine::tr(
            "Made from the same declaration as `--help`, the man page and the shell completion: `atelier help "
            "--markdown`.")
        + u"\n\n"_s;
    for (const CommandSpec &command : commands) {
        text += u"## atelier "_s + command.name() + u"\n\n"_s + command.summary + u"\n\n```\n"_s + usageLine(command)
            + u"\n```\n\n"_s;
        if (!command.description.isEmpty())
            text += command.description + u"\n\n"_s;
        for (const HelpRow &row : argumentRows(command.arguments))
            text += u"- `"_s + row.left + u"`: "_s + row.right + u'\n';
        for (const HelpRow &row : optionRows(command.options))
            text += u"- `"_s + row.left + u"`: "_s + row.right + u'\n';
        for (const QString &example : command.examples)
            text += u"\n    "_s + example + u'\n';
        text += u'\n';
    }
    text += u"## "_s + CommandLine::tr("Every command") + u"\n\n"_s;
    for (const HelpRow &row : optionRows(globalOptions()))
        text += u"- `"_s + row.left + u"`: "_s + row.right + u'\n';
    text += u"\n## "_s + CommandLine::tr("Exit codes") + u"\n\n"_s;
    for (const HelpRow &row : exitCodeRows())
        text += u"- `"_s + row.left + u"`: "_s + row.right + u'\n';
    text += u"\n## "_s + CommandLine::tr("Environment") + u"\n\n"_s;
    for (const HelpRow &row : environmentRows())
        text += u"- `"_s + row.left + u"`: "_s + row.right + u'\n';
    return text;
}

} // namespace atelier
