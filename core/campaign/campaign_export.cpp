// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_export.h"

#include "core/base/zip_writer.h"
#include "core/campaign/slug.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QString freeName(const QString &folder, const QString &wanted)
{
    QString name = wanted;
    for (int number = 2; QFileInfo::exists(folder + u'/' + name); ++number)
        name = u"%1-%2"_s.arg(wanted).arg(number);
    return name;
}

Result<void> copyAll(const std::vector<ExportFile> &files, const QString &folder)
{
    for (const ExportFile &file : files) {
        const QString target = folder + u'/' + file.name;
        if (!QDir().mkpath(QFileInfo(target).path()))
            return failure(ErrorKind::Io, QObject::tr("The folder %1 cannot be made.").arg(QFileInfo(target).path()));
        QFile source(file.source);
        if (!source.copy(target)) {
            return failure(ErrorKind::Io,
                QObject::tr("%1 could not be copied: %2. Nothing was exported.").arg(file.name, source.errorString()));
        }
    }
    return {};
}

} // namespace

std::vector<ExportFile> exportFiles(const CampaignState &state, const QString &campaignFolder,
    const std::function<bool(const VariantRecord &)> &isWanted)
{
    std::vector<ExportFile> files;
    for (const ProductState &product : state.products) {
        for (const VariantRecord &variant : product.variants) {
            if (isWanted(variant)) {
                files.push_back({.source = campaignFolder + u'/' + variant.key,
                    .name = variant.platform + u'/' + QFileInfo(variant.key).fileName()});
            }
        }
    }
    return files;
}

Result<QString> exportToFolder(const std::vector<ExportFile> &files, const QString &campaignName, const QString &folder)
{
    // Beside its place, so that renaming moves no bytes.
    QTemporaryDir work(folder + u"/.export-XXXXXX"_s);
    if (!work.isValid())
        return failure(ErrorKind::Io, QObject::tr("Nothing can be written in %1. Choose another folder.").arg(folder));
    const QString staged = work.filePath(u"files"_s);
    if (!QDir().mkpath(staged))
        return failure(ErrorKind::Io, QObject::tr("The folder %1 cannot be made.").arg(staged));
    if (const auto copied = copyAll(files, staged); !copied)
        return std::unexpected(copied.error());
    const QString target = folder + u'/' + freeName(folder, slugOf(campaignName, u"campaign"_s));
    if (!QDir().rename(staged, target))
        return failure(ErrorKind::Io, QObject::tr("The folder %1 cannot be made.").arg(target));
    return target;
}

Result<QString> exportToZip(const std::vector<ExportFile> &files, const QString &path)
{
    ZipWriter zip(path);
    for (const ExportFile &file : files) {
        const auto added = zip.add(file.name, file.source, QFileInfo(file.source).lastModified());
        if (!added)
            return std::unexpected(added.error());
    }
    return zip.finish().transform([&] { return path; });
}

} // namespace atelier
