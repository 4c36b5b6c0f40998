// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/crc32.h"

using namespace atelier;

TEST_CASE("the checksum is that of gzip, ZIP and PNG")
{
    CHECK(crc32("123456789") == 0xCBF43926U); // its published check value
    CHECK(crc32("") == 0);
}
