// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include "core/base/file.h"
#include "core/base/json.h"

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

struct ColorField {
    const char *group;
    const char *name;
    QColor Colors::*member;
};

constexpr ColorField colorFields[] = {
    {"surface", "chrome", &Colors::chrome},
    {"surface", "surface", &Colors::surface},
    {"surface", "pane", &Colors::pane},
    {"surface", "sunken", &Colors::sunken},
    {"surface", "raised", &Colors::raised},
    {"surface", "hover", &Colors::hover},
    {"surface", "selected", &Colors::selected},
    {"surface", "tooltipBg", &Colors::tooltipBg},
    {"surface", "bestSlot", &Colors::bestSlot},
    {"surface", "bestSlotLine", &Colors::bestSlotLine},
    {"surface", "scroll", &Colors::scroll},
    {"border", "border", &Colors::border},
    {"border", "borderButton", &Colors::borderButton},
    {"border", "borderControl", &Colors::borderControl},
    {"text", "text", &Colors::text},
    {"text", "text2", &Colors::text2},
    {"text", "text3", &Colors::text3},
    {"text", "textDisabled", &Colors::textDisabled},
    {"text", "tooltipText", &Colors::tooltipText},
    {"accent", "accent", &Colors::accent},
    {"accent", "accentHover", &Colors::accentHover},
    {"accent", "accentPressed", &Colors::accentPressed},
    {"accent", "accentSoft", &Colors::accentSoft},
    {"accent", "accentText", &Colors::accentText},
    {"accent", "onAccent", &Colors::onAccent},
    {"accent", "focus", &Colors::focus},
    {"status", "success", &Colors::success},
    {"status", "successText", &Colors::successText},
    {"status", "successSoft", &Colors::successSoft},
    {"status", "warning", &Colors::warning},
    {"status", "warningText", &Colors::warningText},
    {"status", "warningSoft", &Colors::warningSoft},
    {"status", "error", &Colors::error},
    {"status", "errorText", &Colors::errorText},
    {"status", "errorSoft", &Colors::errorSoft},
    {"status", "neutral", &Colors::neutral},
    {"status", "neutralText", &Colors::neutralText},
    {"status", "neutralSoft", &Colors::neutralSoft},
    {"diff", "diffInsBg", &Colors::diffInsBg},
    {"diff", "diffInsText", &Colors::diffInsText},
    {"diff", "diffInsLine", &Colors::diffInsLine},
    {"diff", "diffDelBg", &Colors::diffDelBg},
    {"diff", "diffDelText", &Colors::diffDelText},
    {"diff", "diffDelLine", &Colors::diffDelLine},
    {"chart", "series1", &Colors::series1},
    {"chart", "series2", &Colors::series2},
    {"chart", "series3", &Colors::series3},
    {"chart", "series4", &Colors::series4},
    {"chart", "series5", &Colors::series5},
    {"chart", "heat0", &Colors::heat0},
    {"chart", "heat1", &Colors::heat1},
    {"chart", "heat2", &Colors::heat2},
    {"chart", "heat3", &Colors::heat3},
    {"chart", "heat4", &Colors::heat4},
    {"chart", "heat5", &Colors::heat5},
    {"markdown", "mdMark", &Colors::mdMark},
    {"markdown", "mdLink", &Colors::mdLink},
    {"markdown", "mdQuote", &Colors::mdQuote},
    {"markdown", "mdCode", &Colors::mdCode},
};

struct MetricField {
    const char *group;
    const char *name;
    int Metrics::*member;
};

constexpr MetricField metricFields[] = {
    {"size", "topBar", &Metrics::topBar},
    {"size", "paneHeader", &Metrics::paneHeader},
    {"size", "tabBar", &Metrics::tabBar},
    {"size", "railOpen", &Metrics::railOpen},
    {"size", "railCollapsed", &Metrics::railCollapsed},
    {"size", "navRow", &Metrics::navRow},
    {"size", "control", &Metrics::control},
    {"size", "controlSmall", &Metrics::controlSmall},
    {"size", "chip", &Metrics::chip},
    {"size", "badge", &Metrics::badge},
    {"size", "dot", &Metrics::dot},
    {"size", "avatar", &Metrics::avatar},
    {"size", "avatarTimeline", &Metrics::avatarTimeline},
    {"size", "checkbox", &Metrics::checkbox},
    {"size", "sliderTrack", &Metrics::sliderTrack},
    {"size", "sliderThumb", &Metrics::sliderThumb},
    {"size", "progress", &Metrics::progress},
    {"size", "progressStrong", &Metrics::progressStrong},
    {"size", "splitterLine", &Metrics::splitterLine},
    {"size", "splitterHit", &Metrics::splitterHit},
    {"radius", "mark", &Metrics::radiusMark},
    {"radius", "small", &Metrics::radiusSmall},
    {"radius", "control", &Metrics::radiusControl},
    {"radius", "card", &Metrics::radiusCard},
    {"radius", "contentTopLeft", &Metrics::radiusContent},
    {"border", "focusRing", &Metrics::focusRing},
    {"border", "focusRingOffset", &Metrics::focusRingOffset},
    {"border", "tabIndicator", &Metrics::tabIndicator},
    {"icon", "small", &Metrics::iconSmall},
    {"icon", "compact", &Metrics::iconCompact},
    {"icon", "default", &Metrics::iconDefault},
    {"icon", "nav", &Metrics::iconNav},
    {"icon", "tool", &Metrics::iconTool},
    {"icon", "empty", &Metrics::iconEmpty},
    {"rowHeight", "draft", &Metrics::rowDraft},
    {"rowHeight", "version", &Metrics::rowVersion},
    {"rowHeight", "settings", &Metrics::rowSettings},
    {"rowHeight", "schedule", &Metrics::rowSchedule},
    {"rowHeight", "table", &Metrics::rowTable},
    {"rowHeight", "tableHeader", &Metrics::rowTableHeader},
    {"rowHeight", "history", &Metrics::rowHistory},
    {"pane", "editorTextMax", &Metrics::editorTextMax},
    {"pane", "editorMin", &Metrics::editorMin},
    {"pane", "settingsColumn", &Metrics::settingsColumn},
};

// Reads values by their place and remembers the first that is wrong.
class TokenReader {
public:
    explicit TokenReader(QJsonObject root)
        : m_root(std::move(root))
    {
    }

    QJsonValue value(const QStringList &place)
    {
        QJsonValue found = m_root;
        for (const QString &step : place)
            found = found.toObject().value(step);
        if (found.isUndefined())
            fail(place);
        return found;
    }

    QColor color(const QStringList &place)
    {
        const QColor found(value(place).toString());
        if (!found.isValid())
            fail(place);
        return found;
    }

    QList<QColor> colors(const QStringList &place)
    {
        QList<QColor> found;
        for (const QJsonValue entry : value(place).toArray())
            found.append(QColor(entry.toString()));
        if (found.isEmpty())
            fail(place);
        return found;
    }

    int number(const QStringList &place)
    {
        const QJsonValue found = value(place);
        if (!found.isDouble())
            fail(place);
        return found.toInt();
    }

    QSize pair(const QStringList &place)
    {
        const QJsonArray found = value(place).toArray();
        if (found.size() != 2)
            fail(place);
        return {found.at(0).toInt(), found.at(1).toInt()};
    }

    PaneWidth paneWidth(const QString &name)
    {
        return {number({u"pane"_s, name, u"default"_s}), number({u"pane"_s, name, u"min"_s}),
            number({u"pane"_s, name, u"max"_s})};
    }

    [[nodiscard]] const QString &firstFault() const { return m_firstFault; }

private:
    void fail(const QStringList &place)
    {
        if (m_firstFault.isEmpty())
            m_firstFault = place.join(u'.');
    }

    QJsonObject m_root;
    QString m_firstFault;
};

Colors readColors(TokenReader &reader, const QString &scheme)
{
    Colors colors;
    for (const ColorField &field : colorFields)
        colors.*field.member =
            reader.color({u"color"_s, scheme, QLatin1StringView(field.group), QLatin1StringView(field.name)});
    colors.authors = reader.colors({u"authorColors"_s, u"light"_s});
    colors.onAuthor = reader.color({u"authorColors"_s, u"onAuthor"_s});
    colors.speakers = reader.colors({u"speakerColors"_s, scheme});
    return colors;
}

Metrics readMetrics(TokenReader &reader)
{
    Metrics metrics = {};
    for (const MetricField &field : metricFields)
        metrics.*field.member = reader.number({QLatin1StringView(field.group), QLatin1StringView(field.name)});
    metrics.windowDefault = reader.pair({u"size"_s, u"windowDefault"_s});
    metrics.windowMin = reader.pair({u"size"_s, u"windowMin"_s});
    metrics.toggle = reader.pair({u"size"_s, u"toggle"_s});
    const QSize scrollbar = reader.pair({u"size"_s, u"scrollbar"_s});
    metrics.scrollbar = scrollbar.width();
    metrics.scrollbarThumb = scrollbar.height();
    metrics.draftList = reader.paneWidth(u"draftList"_s);
    metrics.inspector = reader.paneWidth(u"inspector"_s);
    metrics.settingsNav = reader.paneWidth(u"settingsNav"_s);
    return metrics;
}

// The weight that stands in for one the font does not have.
int availableWeight(TokenReader &reader, int weight)
{
    const QJsonObject fallback = reader.value({u"font"_s, u"weightFallback"_s}).toObject();
    return fallback.value(QString::number(weight)).toInt(weight);
}

FontTokens readFonts(TokenReader &reader)
{
    FontTokens fonts;
    fonts.family = reader.value({u"font"_s, u"family"_s}).toString();
    fonts.mono = reader.value({u"font"_s, u"mono"_s}).toString();
    for (const QJsonValue feature : reader.value({u"font"_s, u"features"_s}).toArray())
        fonts.numberFeatures.append(feature.toString());
    fonts.regular = reader.number({u"font"_s, u"weight"_s, u"regular"_s});
    fonts.medium = reader.number({u"font"_s, u"weight"_s, u"medium"_s});
    fonts.semibold = reader.number({u"font"_s, u"weight"_s, u"semibold"_s});
    fonts.heading = availableWeight(reader, reader.number({u"font"_s, u"weight"_s, u"heading"_s}));
    const QJsonObject sizes = reader.value({u"font"_s, u"size"_s}).toObject();
    const QJsonObject lineHeights = reader.value({u"font"_s, u"lineHeight"_s}).toObject();
    const QJsonObject spacings = reader.value({u"font"_s, u"letterSpacing"_s}).toObject();
    for (auto size = sizes.begin(); size != sizes.end(); ++size) {
        const int pixels = size.value().toInt();
        fonts.steps.insert(size.key(),
            FontStep{
                pixels, lineHeights.value(size.key()).toInt(pixels * 4 / 3), spacings.value(size.key()).toDouble()});
    }
    return fonts;
}

StatusMeaning readStatus(const QJsonObject &object)
{
    StatusMeaning meaning;
    meaning.color = object.value("color"_L1).toString();
    const QString dot = object.value("dot"_L1).toString();
    if (dot.startsWith("hollow"_L1))
        meaning.dot = DotShape::Hollow;
    else if (!dot.isEmpty())
        meaning.dot = DotShape::Filled;
    meaning.icon = object.value("icon"_L1).toString();
    return meaning;
}

} // namespace

Result<Tokens> parseTokens(const QByteArray &json)
{
    const Result<QJsonObject> root = parseJsonObject(json, u"tokens.json"_s);
    if (!root)
        return std::unexpected(root.error());
    TokenReader reader(*root);
    Tokens tokens;
    tokens.light = readColors(reader, u"light"_s);
    tokens.dark = readColors(reader, u"dark"_s);
    tokens.metrics = readMetrics(reader);
    tokens.fonts = readFonts(reader);
    tokens.motion.hover = reader.number({u"motion"_s, u"hover"_s});
    tokens.motion.pane = reader.number({u"motion"_s, u"pane"_s});
    const QJsonObject statuses = reader.value({u"statusMeaning"_s}).toObject();
    for (auto status = statuses.begin(); status != statuses.end(); ++status)
        tokens.statuses.insert(status.key(), readStatus(status.value().toObject()));
    if (!reader.firstFault().isEmpty())
        return failure(ErrorKind::Corrupt,
            QObject::tr("The design values are damaged: %1 is missing or wrong.").arg(reader.firstFault()));
    return tokens;
}

Result<Tokens> loadTokens()
{
    const Result<QByteArray> json = readResource(u"theme/tokens.json"_s);
    if (!json)
        return std::unexpected(json.error());
    return parseTokens(*json);
}

} // namespace atelier
