// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <time.h>

#include <algorithm>
#include <vector>

namespace atelier::textbench {

void printLine(const QJsonObject &line);
void printError(const QString &message);
[[nodiscard]] double rounded(double value); // to three places

// Of this one thread, so that other programs do not count.
[[nodiscard]] double processorMilliseconds();

// The median of several runs, in milliseconds. prepare is not measured.
template <class Prepare, class Work> double measure(Prepare prepare, Work work)
{
    constexpr int repetitions = 15;
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i) {
        auto input = prepare();
        const double start = processorMilliseconds();
        auto output = work(input);
        times.push_back(processorMilliseconds() - start);
    }
    std::ranges::nth_element(times, times.begin() + repetitions / 2);
    return rounded(times[repetitions / 2]);
}

// Bytes in use on the heap, in millions.
[[nodiscard]] double heapMegabytes();
// What the process has ever held at once, in millions of bytes, since the mark was put back.
[[nodiscard]] double highWaterMegabytes();
void resetHighWater();

} // namespace atelier::textbench
