// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown as GitHub reads it (CommonMark with tables, strikethrough and task lists), parsed by cmark-gfm.
#pragma once

#include <QByteArray>

#include <memory>

typedef struct cmark_node cmark_node;

namespace atelier {

struct MarkdownTreeDeleter {
    void operator()(cmark_node *tree) const;
};

// The document node; walk it with cmark's functions.
using MarkdownTree = std::unique_ptr<cmark_node, MarkdownTreeDeleter>;

enum class BareAddresses { AsText, AsLinks };

// Never fails: every text is Markdown. May be called from any thread; calls wait for each other, since cmark-gfm's
// extensions keep tables that all parsers share.
[[nodiscard]] MarkdownTree parseMarkdown(QByteArrayView utf8, BareAddresses bareAddresses = BareAddresses::AsText);

// The tree as HTML. What could run code is left out: raw HTML, and addresses such as javascript: or data: other than
// pictures; so are control characters, which HTML does not allow.
[[nodiscard]] QByteArray renderMarkdownHtml(const MarkdownTree &tree);

} // namespace atelier
