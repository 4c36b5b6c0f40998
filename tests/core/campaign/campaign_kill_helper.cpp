// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a campaign on a folder and may be killed at any moment: campaign_kill_helper CAMPAIGN_FOLDER SERVER_FOLDER
// PRODUCTS. The "server" is a folder that outlives this process, as a picture service would: it keeps each picture
// under our request's id, and one rename is the moment at which a picture is made and paid for.
#include "core/base/file.h"
#include "core/campaign/campaign_run.h"

#include <QCoreApplication>
#include <QDir>
#include <QTimer>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

class FolderServer final : public ImageModel {
public:
    FolderServer(QString folder, QString product, QByteArray picture)
        : m_folder(std::move(folder))
        , m_product(std::move(product))
        , m_picture(std::move(picture))
    {
    }

    void generate(const ImageRequest &request, std::stop_token, ImageSink,
        std::function<void(Result<ImageAnswer>)> finished) override
    {
        const QString path = m_folder + u'/' + m_product + u'~' + request.requestId.toString() + u".png"_s;
        if (!readFile(path))
            (void)writeFileAtomically(path, m_picture);
        QTimer::singleShot(2, QCoreApplication::instance(), [path, finished] {
            finished(readFile(path).transform([](const QByteArray &bytes) {
                return ImageAnswer{.bytes = bytes, .model = u"folder"_s, .seed = {}, .duration = {}};
            }));
        });
    }

private:
    QString m_folder;
    QString m_product;
    QByteArray m_picture;
};

CampaignBrief briefOf(int products)
{
    CampaignBrief brief;
    brief.name = u"Kill"_s;
    brief.message = u"Evenings start earlier"_s;
    brief.brandColours = {{43, 91, 215}};
    for (int i = 0; i < products; ++i)
        brief.products.push_back({.name = u"Product %1"_s.arg(i), .description = {}, .existingAssets = {}});
    brief.messages = {{.text = brief.message, .locale = {}, .version = {}}};
    brief.formats = *choosePlatformFormats(*loadPlatformFormats(), {u"medium-rectangle"_s});
    return brief;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto engine = loadImageEngine();
    if (!engine)
        return 1;
    const auto picture = (*engine)->compose({.name = {}, .brandColours = {}, .width = 96, .height = 96});
    SystemClock clock;
    CampaignSettings settings{.campaignId = u"kill"_s,
        .outputFolder = arguments.at(1),
        .cacheFolder = {},
        .plan = {},
        .programVersion = u"test"_s};
    settings.plan.model = {u"fake"_s, u"folder"_s};
    settings.plan.cost = [](const ModelId &, int, int) { return 0.01; };
    CampaignRun run(briefOf(arguments.at(3).toInt()), settings,
        {.clock = clock,
            .engine = *engine,
            .pictureMaker = [&](const CampaignBrief &, const ProductPlan &plan) -> Result<PictureMaker> {
                return PictureMaker{.model = std::make_shared<FolderServer>(arguments.at(2), plan.fileStem(), *picture),
                    .lostAnswer = LostAnswer::AskAgain};
            },
            .fontHashes = std::make_shared<FontHashes>(),
            .random = Random(1)});
    QObject::connect(&run, &CampaignRun::finished, &application,
        [&] { application.exit(run.state().status == CampaignStatus::Completed ? 0 : 3); });
    if (!run.prepare() || !run.start(Spending::Confirmed))
        return 2;
    return QCoreApplication::exec();
}
