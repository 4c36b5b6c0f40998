// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nearest.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;

TEST_CASE("the nearest name is found despite a typing error or an unfinished word")
{
    const QStringList names{QStringLiteral("blog-post"), QStringLiteral("social-media"), QStringLiteral("tone")};
    CHECK(nearestName(QStringLiteral("blogpost"), names) == QStringLiteral("blog-post"));
    CHECK(nearestName(QStringLiteral("SOCIAL"), names) == QStringLiteral("social-media"));
    CHECK(nearestName(QStringLiteral("tune"), names) == QStringLiteral("tone"));
    CHECK_FALSE(nearestName(QStringLiteral("xylophone"), names).has_value());
}

TEST_CASE("a name of a million letters is near to none")
{
    CHECK_FALSE(nearestName(QString(1'000'000, u'x'), {QStringLiteral("blog-post")}));
}
