// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/template/grammar.h"

#include "core/base/nearest.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <list>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

class GrammarCompiler {
public:
    explicit GrammarCompiler(const Template &form)
        : m_form(form)
    {
    }

    Grammar compile(const QJsonObject &shared)
    {
        const QJsonObject source = m_form.offline;
        Grammar grammar;
        if (const QJsonArray band = source[u"words"_s].toArray(); band.size() == 2)
            grammar.words = WordBand{band[0].toInt(), band[1].toInt()};
        const QJsonObject names = source[u"fact-names"_s].toObject();
        for (auto entry = names.begin(); entry != names.end(); ++entry)
            grammar.factNames[entry.key()] = strings(entry.value());
        m_path = u"shared"_s;
        addRules(grammar, shared);
        m_path = u"rules"_s;
        addRules(grammar, source[u"rules"_s].toObject());
        m_path = u"document"_s;
        grammar.document = parts(source[u"document"_s].toArray());
        checkNames(grammar);
        return grammar;
    }

    std::vector<GrammarProblem> takeProblems() { return std::move(m_problems); }

    Pattern patternAt(const QString &source, const QString &path)
    {
        auto pattern = parsePattern(source);
        if (!pattern) {
            m_problems.push_back({path, pattern.error().message});
            return {};
        }
        m_uses.push_back({path, &m_patterns.emplace_back(*pattern), nullptr});
        return *pattern;
    }

    void checkNames(const Grammar &grammar)
    {
        for (const auto &[path, pattern, condition] : m_uses) {
            const auto checkSlot = [&, &where = path](const PatternSlot &slot) { checkSlotName(grammar, slot, where); };
            const auto checkTerm = [&, &where = path](const ConditionTerm &term) { checkTermName(term, where); };
            if (pattern != nullptr)
                visitNames(*pattern, checkSlot, checkTerm);
            else
                visitNames(*condition, checkTerm);
        }
        checkCycles(grammar);
    }

private:
    struct Use {
        QString path;
        const Pattern *pattern;
        const Condition *condition;
    };

    static QStringList strings(const QJsonValue &value)
    {
        QStringList list;
        for (const QJsonValue &entry : value.toArray())
            list.append(entry.toString());
        return list;
    }

    Condition conditionAt(const QJsonValue &value, const QString &path)
    {
        auto condition = parseCondition(value.toString());
        if (!condition) {
            m_problems.push_back({path, condition.error().message});
            return {};
        }
        m_uses.push_back({path, nullptr, &m_conditions.emplace_back(*condition)});
        return *condition;
    }

    // A string, an object with "text", or such entries in an array.
    void addRules(Grammar &grammar, const QJsonObject &rules)
    {
        const QString base = m_path;
        for (auto entry = rules.begin(); entry != rules.end(); ++entry) {
            // An own template may have an input with the name of a shared rule: the input is meant then.
            if (base == u"shared" && m_form.input(entry.key()) != nullptr)
                continue;
            GrammarRule rule;
            const QJsonArray alternatives =
                entry.value().isArray() ? entry.value().toArray() : QJsonArray{entry.value()};
            for (qsizetype index = 0; index < alternatives.size(); ++index) {
                const QString path = entry.value().isArray() ? u"%1.%2[%3]"_s.arg(base, entry.key()).arg(index)
                                                             : u"%1.%2"_s.arg(base, entry.key());
                rule.push_back(alternative(alternatives[index], path));
            }
            if (m_form.input(entry.key()) != nullptr)
                m_problems.push_back({base + u'.' + entry.key(), QObject::tr("an input has this name already")});
            grammar.rules[entry.key()] = std::move(rule);
        }
    }

    GrammarAlternative alternative(const QJsonValue &value, const QString &path)
    {
        const QJsonObject object = value.toObject();
        const QString source = value.isString() ? value.toString() : object[u"text"_s].toString();
        return {.pattern = patternAt(source, path),
            .when = conditionAt(object[u"when"_s], path),
            .weight = object[u"weight"_s].toDouble(1),
            .source = source};
    }

    std::vector<GrammarPart> parts(const QJsonArray &array)
    {
        const QString base = m_path;
        std::vector<GrammarPart> result;
        for (qsizetype index = 0; index < array.size(); ++index) {
            m_path = u"%1[%2]"_s.arg(base).arg(index);
            result.push_back(part(array[index].toObject()));
        }
        m_path = base;
        return result;
    }

    GrammarPart part(const QJsonObject &object)
    {
        GrammarPart result;
        const QString path = m_path;
        result.when = conditionAt(object[u"when"_s], path);
        result.level = object[u"level"_s].toInt();
        if (object.contains(u"heading"_s))
            result.heading = patternAt(object[u"heading"_s].toString(), path + u".heading"_s);
        result.loop = object[u"for"_s].toString();
        result.except = strings(object[u"except"_s]);
        result.repeat = object[u"repeat"_s].toString();
        result.hasOwnLength = object[u"own-length"_s].toBool();
        result.isShuffled = object[u"shuffle"_s].toBool();
        checkLoop(result.loop, path);
        using Form = GrammarPart::Form;
        for (const auto &[name, form] :
            {std::pair{u"paragraph"_s, Form::Paragraph}, std::pair{u"bullets"_s, Form::Bullets},
                std::pair{u"numbered"_s, Form::Numbered}, std::pair{u"lines"_s, Form::Lines}}) {
            if (!object.contains(name))
                continue;
            result.form = form;
            addUnits(result, object[name], path + u'.' + name);
        }
        m_path = path + u".parts"_s;
        result.parts = parts(object[u"parts"_s].toArray());
        m_path = path;
        return result;
    }

    void addUnits(GrammarPart &part, const QJsonValue &value, const QString &path)
    {
        const QJsonArray array = value.isArray() ? value.toArray() : QJsonArray{value};
        for (qsizetype index = 0; index < array.size(); ++index) {
            const QString place = value.isArray() ? u"%1[%2]"_s.arg(path).arg(index) : path;
            const QJsonObject object = array[index].toObject();
            GrammarUnit unit;
            unit.when = conditionAt(object[u"when"_s], place);
            unit.level = object[u"level"_s].toInt();
            unit.each = object[u"each"_s].toString();
            unit.take = object[u"take"_s].toInt();
            if (object.contains(u"rest"_s))
                unit.rest = object[u"rest"_s].toInt();
            unit.loop = object[u"for"_s].toString();
            unit.except = strings(object[u"except"_s]);
            checkLoop(unit.loop, place);
            if (object.contains(u"short"_s))
                unit.shorter = patternAt(object[u"short"_s].toString(), place + u".short"_s);
            if (unit.each.isEmpty())
                unit.pattern =
                    patternAt(array[index].isString() ? array[index].toString() : object[u"text"_s].toString(), place);
            else
                m_eachRules.push_back({place, unit.each});
            part.units.push_back(std::move(unit));
        }
    }

    void checkLoop(const QString &name, const QString &path)
    {
        const TemplateInput *input = name.isEmpty() ? nullptr : m_form.input(name);
        const bool isLoop = input != nullptr && (input->kind == InputKind::List || input->kind == InputKind::Facts);
        if (!name.isEmpty() && !isLoop && name != u"persona.concerns" && name != u"brand.contact")
            m_problems.push_back({path, QObject::tr("“%1” is not a list or facts input").arg(name)});
    }

    bool isKnownName(const QString &name) const
    {
        static const QStringList variables{
            u"item"_s, u"item.name"_s, u"item.value"_s, u"item.text"_s, u"index"_s, u"words"_s};
        if (m_form.input(name) != nullptr || variables.contains(name) || Scope::voiceNames().contains(name))
            return true;
        const TemplateInput *owner = m_form.input(name.section(u'.', 0, 0));
        if (owner == nullptr || !name.contains(u'.'))
            return false;
        // "facts.price" is one fact; "original.tidy" a long text put in order.
        return owner->kind == InputKind::Facts || (owner->kind == InputKind::Text && name.endsWith(u".tidy"));
    }

    void checkSlotName(const Grammar &grammar, const PatternSlot &slot, const QString &path)
    {
        // Shared rules speak of inputs that only some templates have.
        if (!isKnownName(slot.name) && !grammar.rules.contains(slot.name) && !path.startsWith(u"shared")) {
            QStringList names = m_form.inputIds();
            for (const auto &[rule, alternatives] : grammar.rules)
                names.append(rule);
            const auto nearest = nearestName(slot.name, names);
            m_problems.push_back({path,
                QObject::tr("there is no input or rule “%1”").arg(slot.name)
                    + (nearest ? QObject::tr("; did you mean “%1”?").arg(*nearest) : QString())});
        }
        for (const QString &filter : slot.filters) {
            if (!isKnownFilter(filter))
                m_problems.push_back({path, QObject::tr("there is no filter “%1”").arg(filter)});
        }
    }

    void checkTermName(const ConditionTerm &term, const QString &path)
    {
        const bool isShared = path.startsWith(u"shared");
        if (!isKnownName(term.name) && !isShared)
            m_problems.push_back({path, QObject::tr("there is no input “%1” to ask for").arg(term.name)});
        using Operator = ConditionTerm::Operator;
        const TemplateInput *input = m_form.input(term.name);
        const bool isClosed = input != nullptr && input->kind == InputKind::Choice;
        if (isShared || !isClosed || (term.comparison != Operator::Equals && term.comparison != Operator::Differs))
            return;
        for (const QString &value : term.values) {
            if (input->choice(value) == nullptr)
                m_problems.push_back({path, QObject::tr("“%1” has no choice “%2”").arg(term.name, value)});
        }
    }

    void checkCycles(const Grammar &grammar)
    {
        for (const auto &[place, rule] : m_eachRules) {
            if (!grammar.rules.contains(rule))
                m_problems.push_back({place, QObject::tr("there is no rule “%1”").arg(rule)});
        }
        RuleWalk walk{.grammar = grammar};
        for (const auto &[name, rule] : grammar.rules)
            visitRule(walk, name);
    }

    struct RuleWalk {
        const Grammar &grammar;
        QHash<QString, qint64> uses = {}; // of each rule that was walked: how many names it leads to, at most
        QStringList open = {};
    };

    // How many names the rule leads to; rules that use others twice, which use others twice, grow without end.
    qint64 visitRule(RuleWalk &walk, const QString &name)
    {
        constexpr qsizetype deepestNesting = 100;
        constexpr qint64 mostUses = 100'000;
        const auto rule = walk.grammar.rules.find(name);
        if (rule == walk.grammar.rules.end())
            return 1;
        if (const auto known = walk.uses.constFind(name); known != walk.uses.cend())
            return *known;
        if (walk.open.contains(name) || walk.open.size() == deepestNesting) {
            m_problems.push_back({u"rules."_s + name,
                walk.open.contains(name) ? QObject::tr("this rule leads back to itself")
                                         : QObject::tr("too many rules lead into one another here")});
            return 1;
        }
        walk.open.append(name);
        qint64 most = 1;
        for (const GrammarAlternative &alternative : rule->second) {
            qint64 uses = 1;
            visitNames(
                alternative.pattern, [&](const PatternSlot &slot) { uses += visitRule(walk, slot.name); },
                [](const ConditionTerm &) {});
            most = std::max(most, uses);
        }
        walk.open.removeLast();
        if (most > mostUses) {
            m_problems.push_back({u"rules."_s + name, QObject::tr("this rule makes a text without end")});
            most = 1;
        }
        walk.uses.insert(name, most);
        return most;
    }

    const Template &m_form;
    QString m_path;
    std::vector<GrammarProblem> m_problems;
    std::vector<Use> m_uses;
    std::list<Pattern> m_patterns;
    std::list<Condition> m_conditions;
    std::vector<std::pair<QString, QString>> m_eachRules;
};

} // namespace

std::expected<Grammar, std::vector<GrammarProblem>> compileGrammar(const Template &form, const QJsonObject &shared)
{
    GrammarCompiler compiler(form);
    Grammar grammar = compiler.compile(shared);
    auto problems = compiler.takeProblems();
    if (!problems.empty())
        return std::unexpected(std::move(problems));
    return grammar;
}

std::vector<GrammarProblem> checkPattern(const Template &form, const QString &pattern, const QString &path)
{
    GrammarCompiler compiler(form);
    compiler.patternAt(pattern, path);
    compiler.checkNames(Grammar{});
    return compiler.takeProblems();
}

} // namespace atelier
