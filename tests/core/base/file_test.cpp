// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "tests/support/qt_strings.h"
#include "tests/support/temporary_folder.h"

#include <QFileInfo>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

TEST_CASE("a file is read whole up to the limit, and not at all over it")
{
    const TemporaryFolder folder;
    const QString path = folder.write(u"a.txt"_s, "12345");
    CHECK(readFile(path, 5).value_or(QByteArray()) == "12345");
    const auto refused = readFile(path, 4);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == ErrorKind::TooLarge);
    CHECK(readFile(folder.path(u"nothing"_s)).error().kind == ErrorKind::NotFound);
    CHECK(readFile(folder.path()).error().kind == ErrorKind::InvalidInput);
}

TEST_CASE("a device without an end is read no further than the limit")
{
    const auto refused = readFile(u"/dev/zero"_s, 3'000'000);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == ErrorKind::TooLarge);
}

TEST_CASE("a written file replaces a file, never a folder or a device")
{
    const TemporaryFolder folder;
    const QString path = folder.write(u"a.txt"_s, "old");
    CHECK(writeFileAtomically(path, "new").has_value());
    CHECK(folder.read(u"a.txt"_s) == "new");
    for (const QString &place : {folder.path(), u"/dev/null"_s}) {
        const auto refused = writeFileAtomically(place, "x");
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().kind == ErrorKind::InvalidInput);
    }
    CHECK_FALSE(QFileInfo(u"/dev/null"_s).isFile());
    CHECK(writeFileAtomically(folder.path(u"no/such/folder.txt"_s), "x").error().kind == ErrorKind::Io);
}
