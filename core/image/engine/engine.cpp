// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/image/engine/composer.h"
#include "core/image/engine/encoder.h"
#include "core/image/engine/picture_decoder.h"
#include "core/image/engine/text_setter.h"
#include "core/image/engine/variant_maker.h"

#include <QObject>

#include <malloc.h>

#include <limits>
#include <mutex>

namespace atelier {

namespace {

bool canEncode(PictureEncoding encoding)
{
    Canvas canvas(16, 16);
    canvas.fill({128, 128, 128});
    const auto bytes = decoded([&] { return encoded(canvas, encoding, {}); });
    return bytes && !bytes->isEmpty();
}

class Engine final : public ImageEngine {
public:
    [[nodiscard]] QString libraryVersion() const override
    {
        return QStringLiteral("%1.%2.%3").arg(vips_version(0)).arg(vips_version(1)).arg(vips_version(2));
    }

    [[nodiscard]] bool canWrite(PictureEncoding encoding) const override
    {
        if (encoding == PictureEncoding::Jpeg || encoding == PictureEncoding::Png)
            return true;
        const std::scoped_lock lock(m_mutex);
        auto &known = m_canWrite[encoding];
        if (!known)
            known = canEncode(encoding);
        return *known;
    }

    [[nodiscard]] Result<PictureInfo> probe(const PictureSource &picture) const override
    {
        return openPicture(picture).transform([](const OpenPicture &opened) { return opened.info; });
    }

    [[nodiscard]] Result<VariantsResult> makeVariants(
        const VariantsRequest &request, std::stop_token stop) const override
    {
        return atelier::makeVariants(m_setter, request, stop);
    }

    [[nodiscard]] Result<QByteArray> compose(const Composition &composition) const override
    {
        return atelier::compose(m_setter, composition);
    }

    [[nodiscard]] Result<QByteArray> toPng(const PictureSource &picture, const Provenance &provenance) const override
    {
        const auto opened = openPicture(picture);
        if (!opened)
            return std::unexpected(opened.error());
        return decoded([&] {
            return encoded(decodeScaled(*opened, std::numeric_limits<int>::max()), PictureEncoding::Png, provenance);
        });
    }

private:
    TextSetter m_setter;
    mutable std::mutex m_mutex;
    mutable std::map<PictureEncoding, std::optional<bool>> m_canWrite;
};

} // namespace

} // namespace atelier

// The one symbol of the module. Null when libvips does not start.
extern "C" Q_DECL_EXPORT atelier::ImageEngine *atelierCreateImageEngine()
{
    if (vips_init("atelier") != 0)
        return nullptr;
    // What matters of them comes back as an error.
    g_log_set_handler(
        "VIPS", G_LOG_LEVEL_WARNING,
        [](const char *, GLogLevelFlags, const char *message, void *) { qCDebug(atelier::logImage) << message; },
        nullptr);
    // Decoders that are not hardened against hostile files stay off: Magick, PDF, SVG, OpenSlide and others.
    vips_block_untrusted_set(TRUE);
    // Pixels go back to the system when they are done with; else each thread's heap keeps the largest it ever had.
    mallopt(M_MMAP_THRESHOLD, 1024 * 1024);
    mallopt(M_ARENA_MAX, 2);
    // Nothing is asked for twice, and a cache would hold whole pictures.
    vips_cache_set_max(0);
    return new atelier::Engine;
}
