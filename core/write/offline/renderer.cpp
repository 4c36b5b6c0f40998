// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/offline/renderer.h"

#include "core/write/offline/article.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

// Stand in for "a" or "an" until the next word is known; noncharacters, which no input holds.
constexpr QChar lowerArticle(0xFDD0);
constexpr QChar capitalArticle(0xFDD1);
// Blanks out what comes from the inputs.
constexpr QChar blank(0xFDD2);

constexpr double preferredWeight = 8;

void resolveArticles(QString &text)
{
    for (qsizetype place = 0; place < text.size(); ++place) {
        const bool isCapital = text.at(place) == capitalArticle;
        if (text.at(place) != lowerArticle && !isCapital)
            continue;
        qsizetype next = place + 1;
        while (next < text.size() && text.at(next).isSpace())
            ++next;
        const QString article = takesAn(QStringView(text).sliced(next)) ? u"an"_s : u"a"_s;
        text.replace(place, 1, isCapital ? QString(article.at(0).toUpper() + article.sliced(1)) : article);
    }
}

// A value that ends with a question is followed by no colon and no second stop.
void closeQuestions(QString &text)
{
    static const QRegularExpression colon(u"([?!]): (\\S)"_s);
    static const QRegularExpression stop(u"([?!]”)\\.(?=[\\s”]|$)"_s);
    text.replace(stop, u"\\1"_s);
    for (auto match = colon.match(text); match.hasMatch(); match = colon.match(text, match.capturedStart()))
        text.replace(
            match.capturedStart(), match.capturedLength(), match.captured(1) + u' ' + match.captured(2).toUpper());
}

// Within a quotation, a further one has single marks.
void nestQuotations(QString &text)
{
    int depth = 0;
    for (QChar &character : text) {
        if (character == u'“' && ++depth > 1)
            character = u'‘';
        else if (character == u'”' && depth > 0 && --depth > 0)
            character = u'’';
    }
}

void capitalise(QString &text)
{
    qsizetype first = 0;
    while (first < text.size() && u"\"“‘(*_ "_s.contains(text.at(first)))
        ++first;
    text = text.first(first) + withCapital(text.sliced(first));
}

} // namespace

Renderer::Renderer(
    const Grammar &grammar, Scope &scope, const BrandVoice &brand, const PersonaVoice &persona, quint64 seed)
    : m_grammar(grammar)
    , m_scope(scope)
    , m_random(seed)
    , m_preferred(brand.wordsToUse + persona.wordsToUse)
    , m_avoided(brand.wordsToAvoid + persona.wordsToAvoid)
{
}

void Renderer::Piece::append(const QString &words, const QString &ownWords)
{
    // A slot that is empty, or a value that ends with its own stop, must not leave doubled marks behind.
    qsizetype skipped = 0;
    const auto last = [&] { return text.isEmpty() ? QChar(u' ') : text.back(); };
    if (!words.isEmpty() && last() == u' ' && words.at(0) == u' ' && !text.isEmpty())
        skipped = 1;
    else if (!words.isEmpty() && u".!?…"_s.contains(last()) && words.at(0) == u'.')
        skipped = 1;
    text += words.sliced(skipped);
    own += ownWords.size() == words.size() ? ownWords.sliced(skipped) : ownWords;
}

std::optional<QString> Renderer::render(const Pattern &pattern)
{
    auto text = finished(pattern);
    if (text || m_avoided.isEmpty())
        return text;
    m_usesSynonyms = true;
    text = finished(pattern);
    m_usesSynonyms = false;
    return text;
}

std::optional<QString> Renderer::finished(const Pattern &pattern)
{
    auto result = piece(pattern);
    if (!result || m_avoided.isIn(result->own))
        return std::nullopt;
    QString text = result->text;
    resolveArticles(text);
    closeQuestions(text);
    nestQuotations(text);
    while (text.startsWith(u' '))
        text.remove(0, 1);
    while (text.endsWith(u' '))
        text.chop(1);
    capitalise(text);
    return text;
}

std::vector<Renderer::Listed> Renderer::renderEach(const QString &name, int limit, Others others)
{
    std::vector<Listed> result;
    const auto rule = m_grammar.rules.find(name);
    if (rule == m_grammar.rules.end())
        return result;
    std::vector<std::pair<size_t, bool>> taken; // the alternative, and whether it is within the limit
    QSet<size_t> &listed = m_listed[name];
    for (const size_t index : queue(name, rule->second)) {
        const bool isWithin = limit == 0 || std::ssize(taken) < limit;
        if (listed.contains(index) || !m_scope.holds(rule->second[index].when)
            || (!isWithin && others == Others::Leave))
            continue;
        taken.emplace_back(index, isWithin);
        listed.insert(index);
    }
    std::ranges::sort(taken);
    for (const auto &[index, isWithin] : taken) {
        if (auto text = render(rule->second[index].pattern); text && !text->isEmpty())
            result.push_back({std::move(*text), isWithin});
    }
    return result;
}

std::optional<Renderer::Piece> Renderer::piece(const Pattern &pattern)
{
    Piece result;
    for (const PatternNode &each : pattern) {
        const auto part = node(each);
        if (!part)
            return std::nullopt;
        result.append(part->text, part->own);
    }
    return result;
}

std::optional<Renderer::Piece> Renderer::node(const PatternNode &node)
{
    if (const auto *literal = std::get_if<QString>(&node.content)) {
        const QString words = m_usesSynonyms ? m_avoided.replaced(*literal) : *literal;
        return Piece{words, words};
    }
    if (const auto *article = std::get_if<Article>(&node.content)) {
        const QString mark(*article == Article::Lower ? lowerArticle : capitalArticle);
        return Piece{mark, mark};
    }
    if (const auto *choice = std::get_if<PatternChoice>(&node.content))
        return oneOf(choice->alternatives);
    if (const auto *conditional = std::get_if<PatternConditional>(&node.content))
        return piece(m_scope.holds(conditional->condition) ? conditional->then : conditional->otherwise);
    const auto &slot = std::get<PatternSlot>(node.content);
    if (!m_grammar.rules.contains(slot.name))
        return fromScope(slot);
    auto expansion = fromRule(slot.name);
    if (expansion) {
        for (const QString &filter : slot.filters)
            expansion->text = filtered({.items = {expansion->text}}, filter).text();
    }
    return expansion;
}

Renderer::Piece Renderer::fromScope(const PatternSlot &slot) const
{
    const QString text = m_scope.value(slot).text();
    return {text, QString(text.size(), blank)};
}

std::optional<Renderer::Piece> Renderer::oneOf(const std::vector<Pattern> &alternatives)
{
    const size_t first = size_t(m_random.below(alternatives.size()));
    for (size_t offset = 0; offset < alternatives.size(); ++offset) {
        auto result = piece(alternatives[(first + offset) % alternatives.size()]);
        if (result && !m_avoided.isIn(result->own))
            return result;
    }
    return std::nullopt;
}

double Renderer::weight(const GrammarAlternative &alternative) const
{
    const bool isPreferred = std::ranges::any_of(
        m_preferred, [&](const QString &word) { return alternative.source.contains(word, Qt::CaseInsensitive); });
    return alternative.weight * (isPreferred ? preferredWeight : 1);
}

std::vector<size_t> &Renderer::queue(const QString &rule, const GrammarRule &alternatives)
{
    auto found = m_queues.find(rule);
    if (found != m_queues.end())
        return *found;
    // A weighted shuffle: the smaller -log(u)/weight, the earlier.
    std::vector<double> keys;
    for (const GrammarAlternative &alternative : alternatives)
        keys.push_back(-std::log(1 - m_random.unit()) / weight(alternative));
    std::vector<size_t> order(alternatives.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, std::less{}, [&](size_t index) { return keys[index]; });
    return *m_queues.insert(rule, std::move(order));
}

std::optional<Renderer::Piece> Renderer::fromRule(const QString &name)
{
    const GrammarRule &rule = m_grammar.rules.at(name);
    const std::vector<size_t> order = queue(name, rule);
    for (const size_t index : order) {
        if (!m_scope.holds(rule[index].when))
            continue;
        auto result = piece(rule[index].pattern);
        if (!result || m_avoided.isIn(result->own))
            continue;
        std::vector<size_t> &remaining = queue(name, rule);
        std::erase(remaining, index);
        remaining.push_back(index);
        return result;
    }
    // A rule of which no condition holds adds nothing; one whose every word is to be avoided cannot be said.
    const bool isSilent = std::ranges::none_of(rule, [&](const auto &each) { return m_scope.holds(each.when); });
    return isSilent ? std::optional<Piece>(Piece{}) : std::nullopt;
}

} // namespace atelier
