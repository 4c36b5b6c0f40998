// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/paged_document.h"

#include "core/export/html_page.h"
#include "core/export/picture_embedding.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentWriter>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int widestOnPaper = 600; // at 96 dots an inch: the width of the text on A4
constexpr int deepestNesting = 60; // Qt's reader of HTML uses the call stack for each level

// Decoded by its content, whatever its name; those over Qt's limit of memory (256 MB decoded) are left out.
QImage decodePicture(const QByteArray &bytes)
{
    if (pictureType(bytes).isEmpty())
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    return reader.read();
}

void replaceChildrenByWords(cmark_node *node)
{
    const QByteArray words = shownText(node).toUtf8();
    while (cmark_node *child = cmark_node_first_child(node)) {
        cmark_node_unlink(child);
        cmark_node_free(child);
    }
    cmark_node *text = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(text, words.constData());
    if (cmark_node_append_child(node, text))
        return;
    cmark_node *paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
    cmark_node_append_child(paragraph, text);
    if (!cmark_node_append_child(node, paragraph) && !cmark_node_insert_after(node, paragraph))
        cmark_node_free(paragraph);
}

// Containers below the limit become the words in them.
void flattenDeepNesting(cmark_node *tree)
{
    std::vector<cmark_node *> deep;
    int depth = 0;
    int flattenedDepth = 0; // of the container being left out, 0 outside of one
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator(cmark_iter_new(tree), cmark_iter_free);
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
        event = cmark_iter_next(iterator.get())) {
        cmark_node *node = cmark_iter_get_node(iterator.get());
        if (!cmark_node_first_child(node))
            continue;
        if (event == CMARK_EVENT_EXIT) {
            flattenedDepth = depth == flattenedDepth ? 0 : flattenedDepth;
            --depth;
            continue;
        }
        ++depth;
        // A list holds items only; the item below is flattened.
        if (depth >= deepestNesting && flattenedDepth == 0 && cmark_node_get_type(node) != CMARK_NODE_LIST) {
            deep.push_back(node);
            flattenedDepth = depth;
        }
    }
    for (cmark_node *node : deep)
        replaceChildrenByWords(node);
}

// What Qt's rich text has no element for.
QByteArray forRichText(QByteArray html)
{
    html.replace("<input type=\"checkbox\" checked=\"\" disabled=\"\" />", "☑");
    html.replace("<input type=\"checkbox\" disabled=\"\" />", "☐");
    html.replace("<del>", "<s>").replace("</del>", "</s>");
    return html;
}

// The looser lines of running text would leave a gap below each picture.
void setSingleLineHeight(QTextCursor &cursor)
{
    QTextBlockFormat format;
    format.setLineHeight(100, QTextBlockFormat::ProportionalHeight);
    cursor.mergeBlockFormat(format);
}

void fitPictures(QTextDocument &document, int widestPicture)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            QTextImageFormat format = fragment.charFormat().toImageFormat();
            if (!format.isValid())
                continue;
            QTextCursor cursor(&document);
            cursor.setPosition(fragment.position());
            setSingleLineHeight(cursor);
            const auto image = document.resource(QTextDocument::ImageResource, QUrl(format.name())).value<QImage>();
            if (image.width() <= widestPicture || format.hasProperty(QTextFormat::ImageWidth))
                continue;
            format.setWidth(widestPicture);
            format.setHeight(double(image.height()) * widestPicture / image.width());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
            part = block.begin(); // the fragments were made anew
        }
    }
}

Result<std::unique_ptr<QTextDocument>> layOut(const ExportInput &input, QStringList &notes)
{
    QFont font(u"Inter"_s);
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(10.5);
    const QString styleSheet =
        u"p, li { line-height: 140%; } a { color: #2456c9; } pre, code { font-family: 'JetBrains Mono', monospace; }"
        "pre { background-color: #f2f2f0; margin-bottom: 12px; } blockquote { font-style: italic; } "
        "table { border-collapse: collapse; } th, td { border: 1px solid #c8c8c4; padding: 4px 8px; }"_s;
    return layOutPage(input, {font, styleSheet, widestOnPaper}, notes);
}

QString metadataSummary(const FrontMatter &metadata)
{
    QStringList parts;
    if (!metadata.status.isEmpty())
        parts.append(QObject::tr("Status: %1").arg(metadata.status));
    if (!metadata.tags.isEmpty())
        parts.append(QObject::tr("Tags: %1").arg(metadata.tags.join(u", "_s)));
    if (!metadata.authorship.isEmpty())
        parts.append(QObject::tr("Authorship: %1").arg(metadata.authorship.join(u", "_s)));
    return parts.join(u"\n"_s);
}

// Neither format has fields of its own for these: a closing paragraph tells them to people.
void appendMetadata(QTextDocument &document, const ExportInput &input)
{
    if (!input.metadata)
        return;
    const QString summary = metadataSummary(*input.metadata);
    if (summary.isEmpty())
        return;
    QTextCursor cursor(&document);
    cursor.movePosition(QTextCursor::End);
    QTextBlockFormat block;
    block.setTopMargin(24);
    QTextCharFormat letters;
    letters.setFontPointSize(8.5);
    cursor.insertBlock(block, letters);
    cursor.insertText(summary, letters);
}

} // namespace

Result<std::unique_ptr<QTextDocument>> layOutPage(const ExportInput &input, const PageStyle &style, QStringList &notes)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return failure(ErrorKind::Unsupported,
            QObject::tr("PDF and ODT need fonts, which this program was started without. Export Markdown or HTML."),
            u"no QGuiApplication"_s);
    auto document = std::make_unique<QTextDocument>();
    const MarkdownTree tree = parseMarkdown(input.markdown.toUtf8(), BareAddresses::AsLinks);
    flattenDeepNesting(tree.get());
    int pictures = 0;
    const auto place = [&](const QByteArray &bytes) -> QByteArray {
        const QImage image = decodePicture(bytes);
        if (image.isNull())
            return {};
        const QByteArray address = "picture:" + QByteArray::number(++pictures);
        document->addResource(QTextDocument::ImageResource, QUrl(QString::fromLatin1(address)), image);
        return address;
    };
    placePictures(tree.get(), input.readPicture, place, notes);

    document->setDefaultFont(style.font);
    document->setDefaultStyleSheet(style.styleSheet);
    document->setHtml(QString::fromUtf8(titleHeading(input) + forRichText(renderMarkdownHtml(tree))));
    document->setMetaInformation(QTextDocument::DocumentTitle, input.title);
    fitPictures(*document, style.widestPicture);
    return document;
}

Result<QByteArray> renderPdf(const ExportInput &input, QStringList &notes)
{
    const auto document = layOut(input, notes);
    if (!document)
        return std::unexpected(document.error());
    appendMetadata(**document, input);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setTitle(input.title);
        writer.setCreator(u"Atelier"_s);
        (*document)->print(&writer);
    }
    if (buffer.data().isEmpty())
        return failure(ErrorKind::Internal, QObject::tr("The PDF could not be made."));
    return buffer.data();
}

Result<QByteArray> renderOdt(const ExportInput &input, QStringList &notes)
{
    const auto document = layOut(input, notes);
    if (!document)
        return std::unexpected(document.error());
    appendMetadata(**document, input);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QTextDocumentWriter writer(&buffer, "odf");
    if (!writer.write(document->get()))
        return failure(ErrorKind::Internal, QObject::tr("The ODT file could not be made."));
    return buffer.data();
}

} // namespace atelier
