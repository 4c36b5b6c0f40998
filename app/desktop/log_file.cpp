// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/log_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int keptDays = 90;

struct Log {
    QMutex mutex;
    QDate day; // of the file
    QFile file;
};

// Never destroyed: messages come until the process is gone.
Log &theLog()
{
    static Log *const log = new Log;
    return *log;
}

QString folder() { return QStandardPaths::writableLocation(QStandardPaths::StateLocation); }

void removeOldFiles(const QDir &directory)
{
    const QDateTime limit = QDateTime::currentDateTime().addDays(-keptDays);
    for (const QFileInfo &file : directory.entryInfoList({u"*.log"_s}, QDir::Files)) {
        if (file.lastModified() < limit)
            QFile::remove(file.filePath());
    }
}

// The file is opened with the day's first message, so that a quiet command touches no disk.
bool openLog(Log &log)
{
    const QDate today = QDate::currentDate();
    if (log.file.isOpen() && log.day == today)
        return true;
    log.file.close();
    const QDir directory(folder());
    if (!directory.mkpath(u"."_s))
        return false;
    removeOldFiles(directory);
    log.day = today;
    log.file.setFileName(directory.filePath(today.toString(Qt::ISODate) + u".log"_s));
    return log.file.open(QIODevice::Append | QIODevice::WriteOnly);
}

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    Log &log = theLog();
    const QMutexLocker lock(&log.mutex);
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8() + ' '
        + qFormatLogMessage(type, context, message).toUtf8() + '\n';
    if (!openLog(log) || log.file.write(line) != line.size() || !log.file.flush())
        std::fputs(line.constData(), stderr);
}

} // namespace

void writeLogFile()
{
    if (qEnvironmentVariable("ATELIER_LOG") != u"stderr"_s)
        qInstallMessageHandler(writeMessage);
}

} // namespace atelier
