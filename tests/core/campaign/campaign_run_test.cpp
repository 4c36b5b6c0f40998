// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/campaign/campaign_run.h"
#include "core/image/offline_artist.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temporary_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTimer>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<const ImageEngine> imageEngine()
{
    static const auto engine = loadImageEngine();
    REQUIRE(engine);
    return *engine;
}

QByteArray smallPicture(quint64 seed = 0)
{
    return *imageEngine()->compose({.name = {}, .brandColours = {}, .seed = seed, .width = 128, .height = 128});
}

// Answers what the test says, for each product's name in turn; a picture when nothing is left to say.
struct Script {
    QHash<QString, QList<Result<QByteArray>>> answers;
    QStringList asked;
    std::vector<ImageRequest> requests;
    bool isSilent = false; // never answers but to a stop
};

class ScriptedModel final : public ImageModel {
public:
    ScriptedModel(Script &script, QString product)
        : m_script(script)
        , m_product(std::move(product))
    {
    }

    void generate(const ImageRequest &request, std::stop_token stop, ImageSink sink,
        std::function<void(Result<ImageAnswer>)> finished) override
    {
        m_script.asked += m_product;
        m_script.requests.push_back(request);
        if (sink.preview)
            sink.preview("preview");
        if (m_script.isSilent) {
            m_onStop.emplace(std::move(stop), [finished] {
                QTimer::singleShot(0, QCoreApplication::instance(),
                    [finished] { finished(failure(ErrorKind::Cancelled, u"Stopped."_s)); });
            });
            return;
        }
        auto &answers = m_script.answers[m_product];
        const Result<QByteArray> answer = answers.isEmpty() ? smallPicture() : answers.takeFirst();
        QTimer::singleShot(0, QCoreApplication::instance(), [finished, answer] {
            finished(answer.transform([](const QByteArray &bytes) {
                return ImageAnswer{.bytes = bytes, .model = u"scripted-1"_s, .seed = 7, .duration = 40ms};
            }));
        });
    }

private:
    Script &m_script;
    QString m_product;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

struct Studio {
    TemporaryFolder folder;
    FakeClock clock;
    Script script;
    LostAnswer lostAnswer = LostAnswer::WaitForPerson;
    CampaignBrief brief;
    CampaignSettings settings;

    explicit Studio(const QStringList &products)
    {
        brief.name = u"Autumn Launch"_s;
        brief.message = u"Evenings start earlier"_s;
        brief.audience = u"Renters"_s;
        brief.regions = {u"SE"_s};
        brief.brandColours = {{43, 91, 215}, {255, 255, 255}};
        for (const QString &name : products)
            brief.products.push_back({.name = name, .description = {}, .existingAssets = {}});
        brief.messages = {{.text = brief.message, .locale = {}, .version = {}}};
        brief.formats = *choosePlatformFormats(*loadPlatformFormats(), {u"medium-rectangle"_s});
        settings.campaignId = u"autumn-launch-20261120-101500-k3fa"_s;
        settings.outputFolder = folder.path(u"out"_s);
        settings.cacheFolder = folder.path(u"cache"_s);
        settings.plan.model = {u"fake"_s, u"scripted"_s};
        settings.plan.cost = [](const ModelId &, int, int) { return 0.04; };
        settings.programVersion = u"0.1.0"_s;
    }

    std::unique_ptr<CampaignRun> campaign()
    {
        return std::make_unique<CampaignRun>(brief, settings,
            CampaignServices{.clock = clock,
                .engine = imageEngine(),
                .pictureMaker = [this](const CampaignBrief &, const ProductPlan &plan) -> Result<PictureMaker> {
                    return PictureMaker{
                        .model = std::make_shared<ScriptedModel>(script, plan.name), .lostAnswer = lostAnswer};
                },
                .fontHashes = std::make_shared<FontHashes>(),
                .random = Random(1)});
    }

    [[nodiscard]] QJsonObject manifest() const
    {
        return QJsonDocument::fromJson(folder.read(u"out/manifest.json"_s)).object();
    }
};

// Turns the event loop, and the clock when all else waits for it, until the campaign has ended.
void runToEnd(CampaignRun &run, FakeClock &clock)
{
    bool hasEnded = false;
    QObject context;
    QObject::connect(&run, &CampaignRun::finished, &context, [&] { hasEnded = true; });
    while (!hasEnded) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        if (clock.nextDue())
            clock.advance(*clock.nextDue());
    }
}

std::unique_ptr<CampaignRun> completedRun(Studio &studio)
{
    auto run = studio.campaign();
    REQUIRE(run->prepare());
    REQUIRE(run->start(Spending::WithinBudget));
    runToEnd(*run, studio.clock);
    return run;
}

} // namespace

TEST_CASE("A campaign makes its pictures, its variants and a manifest that tells of them")
{
    Studio studio({u"Harvest Lamp"_s, u"Oslo Throw"_s});
    studio.folder.write(u"assets/throw/product.png"_s, smallPicture(3));
    studio.brief.products[1].existingAssets = u"existing-assets/throw"_s;
    studio.settings.plan.assetsRoot = studio.folder.path(u"assets"_s);
    const auto run = completedRun(studio);
    CHECK(run->state().status == CampaignStatus::Completed);
    CHECK(studio.script.asked == QStringList{u"Harvest Lamp"_s});

    const QJsonObject manifest = studio.manifest();
    CHECK(manifest.keys()
        == QStringList{u"brand_colors"_s, u"campaign_id"_s, u"campaign_message"_s, u"campaign_name"_s,
            u"completed_at"_s, u"created_at"_s, u"expected_products"_s, u"made_with"_s, u"predicted_cost"_s,
            u"products"_s, u"saved_by_reuse"_s, u"status"_s, u"target_audience"_s, u"target_regions"_s,
            u"total_cost"_s});
    CHECK(manifest["status"_L1].toString() == u"completed"_s);
    CHECK(manifest["total_cost"_L1].toDouble() == 0.04);
    CHECK(manifest["saved_by_reuse"_L1].toDouble() == 0.04);
    CHECK(manifest["created_at"_L1].toString() == u"2025-11-24T16:00:00Z"_s);
    const QJsonObject lamp = manifest["products"_L1][0].toObject();
    CHECK(lamp["image_source"_L1].toString() == u"generated"_s);
    CHECK(lamp["image_key"_L1].toString() == u"generated/harvest-lamp-0.png"_s);
    CHECK(lamp["recipe"_L1]["seed"_L1].toInt() == 7);
    CHECK(lamp["recipe"_L1]["model"_L1].toString() == u"fake:scripted"_s);
    const QJsonObject variant = lamp["variants"_L1][0].toObject();
    CHECK(variant["key"_L1].toString() == u"variants/harvest-lamp-0-medium-rectangle.jpg"_s);
    CHECK(variant["locale"_L1].isNull());
    CHECK(variant["message_variant"_L1].isNull());
    const QJsonObject throwProduct = manifest["products"_L1][1].toObject();
    CHECK(throwProduct["image_source"_L1].toString() == u"existing"_s);
    CHECK(throwProduct["image_key"_L1].toString() == u"existing-assets/throw/product.png"_s);
    CHECK(throwProduct["processing_cost"_L1].toDouble() == 0);
    const QJsonObject font = manifest["made_with"_L1]["fonts"_L1][0].toObject();
    CHECK(font["family"_L1].toString() == u"Inter"_s);
    CHECK(font["sha256"_L1].toString().size() == 64);
    CHECK(QFileInfo(studio.folder.path(u"out/"_s + variant["key"_L1].toString())).size() > 1000);
}

TEST_CASE("A product that keeps failing lies dead after three tries while the others finish, and a retry completes it")
{
    Studio studio({u"Lamp"_s, u"Mug"_s});
    const auto unavailable = failure(ErrorKind::Unavailable, u"The service does not answer."_s);
    studio.script.answers[u"Mug"_s] = {unavailable, unavailable, unavailable};
    const auto run = completedRun(studio);
    CHECK(run->state().status == CampaignStatus::CompletedWithErrors);
    CHECK(studio.script.asked.count(u"Mug"_s) == 3);
    CHECK(run->state().products[0].stage == ProductStage::Completed);
    CHECK(run->state().products[1].stage == ProductStage::Failed);
    CHECK(run->state().commonError() == ErrorKind::Unavailable);
    CHECK(studio.manifest()["status"_L1].toString() == u"completed_with_errors"_s);
    CHECK(studio.manifest()["products"_L1][1]["error"_L1]["attempts"_L1].toInt() == 3);

    REQUIRE(run->retry(1));
    runToEnd(*run, studio.clock);
    CHECK(run->state().status == CampaignStatus::Completed);
    CHECK(studio.script.asked.count(u"Lamp"_s) == 1);
    CHECK(studio.manifest()["status"_L1].toString() == u"completed"_s);
}

TEST_CASE("An error that another try cannot help is not tried again")
{
    Studio studio({u"Mug"_s});
    studio.script.answers[u"Mug"_s] = {failure(ErrorKind::Filtered, u"Refused."_s)};
    const auto run = completedRun(studio);
    CHECK(studio.script.asked.size() == 1);
    CHECK(run->state().commonError() == ErrorKind::Filtered);
}

TEST_CASE("A picture that may have been made and paid for is asked for again by a person only")
{
    Studio studio({u"Mug"_s});
    studio.script.answers[u"Mug"_s] = {std::unexpected(Error{
        .kind = ErrorKind::Unavailable, .message = u"The answer was lost."_s, .fate = RequestFate::MaybeCarriedOut})};
    const auto run = completedRun(studio);
    CHECK(studio.script.asked.size() == 1);
    CHECK(run->state().products[0].stage == ProductStage::Interrupted);
    CHECK(run->state().products[0].error->message == u"The answer was lost."_s);
    // Nobody knows what was paid.
    CHECK_FALSE(run->state().products[0].cost);
    CHECK(run->state().products[0].payment.certainty == PaymentCertainty::MayBePaid);
    CHECK(run->state().products[0].payment.dollars == 0.04);
    CHECK(studio.manifest()["products"_L1][0]["processing_cost"_L1].isNull());
    REQUIRE(run->retry(0));
    runToEnd(*run, studio.clock);
    CHECK(run->state().status == CampaignStatus::Completed);
    CHECK(studio.script.asked.size() == 2);
}

TEST_CASE("A bought picture that there is no room for is kept and saved when there is, and not bought again")
{
    Studio studio({u"Mug"_s});
    auto run = studio.campaign();
    REQUIRE(run->prepare());
    // A folder that nothing can be written into: a file in its place.
    const QString generated = studio.folder.path(u"out/generated"_s);
    REQUIRE(QDir().rmdir(generated));
    studio.folder.write(u"out/generated"_s, "full");
    QStringList said;
    QObject::connect(run.get(), &CampaignRun::retrying, run.get(),
        [&](int, const Error &error, std::chrono::milliseconds) { said += error.message; });
    REQUIRE(run->start(Spending::WithinBudget));
    SECTION("saved when there is room again")
    {
        while (said.size() < 3) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
            if (said.size() == 2 && QFile::remove(generated))
                REQUIRE(QDir().mkdir(generated));
            if (run->state().products[0].stage == ProductStage::MakingVariants)
                break;
            if (studio.clock.nextDue())
                studio.clock.advance(*studio.clock.nextDue());
        }
        runToEnd(*run, studio.clock);
        CHECK(said.first().contains(u"is paid for and cannot be saved yet"_s));
        CHECK(run->state().status == CampaignStatus::Completed);
        CHECK(run->state().totalCost() == 0.04);
    }
    SECTION("told when the campaign is stopped before")
    {
        while (said.isEmpty())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        run->cancel();
        runToEnd(*run, studio.clock);
        CHECK(run->state().products[0].stage == ProductStage::Interrupted);
        CHECK(run->state().products[0].error->message.contains(u"was paid for and could not be saved"_s));
        CHECK(run->state().totalCost() == 0.04);
    }
    SECTION("saved at the last moment when the program ends")
    {
        while (said.isEmpty())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        REQUIRE(QFile::remove(generated));
        REQUIRE(QDir().mkdir(generated));
        run.reset();
        const auto next = completedRun(studio);
        CHECK(next->state().status == CampaignStatus::Completed);
        CHECK(next->state().totalCost() == 0.04);
    }
    CHECK(studio.script.asked.size() == 1);
}

TEST_CASE("A campaign whose manifest cannot be written says so, and the next run writes it")
{
    Studio studio({u"Mug"_s});
    REQUIRE(QDir().mkpath(studio.folder.path(u"out/manifest.json"_s)));
    const auto run = completedRun(studio);
    REQUIRE(run->state().error);
    CHECK(run->state().error->kind == ErrorKind::InvalidInput);
    REQUIRE(QDir().rmdir(studio.folder.path(u"out/manifest.json"_s)));
}

TEST_CASE("Only the variant that was edited is made anew, also by another run")
{
    Studio studio({u"Mug"_s});
    studio.brief.formats =
        *choosePlatformFormats(*loadPlatformFormats(), {u"medium-rectangle"_s, u"instagram-square"_s});
    auto run = completedRun(studio);
    const std::vector<VariantRecord> before = run->state().products[0].variants;
    REQUIRE(before.size() == 2);
    // What would be overwritten if it were made anew.
    const auto path = [&](size_t index) { return studio.folder.path(u"out/"_s + before[index].key); };
    const QByteArray marked(before[1].bytes, 'x');
    REQUIRE(writeFileAtomically(path(1), marked));
    const QByteArray old = *readFile(path(0));
    const VariantEdit edit{.message = u"Light"_s, .focus = {}, .position = {}, .alignment = {}};
    SECTION("while the campaign is open")
    {
        REQUIRE(run->editVariant(0, before[0].name(), edit));
        runToEnd(*run, studio.clock);
    }
    SECTION("by a run that finds the edit in the journal")
    {
        run.reset();
        run = studio.campaign();
        REQUIRE(run->prepare());
        REQUIRE(run->editVariant(0, before[0].name(), edit));
        run = nullptr; // as if the process ended here
        run = completedRun(studio);
    }
    const std::vector<VariantRecord> &after = run->state().products[0].variants;
    REQUIRE(after.size() == 2);
    CHECK(*readFile(path(0)) != old);
    CHECK(after[0].isCurrent());
    CHECK(after[1] == before[1]);
    CHECK(*readFile(path(1)) == marked);
    CHECK_FALSE(run->state().products[0].fonts.empty());
}

TEST_CASE("A wait that the service asked for is kept")
{
    Studio studio({u"Mug"_s});
    studio.script.answers[u"Mug"_s] = {
        std::unexpected(Error{.kind = ErrorKind::RateLimited, .message = {}, .retryAfter = 90s})};
    const Timestamp before = studio.clock.now();
    const auto run = completedRun(studio);
    CHECK(run->state().status == CampaignStatus::Completed);
    CHECK(studio.clock.now() - before >= 90s);
}

TEST_CASE("An answer that is no picture is a failure and is not bought again in silence")
{
    Studio studio({u"Mug"_s, u"Lamp"_s});
    studio.script.answers[u"Mug"_s] = {QByteArray("this is not a picture")};
    studio.script.answers[u"Lamp"_s] = {smallPicture().chopped(200)};
    const auto run = completedRun(studio);
    CHECK(studio.script.asked.size() == 2);
    CHECK(run->state().products[0].stage == ProductStage::Failed);
    CHECK(run->state().products[1].error->kind == ErrorKind::Corrupt);
    CHECK_FALSE(QFileInfo::exists(studio.folder.path(u"out/generated/mug-0.png"_s)));
}

TEST_CASE("The same recipe in another campaign reuses the picture and says so")
{
    Studio studio({u"Lamp"_s});
    completedRun(studio);
    studio.settings.outputFolder = studio.folder.path(u"second"_s);
    const auto second = completedRun(studio);
    CHECK(studio.script.asked.size() == 1);
    const ProductState &lamp = second->state().products[0];
    CHECK(lamp.origin == PictureOrigin::Reused);
    CHECK(second->state().totalCost() == 0);
    CHECK(second->state().savedByReuse() == 0.04);
    CHECK(lamp.notes.first().contains(u"used again"_s));
    CHECK(QFileInfo::exists(studio.folder.path(u"second/generated/lamp-0.png"_s)));
}

TEST_CASE("Cancelling stops the requests, keeps what is done, and a later run goes on")
{
    Studio studio({u"Lamp"_s, u"Mug"_s});
    studio.script.isSilent = true;
    {
        auto run = studio.campaign();
        REQUIRE(run->prepare());
        REQUIRE(run->start(Spending::WithinBudget));
        while (studio.script.asked.size() < 2)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        run->cancel();
        runToEnd(*run, studio.clock);
        CHECK(run->state().status == CampaignStatus::Cancelled);
        CHECK(studio.manifest()["status"_L1].toString() == u"cancelled"_s);
    }
    studio.script.isSilent = false;
    studio.lostAnswer = LostAnswer::AskAgain;
    const auto run = completedRun(studio);
    CHECK(run->state().status == CampaignStatus::Completed);
}

TEST_CASE("A picture whose answer was lost waits for a person when it may have been paid for")
{
    Studio studio({u"Lamp"_s});
    studio.script.isSilent = true;
    {
        auto run = studio.campaign();
        REQUIRE(run->prepare());
        REQUIRE(run->start(Spending::WithinBudget));
        while (studio.script.asked.isEmpty())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        // The process ends here.
    }
    studio.script.isSilent = false;
    auto run = completedRun(studio);
    CHECK(run->state().products[0].stage == ProductStage::Interrupted);
    CHECK(studio.script.asked.size() == 1);

    // Also when the campaign is taken up again: only a person's retry asks for another one.
    run.reset();
    run = completedRun(studio);
    CHECK(run->state().products[0].stage == ProductStage::Interrupted);
    CHECK(studio.script.asked.size() == 1);
    REQUIRE(run->retry(0));
    runToEnd(*run, studio.clock);
    CHECK(run->state().status == CampaignStatus::Completed);
    CHECK(studio.script.asked.size() == 2);
}

TEST_CASE("A finished campaign that is run again makes nothing anew but what was deleted")
{
    Studio studio({u"Lamp"_s, u"Mug"_s});
    completedRun(studio);
    const QString variant = studio.folder.path(u"out/variants/mug-1-medium-rectangle.jpg"_s);
    const QByteArray before = studio.folder.read(u"out/variants/mug-1-medium-rectangle.jpg"_s);
    QFile::remove(variant);
    const auto run = completedRun(studio);
    CHECK(run->state().status == CampaignStatus::Completed);
    CHECK(studio.script.asked.size() == 2);
    CHECK(studio.folder.read(u"out/variants/mug-1-medium-rectangle.jpg"_s) == before);
}

TEST_CASE("A picture can be replaced by hand")
{
    Studio studio({u"Mug"_s});
    studio.script.answers[u"Mug"_s] = {failure(ErrorKind::Filtered, u"Refused."_s)};
    const auto run = completedRun(studio);
    const QString own = studio.folder.write(u"own.png"_s, smallPicture(9));
    REQUIRE(run->replacePicture(0, own));
    runToEnd(*run, studio.clock);
    CHECK(run->state().status == CampaignStatus::Completed);
    CHECK(studio.manifest()["products"_L1][0]["image_source"_L1].toString() == u"replaced"_s);
    CHECK_FALSE(run->replacePicture(0, studio.folder.path(u"missing.png"_s)));
}

TEST_CASE(
    "An own picture that cannot be read makes its product generate, with a note, or fail where that is not allowed")
{
    Studio studio({u"Lamp"_s});
    studio.folder.write(u"assets/lamp.png"_s, smallPicture().chopped(300));
    studio.brief.products[0].existingAssets = u"lamp.png"_s;
    studio.settings.plan.assetsRoot = studio.folder.path(u"assets"_s);
    SECTION("generated")
    {
        const auto run = completedRun(studio);
        CHECK(run->state().status == CampaignStatus::Completed);
        CHECK(run->state().products[0].origin == PictureOrigin::Generated);
        CHECK(run->state().products[0].notes.join(u' ').contains(u"damaged"_s));
        CHECK(run->state().totalCost() == 0.04);
    }
    SECTION("not allowed")
    {
        studio.settings.plan.generation = GenerationPolicy::Refused;
        const auto run = completedRun(studio);
        CHECK(run->state().status == CampaignStatus::CompletedWithErrors);
        CHECK(run->state().commonError() == ErrorKind::Corrupt);
        CHECK(studio.script.asked.isEmpty());
    }
}

TEST_CASE("A campaign above the budget starts only when its cost was confirmed")
{
    Studio studio({u"Lamp"_s, u"Mug"_s});
    auto run = studio.campaign();
    REQUIRE(run->prepare());
    CHECK(run->remainingCost().dollars == 0.08);
    const auto refused = run->start(Spending::WithinBudget, 0.05);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::BudgetExceeded);
    CHECK(studio.script.asked.isEmpty());
    REQUIRE(run->start(Spending::Confirmed, 0.05));
    runToEnd(*run, studio.clock);
    CHECK(run->state().status == CampaignStatus::Completed);
}

TEST_CASE("Two runs never work on one folder")
{
    Studio studio({u"Lamp"_s});
    const auto first = studio.campaign();
    REQUIRE(first->prepare());
    const auto second = studio.campaign()->prepare();
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == ErrorKind::Conflict);
}

TEST_CASE("Languages and versions of the message each give their files")
{
    Studio studio({u"Lamp"_s});
    studio.brief.messages = {
        {u"Evenings"_s, {}, u"A"_s}, {u"Nights"_s, {}, u"B"_s}, {u"夜は早く始まる"_s, u"ja"_s, {}}};
    const auto run = completedRun(studio);
    QStringList keys;
    for (const VariantRecord &variant : run->state().products[0].variants)
        keys += variant.key;
    CHECK(keys
        == QStringList{u"variants/lamp-0-medium-rectangle-a.jpg"_s, u"variants/lamp-0-medium-rectangle-b.jpg"_s,
            u"variants/lamp-0-medium-rectangle-ja.jpg"_s});
    CHECK(studio.manifest()["products"_L1][0]["variants"_L1][2]["locale"_L1].toString() == u"ja"_s);
}

TEST_CASE("Hostile product names stay below the output folder, and names that are the same are kept apart")
{
    Studio studio({u"../../evil"_s, u"CON"_s, QString(300, u'n'), u"🎉"_s, u"🎉"_s});
    const auto run = completedRun(studio);
    CHECK(run->state().status == CampaignStatus::Completed);
    CHECK(QDir(studio.folder.path(u"out/variants"_s)).entryList(QDir::Files).size() == 5);
    CHECK(QDir(studio.folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot)
        == QStringList{u"cache"_s, u"out"_s});
}

TEST_CASE("The offline artist's picture is called composed and costs nothing")
{
    Studio studio({u"Harvest Lamp"_s});
    studio.settings.plan.model = ModelId::offline();
    QThreadPool threads;
    CampaignRun run(studio.brief, studio.settings,
        {.clock = studio.clock,
            .engine = imageEngine(),
            .pictureMaker = [&](const CampaignBrief &brief, const ProductPlan &plan) -> Result<PictureMaker> {
                const Composition composition{.name = plan.name, .brandColours = brief.brandColours};
                return PictureMaker{.model = std::make_shared<OfflineArtist>(imageEngine(), composition, threads),
                    .lostAnswer = LostAnswer::AskAgain};
            },
            .fontHashes = std::make_shared<FontHashes>(),
            .random = Random(1)});
    REQUIRE(run.prepare());
    REQUIRE(run.start(Spending::WithinBudget));
    runToEnd(run, studio.clock);
    CHECK(run.state().status == CampaignStatus::Completed);
    CHECK(studio.manifest()["products"_L1][0]["image_source"_L1].toString() == u"composed"_s);
    CHECK(run.state().totalCost() == 0);
}
