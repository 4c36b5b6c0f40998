// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/assets.h"

#include "core/campaign/brief.h"

#include <QDir>
#include <QFileInfo>
#include <QObject>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QString pictureIn(const QString &folder)
{
    const QStringList filters{
        u"*.png"_s, u"*.jpg"_s, u"*.jpeg"_s, u"*.webp"_s, u"*.avif"_s, u"*.gif"_s, u"*.tif"_s, u"*.tiff"_s};
    const QStringList files = QDir(folder).entryList(filters, QDir::Files | QDir::Readable, QDir::Name);
    const auto named = std::ranges::find_if(
        files, [](const QString &file) { return QFileInfo(file).completeBaseName().toLower() == "product"_L1; });
    const QString file = named != files.end() ? *named : files.value(0);
    return file.isEmpty() ? QString() : folder + u'/' + file;
}

} // namespace

Result<QString> findAsset(const QString &assetsRoot, const QString &path)
{
    const auto missing = [&] {
        return failure(ErrorKind::NotFound, QObject::tr("There is no picture %1 in the assets folder.").arg(path));
    };
    if (assetsRoot.isEmpty())
        return failure(ErrorKind::NotFound, QObject::tr("There is no assets folder to look for %1 in.").arg(path));
    const auto outside = [&] {
        return failure(ErrorKind::Forbidden, QObject::tr("%1 leads out of the assets folder.").arg(path));
    };
    if (!staysInside(path))
        return outside();
    const QString root = QFileInfo(assetsRoot).canonicalFilePath();
    QString relative = path;
    relative.replace(u'\\', u'/');
    QString found = root + u'/' + relative;
    if (!QFileInfo::exists(found) && relative.startsWith("existing-assets/"_L1))
        found = root + relative.sliced(relative.indexOf(u'/'));
    if (QFileInfo(found).isDir())
        found = pictureIn(QDir::cleanPath(found));
    if (found.isEmpty() || !QFileInfo(found).isFile())
        return missing();
    const QString real = QFileInfo(found).canonicalFilePath();
    if (!real.startsWith(root + u'/'))
        return outside();
    return real;
}

} // namespace atelier
