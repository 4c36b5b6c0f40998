// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands/command_set.h"
#include "app/desktop/log_file.h"
#include "app/desktop/window/window.h"

#include <QCoreApplication>

#include <cstring>

using namespace Qt::StringLiterals;

namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName(u"atelier"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ATELIER_VERSION));
    QCoreApplication::setOrganizationDomain(u"atelier.example"_s);
}

// The window takes no words but where its workspace is; everything else is a command.
bool opensWindow(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--workspace") == 0)
            ++i;
        else if (std::strncmp(argv[i], "--workspace=", 12) != 0)
            return false;
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    nameApplication();
    if (opensWindow(argc, argv))
        return atelier::runWindow(argc, argv);
    // A core application: commands need no display, and starting without one is quick.
    const QCoreApplication application(argc, argv);
    atelier::writeLogFile();
    return atelier::runCommandLine(QCoreApplication::arguments().sliced(1));
}
