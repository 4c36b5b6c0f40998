// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/crc32.h"
#include "core/base/file.h"
#include "core/base/zip_writer.h"
#include "tests/support/temporary_folder.h"

#include <QFileInfo>
#include <QtEndian>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

template <class Number> Number numberAt(const QByteArray &bytes, qsizetype position)
{
    REQUIRE(position + qsizetype(sizeof(Number)) <= bytes.size());
    return qFromLittleEndian<Number>(bytes.constData() + position);
}

} // namespace

// The layout of APPNOTE 6.3.10: end record, directory, then each file where the directory says.
TEST_CASE("an archive holds its files, found through its directory")
{
    const TemporaryFolder folder;
    const QString path = folder.path(u"out.zip"_s);
    const QDateTime time(QDate(2026, 10, 15), QTime(9, 30, 10));
    ZipWriter zip(path);
    REQUIRE(zip.add(u"square/lamp.jpg"_s, folder.write(u"a"_s, "first picture"), time).has_value());
    REQUIRE(zip.add(u"été.jpg"_s, folder.write(u"b"_s, "second"), time).has_value());
    CHECK_FALSE(QFileInfo::exists(path));
    REQUIRE(zip.finish().has_value());
    const QByteArray bytes = folder.read(u"out.zip"_s);
    const qsizetype end = bytes.size() - 22;
    CHECK(numberAt<quint32>(bytes, end) == 0x06054B50);
    CHECK(numberAt<quint16>(bytes, end + 10) == 2);
    const qsizetype directory = numberAt<quint32>(bytes, end + 16);
    CHECK(directory + numberAt<quint32>(bytes, end + 12) == end);
    const qsizetype second = directory + 46 + numberAt<quint16>(bytes, directory + 28);
    CHECK(numberAt<quint32>(bytes, second) == 0x02014B50);
    CHECK((numberAt<quint16>(bytes, second + 8) & 0x0800) != 0); // the name is UTF-8
    CHECK(bytes.mid(second + 46, numberAt<quint16>(bytes, second + 28)) == "été.jpg");
    const qsizetype file = numberAt<quint32>(bytes, second + 42);
    CHECK(numberAt<quint32>(bytes, file) == 0x04034B50);
    CHECK(numberAt<quint32>(bytes, file + 14) == crc32("second"));
    CHECK(numberAt<quint32>(bytes, file + 18) == 6);
    const qsizetype data = file + 30 + numberAt<quint16>(bytes, file + 26) + numberAt<quint16>(bytes, file + 28);
    CHECK(bytes.mid(data, 6) == "second");
    CHECK(numberAt<quint16>(bytes, file + 10) == (9 << 11 | 30 << 5 | 5));
    CHECK(numberAt<quint16>(bytes, file + 12) == ((2026 - 1980) << 9 | 10 << 5 | 15));
}

TEST_CASE("a file that is missing leaves no archive behind")
{
    const TemporaryFolder folder;
    const QString path = folder.path(u"out.zip"_s);
    {
        ZipWriter zip(path);
        CHECK_FALSE(zip.add(u"a.jpg"_s, folder.path(u"missing"_s), {}).has_value());
    }
    CHECK_FALSE(QFileInfo::exists(path));
    ZipWriter nowhere(folder.path(u"no/such/folder/out.zip"_s));
    CHECK(nowhere.finish().error().kind == ErrorKind::Io);
}
