// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/image/engine_fixture.h"

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

TEST_CASE("Every default format of a photograph is made in its size")
{
    const TemporaryFolder folder;
    VariantsRequest request;
    request.picture.bytes = photographJpeg(Photograph::Busy, 1600);
    for (const PlatformFormat &format : defaultFormats())
        request.orders.push_back({.format = format,
            .message = {.text = u"Evenings start earlier"_s},
            .path = folder.path(format.id + u".jpg"_s)});
    const auto result = imageEngine()->makeVariants(request, {});
    REQUIRE(result);
    for (size_t i = 0; i < request.orders.size(); ++i) {
        REQUIRE(result->variants[i]);
        const Pixels pixels = loadPixels(request.orders[i].path);
        CHECK(pixels.width == request.orders[i].format.width);
        CHECK(pixels.height == request.orders[i].format.height);
    }
}
