// SPDX-License-Identifier: GPL-3.0-or-later
// Contrast and place of the message, measured on the pixels themselves: each variant is made twice, with and without
// its letters, and what differs is the letters.
#include "core/base/file.h"
#include "tests/core/image/engine_fixture.h"

#include <cmath>
#include <cstring>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

QRect safeRectangle(const PlatformFormat &format)
{
    const SafeArea &safe = format.safeArea;
    return QRect(0, 0, format.width, format.height).adjusted(safe.left, safe.top, -safe.right, -safe.bottom);
}

int difference(Colour first, Colour second)
{
    return std::max(
        {std::abs(first.red - second.red), std::abs(first.green - second.green), std::abs(first.blue - second.blue)});
}

struct Measured {
    QRect letters; // around all pixels that differ
    double contrast = 21; // the least, of the letters' colour against what lies beneath them
};

Measured measure(const QString &withLetters, const QString &without, Colour letters)
{
    const Pixels with = loadPixels(withLetters);
    const Pixels beneath = loadPixels(without);
    Measured measured;
    const auto rowBytes = size_t(with.width) * 3;
    for (int y = 0; y < with.height; ++y) {
        if (std::memcmp(with.rgb.data() + size_t(y) * rowBytes, beneath.rgb.data() + size_t(y) * rowBytes, rowBytes)
            == 0)
            continue;
        for (int x = 0; x < with.width; ++x) {
            if (with.at(x, y) == beneath.at(x, y))
                continue;
            measured.letters |= QRect(x, y, 1, 1);
            // Only pixels that are wholly letter; coloured glyphs (emoji) are pictures, not letters.
            if (difference(with.at(x, y), letters) <= 2)
                measured.contrast = std::min(measured.contrast, contrastRatio(letters, beneath.at(x, y)));
        }
    }
    return measured;
}

struct Message {
    QString script;
    QStringList texts; // short, middle, long
};

const std::vector<Message> &messages()
{
    static const std::vector<Message> all{
        {u"Latin"_s,
            {u"Soirées d’été"_s, u"Les soirées d’été commencent plus tôt à Évian"_s,
                u"Les soirées d’été commencent plus tôt : profitez de la lumière, de la chaleur et d’un moment à "
                u"vous, chaque jour, jusqu’à la fin du mois d’août"_s}},
        {u"Cyrillic"_s,
            {u"Тёплый вечер"_s, u"Вечер начинается раньше, чем вы думаете"_s,
                u"Вечер начинается раньше, чем вы думаете: мягкий свет, тёплый плед и чашка чая ждут вас "
                u"дома каждый день этой осени"_s}},
        {u"Japanese"_s,
            {u"夜は早く"_s, u"夜は思ったより早く始まります"_s,
                u"夜は思ったより早く始まります。やわらかな光と温かい毛布、そして一杯のお茶があなたの帰りを毎日待っています"_s}},
        {u"Arabic"_s,
            {u"مساء دافئ"_s, u"يبدأ المساء أبكر مما تظن مع ضوء هادئ"_s,
                u"يبدأ المساء أبكر مما تظن: ضوء هادئ وبطانية دافئة وكوب من الشاي في انتظارك كل يوم من أيام هذا الخريف "
                u"الجميل"_s}},
        {u"Devanagari"_s,
            {u"शाम जल्दी"_s, u"शाम आपकी सोच से पहले शुरू होती है"_s,
                u"शाम आपकी सोच से पहले शुरू होती है: नरम रोशनी, गर्म कंबल और एक कप चाय हर दिन घर पर आपका इंतज़ार "
                u"करते हैं"_s}},
        {u"Emoji"_s,
            {u"Party 🎉"_s, u"Evenings 🌙 start earlier 🎉 than you think"_s,
                u"Evenings 🌙 start earlier 🎉 than you think: soft light 💡, a warm throw 🧣 and a cup of tea ☕ wait "
                u"for you at home every day of this autumn 🍂"_s}},
    };
    return all;
}

// Each message in each format, once with its letters and once without.
std::vector<VariantOrder> ordersFor(const QString &text, int number, const TemporaryFolder &folder)
{
    std::vector<VariantOrder> orders;
    for (const PlatformFormat &format : defaultFormats()) {
        for (const Lettering lettering : {Lettering::Drawn, Lettering::LeftOut}) {
            const QString name = u"%1-%2-%3.png"_s.arg(format.id).arg(number).arg(int(lettering));
            orders.push_back(
                {.format = format, .message = {.text = text}, .path = folder.path(name), .lettering = lettering});
        }
    }
    return orders;
}

Result<Variant> squareWith(const MessageOverlay &message, const TemporaryFolder &folder)
{
    VariantsRequest request;
    request.picture.bytes = encode(plainPixels(200, 200, {240, 240, 240}), PictureForm::Png);
    request.encoding = PictureEncoding::Png;
    request.orders = {
        {.format = formatNamed(u"instagram-square"_s), .message = message, .path = folder.path(u"v.png"_s)}};
    const auto result = imageEngine()->makeVariants(request, {});
    REQUIRE(result);
    return result->variants.front();
}

} // namespace

TEST_CASE("Messages of six scripts and three lengths stay in the safe area and readable on every photograph")
{
    const auto photograph = GENERATE(Photograph::Light, Photograph::Dark, Photograph::Busy);
    const TemporaryFolder folder;
    VariantsRequest request;
    request.picture.bytes = photographJpeg(photograph, 900);
    request.brandColours = {{43, 91, 215}, {255, 200, 80}};
    request.encoding = PictureEncoding::Png;
    int number = 0;
    for (const Message &message : messages()) {
        for (const QString &text : message.texts)
            std::ranges::move(ordersFor(text, number++, folder), std::back_inserter(request.orders));
    }
    const auto result = imageEngine()->makeVariants(request, {});
    REQUIRE(result);
    for (size_t i = 0; i < request.orders.size(); i += 2) {
        const VariantOrder &order = request.orders[i];
        CAPTURE(order.format.id, order.message.text);
        REQUIRE(result->variants[i]);
        const Variant &variant = *result->variants[i];
        const Measured measured = measure(order.path, request.orders[i + 1].path, variant.textColour);
        CHECK(measured.letters.isValid());
        CHECK(safeRectangle(order.format).contains(measured.letters));
        CHECK(variant.letters.contains(measured.letters));
        CHECK(measured.contrast >= 4.5);
        CHECK(variant.contrast <= measured.contrast + 0.01);
    }
}

TEST_CASE("Ampersands, angle brackets and newlines are letters, not markup")
{
    const TemporaryFolder folder;
    for (const QString &text : {u"Tom & Jerry"_s, u"<b>bold</b>"_s, u"a < b && c"_s, u"&amp;"_s}) {
        CAPTURE(text);
        CHECK(squareWith({.text = text}, folder));
    }
    const auto oneLine = squareWith({.text = u"Two lines"_s}, folder);
    const auto twoLines = squareWith({.text = u"Two\r\nlines"_s}, folder);
    REQUIRE(oneLine);
    REQUIRE(twoLines);
    CHECK(twoLines->letters.height() > oneLine->letters.height() * 3 / 2);
    const auto tagged = squareWith({.text = u"<b>Two lines</b>"_s}, folder);
    CHECK(tagged->letters.width() > oneLine->letters.width());
}

TEST_CASE("An empty message leaves the picture as it is")
{
    const TemporaryFolder folder;
    const auto variant = squareWith({.text = u" \n"_s}, folder);
    REQUIRE(variant);
    CHECK(variant->letters.isNull());
    CHECK(loadPixels(folder.path(u"v.png"_s)).at(540, 100) == Colour{240, 240, 240});
}

TEST_CASE("A message that does not fit at the least size is an error, never cut")
{
    const TemporaryFolder folder;
    const auto variant = squareWith({.text = QString(u"long words "_s).repeated(450)}, folder);
    REQUIRE_FALSE(variant);
    CHECK(variant.error().kind == ErrorKind::TooLarge);
    CHECK(variant.error().field == u"message"_s);
    CHECK(variant.error().message.contains(u"Instagram square"_s));
}

TEST_CASE("A word that is longer than a line is broken, not cut")
{
    const TemporaryFolder folder;
    const auto variant = squareWith({.text = QString(90, u'W')}, folder);
    REQUIRE(variant);
    CHECK(safeRectangle(formatNamed(u"instagram-square"_s)).contains(variant->letters));
}

TEST_CASE("Letters that no installed font has are an error that names the script and the font")
{
    const TemporaryFolder folder;
    // Ol Onal, a script of 2024.
    const auto unknown = squareWith({.text = u"Look: \U0001E5D0"_s}, folder);
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().kind == ErrorKind::Unsupported);
    CHECK(unknown.error().message.contains(u"U+1E5D0"_s));
    CHECK(unknown.error().message.contains(u"Inter"_s));
    CHECK(unknown.error().message.contains(u"Onao script"_s));
}

TEST_CASE("A fallback font is found and named")
{
    const TemporaryFolder folder;
    VariantsRequest request;
    request.picture.bytes = encode(plainPixels(200, 200, {240, 240, 240}), PictureForm::Png);
    request.orders = {{.format = formatNamed(u"instagram-square"_s),
        .message = {.text = u"夜 evening"_s, .language = u"ja"_s},
        .path = folder.path(u"v.jpg"_s)}};
    const auto result = imageEngine()->makeVariants(request, {});
    REQUIRE(result);
    QStringList families;
    for (const FontFile &font : result->fonts)
        families += font.family;
    CHECK(families.contains(u"Inter"_s));
    CHECK(families.join(u' ').contains(u"CJK JP"_s));
}

TEST_CASE("A font that is not installed is named, with the one that takes its place")
{
    const TemporaryFolder folder;
    const auto variant = squareWith({.text = u"Evenings"_s, .fontFamily = u"No Such Font"_s}, folder);
    REQUIRE(variant);
    REQUIRE(variant->notes.size() == 1);
    CHECK(variant->notes.front().contains(u"No Such Font"_s));
}

TEST_CASE("A text that reads right to left starts at the right edge")
{
    const TemporaryFolder folder;
    const auto arabic = squareWith({.text = u"مساء دافئ"_s, .position = MessagePosition::Top}, folder);
    const auto latin = squareWith({.text = u"Warm"_s, .position = MessagePosition::Top}, folder);
    REQUIRE(arabic);
    REQUIRE(latin);
    CHECK(latin->letters.left() < 90);
    CHECK(arabic->letters.right() > 1080 - 90);
}

TEST_CASE("A wanted place is kept")
{
    const TemporaryFolder folder;
    CHECK(squareWith({.text = u"Warm"_s, .position = MessagePosition::Bottom}, folder)->letters.top() > 540);
    CHECK(squareWith({.text = u"Warm"_s, .position = MessagePosition::Top}, folder)->letters.bottom() < 540);
    CHECK(squareWith({.text = u"Warm"_s, .position = MessagePosition::Right}, folder)->letters.left() > 540);
    CHECK(squareWith({.text = u"Warm"_s, .position = MessagePosition::Left}, folder)->letters.right() < 540);
}
