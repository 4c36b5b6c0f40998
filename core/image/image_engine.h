// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures as Atelier handles them: probing, platform variants with a message, and pictures composed by rules.
// The work is done by a module on libvips, Pango and Cairo that is loaded when first needed, since linking them would
// cost every start of the program 40 ms.
#pragma once

#include "core/base/error.h"
#include "core/image/colour.h"
#include "core/image/platform_format.h"

#include <QByteArray>
#include <QRect>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace atelier {

// The file, or, when there are any, the bytes.
struct PictureSource {
    QString path = {};
    QByteArray bytes = {};
};

struct PictureInfo {
    int width = 0; // upright, as EXIF says
    int height = 0;
    QString format; // "JPEG", "PNG", "WebP", "GIF", "AVIF", "TIFF"
    int bitsPerChannel = 8;
    bool hasAlpha = false;
    bool isCmyk = false;
    int frames = 1;
    QStringList notes; // sentences for the user about what is not taken over as it is
};

// Parts of the width and height, 0 to 1, from the top left.
struct FocalPoint {
    double x = 0.5;
    double y = 0.5;

    friend bool operator==(const FocalPoint &, const FocalPoint &) = default;
};

enum class Framing {
    Crop, // fills the format, keeping the focal point in sight, or all of a subject before a calm backdrop
    Fit, // the whole picture on the background colour
};

enum class MessagePosition { Automatic, Top, Bottom, Left, Right, Centre };
enum class MessageAlignment { Start, Centre, End }; // start is the right edge for a text that reads right to left
enum class LogoCorner { Automatic, TopLeft, TopRight, BottomLeft, BottomRight };
enum class PictureEncoding { Jpeg, Png, Webp, Avif };

[[nodiscard]] QString encodingName(PictureEncoding encoding); // "jpeg"
[[nodiscard]] QString encodingSuffix(PictureEncoding encoding); // "jpg"
[[nodiscard]] std::optional<PictureEncoding> encodingFromName(const QString &name); // also takes "jpg"

struct MessageOverlay {
    QString text; // plain text, newlines kept; empty for none
    QString language = {}; // BCP 47, chooses between Chinese and Japanese forms; empty when unknown
    QString fontFamily = QStringLiteral("Inter");
    MessagePosition position = MessagePosition::Automatic;
    MessageAlignment alignment = MessageAlignment::Start;
};

struct LogoOverlay {
    QString path; // empty for none; any picture, best with transparency
    LogoCorner corner = LogoCorner::Automatic;
};

// Written into the file's XMP with IPTC's terms; never a time or a cost, so that equal input gives equal bytes.
struct Provenance {
    QString prompt = {};
    QString model = {}; // empty for a picture that a person supplied
    std::optional<quint64> seed = {};
    bool isComposed = false; // by rules, without AI

    friend bool operator==(const Provenance &, const Provenance &) = default;
};

// Whether the message's letters are drawn. LeftOut draws all else, which shows what really lies beneath them.
enum class Lettering { Drawn, LeftOut };

struct VariantOrder {
    PlatformFormat format;
    MessageOverlay message;
    QString path; // written under a temporary name, then renamed; its folder must exist
    std::optional<FocalPoint> focus = {}; // over the request's
    Lettering lettering = Lettering::Drawn;
};

struct VariantsRequest {
    PictureSource picture;
    std::vector<VariantOrder> orders;
    std::optional<FocalPoint> focus = {}; // a crop chosen by hand; else the subject is found
    Framing framing = Framing::Crop;
    std::vector<Colour> brandColours; // the first is the background of fitted and transparent pictures
    LogoOverlay logo = {};
    PictureEncoding encoding = PictureEncoding::Jpeg;
    Provenance provenance = {};
    int threads = 2;
};

struct FontFile {
    QString family;
    QString path;

    friend auto operator<=>(const FontFile &, const FontFile &) = default;
};

struct Variant {
    int width = 0;
    int height = 0;
    qint64 bytes = 0;
    QRect letters; // around everything drawn of the message, in pixels of the variant; null without a message
    QRect logo; // null without a logo
    int fontSize = 0; // pixels
    Colour textColour;
    double contrast = 0; // the least, of the text colour against what lies beneath; 0 without a message
    QStringList notes;
};

struct VariantsResult {
    PictureInfo picture;
    FocalPoint focus;
    std::vector<Result<Variant>> variants; // one per order
    std::vector<FontFile> fonts; // really used, fallbacks too
};

// What the offline artist draws. The same composition gives the same picture with the same libraries and fonts.
struct Composition {
    QString name; // of the product
    std::vector<Colour> brandColours;
    QString logoPath = {};
    QString fontFamily = QStringLiteral("Inter");
    quint64 seed = 0;
    int width = 1024;
    int height = 1024;
};

// Where a composed picture has its subject.
inline constexpr FocalPoint compositionFocus{.x = 0.7, .y = 0.61};

// Thread-safe. Decoders that are not hardened against hostile files stay off, and a header that announces more than
// 200 megapixels is refused before anything is decoded.
class ImageEngine {
public:
    virtual ~ImageEngine() = default;

    [[nodiscard]] virtual QString libraryVersion() const = 0; // of libvips
    // Whether this machine's libraries can write it: an encoding that cannot be written is not offered.
    [[nodiscard]] virtual bool canWrite(PictureEncoding encoding) const = 0;
    // Reads the header only.
    [[nodiscard]] virtual Result<PictureInfo> probe(const PictureSource &picture) const = 0;
    // Decodes once. Fails as a whole when the picture cannot be used; else each order has its own result.
    [[nodiscard]] virtual Result<VariantsResult> makeVariants(
        const VariantsRequest &request, std::stop_token stop) const = 0;
    // A PNG.
    [[nodiscard]] virtual Result<QByteArray> compose(const Composition &composition) const = 0;
    // Any picture as a PNG in sRGB, upright, whole, with its provenance; a broken one is Corrupt.
    [[nodiscard]] virtual Result<QByteArray> toPng(
        const PictureSource &picture, const Provenance &provenance) const = 0;
};

// Loads the module beside the program or from the installed folder. Unsupported when it is missing.
[[nodiscard]] Result<std::shared_ptr<const ImageEngine>> loadImageEngine();

} // namespace atelier
