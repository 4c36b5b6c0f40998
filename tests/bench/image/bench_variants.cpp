// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/image/variants_bench.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return atelier::runVariantsBench(QCoreApplication::arguments().sliced(1));
}
