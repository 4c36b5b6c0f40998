// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a workspace's one campaign through the service, as the program does, or goes on with it, and may be killed at
// any moment: campaign_kill_helper WORKSPACE SERVER_FOLDER PRODUCTS. The "server" is a folder that outlives this
// process, as a ComfyUI would: it keeps each picture under our request's id, and one rename is the moment at which a
// picture is made.
#include "core/base/file.h"
#include "core/campaign/campaign_service.h"
#include "core/content/content_schema.h"
#include "core/write/usage.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTimer>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

class FolderServer final : public ImageModel {
public:
    FolderServer(QString folder, QByteArray picture)
        : m_folder(std::move(folder))
        , m_picture(std::move(picture))
    {
    }

    void generate(const ImageRequest &request, std::stop_token, ImageSink,
        std::function<void(Result<ImageAnswer>)> finished) override
    {
        const QString path = m_folder + u'/' + request.requestId.toString() + u".png"_s;
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
    QByteArray m_picture;
};

class FolderServers final : public ModelFinder {
public:
    explicit FolderServers(QString folder)
        : m_folder(std::move(folder))
    {
    }

    void find(std::stop_token, std::function<void(std::vector<Provider>)>) override { }
    Result<std::shared_ptr<TextModel>> textModel(const ModelId &) override
    {
        return failure(ErrorKind::Unsupported, u"It writes no texts."_s);
    }
    Result<std::shared_ptr<ImageModel>> imageModel(const ModelId &) override
    {
        if (m_picture.isEmpty()) {
            const auto engine = loadImageEngine();
            m_picture = *(*engine)->compose({.name = {}, .brandColours = {}, .width = 96, .height = 96});
        }
        return std::make_shared<FolderServer>(m_folder, m_picture);
    }

private:
    QString m_folder;
    QByteArray m_picture;
};

QJsonObject briefOf(int products)
{
    QJsonArray list;
    for (int i = 0; i < products; ++i)
        list += QJsonObject{{u"name"_s, u"Product %1"_s.arg(i)}};
    return {{u"campaign_name"_s, u"Kill"_s}, {u"campaign_message"_s, u"Evenings start earlier"_s},
        {u"target_audience"_s, u"Renters"_s}, {u"target_regions"_s, QJsonArray{u"SE"_s}},
        {u"brand_colors"_s, QJsonArray{u"#2B5BD7"_s}}, {u"formats"_s, QJsonArray{u"medium-rectangle"_s}},
        {u"products"_s, list}};
}

struct Known {
    std::optional<Campaign> campaign;
    std::optional<Job> job; // the latest of it
};

Result<Known> knownCampaign(Reader &reader)
{
    return listCampaigns(reader).transform([&](const std::vector<Campaign> &campaigns) {
        if (campaigns.empty())
            return Known{};
        const auto job = reader.get<Job>(campaigns.front().job);
        return Known{campaigns.front(), job ? std::optional(*job) : std::nullopt};
    });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    Schema schema;
    addContentRecords(schema);
    schema.add<Job>().add<UsageEntry>().add<Campaign>();
    auto workspace = Workspace::open({.folder = arguments.at(1), .schema = schema, .clock = {}});
    if (!workspace)
        return 1;
    const auto known = (*workspace)->readNow(knownCampaign);
    if (!known)
        return 1;
    if (known->campaign && known->campaign->status == CampaignStatus::Completed)
        return 0;
    FolderServers servers(arguments.at(2));
    JobQueue jobs(*workspace, Random(1), JobScope::Workspace);
    CampaignService service({.workspace = *workspace, .models = servers, .programVersion = u"test"_s}, jobs);
    QObject::connect(&jobs, &JobQueue::stateChanged, &application, [&](const Job &job) {
        if (hasEnded(job.state) || job.state == JobState::Waiting)
            QCoreApplication::exit(job.state == JobState::Done ? 0 : 3);
    });
    const auto failIf = [](const auto &result) {
        if (!result)
            QCoreApplication::exit(2);
    };
    if (!known->campaign) {
        const auto brief = readBrief(briefOf(arguments.at(3).toInt()), *loadPlatformFormats());
        service.begin({.brief = *brief, .choices = {.assetsRoot = {}, .model = {u"comfyui"_s, u"folder"_s}}}, failIf);
    } else if (known->job && !hasEnded(known->job->state)) {
        jobs.resume();
    } else { // killed before its job was stored
        service.proceed(known->campaign->folderName, {}, Spending::WithinBudget, failIf);
    }
    return QCoreApplication::exec();
}
