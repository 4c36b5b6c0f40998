// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/text/measure.h"

#include "core/base/file.h"

#include <QFile>
#include <QJsonDocument>

#include <malloc.h>

#include <cmath>
#include <cstdio>

namespace atelier::textbench {

using namespace Qt::StringLiterals;

void printLine(const QJsonObject &line)
{
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

void printError(const QString &message) { std::fprintf(stderr, "%s\n", qPrintable(message)); }

double rounded(double value) { return std::round(value * 1000) / 1000; }

double processorMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double heapMegabytes()
{
    const auto info = mallinfo2();
    return double(info.uordblks + info.hblkhd) / 1e6;
}

double highWaterMegabytes()
{
    for (const QByteArray &line : readFile(u"/proc/self/status"_s).value_or(QByteArray()).split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).trimmed().split(' ').front().toDouble() * 1024 / 1e6;
    return 0;
}

void resetHighWater()
{
    malloc_trim(0);
    QFile marks(u"/proc/self/clear_refs"_s);
    if (marks.open(QIODevice::WriteOnly))
        marks.write("5");
}

} // namespace atelier::textbench
