// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/start/start_bench.h"

#include "app/desktop/window/studio_window.h"
#include "core/content/library.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int items = 10'000;
constexpr int runs = 20;
constexpr int windowRuns = 10;

void print(const QString &name, std::vector<double> times, const QJsonObject &more = {})
{
    std::ranges::sort(times);
    QJsonObject line = more;
    line[u"name"_s] = name;
    line[u"p50_ms"_s] = times[times.size() / 2];
    line[u"p95_ms"_s] = times[times.size() * 95 / 100];
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

Result<void> fill(Workspace &workspace)
{
    return workspace.commitNow(u"Fill"_s, {.kind = OriginKind::Imported}, [](Transaction &transaction) -> Result<void> {
        for (int i = 0; i < items; ++i) {
            ContentItem item;
            item.title = u"Piece number %1 about warm light"_s.arg(i);
            const auto added = addItem(transaction, item, u"North light is honest. "_s.repeated(24));
            if (!added)
                return std::unexpected(added.error());
        }
        return {};
    });
}

struct ProcessTime {
    double elapsed = 0; // milliseconds
    double processor = 0; // of the process and the kernel for it; other programs do not count in it
};

double processorMillisecondsOfChildren()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto milliseconds = [](const timeval &time) {
        return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
    };
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

ProcessTime timeProcess(const QStringList &arguments)
{
    const double before = processorMillisecondsOfChildren();
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(QStringLiteral(ATELIER_PROGRAM), arguments);
    process.waitForFinished(-1);
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    return {elapsed, processorMillisecondsOfChildren() - before};
}

void benchProcess(const QString &name, const QStringList &arguments)
{
    timeProcess(arguments); // warms the page cache
    std::vector<double> times;
    double processor = 0;
    for (int run = 0; run < runs; ++run) {
        const ProcessTime time = timeProcess(arguments);
        times.push_back(time.elapsed);
        processor += time.processor / runs;
    }
    print(name, std::move(times), {{u"cpu_mean_ms"_s, processor}});
}

qint64 residentKilobytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

double millisecondsSince(qint64 start)
{
    return double(std::chrono::steady_clock::now().time_since_epoch().count() - start) / 1e6;
}

// Sees every paint of the window; the last one before it is quiet shows all that there is to see.
class PaintWatcher final : public QObject {
public:
    explicit PaintWatcher(qint64 start)
        : m_start(start)
    {
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::UpdateRequest) {
            m_last = millisecondsSince(m_start);
            if (m_first == 0)
                m_first = m_last;
        }
        return false;
    }
    [[nodiscard]] double first() const { return m_first; }
    [[nodiscard]] double last() const { return m_last; }

private:
    qint64 m_start;
    double m_first = 0;
    double m_last = 0;
};

double processorMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

// A process of its own starts this benchmark's program again, which opens the window as the studio does.
Result<void> benchWindow(const QString &folder)
{
    std::vector<double> settled;
    double first = 0;
    double processor = 0;
    double resident = 0;
    for (int run = 0; run < windowRuns; ++run) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
            {u"start-window"_s, folder, QString::number(std::chrono::steady_clock::now().time_since_epoch().count())});
        process.waitForFinished(-1);
        const QJsonObject line = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        if (line.isEmpty())
            return failure(ErrorKind::Internal, u"The window did not open."_s);
        settled.push_back(line[u"settled_ms"_s].toDouble());
        first += line[u"first_ms"_s].toDouble() / windowRuns;
        processor += line[u"cpu_ms"_s].toDouble() / windowRuns;
        resident = std::max(resident, line[u"resident_mb"_s].toDouble());
    }
    print(u"start/window settled"_s, std::move(settled),
        {{u"first_paint_mean_ms"_s, first}, {u"cpu_mean_ms"_s, processor}, {u"resident_mb"_s, resident},
            {u"items"_s, items}});
    return {};
}

} // namespace

int runStartBench()
{
    const QTemporaryDir scratch;
    const QString folder = scratch.filePath(u"workspace"_s);
    {
        auto studio = Studio::open({.workspaceFolder = folder});
        const auto filled = studio ? fill((*studio)->workspace()) : Result<void>(std::unexpected(studio.error()));
        if (!filled) {
            std::fputs(qPrintable(filled.error().message + u'\n'), stderr);
            return exitCode(filled.error().kind);
        }
    }
    benchProcess(u"start/version"_s, {u"--version"_s});
    benchProcess(u"start/list"_s, {u"list"_s, u"--workspace"_s, folder});
    const auto shown = benchWindow(folder);
    if (!shown)
        std::fputs(qPrintable(shown.error().message + u'\n'), stderr);
    return shown ? 0 : exitCode(shown.error().kind);
}

int runStartWindow(const QStringList &words)
{
    auto studio = Studio::open({.workspaceFolder = words.value(0), .jobs = JobScope::Workspace});
    if (!studio)
        return exitCode(studio.error().kind);
    auto window = StudioWindow::make(*qApp, std::move(*studio));
    if (!window)
        return exitCode(window.error().kind);
    PaintWatcher watcher(words.value(1).toLongLong());
    (*window)->window().resize(1440, 900);
    (*window)->window().installEventFilter(&watcher);
    (*window)->show();
    // Until nothing has been painted for half a second.
    double processor = 0;
    double resident = 0;
    double seen = -1;
    while (watcher.last() != seen) {
        seen = watcher.last();
        processor = processorMilliseconds();
        resident = double(residentKilobytes()) / 1'024;
        QEventLoop loop;
        QTimer::singleShot(500, &loop, &QEventLoop::quit);
        loop.exec();
    }
    print(u"window"_s, {watcher.last()},
        {{u"settled_ms"_s, watcher.last()}, {u"first_ms"_s, watcher.first()}, {u"cpu_ms"_s, processor},
            {u"resident_mb"_s, resident}});
    return 0;
}

} // namespace atelier
