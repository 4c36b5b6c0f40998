// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/step_journal.h"

#include <QJsonDocument>
#include <QObject>
#include <QThread>

#include <sys/file.h>
#include <unistd.h>

namespace atelier {

namespace {

// Whoever only asks isInUse() holds the file for a moment.
bool takeLock(QFile &file)
{
    constexpr int tries = 10;
    for (int attempt = 0; attempt < tries; ++attempt) {
        if (::flock(file.handle(), LOCK_EX | LOCK_NB) == 0)
            return true;
        QThread::msleep(2);
    }
    return false;
}

std::vector<QJsonObject> stepsIn(const QByteArray &bytes)
{
    std::vector<QJsonObject> steps;
    for (const QByteArray &line : bytes.split('\n')) {
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (document.isObject())
            steps.push_back(document.object());
    }
    return steps;
}

} // namespace

Result<std::vector<QJsonObject>> StepJournal::read(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return std::vector<QJsonObject>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, QObject::tr("%1 cannot be opened: %2.").arg(path, file.errorString()));
    return stepsIn(file.readAll());
}

bool StepJournal::isInUse(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const bool isFree = ::flock(file.handle(), LOCK_SH | LOCK_NB) == 0;
    return !isFree;
}

Result<std::vector<QJsonObject>> StepJournal::open(const QString &path)
{
    m_file.setFileName(path);
    // Unbuffered: an appended step must survive the death of this process.
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failure(ErrorKind::Io, QObject::tr("%1 cannot be opened: %2.").arg(path, m_file.errorString()));
    if (!takeLock(m_file))
        return failure(ErrorKind::Conflict, QObject::tr("%1 is in use.").arg(path));
    const QByteArray bytes = m_file.readAll();
    std::vector<QJsonObject> steps = stepsIn(bytes);
    m_file.seek(m_file.size());
    if (!bytes.isEmpty() && !bytes.endsWith('\n'))
        m_file.write("\n");
    return steps;
}

Result<void> StepJournal::append(const QJsonObject &step, Durability durability)
{
    const QByteArray line = QJsonDocument(step).toJson(QJsonDocument::Compact) + '\n';
    const qint64 before = m_file.pos();
    const bool written = m_file.write(line) == line.size();
    const QString reason = m_file.errorString();
    // Half a line would spoil the next one.
    if (!written && m_file.resize(before))
        m_file.seek(before);
    const bool synced = durability == Durability::Kill || ::fdatasync(m_file.handle()) == 0;
    if (written && synced)
        return {};
    return failure(ErrorKind::Io,
        QObject::tr("%1 could not be written: %2. Make room and run the campaign again; what is done is kept.")
            .arg(m_file.fileName(), reason));
}

} // namespace atelier
