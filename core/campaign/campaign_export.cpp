// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_export.h"

#include "core/base/file.h"
#include "core/campaign/slug.h"

#include <KZip>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

#include <limits>

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

constexpr qint64 pictureLimit = 2LL * 1024 * 1024 * 1024;

// What an archive without ZIP64 can hold; KZip does not look.
Result<void> checkZipSize(const std::vector<ExportFile> &files)
{
    constexpr qint64 most = std::numeric_limits<quint32>::max();
    constexpr qint64 headers = 256; // of an entry, in both places
    qint64 size = 0;
    for (const ExportFile &file : files)
        size += QFileInfo(file.source).size() + 2 * file.name.toUtf8().size() + headers;
    if (size <= most && files.size() <= std::numeric_limits<quint16>::max())
        return {};
    return failure(ErrorKind::TooLarge,
        QObject::tr("The ZIP file would be larger than 4 GB or hold more than 65,535 files. Export to a folder."));
}

// A QSaveFile for KZip, which closes its device: whether the file takes its place is decided afterwards.
class SaveDevice final : public QIODevice {
public:
    explicit SaveDevice(const QString &path)
        : m_file(path)
    {
    }

    bool open(OpenMode mode) override
    {
        if (m_file.open(mode))
            return QIODevice::open(mode | Unbuffered);
        setErrorString(m_file.errorString());
        return false;
    }
    [[nodiscard]] qint64 size() const override { return m_file.size(); }
    bool seek(qint64 position) override { return QIODevice::seek(position) && m_file.seek(position); }
    // Nothing is at the path until this was called, and nothing when something could not be written.
    [[nodiscard]] Result<void> commit()
    {
        const bool isWritten = !m_hasFailed && m_file.commit();
        if (isWritten)
            return {};
        return failure(ErrorKind::Io,
            QObject::tr("%1 could not be written: %2. Make room and export again.")
                .arg(m_file.fileName(), m_file.errorString()));
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *bytes, qint64 count) override
    {
        const qint64 written = m_file.write(bytes, count);
        m_hasFailed = m_hasFailed || written != count;
        return written;
    }

private:
    QSaveFile m_file;
    bool m_hasFailed = false;
};

Result<void> addFile(KZip &zip, const ExportFile &file)
{
    const auto bytes = readFile(file.source, pictureLimit);
    if (!bytes)
        return std::unexpected(bytes.error());
    constexpr mode_t permissions = 0100644;
    const QDateTime modified = QFileInfo(file.source).lastModified();
    // What could not be written is told at the end.
    (void)zip.writeFile(file.name, *bytes, permissions, {}, {}, modified, modified, modified);
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
    if (const auto fits = checkZipSize(files); !fits)
        return std::unexpected(fits.error());
    SaveDevice device(path);
    KZip zip(&device);
    zip.setCompression(KZip::NoCompression); // pictures do not get smaller
    zip.setExtraField(KZip::ModificationTime);
    if (!zip.open(QIODevice::WriteOnly)) {
        return failure(ErrorKind::Io,
            QObject::tr("%1 cannot be written: %2. Choose another place.").arg(path, device.errorString()));
    }
    for (const ExportFile &file : files) {
        if (const auto added = addFile(zip, file); !added)
            return std::unexpected(added.error());
    }
    if (!zip.close())
        return failure(ErrorKind::Io, QObject::tr("%1 could not be written: %2.").arg(path, zip.errorString()));
    return device.commit().transform([&] { return path; });
}

} // namespace atelier
