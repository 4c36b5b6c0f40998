// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_export.h"
#include "tests/support/temporary_folder.h"

#include <KZip>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/resource.h>

#include <csignal>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime modified(QDate(2026, 10, 15), QTime(9, 30, 10));

ExportFile exported(const TemporaryFolder &folder, const QString &name, const QByteArray &bytes)
{
    const QString source = folder.write(u"source/"_s + name, bytes);
    QFile file(source);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.setFileTime(modified, QFileDevice::FileModificationTime));
    return {.source = source, .name = name};
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot);
}

// A file may become this large and no larger, as on a disk that is full.
class SizeLimit {
public:
    explicit SizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        REQUIRE(::getrlimit(RLIMIT_FSIZE, &m_before) == 0);
        const rlimit limit{.rlim_cur = bytes, .rlim_max = m_before.rlim_max};
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &limit) == 0);
    }
    ~SizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

TEST_CASE("An archive holds its files as they are, with their names and times")
{
    const TemporaryFolder folder;
    const QByteArray picture(100'000, 'a'); // would become smaller if it were packed
    const QString path = folder.path(u"out.zip"_s);
    const auto made = exportToZip(
        {exported(folder, u"square/lamp.jpg"_s, picture), exported(folder, u"story/été 夜.jpg"_s, "second")}, path);
    REQUIRE(made == path);
    KZip zip(path);
    REQUIRE(zip.open(QIODevice::ReadOnly));
    const auto *const first = dynamic_cast<const KZipFileEntry *>(zip.directory()->entry(u"square/lamp.jpg"_s));
    REQUIRE(first != nullptr);
    CHECK(first->data() == picture);
    CHECK(first->encoding() == 0); // stored
    CHECK(first->compressedSize() == picture.size());
    CHECK(first->date() == modified);
    const KArchiveFile *const second = zip.directory()->file(u"story/été 夜.jpg"_s);
    REQUIRE(second != nullptr);
    CHECK(second->data() == "second");
}

TEST_CASE("An archive that cannot be finished leaves what was there before, and nothing beside it")
{
    const TemporaryFolder folder;
    const QString path = folder.write(u"out/made.zip"_s, "before");
    const ExportFile large = exported(folder, u"lamp.jpg"_s, QByteArray(300'000, 'a'));
    SECTION("a picture is missing")
    {
        const auto made = exportToZip({large, {.source = folder.path(u"gone.jpg"_s), .name = u"gone.jpg"_s}}, path);
        REQUIRE_FALSE(made);
        CHECK(made.error().message.contains(u"gone.jpg"_s));
    }
    SECTION("the disk is full in the middle of a picture")
    {
        const SizeLimit limit(100'000);
        const auto made = exportToZip({large}, path);
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == ErrorKind::Io);
        CHECK(made.error().message.contains(u"Make room"_s));
    }
    SECTION("the disk is full at the directory")
    {
        const SizeLimit limit(300'060);
        CHECK_FALSE(exportToZip({large}, path));
    }
    CHECK(folder.read(u"out/made.zip"_s) == "before");
    CHECK(namesIn(folder.path(u"out"_s)) == QStringList{u"made.zip"_s});
}

TEST_CASE("A place that cannot be written is told")
{
    const TemporaryFolder folder;
    const ExportFile file = exported(folder, u"lamp.jpg"_s, "picture");
    const auto made = exportToZip({file}, folder.path(u"no/such/folder/out.zip"_s));
    REQUIRE_FALSE(made);
    CHECK(made.error().message.contains(u"Choose another place"_s));
}

TEST_CASE("More than an archive can hold is refused before anything is written")
{
    const TemporaryFolder folder;
    const QString path = folder.path(u"out.zip"_s);
    SECTION("too many files")
    {
        const ExportFile file = exported(folder, u"lamp.jpg"_s, "picture");
        const auto made = exportToZip(std::vector(65'536, file), path);
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == ErrorKind::TooLarge);
    }
    SECTION("too many bytes")
    {
        const ExportFile file = exported(folder, u"lamp.jpg"_s, "picture");
        QFile sparse(file.source);
        REQUIRE(sparse.resize(2'200'000'000));
        const auto made = exportToZip({file, file}, path);
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == ErrorKind::TooLarge);
    }
    CHECK_FALSE(QFileInfo::exists(path));
}
