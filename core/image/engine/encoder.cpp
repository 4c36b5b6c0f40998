// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/engine/encoder.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;
using vips::VImage;

namespace atelier {

namespace {

const QString rdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
const QString iptcExtension = u"http://iptc.org/std/Iptc4xmpExt/2008-02-29/"_s;
const QString own = u"https://atelier.invalid/ns/picture/1.0/"_s;

// IPTC's words for how a picture came about (cv.iptc.org/newscodes/digitalsourcetype).
QString digitalSourceType(const Provenance &provenance)
{
    return u"http://cv.iptc.org/newscodes/digitalsourcetype/"_s
        + (provenance.isComposed ? u"algorithmicMedia"_s : u"trainedAlgorithmicMedia"_s);
}

// XML 1.0 cannot hold most control characters, not even escaped.
QString withoutControls(QString text)
{
    text.removeIf([](QChar c) { return c < u' ' && c != u'\n' && c != u'\t'; });
    return text;
}

VipsBlob *save(const VImage &image, PictureEncoding encoding)
{
    vips::VOption *options = VImage::option()->set("keep", VIPS_FOREIGN_KEEP_XMP);
    switch (encoding) {
    case PictureEncoding::Jpeg:
        return image.jpegsave_buffer(options->set("Q", 90)->set("subsample_mode", VIPS_FOREIGN_SUBSAMPLE_ON));
    case PictureEncoding::Png:
        return image.pngsave_buffer(options->set("compression", 4));
    case PictureEncoding::Webp:
        return image.webpsave_buffer(options->set("Q", 88)->set("effort", 3));
    case PictureEncoding::Avif:
        return image.heifsave_buffer(
            options->set("Q", 70)->set("compression", VIPS_FOREIGN_HEIF_COMPRESSION_AV1)->set("effort", 3));
    }
    delete options;
    return nullptr;
}

} // namespace

QByteArray xmpPacket(const Provenance &provenance)
{
    if (provenance == Provenance{})
        return {};
    QString packet;
    QXmlStreamWriter xml(&packet);
    xml.writeProcessingInstruction(u"xpacket"_s, u"begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\""_s);
    xml.writeNamespace(u"adobe:ns:meta/"_s, u"x"_s);
    xml.writeStartElement(u"adobe:ns:meta/"_s, u"xmpmeta"_s);
    xml.writeNamespace(rdf, u"rdf"_s);
    xml.writeStartElement(rdf, u"RDF"_s);
    xml.writeNamespace(iptcExtension, u"Iptc4xmpExt"_s);
    xml.writeNamespace(own, u"atelier"_s);
    xml.writeStartElement(rdf, u"Description"_s);
    xml.writeAttribute(rdf, u"about"_s, QString());
    xml.writeTextElement(iptcExtension, u"DigitalSourceType"_s, digitalSourceType(provenance));
    if (!provenance.model.isEmpty())
        xml.writeTextElement(iptcExtension, u"AISystemUsed"_s, withoutControls(provenance.model));
    if (!provenance.prompt.isEmpty())
        xml.writeTextElement(iptcExtension, u"AIPromptInformation"_s, withoutControls(provenance.prompt));
    if (provenance.seed)
        xml.writeTextElement(own, u"Seed"_s, QString::number(*provenance.seed));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeProcessingInstruction(u"xpacket"_s, u"end=\"r\""_s);
    return packet.toUtf8();
}

QByteArray encoded(const VImage &image, PictureEncoding encoding, const Provenance &provenance)
{
    VImage tagged = image.copy();
    for (const char *field : {VIPS_META_XMP_NAME, VIPS_META_EXIF_NAME, VIPS_META_ICC_NAME, VIPS_META_IPTC_NAME})
        tagged.remove(field);
    if (const QByteArray packet = xmpPacket(provenance); !packet.isEmpty()) {
        vips_image_set_blob_copy(tagged.get_image(), VIPS_META_XMP_NAME, packet.constData(), size_t(packet.size()));
    }
    VipsBlob *blob = save(tagged, encoding);
    size_t size = 0;
    const void *data = vips_blob_get(blob, &size);
    QByteArray bytes(static_cast<const char *>(data), qsizetype(size));
    vips_area_unref(VIPS_AREA(blob));
    return bytes;
}

QByteArray encoded(const Canvas &canvas, PictureEncoding encoding, const Provenance &provenance)
{
    const VImage image = VImage::new_from_memory(
        const_cast<uchar *>(canvas.row(0)), canvas.byteCount(), canvas.width(), canvas.height(), 3, VIPS_FORMAT_UCHAR);
    return encoded(image.copy(VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB)), encoding, provenance);
}

} // namespace atelier
