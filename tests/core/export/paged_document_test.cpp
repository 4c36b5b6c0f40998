// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/export_text.h"

#include <QBuffer>
#include <QHash>
#include <QImage>
#include <QXmlStreamReader>
#include <QtEndian>

#include <catch2/catch_test_macros.hpp>
#include <zlib.h>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

const QString sample = u"# Seven ways\n\nText with **bold**, *slanted*, `code` and a [link](https://example.org).\n\n"
                       "- one\n- two\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] done\n\n"
                       "日本語 العربية 👍\n\n![lamp](lamp.png)\n"_s;

QByteArray exported(const ExportInput &input, ExportFormat format)
{
    const Result<QByteArray> bytes = exportText(input, format);
    REQUIRE(bytes.has_value());
    return *bytes;
}

Result<QByteArray> wideLamp(const QString &)
{
    QImage image(2'000, 500, QImage::Format_RGB32);
    image.fill(Qt::darkYellow);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray inflated(const QByteArray &deflated, quint32 size)
{
    QByteArray bytes(qsizetype(size), '\0');
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return {};
    QByteArray source = deflated;
    stream.next_in = reinterpret_cast<Bytef *>(source.data());
    stream.avail_in = uInt(source.size());
    stream.next_out = reinterpret_cast<Bytef *>(bytes.data());
    stream.avail_out = uInt(bytes.size());
    const int result = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return result == Z_STREAM_END ? bytes : QByteArray();
}

// The files in a ZIP archive, by its central directory (PKWARE APPNOTE 4.3.12).
QHash<QString, QByteArray> unzipped(const QByteArray &archive)
{
    QHash<QString, QByteArray> files;
    const auto word = [&](qsizetype at) { return qFromLittleEndian<quint16>(archive.constData() + at); };
    const auto longWord = [&](qsizetype at) { return qFromLittleEndian<quint32>(archive.constData() + at); };
    const qsizetype end = archive.lastIndexOf("PK\x05\x06");
    REQUIRE(end >= 0);
    qsizetype entry = longWord(end + 16);
    for (int i = 0; i < word(end + 10); ++i) {
        REQUIRE(archive.sliced(entry).startsWith("PK\x01\x02"));
        const QString name = QString::fromUtf8(archive.sliced(entry + 46, word(entry + 28)));
        const qsizetype local = longWord(entry + 42);
        const qsizetype data = local + 30 + word(local + 26) + word(local + 28);
        const QByteArray stored = archive.sliced(data, longWord(entry + 20));
        files[name] = word(entry + 10) == 0 ? stored : inflated(stored, longWord(entry + 24));
        entry += 46 + word(entry + 28) + word(entry + 30) + word(entry + 32);
    }
    return files;
}

bool isWellFormed(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

TEST_CASE("a PDF has pages, its title and embedded fonts")
{
    const QByteArray pdf =
        exported({.markdown = sample, .title = u"Seven ways"_s, .readPicture = wideLamp}, ExportFormat::Pdf);
    CHECK(pdf.startsWith("%PDF-"));
    CHECK(pdf.trimmed().endsWith("%%EOF"));
    CHECK(pdf.contains("/FontFile"));
    CHECK(pdf.contains("/Subtype /Image"));
    const QByteArray longText = exported({.markdown = u"A paragraph of words.\n\n"_s.repeated(200)}, ExportFormat::Pdf);
    CHECK(longText.count("/Type /Page\n") > 2);
}

TEST_CASE("an ODT opens: its parts are there, well formed, and hold the text and the picture")
{
    const QByteArray odt = exported({.markdown = sample,
                                        .title = u"Seven ways"_s,
                                        .metadata = FrontMatter{.status = u"draft"_s, .authorship = {u"AI 30 %"_s}},
                                        .readPicture = wideLamp},
        ExportFormat::Odt);
    const QHash<QString, QByteArray> files = unzipped(odt);
    CHECK(files.value(u"mimetype"_s) == "application/vnd.oasis.opendocument.text");
    REQUIRE(files.contains(u"content.xml"_s));
    REQUIRE(files.contains(u"META-INF/manifest.xml"_s));
    const QByteArray content = files.value(u"content.xml"_s);
    CHECK(isWellFormed(content));
    CHECK(isWellFormed(files.value(u"META-INF/manifest.xml"_s)));
    CHECK(content.contains("Seven ways"));
    CHECK(content.contains("日本語"));
    CHECK(content.contains("Authorship: AI 30 %"));
    CHECK(content.contains("☑"));
    CHECK(std::ranges::any_of(files.keys(), [](const QString &name) { return name.startsWith("Pictures/"_L1); }));
}

TEST_CASE("only pictures that the reader gives come into a document")
{
    QStringList notes;
    const Result<QByteArray> odt =
        exportText({.markdown = u"![x](file:///etc/passwd) ![y](/etc/hostname)"_s,
                       .readPicture = [](const QString &) -> Result<QByteArray> { return QByteArray("no picture"); }},
            ExportFormat::Odt, &notes);
    REQUIRE(odt.has_value());
    CHECK(notes.size() == 2);
    for (const QString &name : unzipped(*odt).keys())
        CHECK_FALSE(name.startsWith("Pictures/"_L1));
}

TEST_CASE("deep nesting is laid out with its words kept")
{
    for (const QString &markdown : {QString(5'000, u'>') + u"deep"_s, u"* "_s.repeated(2'000) + u"deep"_s}) {
        const QHash<QString, QByteArray> files = unzipped(exported({.markdown = markdown}, ExportFormat::Odt));
        CHECK(files.value(u"content.xml"_s).contains("deep"));
        CHECK(exported({.markdown = markdown}, ExportFormat::Pdf).startsWith("%PDF-"));
    }
}
