// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/image/variants_bench.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().sliced(1);
    if (words.value(0) == atelier::measureVariantsWord && words.size() == 3)
        return atelier::measureVariants(words[1], words[2]);
    return atelier::runVariantsBench(words);
}
