// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/apply_theme.h"

#include <QApplication>
#include <QTest>

namespace atelier::test {

// Dresses the application before a test's first widget.
struct Dressed {
    explicit Dressed(ColorScheme scheme = ColorScheme::Light, double scale = 1)
        : theme(makeTheme(loadTokens().value(), scheme, scale))
    {
        applyTheme(*qApp, theme);
    }
    Theme theme;
};

inline void showActive(QWidget &widget)
{
    widget.show();
    widget.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&widget));
}

} // namespace atelier::test
