// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/share_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

TEST_CASE("a share is a whole percentage, and never none or all of it by rounding")
{
    CHECK(shareText(0.614) == u"61 %"_s);
    CHECK(shareText(0) == u"0 %"_s);
    CHECK(shareText(1) == u"100 %"_s);
    CHECK(shareText(0.001) == u"< 1 %"_s);
    CHECK(shareText(0.999) == u"> 99 %"_s);
}
