// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a theme on the application and keeps it in step with the system and the user's choice.
#pragma once

#include "ui/theme/theme.h"

#include <QObject>

class QApplication;

namespace atelier {

enum class ThemeChoice { System, Light, Dark };

struct Appearance {
    ThemeChoice theme = ThemeChoice::System;
    double textSize = 1; // on top of the system's text size; 0.9 to 1.5 are offered
    Motion motion = Motion::Full;

    friend bool operator==(const Appearance &, const Appearance &) = default;
};

// Palette first, then style and fonts. Every widget gets StyleChange and repaints.
void applyTheme(QApplication &application, const Theme &theme);

// The system's text size against the design's base (13 px).
[[nodiscard]] double systemTextScale();

// Lives beside the QApplication. GUI thread.
class ThemeSwitcher final : public QObject {
    Q_OBJECT
public:
    ThemeSwitcher(QApplication &application, Tokens tokens, QObject *parent = nullptr);

    [[nodiscard]] const Appearance &appearance() const { return m_appearance; }
    [[nodiscard]] ColorScheme scheme() const;
    // Applied at once; the first call is what dresses the application.
    void setAppearance(const Appearance &appearance);

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication &m_application;
    Tokens m_tokens;
    Appearance m_appearance;
    std::optional<ColorScheme> m_shownScheme;
};

} // namespace atelier
