// SPDX-License-Identifier: GPL-3.0-or-later
// Where the subject of a picture comes to lie in each format, read from the pixels.
#include "tests/core/image/engine_fixture.h"

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

constexpr Colour wall{226, 218, 206};
constexpr Colour floorColour{190, 160, 130};
constexpr Colour thing{120, 40, 30};
const QRect tallThing(560, 180, 240, 640);

bool isNear(Colour first, Colour second)
{
    return std::abs(first.red - second.red) < 24 && std::abs(first.green - second.green) < 24
        && std::abs(first.blue - second.blue) < 24;
}

// Something tall on a floor before a wall.
Pixels roomWith(const QRect &standing)
{
    Pixels room = plainPixels(1024, 1024, wall);
    fillRectangle(room, {0, 760, 1024, 264}, floorColour);
    fillRectangle(room, standing, thing);
    return room;
}

QRect boxOfThing(const Pixels &pixels)
{
    QRect box;
    for (int y = 0; y < pixels.height; ++y) {
        for (int x = 0; x < pixels.width; ++x) {
            if (isNear(pixels.at(x, y), thing))
                box |= QRect(x, y, 1, 1);
        }
    }
    return box;
}

VariantsRequest requestFor(const Pixels &picture, const TemporaryFolder &folder, const QString &message)
{
    VariantsRequest request;
    request.picture.bytes = encode(picture, PictureForm::Png);
    request.encoding = PictureEncoding::Png;
    // Dark letters of another colour than the thing.
    request.brandColours = {{20, 40, 90}};
    for (const PlatformFormat &format : defaultFormats())
        request.orders.push_back(
            {.format = format, .message = {.text = message}, .path = folder.path(format.id + u".png"_s)});
    return request;
}

} // namespace

TEST_CASE("A thing before a calm wall is whole in every format, away from the edges and from the message")
{
    const TemporaryFolder folder;
    const auto request = requestFor(roomWith(tallThing), folder, u"Evenings start earlier"_s);
    const auto result = imageEngine()->makeVariants(request, {});
    REQUIRE(result);
    for (size_t i = 0; i < request.orders.size(); ++i) {
        CAPTURE(request.orders[i].format.id);
        REQUIRE(result->variants[i]);
        const Pixels pixels = loadPixels(request.orders[i].path);
        const QRect box = boxOfThing(pixels);
        const double whole = double(tallThing.height()) / tallThing.width();
        CHECK(std::abs(double(box.height()) / box.width() - whole) < 0.05 * whole);
        CHECK(QRect(0, 0, pixels.width, pixels.height).adjusted(16, 16, -16, -16).contains(box));
        CHECK_FALSE(box.adjusted(-16, -16, 16, 16).intersects(result->variants[i]->letters));
    }
}

TEST_CASE("A calm wall and floor go on to the edges of a format that is wider than the picture shows")
{
    const TemporaryFolder folder;
    const auto request = requestFor(roomWith(tallThing), folder, u"Evenings"_s);
    REQUIRE(imageEngine()->makeVariants(request, {}));
    const Pixels wide = loadPixels(folder.path(u"facebook-feed.png"_s));
    for (const int x : {0, 1199}) {
        CHECK(isNear(wide.at(x, 20), wall));
        CHECK(isNear(wide.at(x, 625), floorColour));
    }
    // The line between them goes on at one height.
    const auto horizonAt = [&](int x) {
        int y = 0;
        while (y < wide.height - 1 && isNear(wide.at(x, y), wall))
            ++y;
        return y;
    };
    CHECK(std::abs(horizonAt(0) - horizonAt(1199)) <= 1);
}

TEST_CASE("A message too wide to lie beside the subject gets smaller rather than lie on it")
{
    const TemporaryFolder folder;
    Pixels picture = roomWith({460, 220, 420, 600});
    // Stripes at both sides, which cannot be continued: the picture has to fill the format.
    for (int y = 0; y < 1024; y += 40)
        fillRectangle(picture, {0, y, 12, 14}, {250, 250, 250});
    auto request = requestFor(picture, folder, u"Evenings start earlier than you think"_s);
    const auto result = imageEngine()->makeVariants(request, {});
    REQUIRE(result);
    for (size_t i = 0; i < request.orders.size(); ++i) {
        CAPTURE(request.orders[i].format.id);
        REQUIRE(result->variants[i]);
        CHECK_FALSE(boxOfThing(loadPixels(request.orders[i].path)).intersects(result->variants[i]->letters));
    }
}

TEST_CASE("A crop that was chosen by hand fills the format, whatever it cuts")
{
    const TemporaryFolder folder;
    auto request = requestFor(roomWith(tallThing), folder, {});
    request.focus = FocalPoint{.x = 0.66, .y = 0.2};
    REQUIRE(imageEngine()->makeVariants(request, {}));
    const QRect box = boxOfThing(loadPixels(folder.path(u"facebook-feed.png"_s)));
    // Scaled by 1200/1024.
    CHECK(std::abs(box.width() - 281) <= 2);
    CHECK(box.bottom() == 629);
}

TEST_CASE("A photograph full of things is cropped around what stands out and never continued")
{
    const TemporaryFolder found;
    const TemporaryFolder byHand;
    VariantsRequest request;
    request.picture.bytes = photographJpeg(Photograph::Busy, 1000);
    request.encoding = PictureEncoding::Png;
    request.orders = {{.format = formatNamed(u"instagram-story"_s), .message = {}, .path = found.path(u"v.png"_s)}};
    const auto result = imageEngine()->makeVariants(request, {});
    REQUIRE(result);
    request.focus = result->focus;
    request.orders.front().path = byHand.path(u"v.png"_s);
    REQUIRE(imageEngine()->makeVariants(request, {}));
    CHECK(found.read(u"v.png"_s) == byHand.read(u"v.png"_s));
}
