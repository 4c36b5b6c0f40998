// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/window.h"

#include "app/desktop/command_line/output.h"
#include "app/desktop/interrupt.h"
#include "app/desktop/log_file.h"
#include "app/desktop/window/studio_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QString askedFolder(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"workspace"_s, {}, u"DIR"_s});
    parser.parse(arguments);
    return parser.isSet(u"workspace"_s) ? QDir::current().absoluteFilePath(parser.value(u"workspace"_s))
                                        : Studio::defaultWorkspaceFolder();
}

} // namespace

int runWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setDesktopFileName(u"org.atelier.Atelier"_s);
    writeLogFile();
    auto studio = Studio::open(
        {.workspaceFolder = askedFolder(QApplication::arguments()), .jobs = JobScope::Workspace, .dailyBackup = true});
    if (!studio) {
        const Output output(OutputForm::Text, Verbosity::Normal);
        output.error(studio.error());
        QMessageBox::critical(nullptr, u"Atelier"_s, studio.error().message);
        return exitCode(studio.error().kind);
    }
    auto window = StudioWindow::make(application, std::move(*studio));
    if (!window) {
        QMessageBox::critical(nullptr, u"Atelier"_s, window.error().message);
        return exitCode(window.error().kind);
    }
    (*window)->show();
    onInterrupt([] { QApplication::closeAllWindows(); });
    return QApplication::exec();
}

} // namespace atelier
