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

// Other files in the folder are not ours to remove.
bool isAssetName(const QString &name)
{
    constexpr qsizetype hashLength = 64;
    const QString hash = name.section(u'.', 0, 0);
    return hash.size() == hashLength && QByteArray::fromHex(hash.toLatin1()).size() == hashLength / 2;
}

// As new again: the sweep leaves it alone for another day.
void touch(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
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
    if (contains(name)) {
        touch(path(name));
        return name;
    }
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

QStringList AssetStore::names() const
{
    QStringList names = QDir(m_folder).entryList(QDir::Files);
    names.removeIf([](const QString &name) { return !isAssetName(name); });
    return names;
}

QStringList AssetStore::oldNames() const
{
    const qint64 limit = toMilliseconds(m_clock.now() - sweptAfter);
    QStringList old = names();
    old.removeIf([&](const QString &name) { return QFileInfo(path(name)).lastModified().toMSecsSinceEpoch() > limit; });
    return old;
}

Result<int> AssetStore::sweep(const QStringList &referenced) const
{
    const QSet<QString> kept(referenced.begin(), referenced.end());
    int swept = 0;
    for (const QString &name : oldNames()) {
        if (kept.contains(name))
            continue;
        if (!QFile::remove(path(name)))
            return failure(ErrorKind::Io, QObject::tr("%1 could not be removed.").arg(path(name)));
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
