// SPDX-License-Identifier: GPL-3.0-or-later
// The design's values as plain structs. Source: resources/theme/tokens.json; lengths are logical pixels at 96 dpi and
// at the base text size.
#pragma once

#include "core/base/error.h"

#include <QColor>
#include <QMap>
#include <QSize>

namespace atelier {

struct Colors {
    QColor chrome, surface, pane, sunken, raised, hover, selected, tooltipBg, bestSlot, bestSlotLine, scroll;
    QColor border, borderButton, borderControl;
    QColor text, text2, text3, textDisabled, tooltipText;
    QColor accent, accentHover, accentPressed, accentSoft, accentText, onAccent, focus;
    QColor success, successText, successSoft, warning, warningText, warningSoft, error, errorText, errorSoft;
    QColor neutral, neutralText, neutralSoft;
    QColor diffInsBg, diffInsText, diffInsLine, diffDelBg, diffDelText, diffDelLine;
    QColor series1, series2, series3, series4, series5, heat0, heat1, heat2, heat3, heat4, heat5;
    QColor mdMark, mdLink, mdQuote, mdCode;
    // Kept as lists: people in order of arrival, speakers of a script.
    QList<QColor> authors, speakers;
    QColor onAuthor;
};

// Widths of a side pane.
struct PaneWidth {
    int normal = 0;
    int min = 0;
    int max = 0;
};

struct Metrics {
    int topBar, paneHeader, tabBar, railOpen, railCollapsed, navRow, control, controlSmall, chip, badge, dot, avatar,
        avatarTimeline, checkbox, sliderTrack, sliderThumb, progress, progressStrong, splitterLine, splitterHit;
    int radiusMark, radiusSmall, radiusControl, radiusCard, radiusContent;
    int focusRing, focusRingOffset, tabIndicator;
    int iconSmall, iconCompact, iconDefault, iconNav, iconTool, iconEmpty;
    int rowDraft, rowVersion, rowSettings, rowSchedule, rowTable, rowTableHeader, rowHistory;
    int editorTextMax, editorMin, settingsColumn;
    QSize windowDefault, windowMin, toggle;
    int scrollbar, scrollbarThumb;
    PaneWidth draftList, inspector, settingsNav;
};

// One step of the type scale.
struct FontStep {
    int size = 13;
    int lineHeight = 20;
    double letterSpacing = 0;
};

struct FontTokens {
    QString family, mono;
    QStringList numberFeatures; // OpenType features of figures, "tnum"
    QMap<QString, FontStep> steps; // "caption", "body", ...
    int regular = 400, medium = 500, semibold = 600, heading = 600;
};

enum class DotShape { None, Hollow, Filled };

struct StatusMeaning {
    QString color; // "neutral", "accent", "success", "warning", "error"
    DotShape dot = DotShape::None;
    QString icon;
};

struct MotionTokens {
    int hover = 80; // milliseconds
    int pane = 140;
};

struct Tokens {
    Colors light, dark;
    Metrics metrics = {};
    FontTokens fonts;
    QMap<QString, StatusMeaning> statuses;
    MotionTokens motion;
};

// A value that is missing or not of its kind gives Corrupt, naming its place ("color.light.text.text3").
[[nodiscard]] Result<Tokens> parseTokens(const QByteArray &json);
// The tokens that are compiled in.
[[nodiscard]] Result<Tokens> loadTokens();

} // namespace atelier
