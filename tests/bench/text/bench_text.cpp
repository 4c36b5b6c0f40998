// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/text/text_bench.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return atelier::runTextBench(QCoreApplication::arguments().sliced(1));
}
