// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editor_style.h"

#include <cmath>

namespace atelier {

namespace {

QColor hex(QRgb rgb) { return QColor::fromRgb(rgb); }

int scaledLength(int length, qreal factor) { return static_cast<int>(std::lround(length * factor)); }

} // namespace

EditorStyle EditorStyle::light()
{
    EditorStyle style;
    style.scheme = ColorScheme::Light;
    style.colors = {
        .surface = hex(0xFFFFFF),
        .text = hex(0x1D1C1A),
        .textDimmed = hex(0x69665F),
        .mark = hex(0x757169),
        .link = hex(0x2450C4),
        .quote = hex(0x55524C),
        .code = hex(0x93409F),
        .codeFill = hex(0xFBFAF8),
        .accent = hex(0x2B5BD7),
        .selection = hex(0xD3DFF9),
        .insertFill = hex(0xD5F0DD),
        .insertText = hex(0x0E5429),
        .insertLine = hex(0x2A8C53),
        .deleteFill = hex(0xFBDEDB),
        .deleteText = hex(0x8A1B15),
        .deleteLine = hex(0xD03A30),
        .error = hex(0xD03A30),
        .errorText = hex(0xB3261E),
        .warning = hex(0xB97A08),
        .match = hex(0xFBF0D9),
        .currentMatch = hex(0xF3D79A),
        .pane = hex(0xFBFAF8),
        .border = hex(0xE3E0DA),
        .control = hex(0x8F8B83),
    };
    return style;
}

EditorStyle EditorStyle::dark()
{
    EditorStyle style;
    style.scheme = ColorScheme::Dark;
    style.colors = {
        .surface = hex(0x1F1F1D),
        .text = hex(0xEDEBE6),
        .textDimmed = hex(0xA39F97),
        .mark = hex(0x8E8A82),
        .link = hex(0x93B0FF),
        .quote = hex(0xB9B5AD),
        .code = hex(0xCE8BDA),
        .codeFill = hex(0x1B1B1A),
        .accent = hex(0x7C9DFF),
        .selection = hex(0x26355F),
        .insertFill = hex(0x1D4029),
        .insertText = hex(0xA5E8BD),
        .insertLine = hex(0x3FA86B),
        .deleteFill = hex(0x4E2522),
        .deleteText = hex(0xFBB9B3),
        .deleteLine = hex(0xE5594F),
        .error = hex(0xE5594F),
        .errorText = hex(0xF7968E),
        .warning = hex(0xD79A2B),
        .match = hex(0x3A2F16),
        .currentMatch = hex(0x6B5318),
        .pane = hex(0x1B1B1A),
        .border = hex(0x353430),
        .control = hex(0x817D75),
    };
    return style;
}

EditorStyle EditorStyle::scaled(qreal factor) const
{
    EditorStyle style = *this;
    for (qreal *size :
        {&style.fontSize, &style.monoFontSize, &style.heading1Size, &style.heading2Size, &style.heading1Spacing})
        *size *= factor;
    for (int *length : {&style.lineHeight, &style.heading1LineHeight, &style.heading2LineHeight, &style.paragraphGap,
             &style.headingGap, &style.afterHeadingGap, &style.listIndent, &style.listSignGap, &style.columnMaximum,
             &style.verticalPadding})
        *length = scaledLength(*length, factor);
    return style;
}

} // namespace atelier
