// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/opening.h"
#include "core/content/written_by.h"
#include "tests/support/qt_strings.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

OriginRun run(qsizetype length, OriginKind kind, const QString &model = {})
{
    return {length, {.kind = kind, .model = model}};
}

} // namespace

TEST_CASE("shares of a text are told by who wrote, the largest first, and rules are no AI")
{
    const std::vector<OriginRun> runs{run(10, OriginKind::Typed), run(25, OriginKind::Generated, u"offline"_s),
        run(50, OriginKind::Generated, u"llama3.1"_s), run(5, OriginKind::Restored),
        run(10, OriginKind::Refined, u"llama3.1"_s)};
    const auto shares = writtenShares(runs);
    REQUIRE(shares.size() == 3);
    CHECK(shares[0] == WrittenShare{WriterKind::Model, u"llama3.1"_s, 0.6});
    CHECK(shares[1] == WrittenShare{WriterKind::Rules, {}, 0.25});
    CHECK(shares[2] == WrittenShare{WriterKind::Person, {}, 0.15});
    CHECK(authorshipLines(runs) == QStringList{u"llama3.1 (AI) 60 %"_s, u"Rules, offline 25 %"_s, u"You 15 %"_s});
}

TEST_CASE("an empty text was written by nobody") { CHECK(writtenShares({}).empty()); }

TEST_CASE("the words beside a title do not repeat it")
{
    CHECK(openingBeside(u"Lamps"_s, u"# Lamps\n\nThey *stand* low."_s) == u"They stand low."_s);
    CHECK(openingBeside(u"Other"_s, u"# Lamps\n\nThey stand."_s) == u"Lamps They stand."_s);
}

TEST_CASE("a line of hashtags is no heading")
{
    CHECK(openingOf(u"#WarmLight #Oslo\n\nCome in."_s).words == u"#WarmLight #Oslo Come in."_s);
    CHECK(openingOf(u"#WarmLight"_s).heading.isEmpty());
}
