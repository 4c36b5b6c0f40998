// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands/command_set.h"

#include "app/desktop/commands/shared.h"
#include "app/desktop/interrupt.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace atelier {

CommandContext::CommandContext(const ParsedCommand &parsedCommand, const Output &commandOutput)
    : parsed(parsedCommand)
    , output(commandOutput)
{
    onInterrupt([stop = m_stop]() mutable { stop.request_stop(); });
}

QString CommandContext::workspaceFolder() const
{
    const auto given = parsed.value(u"workspace"_s);
    return given ? QDir::current().absoluteFilePath(*given) : Studio::defaultWorkspaceFolder();
}

Result<Studio *> CommandContext::studio()
{
    if (!m_studio) {
        auto opened = Studio::open({.workspaceFolder = workspaceFolder()});
        if (!opened)
            return std::unexpected(opened.error());
        m_studio = std::move(*opened);
        if (const auto problem = m_studio->workspace().problem())
            output.note(problem->message);
    }
    return m_studio.get();
}

const std::vector<Command> &allCommands()
{
    static const std::vector<Command> commands = [] {
        std::vector<Command> made;
        addWritingCommands(made);
        addContentCommands(made);
        addVersionCommands(made);
        addModelCommands(made);
        addWorkspaceCommands(made);
        addCampaignCommands(made);
        addImageCommands(made);
        addJobCommands(made);
        addDemoCommand(made);
        addHelpCommands(made);
        return made;
    }();
    return commands;
}

std::vector<CommandSpec> allCommandSpecs()
{
    std::vector<CommandSpec> specs;
    for (const Command &command : allCommands())
        specs.push_back(command.spec);
    return specs;
}

namespace {

int runCommand(const ParsedCommand &parsed, const Output &output)
{
    const auto command =
        std::ranges::find_if(allCommands(), [&](const Command &each) { return each.spec.words == parsed.spec->words; });
    CommandContext context(parsed, output);
    const Result<int> code = command->run(context);
    if (code)
        return *code;
    output.error(code.error());
    return exitCode(code.error().kind);
}

int answer(const QStringList &words, const Output &output)
{
    const std::vector<CommandSpec> specs = allCommandSpecs();
    const auto parsed = parseCommandLine(words, specs);
    if (!parsed) {
        output.error(parsed.error());
        return exitCode(parsed.error().kind);
    }
    if (parsed->has(u"version"_s)) {
        const QString version = QCoreApplication::applicationVersion();
        output.result(u"atelier "_s + version, {{u"version"_s, version}});
        return 0;
    }
    if (parsed->has(u"help"_s) || !parsed->spec) {
        const QString help = parsed->spec ? commandHelp(*parsed->spec) : overviewHelp(specs);
        output.result(help, {{u"help"_s, help}});
        return 0;
    }
    return runCommand(*parsed, output);
}

} // namespace

int runCommandLine(const QStringList &words)
{
    // Before the line is understood the form of the answer must be known, for errors in the line itself.
    const OutputForm form = words.contains(u"--json"_s) ? OutputForm::Json : OutputForm::Text;
    const Output output(form, words.contains(u"--quiet"_s) ? Verbosity::Quiet : Verbosity::Normal);
    const int code = answer(words, output);
    if (code != 0 || output.isWhole())
        return code;
    const Error error{
        .kind = ErrorKind::Io, .message = Commands::tr("The answer could not be written whole. Is the disk full?")};
    output.error(error);
    return exitCode(error.kind);
}

} // namespace atelier
