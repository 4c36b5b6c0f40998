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

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int items = 10'000;
constexpr int runs = 20;

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

double timeProcess(const QStringList &arguments)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(QStringLiteral(ATELIER_PROGRAM), arguments);
    process.waitForFinished(-1);
    return double(timer.nsecsElapsed()) / 1e6;
}

void benchProcess(const QString &name, const QStringList &arguments)
{
    timeProcess(arguments); // warms the page cache
    std::vector<double> times;
    for (int run = 0; run < runs; ++run)
        times.push_back(timeProcess(arguments));
    print(name, std::move(times));
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

Result<void> benchWindow(const QString &folder)
{
    std::vector<double> times;
    for (int run = 0; run < 5; ++run) {
        QElapsedTimer timer;
        timer.start();
        auto studio = Studio::open({.workspaceFolder = folder, .jobs = JobScope::Workspace});
        if (!studio)
            return std::unexpected(studio.error());
        auto window = StudioWindow::make(*qApp, std::move(*studio));
        if (!window)
            return std::unexpected(window.error());
        (*window)->show();
        (*window)->window().grab();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    print(u"start/window"_s, std::move(times),
        {{u"resident_mb"_s, double(residentKilobytes()) / 1'024}, {u"items"_s, items}});
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

} // namespace atelier
