// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_folder.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/log.h"
#include "core/campaign/campaign_listing.h"

#include <QDir>
#include <QFileInfo>
#include <QObject>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr qint64 manifestLimit = 256 * 1024 * 1024;

// What a kill left half written: temporary names end in something else than a picture's suffix.
void removeTemporaryFiles(const QString &folder)
{
    static const QStringList suffixes{u"png"_s, u"jpg"_s, u"webp"_s, u"avif"_s};
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files)) {
        if (!suffixes.contains(file.suffix()))
            QFile::remove(file.filePath());
    }
}

} // namespace

CampaignFolder::CampaignFolder(QString path)
    : m_path(std::move(path))
{
}

Result<std::vector<QJsonObject>> CampaignFolder::open()
{
    const QStringList folders{filePath(u"generated"_s), filePath(u"variants"_s)};
    for (const QString &folder : folders) {
        if (!QDir().mkpath(folder))
            return failure(
                ErrorKind::Io, QObject::tr("The folder %1 cannot be made. Choose another place.").arg(folder));
    }
    auto steps = m_journal.open(campaignFile(m_path, CampaignFile::Journal));
    if (!steps && steps.error().kind == ErrorKind::Conflict) {
        return failure(ErrorKind::Conflict,
            QObject::tr("Another Atelier is working on the campaign in %1. Wait until it is done or stop it there.")
                .arg(m_path));
    }
    if (steps) {
        for (const QString &folder : folders)
            removeTemporaryFiles(folder);
    }
    return steps;
}

Result<void> CampaignFolder::append(const QJsonObject &step, Durability durability)
{
    const auto written = m_journal.append(step, durability);
    if (!written)
        qCWarning(logImage).noquote() << written.error().message << written.error().detail;
    return written;
}

Result<void> CampaignFolder::writeBrief(const QJsonObject &source) const
{
    return writeFileAtomically(campaignFile(m_path, CampaignFile::Brief), QJsonDocument(source).toJson());
}

Result<void> CampaignFolder::writeManifest(const QJsonObject &manifest) const
{
    const auto written =
        writeFileAtomically(campaignFile(m_path, CampaignFile::Manifest), QJsonDocument(manifest).toJson());
    if (!written)
        qCWarning(logImage).noquote() << written.error().message;
    return written;
}

bool CampaignFolder::holds(const VariantRecord &variant) const
{
    return variant.bytes > 0 && QFileInfo(filePath(variant.key)).size() == variant.bytes;
}

QString generatedPictureKey(const ProductPlan &plan) { return u"generated/"_s + plan.fileStem() + u".png"_s; }

Result<QJsonObject> readManifest(const QString &campaignFolder)
{
    const QString path = campaignFile(campaignFolder, CampaignFile::Manifest);
    return readFile(path, manifestLimit).and_then([&](const QByteArray &bytes) {
        return parseJsonObject(bytes, path);
    });
}

} // namespace atelier
