// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/template/template_translation.h"

#include "core/base/in_language.h"
#include "core/base/nearest.h"

#include <QCoreApplication>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

QString noSuch(const QString &message, const QString &name, const QStringList &names)
{
    const auto nearest = nearestName(name, names);
    return nearest ? message + QObject::tr(" Did you mean “%1”?").arg(*nearest) : message;
}

void checkInputs(
    const Template &form, const QJsonObject &inputs, const QString &path, std::vector<TranslationProblem> &problems)
{
    for (auto given = inputs.begin(); given != inputs.end(); ++given) {
        const QString place = path + u'.' + given.key();
        const auto input = std::ranges::find(form.inputs, given.key(), &TemplateInput::id);
        if (input == form.inputs.end()) {
            const QString message = QObject::tr("there is no input “%1” to translate.").arg(given.key());
            problems.push_back({place, noSuch(message, given.key(), form.inputIds())});
            continue;
        }
        QStringList ids;
        for (const InputChoice &choice : input->choices)
            ids.append(choice.id);
        for (const QString &id : given.value()[u"choices"_s].toObject().keys()) {
            if (!ids.contains(id))
                problems.push_back({place + u".choices"_s,
                    noSuch(QObject::tr("“%1” has no choice “%2”.").arg(given.key(), id), id, ids)});
        }
    }
}

} // namespace

void translate(Template &form, const QJsonObject &translations, const QStringList &languages)
{
    const QJsonObject words = inLanguage(translations, languages).toObject();
    if (words.isEmpty())
        return;
    form.translatedTitle = words[u"title"_s].toString();
    form.translatedDescription = words[u"description"_s].toString();
    const QJsonObject inputs = words[u"inputs"_s].toObject();
    for (TemplateInput &input : form.inputs) {
        const QJsonObject translated = inputs[input.id].toObject();
        input.translatedLabel = translated[u"label"_s].toString();
        input.translatedHelp = translated[u"help"_s].toString();
        const QJsonObject choices = translated[u"choices"_s].toObject();
        for (InputChoice &choice : input.choices)
            choice.translatedLabel = choices[choice.id].toString();
    }
}

std::vector<TranslationProblem> checkTranslations(const Template &form, const QJsonObject &translations)
{
    std::vector<TranslationProblem> problems;
    for (auto language = translations.begin(); language != translations.end(); ++language)
        checkInputs(
            form, language.value()[u"inputs"_s].toObject(), u"translations.%1.inputs"_s.arg(language.key()), problems);
    return problems;
}

} // namespace atelier
