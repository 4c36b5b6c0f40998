// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_watcher.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temporary_folder.h"

#include <QFileInfo>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Watched {
    TemporaryFolder folder;
    FakeClock clock;
    QStringList seen;
    Result<CampaignWatcher::Outcome> answer = CampaignWatcher::Outcome::Processed;
    CampaignWatcher watcher{folder.path(), clock, [this](const QString &brief, const auto &done) {
                                seen += QFileInfo(brief).fileName() + u':' + QString::number(QFileInfo(brief).size());
                                done(answer);
                            }};
};

} // namespace

TEST_CASE("A brief is processed once, after it has stood still, and moves to done")
{
    Watched watched;
    REQUIRE(watched.watcher.start());
    watched.folder.write(u"input/campaign-briefs/a.json"_s, "{");
    watched.clock.advance(2s);
    CHECK(watched.seen.isEmpty());
    watched.folder.write(u"input/campaign-briefs/a.json"_s, "{\"still copying\"");
    watched.clock.advance(2s);
    CHECK(watched.seen.isEmpty());
    watched.clock.advance(10s);
    CHECK(watched.seen == QStringList{u"a.json:16"_s});
    CHECK(watched.folder.read(u"input/campaign-briefs/done/a.json"_s).size() == 16);
}

TEST_CASE("A brief that fails three times moves to failed with its error beside it")
{
    Watched watched;
    watched.answer = failure(ErrorKind::InvalidInput, u"brand_colors is wrong."_s);
    REQUIRE(watched.watcher.start());
    watched.folder.write(u"input/campaign-briefs/a.json"_s, "{}");
    watched.clock.advance(60s);
    CHECK(watched.seen.size() == 3);
    CHECK(watched.folder.read(u"input/campaign-briefs/failed/a.json"_s) == "{}");
    const auto error = QJsonDocument::fromJson(watched.folder.read(u"input/campaign-briefs/failed/a.error.json"_s));
    CHECK(error["message"_L1].toString() == u"brand_colors is wrong."_s);
    CHECK(error["attempts"_L1].toInt() == 3);
    CHECK(error["kind"_L1].toString() == u"invalid_input"_s);
}

TEST_CASE("Failures are counted across a new start")
{
    Watched watched;
    watched.folder.write(u"input/campaign-briefs/.a.json.attempts"_s, "2");
    watched.answer = failure(ErrorKind::Io, u"No room."_s);
    REQUIRE(watched.watcher.start());
    watched.folder.write(u"input/campaign-briefs/a.json"_s, "{}");
    watched.clock.advance(60s);
    CHECK(watched.seen.size() == 1);
    CHECK(QFileInfo::exists(watched.folder.path(u"input/campaign-briefs/failed/a.json"_s)));
}

TEST_CASE("A second brief of the same name does not replace the first")
{
    Watched watched;
    REQUIRE(watched.watcher.start());
    watched.folder.write(u"input/campaign-briefs/a.json"_s, "first");
    watched.clock.advance(10s);
    watched.folder.write(u"input/campaign-briefs/a.json"_s, "second");
    watched.clock.advance(10s);
    CHECK(watched.folder.read(u"input/campaign-briefs/done/a.json"_s) == "first");
    CHECK(watched.folder.read(u"input/campaign-briefs/done/a-2.json"_s) == "second");
}
