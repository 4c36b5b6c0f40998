// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/template/prompt.h"

#include "core/base/file.h"
#include "core/template/scope.h"

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

// Prompts have no rules and no seed: a choice in brackets takes its first alternative.
QString rendered(const Pattern &pattern, const Scope &scope)
{
    QString text;
    for (const PatternNode &node : pattern) {
        if (const auto *literal = std::get_if<QString>(&node.content))
            text += *literal;
        else if (const auto *slot = std::get_if<PatternSlot>(&node.content))
            text += scope.value(*slot).text();
        else if (const auto *choice = std::get_if<PatternChoice>(&node.content))
            text += rendered(choice->alternatives.front(), scope);
        else if (const auto *conditional = std::get_if<PatternConditional>(&node.content))
            text += rendered(scope.holds(conditional->condition) ? conditional->then : conditional->otherwise, scope);
        else
            text += std::get<Article>(node.content) == Article::Lower ? u"a"_s : u"A"_s;
    }
    return text;
}

// Prompts speak English to the model whatever the window's language is, so nothing here goes through tr().
void addLine(QStringList &lines, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        lines.append(u"- %1: %2"_s.arg(name, value));
}

QString promptValue(const TemplateInput &input, const InputValue &value)
{
    if (const auto *on = std::get_if<bool>(&value))
        return *on ? u"yes"_s : u"no"_s;
    if (const auto *facts = std::get_if<Facts>(&value)) {
        QString lines;
        for (const Fact &fact : *facts)
            lines += u"\n  - "_s + fact.name + u": "_s + fact.value;
        return lines;
    }
    return input.kind == InputKind::Text ? u"\n\"\"\"\n"_s + valueText(value) + u"\n\"\"\""_s
                                         : displayText(input, value);
}

QString lengthPrompt(const Template &form, const Brief &brief)
{
    const auto words = askedWords(form, brief);
    if (!words)
        return {};
    return words->minimum == words->maximum
        ? u"\n\nWrite about %1 words."_s.arg(words->minimum)
        : u"\n\nWrite between %1 and %2 words."_s.arg(words->minimum).arg(words->maximum);
}

QString briefPrompt(const Template &form, const Brief &brief)
{
    QStringList lines;
    for (const TemplateInput &input : form.inputs) {
        if (const auto value = brief.values().find(input.id); value != brief.values().end())
            addLine(lines, input.label, promptValue(input, value->second));
    }
    return lines.join(u'\n');
}

} // namespace

QString voicePrompt(const BrandVoice &brand, const PersonaVoice &persona)
{
    QStringList lines;
    addLine(lines, u"Brand"_s, brand.name);
    addLine(lines, u"Signed by"_s, brand.person);
    addLine(lines, u"Voice"_s, brand.voice);
    addLine(lines, u"The brand's audience"_s, brand.audience);
    addLine(lines, u"Words to use where they fit"_s, brand.wordsToUse.join(u", "_s));
    addLine(lines, u"Words never to use"_s, (brand.wordsToAvoid + persona.wordsToAvoid).join(u", "_s));
    addLine(lines, u"Contact, to be given where the piece asks the reader to act"_s, brand.contactLines.join(u"; "_s));
    addLine(lines, u"End the piece with these words, unchanged"_s, brand.disclaimer);
    addLine(lines, u"Reader"_s, persona.name);
    addLine(lines, u"Who the reader is"_s, persona.description);
    addLine(lines, u"How the reader likes to be spoken to"_s, persona.voice);
    addLine(lines, u"What matters to the reader"_s, persona.concerns.join(u"; "_s));
    addLine(lines, u"Words the reader uses"_s, persona.wordsToUse.join(u", "_s));
    return lines.join(u'\n');
}

Result<Prompt> buildPrompt(const Template &form, const Brief &brief, const BrandVoice &brand,
    const PersonaVoice &persona, const QString &language)
{
    const auto rules = readResource(u"prompts/writer.md"_s);
    if (!rules)
        return std::unexpected(rules.error());
    const auto task = parsePattern(form.prompt);
    if (!task)
        return std::unexpected(task.error());
    const Scope scope(form, brief, brand, persona);

    Prompt prompt{.system = QString::fromUtf8(*rules).trimmed(), .user = rendered(*task, scope).trimmed()};
    if (!language.isEmpty())
        prompt.system += u"\n\nWrite in "_s + language + u'.';
    if (const QString voice = voicePrompt(brand, persona); !voice.isEmpty())
        prompt.system += u"\n\nWho is speaking, and to whom:\n"_s + voice;
    prompt.user += u"\n\nThe brief:\n"_s + briefPrompt(form, brief) + lengthPrompt(form, brief);
    return prompt;
}

Result<TextRequest> buildRequest(const ModelId &model, const Template &form, const Brief &brief,
    const BrandVoice &brand, const PersonaVoice &persona, const QString &language, std::optional<quint64> seed)
{
    auto prompt = buildPrompt(form, brief, brand, persona, language);
    if (!prompt)
        return std::unexpected(prompt.error());
    return TextRequest{.model = model,
        .system = std::move(prompt->system),
        .messages = {{.role = MessageRole::User, .text = std::move(prompt->user)}},
        .seed = seed};
}

QString workingTitle(const Template &form, const Brief &brief)
{
    const auto pattern = parsePattern(form.titlePattern);
    const Scope scope(form, brief, {}, {});
    const QString title = pattern ? rendered(*pattern, scope).simplified() : QString();
    return title.isEmpty() ? form.title : title.left(200);
}

} // namespace atelier
