// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_watcher.h"

#include "core/base/file.h"
#include "core/base/log.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QString countFile(const QString &brief)
{
    return QFileInfo(brief).path() + u"/."_s + QFileInfo(brief).fileName() + u".attempts"_s;
}

// A second brief of the same name must not replace the first.
QString freePath(const QString &folder, const QString &name)
{
    const QFileInfo file(name);
    QString path = folder + u'/' + name;
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = u"%1/%2-%3.%4"_s.arg(folder, file.completeBaseName()).arg(number).arg(file.suffix());
    return path;
}

} // namespace

CampaignWatcher::CampaignWatcher(QString folder, Clock &clock, Process process, Timing timing)
    : m_folder(std::move(folder))
    , m_clock(clock)
    , m_process(std::move(process))
    , m_timing(timing)
{
}

QString CampaignWatcher::inputFolder() const { return m_folder + u"/input/campaign-briefs"_s; }

Result<void> CampaignWatcher::start()
{
    for (const QString &folder : {inputFolder(), inputFolder() + u"/done"_s, inputFolder() + u"/failed"_s}) {
        if (!QDir().mkpath(folder))
            return failure(ErrorKind::Io, tr("The folder %1 cannot be made.").arg(folder));
    }
    look();
    return {};
}

void CampaignWatcher::scheduleLook()
{
    m_clock.after(m_timing.pollInterval, this, [this] { look(); });
}

void CampaignWatcher::look()
{
    QStringList there;
    for (const QFileInfo &file :
        QDir(inputFolder()).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Time | QDir::Reversed))
        there += file.filePath();
    m_seen.removeIf([&](const auto &seen) { return !there.contains(seen.key()); });
    for (const QString &path : there) {
        if (isSettled(path) && !m_isProcessing)
            process(path);
    }
    scheduleLook();
}

bool CampaignWatcher::isSettled(const QString &path)
{
    const QFileInfo file(path);
    const qint64 modified = file.lastModified(QTimeZone::UTC).toMSecsSinceEpoch();
    Seen &seen = m_seen[path];
    const auto now = m_clock.monotonic();
    if (seen.size != file.size() || seen.modified != modified) {
        seen.size = file.size();
        seen.modified = modified;
        seen.since = now;
        seen.isWaiting = false;
        return false;
    }
    return !seen.isWaiting && now - seen.since >= m_timing.settleTime && now >= seen.notBefore;
}

void CampaignWatcher::process(const QString &path)
{
    m_isProcessing = true;
    const QPointer<CampaignWatcher> self(this);
    m_process(path, [self, path](const Result<Outcome> &result) {
        if (self)
            self->ended(path, result);
    });
}

void CampaignWatcher::ended(const QString &path, const Result<Outcome> &result)
{
    m_isProcessing = false;
    if (result && *result == Outcome::Waits) {
        m_seen[path].isWaiting = true;
        return;
    }
    if (result) {
        finish(path);
        return;
    }
    const QString name = QFileInfo(path).fileName();
    const int attempt = countFailure(path);
    if (attempt >= m_timing.attempts) {
        writeError(path, result.error(), attempt);
        moveTo(u"failed"_s, path);
    } else {
        m_seen[path].notBefore = m_clock.monotonic() + m_timing.firstBackoff * (1 << (attempt - 1));
    }
    Q_EMIT failed(name, result.error(), attempt);
}

void CampaignWatcher::finish(const QString &path)
{
    moveTo(u"done"_s, path);
    Q_EMIT processed(QFileInfo(path).fileName());
}

int CampaignWatcher::countFailure(const QString &path)
{
    const int before = readFile(countFile(path)).value_or(QByteArray()).trimmed().toInt();
    const int attempt = before + 1;
    if (const auto written = writeFileAtomically(countFile(path), QByteArray::number(attempt)); !written)
        qCWarning(logImage).noquote() << written.error().message;
    return attempt;
}

void CampaignWatcher::moveTo(const QString &folder, const QString &path)
{
    QFile::remove(countFile(path));
    m_seen.remove(path);
    const QString target = freePath(inputFolder() + u'/' + folder, QFileInfo(path).fileName());
    if (!QFile::rename(path, target))
        qCWarning(logImage).noquote() << path << "could not be moved to" << target;
}

void CampaignWatcher::writeError(const QString &path, const Error &error, int attempts)
{
    const QString target = freePath(inputFolder() + u"/failed"_s, QFileInfo(path).fileName());
    const QJsonObject json{{u"brief"_s, QFileInfo(target).fileName()}, {u"attempts"_s, attempts},
        {u"kind"_s, errorKindName(error.kind)}, {u"message"_s, error.message}};
    const QString file = QFileInfo(target).path() + u'/' + QFileInfo(target).completeBaseName() + u".error.json"_s;
    if (const auto written = writeFileAtomically(file, QJsonDocument(json).toJson()); !written)
        qCWarning(logImage).noquote() << written.error().message;
}

} // namespace atelier
