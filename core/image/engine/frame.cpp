// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/engine/frame.h"

#include <algorithm>
#include <cmath>

namespace atelier {

namespace {

int offsetFor(int scaled, int wanted, double point)
{
    if (scaled <= wanted)
        return (wanted - scaled) / 2;
    return -std::clamp(int(std::lround(scaled * point - wanted / 2.0)), 0, scaled - wanted);
}

// One axis of a layout, in pixels of the variant.
struct Axis {
    double length = 0; // of the scaled picture
    double wanted = 0; // of the variant
    double focus = 0.5;
    double subjectStart = 0; // in the scaled picture
    double subjectEnd = 0;
    double freeStart = 0; // where the subject may lie on the variant
    double freeEnd = 0;
    bool isStartPlain = false;
    bool isEndPlain = false;
};

// Where the picture begins on the variant: the crop's own place when the subject is free there, else the subject in the
// middle of what is free, as far as the edges allow. Nothing when an edge would show that cannot be continued.
std::optional<double> beginning(const Axis &axis)
{
    const double least = axis.freeStart - axis.subjectStart;
    const double greatest = axis.freeEnd - axis.subjectEnd;
    double begin = offsetFor(int(std::lround(axis.length)), int(axis.wanted), axis.focus);
    if (begin < least || begin > greatest)
        begin = (least + greatest) / 2;
    if (!axis.isStartPlain)
        begin = std::min(begin, 0.0);
    if (!axis.isEndPlain)
        begin = std::max(begin, axis.wanted - axis.length);
    constexpr double rounding = 0.5;
    if (!axis.isStartPlain && begin > rounding)
        return std::nullopt;
    return begin;
}

// Between letters and the subject.
double clearanceIn(const PlatformFormat &format) { return std::min(format.width, format.height) * 0.05; }

// What the message leaves of the variant, without a margin along its edges.
QRectF freeArea(const PlatformFormat &format, MessagePosition position, const QRect &letters)
{
    const double margin = std::min(format.width, format.height) * 0.04;
    const double clear = clearanceIn(format);
    const SafeArea &safe = format.safeArea;
    QRectF area = QRectF(0, 0, format.width, format.height)
                      .adjusted(std::max(margin, safe.left / 2.0), std::max(margin, safe.top / 2.0),
                          -std::max(margin, safe.right / 2.0), -std::max(margin, safe.bottom / 2.0));
    if (letters.isEmpty())
        return area;
    if (position == MessagePosition::Top)
        area.setTop(letters.bottom() + clear);
    else if (position == MessagePosition::Bottom)
        area.setBottom(letters.top() - clear);
    else if (position == MessagePosition::Left)
        area.setLeft(letters.right() + clear);
    else if (position == MessagePosition::Right)
        area.setRight(letters.left() - clear);
    return area;
}

struct Candidate {
    Layout layout;
    double cost = 0;
};

class Layouter {
public:
    Layouter(const PlatformFormat &format, QSize picture, const Subject &subject)
        : m_format(format)
        , m_picture(picture)
        , m_subject(subject)
        , m_cover(scaleFor(format, picture, Framing::Crop))
        , m_extent(subject.extent->left() * picture.width(), subject.extent->top() * picture.height(),
              subject.extent->width() * picture.width(), subject.extent->height() * picture.height())
    {
    }

    [[nodiscard]] Candidate candidate(const QRectF &free) const
    {
        // At whole parts of the covering scale, so that formats of one width share a resize.
        constexpr double parts = 24;
        constexpr double leastPart = 14;
        const double fitting = std::min(free.width() / m_extent.width(), free.height() / m_extent.height());
        double part = std::clamp(std::floor(fitting / m_cover * parts), leastPart, parts);
        std::optional<QPointF> begin;
        for (; part <= parts && !begin; ++part)
            begin = beginningAt(m_cover * part / parts, free);
        const double scale = m_cover * (part - 1) / parts;
        const QRectF seen(m_extent.topLeft() * scale + *begin, m_extent.size() * scale);
        return {{.frame = {.offset = begin->toPoint(), .scaled = scaledSize(scale)}, .subject = seen},
            cost(scale, *begin, seen, free)};
    }

private:
    [[nodiscard]] QSize scaledSize(double scale) const
    {
        const auto scaled = [&](int length, int wanted) {
            const int rounded = std::max(1, int(std::lround(length * scale)));
            return scale >= m_cover ? std::max(rounded, wanted) : rounded;
        };
        return {scaled(m_picture.width(), m_format.width), scaled(m_picture.height(), m_format.height)};
    }

    [[nodiscard]] std::optional<QPointF> beginningAt(double scale, const QRectF &free) const
    {
        const QSize scaled = scaledSize(scale);
        const auto x = beginning({.length = double(scaled.width()),
            .wanted = double(m_format.width),
            .focus = m_subject.focus.x,
            .subjectStart = m_extent.left() * scale,
            .subjectEnd = m_extent.right() * scale,
            .freeStart = free.left(),
            .freeEnd = free.right(),
            .isStartPlain = m_subject.plainEdges.left,
            .isEndPlain = m_subject.plainEdges.right});
        const auto y = beginning({.length = double(scaled.height()),
            .wanted = double(m_format.height),
            .focus = m_subject.focus.y,
            .subjectStart = m_extent.top() * scale,
            .subjectEnd = m_extent.bottom() * scale,
            .freeStart = free.top(),
            .freeEnd = free.bottom(),
            .isStartPlain = m_subject.plainEdges.top,
            .isEndPlain = m_subject.plainEdges.bottom});
        return x && y ? std::optional(QPointF(*x, *y)) : std::nullopt;
    }

    // Of the subject what is out of sight or under the message weighs most, then its size.
    [[nodiscard]] double cost(double scale, QPointF begin, const QRectF &subject, const QRectF &free) const
    {
        constexpr double ofHidden = 4;
        constexpr double ofContinued = 0.3;
        const QRectF seen = subject & free;
        const QRectF canvas(0, 0, m_format.width, m_format.height);
        const QRectF covered = QRectF(begin, QSizeF(m_picture) * scale) & canvas;
        const auto area = [](const QRectF &rectangle) { return rectangle.width() * rectangle.height(); };
        return ofHidden * (1 - area(seen) / area(subject)) + (1 - scale / m_cover)
            + ofContinued * (1 - area(covered) / area(canvas));
    }

    const PlatformFormat &m_format;
    QSize m_picture;
    const Subject &m_subject;
    double m_cover;
    QRectF m_extent; // in pixels of the picture
};

} // namespace

double scaleFor(const PlatformFormat &format, QSize picture, Framing framing)
{
    const double horizontal = double(format.width) / picture.width();
    const double vertical = double(format.height) / picture.height();
    return framing == Framing::Crop ? std::max(horizontal, vertical) : std::min(horizontal, vertical);
}

Frame frameFor(const PlatformFormat &format, QSize picture, Framing framing, FocalPoint focus)
{
    const double scale = scaleFor(format, picture, framing);
    const auto fitted = [scale, framing](int length, int wanted) {
        const int scaled = std::max(1, int(std::lround(length * scale)));
        return framing == Framing::Crop ? std::max(scaled, wanted) : std::min(scaled, wanted);
    };
    const QSize scaled(fitted(picture.width(), format.width), fitted(picture.height(), format.height));
    return {.offset = {offsetFor(scaled.width(), format.width, focus.x),
                offsetFor(scaled.height(), format.height, focus.y)},
        .scaled = scaled};
}

Layout layOut(const PlatformFormat &format, QSize picture, const Subject &subject, const PreparedMessage *message,
    MessageAlignment alignment)
{
    if (!subject.extent)
        return {.frame = frameFor(format, picture, Framing::Crop, subject.focus)};
    const Layouter layouter(format, picture, subject);
    if (message == nullptr)
        return layouter.candidate(freeArea(format, MessagePosition::Automatic, {})).layout;
    std::optional<Candidate> best;
    for (size_t i = 0; i < message->places.size(); ++i) {
        const PreparedMessage::Place &place = message->places[i];
        const QRect letters = inkRectangle(*message, place, alignment);
        Candidate candidate = layouter.candidate(freeArea(format, place.position, letters));
        candidate.layout.place = i;
        // A headline stands above or where reading begins, unless the other side is clearly better.
        const bool isFirst = place.position == MessagePosition::Top
            || place.position == (message->text.isRightToLeft ? MessagePosition::Right : MessagePosition::Left);
        candidate.cost += isFirst ? 0 : 0.05;
        if (!best || candidate.cost < best->cost)
            best = candidate;
    }
    return best->layout;
}

std::optional<PreparedMessage::Place> clearPlace(
    const PlatformFormat &format, const Layout &layout, const PreparedMessage &message, MessageAlignment alignment)
{
    if (!layout.place || layout.subject.isNull())
        return std::nullopt;
    const PreparedMessage::Place &place = message.places[*layout.place];
    const double clear = clearanceIn(format);
    const QRectF kept = layout.subject.adjusted(-clear, -clear, clear, clear);
    if (!kept.intersects(inkRectangle(message, place, alignment)))
        return std::nullopt;
    QRectF box = place.box;
    if (place.position == MessagePosition::Left)
        box.setRight(std::min(box.right(), kept.left()));
    else if (place.position == MessagePosition::Right)
        box.setLeft(std::max(box.left(), kept.right()));
    else if (place.position == MessagePosition::Top)
        box.setBottom(std::min(box.bottom(), kept.top()));
    else if (place.position == MessagePosition::Bottom)
        box.setTop(std::max(box.top(), kept.bottom()));
    constexpr double enough = 0.4;
    if (box.width() < place.box.width() * enough || box.height() < place.box.height() * enough)
        return std::nullopt;
    return PreparedMessage::Place{place.position, box.toAlignedRect() & place.box};
}

} // namespace atelier
