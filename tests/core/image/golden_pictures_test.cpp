// SPDX-License-Identifier: GPL-3.0-or-later
// Variants of the sample campaigns beside pictures that a person has looked at, a quarter in size, in golden/. After a
// change that is meant to be seen, ATELIER_WRITE_GOLDEN=1 test_image "[golden]" writes them anew: look at each.
#include "core/base/file.h"
#include "core/campaign/campaign_assembly.h"
#include "tests/core/image/engine_fixture.h"
#include "tests/core/image/similarity.h"

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int reduction = 4;

struct GoldenCase {
    QString campaign; // the sample's file name
    int product = 0;
    QString format;
    int message = 0; // its index among the brief's messages
    QString text = {}; // instead of the message
    std::optional<Photograph> photograph = {}; // instead of the product's picture

    [[nodiscard]] QString name() const { return u"%1-%2-%3-%4"_s.arg(campaign).arg(product).arg(format).arg(message); }
};

// Latin letters with and without accents, Japanese, Arabic, Devanagari and emoji; plain and busy places; with and
// without logo.
const std::vector<GoldenCase> &cases()
{
    static const std::vector<GoldenCase> all{
        {u"autumn-launch"_s, 0, u"instagram-square"_s},
        {u"autumn-launch"_s, 0, u"instagram-story"_s},
        {u"autumn-launch"_s, 0, u"x-header"_s},
        {u"home-collection"_s, 0, u"facebook-feed"_s},
        {u"home-collection"_s, 0, u"instagram-story"_s},
        {u"home-collection"_s, 1, u"twitter-card"_s},
        {u"home-collection"_s, 2, u"instagram-square"_s},
        {u"home-collection"_s, 3, u"pinterest-pin"_s},
        {u"soirees-d-ete"_s, 0, u"linkedin-post"_s, 0},
        {u"soirees-d-ete"_s, 0, u"instagram-story"_s, 1},
        {u"soirees-d-ete"_s, 1, u"newsletter-header"_s, 0},
        {u"evening-tea"_s, 0, u"instagram-story"_s, 0},
        {u"evening-tea"_s, 0, u"facebook-feed"_s, 1},
        {u"evening-tea"_s, 1, u"instagram-square"_s, 1},
        {u"evening-tea"_s, 1, u"youtube-thumbnail"_s, 0},
        {u"spring-localised"_s, 0, u"linkedin-post"_s, 1},
        {u"spring-localised"_s, 0, u"pinterest-pin"_s, 4},
        {u"home-collection"_s, 1, u"instagram-portrait"_s, 0, u"Warm evenings 🎉\n& <b>tea</b> ☕"_s},
        {u"spring-localised"_s, 0, u"medium-rectangle"_s, 2, {}, Photograph::Busy},
    };
    return all;
}

struct Sample {
    CampaignBrief brief;
    ProductPlan plan;
};

Sample sampleOf(const GoldenCase &golden)
{
    const QString folder = QStringLiteral(ATELIER_SAMPLE_CAMPAIGNS);
    const auto brief = loadBrief(folder + u'/' + golden.campaign + u".json"_s);
    REQUIRE(brief);
    const auto plan = planCampaign(*brief, {.assetsRoot = folder + u"/assets"_s}, RecipeCache({}));
    return {*brief, plan.products.at(size_t(golden.product))};
}

PictureSource pictureOf(const GoldenCase &golden, const Sample &sample)
{
    if (golden.photograph)
        return {.path = {}, .bytes = photographJpeg(*golden.photograph, 1200)};
    if (!sample.plan.picture.isEmpty())
        return {.path = sample.plan.picture};
    const auto png = imageEngine()->compose({.name = sample.plan.name,
        .brandColours = sample.brief.brandColours,
        .fontFamily = sample.brief.overlay.font,
        .seed = sample.plan.recipe.seed});
    REQUIRE(png);
    return {.path = {}, .bytes = *png};
}

// As a campaign makes it, but without loss.
VariantsRequest requestFor(const GoldenCase &golden, const TemporaryFolder &folder)
{
    const Sample sample = sampleOf(golden);
    const MakeProductVariants work{.fileStem = u"v"_s,
        .picture = {},
        .outputFolder = {},
        .formats = {formatNamed(golden.format)},
        .messages = {sample.brief.messages.at(size_t(golden.message))},
        .overlay = sample.brief.overlay,
        .logoPath = sample.brief.overlay.logo.isEmpty()
            ? QString()
            : QStringLiteral(ATELIER_SAMPLE_CAMPAIGNS "/assets/") + sample.brief.overlay.logo,
        .brandColours = sample.brief.brandColours};
    VariantsRequest request = variantsRequest(work);
    request.picture = pictureOf(golden, sample);
    request.encoding = PictureEncoding::Png;
    if (!golden.text.isEmpty())
        request.orders.front().message.text = golden.text;
    request.orders.front().path = folder.path(u"v.png"_s);
    return request;
}

struct Made {
    Pixels pixels; // reduced
    QRect letters; // in them
};

Made make(const VariantsRequest &request)
{
    const auto result = imageEngine()->makeVariants(request, {});
    REQUIRE(result);
    REQUIRE(result->variants.front());
    const QRect letters = result->variants.front()->letters;
    return {scaledDown(loadPixels(request.orders.front().path), reduction),
        {letters.topLeft() / reduction, letters.size() / reduction}};
}

QString goldenPath(const GoldenCase &golden)
{
    return QStringLiteral(ATELIER_GOLDEN_PICTURES "/") + golden.name() + u".webp"_s;
}

// The picture with what is in an area moved by some pixels.
Pixels withMoved(Pixels pixels, const QRect &area, QPoint by)
{
    const Pixels before = pixels;
    const QRect target = area.translated(by) & QRect(0, 0, pixels.width, pixels.height);
    for (int y = target.top(); y <= target.bottom(); ++y) {
        for (int x = target.left(); x <= target.right(); ++x)
            fillRectangle(pixels, {x, y, 1, 1}, before.at(x - by.x(), y - by.y()));
    }
    return pixels;
}

// With 8 of 255 more or less red.
Pixels withOtherRed(Pixels pixels)
{
    for (size_t i = 0; i < pixels.rgb.size(); i += 3)
        pixels.rgb[i] = uchar(pixels.rgb[i] > 127 ? pixels.rgb[i] - 8 : pixels.rgb[i] + 8);
    return pixels;
}

} // namespace

TEST_CASE("Variants of the sample campaigns look as they did when a person looked at them", "[golden]")
{
    const TemporaryFolder folder;
    for (const GoldenCase &golden : cases()) {
        CAPTURE(golden.name());
        const Made made = make(requestFor(golden, folder));
        if (qEnvironmentVariableIsSet("ATELIER_WRITE_GOLDEN"))
            REQUIRE(writeFileAtomically(goldenPath(golden), losslessWebp(made.pixels)));
        const Pixels reference = loadPixels(goldenPath(golden));
        const Similarity similarity = similarityOf(made.pixels, reference);
        CAPTURE(similarity.mean, similarity.leastOfTiles, similarity.colourDifference);
        CHECK(isSamePicture(similarity));
        // What must be told apart, or the comparison says nothing: three pixels, 8 of 255 in one channel.
        for (const QPoint by : {QPoint(3, 0), QPoint(0, 3)}) {
            CHECK_FALSE(isSamePicture(similarityOf(withMoved(made.pixels, made.letters, by), reference)));
            const QRect all(0, 0, made.pixels.width, made.pixels.height);
            CHECK_FALSE(isSamePicture(similarityOf(withMoved(made.pixels, all, by), reference)));
        }
        CHECK_FALSE(isSamePicture(similarityOf(withOtherRed(made.pixels), reference)));
    }
}

TEST_CASE("A golden picture tells when letters or logo are missing and when the message is another", "[golden]")
{
    const TemporaryFolder folder;
    for (const GoldenCase &golden :
        {GoldenCase{u"home-collection"_s, 2, u"instagram-square"_s}, {u"evening-tea"_s, 0, u"facebook-feed"_s, 1}}) {
        CAPTURE(golden.name());
        const VariantsRequest request = requestFor(golden, folder);
        const auto tellsOf = [&](const VariantsRequest &changed) {
            return !isSamePicture(similarityOf(make(changed).pixels, loadPixels(goldenPath(golden))));
        };
        CHECK_FALSE(tellsOf(request));
        VariantsRequest changed = request;
        changed.orders.front().lettering = Lettering::LeftOut;
        CHECK(tellsOf(changed));
        changed = request;
        changed.orders.front().message.text += u'!';
        CHECK(tellsOf(changed));
        changed = request;
        changed.logo.path.clear();
        CHECK(tellsOf(changed) == !request.logo.path.isEmpty());
    }
}
