// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands/command_set.h"
#include "app/desktop/log_file.h"
#include "app/desktop/translations.h"
#include "app/desktop/window/window.h"
#include "core/export/export_text.h"

#include <QGuiApplication>

#include <algorithm>
#include <cstring>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName(u"atelier"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ATELIER_VERSION));
    QCoreApplication::setOrganizationDomain(u"atelier.example"_s);
}

// As file managers give files: with their whole path, which no command starts with.
bool isFile(const char *word) { return word[0] == '/'; }

// The window takes where its workspace is, and files; everything else is a command.
bool opensWindow(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--workspace") == 0)
            ++i;
        else if (std::strncmp(argv[i], "--workspace=", 12) != 0 && !isFile(argv[i]))
            return false;
    }
    return true;
}

// PDF and ODT are laid out with fonts, which only a GUI application has; it does without a display.
bool laysOutPages(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *word) { return std::strcmp(word, "export") == 0; });
}

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    if (!laysOutPages(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
    atelier::useOffscreenPlatformWithoutDisplay();
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    nameApplication();
    if (opensWindow(argc, argv))
        return atelier::runWindow(argc, argv);
    // Commands need no display, and starting without one is quick.
    const auto application = makeApplication(argc, argv);
    atelier::writeLogFile();
    atelier::Translations translations;
    translations.useSystemLanguage();
    return atelier::runCommandLine(QCoreApplication::arguments().sliced(1));
}
