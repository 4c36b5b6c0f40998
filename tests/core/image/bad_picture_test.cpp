// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/crc32.h"
#include "tests/core/image/engine_fixture.h"

#include <QDir>
#include <QtEndian>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &type, const QByteArray &data)
{
    return bigEndian(quint32(data.size())) + type + data + bigEndian(crc32(type + data));
}

// A picture of zeros, compressed as well as zeros are.
QByteArray announcedPng(quint32 width, quint32 height, char interlace, qsizetype zeros)
{
    const QByteArray header = bigEndian(width) + bigEndian(height) + QByteArray("\x08\x02\x00\x00", 4) + interlace;
    // qCompress puts four bytes of its own before the zlib stream.
    const QByteArray data = qCompress(QByteArray(zeros, 0), 9).sliced(4);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", header) + chunk("IDAT", data) + chunk("IEND", {});
}

Result<VariantsResult> variantsOf(const QByteArray &picture, const TemporaryFolder &folder)
{
    VariantsRequest request;
    request.picture.bytes = picture;
    request.brandColours = {{43, 91, 215}};
    request.encoding = PictureEncoding::Png;
    request.orders = {{.format = formatNamed(u"instagram-square"_s), .message = {}, .path = folder.path(u"v.png"_s)}};
    return imageEngine()->makeVariants(request, {});
}

void checkRefused(const QByteArray &picture, ErrorKind kind)
{
    const TemporaryFolder folder;
    const auto result = variantsOf(picture, folder);
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == kind);
    CHECK(result.error().message.endsWith(u'.'));
    CHECK(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

bool isNear(Colour first, Colour second, int tolerance)
{
    return std::abs(first.red - second.red) <= tolerance && std::abs(first.green - second.green) <= tolerance
        && std::abs(first.blue - second.blue) <= tolerance;
}

} // namespace

TEST_CASE("A header that announces 100,000 by 100,000 pixels is refused before decoding")
{
    checkRefused(announcedPng(100'000, 100'000, 0, 1000), ErrorKind::TooLarge);
    checkRefused(announcedPng(20'000, 10'001, 0, 1000), ErrorKind::TooLarge);
}

TEST_CASE("A zip bomb is refused or found damaged, and never fills the memory")
{
    // 900 megapixels of zeros in less than 3 MB; and an interlaced one, which would have to lie in memory whole.
    checkRefused(announcedPng(30'000, 30'000, 0, 50'000'000), ErrorKind::TooLarge);
    checkRefused(announcedPng(14'000, 14'000, 1, 1'000'000), ErrorKind::TooLarge);
    checkRefused(announcedPng(4'000, 4'000, 0, 1'000'000), ErrorKind::Corrupt);
}

TEST_CASE("Pictures that were cut short are damaged, in every format")
{
    const Pixels picture = plainPixels(400, 300, {200, 40, 40});
    for (const PictureForm form : {PictureForm::Png, PictureForm::Webp, PictureForm::Tiff16}) {
        const QByteArray bytes = encode(picture, form);
        checkRefused(bytes.first(bytes.size() * 2 / 3), ErrorKind::Corrupt);
    }
    const QByteArray photograph = photographJpeg(Photograph::Busy, 800);
    checkRefused(photograph.first(photograph.size() / 2), ErrorKind::Corrupt);
}

TEST_CASE("What is no picture is refused, and so are formats whose decoders are not hardened")
{
    checkRefused("just some text", ErrorKind::Unsupported);
    checkRefused("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>", ErrorKind::Unsupported);
    checkRefused("%PDF-1.4\n", ErrorKind::Unsupported);
    const TemporaryFolder folder;
    const auto empty = imageEngine()->probe({.path = folder.write(u"empty.png"_s, {})});
    REQUIRE_FALSE(empty);
    CHECK(empty.error().kind == ErrorKind::Corrupt);
    const auto missing = imageEngine()->probe({.path = folder.path(u"missing.png"_s)});
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::NotFound);
}

TEST_CASE("An animated file gives its first frame, with a note")
{
    const TemporaryFolder folder;
    const auto result = variantsOf(encode(plainPixels(200, 200, {200, 40, 40}), PictureForm::AnimatedGif), folder);
    REQUIRE(result);
    CHECK(result->picture.frames == 2);
    CHECK(result->picture.height == 200);
    CHECK(result->picture.notes.size() == 1);
    CHECK(isNear(loadPixels(folder.path(u"v.png"_s)).at(540, 540), {200, 40, 40}, 8));
}

TEST_CASE("Print colours, 16 bits, grey and transparency become 8-bit sRGB")
{
    const TemporaryFolder folder;
    const Pixels picture = plainPixels(300, 300, {180, 60, 50});
    const auto middleOf = [&](PictureForm form) {
        const auto result = variantsOf(encode(picture, form), folder);
        REQUIRE(result);
        REQUIRE(result->variants.front());
        return loadPixels(folder.path(u"v.png"_s)).at(800, 540);
    };
    CHECK(isNear(middleOf(PictureForm::Tiff16), {180, 60, 50}, 2));
    CHECK(isNear(middleOf(PictureForm::CmykJpeg), {180, 60, 50}, 40));
    const Colour grey = middleOf(PictureForm::Grey16Png);
    CHECK(grey.red == grey.blue);
    CHECK(isNear(middleOf(PictureForm::RgbaPng), {180, 60, 50}, 2));
    // The transparent half shows the brand's colour.
    CHECK(isNear(loadPixels(folder.path(u"v.png"_s)).at(200, 540), {43, 91, 215}, 2));
}

TEST_CASE("A picture that a camera held sideways comes upright")
{
    const TemporaryFolder folder;
    Pixels picture = plainPixels(600, 300, {240, 240, 240});
    fillRectangle(picture, {0, 0, 300, 300}, {20, 20, 200});
    const QByteArray turned = encode(picture, PictureForm::TurnedJpeg);
    const auto info = imageEngine()->probe({.path = {}, .bytes = turned});
    REQUIRE(info);
    CHECK(info->width == 600);
    CHECK(info->height == 300);
    VariantsRequest request;
    request.picture.bytes = turned;
    request.framing = Framing::Fit;
    request.brandColours = {{0, 0, 0}};
    request.orders = {{.format = formatNamed(u"instagram-square"_s), .message = {}, .path = folder.path(u"v.png"_s)}};
    request.encoding = PictureEncoding::Png;
    REQUIRE(imageEngine()->makeVariants(request, {}));
    const Pixels upright = loadPixels(folder.path(u"v.png"_s));
    CHECK(isNear(upright.at(200, 540), {20, 20, 200}, 12));
    CHECK(isNear(upright.at(880, 540), {240, 240, 240}, 12));
}
