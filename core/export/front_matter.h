// SPDX-License-Identifier: GPL-3.0-or-later
// The block of fields between "---" lines at the head of a Markdown file, as static site generators write it: a small
// part of YAML (https://yaml.org/spec/1.2.2), one "key: value" a line, with plain and quoted words and lists.
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace atelier {

struct FrontMatter {
    QString title = {};
    QString status = {}; // lower case
    QStringList tags = {};
    std::optional<QDateTime> date = {};
    std::vector<std::pair<QString, QString>> otherFields = {}; // as they stand in the file
    QStringList authorship = {}; // for writing: "Editor 61 %"
};

struct SplitText {
    std::optional<FrontMatter> frontMatter;
    QString body;
    QStringList notes; // lines that could not be understood, for people
};

// Takes the block off the text. A text that begins with a rule ("---") and no fields is left as it is. Line ends must
// be "\n".
[[nodiscard]] SplitText splitFrontMatter(const QString &text);

// The block with its two lines, ready to stand before the text; empty fields are left out.
[[nodiscard]] QString writeFrontMatter(const FrontMatter &frontMatter);

} // namespace atelier
