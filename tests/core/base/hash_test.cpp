// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"

#include <QBuffer>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;

TEST_CASE("BLAKE2b-256 gives the published digest of the empty message")
{
    // Test vector: BLAKE2b with 32 bytes of output of the empty input (b2sum -l 256 </dev/null).
    CHECK(blake2b(QByteArrayView()).toHex() == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
}

TEST_CASE("hashing a device equals hashing its bytes")
{
    QByteArray bytes(200'000, 'a');
    QBuffer device(&bytes);
    REQUIRE(device.open(QIODevice::ReadOnly));
    CHECK(blake2b(device).value() == blake2b(bytes));
}
