// SPDX-License-Identifier: GPL-3.0-or-later
// Colours and measures of the editor. Lengths are logical pixels at a text size of 1; scaled() makes them larger.
// The factory values are those of the design's tokens, so that the editor needs nothing of the window's theme.
#pragma once

#include "ui/theme/color_scheme.h"

#include <QColor>
#include <QString>

namespace atelier {

struct EditorColors {
    QColor surface;
    QColor text;
    QColor textDimmed; // other paragraphs in focus mode, placeholder
    QColor mark; // the signs of Markdown
    QColor link;
    QColor quote;
    QColor code;
    QColor codeFill;
    QColor accent; // caret, bar in the margin
    QColor selection;
    QColor insertFill;
    QColor insertText;
    QColor insertLine;
    QColor deleteFill;
    QColor deleteText;
    QColor deleteLine;
    QColor error;
    QColor errorText;
    QColor warning;
    QColor match;
    QColor currentMatch;
    QColor pane;
    QColor border;
    QColor control;
};

enum class CaretMotion { Blink, Still };

struct EditorStyle {
    EditorColors colors;
    ColorScheme scheme = ColorScheme::Light;
    QString family = QStringLiteral("Inter");
    QString monoFamily = QStringLiteral("JetBrains Mono");
    qreal fontSize = 15;
    qreal monoFontSize = 14;
    qreal heading1Size = 24;
    qreal heading2Size = 18;
    qreal heading1Spacing = -0.4;
    int headingWeight = 600; // the design asks for 650; fonts without it fall back to 600
    int lineHeight = 26;
    int heading1LineHeight = 32;
    int heading2LineHeight = 28;
    int paragraphGap = 16; // an empty line between two paragraphs
    int headingGap = 24; // an empty line before a heading
    int afterHeadingGap = 8; // an empty line after a heading, except that of the text's title
    int listSignGap = 3; // added to the space between a list's sign and its text
    int listIndent = 5;
    int columnMaximum = 680;
    int sidePadding = 56;
    int sidePaddingMinimum = 24;
    int verticalPadding = 24;
    int barWidth = 2; // margin of a passage that is being generated
    int proposalBarWidth = 3;
    int barDistance = 18; // from the text column to the bar
    CaretMotion caret = CaretMotion::Blink;

    [[nodiscard]] static EditorStyle light();
    [[nodiscard]] static EditorStyle dark();
    // All lengths and fonts multiplied, for the system's text size and the editor's own zoom.
    [[nodiscard]] EditorStyle scaled(qreal factor) const;
};

} // namespace atelier
