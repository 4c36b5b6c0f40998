// SPDX-License-Identifier: GPL-3.0-or-later
// What a template's file says in other languages: {"de": {"title": ..., "description": ..., "inputs": {"tone":
// {"label":
// ..., "help": ..., "choices": {"friendly": ...}}}}}. The file's own words count as English.
#pragma once

#include "core/template/template.h"

namespace atelier {

// Fills in what is shown, in the first of the languages ("de-AT", "de") that there is. English before it, or no match,
// leaves the file's own words.
void translate(Template &form, const QJsonObject &translations, const QStringList &languages);

struct TranslationProblem {
    QString path; // "translations.de.inputs.tone"
    QString message;
};

// Names of inputs and choices that the template does not have.
[[nodiscard]] std::vector<TranslationProblem> checkTranslations(const Template &form, const QJsonObject &translations);

} // namespace atelier
