// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file to import, then exported again: nothing may crash, and what is imported is valid text.
#include "core/export/export_text.h"
#include "core/export/import_text.h"

#include <cstdlib>

using namespace atelier;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    const Result<ImportedText> imported = importText(bytes, QStringLiteral("fuzz.md"));
    if (!imported)
        return 0;
    if (imported->markdown.contains(QChar::Null) || !imported->markdown.isValidUtf16() || imported->title.isEmpty())
        std::abort();
    for (const ExportFormat format : {ExportFormat::Html, ExportFormat::PlainText, ExportFormat::Markdown}) {
        if (!exportText({.markdown = imported->markdown, .title = imported->title}, format))
            std::abort();
    }
    return 0;
}
