// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
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
        return {folder.path(u"workspace"_s), folder.path(u"server"_s), QString::number(productCount)};
    }
};

// The campaign's folder; one whose process was killed before its record was stored has a brief and no more.
QString madeFolder(const Campaign &campaign)
{
    const QDir root(campaign.folder.path(u"workspace/campaigns/output"_s));
    QStringList made;
    for (const QString &name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QFileInfo::exists(root.filePath(name + u"/manifest.json"_s)))
            made += root.filePath(name);
    }
    REQUIRE(made.size() == 1);
    return made.front();
}

int filesIn(const QString &folder) { return int(QDir(folder).entryList(QDir::Files).size()); }

void checkComplete(const Campaign &campaign)
{
    const QString made = madeFolder(campaign);
    const auto manifest = QJsonDocument::fromJson(*readFile(made + u"/manifest.json"_s)).object();
    CHECK(manifest["status"_L1].toString() == u"completed"_s);
    REQUIRE(manifest["products"_L1].toArray().size() == productCount);
    for (const QJsonValue &product : manifest["products"_L1].toArray()) {
        CHECK(product["status"_L1].toString() == u"completed"_s);
        for (const QJsonValue &variant : product["variants"_L1].toArray())
            CHECK(QFileInfo(made + u'/' + variant["key"_L1].toString()).size() > 1000);
    }
    // Each picture was made once on the server, whatever happened here.
    CHECK(QDir(campaign.folder.path(u"server"_s)).entryList({u"*.png"_s}, QDir::Files).size() == productCount);
    // And nothing half written is left.
    CHECK(filesIn(made + u"/variants"_s) == productCount);
    CHECK(filesIn(made + u"/generated"_s) == productCount);
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
        const bool ended = process.waitForFinished(int(random.below(250 + 5 * quint64(killsOfThisCampaign))) + 1);
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
