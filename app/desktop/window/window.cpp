// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/window.h"

#include "app/desktop/command_line/output.h"
#include "app/desktop/interrupt.h"
#include "app/desktop/log_file.h"
#include "app/desktop/translations.h"
#include "app/desktop/window/studio_window.h"
#include "core/export/export_text.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

// Qt would end the program with a message of its own.
int refuseWithoutDisplay(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Translations translations;
    translations.useSystemLanguage();
    const Output output(OutputForm::Text, Verbosity::Normal);
    const Error error{.kind = ErrorKind::Unavailable,
        .message = QCoreApplication::translate("Window",
            "There is no display to open the window on. The commands need none: \"atelier --help\" lists them.")};
    output.error(error);
    return exitCode(error.kind);
}

struct Asked {
    QString folder;
    QStringList files;
};

Asked askedFor(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"workspace"_s, {}, u"DIR"_s});
    parser.parse(arguments);
    return {.folder = parser.isSet(u"workspace"_s) ? QDir::current().absoluteFilePath(parser.value(u"workspace"_s))
                                                   : Studio::defaultWorkspaceFolder(),
        .files = parser.positionalArguments()};
}

} // namespace

int runWindow(int argc, char **argv)
{
    if (!hasDisplay())
        return refuseWithoutDisplay(argc, argv);
    QApplication application(argc, argv);
    QApplication::setDesktopFileName(u"org.atelier.Atelier"_s);
    writeLogFile();
    Translations translations;
    translations.useSystemLanguage();
    const Asked asked = askedFor(QApplication::arguments());
    auto studio = Studio::open({.workspaceFolder = asked.folder, .jobs = JobScope::Workspace, .dailyBackup = true});
    if (!studio) {
        const Output output(OutputForm::Text, Verbosity::Normal);
        output.error(studio.error());
        QMessageBox::critical(nullptr, u"Atelier"_s, studio.error().message);
        return exitCode(studio.error().kind);
    }
    if (const QString language = StudioWindow::chosenLanguage((*studio)->workspace()); !language.isEmpty())
        translations.useLanguage(language);
    auto window = StudioWindow::make(application, std::move(*studio));
    if (!window) {
        QMessageBox::critical(nullptr, u"Atelier"_s, window.error().message);
        return exitCode(window.error().kind);
    }
    (*window)->show();
    (*window)->importFiles(asked.files);
    onInterrupt([] { QApplication::closeAllWindows(); });
    return QApplication::exec();
}

} // namespace atelier
