// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands/shared.h"

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

Result<int> help(CommandContext &context)
{
    const auto specs = allCommandSpecs();
    if (context.parsed.has(u"man"_s)) {
        context.output.result(manPage(specs, QCoreApplication::applicationVersion()), {});
        return 0;
    }
    if (context.parsed.has(u"markdown"_s)) {
        context.output.result(markdownReference(specs), {});
        return 0;
    }
    if (context.parsed.arguments.isEmpty()) {
        context.output.result(overviewHelp(specs), {});
        return 0;
    }
    QString text;
    for (const CommandSpec &spec : specs) {
        if (spec.words.first(std::min(spec.words.size(), context.parsed.arguments.size())) == context.parsed.arguments)
            text += (text.isEmpty() ? QString() : u"\n"_s) + commandHelp(spec);
    }
    if (text.isEmpty())
        return invalidInput(
            u"COMMAND"_s, Commands::tr("There is no command \"%1\".").arg(context.parsed.arguments.join(u' ')));
    context.output.result(text, {{u"help"_s, text}});
    return 0;
}

Result<int> completion(CommandContext &context)
{
    const QString name = context.parsed.argument(0);
    const QMap<QString, Shell> shells{{u"bash"_s, Shell::Bash}, {u"zsh"_s, Shell::Zsh}, {u"fish"_s, Shell::Fish}};
    if (!shells.contains(name))
        return invalidInput(
            u"SHELL"_s, Commands::tr("Completion is there for bash, zsh and fish; \"%1\" was given.").arg(name));
    context.output.result(completionScript(shells[name], allCommandSpecs()), {});
    return 0;
}

} // namespace

void addHelpCommands(std::vector<Command> &commands)
{
    commands.push_back(
        {{.words = {u"help"_s},
             .summary = Commands::tr("tell about a command"),
             .arguments = {{.name = u"COMMAND"_s,
                 .help = Commands::tr("which"),
                 .presence = Presence::Optional,
                 .occurrence = Occurrence::Many}},
             .options = {{.name = u"man"_s, .help = Commands::tr("print the man page")},
                 {.name = u"markdown"_s, .help = Commands::tr("print the reference that docs/cli.md holds")}}},
            help});
    commands.push_back({{.words = {u"completion"_s},
                            .summary = Commands::tr("print a completion script for a shell"),
                            .arguments = {{.name = u"SHELL"_s, .help = Commands::tr("bash, zsh or fish")}}},
        completion});
}

} // namespace atelier
