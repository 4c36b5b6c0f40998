// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "tests/support/temporary_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int productCount = 20;

struct Campaign {
    TemporaryFolder folder;

    Campaign() { QDir().mkpath(folder.path(u"server"_s)); }
    [[nodiscard]] QStringList arguments() const
    {
        return {folder.path(u"out"_s), folder.path(u"server"_s), QString::number(productCount)};
    }
};

void checkComplete(const Campaign &campaign)
{
    const auto manifest = QJsonDocument::fromJson(campaign.folder.read(u"out/manifest.json"_s)).object();
    CHECK(manifest["status"_L1].toString() == u"completed"_s);
    CHECK(manifest["total_cost"_L1].toDouble() == 0.2);
    REQUIRE(manifest["products"_L1].toArray().size() == productCount);
    for (const QJsonValue &product : manifest["products"_L1].toArray()) {
        CHECK(product["status"_L1].toString() == u"completed"_s);
        for (const QJsonValue &variant : product["variants"_L1].toArray())
            CHECK(QFileInfo(campaign.folder.path(u"out/"_s + variant["key"_L1].toString())).size() > 1000);
    }
    // Each picture was made once on the server, whatever happened here.
    CHECK(QDir(campaign.folder.path(u"server"_s)).entryList({u"*.png"_s}, QDir::Files).size() == productCount);
    // And nothing half written is left.
    CHECK(QDir(campaign.folder.path(u"out/variants"_s)).entryList(QDir::Files).size() == productCount);
    CHECK(QDir(campaign.folder.path(u"out/generated"_s)).entryList(QDir::Files).size() == productCount);
}

} // namespace

TEST_CASE("A campaign that is killed at 100 random moments completes, and each picture is generated once")
{
    const QString helper = QCoreApplication::applicationDirPath() + u"/campaign_kill_helper"_s;
    Random random(20261120);
    auto campaign = std::make_unique<Campaign>();
    int kills = 0;
    int killsOfThisCampaign = 0;
    int completed = 0;
    for (int starts = 0; starts < 1000 && (kills < 100 || completed == 0); ++starts) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(helper, campaign->arguments());
        REQUIRE(process.waitForStarted());
        // Most of a short run is loading; the moments spread over all of it and what follows, and on a slow machine the
        // span grows until the campaign comes to its end.
        const bool ended = process.waitForFinished(int(random.below(170 + 5 * quint64(killsOfThisCampaign))) + 1);
        if (!ended) {
            process.kill();
            process.waitForFinished();
            ++kills;
            ++killsOfThisCampaign;
            continue;
        }
        REQUIRE(process.exitStatus() == QProcess::NormalExit);
        REQUIRE(process.exitCode() == 0);
        checkComplete(*campaign);
        ++completed;
        killsOfThisCampaign = 0;
        campaign = std::make_unique<Campaign>();
    }
    CHECK(kills >= 100);
    CHECK(completed >= 1);
}
