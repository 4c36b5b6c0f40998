// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/image/measure.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

#include <malloc.h>
#include <sys/resource.h>

#include <cmath>
#include <cstdio>

namespace atelier {

namespace {

double cpuTime()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto milliseconds = [](const timeval &time) {
        return double(time.tv_sec) * 1000 + double(time.tv_usec) / 1000;
    };
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

double statusField(const QByteArray &name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(name + ':'))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

Cost medianCost(int repetitions, const std::function<void(int)> &work)
{
    work(0);
    std::vector<double> wall;
    std::vector<double> cpu;
    for (int i = 1; i <= repetitions; ++i) {
        QElapsedTimer timer;
        timer.start();
        const double before = cpuTime();
        work(i);
        wall.push_back(double(timer.nsecsElapsed()) / 1e6);
        cpu.push_back(cpuTime() - before);
    }
    return {median(wall), median(cpu)};
}

void resetPeakMemory()
{
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

double peakMemory() { return statusField("VmHWM"); }
double residentMemory() { return statusField("VmRSS"); }

void printLine(const QJsonObject &line)
{
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double roundedTo(double value, int digits)
{
    const double factor = std::pow(10, digits);
    return std::round(value * factor) / factor;
}

} // namespace atelier
