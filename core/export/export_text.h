// SPDX-License-Identifier: GPL-3.0-or-later
// A content item's text as a file for elsewhere.
#pragma once

#include "core/base/error.h"
#include "core/export/front_matter.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace atelier {

enum class ExportFormat { Markdown, Html, PlainText, Pdf, Odt };

// "markdown", "html", "text", "pdf", "odt": for the command line.
[[nodiscard]] QString exportFormatName(ExportFormat format);
[[nodiscard]] Result<ExportFormat> exportFormatNamed(const QString &name);
// "md", "html", "txt", "pdf", "odt".
[[nodiscard]] QString exportFormatExtension(ExportFormat format);

[[nodiscard]] bool hasDisplay(); // to all appearances: where the environment names one, or the platform to use instead
// PDF and ODT are laid out with fonts, so the program needs a QGuiApplication. It needs no display when this is called
// before it is made.
void useOffscreenPlatformWithoutDisplay();

// Gives the bytes of a picture that the text names ("assets/3f2a.png"). Addresses on the web are never asked for.
using PictureReader = std::function<Result<QByteArray>(const QString &address)>;

struct ExportInput {
    QString markdown = {};
    QString title = {}; // set above the text where it has no title of its own; not in Markdown and plain text
    QString language = {}; // "en-GB"
    std::optional<FrontMatter> metadata = {}; // written into the file when given: fields, or a document's properties
    PictureReader readPicture = {};
};

// HTML is one file that loads nothing from elsewhere: pictures are embedded, those on the web become links, raw HTML is
// left out. Unsupported when a QGuiApplication is needed and there is none. `notes` takes sentences about what could
// not be taken along, such as missing pictures. May run on any thread.
[[nodiscard]] Result<QByteArray> exportText(
    const ExportInput &input, ExportFormat format, QStringList *notes = nullptr);

} // namespace atelier
