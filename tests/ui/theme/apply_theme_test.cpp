// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/apply_theme.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace atelier;

namespace {

Tokens tokens() { return loadTokens().value(); }

QColor colorAt(QWidget &widget, const QPoint &point) { return widget.grab().toImage().pixelColor(point); }

} // namespace

TEST_CASE("A theme dresses the application: palette, style and font")
{
    const Theme theme = makeTheme(tokens(), ColorScheme::Dark);
    applyTheme(*qApp, theme);
    CHECK(QApplication::palette().color(QPalette::Window) == theme.color.surface);
    CHECK(QApplication::font().pixelSize() == 13);
    CHECK(themeOf(nullptr).scheme == ColorScheme::Dark);
    QWidget widget;
    CHECK(themeOf(&widget).color.text == theme.color.text);
}

TEST_CASE("A change of the theme reaches what is shown already")
{
    ThemeSwitcher themes(*qApp, tokens());
    themes.setAppearance({.theme = ThemeChoice::Light});
    QLineEdit edit;
    edit.resize(200, 32);
    edit.show();
    CHECK(colorAt(edit, QPoint(100, 5)) == tokens().light.surface);

    QSignalSpy changed(&themes, &ThemeSwitcher::changed);
    themes.setAppearance({.theme = ThemeChoice::Dark, .textSize = 1.25});
    CHECK(changed.count() == 1);
    CHECK(colorAt(edit, QPoint(100, 5)) == tokens().dark.surface);
    CHECK(themeOf(&edit).size.control == 40);

    themes.setAppearance({.theme = ThemeChoice::Dark, .textSize = 1.25});
    CHECK(changed.count() == 1);
}

TEST_CASE("Fields show that they are wrong by a thicker line in the error colour")
{
    applyTheme(*qApp, makeTheme(tokens(), ColorScheme::Light));
    QLineEdit edit;
    edit.resize(200, 32);
    CHECK(colorAt(edit, QPoint(100, 1)) == tokens().light.surface);
    edit.setProperty(invalidProperty, true);
    CHECK(colorAt(edit, QPoint(100, 1)) == tokens().light.error);
    edit.setEnabled(false);
    edit.setProperty(invalidProperty, false);
    CHECK(colorAt(edit, QPoint(100, 5)) == tokens().light.pane);
}

TEST_CASE("The focus ring follows the keyboard, and only the keyboard")
{
    applyTheme(*qApp, makeTheme(tokens(), ColorScheme::Light));
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins(20, 20, 20, 20);
    auto *first = new QCheckBox(QStringLiteral("First"));
    auto *second = new QPushButton(QStringLiteral("Second"));
    column->addWidget(first);
    column->addWidget(second);
    window.resize(300, 200);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));

    QTest::mouseClick(second, Qt::LeftButton);
    CHECK_FALSE(FocusRing::isVisibleIn(second));
    const QPoint outside(second->x() + 30, second->y() - 2);
    CHECK(colorAt(window, outside) != tokens().light.focus);

    first->setFocus();
    QTest::keyClick(&window, Qt::Key_Tab);
    REQUIRE(second->hasFocus());
    CHECK(FocusRing::isVisibleIn(second));
    CHECK(colorAt(window, outside) == tokens().light.focus);

    QTest::mouseClick(first, Qt::LeftButton);
    CHECK(colorAt(window, outside) != tokens().light.focus);
}
