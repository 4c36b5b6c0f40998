// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/template/template.h"

#include <QByteArray>

#include <expected>
#include <vector>

namespace atelier {

struct TemplateProblem {
    QString file; // its path
    int line = 0; // from 1; 0 when the file as a whole is meant
    QString reason;

    [[nodiscard]] QString toString() const; // "own.json, line 12: ..."
};

enum class TemplateCheck {
    Full, // schema, references, grammar: for files that people write
    None, // for the built-in ones, which a test checks in full
};

// `file` is named in problems. `languages` are those in which the template is shown, the preferred one first ("de-AT",
// "de", "en"); none: in the file's own words. Template::file stays empty: whoever
// read a person's own file sets it.
[[nodiscard]] std::expected<Template, std::vector<TemplateProblem>> readTemplate(
    const QByteArray &json, const QString &file, TemplateCheck check, const QStringList &languages = {});

// Rules that every template's grammar may use (resources/templates/shared/phrases.json).
[[nodiscard]] const QJsonObject &sharedGrammarRules();

} // namespace atelier
