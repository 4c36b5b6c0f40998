// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/check_input.h"
#include "tests/support/qt_strings.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

bool finds(const QString &templateId, const QString &text, const QString &rule, const QString &platform = {})
{
    static const CheckRules rules = loadCheckRules().value();
    const TemplateCatalog templates;
    ContentItem item;
    item.templateId = templateId;
    item.platform = platform;
    const CheckReport report = checkText(checkInput(item, text, {}, templates), rules).value();
    return std::ranges::any_of(report.findings,
        [&](const CheckFinding &finding) { return finding.rule == rule && finding.severity != CheckSeverity::Passed; });
}

} // namespace

TEST_CASE("a template's checks decide what its texts are checked for")
{
    for (const QString &id : {u"listing-description"_s, u"market-update"_s, u"neighborhood-guide"_s})
        CHECK(finds(id, u"Adults only."_s, u"fair-housing"_s));
    CHECK_FALSE(finds(u"blog-post"_s, u"Adults only."_s, u"fair-housing"_s));
    CHECK(finds(u"website-content"_s, u"Text."_s, u"description-length"_s));
    CHECK_FALSE(finds(u"blog-post"_s, u"Text."_s, u"description-length"_s));
}

TEST_CASE("only posts are measured against a platform")
{
    const QString text = u"word "_s.repeated(600);
    CHECK(finds(u"social-media"_s, text, u"platform-length"_s, u"instagram"_s));
    CHECK_FALSE(finds(u"video-script"_s, text, u"platform-length"_s, u"instagram"_s));
    CHECK_FALSE(finds(u"video-script"_s, text, u"platform-images"_s, u"instagram"_s));
    CHECK(finds({}, text, u"platform-length"_s, u"instagram"_s));
}
