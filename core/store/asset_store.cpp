// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/asset_store.h"

#include "core/base/file.h"
#include "core/base/hash.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestAsset = 2LL * 1024 * 1024 * 1024;
constexpr auto sweptAfter = std::chrono::days(1);

QString cleanSuffix(const QString &suffix)
{
    QString clean;
    for (const QChar character : suffix.toLower()) {
        if (character.isLetterOrNumber() && character.unicode() < 0x80)
            clean += character;
    }
    return clean.left(8);
}

QString nameOf(const QByteArray &hash, const QString &suffix)
{
    const QString name = QString::fromLatin1(hash.toHex());
    const QString clean = cleanSuffix(suffix);
    return clean.isEmpty() ? name : QString(name + u'.' + clean);
}

} // namespace

AssetStore::AssetStore(QString folder, const Clock &clock)
    : m_folder(std::move(folder))
    , m_clock(clock)
{
}

Result<QString> AssetStore::add(const QByteArray &bytes, const QString &suffix) const
{
    const QString name = nameOf(blake2b(bytes), suffix);
    if (contains(name))
        return name;
    if (!QDir().mkpath(m_folder))
        return failure(ErrorKind::Io, QObject::tr("The folder %1 cannot be made.").arg(m_folder));
    return writeFileAtomically(path(name), bytes).transform([&] { return name; });
}

Result<QString> AssetStore::addFile(const QString &path) const
{
    return readFile(path, largestAsset).and_then([&](const QByteArray &bytes) {
        return add(bytes, QFileInfo(path).suffix());
    });
}

QString AssetStore::path(const QString &name) const { return m_folder + u'/' + name; }

bool AssetStore::contains(const QString &name) const { return !name.contains(u'/') && QFile::exists(path(name)); }

Result<int> AssetStore::sweep(const QStringList &referenced) const
{
    const QSet<QString> kept(referenced.begin(), referenced.end());
    const qint64 limit = toMilliseconds(m_clock.now() - sweptAfter);
    int swept = 0;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList(QDir::Files)) {
        if (kept.contains(file.fileName()) || file.lastModified().toMSecsSinceEpoch() > limit)
            continue;
        if (!QFile::remove(file.absoluteFilePath()))
            return failure(ErrorKind::Io, QObject::tr("%1 could not be removed.").arg(file.absoluteFilePath()));
        ++swept;
    }
    return swept;
}

Result<QStringList> AssetStore::damaged() const
{
    QStringList names;
    for (const QFileInfo &info : QDir(m_folder).entryInfoList(QDir::Files)) {
        QFile file(info.absoluteFilePath());
        if (!file.open(QIODevice::ReadOnly)) {
            names += info.fileName();
            continue;
        }
        const Result<QByteArray> hash = blake2b(file);
        if (!hash || QString::fromLatin1(hash->toHex()) != info.completeBaseName())
            names += info.fileName();
    }
    return names;
}

} // namespace atelier
