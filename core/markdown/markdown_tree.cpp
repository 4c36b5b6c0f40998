// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/markdown_tree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <cstdlib>
#include <mutex>

namespace atelier {

namespace {

constexpr int parseOptions = CMARK_OPT_SOURCEPOS | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_FOOTNOTES;

std::mutex &parserMutex()
{
    static std::mutex mutex;
    return mutex;
}

void attach(cmark_parser *parser, const char *name)
{
    if (cmark_syntax_extension *extension = cmark_find_syntax_extension(name))
        cmark_parser_attach_syntax_extension(parser, extension);
}

} // namespace

void MarkdownTreeDeleter::operator()(cmark_node *tree) const { cmark_node_free(tree); }

MarkdownTree parseMarkdown(QByteArrayView utf8, BareAddresses bareAddresses)
{
    const std::lock_guard lock(parserMutex());
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(
        cmark_parser_new(parseOptions), cmark_parser_free);
    for (const char *name : {"table", "strikethrough", "tasklist"})
        attach(parser.get(), name);
    if (bareAddresses == BareAddresses::AsLinks)
        attach(parser.get(), "autolink");
    cmark_parser_feed(parser.get(), utf8.data(), size_t(utf8.size()));
    return MarkdownTree(cmark_parser_finish(parser.get()));
}

QByteArray renderMarkdownHtml(const MarkdownTree &tree)
{
    // Tables and the rest render themselves; the list of extensions is asked for the tag filter only, which is not
    // needed where raw HTML is left out.
    const std::unique_ptr<char, decltype(&std::free)> rendered(
        cmark_render_html(tree.get(), CMARK_OPT_FOOTNOTES, nullptr), std::free);
    QByteArray html(rendered.get());
    html.removeIf([](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'; });
    return html;
}

} // namespace atelier
