// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/engine/picture_decoder.h"

#include "core/base/file.h"

#include <QHash>
#include <QObject>

#include <cmath>

using namespace Qt::StringLiterals;
using vips::VImage;

namespace atelier {

namespace {

constexpr qint64 fileLimit = 512LL * 1024 * 1024;
constexpr double pixelLimit = 200e6;
// Interlaced PNG and progressive JPEG cannot be decoded row by row: the whole picture lies in memory.
constexpr double interlacedPixelLimit = 64e6;

QString readableFormat(const VImage &image)
{
    const QString loader = QString::fromLatin1(image.get_string(VIPS_META_LOADER));
    static const QHash<QString, QString> names{{u"jpegload_buffer"_s, u"JPEG"_s}, {u"pngload_buffer"_s, u"PNG"_s},
        {u"webpload_buffer"_s, u"WebP"_s}, {u"gifload_buffer"_s, u"GIF"_s}, {u"heifload_buffer"_s, u"AVIF"_s},
        {u"tiffload_buffer"_s, u"TIFF"_s}, {u"jxlload_buffer"_s, u"JPEG XL"_s}, {u"jp2kload_buffer"_s, u"JPEG 2000"_s}};
    return names.value(loader, loader);
}

int integerField(const VImage &image, const char *field, int otherwise)
{
    return image.get_typeof(field) == 0 ? otherwise : image.get_int(field);
}

bool isTurned(const VImage &image)
{
    const int orientation = integerField(image, VIPS_META_ORIENTATION, 1);
    return orientation >= 5 && orientation <= 8;
}

// A picture without a profile is sRGB by custom, and most profiles say that they are sRGB too.
bool needsColourTransform(const VImage &image)
{
    if (image.interpretation() == VIPS_INTERPRETATION_CMYK)
        return true;
    if (image.get_typeof(VIPS_META_ICC_NAME) == 0)
        return false;
    size_t size = 0;
    const void *profile = image.get_blob(VIPS_META_ICC_NAME, &size);
    const QByteArrayView bytes(static_cast<const char *>(profile), qsizetype(size));
    // The description is plain ASCII in version 2 profiles and UTF-16 in version 4.
    return !bytes.contains("sRGB") && !bytes.contains(QByteArrayView("s\0R\0G\0B", 7));
}

PictureInfo describe(const VImage &image)
{
    PictureInfo info;
    const int height = integerField(image, VIPS_META_PAGE_HEIGHT, image.height());
    info.width = isTurned(image) ? height : image.width();
    info.height = isTurned(image) ? image.width() : height;
    info.format = readableFormat(image);
    info.bitsPerChannel = image.format() == VIPS_FORMAT_UCHAR ? 8 : 16;
    info.hasAlpha = image.has_alpha();
    info.isCmyk = image.interpretation() == VIPS_INTERPRETATION_CMYK;
    info.frames = integerField(image, VIPS_META_N_PAGES, 1);
    if (info.frames > 1)
        info.notes += QObject::tr("The picture is animated; its first frame is used.");
    if (info.isCmyk)
        info.notes += QObject::tr("The picture is made for print (CMYK); its colours are converted to sRGB.");
    return info;
}

Result<void> checkLimits(const VImage &image)
{
    const double pixels = double(image.width()) * double(image.height());
    if (pixels > pixelLimit) {
        return failure(ErrorKind::TooLarge,
            QObject::tr("The picture announces %1 × %2 pixels; at most 200 megapixels are taken. Make it smaller.")
                .arg(image.width())
                .arg(image.height()));
    }
    if (integerField(image, "interlaced", 0) != 0 && pixels > interlacedPixelLimit) {
        return failure(ErrorKind::TooLarge,
            QObject::tr("The picture is interlaced and has %1 × %2 pixels; at most 64 megapixels are taken in this "
                        "form. Save it without interlacing or make it smaller.")
                .arg(image.width())
                .arg(image.height()));
    }
    return {};
}

// By its first bytes. A picture that begins like one and cannot be opened is damaged rather than no picture.
bool beginsLikePicture(const QByteArray &bytes)
{
    const auto begins = [&](QByteArrayView signature) { return bytes.startsWith(signature); };
    return begins("\xff\xd8\xff") || begins("\x89PNG") || begins("GIF8") || begins(QByteArrayView("II*\0", 4))
        || begins(QByteArrayView("MM\0*", 4)) || (begins("RIFF") && bytes.sliced(4).left(8).endsWith("WEBP"))
        || bytes.mid(4, 8) == "ftypavif";
}

Result<QByteArray> bytesOf(const PictureSource &source)
{
    if (!source.bytes.isEmpty())
        return source.bytes;
    return readFile(source.path, fileLimit);
}

} // namespace

Error damagedPicture(const vips::VError &error)
{
    return {.kind = ErrorKind::Corrupt,
        .message = QObject::tr("The picture is damaged or cut short and cannot be used."),
        .detail = QString::fromUtf8(error.what()).trimmed()};
}

Result<OpenPicture> openPicture(const PictureSource &source)
{
    auto bytes = bytesOf(source);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (bytes->isEmpty())
        return failure(ErrorKind::Corrupt, QObject::tr("The picture is empty."));
    if (vips_foreign_find_load_buffer(bytes->constData(), size_t(bytes->size())) == nullptr) {
        vips_error_clear();
        if (beginsLikePicture(*bytes))
            return std::unexpected(damagedPicture(vips::VError("no decoder takes it")));
        return failure(ErrorKind::Unsupported,
            QObject::tr("This is not a picture that Atelier reads. Use JPEG, PNG, WebP, GIF, AVIF or TIFF."));
    }
    try {
        const VImage header = VImage::new_from_buffer(
            bytes->constData(), size_t(bytes->size()), "", VImage::option()->set("access", VIPS_ACCESS_SEQUENTIAL));
        if (const auto checked = checkLimits(header); !checked)
            return std::unexpected(checked.error());
        const PictureInfo info = describe(header);
        return OpenPicture{
            .bytes = std::move(*bytes), .info = info, .needsColourTransform = needsColourTransform(header)};
    } catch (const vips::VError &error) {
        return std::unexpected(damagedPicture(error));
    }
}

vips::VImage decodeScaled(const OpenPicture &picture, int width)
{
    const double scale = std::min(1.0, double(width) / picture.info.width);
    const int height = std::max(1, int(std::ceil(picture.info.height * scale)));
    // The blob borrows the bytes: they must outlive the pipeline, which copy_memory ends.
    VipsBlob *blob = vips_blob_new(nullptr, picture.bytes.constData(), size_t(picture.bytes.size()));
    VImage image = [&] {
        const std::unique_ptr<VipsArea, void (*)(VipsArea *)> guard(VIPS_AREA(blob), vips_area_unref);
        vips::VOption *options = VImage::option()
                                     ->set("height", height)
                                     ->set("size", VIPS_SIZE_DOWN)
                                     ->set("option_string", "[fail_on=truncated]")
                                     ->set("fail_on", VIPS_FAIL_ON_TRUNCATED);
        // A transform from sRGB to itself costs six times the decoding.
        if (picture.needsColourTransform)
            options->set("export_profile", "srgb");
        return VImage::thumbnail_buffer(blob, std::max(1, int(std::ceil(picture.info.width * scale))), options);
    }();
    if (image.interpretation() != VIPS_INTERPRETATION_sRGB)
        image = image.colourspace(VIPS_INTERPRETATION_sRGB);
    if (image.format() != VIPS_FORMAT_UCHAR)
        image = image.cast(VIPS_FORMAT_UCHAR);
    return image.copy_memory();
}

} // namespace atelier
