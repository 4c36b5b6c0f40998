// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/export_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

TEST_CASE("without a QGuiApplication PDF and ODT are refused in a sentence, and the other formats work")
{
    for (const ExportFormat format : {ExportFormat::Pdf, ExportFormat::Odt}) {
        const Result<QByteArray> bytes = exportText({.markdown = u"text"_s}, format);
        REQUIRE_FALSE(bytes.has_value());
        CHECK(bytes.error().kind == ErrorKind::Unsupported);
    }
    for (const ExportFormat format : {ExportFormat::Markdown, ExportFormat::Html, ExportFormat::PlainText}) {
        CHECK(exportText({.markdown = u"text"_s}, format).has_value());
    }
}
