// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/command_line/command.h"

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QStringList dashedOptions(const CommandSpec &command)
{
    QStringList names;
    for (const OptionSpec &option : command.options)
        names.append(u"--"_s + option.name);
    for (const OptionSpec &option : globalOptions())
        names.append(u"--"_s + option.name);
    return names;
}

QStringList firstWords(const std::vector<CommandSpec> &commands)
{
    QStringList words;
    for (const CommandSpec &command : commands)
        words.append(command.words.first());
    words.removeDuplicates();
    return words;
}

QStringList secondWords(const std::vector<CommandSpec> &commands, const QString &first)
{
    QStringList words;
    for (const CommandSpec &command : commands) {
        if (command.words.size() > 1 && command.words.first() == first)
            words.append(command.words[1]);
    }
    return words;
}

// Inside single quotes of a POSIX shell.
QString quoted(QString text) { return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\''; }

QString bashCase(const CommandSpec &command)
{
    return u"        "_s + quoted(command.name()) + u") words="_s + quoted(dashedOptions(command).join(u' '))
        + u" ;;\n"_s;
}

QString bashScript(const std::vector<CommandSpec> &commands)
{
    QString groups;
    QString cases;
    for (const QString &word : firstWords(commands)) {
        if (const QStringList second = secondWords(commands, word); !second.isEmpty())
            groups += u"        "_s + quoted(word) + u") words="_s + quoted(second.join(u' ')) + u" ;;\n"_s;
    }
    for (const CommandSpec &command : commands)
        cases += bashCase(command);
    return u"# bash completion for atelier\n"
           "_atelier() {\n"
           "    local current=${COMP_WORDS[COMP_CWORD]} words=\n"
           "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
           "        words="_s
        + quoted(firstWords(commands).join(u' '))
        + u"\n    elif [ \"$COMP_CWORD\" -eq 2 ]; then\n        case ${COMP_WORDS[1]} in\n"_s + groups
        + u"        esac\n    fi\n    if [ -z \"$words\" ]; then\n        case \"${COMP_WORDS[1]} ${COMP_WORDS[2]}\" in\n"_s
        + cases + u"        *) case ${COMP_WORDS[1]} in\n"_s + cases
        + u"        esac ;;\n        esac\n    fi\n    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\"; "
          u"compgen -f -- \"$current\")\n}\n"
          "complete -o filenames -F _atelier atelier\n"_s;
}

// Within a completion function of zsh, `words` is what was typed and CURRENT the index of the word at the cursor.
QString zshScript(const std::vector<CommandSpec> &commands)
{
    QString groups;
    for (const QString &word : firstWords(commands)) {
        if (const QStringList second = secondWords(commands, word); !second.isEmpty())
            groups += u"            "_s + quoted(word) + u") found=("_s + second.join(u' ') + u") ;;\n"_s;
    }
    QString two;
    QString one;
    for (const CommandSpec &command : commands)
        (command.words.size() > 1 ? two : one) +=
            u"        "_s + quoted(command.name()) + u") found=("_s + dashedOptions(command).join(u' ') + u") ;;\n"_s;
    return u"#compdef atelier\n_atelier() {\n    local -a found\n    if (( CURRENT == 2 )); then\n        found=("_s
        + firstWords(commands).join(u' ') + u")\n    elif (( CURRENT == 3 )); then\n        case $words[2] in\n"_s
        + groups + u"        esac\n    fi\n    if (( ! $#found )); then\n        case \"$words[2] $words[3]\" in\n"_s
        + two + u"        *) case $words[2] in\n"_s + one
        + u"        esac ;;\n        esac\n    fi\n    compadd -a found\n    _files\n}\n_atelier \"$@\"\n"_s;
}

QString fishScript(const std::vector<CommandSpec> &commands)
{
    QString text = u"# fish completion for atelier\n"_s;
    for (const QString &word : firstWords(commands)) {
        if (!std::ranges::contains(commands, QStringList{word}, &CommandSpec::words))
            text += u"complete -c atelier -n __fish_use_subcommand -a "_s + quoted(word) + u'\n';
    }
    for (const CommandSpec &command : commands) {
        const QString first = command.words.first();
        if (command.words.size() == 1)
            text += u"complete -c atelier -n __fish_use_subcommand -a "_s + quoted(first) + u" -d "_s
                + quoted(command.summary) + u'\n';
        else
            text += u"complete -c atelier -n "_s + quoted(u"__fish_seen_subcommand_from "_s + first) + u" -a "_s
                + quoted(command.words[1]) + u" -d "_s + quoted(command.summary) + u'\n';
        for (const OptionSpec &option : command.options)
            text += u"complete -c atelier -n "_s + quoted(u"__fish_seen_subcommand_from "_s + first) + u" -l "_s
                + option.name + (option.valueName.isEmpty() ? QString() : u" -r"_s) + u" -d "_s + quoted(option.help)
                + u'\n';
    }
    for (const OptionSpec &option : globalOptions())
        text += u"complete -c atelier -l "_s + option.name + (option.valueName.isEmpty() ? QString() : u" -r"_s)
            + u" -d "_s + quoted(option.help) + u'\n';
    return text;
}

} // namespace

QString completionScript(Shell shell, const std::vector<CommandSpec> &commands)
{
    switch (shell) {
    case Shell::Bash:
        return bashScript(commands);
    case Shell::Zsh:
        return zshScript(commands);
    case Shell::Fish:
        return fishScript(commands);
    }
    Q_UNREACHABLE();
}

} // namespace atelier
