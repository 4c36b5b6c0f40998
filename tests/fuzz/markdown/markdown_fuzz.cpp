// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as Markdown to check: the prose is as long as the text and every finding lies within it.
#include "core/check/check.h"
#include "core/markdown/markdown_prose.h"

#include <cstdlib>

using namespace atelier;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const CheckRules rules = loadCheckRules().value();
    const QString markdown = QString::fromUtf8(QByteArrayView(data, qsizetype(size)));
    if (readMarkdownProse(markdown).text.size() != markdown.size())
        std::abort();
    const CheckInput input{.markdown = markdown,
        .platform = QStringLiteral("x"),
        .language = QStringLiteral("en"),
        .templateChecks = {QStringLiteral("fair-housing")}};
    for (const CheckFinding &finding : checkText(input, rules).value().findings) {
        const bool isWithin = finding.range.position >= 0 && finding.range.length >= 0
            && finding.range.end() <= (finding.field == CheckField::Body ? markdown.size() : 0);
        if (!isWithin)
            std::abort();
    }
    return 0;
}
