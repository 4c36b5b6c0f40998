// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/log_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>
#include <QStandardPaths>

#include <memory>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int keptDays = 90;

struct Log {
    QMutex mutex;
    QFile file;
};

Log &theLog()
{
    static Log log;
    return log;
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

// The file is opened with the first message, so that a quiet command touches no disk.
bool openLog(Log &log)
{
    if (log.file.isOpen())
        return true;
    const QDir directory(folder());
    if (!directory.mkpath(u"."_s))
        return false;
    removeOldFiles(directory);
    log.file.setFileName(directory.filePath(QDate::currentDate().toString(Qt::ISODate) + u".log"_s));
    return log.file.open(QIODevice::Append | QIODevice::WriteOnly);
}

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    Log &log = theLog();
    const QMutexLocker lock(&log.mutex);
    if (openLog(log)) {
        log.file.write(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8() + ' '
            + qFormatLogMessage(type, context, message).toUtf8() + '\n');
        log.file.flush();
    }
}

} // namespace

void writeLogFile()
{
    if (qEnvironmentVariable("ATELIER_LOG") != u"stderr"_s)
        qInstallMessageHandler(writeMessage);
}

} // namespace atelier
