// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/product_csv.h"

using namespace atelier;
using namespace Qt::StringLiterals;

TEST_CASE("Products come from a table with quotes, line breaks and columns in any order")
{
    const auto products = productsFromCsv("\xEF\xBB\xBF"
                                          "Price,Description,NAME\r\n"
                                          "12,\"Clay foot, \"\"linen\"\" shade\nby hand\",Harvest Lamp\r\n"
                                          "\r\n"
                                          "9,,Kiln Mug\r\n",
        u"shop.csv"_s);
    REQUIRE(products);
    REQUIRE(products->size() == 2);
    CHECK(products->front().name == u"Harvest Lamp"_s);
    CHECK(products->front().description == u"Clay foot, \"linen\" shade\nby hand"_s);
    CHECK(products->back().name == u"Kiln Mug"_s);
}

TEST_CASE("A table separated by semicolons is read too")
{
    const auto products = productsFromCsv("name;existing_assets\nLamp, large;lamp.png\n", u"shop.csv"_s);
    REQUIRE(products);
    CHECK(products->front().name == u"Lamp, large"_s);
    CHECK(products->front().existingAssets == u"lamp.png"_s);
}

TEST_CASE("A faulty table says in which line")
{
    const auto noColumn = productsFromCsv("title\nLamp\n", u"shop.csv"_s);
    REQUIRE_FALSE(noColumn);
    CHECK(noColumn.error().message.contains(u"line 1"_s));
    const auto noName = productsFromCsv("name,description\nLamp,a\n,b\n", u"shop.csv"_s);
    REQUIRE_FALSE(noName);
    CHECK(noName.error().message.contains(u"line 3"_s));
    const auto openQuote = productsFromCsv("name\nLamp\n\"Mug\n", u"shop.csv"_s);
    REQUIRE_FALSE(openQuote);
    CHECK(openQuote.error().message.contains(u"line 3"_s));
}
