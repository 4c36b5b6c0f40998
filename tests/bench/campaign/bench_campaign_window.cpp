// SPDX-License-Identifier: GPL-3.0-or-later
// bench_campaign_window [PRODUCTS]: how long the window is held while a campaign of 10,000 products is opened, one that
// runs and one that rests: the longest single event, in milliseconds of the window's thread, after one of a few
// products was shown. A JSON line for each.
#include "core/campaign/campaign_service.h"
#include "core/content/content_schema.h"
#include "core/write/usage.h"
#include "tests/bench/image/measure.h"
#include "ui/campaigns/campaign_page.h"
#include "ui/campaigns/campaigns_screen.h"
#include "ui/campaigns/service_desk.h"
#include "ui/theme/apply_theme.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QJsonArray>
#include <QTemporaryDir>

#include <ctime>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

constexpr int usualProducts = 10'000;

// Times each event that is delivered from the loop.
class TimingApplication final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_isInside)
            return QApplication::notify(receiver, event);
        m_isInside = true;
        const qint64 before = threadTime();
        const bool result = QApplication::notify(receiver, event);
        m_longest = std::max(m_longest, threadTime() - before);
        m_isInside = false;
        return result;
    }
    double takeLongest() { return double(std::exchange(m_longest, 0)) / 1e6; }

private:
    // Nanoseconds that this thread ran, whatever else the machine does.
    static qint64 threadTime()
    {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    }

    bool m_isInside = false;
    qint64 m_longest = 0;
};

// Takes every request and answers none.
class SilentModel final : public ImageModel {
public:
    void generate(const ImageRequest &, std::stop_token stop, ImageSink,
        std::function<void(Result<ImageAnswer>)> finished) override
    {
        m_onStop.emplace(std::move(stop), [finished] {
            QMetaObject::invokeMethod(
                qApp, [finished] { finished(failure(ErrorKind::Cancelled, u"Stopped."_s)); }, Qt::QueuedConnection);
        });
    }

private:
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

class SilentModels final : public ModelFinder {
public:
    void find(std::stop_token, std::function<void(std::vector<Provider>)>) override { }
    Result<std::shared_ptr<TextModel>> textModel(const ModelId &) override
    {
        return failure(ErrorKind::Unsupported, u"There is none."_s);
    }
    Result<std::shared_ptr<ImageModel>> imageModel(const ModelId &) override { return std::make_shared<SilentModel>(); }
};

QJsonObject briefOf(int products)
{
    QJsonArray list;
    for (int i = 0; i < products; ++i)
        list += QJsonObject{{u"name"_s, u"Product %1"_s.arg(i)}, {u"description"_s, u"A thing for the home"_s}};
    return {{u"campaign_name"_s, u"Large"_s}, {u"campaign_message"_s, u"Evenings start earlier"_s},
        {u"target_audience"_s, u"Renters"_s}, {u"target_regions"_s, QJsonArray{u"SE"_s}},
        {u"brand_colors"_s, QJsonArray{u"#2B5BD7"_s, u"#FFFFFF"_s}}, {u"products"_s, list}};
}

bool waitFor(const std::function<bool()> &condition)
{
    const QDeadlineTimer deadline(std::chrono::minutes(2));
    while (!condition() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    return condition();
}

void tell(const QString &what, int products, double held, bool isGood)
{
    printLine({{u"name"_s, u"campaigns/window-"_s + what}, {u"products"_s, products},
        {u"held_ms"_s, roundedTo(held, 2)}, {u"complete"_s, isGood}});
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    TimingApplication application(argc, argv);
    const Theme theme = makeTheme(loadTokens().value(), ColorScheme::Light, 1);
    applyTheme(application, theme);
    const QStringList words = QCoreApplication::arguments();
    const int products = words.size() > 1 ? words.at(1).toInt() : usualProducts;
    const QTemporaryDir folder;
    Schema schema;
    addContentRecords(schema);
    schema.add<Job>().add<UsageEntry>().add<Campaign>();
    auto workspace = Workspace::open({.folder = folder.path(), .schema = schema, .clock = {}});
    const auto formats = loadPlatformFormats();
    if (!workspace || !formats)
        return 1;
    SilentModels models;
    JobQueue jobs(*workspace, Random(1), JobScope::OwnOnly);
    CampaignService service({.workspace = *workspace, .models = models, .programVersion = u"bench"_s}, jobs);
    ServiceDesk desk(*workspace, service, jobs);
    CampaignsScreen screen({.workspace = *workspace, .desk = desk, .formats = *formats, .files = {}}, nullptr);
    screen.resize(1240, 852);
    screen.show();

    QString id;
    bool hasBegun = false;
    QObject::connect(&service, &CampaignService::begun, &screen, [&] { hasBegun = true; });
    const auto isShown = [&](CampaignActivity activity) {
        const CampaignSight &sight = screen.campaign().model().sight();
        return sight.state.id == id && sight.activity == activity;
    };
    // Starts a campaign and opens it; gives how long the window was held.
    const auto open = [&](int count) {
        hasBegun = false;
        const auto brief = readBrief(briefOf(count), *formats);
        service.begin({.brief = *brief, .choices = {.assetsRoot = {}, .model = {u"comfyui"_s, u"silent"_s}}},
            [&](const Result<BegunCampaign> &begun) { id = begun ? begun->campaign.folderName : QString(); });
        bool isOpen = waitFor([&] { return hasBegun; });
        const double begin = application.takeLongest();
        screen.openCampaign(id);
        isOpen = waitFor([&] { return isShown(CampaignActivity::Here); }) && isOpen;
        QCoreApplication::processEvents();
        tell(u"begin"_s, count, begin, isOpen);
        tell(u"running"_s, count, application.takeLongest(), isOpen);
        return isOpen;
    };
    bool isGood = open(3);
    service.cancel(id, [](const Result<void> &) { });
    isGood = waitFor([&] { return isShown(CampaignActivity::Idle); }) && isGood;
    isGood = open(products) && isGood;

    bool hasEnded = false;
    QObject::connect(&service, &CampaignService::ended, &screen, [&] { hasEnded = true; });
    service.cancel(id, [](const Result<void> &) { });
    isGood = waitFor([&] { return hasEnded && isShown(CampaignActivity::Idle); }) && isGood;
    tell(u"stopped"_s, products, application.takeLongest(), isGood);
    screen.openCampaign(id);
    isGood = waitFor([&] { return isShown(CampaignActivity::Idle); }) && isGood;
    QCoreApplication::processEvents();
    tell(u"resting"_s, products, application.takeLongest(), isGood);
    return isGood ? 0 : 1;
}
