// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/assets.h"
#include "core/campaign/plan.h"
#include "tests/support/temporary_folder.h"

#include <QFile>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

CampaignBrief briefWith(std::vector<BriefProduct> products)
{
    CampaignBrief brief;
    brief.name = u"Autumn"_s;
    brief.message = u"Evenings start earlier"_s;
    brief.audience = u"Renters, 25 to 40"_s;
    brief.regions = {u"SE"_s, u"NO"_s};
    brief.brandColours = {{43, 91, 215}};
    brief.products = std::move(products);
    brief.messages = {{.text = brief.message, .locale = {}, .version = {}}};
    brief.formats = *choosePlatformFormats(*loadPlatformFormats(), {});
    return brief;
}

PlanOptions optionsWithPrice(double price)
{
    PlanOptions options;
    options.model = {u"openai"_s, u"gpt-image-1"_s};
    options.cost = [price](const ModelId &, int, int) { return price; };
    return options;
}

} // namespace

TEST_CASE("A prompt follows the recipe, and too long a one loses audience, then market, then whole words")
{
    const CampaignBrief brief = briefWith({{u"Harvest Lamp"_s, u"Table lamp with a clay foot."_s, {}}});
    const BriefProduct &lamp = brief.products.front();
    const auto whole = promptFor(brief, lamp, 2000);
    REQUIRE(whole);
    CHECK(*whole
        == u"Professional product photography of Harvest Lamp. Table lamp with a clay foot. High quality, studio "
           u"lighting, "
           "white background, commercial advertising style. Marketing campaign: Evenings start earlier. Target "
           "audience: "
           "Renters, 25 to 40. Market: SE, NO. Photorealistic, 4K quality, centered composition."_s);
    const auto noAudience = promptFor(brief, lamp, whole->size() - 1);
    CHECK(noAudience->contains(u"Market: SE, NO."_s));
    CHECK_FALSE(noAudience->contains(u"Renters"_s));
    const auto noMarket = promptFor(brief, lamp, noAudience->size() - 1);
    CHECK(noMarket->contains(u"Evenings start earlier"_s));
    CHECK_FALSE(noMarket->contains(u"Market:"_s));
    const auto shorter = promptFor(brief, lamp, noMarket->size() - 45);
    CHECK(shorter->contains(u"Table lamp with a clay. High"_s));
    CHECK_FALSE(promptFor(brief, lamp, 20));
}

TEST_CASE("Cost is predicted as generated pictures times the price, and reuse is what it saves")
{
    const TemporaryFolder folder;
    folder.write(u"assets/throw/b.jpg"_s, "x");
    folder.write(u"assets/throw/product.png"_s, "x");
    const CampaignBrief brief = briefWith({{u"Harvest Lamp"_s, {}, {}},
        {u"Oslo Throw"_s, {}, u"existing-assets/throw"_s}, {u"Kiln Mug"_s, {}, u"mug.png"_s}});
    PlanOptions options = optionsWithPrice(0.04);
    options.assetsRoot = folder.path(u"assets"_s);
    const CampaignPlan plan = planCampaign(brief, options, RecipeCache({}));
    CHECK(plan.predictedCost == 0.08);
    CHECK(plan.predictedSaving == 0.04);
    CHECK(plan.isCostKnown);
    CHECK(plan.variantCount == 15);
    CHECK(plan.products[1].origin == PictureOrigin::Existing);
    CHECK(plan.products[1].picture.endsWith(u"assets/throw/product.png"_s));
    REQUIRE(plan.products[2].notes.size() == 1);
    CHECK(plan.products[2].notes.front().contains(u"mug.png"_s));
}

TEST_CASE("Without generating, a product without a picture fails in the plan")
{
    PlanOptions options = optionsWithPrice(0.04);
    options.generation = GenerationPolicy::Refused;
    const CampaignPlan plan = planCampaign(briefWith({{u"Lamp"_s, {}, {}}}), options, RecipeCache({}));
    REQUIRE(plan.products.front().error);
    CHECK(plan.products.front().error->kind == ErrorKind::NotFound);
    CHECK(plan.predictedCost == 0);
}

TEST_CASE("An unknown price is said to be unknown, not nothing")
{
    PlanOptions options = optionsWithPrice(0);
    options.cost = [](const ModelId &, int, int) { return std::nullopt; };
    CHECK_FALSE(planCampaign(briefWith({{u"Lamp"_s, {}, {}}}), options, RecipeCache({})).isCostKnown);
}

TEST_CASE("The same recipe finds its picture, another seed does not")
{
    const TemporaryFolder folder;
    const RecipeCache cache(folder.path(u"cache"_s));
    CampaignBrief brief = briefWith({{u"Lamp"_s, {}, {}}});
    const PlanOptions options = optionsWithPrice(0.04);
    const CampaignPlan first = planCampaign(brief, options, cache);
    REQUIRE(cache.put(first.products.front().recipe, "png", 0.04));
    const CampaignPlan second = planCampaign(brief, options, cache);
    CHECK(second.products.front().origin == PictureOrigin::Reused);
    CHECK(second.predictedCost == 0);
    CHECK(second.predictedSaving == 0.04);
    brief.seed = 5;
    CHECK(planCampaign(brief, options, cache).products.front().origin == PictureOrigin::Generated);
}

TEST_CASE("A link that leads out of the assets folder is refused")
{
    const TemporaryFolder folder;
    folder.write(u"secret.png"_s, "x");
    folder.write(u"assets/lamp.png"_s, "x");
    QFile::link(folder.path(u"secret.png"_s), folder.path(u"assets/link.png"_s));
    CHECK(findAsset(folder.path(u"assets"_s), u"lamp.png"_s));
    const auto link = findAsset(folder.path(u"assets"_s), u"link.png"_s);
    REQUIRE_FALSE(link);
    CHECK(link.error().kind == ErrorKind::Forbidden);
}

TEST_CASE("Products of the same name have distinct file names")
{
    const CampaignPlan plan = planCampaign(briefWith({{u"Lamp"_s, {}, {}}, {u"Lamp"_s, {}, {}}, {u"LAMP!"_s, {}, {}}}),
        optionsWithPrice(0), RecipeCache({}));
    QStringList stems;
    for (const ProductPlan &product : plan.products)
        stems += product.fileStem();
    CHECK(stems == QStringList{u"lamp-0"_s, u"lamp-1"_s, u"lamp-2"_s});
}
