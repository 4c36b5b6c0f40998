// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/engine/variant_maker.h"

#include "core/image/engine/encoder.h"
#include "core/image/engine/frame.h"
#include "core/image/engine/message_layer.h"
#include "core/image/engine/picture_decoder.h"
#include "core/image/engine/picture_surface.h"
#include "core/image/engine/upscale.h"
#include "core/image/engine/work_queue.h"

#include <QFile>
#include <QObject>

#include <malloc.h>

#include <atomic>
#include <cmath>
#include <filesystem>
#include <future>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using vips::VImage;

namespace atelier {

namespace {

// The width to decode at: enough for the largest variant.
int neededWidth(const VariantsRequest &request, QSize picture)
{
    double greatest = 0;
    for (const VariantOrder &order : request.orders)
        greatest = std::max(greatest, scaleFor(order.format, picture, request.framing));
    return std::max(1, int(std::ceil(picture.width() * std::min(1.0, greatest))));
}

VImage flattened(const VImage &image, const std::vector<Colour> &brandColours)
{
    if (!image.has_alpha())
        return image.bands() == 3 ? image : image.colourspace(VIPS_INTERPRETATION_sRGB);
    const Colour background = brandColours.empty() ? Colour{255, 255, 255} : brandColours.front();
    return image
        .flatten(VImage::option()->set("background",
            std::vector<double>{double(background.red), double(background.green), double(background.blue)}))
        .copy_memory();
}

// The part of the scaled picture that some variants of one scale need, in memory.
struct ScaledPart {
    std::unique_ptr<const uchar[], void (*)(const uchar *)> pixels{nullptr, nullptr};
    QRect area; // in the scaled picture
};

ScaledPart scaledPart(const VImage &picture, QSize scaled, const QRect &area)
{
    const QSize size(picture.width(), picture.height());
    if (scaled.width() > size.width() && scaled.height() > size.height() && area.isValid()) {
        const RgbPixels pixels{.data = static_cast<const uchar *>(picture.data()), .size = size};
        const QRect inside = area & QRect({}, scaled);
        return {.pixels = {upscaled(pixels, scaled, inside).release(), [](const uchar *bytes) { delete[] bytes; }},
            .area = inside};
    }
    const double horizontal = double(scaled.width()) / picture.width();
    const double vertical = double(scaled.height()) / picture.height();
    VImage part = picture;
    if (scaled != size)
        part = picture.resize(horizontal, VImage::option()->set("vscale", vertical));
    const QRect inside = area & QRect(0, 0, part.width(), part.height());
    part = part.extract_area(inside.left(), inside.top(), inside.width(), inside.height());
    size_t byteCount = 0;
    const auto *const bytes = static_cast<const uchar *>(part.write_to_memory(&byteCount));
    return {.pixels = {bytes, [](const uchar *memory) { g_free(const_cast<uchar *>(memory)); }}, .area = inside};
}

Canvas cutOut(
    const ScaledPart &part, const Frame &frame, const PlatformFormat &format, Framing framing, Colour background)
{
    Canvas canvas(format.width, format.height);
    const QRect onCanvas = QRect(part.area).translated(frame.offset) & canvas.bounds();
    if (onCanvas != canvas.bounds() && framing == Framing::Fit)
        canvas.fill(background);
    for (int y = onCanvas.top(); y <= onCanvas.bottom(); ++y) {
        const qsizetype sourceRow = y - frame.offset.y() - part.area.top();
        const qsizetype sourceColumn = onCanvas.left() - frame.offset.x() - part.area.left();
        const uchar *source = part.pixels.get() + (sourceRow * part.area.width() + sourceColumn) * 3;
        std::copy_n(source, onCanvas.width() * 3, canvas.row(y) + onCanvas.left() * 3);
    }
    if (framing == Framing::Crop)
        continueEdges(canvas, onCanvas);
    return canvas;
}

// Without an fsync: what a power cut takes can be made again from the picture.
Result<void> writeUnderTemporaryName(const QString &path, const QByteArray &bytes)
{
    const QString temporary = path + u".part"_s;
    QFile file(temporary);
    // A disk that becomes full takes a part first; only the next piece says why it takes no more.
    qint64 done = file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered) ? 0 : -1;
    for (qint64 taken = 1; done >= 0 && done < bytes.size() && taken > 0; done += std::max<qint64>(taken, 0))
        taken = file.write(bytes.constData() + done, bytes.size() - done);
    const bool written = done == bytes.size();
    const QString problem = file.errorString();
    file.close();
    std::error_code renaming;
    if (written)
        std::filesystem::rename(
            QFile::encodeName(temporary).toStdString(), QFile::encodeName(path).toStdString(), renaming);
    if (written && !renaming)
        return {};
    QFile::remove(temporary);
    return failure(ErrorKind::Io,
        QObject::tr("%1 could not be written: %2. Make room or choose another folder.")
            .arg(path, written ? QString::fromStdString(renaming.message()) : problem));
}

QRect logoRectangle(const PlatformFormat &format, QSize size, LogoCorner corner)
{
    const SafeArea &safe = format.safeArea;
    const bool isRight = corner == LogoCorner::TopRight || corner == LogoCorner::BottomRight;
    const bool isBottom = corner == LogoCorner::BottomLeft || corner == LogoCorner::BottomRight;
    return {QPoint(isRight ? format.width - safe.right - size.width() : safe.left,
                isBottom ? format.height - safe.bottom - size.height() : safe.top),
        size};
}

// An edge of something beneath the logo, or close to it, disturbs as much as a pattern.
double costOfLogo(const Canvas &canvas, const QRect &place, const QRect &letters)
{
    constexpr double onLetters = 1000;
    constexpr double ofRange = 0.25;
    const int clear = place.height() / 3;
    const QRect around = place.adjusted(-clear, -clear, clear, clear);
    const ColourRange range = colourRange(canvas, around);
    return busyness(canvas, around) + ofRange * (range.greatest.green - range.least.green)
        + (around.intersects(letters) ? onLetters : 0);
}

QRect calmestLogoPlace(const Canvas &canvas, const PlatformFormat &format, QSize size, const QRect &letters)
{
    constexpr double offCorner = 12; // a corner is where a logo is looked for
    constexpr int heights = 8;
    std::pair<double, QRect> best{std::numeric_limits<double>::max(), {}};
    const auto consider = [&](const QRect &place, double more) {
        const double cost = costOfLogo(canvas, place, letters) + more;
        if (cost < best.first)
            best = {cost, place};
    };
    for (const LogoCorner corner :
        {LogoCorner::TopRight, LogoCorner::BottomRight, LogoCorner::BottomLeft, LogoCorner::TopLeft})
        consider(logoRectangle(format, size, corner), 0);
    const QRect top = logoRectangle(format, size, LogoCorner::TopLeft);
    const QRect bottom = logoRectangle(format, size, LogoCorner::BottomRight);
    for (int i = 1; i < heights; ++i) {
        const int y = top.top() + (bottom.top() - top.top()) * i / heights;
        for (const int x : {bottom.left(), top.left()})
            consider({QPoint(x, y), size}, offCorner);
    }
    return best.second;
}

// What decoding a large picture took lies in the heap in pieces, which would stay there: 25 MB after 18 megapixels.
void giveBackFreeMemory(const PictureInfo &picture)
{
    constexpr qint64 large = 4'000'000; // pixels; for fewer the millisecond is not worth it
    if (qint64(picture.width) * picture.height > large)
        malloc_trim(0);
}

class VariantMaker {
public:
    VariantMaker(const TextSetter &setter, const VariantsRequest &request, const std::stop_token &stop)
        : m_setter(setter)
        , m_request(request)
        , m_stop(stop)
        , m_colours(messageColours(request.brandColours))
    {
    }

    Result<VariantsResult> make()
    {
        // The message is set while the picture is decoded.
        auto messages = std::async(std::launch::async, [this] { prepareMessages(); });
        const auto opened = openPicture(m_request.picture);
        const auto prepared = !opened ? Result<void>(std::unexpected(opened.error())) : preparePicture(*opened);
        messages.wait();
        if (!prepared)
            return std::unexpected(prepared.error());
        m_result.picture = opened->info;
        giveBackFreeMemory(opened->info);
        makeAll();
        giveBackFreeMemory(opened->info);
        if (m_stop.stop_requested())
            return failure(ErrorKind::Cancelled, QObject::tr("Stopped."));
        collectFonts();
        return std::move(m_result);
    }

private:
    using Prepared = Result<std::optional<PreparedMessage>>;

    void prepareMessages()
    {
        for (const VariantOrder &order : m_request.orders)
            m_messages.push_back(prepareMessage(m_setter, order.message, order.format, m_colours.letters));
    }

    Result<void> preparePicture(const OpenPicture &opened)
    {
        const QSize size(opened.info.width, opened.info.height);
        auto picture = decoded(
            [&] { return flattened(decodeScaled(opened, neededWidth(m_request, size)), m_request.brandColours); });
        if (!picture)
            return std::unexpected(picture.error());
        m_picture = std::move(*picture);
        m_size = {m_picture.width(), m_picture.height()};
        const bool needsSubject = std::ranges::any_of(m_request.orders, [](const auto &order) { return !order.focus; });
        const auto subject = decoded([&] {
            return m_request.focus || !needsSubject ? Subject{.focus = m_request.focus.value_or(FocalPoint{})}
                                                    : findSubject(m_picture);
        });
        if (!subject)
            return std::unexpected(subject.error());
        m_subject = *subject;
        m_result.focus = m_subject.focus;
        // From here on the variants are what runs side by side.
        m_picture.set("concurrency", 1);
        return prepareLogo();
    }

    Result<void> prepareLogo()
    {
        if (m_request.logo.path.isEmpty())
            return {};
        auto logo = openLogo(m_request.logo.path);
        if (!logo)
            return std::unexpected(logo.error());
        m_logo = std::move(*logo);
        return {};
    }

    // A focus that was chosen by hand is a crop that was chosen by hand.
    Layout layoutOf(const VariantOrder &order, Prepared &message) const
    {
        if (order.focus || m_request.framing == Framing::Fit)
            return {frameFor(order.format, m_size, m_request.framing, order.focus.value_or(m_subject.focus))};
        PreparedMessage *const text = message && *message ? &**message : nullptr;
        const MessageAlignment alignment = order.message.alignment;
        Layout layout = layOut(order.format, m_size, m_subject, text, alignment);
        const auto place = text == nullptr ? std::nullopt : clearPlace(order.format, layout, *text, alignment);
        if (!place)
            return layout;
        // Smaller letters rather than letters on the subject.
        auto smaller = prepareMessageIn(m_setter, order.message, order.format, m_colours.letters, *place);
        if (smaller && smaller->text.fontSize * 2 > text->text.fontSize) {
            *text = std::move(*smaller);
            layout = layOut(order.format, m_size, m_subject, text, alignment);
        }
        return layout;
    }

    // One task per scale, the costliest first; each adds a task per variant.
    void makeAll()
    {
        m_result.variants.resize(m_request.orders.size(), failure(ErrorKind::Cancelled, QObject::tr("Stopped.")));
        std::map<std::pair<int, int>, std::vector<size_t>> groups;
        for (size_t i = 0; i < m_request.orders.size(); ++i) {
            m_layouts.push_back(layoutOf(m_request.orders[i], m_messages[i]));
            const QSize scaled = m_layouts.back().frame.scaled;
            groups[{scaled.height(), scaled.width()}].push_back(i);
        }
        m_groupsToScale = int(groups.size());
        WorkQueue queue;
        for (auto group = groups.rbegin(); group != groups.rend(); ++group)
            queue.add([this, &queue, orders = group->second] { makeGroup(queue, orders); });
        queue.run(std::max(1, m_request.threads));
    }

    void makeGroup(WorkQueue &queue, const std::vector<size_t> &orders)
    {
        if (m_stop.stop_requested())
            return;
        QRect area;
        for (const size_t i : orders) {
            const Frame &frame = m_layouts[i].frame;
            const PlatformFormat &format = m_request.orders[i].format;
            area |= QRect(-frame.offset, QSize(format.width, format.height)) & QRect({}, frame.scaled);
        }
        const auto part = decoded([&] {
            return std::make_shared<ScaledPart>(scaledPart(m_picture, m_layouts[orders.front()].frame.scaled, area));
        });
        if (--m_groupsToScale == 0)
            m_picture = {};
        for (const size_t i : orders) {
            if (!part)
                m_result.variants[i] = std::unexpected(part.error());
            else
                queue.add([this, i, part = *part] { makeOne(i, *part); });
        }
    }

    void makeOne(size_t index, const ScaledPart &part)
    {
        if (m_stop.stop_requested())
            return;
        const auto made =
            decoded([&] { return variant(m_request.orders[index], m_messages[index], m_layouts[index], part); });
        m_result.variants[index] = made ? *made : std::unexpected(made.error());
    }

    Result<Variant> variant(
        const VariantOrder &order, const Prepared &message, const Layout &layout, const ScaledPart &part)
    {
        if (!message)
            return std::unexpected(message.error());
        const Frame &frame = layout.frame;
        const Colour background =
            m_request.brandColours.empty() ? Colour{255, 255, 255} : m_request.brandColours.front();
        Canvas canvas = cutOut(part, frame, order.format, m_request.framing, background);
        Variant made;
        made.width = order.format.width;
        made.height = order.format.height;
        if (*message) {
            const FocalPoint focus = order.focus.value_or(m_subject.focus);
            const QPoint onCanvas =
                frame.offset + QPoint(int(focus.x * frame.scaled.width()), int(focus.y * frame.scaled.height()));
            const MessageAlignment alignment = order.message.alignment;
            const size_t place =
                layout.place ? *layout.place : calmestPlace(canvas, **message, onCanvas, m_colours, alignment);
            const DrawnMessage drawn = drawMessage(canvas, **message, place, m_colours, alignment, order.lettering);
            made.letters = drawn.letters;
            made.textColour = drawn.textColour;
            made.contrast = drawn.contrast;
            made.fontSize = (*message)->text.fontSize;
            made.notes = (*message)->text.notes;
        }
        made.logo = drawLogo(canvas, order.format, made.letters);
        const QByteArray bytes = encoded(canvas, m_request.encoding, m_request.provenance);
        if (bytes.isEmpty())
            return failure(ErrorKind::Unsupported,
                QObject::tr("This machine cannot write %1 pictures.").arg(encodingName(m_request.encoding).toUpper()));
        made.bytes = bytes.size();
        if (const auto written = writeUnderTemporaryName(order.path, bytes); !written)
            return std::unexpected(written.error());
        return made;
    }

    // In a corner of the safe area that is clear of the message, unless something is in the way in all of them.
    QRect drawLogo(Canvas &canvas, const PlatformFormat &format, const QRect &letters) const
    {
        if (m_request.logo.path.isEmpty())
            return {};
        // A tall format is no wider than a square one, and neither is its logo.
        const double side = std::min(std::sqrt(double(format.width) * format.height), double(format.width));
        const double scale = std::min(side * 0.17 / m_logo.width(), side * 0.09 / m_logo.height());
        const Surface surface = surfaceOf(m_logo, scale);
        const QSize size(cairo_image_surface_get_width(surface.get()), cairo_image_surface_get_height(surface.get()));
        const LogoCorner wanted = m_request.logo.corner;
        const QRect place = wanted == LogoCorner::Automatic ? calmestLogoPlace(canvas, format, size, letters)
                                                            : logoRectangle(format, size, wanted);
        drawPicture(canvas, surface.get(), place.topLeft());
        return place;
    }

    void collectFonts()
    {
        std::set<FontFile> fonts;
        for (const Prepared &message : m_messages) {
            if (message && *message)
                fonts.insert((*message)->text.fonts.begin(), (*message)->text.fonts.end());
        }
        m_result.fonts.assign(fonts.begin(), fonts.end());
    }

    const TextSetter &m_setter;
    const VariantsRequest &m_request;
    const std::stop_token &m_stop;
    LetterColoursAndScrims m_colours;
    std::vector<Prepared> m_messages;
    VImage m_picture; // until all parts of it are scaled
    QSize m_size;
    std::atomic<int> m_groupsToScale = 0;
    VImage m_logo;
    Subject m_subject;
    std::vector<Layout> m_layouts; // one per order
    VariantsResult m_result;
};

} // namespace

Result<VariantsResult> makeVariants(
    const TextSetter &setter, const VariantsRequest &request, const std::stop_token &stop)
{
    return VariantMaker(setter, request, stop).make();
}

} // namespace atelier
