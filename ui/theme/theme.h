// SPDX-License-Identifier: GPL-3.0-or-later
// What a widget needs to draw itself: colours of one scheme, lengths and fonts scaled to the text size.
//
// Widgets ask for it at the moment of painting or laying out, and again on QEvent::StyleChange:
//     const Theme &theme = themeOf(this);
//     painter.fillRect(rect(), theme.color.pane);
// Delegates: themeOf(option.widget).
#pragma once

#include "ui/theme/color_scheme.h"
#include "ui/theme/tokens.h"

#include <QFont>

class QWidget;

namespace atelier {

enum class Motion { Full, Reduced };

// The type scale of tokens.json.
enum class FontRole {
    Caption, // 11
    Small, // 12
    Body, // 13
    Section, // 14
    Title, // 15
    Editor, // 15
    Script, // 14
    EditorH2, // 18
    EditorH1, // 24
    KpiSmall, // 20
    Kpi, // 24
    PageTitle, // 24
    Mono, // the fixed-pitch font at the body size
    MonoSmall, // and at the small size
};
inline constexpr int fontRoleCount = 14;

enum class FontWeight { Regular, Medium, Semibold, Heading };

struct Theme {
    ColorScheme scheme = ColorScheme::Light;
    Motion motion = Motion::Full;
    double scale = 1; // text size against the base of 13 px
    Colors color;
    Metrics size = {}; // already scaled
    QMap<QString, StatusMeaning> statuses;
    MotionTokens duration; // 0 with reduced motion
    std::array<std::array<QFont, 4>, fontRoleCount> fonts;
    std::array<std::array<QFont, 4>, fontRoleCount> numberFonts;
    std::array<int, fontRoleCount> lineHeights = {};

    [[nodiscard]] const QFont &font(FontRole role, FontWeight weight = FontWeight::Regular) const
    {
        return fonts[size_t(role)][size_t(weight)];
    }
    // With tabular figures: for times, counts and all that changes in place. Not for prose: Inter's tabular set also
    // widens the hyphen.
    [[nodiscard]] const QFont &numberFont(FontRole role, FontWeight weight = FontWeight::Regular) const
    {
        return numberFonts[size_t(role)][size_t(weight)];
    }
    // Distance between baselines.
    [[nodiscard]] int lineHeight(FontRole role) const { return lineHeights[size_t(role)]; }
    // A length of the design in the current text size; whole pixels, at least 1 for what is not 0.
    [[nodiscard]] int px(double length) const;
};

[[nodiscard]] Theme makeTheme(const Tokens &tokens, ColorScheme scheme, double scale = 1, Motion motion = Motion::Full);

// The theme of the style that draws the widget (the application's when it is null). Where the application does not
// run Atelier's style yet, the light theme.
[[nodiscard]] const Theme &themeOf(const QWidget *widget);

// Contrast of two opaque colours after WCAG 2.2, from 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &first, const QColor &second);

} // namespace atelier
