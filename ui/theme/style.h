// SPDX-License-Identifier: GPL-3.0-or-later
// Draws Qt's standard controls (fields, boxes, menus, scroll bars, dialog buttons) from the tokens, on top of Fusion.
// A style rather than a style sheet: sheets cannot colour icons, cannot align lines to device pixels, and cost each
// widget a matching pass when the window opens.
#pragma once

#include "ui/theme/icon_cache.h"
#include "ui/theme/theme.h"

#include <QProxyStyle>

namespace atelier {

class FocusRing;

// Dynamic property of fields: true draws them with the error line.
inline constexpr char invalidProperty[] = "atelierInvalid";
// Dynamic property of any widget: it draws its own focus, or needs none.
inline constexpr char ownFocusProperty[] = "atelierOwnFocus";
// Dynamic property: corner radius of the focus ring where it is not that of a control.
inline constexpr char focusRadiusProperty[] = "atelierFocusRadius";

class Style final : public QProxyStyle {
    Q_OBJECT
public:
    explicit Style(Theme theme);
    ~Style() override;

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    void setTheme(Theme theme); // tells no widget; see applyTheme
    // Shared by all widgets; filling a cache is no change that anyone sees.
    [[nodiscard]] IconCache &icons() const { return m_icons; }

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QPalette &palette) override;
    void polish(QApplication *application) override;
    void unpolish(QApplication *application) override;
    void polish(QWidget *widget) override;
    [[nodiscard]] QPalette standardPalette() const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
        const QWidget *widget = nullptr) const override;
    QRect subElementRect(
        SubElement element, const QStyleOption *option, const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    int pixelMetric(
        PixelMetric metric, const QStyleOption *option = nullptr, const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
        QStyleHintReturn *answer = nullptr) const override;

private:
    void drawFieldPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawCheckMark(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawRadioMark(const QStyleOption &option, QPainter &painter) const;
    void drawPushButton(const QStyleOption &option, QPainter &painter) const;
    void drawItemPanel(const QStyleOption &option, QPainter &painter) const;
    void drawMenuItem(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionComplex &option, QPainter &painter) const;
    void drawSlider(const QStyleOptionComplex &option, QPainter &painter) const;
    void drawComboBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const;
    [[nodiscard]] QRect scrollBarThumb(const QStyleOptionComplex &option) const;

    Theme m_theme;
    mutable IconCache m_icons;
    std::unique_ptr<FocusRing> m_focusRing;
};

[[nodiscard]] QPalette paletteOf(const Theme &theme);

} // namespace atelier
