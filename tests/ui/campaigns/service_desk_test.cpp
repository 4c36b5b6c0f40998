// SPDX-License-Identifier: GPL-3.0-or-later
// The view over the real service: real pictures, made on this computer by the offline artist.
#include "core/base/file.h"
#include "core/content/content_schema.h"
#include "core/job/job.h"
#include "core/write/usage.h"
#include "tests/support/qt_strings.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/widgets/widget_fixture.h"
#include "ui/campaigns/campaign_form.h"
#include "ui/campaigns/campaign_grid.h"
#include "ui/campaigns/campaign_page.h"
#include "ui/campaigns/campaigns_screen.h"
#include "ui/campaigns/service_desk.h"
#include "ui/campaigns/variant_page.h"

#include <QImage>
#include <QJsonArray>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

class NoModels final : public ModelFinder {
public:
    void find(std::stop_token, std::function<void(std::vector<Provider>)>) override { }
    Result<std::shared_ptr<TextModel>> textModel(const ModelId &) override { return missing(); }
    Result<std::shared_ptr<ImageModel>> imageModel(const ModelId &) override { return missing(); }

private:
    static std::unexpected<Error> missing() { return failure(ErrorKind::Filtered, u"The filter refused it."_s); }
};

std::shared_ptr<Workspace> openWorkspace(const QString &folder)
{
    Schema schema;
    addContentRecords(schema);
    schema.add<Job>().add<UsageEntry>().add<Campaign>();
    auto opened = Workspace::open({.folder = folder, .schema = schema, .clock = {}});
    REQUIRE(opened.has_value());
    return std::move(*opened);
}

// One process with its window.
struct RealWindow {
    explicit RealWindow(const TemporaryFolder &folder)
        : workspace(openWorkspace(folder.path(u"w"_s)))
        , jobs(workspace, Random(1), JobScope::Workspace)
        , service(CampaignTools{.workspace = workspace, .models = models, .programVersion = u"1.0"_s}, jobs)
        , desk(workspace, service, jobs)
        , screen(new CampaignsScreen({.workspace = workspace,
                                         .desk = desk,
                                         .formats = *loadPlatformFormats(),
                                         .files = {.openFile = [this](auto...) { return fileToOpen; },
                                             .folder = [](auto...) { return QString(); },
                                             .saveFile = [](auto...) { return QString(); }}},
              &window))
    {
        window.resize(1240, 852);
        screen->resize(1240, 852);
        showActive(window);
    }
    ~RealWindow()
    {
        CHECK(QTest::qWaitFor([this] { return !screen->thumbnails().isBusy(); }));
    }

    [[nodiscard]] CampaignModel &model() { return screen->campaign().model(); }
    [[nodiscard]] const CampaignSight &sight() { return model().sight(); }
    [[nodiscard]] bool waitFor(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, 30'000); }
    [[nodiscard]] bool waitForEnd(CampaignStatus status)
    {
        return waitFor([&] {
            return !sight().state.id.isEmpty() && sight().activity == CampaignActivity::Idle
                && sight().state.status == status;
        });
    }
    void start(const QJsonObject &brief)
    {
        screen->newCampaign().setBrief(brief, {});
        screen->showNew();
        screen->newCampaign().start();
        REQUIRE(waitFor([&] { return !screen->campaign().campaignId().isEmpty(); }));
    }

    std::shared_ptr<Workspace> workspace;
    NoModels models;
    JobQueue jobs;
    CampaignService service;
    ServiceDesk desk;
    QString fileToOpen;
    QWidget window;
    CampaignsScreen *screen;
};

QJsonObject smallBrief()
{
    return {{u"campaign_name"_s, u"Autumn Launch"_s}, {u"campaign_message"_s, u"Evenings start earlier"_s},
        {u"target_audience"_s, u"Renters"_s}, {u"target_regions"_s, QJsonArray{u"SE"_s}},
        {u"brand_colors"_s, QJsonArray{u"#2F4A43"_s, u"#E9D9C2"_s}},
        {u"formats"_s, QJsonArray{u"instagram-square"_s, u"medium-rectangle"_s}},
        {u"products"_s, QJsonArray{QJsonObject{{u"name"_s, u"Lamp"_s}}, QJsonObject{{u"name"_s, u"Mug"_s}}}}};
}

} // namespace

TEST_CASE("a campaign started in the window makes its pictures, and one of them is edited in place")
{
    Dressed dressed;
    const TemporaryFolder folder;
    RealWindow window(folder);
    window.start(smallBrief());
    REQUIRE(window.waitForEnd(CampaignStatus::Completed));
    REQUIRE(window.model().variantCount() == 4);
    const QModelIndex square = window.model().index(0, 0);
    const VariantRecord before = *window.model().variantAt(square);
    const QString path = window.model().pathOf(before);
    CHECK(QImage(path).size() == QSize(1080, 1080));
    const QByteArray bytes = *readFile(path);

    window.screen->campaign().toggleApproval(square);
    REQUIRE(window.waitFor([&] { return window.model().approvedCount() == 1; }));
    window.screen->campaign().proceed({.edits = {{.product = 0,
                                           .variant = before.name(),
                                           .edit = {.message = u"Light"_s, .position = MessagePosition::Top}}}});
    REQUIRE(window.waitFor([&] { return *readFile(path) != bytes; }));
    REQUIRE(window.waitForEnd(CampaignStatus::Completed));
    // What was approved is not what is there now.
    REQUIRE(window.waitFor([&] { return window.model().approvedCount() == 0; }));
    CHECK(window.sight().state.products[0].edits.at(before.name()).message == u"Light"_s);
}

TEST_CASE("a product that lies dead is replaced by a picture and the campaign completes")
{
    Dressed dressed;
    const TemporaryFolder folder;
    RealWindow window(folder);
    const ModelId cloud{.provider = u"cloud"_s, .model = u"painter"_s};
    window.screen->setModels({.models = {{.id = cloud, .title = u"Cloud painter"_s}}, .usual = cloud});
    QJsonObject brief = smallBrief();
    brief[u"products"_s] = QJsonArray{QJsonObject{{u"name"_s, u"Lamp"_s}}};
    window.start(brief);
    REQUIRE(window.waitForEnd(CampaignStatus::CompletedWithErrors));
    CHECK(window.sight().state.products[0].error->message == u"The filter refused it."_s);
    QImage picture(400, 300, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    window.fileToOpen = folder.path(u"lamp.png"_s);
    REQUIRE(picture.save(window.fileToOpen));
    Q_EMIT window.screen->campaign().replaceRequested(0);
    REQUIRE(window.waitForEnd(CampaignStatus::Completed));
    CHECK(window.sight().state.products[0].origin == PictureOrigin::Replaced);
    CHECK(window.model().variantCount() == 2);
}

TEST_CASE("what was made is there when the window opens again")
{
    Dressed dressed;
    const TemporaryFolder folder;
    QString id;
    {
        RealWindow window(folder);
        window.start(smallBrief());
        REQUIRE(window.waitForEnd(CampaignStatus::Completed));
        id = window.screen->campaign().campaignId();
    }
    RealWindow window(folder);
    window.screen->openCampaign(id);
    REQUIRE(window.waitForEnd(CampaignStatus::Completed));
    CHECK(window.model().variantCount() == 4);
    CHECK(window.sight().choices.model.isOffline());
}
