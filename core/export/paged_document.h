// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/export_text.h"

#include <QFont>
#include <QTextDocument>

#include <memory>

namespace atelier {

struct PageStyle {
    QFont font;
    QString styleSheet; // the part of CSS that Qt's rich text knows
    int widestPicture = 600;
};

// The text as formatted rich text with its pictures inside; for a preview. May run on any thread, and the document
// belongs to that thread. Unsupported without a QGuiApplication.
[[nodiscard]] Result<std::unique_ptr<QTextDocument>> layOutPage(
    const ExportInput &input, const PageStyle &style, QStringList &notes);

// A4 with page numbers, fonts embedded.
[[nodiscard]] Result<QByteArray> renderPdf(const ExportInput &input, QStringList &notes);
[[nodiscard]] Result<QByteArray> renderOdt(const ExportInput &input, QStringList &notes);

} // namespace atelier
