// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/store/store_bench.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    return atelier::runStoreBench();
}
