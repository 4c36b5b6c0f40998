// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/plain_text.h"

#include "core/export/picture_embedding.h"
#include "core/markdown/markdown_tree.h"

#include <cmark-gfm.h>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

void appendAddress(cmark_node *link)
{
    const QByteArray address = cmark_node_get_url(link);
    const bool showsIt = shownText(link).toUtf8() == address;
    if (address.isEmpty() || showsIt || address.startsWith('#'))
        return;
    cmark_node *text = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(text, QByteArray(" (" + address + ')').constData());
    if (!cmark_node_append_child(link, text))
        cmark_node_free(text);
}

} // namespace

QString renderPlainText(const QString &markdown)
{
    const MarkdownTree tree = parseMarkdown(markdown.toUtf8());
    for (cmark_node *link : nodesOfType(tree.get(), CMARK_NODE_LINK))
        appendAddress(link);
    const std::unique_ptr<char, decltype(&std::free)> text(
        cmark_render_plaintext(tree.get(), CMARK_OPT_DEFAULT, 0), std::free);
    QString plain = QString::fromUtf8(text.get()).trimmed();
    if (!plain.isEmpty())
        plain += u'\n';
    return plain;
}

} // namespace atelier
