// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/template/grammar.h"
#include "core/template/scope.h"
#include "core/template/voice.h"
#include "core/write/offline/avoided_words.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace atelier {

// Turns patterns into sentences. Chooses by the seed, prefers the brand's words, passes by alternatives with words to
// avoid, and does not use an alternative of a rule twice before all others were used.
class Renderer {
public:
    Renderer(const Grammar &grammar, Scope &scope, const BrandVoice &brand, const PersonaVoice &persona, quint64 seed);

    // A finished sentence or line: no doubled spaces or stops, a capital first letter. Nothing when every way to say it
    // needs a word to avoid.
    [[nodiscard]] std::optional<QString> render(const Pattern &pattern);
    struct Listed {
        QString text;
        bool isChosen = false; // among the first `limit` in the seed's order
    };
    // The alternatives of a rule whose condition holds and that were not listed before, in the order of the file. Those
    // beyond the limit (0: none) come only where `others` are asked for.
    enum class Others { Leave, List };
    [[nodiscard]] std::vector<Listed> renderEach(const QString &rule, int limit, Others others);

    [[nodiscard]] Scope &scope() { return m_scope; }
    [[nodiscard]] Random &random() { return m_random; }

private:
    // `own` is the text with what comes from the inputs blanked out: only that is searched for words to avoid.
    struct Piece {
        QString text;
        QString own;
        void append(const QString &words, const QString &ownWords);
    };

    [[nodiscard]] std::optional<Piece> piece(const Pattern &pattern);
    [[nodiscard]] std::optional<Piece> node(const PatternNode &node);
    [[nodiscard]] std::optional<Piece> oneOf(const std::vector<Pattern> &alternatives);
    [[nodiscard]] std::optional<Piece> fromRule(const QString &name);
    [[nodiscard]] Piece fromScope(const PatternSlot &slot) const;
    [[nodiscard]] std::vector<size_t> &queue(const QString &rule, const GrammarRule &alternatives);
    [[nodiscard]] double weight(const GrammarAlternative &alternative) const;
    [[nodiscard]] std::optional<QString> finished(const Pattern &pattern);

    const Grammar &m_grammar;
    Scope &m_scope;
    Random m_random;
    QStringList m_preferred;
    AvoidedWords m_avoided;
    bool m_usesSynonyms = false;
    QHash<QString, std::vector<size_t>> m_queues; // alternatives of a rule, the next one first
    QHash<QString, QSet<size_t>> m_listed; // what renderEach() has given
};

} // namespace atelier
