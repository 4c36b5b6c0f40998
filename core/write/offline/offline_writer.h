// SPDX-License-Identifier: GPL-3.0-or-later
// Writes by rules, without a model: the grammar in a template file turns inputs, brand and persona into a whole text.
#pragma once

#include "core/base/error.h"
#include "core/template/brief.h"
#include "core/template/template.h"
#include "core/template/voice.h"

#include <QString>

namespace atelier {

// The same template, brief, voices and seed give the same text on every machine. "Again" takes the next seed. Every
// input that is given appears or changes the words; words that the brand avoids come only from the inputs; the
// disclaimer ends the text. Unsupported when the template has no grammar. Takes milliseconds; may run on any thread.
[[nodiscard]] Result<QString> writeOffline(
    const Template &form, const Brief &brief, const BrandVoice &brand, const PersonaVoice &persona, quint64 seed);

// Words as readers count them: marks such as "##" or "-" are none.
[[nodiscard]] int countReadWords(QStringView text);

} // namespace atelier
