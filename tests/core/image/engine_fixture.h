// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/image_engine.h"
#include "tests/core/image/test_pictures.h"
#include "tests/support/temporary_folder.h"

namespace atelier::test {

// Loaded once for all tests of the program.
inline std::shared_ptr<const ImageEngine> imageEngine()
{
    static const auto engine = loadImageEngine();
    REQUIRE(engine);
    return *engine;
}

inline PlatformFormat formatNamed(const QString &id)
{
    static const auto formats = loadPlatformFormats();
    REQUIRE(formats);
    const auto chosen = choosePlatformFormats(*formats, {id});
    REQUIRE(chosen);
    return chosen->front();
}

inline std::vector<PlatformFormat> defaultFormats()
{
    static const auto formats = loadPlatformFormats();
    REQUIRE(formats);
    return *choosePlatformFormats(*formats, {});
}

} // namespace atelier::test
