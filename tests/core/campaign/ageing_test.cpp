// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/ageing.h"
#include "tests/support/temporary_folder.h"

#include <QDir>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

TEST_CASE("Only finished campaigns older than the rule go to the trash, and kept ones stay")
{
    const TemporaryFolder folder;
    const auto campaign = [&](const QString &id, const QByteArray &status, const QByteArray &completed) {
        folder.write(id + u"/manifest.json"_s, R"({"status":")" + status + R"(","completed_at":)" + completed + "}");
    };
    campaign(u"old"_s, "completed", "\"2026-01-01T10:00:00Z\"");
    campaign(u"kept"_s, "completed", "\"2026-01-01T10:00:00Z\"");
    campaign(u"recent"_s, "completed_with_errors", "\"2026-05-20T10:00:00Z\"");
    campaign(u"running"_s, "running", "null");
    folder.write(u"strange/manifest.json"_s, "{");
    folder.write(u"notes.txt"_s, "mine");
    const Timestamp now = fromMilliseconds(1'780'000'000'000); // 28 May 2026
    QStringList moved;
    const AgeingRules rules{.isKept = [](const QString &id) { return id == u"kept"_s; },
        .moveToTrash =
            [&](const QString &path) {
                moved += path;
                return true;
            }};
    const AgeingReport report = ageOutputs(folder.path(), now, rules);
    CHECK(report.trashed == QStringList{u"old"_s});
    CHECK(moved == QStringList{folder.path(u"old"_s)});
}
