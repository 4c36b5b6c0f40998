// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_page.h"
#include "ui/theme/apply_theme.h"

#include <QPointer>

namespace atelier {

class Combo;
class SegmentedControl;
class Switch;

// Theme, text size, motion.
class AppearancePage final : public SettingsPage {
    Q_OBJECT
public:
    explicit AppearancePage(ThemeSwitcher &themes, QObject *parent = nullptr);

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QWidget *createColumn(QWidget *parent) override;

Q_SIGNALS:
    void appearanceChosen(const Appearance &appearance); // to be kept by the application

private:
    void choose(const Appearance &appearance, const QString &message);
    void take(const Appearance &appearance);
    void showCurrent();

    ThemeSwitcher &m_themes;
    QPointer<SegmentedControl> m_theme;
    QPointer<Combo> m_textSize;
    QPointer<Switch> m_reducedMotion;
};

} // namespace atelier
