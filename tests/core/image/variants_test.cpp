// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "tests/core/image/engine_fixture.h"
#include "tests/core/image/similarity.h"

#include <QDir>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

VariantsRequest requestFor(const QByteArray &picture, const TemporaryFolder &folder, const QString &message,
    PictureEncoding encoding = PictureEncoding::Jpeg)
{
    VariantsRequest request;
    request.picture.bytes = picture;
    request.brandColours = {{43, 91, 215}, {255, 255, 255}};
    request.encoding = encoding;
    for (const PlatformFormat &format : defaultFormats())
        request.orders.push_back({.format = format,
            .message = {.text = message},
            .path = folder.path(format.id + u'.' + encodingSuffix(encoding))});
    return request;
}

Pixels onlyVariant(VariantsRequest request, const TemporaryFolder &folder, const QString &format)
{
    request.orders = {{.format = formatNamed(format), .message = {}, .path = folder.path(u"only.png"_s)}};
    request.encoding = PictureEncoding::Png;
    const auto result = imageEngine()->makeVariants(request, {});
    REQUIRE(result);
    REQUIRE(result->variants.front());
    return loadPixels(request.orders.front().path);
}

bool isNear(Colour first, Colour second, int tolerance)
{
    return std::abs(first.red - second.red) <= tolerance && std::abs(first.green - second.green) <= tolerance
        && std::abs(first.blue - second.blue) <= tolerance;
}

} // namespace

TEST_CASE("Every default format of a photograph is made in its size, under its own name only")
{
    const TemporaryFolder folder;
    const auto request = requestFor(photographJpeg(Photograph::Busy, 1600), folder, u"Evenings start earlier"_s);
    const auto result = imageEngine()->makeVariants(request, {});
    REQUIRE(result);
    for (size_t i = 0; i < request.orders.size(); ++i) {
        REQUIRE(result->variants[i]);
        const Pixels pixels = loadPixels(request.orders[i].path);
        CHECK(pixels.width == request.orders[i].format.width);
        CHECK(pixels.height == request.orders[i].format.height);
    }
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 5);
}

TEST_CASE("The same input gives the same bytes")
{
    const TemporaryFolder first;
    const TemporaryFolder second;
    const QByteArray picture = photographJpeg(Photograph::Dark, 1200);
    auto request = requestFor(picture, first, u"Les soirées d’été 🎉"_s);
    request.provenance = {.prompt = u"A lamp"_s, .model = u"openai:gpt-image-1"_s, .seed = 7};
    REQUIRE(imageEngine()->makeVariants(request, {}));
    for (VariantOrder &order : request.orders)
        order.path = second.path(order.format.id + u".jpg"_s);
    request.threads = 1;
    REQUIRE(imageEngine()->makeVariants(request, {}));
    for (const PlatformFormat &format : defaultFormats()) {
        CHECK_FALSE(first.read(format.id + u".jpg"_s).isEmpty());
        CHECK(first.read(format.id + u".jpg"_s) == second.read(format.id + u".jpg"_s));
    }
}

TEST_CASE("A crop keeps the focal point in sight")
{
    const TemporaryFolder folder;
    Pixels picture = plainPixels(1600, 800, {230, 230, 230});
    fillRectangle(picture, {1350, 350, 100, 100}, {200, 20, 20});
    VariantsRequest request;
    request.picture.bytes = encode(picture, PictureForm::Png);
    request.focus = FocalPoint{.x = 1400.0 / 1600, .y = 0.5};
    const Pixels given = onlyVariant(request, folder, u"instagram-square"_s);
    // 1600x800 becomes 2160x1080; the crop is its right end, where the mark's centre lies at 810, 540.
    CHECK(isNear(given.at(810, 540), {200, 20, 20}, 3));
    request.focus.reset();
    const Pixels found = onlyVariant(request, folder, u"instagram-square"_s);
    CHECK(isNear(found.at(810, 540), {200, 20, 20}, 3));
    request.focus = FocalPoint{.x = 0, .y = 0.5};
    const Pixels left = onlyVariant(request, folder, u"instagram-square"_s);
    CHECK(isNear(left.at(810, 540), {230, 230, 230}, 3));
}

TEST_CASE("A crop keeps the whole of what stands out, not only its strongest spot")
{
    const TemporaryFolder folder;
    Pixels picture = plainPixels(1024, 1024, {214, 222, 214});
    // A thing of two colours, with a strong mark at its left end.
    fillRectangle(picture, {450, 400, 380, 420}, {150, 110, 80});
    fillRectangle(picture, {450, 400, 60, 60}, {220, 20, 20});
    VariantsRequest request;
    request.picture.bytes = encode(picture, PictureForm::Png);
    const Pixels story = onlyVariant(request, folder, u"instagram-story"_s);
    // Scaled by 1920/1024; the thing is 713 of the 1080 pixels wide.
    CHECK(isNear(story.at(2, 1100), {214, 222, 214}, 3));
    CHECK(isNear(story.at(1077, 1100), {214, 222, 214}, 3));
}

TEST_CASE("A fitted picture is whole, on the brand's first colour")
{
    const TemporaryFolder folder;
    VariantsRequest request;
    request.picture.bytes = encode(plainPixels(800, 400, {20, 160, 60}), PictureForm::Png);
    request.framing = Framing::Fit;
    request.brandColours = {{43, 91, 215}};
    const Pixels pixels = onlyVariant(request, folder, u"instagram-square"_s);
    CHECK(isNear(pixels.at(540, 100), {43, 91, 215}, 0));
    CHECK(isNear(pixels.at(540, 540), {20, 160, 60}, 2));
    CHECK(isNear(pixels.at(5, 540), {20, 160, 60}, 2));
    CHECK(isNear(pixels.at(540, 1000), {43, 91, 215}, 0));
}

TEST_CASE("Enlarging keeps the structure of a picture and its plain colours exactly")
{
    const TemporaryFolder folder;
    VariantsRequest request;
    request.picture.bytes = photographPng(Photograph::Busy, 540, 540);
    const Pixels enlarged = onlyVariant(request, folder, u"instagram-square"_s);
    const QString reference = folder.write(u"reference.png"_s, photographPng(Photograph::Busy, 1080, 1080));
    CHECK(similarityOf(enlarged, loadPixels(reference)).mean > 0.9);
    request.picture.bytes = encode(plainPixels(300, 300, {13, 130, 251}), PictureForm::Png);
    const Pixels plain = onlyVariant(request, folder, u"instagram-story"_s);
    CHECK(plain.at(0, 0) == Colour{13, 130, 251});
    CHECK(plain.at(1079, 1919) == Colour{13, 130, 251});
}

TEST_CASE("The message changes its own part of the picture only")
{
    const TemporaryFolder folder;
    auto request = requestFor(photographJpeg(Photograph::Light, 1400), folder, u"Evenings"_s, PictureEncoding::Png);
    const auto with = imageEngine()->makeVariants(request, {});
    REQUIRE(with);
    const Pixels square = loadPixels(folder.path(u"instagram-square.png"_s));
    const Pixels bare = onlyVariant(request, folder, u"instagram-square"_s);
    CHECK_FALSE(isSamePicture(similarityOf(square, bare)));
    // A scrim ends within a third of the picture from the letters.
    REQUIRE(with->variants.front());
    const QRect letters = with->variants.front()->letters;
    const int first = letters.top() > 540 ? 0 : 720;
    for (int y = first; y < first + 360; ++y)
        CHECK(std::equal(
            square.rgb.begin() + y * 3240, square.rgb.begin() + (y + 1) * 3240, bare.rgb.begin() + y * 3240));
}

TEST_CASE("Every encoding that can be written gives a picture with the same content")
{
    const TemporaryFolder folder;
    const QByteArray photograph = photographJpeg(Photograph::Dark, 1200);
    const Pixels reference = [&] {
        const auto request = requestFor(photograph, folder, u"Evenings"_s, PictureEncoding::Png);
        REQUIRE(imageEngine()->makeVariants(request, {}));
        return loadPixels(folder.path(u"facebook-feed.png"_s));
    }();
    for (const PictureEncoding encoding : {PictureEncoding::Jpeg, PictureEncoding::Webp, PictureEncoding::Avif}) {
        REQUIRE(imageEngine()->canWrite(encoding));
        auto request = requestFor(photograph, folder, u"Evenings"_s, encoding);
        request.orders.erase(request.orders.begin(), request.orders.begin() + 2);
        request.orders.resize(1);
        request.provenance = {.prompt = u"A <lamp> & more"_s, .model = u"offline"_s, .seed = 7, .isComposed = true};
        const auto result = imageEngine()->makeVariants(request, {});
        REQUIRE(result);
        REQUIRE(result->variants.front());
        CHECK(similarityOf(reference, loadPixels(request.orders.front().path)).mean > 0.9);
        const QByteArray xmp = xmpOf(*readFile(request.orders.front().path));
        CHECK(xmp.contains("A &lt;lamp&gt; &amp; more"));
        CHECK(xmp.contains("algorithmicMedia"));
        CHECK(xmp.contains(">7<"));
    }
}

TEST_CASE("A picture that a person supplied gets no word about how it was made")
{
    const TemporaryFolder folder;
    auto request = requestFor(photographJpeg(Photograph::Dark, 800), folder, {});
    REQUIRE(imageEngine()->makeVariants(request, {}));
    CHECK(xmpOf(folder.read(u"facebook-feed.jpg"_s)).isEmpty());
}

TEST_CASE("A logo lies in the safe area, clear of the message")
{
    const TemporaryFolder folder;
    auto request = requestFor(photographJpeg(Photograph::Dark, 1400), folder, u"Evenings start earlier"_s);
    request.logo.path = folder.write(u"logo.png"_s, encode(plainPixels(300, 120, {250, 200, 30}), PictureForm::Png));
    const auto result = imageEngine()->makeVariants(request, {});
    REQUIRE(result);
    for (size_t i = 0; i < request.orders.size(); ++i) {
        REQUIRE(result->variants[i]);
        const SafeArea &safe = request.orders[i].format.safeArea;
        const QRect inside = QRect(0, 0, request.orders[i].format.width, request.orders[i].format.height)
                                 .adjusted(safe.left, safe.top, -safe.right, -safe.bottom);
        CHECK(inside.contains(result->variants[i]->logo));
        CHECK_FALSE(result->variants[i]->logo.intersects(result->variants[i]->letters));
        CHECK(isNear(loadPixels(request.orders[i].path)
                         .at(result->variants[i]->logo.center().x(), result->variants[i]->logo.center().y()),
            {250, 200, 30}, 12));
    }
}

TEST_CASE("A logo keeps clear of what the picture shows, where there is room")
{
    const TemporaryFolder folder;
    Pixels picture = plainPixels(1024, 1024, {230, 220, 215});
    const Colour block{70, 35, 30};
    fillRectangle(picture, {480, 360, 480, 540}, block); // reaches over both lower corners of a story's safe area
    auto request = requestFor(encode(picture, PictureForm::Png), folder, u"Made to be at home"_s);
    request.focus = FocalPoint{.x = 0.7, .y = 0.61};
    request.logo.path = folder.write(u"logo.png"_s, encode(plainPixels(300, 100, {250, 200, 30}), PictureForm::Png));
    const auto result = imageEngine()->makeVariants(request, {});
    REQUIRE(result);
    for (size_t i = 0; i < request.orders.size(); ++i) {
        REQUIRE(result->variants[i]);
        const QRect around = result->variants[i]->logo.adjusted(-8, -8, 8, 8);
        const Pixels pixels = loadPixels(request.orders[i].path);
        for (const QPoint corner : {around.topLeft(), around.topRight(), around.bottomLeft(), around.bottomRight()})
            CHECK_FALSE(isNear(pixels.at(corner.x(), corner.y()), block, 30));
    }
}

TEST_CASE("What cannot be written leaves nothing behind, and the other variants are made")
{
    const TemporaryFolder folder;
    auto request = requestFor(photographJpeg(Photograph::Dark, 800), folder, u"Evenings"_s);
    request.orders[1].path = folder.path(u"no-such-folder/story.jpg"_s);
    const auto result = imageEngine()->makeVariants(request, {});
    REQUIRE(result);
    REQUIRE_FALSE(result->variants[1]);
    CHECK(result->variants[1].error().kind == ErrorKind::Io);
    CHECK(result->variants[0]);
    CHECK(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size() == 4);
}

TEST_CASE("A stop is told as a stop")
{
    const TemporaryFolder folder;
    std::stop_source stop;
    stop.request_stop();
    const auto result = imageEngine()->makeVariants(
        requestFor(photographJpeg(Photograph::Dark, 800), folder, u"Evenings"_s), stop.get_token());
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::Cancelled);
    CHECK(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

TEST_CASE("A composition is the same for the same seed and another for another")
{
    const Composition composition{
        .name = u"Harvest Lamp"_s, .brandColours = {{43, 91, 215}}, .seed = 3, .width = 512, .height = 512};
    const auto first = imageEngine()->compose(composition);
    REQUIRE(first);
    CHECK(*first == *imageEngine()->compose(composition));
    Composition other = composition;
    other.seed = 4;
    CHECK(*first != *imageEngine()->compose(other));
    const auto info = imageEngine()->probe({.path = {}, .bytes = *first});
    REQUIRE(info);
    CHECK(info->width == 512);
}
