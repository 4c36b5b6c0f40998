// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/refine_prompt.h"

#include "core/base/file.h"
#include "core/base/in_language.h"
#include "core/base/json_schema.h"
#include "core/base/nearest.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr qsizetype contextUnits = 1'500;

using Places = std::initializer_list<std::pair<QStringView, QString>>;

// Fills {{name}} in one pass: a value that looks like a place stays as it is.
QString filled(const QString &pattern, Places places)
{
    QString text;
    qsizetype from = 0;
    for (qsizetype open = pattern.indexOf(u"{{"_s); open >= 0; open = pattern.indexOf(u"{{"_s, from)) {
        const qsizetype close = pattern.indexOf(u"}}"_s, open);
        if (close < 0)
            break;
        const QStringView name = QStringView(pattern).sliced(open + 2, close - open - 2);
        text += QStringView(pattern).sliced(from, open - from);
        for (const auto &[place, value] : places)
            text += place == name ? value : QString();
        from = close + 2;
    }
    return text + pattern.sliced(from);
}

RefineArgument argumentFromName(const QString &name)
{
    if (name == u"tone"_s)
        return RefineArgument::Tone;
    if (name == u"language"_s)
        return RefineArgument::Language;
    return name == u"instruction"_s ? RefineArgument::Instruction : RefineArgument::None;
}

QString missingArgument(const RefineKind &kind)
{
    switch (kind.needs) {
    case RefineArgument::Tone:
        return QObject::tr("\"%1\" needs a tone, for example \"friendly\".").arg(kind.id);
    case RefineArgument::Language:
        return QObject::tr("\"%1\" needs a language, for example \"German\".").arg(kind.id);
    case RefineArgument::Instruction:
    case RefineArgument::None:
        return QObject::tr("\"%1\" needs an instruction, for example \"turn the list into a paragraph\".").arg(kind.id);
    }
    Q_UNREACHABLE();
}

} // namespace

Result<RefinePrompts> RefinePrompts::fromJson(
    const QByteArray &json, const QString &source, const QStringList &languages)
{
    const auto object = parseCheckedObject(json, source, u"refine-prompts"_s);
    if (!object)
        return std::unexpected(object.error());
    RefinePrompts prompts;
    prompts.m_system = object->value("system"_L1).toString();
    prompts.m_context = object->value("context"_L1).toString();
    prompts.m_avoid = object->value("avoid"_L1).toString();
    prompts.m_passage = object->value("passage"_L1).toString();
    prompts.m_continue = object->value("continue"_L1).toString();
    const QJsonArray kinds = object->value("kinds"_L1).toArray();
    for (const QJsonValue &value : kinds) {
        const QJsonValue translated = inLanguage(value["translations"_L1].toObject(), languages);
        prompts.m_kinds.push_back({value["id"_L1].toString(), translated.toString(value["label"_L1].toString()),
            argumentFromName(value["needs"_L1].toString()), value["instruction"_L1].toString()});
    }
    return prompts;
}

Result<RefinePrompts> RefinePrompts::builtIn()
{
    return readResource(u"prompts/refine.json"_s).and_then([](const QByteArray &json) {
        return fromJson(json, u"refine.json"_s, QLocale().uiLanguages());
    });
}

Result<RefineKind> RefinePrompts::kind(const QString &id) const
{
    QStringList ids;
    for (const RefineKind &kind : m_kinds) {
        if (kind.id.compare(id, Qt::CaseInsensitive) == 0)
            return kind;
        ids.append(kind.id);
    }
    QString message = QObject::tr("\"%1\" is not a way to refine a text.").arg(id);
    if (const auto nearest = nearestName(id, ids))
        message += u' ' + QObject::tr("Did you mean %1?").arg(*nearest);
    return invalidInput(u"as"_s, message + u' ' + QObject::tr("There are: %1.").arg(ids.join(u", "_s)));
}

Result<TextRequest> RefinePrompts::request(const RefineRequest &refine, const ModelId &model) const
{
    const auto kind = this->kind(refine.kind);
    if (!kind)
        return std::unexpected(kind.error());
    if (refine.passage.trimmed().isEmpty())
        return invalidInput(u"passage"_s, QObject::tr("There is no text to refine."));
    if (kind->needs != RefineArgument::None && refine.argument.trimmed().isEmpty())
        return invalidInput(u"argument"_s, missingArgument(*kind));
    const QString keywords = refine.keywords.isEmpty() ? QString() : u" ("_s + refine.keywords.join(u", "_s) + u')';
    const QString instruction =
        filled(kind->instruction, {{u"keywords", keywords}, {u"argument", refine.argument.trimmed()}});
    QString system = m_system;
    if (!refine.wordsToAvoid.isEmpty())
        system += u' ' + filled(m_avoid, {{u"words", refine.wordsToAvoid.join(u", "_s)}});
    QString prompt;
    if (!refine.before.isEmpty() || !refine.after.isEmpty()) {
        prompt = filled(m_context,
                     {{u"before", refine.before.right(contextUnits)}, {u"after", refine.after.left(contextUnits)}})
            + u"\n\n"_s;
    }
    prompt += filled(m_passage, {{u"instruction", instruction}, {u"passage", refine.passage}});
    return TextRequest{.model = model, .system = system, .messages = {{MessageRole::User, prompt}}};
}

TextRequest RefinePrompts::continued(TextRequest request, const QString &soFar) const
{
    request.messages.push_back({MessageRole::Assistant, soFar});
    request.messages.push_back({MessageRole::User, m_continue});
    return request;
}

QString cleanedAnswer(const QString &answer, const QString &passage)
{
    QString text = answer.trimmed();
    const bool fenced = text.startsWith(u"```"_s) && text.endsWith(u"```"_s) && !passage.trimmed().startsWith(u"```"_s);
    if (const qsizetype firstLine = text.indexOf(u'\n'); fenced && firstLine > 0)
        text = text.sliced(firstLine + 1).chopped(3).trimmed();
    const QStringView core = QStringView(passage).trimmed();
    const qsizetype leading = core.isEmpty() ? 0 : core.data() - passage.data();
    return passage.left(leading) + text + passage.sliced(leading + core.size());
}

} // namespace atelier
