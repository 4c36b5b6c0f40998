// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/offline/offline_writer.h"

#include "core/template/grammar.h"
#include "core/template/template_file.h"
#include "core/write/offline/draft.h"
#include "core/write/offline/offline_refiner.h"
#include "core/write/offline/renderer.h"
#include "core/write/offline/written_text.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

// Expands the grammar's document into a draft that holds everything that could be said.
class Expander {
public:
    explicit Expander(Renderer &renderer)
        : m_renderer(renderer)
    {
    }

    std::vector<DraftBlock> blocks(const std::vector<GrammarPart> &parts)
    {
        std::vector<DraftBlock> result;
        for (const GrammarPart &part : parts)
            addPart(part, result);
        return result;
    }

private:
    Scope &scope() { return m_renderer.scope(); }

    void addPart(const GrammarPart &part, std::vector<DraftBlock> &result)
    {
        if (!scope().holds(part.when))
            return;
        if (!part.repeat.isEmpty()) {
            const int times = std::max(1, int(firstNumber(scope().value(part.repeat).text()).value_or(1)));
            for (int index = 1; index <= times; ++index) {
                scope().setVariable(u"index"_s, single(QString::number(index)));
                result.push_back(block(part));
            }
            scope().removeVariable(u"index"_s);
        } else if (!part.loop.isEmpty()) {
            forEachItem(part.loop, part.except, [&] { result.push_back(block(part)); });
        } else {
            result.push_back(block(part));
        }
    }

    DraftBlock block(const GrammarPart &part)
    {
        DraftBlock result;
        result.level = part.level;
        result.form = form(part.form);
        result.hasOwnLength = part.hasOwnLength;
        if (part.heading)
            result.heading = m_renderer.render(*part.heading).value_or(QString());
        for (const GrammarUnit &unit : part.units)
            addUnit(unit, result.units);
        for (const GrammarPart &inner : part.parts)
            addPart(inner, result.blocks);
        if (part.isShuffled)
            shuffle(result.blocks);
        return result;
    }

    void shuffle(std::vector<DraftBlock> &blocks)
    {
        for (size_t last = blocks.size(); last > 1; --last)
            std::swap(blocks[last - 1], blocks[size_t(m_renderer.random().below(last))]);
    }

    void addUnit(const GrammarUnit &unit, std::vector<DraftUnit> &units)
    {
        if (!scope().holds(unit.when))
            return;
        if (!unit.each.isEmpty()) {
            const auto others = unit.rest ? Renderer::Others::List : Renderer::Others::Leave;
            for (auto &listed : m_renderer.renderEach(unit.each, unit.take, others))
                units.push_back({.text = std::move(listed.text),
                    .level = listed.isChosen ? unit.level : unit.rest.value_or(unit.level)});
        } else if (!unit.loop.isEmpty()) {
            forEachItem(unit.loop, unit.except, [&] { addText(unit, units); });
        } else {
            addText(unit, units);
        }
    }

    void addText(const GrammarUnit &unit, std::vector<DraftUnit> &units)
    {
        auto text = m_renderer.render(unit.pattern);
        if (!text || text->isEmpty())
            return;
        // A rule that has run out of alternatives repeats itself; what need not be said is then left out.
        if (unit.level > 0 && m_said.contains(*text))
            return;
        m_said.insert(*text);
        QString shorter = unit.shorter ? m_renderer.render(*unit.shorter).value_or(QString()) : QString();
        units.push_back({.text = std::move(*text), .shorter = std::move(shorter), .level = unit.level});
    }

    void forEachItem(const QString &input, const QStringList &except, const std::function<void()> &body)
    {
        int index = 0;
        const auto run = [&](const QString &name, const QString &value) {
            scope().setVariable(u"index"_s, single(QString::number(++index)));
            scope().setVariable(u"item"_s, single(value));
            scope().setVariable(u"item.name"_s, single(name));
            scope().setVariable(u"item.value"_s, single(value));
            scope().setVariable(u"item.text"_s, single(factText(name, value)));
            body();
        };
        if (!scope().facts(input).empty()) {
            for (const Fact &fact : scope().factsExcept(input, except))
                run(fact.name, fact.value);
        } else {
            for (const QString &item : scope().value(input).items)
                run({}, item);
        }
        for (const QString &name : {u"index"_s, u"item"_s, u"item.name"_s, u"item.value"_s, u"item.text"_s})
            scope().removeVariable(name);
    }

    // A bare number is money, a year or a count; its name tells which.
    static QString factText(const QString &name, const QString &value)
    {
        static const QRegularExpression money(
            u"\\b(?:prices?|rents?|costs?|fees?|tax(?:es)?|dues|value|income|payments?|deposit)\\b"_s,
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression plain(u"\\b(?:years?|built|renovated|since|number|code|zip|mls|id)\\b"_s,
            QRegularExpression::CaseInsensitiveOption);
        // "Price cuts" are counted and a "price index" is one.
        static const QRegularExpression count(u"\\b(?:reductions?|cuts?|drops?|changes?|index|ratio|share)\\b"_s,
            QRegularExpression::CaseInsensitiveOption);
        const PatternValue given{.items = {value}};
        if (plain.match(name).hasMatch())
            return value;
        const bool isMoney = money.match(name).hasMatch() && !count.match(name).hasMatch();
        return filtered(given, isMoney ? u"money"_s : u"number"_s).text();
    }

    static PatternValue single(const QString &text) { return {.items = {text}, .id = toKebabCase(text)}; }

    static DraftBlock::Form form(GrammarPart::Form form)
    {
        switch (form) {
        case GrammarPart::Form::Paragraph:
            return DraftBlock::Form::Paragraph;
        case GrammarPart::Form::Bullets:
            return DraftBlock::Form::Bullets;
        case GrammarPart::Form::Numbered:
            return DraftBlock::Form::Numbered;
        case GrammarPart::Form::Lines:
            return DraftBlock::Form::Lines;
        }
        return DraftBlock::Form::Paragraph;
    }

    Renderer &m_renderer;
    QSet<QString> m_said;
};

// Readers of the brief must find every fact again, also where the sentence for it could not be written.
QStringList missingFacts(const Template &form, const Brief &brief, const QString &text)
{
    const WrittenText written(text);
    const auto isMissing = [&](const QString &value) { return !written.tells(value); };
    QStringList missing;
    for (const TemplateInput &input : form.inputs) {
        const bool isWritten = input.kind == InputKind::Line || input.kind == InputKind::Suggestion
            || input.kind == InputKind::List || input.kind == InputKind::Facts || input.kind == InputKind::Number;
        if (!input.appears || !isWritten || !brief.has(input.id))
            continue;
        for (const Fact &fact : brief.facts(input.id)) {
            if (isMissing(fact.value))
                missing.append(fact.name + u": "_s + fact.value);
        }
        const QStringList items = brief.list(input.id);
        QStringList missingItems;
        std::ranges::copy_if(items, std::back_inserter(missingItems), isMissing);
        if (!missingItems.isEmpty())
            missing.append(input.label + u": "_s + missingItems.join(u", "_s));
        if (items.isEmpty() && input.kind != InputKind::Facts && isMissing(brief.text(input.id)))
            missing.append(input.label + u": "_s + brief.text(input.id));
    }
    return missing;
}

void appendParagraph(QString &text, const QString &paragraph)
{
    text += (text.isEmpty() ? QString() : u"\n\n"_s) + paragraph;
}

// The chosen platform when it limits a post's length.
const InputChoice *limitingChoice(const Template &form, const Brief &brief)
{
    for (const TemplateInput &input : form.inputs) {
        const InputChoice *choice = input.choice(brief.text(input.id));
        if (choice != nullptr && choice->characters)
            return choice;
    }
    return nullptr;
}

} // namespace

int countReadWords(QStringView text)
{
    int words = 0;
    bool isCounted = false;
    for (const QChar character : text) {
        if (character.isSpace()) {
            isCounted = false;
        } else if (!isCounted && (character.isLetterOrNumber() || character.isSurrogate())) {
            isCounted = true;
            ++words;
        }
    }
    return words;
}

Result<QString> writeOffline(
    const Template &form, const Brief &brief, const BrandVoice &brand, const PersonaVoice &persona, quint64 seed)
{
    if (form.offline.isEmpty())
        return failure(ErrorKind::Unsupported,
            QObject::tr("The offline writer has no rules for %1. Choose a model.").arg(form.shownTitle()));
    const auto grammar = compileGrammar(form, sharedGrammarRules());
    if (!grammar)
        return failure(ErrorKind::InvalidInput,
            QObject::tr("The rules of %1 for the offline writer are wrong: %2.")
                .arg(form.shownTitle(), grammar.error().front().message),
            grammar.error().front().path);

    Scope scope(form, brief, brand, persona);
    scope.setFactNames(grammar->factNames);
    for (const TemplateInput &input : form.inputs) {
        if (input.kind == InputKind::Text && brief.has(input.id))
            scope.setVariable(input.id + u".tidy"_s, {.items = {tidied(brief.text(input.id))}});
    }
    const auto asked = askedWords(form, brief);
    const auto words = asked ? asked : grammar->words;
    if (words)
        scope.setVariable(u"words"_s, {.items = {QString::number(words->middle())}});

    Renderer renderer(*grammar, scope, brand, persona, seed);
    DraftBlock root;
    root.blocks = Expander(renderer).blocks(grammar->document);
    const InputChoice *platform = limitingChoice(form, brief);
    const LengthGoal goal{.words = words ? std::optional(words->middle()) : std::nullopt,
        .characters = platform != nullptr ? platform->characters : std::nullopt};
    if (const qsizetype excess = takeToLength(root, goal, renderer.random()); excess > 0)
        return failure(ErrorKind::InvalidInput,
            QObject::tr("The shortest post that says all of this has %1 characters; %2 takes %3. Shorten the topic or "
                        "the brand’s disclaimer, or choose another platform.")
                .arg(*platform->characters + excess)
                .arg(platform->label)
                .arg(*platform->characters));
    QString text = toMarkdown(root);

    if (const QStringList missing = missingFacts(form, brief, text); !missing.isEmpty())
        appendParagraph(text, u"- "_s + missing.join(u"\n- "_s));
    if (!brand.disclaimer.isEmpty() && !text.contains(brand.disclaimer))
        appendParagraph(text, brand.disclaimer);
    return text + u'\n';
}

} // namespace atelier
