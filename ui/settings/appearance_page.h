// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_page.h"
#include "ui/theme/apply_theme.h"

#include <QPointer>

namespace atelier {

class Combo;
class SegmentedControl;
class Switch;

// Theme, text size, language, motion.
class AppearancePage final : public SettingsPage {
    Q_OBJECT
public:
    // `language` is the code that was chosen before; empty: as the computer is set.
    explicit AppearancePage(ThemeSwitcher &themes, QString language = {}, QObject *parent = nullptr);

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QWidget *createColumn(QWidget *parent) override;

Q_SIGNALS:
    void appearanceChosen(const Appearance &appearance); // to be kept by the application
    void languageChosen(const QString &code); // holds from the next start; empty: as the computer is set

private:
    void choose(const Appearance &appearance, const QString &message);
    void take(const Appearance &appearance);
    void showCurrent();
    void chooseLanguage(const QString &code);
    void takeLanguage(const QString &code);

    ThemeSwitcher &m_themes;
    QString m_languageCode;
    QPointer<SegmentedControl> m_theme;
    QPointer<Combo> m_textSize;
    QPointer<Combo> m_language;
    QPointer<Switch> m_reducedMotion;
};

} // namespace atelier
