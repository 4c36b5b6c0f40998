// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/brief.h"

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

QJsonObject validBrief()
{
    return QJsonDocument::fromJson(R"({
        "campaign_name": "Autumn Launch",
        "campaign_message": "Evenings start earlier",
        "target_audience": "Renters, 25 to 40",
        "target_regions": ["SE", "NO"],
        "brand_colors": ["#2B5BD7", "#FFFFFF"],
        "products": [
            {"name": "Harvest Lamp", "description": "Table lamp", "existing_assets": "existing-assets/lamp/"},
            {"name": "Oslo Throw", "description": "Red wool", "existing_assets": null}
        ]
    })")
        .object();
}

std::expected<CampaignBrief, BriefProblems> read(const QJsonObject &brief)
{
    return readBrief(brief, *loadPlatformFormats());
}

QStringList pathsOf(const std::expected<CampaignBrief, BriefProblems> &read)
{
    QStringList paths;
    if (!read) {
        for (const SchemaProblem &problem : read.error())
            paths += problem.path;
    }
    paths.sort();
    return paths;
}

} // namespace

TEST_CASE("A brief of the seed's form is read whole")
{
    const auto brief = read(validBrief());
    REQUIRE(brief);
    CHECK(brief->name == u"Autumn Launch"_s);
    CHECK(brief->regions == QStringList{u"SE"_s, u"NO"_s});
    CHECK(brief->brandColours == std::vector<Colour>{{0x2b, 0x5b, 0xd7}, {255, 255, 255}});
    REQUIRE(brief->products.size() == 2);
    CHECK(brief->products.front().existingAssets == u"existing-assets/lamp/"_s);
    CHECK(brief->products.back().existingAssets.isEmpty());
    CHECK(brief->formats.size() == 5);
    REQUIRE(brief->messages.size() == 1);
    CHECK(brief->messages.front().text == u"Evenings start earlier"_s);
    CHECK(brief->notes.isEmpty());
}

TEST_CASE("Messages by language come beside the base message, versions instead of it")
{
    QJsonObject object = validBrief();
    object[u"messages"_s] = QJsonObject{{u"fr"_s, u"Les soirées"_s}, {u"sv"_s, u"Kvällen"_s}};
    object[u"variants_of_message"_s] = QJsonObject{{u"A"_s, u"Evenings"_s}, {u"B"_s, u"Nights"_s}};
    const auto brief = read(object);
    REQUIRE(brief);
    QStringList messages;
    for (const BriefMessage &message : brief->messages)
        messages += message.version + u'|' + message.locale + u'|' + message.text;
    CHECK(messages == QStringList{u"A||Evenings"_s, u"B||Nights"_s, u"|fr|Les soirées"_s, u"|sv|Kvällen"_s});
}

TEST_CASE("Every fault of a brief is told at once, each with its place, what was found and what is allowed")
{
    QJsonObject object = validBrief();
    object.remove(u"target_audience"_s);
    object[u"campaign_message"_s] = u"  "_s;
    object[u"target_regions"_s] = QJsonArray();
    object[u"brand_colors"_s] = QJsonArray{u"#2B5BD7"_s, u"red"_s};
    object[u"seed"_s] = -1;
    object[u"formats"_s] = QJsonArray{u"instagram-squar"_s};
    object[u"overlay"_s] = QJsonObject{{u"position"_s, u"middle"_s}, {u"logo"_s, u"../logo.png"_s}};
    object[u"products"_s] = QJsonArray{QJsonObject{{u"description"_s, u"no name"_s}},
        QJsonObject{{u"name"_s, u"Lamp"_s}, {u"existing_assets"_s, u"../../etc/passwd"_s}}};
    const auto brief = read(object);
    REQUIRE_FALSE(brief);
    CHECK(pathsOf(brief)
        == QStringList{u"brand_colors[1]"_s, u"campaign_message"_s, u"formats"_s, u"overlay.logo"_s,
            u"overlay.position"_s, u"products[0].name"_s, u"products[1].existing_assets"_s, u"seed"_s,
            u"target_audience"_s, u"target_regions"_s});
    const Error error = briefError(brief.error(), u"brief.json"_s);
    CHECK(error.message.contains(u"brand_colors[1]: found \"red\"; allowed is a colour as #RRGGBB."_s));
    CHECK(error.message.contains(u"target_audience: found nothing; allowed is"_s));
    CHECK(error.message.contains(u"target_regions: found an empty list; allowed is a list of 1 to 300 regions."_s));
    CHECK(error.message.contains(u"Did you mean instagram-square?"_s));
}

TEST_CASE("A message of 5,000 characters is refused, one of 500 is taken")
{
    QJsonObject object = validBrief();
    object[u"campaign_message"_s] = QString(5000, u'x');
    const auto brief = read(object);
    REQUIRE_FALSE(brief);
    REQUIRE(brief.error().size() == 1);
    CHECK(brief.error().front().message.contains(u"a text of 5000 characters"_s));
    object[u"campaign_message"_s] = QString(500, u'x');
    CHECK(read(object));
}

TEST_CASE("Broken JSON is told with line and column")
{
    const auto brief = parseBrief("{\n  \"campaign_name\": \"x\",\n  oops\n}", u"brief.json"_s, *loadPlatformFormats());
    REQUIRE_FALSE(brief);
    CHECK(brief.error().front().message.contains(u"brief.json, line 3, column "_s));
}

TEST_CASE("An unknown field is passed over with a note that names its neighbour")
{
    QJsonObject object = validBrief();
    object[u"mesages"_s] = QJsonObject();
    const auto brief = read(object);
    REQUIRE(brief);
    REQUIRE(brief->notes.size() == 1);
    CHECK(brief->notes.front().contains(u"Did you mean messages?"_s));
}

TEST_CASE("Only relative paths without a step upwards stay inside")
{
    for (const QString &path : {u"a.png"_s, u"a/b"_s, u"a..b/c"_s, u"./a"_s})
        CHECK(staysInside(path));
    for (const QString &path :
        {u"../a"_s, u"a/../../b"_s, u"/etc/passwd"_s, u"a\\..\\b"_s, u"C:\\a"_s, u"\\\\host\\a"_s})
        CHECK_FALSE(staysInside(path));
}

TEST_CASE("A brief of 10,000 products is read")
{
    QJsonObject object = validBrief();
    QJsonArray products;
    for (int i = 0; i < 10'000; ++i)
        products += QJsonObject{{u"name"_s, u"Product %1"_s.arg(i)}, {u"description"_s, u"A thing"_s}};
    object[u"products"_s] = products;
    const auto brief = read(object);
    REQUIRE(brief);
    CHECK(brief->products.size() == 10'000);
    CHECK(brief->products.back().name == u"Product 9999"_s);
}
