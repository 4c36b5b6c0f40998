// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/campaign/campaign_assembly.h"
#include "core/campaign/campaign_listing.h"
#include "tests/support/fake_clock.h"
#include "tests/support/qt_strings.h"
#include "tests/support/temporary_folder.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QJsonArray>
#include <QTimer>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject briefJson()
{
    return {{u"campaign_name"_s, u"Autumn Launch"_s}, {u"campaign_message"_s, u"Evenings start earlier"_s},
        {u"target_audience"_s, u"Renters"_s}, {u"target_regions"_s, QJsonArray{u"SE"_s}},
        {u"brand_colors"_s, QJsonArray{u"#2F4A43"_s, u"#E9D9C2"_s}},
        {u"formats"_s, QJsonArray{u"instagram-square"_s, u"medium-rectangle"_s}},
        {u"products"_s, QJsonArray{QJsonObject{{u"name"_s, u"Lamp"_s}}, QJsonObject{{u"name"_s, u"Mug"_s}}}}};
}

// Campaigns that the offline artist makes, in a folder of their own.
struct Desk {
    TemporaryFolder folder;
    FakeClock clock;
    CampaignAssembly assembly{{.clock = clock,
        .workspaceFolder = folder.path(u"w"_s),
        .engine = loadImageEngine,
        .imageModel = [](const ModelId &) -> Result<std::shared_ptr<ImageModel>> {
            return failure(ErrorKind::NotFound, u"There is no such model."_s);
        },
        .programVersion = u"1.0"_s}};
    QString root = campaignOutputRoot(folder.path(u"w"_s));

    std::unique_ptr<CampaignRun> begin()
    {
        const auto brief = readBrief(briefJson(), *loadPlatformFormats());
        REQUIRE(brief.has_value());
        auto run = assembly.begin(*brief, {}, root);
        REQUIRE(run.has_value());
        return std::move(*run);
    }

    static void runToEnd(CampaignRun &run)
    {
        QEventLoop loop;
        QObject::connect(&run, &CampaignRun::finished, &loop, &QEventLoop::quit);
        REQUIRE(run.start(Spending::WithinBudget).has_value());
        loop.exec();
    }

    // A finished campaign's folder.
    QString made()
    {
        const auto run = begin();
        runToEnd(*run);
        return root + u'/' + run->state().id;
    }

    std::unique_ptr<CampaignRun> resume(const QString &place)
    {
        auto run = assembly.resume(place);
        REQUIRE(run.has_value());
        return std::move(*run);
    }
};

QByteArray bytesOf(const QString &place, const QString &key) { return readFile(place + u'/' + key).value(); }

const VariantName square{.platform = u"instagram-square"_s, .locale = {}, .messageVersion = {}};

} // namespace

TEST_CASE("a campaign is listed from the moment it was begun, and tells what became of it")
{
    Desk desk;
    CHECK(listCampaigns(desk.root).campaigns.empty());
    const auto run = desk.begin();
    auto listed = listCampaigns(desk.root).campaigns;
    REQUIRE(listed.size() == 1);
    CHECK(listed[0].name == u"Autumn Launch"_s);
    CHECK(listed[0].products == 2);
    CHECK(listed[0].productsDone == 0);
    CHECK(listed[0].isWorkedOn);
    Desk::runToEnd(*run);
    listed = listCampaigns(desk.root).campaigns;
    CHECK(listed[0].status == CampaignStatus::Completed);
    CHECK(listed[0].productsDone == 2);
    CHECK(listed[0].pictures.size() == 2);
    CHECK(QFileInfo::exists(listed[0].pictures[0]));
}

TEST_CASE("a campaign that nobody holds is not worked on, and its state can be read")
{
    Desk desk;
    const QString place = desk.made();
    CHECK_FALSE(isWorkedOn(place));
    const auto state = readCampaignState(place);
    REQUIRE(state.has_value());
    CHECK(state->status == CampaignStatus::Completed);
    REQUIRE(state->products.size() == 2);
    CHECK(state->products[1].plan.name == u"Mug"_s);
    CHECK(state->products[1].stage == ProductStage::Completed);
    CHECK(state->products[1].variants.size() == 2);
}

TEST_CASE("an edited variant is made anew in place, and the others keep their bytes")
{
    Desk desk;
    const QString place = desk.made();
    const auto before = readCampaignState(place)->products[0].variants;
    const QByteArray edited = bytesOf(place, before[0].key);
    const QByteArray other = bytesOf(place, before[1].key);
    {
        const auto run = desk.resume(place);
        REQUIRE(run->editVariant(0, square, {.message = u"Come in"_s, .position = MessagePosition::Top}).has_value());
        CHECK(run->remainingCost().dollars == 0);
        Desk::runToEnd(*run);
    }
    const auto after = readCampaignState(place)->products[0];
    CHECK(after.stage == ProductStage::Completed);
    CHECK(after.edits.at(square).message == u"Come in"_s);
    CHECK(after.edits.at(square).position == MessagePosition::Top);
    CHECK(bytesOf(place, before[0].key) != edited);
    CHECK(bytesOf(place, before[1].key) == other);
    {
        const auto run = desk.resume(place);
        REQUIRE(run->editVariant(0, square, {}).has_value());
        Desk::runToEnd(*run);
    }
    CHECK(bytesOf(place, before[0].key) == edited);
    CHECK(readCampaignState(place)->products[0].edits.empty());
}

TEST_CASE("an edit survives the process that took it")
{
    Desk desk;
    const QString place = desk.made();
    REQUIRE(desk.resume(place)->editVariant(1, square, {.message = u"Tea?"_s}).has_value());
    CHECK(readCampaignState(place)->products[1].stage == ProductStage::MakingVariants);
    const auto run = desk.resume(place);
    CHECK(run->state().products[1].edits.at(square).message == u"Tea?"_s);
    Desk::runToEnd(*run);
    CHECK(run->state().status == CampaignStatus::Completed);
}

TEST_CASE("a crop chosen by hand goes with the picture, a message stays")
{
    Desk desk;
    const QString place = desk.made();
    const auto run = desk.resume(place);
    REQUIRE(run->editVariant(0, square, {.message = u"Hello"_s, .focus = FocalPoint{0.1, 0.9}}).has_value());
    Desk::runToEnd(*run);
    const QString picture = place + u'/' + run->state().products[1].imageKey;
    REQUIRE(run->replacePicture(0, picture).has_value());
    CHECK(run->state().products[0].edits.at(square) == VariantEdit{.message = u"Hello"_s});
}

TEST_CASE("an approval holds for the bytes that were seen")
{
    Desk desk;
    const QString place = desk.made();
    VariantRecord variant = readCampaignState(place)->products[0].variants[0];
    CampaignReview review = readReview(place);
    CHECK_FALSE(review.isApproved(variant));
    review.setApproved(variant, true);
    review.isKept = true;
    REQUIRE(writeReview(place, review).has_value());
    CHECK(readReview(place).isApproved(variant));
    CHECK(readReview(place).isKept);
    variant.bytes += 1;
    CHECK_FALSE(readReview(place).isApproved(variant));
}

TEST_CASE("a folder whose manifest is broken is named and listed by its brief; without a brief only the others are")
{
    Desk desk;
    desk.made();
    const QString place = desk.made();
    REQUIRE(writeFileAtomically(campaignFile(place, CampaignFile::Manifest), "{ broken").has_value());
    CampaignListing listing = listCampaigns(desk.root);
    CHECK(listing.campaigns.size() == 2);
    REQUIRE(listing.problems.size() == 1);
    CHECK(listing.problems[0].contains(u"manifest.json"_s));
    REQUIRE(QFile::remove(campaignFile(place, CampaignFile::Brief)));
    listing = listCampaigns(desk.root);
    CHECK(listing.campaigns.size() == 1);
    REQUIRE(listing.problems.size() == 1);
    CHECK(listing.problems[0].contains(u"manifest.json"_s));
}
