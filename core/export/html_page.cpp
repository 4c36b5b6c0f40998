// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/html_page.h"

#include "core/base/file.h"
#include "core/export/picture_embedding.h"
#include "core/markdown/markdown_prose.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QByteArray escaped(const QString &text) { return text.toHtmlEscaped().toUtf8(); }

QByteArray metaElement(const char *name, const QString &content)
{
    if (content.isEmpty())
        return {};
    return QByteArray("<meta name=\"") + name + "\" content=\"" + escaped(content) + "\">\n";
}

QByteArray metadataElements(const FrontMatter &metadata)
{
    QByteArray elements = metaElement("keywords", metadata.tags.join(u", "_s)) + metaElement("status", metadata.status)
        + metaElement("authorship", metadata.authorship.join(u", "_s));
    if (metadata.date)
        elements += metaElement("date", metadata.date->toUTC().toString(Qt::ISODate));
    return elements;
}

QString pageTitle(const ExportInput &input)
{
    if (!input.title.isEmpty())
        return input.title;
    const MarkdownProse prose = readMarkdownProse(input.markdown);
    const auto named = std::ranges::find_if(
        prose.headings, [](const MarkdownHeading &heading) { return !heading.text.trimmed().isEmpty(); });
    return named == prose.headings.end() ? QObject::tr("Untitled") : named->text;
}

QByteArray dataAddress(const QByteArray &bytes)
{
    const QByteArray type = pictureType(bytes);
    return type.isEmpty() ? QByteArray() : "data:" + type + ";base64," + bytes.toBase64();
}

} // namespace

QByteArray titleHeading(const ExportInput &input)
{
    const MarkdownProse prose = readMarkdownProse(input.markdown);
    const bool hasTitle = std::ranges::contains(prose.headings, 1, &MarkdownHeading::level);
    if (hasTitle || input.title.isEmpty())
        return {};
    return "<h1>" + escaped(input.title) + "</h1>\n";
}

Result<QByteArray> renderHtmlPage(const ExportInput &input, QStringList &notes)
{
    const Result<QByteArray> style = readResource(u"export/page.css"_s);
    if (!style)
        return style;
    const MarkdownTree tree = parseMarkdown(input.markdown.toUtf8(), BareAddresses::AsLinks);
    placePictures(tree.get(), input.readPicture, dataAddress, notes);
    QByteArray page = "<!DOCTYPE html>\n<html";
    if (!input.language.isEmpty())
        page += " lang=\"" + escaped(input.language) + '"';
    page += ">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" "
            "content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\n<title>"
        + escaped(pageTitle(input)) + "</title>\n";
    if (input.metadata)
        page += metadataElements(*input.metadata);
    page += "<style>\n" + *style + "</style>\n</head>\n<body>\n<article dir=\"auto\">\n" + titleHeading(input)
        + renderMarkdownHtml(tree) + "</article>\n</body>\n</html>\n";
    return page;
}

} // namespace atelier
