// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown and plain text files from elsewhere, as what a content item is made of.
#pragma once

#include "core/base/error.h"
#include "core/export/front_matter.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace atelier {

constexpr qint64 largestImport = 20'000'000; // bytes

struct ImportedText {
    QString title; // from the file's fields, its first heading or its name
    QString markdown; // without the fields; line ends are "\n"
    QString status = {}; // one of the content item's states, or empty
    QStringList tags = {};
    std::optional<QDateTime> date = {};
    std::vector<std::pair<QString, QString>> otherFields = {};
    // What was repaired, guessed or left out. When there are any the caller keeps the file's bytes beside the item.
    QStringList notes = {};
};

// TooLarge names the limit; Unsupported when the bytes are no text.
[[nodiscard]] Result<ImportedText> importText(QByteArrayView bytes, const QString &fileName);
[[nodiscard]] Result<ImportedText> importFile(const QString &path);

// Markdown and text files (.md .markdown .mdown .mkd .txt .text), by name: the file itself, or all in the folder and
// those below, without hidden ones and without following links. NotFound when there are none.
[[nodiscard]] Result<QStringList> findImportableFiles(const QString &fileOrFolder);

} // namespace atelier
