// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <functional>

namespace atelier {

struct Cost {
    double wallMilliseconds = 0;
    double cpuMilliseconds = 0; // of all threads
};

// Runs once to warm up and then `repetitions` times with a number that counts; gives the medians.
[[nodiscard]] Cost medianCost(int repetitions, const std::function<void(int)> &work);

// The greatest resident size since the last reset, and the one now, in MB.
void resetPeakMemory();
[[nodiscard]] double peakMemory();
[[nodiscard]] double residentMemory();

void printLine(const QJsonObject &line);
[[nodiscard]] double roundedTo(double value, int digits);

} // namespace atelier
