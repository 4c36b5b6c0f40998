// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/command_line/command.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

std::vector<CommandSpec> sampleCommands()
{
    return {
        {.words = {u"draft"_s},
            .summary = u"write a draft"_s,
            .arguments = {{.name = u"TEMPLATE"_s, .help = u"what to write"_s}},
            .options = {{.name = u"set"_s,
                            .valueName = u"input=value"_s,
                            .help = u"an input"_s,
                            .occurrence = Occurrence::Many},
                {.name = u"seed"_s, .valueName = u"N"_s, .help = u"the seed"_s},
                {.name = u"no-save"_s, .help = u"do not save"_s}}},
        {.words = {u"trash"_s, u"list"_s}, .summary = u"list the trash"_s},
        {.words = {u"trash"_s, u"restore"_s},
            .summary = u"restore"_s,
            .arguments = {{.name = u"ITEM"_s, .help = u"which"_s}}},
    };
}

QString messageFor(const QStringList &words)
{
    const auto commands = sampleCommands();
    const auto parsed = parseCommandLine(words, commands);
    return parsed ? QString() : parsed.error().message;
}

} // namespace

TEST_CASE("arguments, repeated options and switches are understood in any order")
{
    const auto commands = sampleCommands();
    const auto parsed = parseCommandLine(
        {u"--workspace"_s, u"w"_s, u"draft"_s, u"--set"_s, u"a=1"_s, u"blog-post"_s, u"--set=b=2"_s, u"--no-save"_s},
        commands);
    REQUIRE(parsed.has_value());
    CHECK(parsed->spec->name() == u"draft"_s);
    CHECK(parsed->arguments == QStringList{u"blog-post"_s});
    CHECK(parsed->values(u"set"_s) == QStringList{u"a=1"_s, u"b=2"_s});
    CHECK(parsed->has(u"no-save"_s));
    CHECK(parsed->value(u"workspace"_s) == u"w"_s);
}

TEST_CASE("commands of two words are found")
{
    const auto commands = sampleCommands();
    const auto parsed = parseCommandLine({u"trash"_s, u"restore"_s, u"x"_s}, commands);
    REQUIRE(parsed.has_value());
    CHECK(parsed->spec->name() == u"trash restore"_s);
    CHECK(parsed->argument(0) == u"x"_s);
}

TEST_CASE("what is wrong is named, with the nearest right word")
{
    CHECK(messageFor({u"darft"_s}).contains(u"Did you mean draft?"_s));
    CHECK(messageFor({u"draft"_s, u"blog"_s, u"--sede"_s, u"1"_s}).contains(u"Did you mean --seed?"_s));
    CHECK(messageFor({u"draft"_s}).contains(u"TEMPLATE"_s));
    CHECK(messageFor({u"draft"_s, u"a"_s, u"b"_s}).contains(u"\"b\""_s));
    CHECK(messageFor({u"draft"_s, u"a"_s, u"--seed"_s}).contains(u"needs a value"_s));
    CHECK(messageFor({u"draft"_s, u"a"_s, u"--seed=1"_s, u"--seed=2"_s}).contains(u"twice"_s));
    CHECK(messageFor({u"trash"_s}).contains(u"trash list, trash restore"_s));
}

TEST_CASE("a family of commands tells which it has, and which was meant")
{
    CHECK(messageFor({u"trash"_s}) == u"\"trash\" needs one of its commands: trash list, trash restore."_s);
    const QString message = messageFor({u"trash"_s, u"lst"_s});
    CHECK(message.startsWith(u"There is no command \"trash lst\"."_s));
    CHECK(message.contains(u"Did you mean trash list?"_s));
}

TEST_CASE("words after two dashes are arguments, also when they look like options")
{
    const auto commands = sampleCommands();
    const auto parsed = parseCommandLine({u"draft"_s, u"--"_s, u"--seed"_s}, commands);
    REQUIRE(parsed.has_value());
    CHECK(parsed->arguments == QStringList{u"--seed"_s});
}

TEST_CASE("help does not ask for the arguments it would explain")
{
    const auto commands = sampleCommands();
    const auto parsed = parseCommandLine({u"draft"_s, u"--help"_s}, commands);
    REQUIRE(parsed.has_value());
    CHECK(parsed->has(u"help"_s));
    CHECK(commandHelp(*parsed->spec).contains(u"--set input=value"_s));
}

TEST_CASE("man page and completions name every command")
{
    const auto commands = sampleCommands();
    const QString man = manPage(commands, u"0.1"_s);
    for (const Shell shell : {Shell::Bash, Shell::Zsh, Shell::Fish})
        CHECK(completionScript(shell, commands).contains(u"restore"_s));
    CHECK(man.contains(u".SS atelier trash restore"_s));
    CHECK(man.contains(u"\\-\\-workspace"_s));
}

TEST_CASE("the completion for fish offers groups of commands by their first word")
{
    CHECK(completionScript(Shell::Fish, sampleCommands())
            .contains(u"complete -c atelier -n __fish_use_subcommand -a 'trash'\n"_s));
}
