// SPDX-License-Identifier: GPL-3.0-or-later
// How a model is asked to edit a passage (resources/prompts/refine.json).
#pragma once

#include "core/base/error.h"
#include "core/model/text_model.h"

#include <QStringList>

#include <vector>

namespace atelier {

enum class RefineArgument { None, Tone, Language, Instruction };

struct RefineKind {
    QString id; // "shorten", "translate", ...
    QString label; // for people, in their language where the file has it
    RefineArgument needs = RefineArgument::None;
    QString instruction;
};

struct RefineRequest {
    QString kind; // RefineKind::id
    QString argument = {}; // the tone, language or instruction, where the kind needs one
    QString passage;
    QString before = {}; // the text around the passage, for orientation
    QString after = {};
    QStringList keywords = {};
    QStringList wordsToAvoid = {};
};

class RefinePrompts {
public:
    // `languages`: in which the kinds are named, the preferred one first.
    [[nodiscard]] static Result<RefinePrompts> fromJson(
        const QByteArray &json, const QString &source, const QStringList &languages = {});
    [[nodiscard]] static Result<RefinePrompts> builtIn();

    [[nodiscard]] const std::vector<RefineKind> &kinds() const { return m_kinds; }
    // InvalidInput (field "as") for an unknown kind, with the nearest right one.
    [[nodiscard]] Result<RefineKind> kind(const QString &id) const;
    // InvalidInput when the passage is empty or the argument is missing.
    [[nodiscard]] Result<TextRequest> request(const RefineRequest &refine, const ModelId &model) const;
    // What to send after an answer that was cut at the model's length limit.
    [[nodiscard]] TextRequest continued(TextRequest request, const QString &soFar) const;

private:
    std::vector<RefineKind> m_kinds;
    QString m_system;
    QString m_context;
    QString m_avoid;
    QString m_passage;
    QString m_continue;
};

// Takes off what models put around a passage although they were asked not to: a code fence, surrounding blank lines.
// The passage's own outer blank space is kept.
[[nodiscard]] QString cleanedAnswer(const QString &answer, const QString &passage);

} // namespace atelier
