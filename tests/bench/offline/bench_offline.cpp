// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/offline/offline_bench.h"

#include <QCoreApplication>

int main(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    return atelier::runOfflineBench();
}
