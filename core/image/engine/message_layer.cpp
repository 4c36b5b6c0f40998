// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/engine/message_layer.h"

#include <QObject>

#include <array>
#include <cmath>

namespace atelier {

namespace {

// WCAG asks for 4.5; the rest pays for what a lossy encoding changes around the letters.
constexpr double neededContrast = 5.0;

QRect safeRectangle(const PlatformFormat &format)
{
    const SafeArea &safe = format.safeArea;
    return {safe.left, safe.top, format.width - safe.left - safe.right, format.height - safe.top - safe.bottom};
}

bool isWide(const QRect &area) { return area.width() * 4 > area.height() * 5; }

QRect boxAt(MessagePosition position, const QRect &safe)
{
    // A wide picture has room beside its subject, a tall one above or below.
    const int width = safe.width() * 44 / 100;
    const int height = safe.height() * 31 / 100;
    switch (position) {
    case MessagePosition::Left:
        return {safe.left(), safe.top(), width, safe.height()};
    case MessagePosition::Right:
        return {safe.right() + 1 - width, safe.top(), width, safe.height()};
    case MessagePosition::Top:
        return {safe.left(), safe.top(), safe.width(), height};
    case MessagePosition::Bottom:
        return {safe.left(), safe.bottom() + 1 - height, safe.width(), height};
    case MessagePosition::Centre:
    case MessagePosition::Automatic:
        break;
    }
    return safe;
}

std::vector<MessagePosition> positionsToTry(MessagePosition wanted, const QRect &safe)
{
    if (wanted != MessagePosition::Automatic)
        return {wanted};
    if (isWide(safe))
        return {MessagePosition::Left, MessagePosition::Right};
    return {MessagePosition::Bottom, MessagePosition::Top};
}

TextBox textBox(const QRect &box, const PlatformFormat &format)
{
    const double side = std::sqrt(double(format.width) * format.height);
    return {.width = box.width(),
        .height = box.height(),
        .leastSize = std::clamp(int(std::lround(side * 0.026)), 14, 32),
        .greatestSize = std::max(16, int(std::lround(side * 0.088)))};
}

TextStyle styleOf(const MessageOverlay &message)
{
    return {.fontFamily = message.fontFamily, .language = message.language, .alignment = message.alignment};
}

struct ScrimPlan {
    Colour letters;
    Colour scrim;
    double opacity = 0;
};

double leastContrast(Colour letters, const ColourRange &beneath, Colour scrim, double opacity)
{
    return std::min(contrastRatio(letters, mixed(beneath.least, scrim, opacity)),
        contrastRatio(letters, mixed(beneath.greatest, scrim, opacity)));
}

ScrimPlan planWith(Colour letters, Colour scrim, const ColourRange &beneath)
{
    double enough = 1;
    if (leastContrast(letters, beneath, scrim, 0) >= neededContrast)
        return {letters, scrim, 0};
    double tooLittle = 0;
    while (enough - tooLittle > 0.004) {
        const double middle = (enough + tooLittle) / 2;
        (leastContrast(letters, beneath, scrim, middle) >= neededContrast ? enough : tooLittle) = middle;
    }
    return {letters, scrim, enough};
}

// White letters look best on photographs; dark ones are taken where they need clearly less help.
ScrimPlan planScrim(const ColourRange &beneath, const LetterColoursAndScrims &colours)
{
    const ScrimPlan light = planWith(colours.letters.light, colours.darkScrim, beneath);
    const ScrimPlan dark = planWith(colours.letters.dark, colours.lightScrim, beneath);
    return dark.opacity + 0.1 < light.opacity ? dark : light;
}

ScrimPlan planAt(
    const Canvas &canvas, const PreparedMessage &message, const QRect &letters, const LetterColoursAndScrims &colours)
{
    const int margin = std::max(4, message.text.fontSize / 6);
    return planScrim(colourRange(canvas, letters.adjusted(-margin, -margin, margin, margin)), colours);
}

double smooth(double t)
{
    const double clamped = std::clamp(t, 0.0, 1.0);
    return clamped * clamped * (3 - 2 * clamped);
}

// Full strength from `from` to `to`, fading out within `fade` pixels on both sides.
std::vector<double> fadeAround(int length, int from, int to, int fade, double opacity)
{
    std::vector<double> opacities(static_cast<size_t>(length));
    for (int i = 0; i < length; ++i) {
        const int outside = i < from ? from - i : std::max(0, i - to);
        opacities[size_t(i)] = opacity * smooth(1 - double(outside) / fade);
    }
    return opacities;
}

void layScrim(Canvas &canvas, const QRect &letters, MessagePosition position, const ScrimPlan &plan)
{
    if (plan.opacity <= 0)
        return;
    const int margin = std::max(12, letters.height() / 12);
    const bool isBeside = position == MessagePosition::Left || position == MessagePosition::Right;
    int from = (isBeside ? letters.left() : letters.top()) - margin;
    int to = (isBeside ? letters.right() : letters.bottom()) + margin;
    const int length = isBeside ? canvas.width() : canvas.height();
    if (position == MessagePosition::Left || position == MessagePosition::Top)
        from = 0;
    if (position == MessagePosition::Right || position == MessagePosition::Bottom)
        to = length;
    const int fade = length * 22 / 100;
    const auto opacities = fadeAround(length, from, to, fade, plan.opacity);
    const int first = std::max(0, from - fade);
    const int last = std::min(length - 1, to + fade);
    const QRect area = isBeside ? QRect(first, 0, last - first + 1, canvas.height())
                                : QRect(0, first, canvas.width(), last - first + 1);
    layFade(canvas, area, plan.scrim, std::span(opacities).subspan(size_t(first)),
        isBeside ? FadeAlong::Columns : FadeAlong::Rows);
}

Colour darkened(Colour colour, double luminance)
{
    while (relativeLuminance(colour) > luminance)
        colour = mixed(colour, {0, 0, 0}, 0.08);
    return colour;
}

// The calmer the better; a scrim and a place on the focal point cost as much as a very busy one.
double costOfPlace(const Canvas &canvas, const QRect &box, QPoint focus, double scrimOpacity)
{
    const QRect near =
        box.adjusted(-canvas.width() / 20, -canvas.height() / 20, canvas.width() / 20, canvas.height() / 20);
    return busyness(canvas, box) + 90 * scrimOpacity + (near.contains(focus) ? 40 : 0);
}

void drawLetters(Canvas &canvas, const SetText &text, QPoint at, const LetterColours &colours, Colour letters)
{
    if (!text.onDark)
        drawMask(canvas, text.mask.get(), at, letters);
    else
        drawPicture(canvas, (letters == colours.light ? text.onDark : text.onLight).get(), at);
}

} // namespace

QRect inkRectangle(const PreparedMessage &message, const PreparedMessage::Place &place, MessageAlignment alignment)
{
    const SetText &text = message.text;
    const QRect &box = place.box;
    const int free = box.height() - text.size.height();
    int x = box.left();
    int y = box.top() + free / 2;
    if (place.position == MessagePosition::Top)
        y = box.top();
    else if (place.position == MessagePosition::Bottom)
        y = box.top() + free;
    const MessageAlignment rightEdge = text.isRightToLeft ? MessageAlignment::Start : MessageAlignment::End;
    if (alignment == MessageAlignment::Centre || place.position == MessagePosition::Centre)
        x = box.left() + (box.width() - text.size.width()) / 2;
    else if (alignment == rightEdge)
        x = box.right() + 1 - text.size.width();
    QRect ink(QPoint(x, y) + text.inkOffset, text.ink);
    // Marks and overhanging letters may reach out of the line box; the ink has to be inside.
    ink.moveLeft(std::clamp(ink.left(), box.left(), std::max(box.left(), box.right() + 1 - ink.width())));
    ink.moveTop(std::clamp(ink.top(), box.top(), std::max(box.top(), box.bottom() + 1 - ink.height())));
    return ink;
}

Result<std::optional<PreparedMessage>> prepareMessage(
    const TextSetter &setter, const MessageOverlay &message, const PlatformFormat &format, const LetterColours &colours)
{
    if (message.text.trimmed().isEmpty())
        return std::nullopt;
    const QRect safe = safeRectangle(format);
    const TextStyle style = styleOf(message);
    PreparedMessage prepared;
    for (const MessagePosition position : positionsToTry(message.position, safe))
        prepared.places.push_back({position, boxAt(position, safe)});
    auto text = setter.set(message.text, style, textBox(prepared.places.front().box, format), colours);
    if (!text && text.error().kind == ErrorKind::TooLarge) {
        // A long text takes the whole safe area.
        prepared.places = {{MessagePosition::Centre, safe}};
        text = setter.set(message.text, style, textBox(safe, format), colours);
    }
    if (!text) {
        Error error = text.error();
        error.message = QObject::tr("%1: %2").arg(format.name, error.message);
        error.field = QStringLiteral("message");
        return std::unexpected(error);
    }
    prepared.text = std::move(*text);
    return prepared;
}

Result<PreparedMessage> prepareMessageIn(const TextSetter &setter, const MessageOverlay &message,
    const PlatformFormat &format, const LetterColours &colours, const PreparedMessage::Place &place)
{
    return setter.set(message.text, styleOf(message), textBox(place.box, format), colours).transform([&](SetText text) {
        return PreparedMessage{.places = {place}, .text = std::move(text)};
    });
}

LetterColoursAndScrims messageColours(const std::vector<Colour> &brandColours)
{
    constexpr Colour ink{17, 20, 24};
    constexpr Colour white{255, 255, 255};
    LetterColoursAndScrims colours{.letters = {white, ink}, .darkScrim = darkened(ink, 0.01), .lightScrim = white};
    if (brandColours.empty())
        return colours;
    const Colour darkest = *std::ranges::min_element(brandColours, {}, relativeLuminance);
    if (contrastRatio(darkest, white) >= 7)
        colours.letters.dark = darkest;
    colours.darkScrim = darkened(darkest, 0.012);
    return colours;
}

size_t calmestPlace(const Canvas &canvas, const PreparedMessage &message, QPoint focus,
    const LetterColoursAndScrims &colours, MessageAlignment alignment)
{
    const auto cost = [&](const PreparedMessage::Place &place) {
        const ScrimPlan plan = planAt(canvas, message, inkRectangle(message, place, alignment), colours);
        return costOfPlace(canvas, place.box, focus, plan.opacity);
    };
    return size_t(std::ranges::min_element(message.places, {}, cost) - message.places.begin());
}

DrawnMessage drawMessage(Canvas &canvas, const PreparedMessage &message, size_t place,
    const LetterColoursAndScrims &colours, MessageAlignment alignment, Lettering lettering)
{
    const MessagePosition position = message.places[place].position;
    const QRect letters = inkRectangle(message, message.places[place], alignment);
    const ScrimPlan plan = planAt(canvas, message, letters, colours);
    layScrim(canvas, letters, position, plan);
    const double contrast = leastContrast(plan.letters, colourRange(canvas, letters), plan.scrim, 0);
    if (lettering == Lettering::Drawn)
        drawLetters(canvas, message.text, letters.topLeft(), colours.letters, plan.letters);
    return {.position = position, .letters = letters, .textColour = plan.letters, .contrast = contrast};
}

} // namespace atelier
