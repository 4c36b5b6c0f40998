// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_inbox.h"
#include "tests/core/campaign/service_fixture.h"

#include <QFileInfo>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Watching {
    explicit Watching(const TemporaryFolder &place)
        : folder(place)
        , program(place)
        , inbox({.folder = place.path(u"watched"_s),
                    .outputRoot = place.path(u"output"_s),
                    .choices = {.assetsRoot = {}, .model = pricedModel},
                    .timing = {.settleTime = 0ms, .pollInterval = 5ms, .firstBackoff = 5ms}},
              program.workspace, program.service, program.jobs)
    {
        QObject::connect(
            &inbox, &CampaignInbox::began, &program.jobs, [this](const QString &brief, const Campaign &campaign) {
                told += u"began "_s + brief;
                last = campaign;
            });
        QObject::connect(&inbox, &CampaignInbox::waits, &program.jobs,
            [this](const QString &brief, const Campaign &, const Error &why) {
                told += u"waits "_s + brief;
                reason = why.message;
            });
        QObject::connect(&inbox, &CampaignInbox::processed, &program.jobs,
            [this](const QString &brief) { told += u"processed "_s + brief; });
        QObject::connect(
            &inbox, &CampaignInbox::failed, &program.jobs, [this](const QString &brief, const Error &, int attempt) {
                told += u"failed %1 %2"_s.arg(brief).arg(attempt);
            });
        QObject::connect(&inbox, &CampaignInbox::stopped, &program.jobs, [this] { told += u"stopped"_s; });
    }

    void drop(const QString &name, const QStringList &products) const
    {
        folder.write(u"watched/input/campaign-briefs/"_s + name, QJsonDocument(briefJson(name, products)).toJson());
    }
    [[nodiscard]] bool isIn(const QString &place, const QString &name) const
    {
        return QFileInfo::exists(folder.path(u"watched/input/campaign-briefs/"_s + place + name));
    }
    void start() { REQUIRE(inbox.start()); }
    void wait(const QString &what)
    {
        waitUntil([&] { return told.contains(what); });
    }

    const TemporaryFolder &folder;
    CampaignProgram program;
    CampaignInbox inbox;
    QStringList told;
    QString reason;
    Campaign last;
};

} // namespace

TEST_CASE("A brief in the watched folder is run once and moves to done, and one that is no brief to failed")
{
    const TemporaryFolder folder;
    Watching watching(folder);
    watching.start();
    watching.drop(u"lamp.json"_s, {u"Lamp"_s});
    watching.wait(u"processed lamp.json"_s);
    CHECK(watching.isIn(u"done/"_s, u"lamp.json"_s));
    CHECK(watching.program.campaign(watching.last.header.id).status == CampaignStatus::Completed);
    folder.write(u"watched/input/campaign-briefs/broken.json"_s, "{");
    watching.wait(u"failed broken.json 3"_s);
    CHECK(watching.isIn(u"failed/"_s, u"broken.json"_s));
    CHECK(watching.isIn(u"failed/"_s, u"broken.error.json"_s));
    CHECK(watching.program.pictures.asked == 1);
}

TEST_CASE("A brief over the budget waits for consent, holds up no other, and is done when a person agreed")
{
    const TemporaryFolder folder;
    Watching watching(folder);
    watching.program.setBudget(0.2);
    watching.drop(u"dear.json"_s, {u"Lamp"_s, u"Mug"_s});
    watching.start();
    watching.wait(u"waits dear.json"_s);
    const Campaign dear = watching.last;
    CHECK(watching.reason.contains(u"predicted to cost $0.27, and the budget leaves $0.20"_s));
    CHECK(watching.isIn({}, u"dear.json"_s));
    CHECK(watching.program.pictures.asked == 0);

    watching.drop(u"cheap.json"_s, {u"Kiln Mug"_s});
    watching.wait(u"processed cheap.json"_s);
    CHECK(watching.isIn({}, u"dear.json"_s));
    CHECK(watching.told.count(u"waits dear.json"_s) == 1);

    const auto agreed = answerOf<Result<Job>>(
        [&](auto done) { watching.program.service.proceed(dear.folderName, {}, Spending::Confirmed, done); });
    REQUIRE(agreed.has_value());
    watching.wait(u"processed dear.json"_s);
    CHECK(watching.isIn(u"done/"_s, u"dear.json"_s));
    CHECK(watching.program.spent() == 3 * priceOfOne);
}

TEST_CASE("A brief that waits for consent goes on waiting in its campaign at the next start")
{
    const TemporaryFolder folder;
    Id first;
    {
        Watching watching(folder);
        watching.program.setBudget(0.1);
        watching.drop(u"dear.json"_s, {u"Lamp"_s});
        watching.start();
        watching.wait(u"waits dear.json"_s);
        first = watching.last.header.id;
    }
    Watching watching(folder);
    watching.start();
    watching.wait(u"waits dear.json"_s);
    CHECK(watching.last.header.id == first);
    CHECK(watching.program.pictures.asked == 0);
}

TEST_CASE("Stopping ends the campaign under way; its brief stays, and the next start goes on with it")
{
    const TemporaryFolder folder;
    Id first;
    {
        Watching watching(folder);
        watching.program.pictures.isSilent = true;
        watching.drop(u"lamp.json"_s, {u"Lamp"_s});
        watching.start();
        watching.wait(u"began lamp.json"_s);
        waitUntil([&] { return watching.program.pictures.asked == 1; });
        first = watching.last.header.id;
        watching.inbox.stop();
        watching.wait(u"stopped"_s);
        CHECK(watching.isIn({}, u"lamp.json"_s));
    }
    Watching watching(folder);
    watching.start();
    watching.wait(u"processed lamp.json"_s);
    CHECK(watching.last.header.id == first);
    CHECK(watching.program.spent() == priceOfOne);
}
