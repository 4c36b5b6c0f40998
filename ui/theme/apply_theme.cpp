// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/apply_theme.h"

#include "ui/theme/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QPointer>
#include <QScreen>
#include <QStyleHints>
#include <QToolTip>

namespace atelier {
namespace {

constexpr double basePoints = 10; // 13 px at 96 dpi, rounded as desktops do
constexpr int caretBlink = 1000; // milliseconds, Qt's own default

// QApplication::setStyle walks over the set of all widgets while it tells them, and breaks when one of them makes or
// removes another meanwhile (seen on Qt 6.8). The list here is a copy, and knows which are gone.
void tellWidgets()
{
    QList<QPointer<QWidget>> widgets;
    for (QWidget *const widget : QApplication::allWidgets())
        widgets.append(widget);
    for (const QPointer<QWidget> &widget : std::as_const(widgets)) {
        if (!widget)
            continue;
        QEvent event(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &event);
        if (widget)
            widget->update();
    }
}

} // namespace

void applyTheme(QApplication &application, const Theme &theme)
{
    application.setPalette(paletteOf(theme));
    application.setFont(theme.font(FontRole::Body));
    if (auto *const style = dynamic_cast<Style *>(QApplication::style())) {
        style->setTheme(theme);
        tellWidgets();
    } else {
        application.setStyle(new Style(theme));
    }
    QToolTip::setFont(theme.font(FontRole::Small));
    QPalette tip = QToolTip::palette();
    tip.setColor(QPalette::All, QPalette::ToolTipBase, theme.color.tooltipBg);
    tip.setColor(QPalette::All, QPalette::ToolTipText, theme.color.tooltipText);
    tip.setColor(QPalette::All, QPalette::WindowText, theme.color.tooltipText);
    QToolTip::setPalette(tip);
    application.setCursorFlashTime(theme.motion == Motion::Reduced ? 0 : caretBlink);
}

double systemTextScale()
{
    // Only a desktop has an opinion; the bare platforms report a font nobody chose.
    const QString platform = QGuiApplication::platformName();
    const bool desktop = !qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP") || platform == QLatin1StringView("windows")
        || platform == QLatin1StringView("cocoa");
    if (!desktop)
        return 1;
    const double points = QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).pointSizeF();
    return points > 0 ? std::clamp(points / basePoints, 0.9, 2.0) : 1;
}

ThemeSwitcher::ThemeSwitcher(QApplication &application, Tokens tokens, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_tokens(std::move(tokens))
{
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_shownScheme && *m_shownScheme != scheme())
            apply();
    });
}

ColorScheme ThemeSwitcher::scheme() const
{
    if (m_appearance.theme == ThemeChoice::System)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? ColorScheme::Dark
                                                                                     : ColorScheme::Light;
    return m_appearance.theme == ThemeChoice::Dark ? ColorScheme::Dark : ColorScheme::Light;
}

void ThemeSwitcher::setAppearance(const Appearance &appearance)
{
    if (m_shownScheme && appearance == m_appearance)
        return;
    m_appearance = appearance;
    apply();
}

void ThemeSwitcher::apply()
{
    m_shownScheme = scheme();
    applyTheme(m_application,
        makeTheme(m_tokens, *m_shownScheme, systemTextScale() * m_appearance.textSize, m_appearance.motion));
    Q_EMIT changed();
}

} // namespace atelier
