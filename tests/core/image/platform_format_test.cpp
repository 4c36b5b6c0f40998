// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/image/platform_format.h"

#include <QLocale>

using namespace atelier;
using namespace Qt::StringLiterals;

TEST_CASE("formats are named in the person's language where the file has it")
{
    const QLocale before;
    QLocale::setDefault(QLocale(u"de_AT"_s));
    const auto german = loadPlatformFormats();
    QLocale::setDefault(QLocale(u"fr_FR"_s));
    const auto french = loadPlatformFormats();
    QLocale::setDefault(before);
    REQUIRE(german);
    REQUIRE(french);
    CHECK(german->front().name == u"Instagram, quadratisch"_s);
    CHECK(french->front().name == u"Instagram square"_s);
}

TEST_CASE("Five formats are made unless others are asked for")
{
    const auto formats = loadPlatformFormats();
    REQUIRE(formats);
    const auto chosen = choosePlatformFormats(*formats, {});
    REQUIRE(chosen);
    QStringList sizes;
    for (const PlatformFormat &format : *chosen)
        sizes += u"%1 %2x%3"_s.arg(format.id).arg(format.width).arg(format.height);
    CHECK(sizes
        == QStringList{u"instagram-square 1080x1080"_s, u"instagram-story 1080x1920"_s, u"facebook-feed 1200x630"_s,
            u"twitter-card 1200x675"_s, u"linkedin-post 1200x627"_s});
}

TEST_CASE("Formats come in the order asked for, each once, and a mistyped one names its neighbour")
{
    const auto formats = loadPlatformFormats();
    REQUIRE(formats);
    const auto chosen = choosePlatformFormats(*formats, {u"x-header"_s, u"pinterest-pin"_s, u"x-header"_s});
    REQUIRE(chosen);
    REQUIRE(chosen->size() == 2);
    CHECK(chosen->front().id == u"x-header"_s);

    const auto unknown = choosePlatformFormats(*formats, {u"instagram-sqare"_s});
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().kind == ErrorKind::InvalidInput);
    CHECK(unknown.error().message.contains(u"instagram-square"_s));
}

TEST_CASE("A faulty formats file says where the fault is")
{
    const auto format = [](const QByteArray &rest) {
        return R"({"formats":[{"id":"a","name":"A","width":100,"height":100,"safe_area":)" + rest + "}]}";
    };
    const auto empty = parsePlatformFormats(format(R"({"left":60,"top":0,"right":40,"bottom":0})"), u"own.json"_s);
    REQUIRE_FALSE(empty);
    CHECK(empty.error().message.contains(u"safe area of a"_s));

    const auto negative = parsePlatformFormats(format(R"({"left":-1,"top":0,"right":4,"bottom":0})"), u"own.json"_s);
    REQUIRE_FALSE(negative);
    CHECK(negative.error().field.contains(u"formats[0].safe_area.left"_s));

    const auto broken = parsePlatformFormats("{\n\"formats\": [\n}", u"own.json"_s);
    REQUIRE_FALSE(broken);
    CHECK(broken.error().message.contains(u"line 3"_s));
}
