// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/ageing.h"
#include "core/campaign/campaign_listing.h"
#include "tests/support/temporary_folder.h"

#include <QDir>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TEST_CASE("A campaign is outdated when it was completed longer ago than the setting says")
{
    constexpr Timestamp now = Timestamp(std::chrono::sys_days{2026y / 5 / 28});
    constexpr std::chrono::days age{90};
    Campaign campaign;
    CHECK_FALSE(isOutdated(campaign, now, age)); // has not ended
    campaign.completed = now - age;
    CHECK_FALSE(isOutdated(campaign, now, age));
    campaign.completed = now - age - 1ms;
    CHECK(isOutdated(campaign, now, age));
}

TEST_CASE(
    "A folder that cannot be moved to the trash is told, and one that is gone needs no moving, and what is kept stays")
{
    const TemporaryFolder folder;
    for (const QString &name : {u"old"_s, u"stuck"_s, u"kept"_s})
        REQUIRE(QDir(folder.path()).mkpath(name));
    REQUIRE(writeReview(folder.path(u"kept"_s), {.approved = {}, .isKept = true}));
    QStringList asked;
    const AgeingReport report =
        trashFolders({folder.path(u"old"_s), folder.path(u"stuck"_s), folder.path(u"kept"_s), folder.path(u"gone"_s)},
            [&](const QString &path) {
                asked += path;
                return path.endsWith("old"_L1);
            });
    CHECK(asked == QStringList{folder.path(u"old"_s), folder.path(u"stuck"_s)});
    CHECK(report.trashed == QStringList{folder.path(u"old"_s), folder.path(u"gone"_s)});
    CHECK(report.failed == QStringList{folder.path(u"stuck"_s)});
}
