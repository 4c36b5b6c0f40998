// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/precompiled.h"
#include "tests/support/qt_strings.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
