// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/text_model.h"
#include "core/template/brief.h"
#include "core/template/template.h"
#include "core/template/voice.h"

namespace atelier {

struct Prompt {
    QString system;
    QString user;
};

// What a model is told. The system part holds the writer's rules, the brand and the persona; the user part the task
// and every input that is shown, so that none is dropped on the way. `language` is a language's English name
// ("German"); empty: the language of the brief.
[[nodiscard]] Result<Prompt> buildPrompt(const Template &form, const Brief &brief, const BrandVoice &brand,
    const PersonaVoice &persona, const QString &language = {});

// The same as a request. The output limit leaves room for half as many words again as the brief asks for.
[[nodiscard]] Result<TextRequest> buildRequest(const ModelId &model, const Template &form, const Brief &brief,
    const BrandVoice &brand, const PersonaVoice &persona, const QString &language = {},
    std::optional<quint64> seed = {});

// A working title for what the brief will become: "Market update: Austin, Current Month".
[[nodiscard]] QString workingTitle(const Template &form, const Brief &brief);

// The part of the system prompt that tells of brand and persona; empty when there is nothing to tell. Refining uses it
// too.
[[nodiscard]] QString voicePrompt(const BrandVoice &brand, const PersonaVoice &persona);

} // namespace atelier
