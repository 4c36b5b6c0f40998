// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/export_text.h"
#include "core/export/import_text.h"

#include <QBuffer>
#include <QImage>
#include <QXmlStreamReader>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

QByteArray exported(const ExportInput &input, ExportFormat format, QStringList *notes = nullptr)
{
    const Result<QByteArray> bytes = exportText(input, format, notes);
    REQUIRE(bytes.has_value());
    return *bytes;
}

QByteArray png()
{
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

PictureReader reader()
{
    return [](const QString &address) -> Result<QByteArray> {
        if (address == "lamp.png"_L1)
            return png();
        if (address == "trick.png"_L1)
            return QByteArray("<svg onload='alert(1)'/>");
        return failure(ErrorKind::NotFound, u"no such picture"_s);
    };
}

} // namespace

TEST_CASE("formats are named, and a wrong name gets the nearest")
{
    for (const ExportFormat format :
        {ExportFormat::Markdown, ExportFormat::Html, ExportFormat::PlainText, ExportFormat::Pdf, ExportFormat::Odt}) {
        CHECK(exportFormatNamed(exportFormatName(format)) == format);
        CHECK(exportFormatNamed(exportFormatExtension(format).toUpper()) == format);
    }
    const auto wrong = exportFormatNamed(u"htlm"_s);
    REQUIRE_FALSE(wrong.has_value());
    CHECK(wrong.error().message.contains(u"Did you mean html?"_s));
}

TEST_CASE("Markdown is exported as it is, with fields when asked, and comes back by import")
{
    CHECK(exported({.markdown = u"# A\n\ntext"_s, .title = u"T"_s}, ExportFormat::Markdown) == "# A\n\ntext\n");
    const FrontMatter fields{.title = u"T"_s, .status = u"draft"_s, .tags = {u"a"_s}, .authorship = {u"AI 30 %"_s}};
    const QByteArray bytes = exported({.markdown = u"# A\n"_s, .metadata = fields}, ExportFormat::Markdown);
    CHECK(bytes.contains("authorship: [\"AI 30 %\"]"));
    const ImportedText back = importText(bytes, u"x.md"_s).value();
    CHECK(back.title == u"T");
    CHECK(back.status == u"draft");
    CHECK(back.markdown == u"# A\n");
}

TEST_CASE("an HTML page is whole, says its language and title, and loads and runs nothing")
{
    const QByteArray html = exported({.markdown = u"<script>alert(1)</script>\n\n<img src=x onerror=y>\n\n"
                                                  "[bad](javascript:alert(1)) [good](https://example.org) a < b\n\n"
                                                  "![web](https://example.org/p.png)"_s,
                                         .title = u"A <b> & \"c\""_s,
                                         .language = u"en-GB"_s,
                                         .metadata = FrontMatter{.tags = {u"x\"><script>"_s}}},
        ExportFormat::Html);
    CHECK(html.startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">"));
    CHECK(html.contains("<title>A &lt;b&gt; &amp; &quot;c&quot;</title>"));
    CHECK(html.contains("<h1>A &lt;b&gt; &amp; &quot;c&quot;</h1>"));
    CHECK(html.contains("Content-Security-Policy"));
    CHECK_FALSE(html.contains("<script"));
    CHECK_FALSE(html.contains("onerror=y"));
    CHECK_FALSE(html.contains("javascript:"));
    CHECK_FALSE(html.contains("<img"));
    CHECK(html.contains("<a href=\"https://example.org/p.png\">web</a>"));
    CHECK(html.contains("<a href=\"https://example.org\">good</a>"));
}

TEST_CASE("the title is not repeated where the text has one")
{
    const QByteArray html = exported({.markdown = u"# Own title\n\ntext"_s, .title = u"Other"_s}, ExportFormat::Html);
    CHECK(html.count("<h1>") == 1);
    CHECK(html.contains("<h1>Own title</h1>"));
}

TEST_CASE("a picture that is shown often is read once, and one within another's description is words")
{
    int reads = 0;
    const ExportInput input{.markdown = u"![a](lamp.png) ![b](lamp.png) ![see ![inner](x.png) lamp](gone.png)"_s,
        .readPicture = [&](const QString &address) {
            ++reads;
            return reader()(address);
        }};
    QStringList notes;
    const QByteArray html = exported(input, ExportFormat::Html, &notes);
    CHECK(reads == 2);
    CHECK(html.count("data:image/png") == 2);
    CHECK(html.contains("[see inner lamp]"));
    CHECK(notes.size() == 1);
    const QString nested = u"![a "_s.repeated(20'000) + u"](u)"_s.repeated(20'000);
    CHECK(exported({.markdown = nested}, ExportFormat::Html).contains("[a a a"));
}

TEST_CASE("a page is written from the right where its first letter is")
{
    const QByteArray html = exported({.markdown = u"# ضوء دافئ\n\nنص"_s, .language = u"ar"_s}, ExportFormat::Html);
    CHECK(html.contains("<article dir=\"auto\">"));
    CHECK(html.contains("unicode-bidi: plaintext"));
}

TEST_CASE("pictures are embedded, and missing or unfit ones told")
{
    QStringList notes;
    const QByteArray html = exported(
        {.markdown = u"![a lamp](lamp.png) ![gone](gone.png) ![trick](trick.png) ![x](data:image/svg+xml;base64,AA)"_s,
            .readPicture = reader()},
        ExportFormat::Html, &notes);
    CHECK(html.contains("<img src=\"data:image/png;base64," + png().toBase64() + "\" alt=\"a lamp\""));
    CHECK(html.contains("[gone]"));
    CHECK(html.contains("[trick]"));
    CHECK_FALSE(html.contains("svg"));
    CHECK(notes.size() == 3);
}

TEST_CASE("plain text has the words, and the addresses behind them")
{
    const QByteArray text = exported(
        {.markdown = u"# Title\n\nSome **bold** [guide](https://example.org/g).\n\n- one\n- two\n\n1. first\n"_s},
        ExportFormat::PlainText);
    CHECK(text.contains("Title\n\nSome bold guide (https://example.org/g).\n"));
    CHECK(text.contains("- one\n"));
    CHECK(text.contains("1."));
    CHECK_FALSE(text.contains("**"));
    CHECK(exported({}, ExportFormat::PlainText).isEmpty());
}

TEST_CASE("hostile Markdown is exported in every format")
{
    for (const QString &markdown :
        {QString(20'000, u'>') + u"deep"_s, u"* "_s.repeated(3'000) + u"deep"_s, QString(200'000, u'['),
            QString(1'000'000, u'x'), u"**a "_s.repeated(20'000), u"a"_s + QChar(0) + QChar(0xD800) + u"b"_s,
            u"![a ![b ![c](c)](b)](a)"_s, u"|a|b|\n|-|-|\n"_s + u"|1|2|\n"_s.repeated(2'000)}) {
        for (const ExportFormat format : {ExportFormat::Markdown, ExportFormat::Html, ExportFormat::PlainText}) {
            const Result<QByteArray> bytes = exportText({.markdown = markdown}, format);
            CHECK(bytes.has_value());
        }
    }
}
