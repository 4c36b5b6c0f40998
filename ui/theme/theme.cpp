// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QWidget>

#include <cmath>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

struct RoleName {
    FontRole role;
    const char *step;
};

constexpr RoleName roleNames[] = {
    {FontRole::Caption, "caption"},
    {FontRole::Small, "small"},
    {FontRole::Body, "body"},
    {FontRole::Section, "section"},
    {FontRole::Title, "title"},
    {FontRole::Editor, "editor"},
    {FontRole::Script, "script"},
    {FontRole::EditorH2, "editorH2"},
    {FontRole::EditorH1, "editorH1"},
    {FontRole::KpiSmall, "kpiSmall"},
    {FontRole::Kpi, "kpi"},
    {FontRole::PageTitle, "pageTitle"},
    {FontRole::Mono, "body"},
    {FontRole::MonoSmall, "small"},
};

bool isFixedPitch(FontRole role) { return role == FontRole::Mono || role == FontRole::MonoSmall; }

int scaled(double length, double scale)
{
    if (length == 0)
        return 0;
    return std::max(1, int(std::lround(length * scale)));
}

QFont makeFont(const FontTokens &tokens, const FontStep &step, FontRole role, int weight, double scale)
{
    QFont font;
    if (isFixedPitch(role))
        font.setFamilies({tokens.mono, QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    else
        font.setFamilies({tokens.family, QFontDatabase::systemFont(QFontDatabase::GeneralFont).family()});
    font.setPixelSize(scaled(step.size, scale));
    font.setWeight(QFont::Weight(weight));
    if (step.letterSpacing != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, step.letterSpacing * scale);
    return font;
}

void makeFonts(Theme &theme, const FontTokens &tokens)
{
    const int weights[] = {tokens.regular, tokens.medium, tokens.semibold, tokens.heading};
    for (const RoleName &name : roleNames) {
        const FontStep step = tokens.steps.value(QLatin1StringView(name.step));
        theme.lineHeights[size_t(name.role)] = scaled(step.lineHeight, theme.scale);
        for (size_t weight = 0; weight < std::size(weights); ++weight) {
            const QFont font = makeFont(tokens, step, name.role, weights[weight], theme.scale);
            theme.fonts[size_t(name.role)][weight] = font;
            QFont &numbers = theme.numberFonts[size_t(name.role)][weight];
            numbers = font;
            for (const QString &feature : tokens.numberFeatures)
                if (const auto tag = QFont::Tag::fromString(feature))
                    numbers.setFeature(*tag, 1);
        }
    }
}

PaneWidth scaledPane(const PaneWidth &pane, double scale)
{
    return {scaled(pane.normal, scale), scaled(pane.min, scale), scaled(pane.max, scale)};
}

// Everything that grows with the text. Lines (splitter, focus ring, tab indicator) and the window do not.
Metrics scaledMetrics(Metrics metrics, double scale)
{
    for (int Metrics::*member : {&Metrics::topBar, &Metrics::paneHeader, &Metrics::tabBar, &Metrics::railOpen,
             &Metrics::railCollapsed, &Metrics::navRow, &Metrics::control, &Metrics::controlSmall, &Metrics::chip,
             &Metrics::badge, &Metrics::dot, &Metrics::avatar, &Metrics::avatarTimeline, &Metrics::checkbox,
             &Metrics::sliderTrack, &Metrics::sliderThumb, &Metrics::progress, &Metrics::progressStrong,
             &Metrics::iconSmall, &Metrics::iconCompact, &Metrics::iconDefault, &Metrics::iconNav, &Metrics::iconTool,
             &Metrics::iconEmpty, &Metrics::rowDraft, &Metrics::rowVersion, &Metrics::rowSettings,
             &Metrics::rowSchedule, &Metrics::rowTable, &Metrics::rowTableHeader, &Metrics::rowHistory,
             &Metrics::editorTextMax, &Metrics::editorMin, &Metrics::settingsColumn})
        metrics.*member = scaled(metrics.*member, scale);
    metrics.toggle = QSize(scaled(metrics.toggle.width(), scale), scaled(metrics.toggle.height(), scale));
    metrics.draftList = scaledPane(metrics.draftList, scale);
    metrics.inspector = scaledPane(metrics.inspector, scale);
    metrics.settingsNav = scaledPane(metrics.settingsNav, scale);
    return metrics;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

int Theme::px(double length) const { return scaled(length, scale); }

Theme makeTheme(const Tokens &tokens, ColorScheme scheme, double scale, Motion motion)
{
    Theme theme;
    theme.scheme = scheme;
    theme.motion = motion;
    theme.scale = std::clamp(scale, 0.8, 3.0);
    theme.color = scheme == ColorScheme::Light ? tokens.light : tokens.dark;
    theme.size = scaledMetrics(tokens.metrics, theme.scale);
    theme.statuses = tokens.statuses;
    theme.duration = motion == Motion::Reduced ? MotionTokens{0, 0} : tokens.motion;
    makeFonts(theme, tokens.fonts);
    return theme;
}

const Theme &themeOf(const QWidget *widget)
{
    const QStyle *style = widget ? widget->style() : QApplication::style();
    if (const auto *ours = qobject_cast<const Style *>(style))
        return ours->theme();
    static const Theme fallback = makeTheme(loadTokens().value_or(Tokens()), ColorScheme::Light);
    return fallback;
}

double contrastRatio(const QColor &first, const QColor &second)
{
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace atelier
