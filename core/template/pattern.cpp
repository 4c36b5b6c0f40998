// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/template/pattern.h"

#include <QObject>
#include <QRegularExpression>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

std::unexpected<Error> wrongAt(const QString &source, qsizetype position, const QString &reason)
{
    return invalidInput({},
        QObject::tr("character %1 of “%2”: %3")
            .arg(position + 1)
            .arg(source.size() > 80 ? QString(source.left(80) + u'…') : source, reason));
}

Result<ConditionTerm> parseTerm(const QString &text)
{
    static const QRegularExpression form(u"^(!?)([a-z][a-z0-9.-]*)\\s*(?:(!=|!~|=|~|<|>)\\s*(.+))?$"_s);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return invalidInput({}, QObject::tr("“%1” is not a condition").arg(text.trimmed()));
    using Operator = ConditionTerm::Operator;
    ConditionTerm term{.name = match.captured(2)};
    const QString comparison = match.captured(3);
    if (comparison.isEmpty()) {
        term.comparison = match.captured(1).isEmpty() ? Operator::Present : Operator::Absent;
        return term;
    }
    if (!match.captured(1).isEmpty())
        return invalidInput({}, QObject::tr("“%1”: write != instead of !").arg(text.trimmed()));
    term.comparison = comparison == u"=" ? Operator::Equals
        : comparison == u"!="            ? Operator::Differs
        : comparison == u"~"             ? Operator::Contains
        : comparison == u"!~"            ? Operator::Lacks
        : comparison == u"<"             ? Operator::Less
                                         : Operator::Greater;
    for (const QString &value : match.captured(4).split(u','))
        term.values.append(value.trimmed());
    return term;
}

class PatternParser {
public:
    explicit PatternParser(const QString &source)
        : m_source(source)
    {
    }

    Result<Pattern> parse()
    {
        auto pattern = sequence(u"");
        if (pattern && m_position < m_source.size())
            return wrongAt(m_source, m_position, QObject::tr("a bracket is closed here that was not opened"));
        return pattern;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_position >= m_source.size(); }
    [[nodiscard]] QChar here() const { return m_source.at(m_position); }

    // Up to one of the stops, or to a closing bracket.
    Result<Pattern> sequence(QStringView stops)
    {
        constexpr int deepestNesting = 50; // each level is a call within a call
        if (m_depth == deepestNesting)
            return wrongAt(m_source, m_position, QObject::tr("brackets are nested too deeply"));
        ++m_depth;
        auto pattern = sequenceHere(stops);
        --m_depth;
        return pattern;
    }

    Result<Pattern> sequenceHere(QStringView stops)
    {
        Pattern pattern;
        QString text;
        const auto flush = [&] {
            if (!text.isEmpty())
                pattern.push_back({std::exchange(text, {})});
        };
        while (!atEnd() && !stops.contains(here())) {
            if (here() == u'}' || here() == u']')
                break;
            if (here() == u'\\' && m_position + 1 < m_source.size()) {
                text += m_source.at(m_position + 1);
                m_position += 2;
            } else if (here() == u'{' || here() == u'[') {
                flush();
                auto node = here() == u'{' ? braces() : choice();
                if (!node)
                    return std::unexpected(node.error());
                pattern.push_back(std::move(*node));
            } else if (const auto article = articleHere()) {
                flush();
                pattern.push_back({*article});
                m_position += 4;
            } else {
                text += here();
                ++m_position;
            }
        }
        flush();
        return pattern;
    }

    [[nodiscard]] std::optional<Article> articleHere() const
    {
        const QStringView rest = QStringView(m_source).sliced(m_position);
        if (rest.startsWith(u"a(n)"))
            return Article::Lower;
        if (rest.startsWith(u"A(n)"))
            return Article::Capital;
        return std::nullopt;
    }

    Result<PatternNode> choice()
    {
        const qsizetype start = m_position;
        PatternChoice node;
        do {
            ++m_position;
            auto alternative = sequence(u"|");
            if (!alternative)
                return std::unexpected(alternative.error());
            node.alternatives.push_back(std::move(*alternative));
        } while (!atEnd() && here() == u'|');
        if (atEnd() || here() != u']')
            return wrongAt(m_source, start, QObject::tr("this [ is not closed"));
        ++m_position;
        if (node.alternatives.size() < 2)
            return wrongAt(m_source, start, QObject::tr("a choice needs at least two alternatives: [one|other]"));
        return PatternNode{std::move(node)};
    }

    Result<PatternNode> braces()
    {
        const qsizetype start = m_position;
        ++m_position;
        if (!atEnd() && here() == u'?')
            return conditional(start);
        const qsizetype end = m_source.indexOf(u'}', m_position);
        if (end < 0)
            return wrongAt(m_source, start, QObject::tr("this { is not closed"));
        QStringList parts = m_source.sliced(m_position, end - m_position).split(u'|');
        m_position = end + 1;
        static const QRegularExpression form(u"^[a-z][a-z0-9.-]*$"_s);
        PatternSlot slot{.name = parts.takeFirst().trimmed(), .filters = {}};
        if (!form.match(slot.name).hasMatch())
            return wrongAt(m_source, start, QObject::tr("“%1” is not a name").arg(slot.name));
        for (const QString &part : parts)
            slot.filters.append(part.trimmed());
        return PatternNode{std::move(slot)};
    }

    Result<PatternNode> conditional(qsizetype start)
    {
        ++m_position;
        const qsizetype colon = m_source.indexOf(u':', m_position);
        if (colon < 0)
            return wrongAt(m_source, start, QObject::tr("a condition ends with a colon: {?name:text}"));
        auto condition = parseCondition(m_source.sliced(m_position, colon - m_position));
        if (!condition)
            return wrongAt(m_source, start, condition.error().message);
        m_position = colon + 1;
        auto then = sequence(u"|");
        if (!then)
            return std::unexpected(then.error());
        PatternConditional node{.condition = std::move(*condition), .then = std::move(*then), .otherwise = {}};
        if (!atEnd() && here() == u'|') {
            ++m_position;
            auto otherwise = sequence(u"");
            if (!otherwise)
                return std::unexpected(otherwise.error());
            node.otherwise = std::move(*otherwise);
        }
        if (atEnd() || here() != u'}')
            return wrongAt(m_source, start, QObject::tr("this { is not closed"));
        ++m_position;
        return PatternNode{std::move(node)};
    }

    const QString &m_source;
    qsizetype m_position = 0;
    int m_depth = 0;
};

} // namespace

Result<Pattern> parsePattern(const QString &source) { return PatternParser(source).parse(); }

Result<Condition> parseCondition(const QString &source)
{
    Condition condition;
    if (source.trimmed().isEmpty())
        return condition;
    for (const QString &alternative : source.split(u" or "_s)) {
        std::vector<ConditionTerm> group;
        for (const QString &text : alternative.split(u" and "_s)) {
            auto term = parseTerm(text);
            if (!term)
                return std::unexpected(term.error());
            group.push_back(std::move(*term));
        }
        condition.groups.push_back(std::move(group));
    }
    return condition;
}

void visitNames(const Condition &condition, const std::function<void(const ConditionTerm &)> &term)
{
    for (const auto &group : condition.groups) {
        for (const ConditionTerm &each : group)
            term(each);
    }
}

void visitNames(const Pattern &pattern, const std::function<void(const PatternSlot &)> &slot,
    const std::function<void(const ConditionTerm &)> &term)
{
    for (const PatternNode &node : pattern) {
        if (const auto *named = std::get_if<PatternSlot>(&node.content))
            slot(*named);
        if (const auto *choice = std::get_if<PatternChoice>(&node.content)) {
            for (const Pattern &alternative : choice->alternatives)
                visitNames(alternative, slot, term);
        }
        if (const auto *conditional = std::get_if<PatternConditional>(&node.content)) {
            visitNames(conditional->condition, term);
            visitNames(conditional->then, slot, term);
            visitNames(conditional->otherwise, slot, term);
        }
    }
}

} // namespace atelier
