// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/command_line/command.h"
#include "app/desktop/command_line/output.h"
#include "app/desktop/studio.h"

#include <QEventLoop>

namespace atelier {

// What a command works with. The studio is opened when it is first asked for.
class CommandContext {
public:
    CommandContext(const ParsedCommand &parsed, const Output &output);

    const ParsedCommand &parsed;
    const Output &output;

    [[nodiscard]] QString workspaceFolder() const;
    [[nodiscard]] Result<Studio *> studio();
    // Raised by Ctrl+C and SIGTERM.
    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }

private:
    std::unique_ptr<Studio> m_studio;
    std::stop_source m_stop;
};

// The exit code, or the error that the caller prints and turns into one.
using CommandFunction = std::function<Result<int>(CommandContext &)>;

struct Command {
    CommandSpec spec;
    CommandFunction run;
};

[[nodiscard]] const std::vector<Command> &allCommands();
[[nodiscard]] std::vector<CommandSpec> allCommandSpecs();

// Runs the command line without the program's name; never opens a window.
int runCommandLine(const QStringList &words);

// Each group of commands is in the file named after it.
void addWritingCommands(std::vector<Command> &commands); // draft, refine, check
void addContentCommands(std::vector<Command> &commands); // list, show, search, export, import
void addVersionCommands(std::vector<Command> &commands); // versions, diff, restore, merge
void addModelCommands(std::vector<Command> &commands); // templates, models, usage
void addWorkspaceCommands(std::vector<Command> &commands); // trash, backup, doctor
void addCampaignCommands(std::vector<Command> &commands); // campaign check, run, list, show, retry, watch
void addImageCommands(std::vector<Command> &commands); // image variants
void addJobCommands(std::vector<Command> &commands);
void addDemoCommand(std::vector<Command> &commands);
void addHelpCommands(std::vector<Command> &commands); // help, completion

// Starts something asynchronous and waits for its one answer with the event loop running.
template <class Answer> Answer waitFor(const std::function<void(std::function<void(Answer)>)> &start)
{
    std::optional<Answer> answer;
    QEventLoop loop;
    start([&](Answer given) {
        answer = std::move(given);
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return std::move(*answer);
}

} // namespace atelier
