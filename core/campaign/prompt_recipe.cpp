// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/prompt_recipe.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/json.h"

#include <QCborArray>
#include <QJsonArray>
#include <QObject>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr quint64 seedBound = 858'993'460; // Nova Canvas takes the smallest range

struct Sentence {
    QString text;
    int dropped = 0; // its turn when the prompt is too long; 0 for never
};

// A name or text may end with its own full stop; two would read as a mistake.
QString filled(QString sentence, const QHash<QString, QString> &values)
{
    for (auto value = values.begin(); value != values.end(); ++value) {
        const QString place = u'{' + value.key() + u'}';
        if (!sentence.contains(place))
            continue;
        if (value->isEmpty())
            return {};
        const QString text = value->simplified();
        const bool isClosed = text.endsWith(u'.') || text.endsWith(u'!') || text.endsWith(u'?');
        if (isClosed && sentence.endsWith(place + u'.'))
            sentence.chop(1);
        return sentence.replace(place, text);
    }
    return sentence;
}

QString joined(const std::vector<Sentence> &sentences)
{
    QStringList texts;
    for (const Sentence &sentence : sentences) {
        if (!sentence.text.isEmpty())
            texts += sentence.text;
    }
    return texts.join(u' ');
}

QString withoutLastWord(const QString &text)
{
    const qsizetype space = text.trimmed().lastIndexOf(u' ');
    return space < 0 ? QString() : text.first(space);
}

std::vector<Sentence> sentencesFor(
    const QJsonObject &recipe, const CampaignBrief &brief, const BriefProduct &product, const QString &description)
{
    const QHash<QString, QString> values{{u"product_name"_s, product.name}, {u"product_description"_s, description},
        {u"style"_s, brief.style.isEmpty() ? recipe["style"_L1].toString() : brief.style},
        {u"campaign_message"_s, brief.message}, {u"target_audience"_s, brief.audience},
        {u"target_regions"_s, brief.regions.join(", "_L1)}};
    std::vector<Sentence> sentences;
    for (const QJsonValue &value : recipe["sentences"_L1].toArray()) {
        const QJsonObject sentence = value.toObject();
        sentences.push_back({filled(sentence["text"_L1].toString(), values), sentence["dropped"_L1].toInt()});
    }
    return sentences;
}

} // namespace

QString PictureRecipe::key() const
{
    const QCborArray parts{product, prompt, negativePrompt, model.toString(), qint64(seed), width, height};
    return QString::fromLatin1(blake2b(parts.toCborValue().toCbor()).toHex());
}

QJsonObject PictureRecipe::toJson() const
{
    QJsonObject json{{u"prompt"_s, prompt}, {u"model"_s, model.toString()}, {u"seed"_s, qint64(seed)},
        {u"width"_s, width}, {u"height"_s, height}};
    if (!negativePrompt.isEmpty())
        json[u"negative_prompt"_s] = negativePrompt;
    return json;
}

Result<QString> promptFor(const CampaignBrief &brief, const BriefProduct &product, qsizetype limit)
{
    const auto bytes = readResource(u"campaigns/prompt-recipe.json"_s);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto recipe = parseJsonObject(*bytes, u"prompt-recipe.json"_s);
    if (!recipe)
        return std::unexpected(recipe.error());
    QString description = product.description.simplified();
    auto sentences = sentencesFor(*recipe, brief, product, description);
    for (int turn = 1; turn <= 3 && joined(sentences).size() > limit; ++turn)
        std::erase_if(sentences, [turn](const Sentence &sentence) { return sentence.dropped == turn; });
    while (joined(sentences).size() > limit && !description.isEmpty()) {
        description = withoutLastWord(description);
        sentences = sentencesFor(*recipe, brief, product, description);
        std::erase_if(sentences, [](const Sentence &sentence) { return sentence.dropped > 0; });
    }
    if (joined(sentences).size() > limit) {
        return failure(ErrorKind::TooLarge,
            QObject::tr("The prompt for “%1” is longer than the %2 characters that the model takes. Shorten the "
                        "product's name or the style.")
                .arg(product.name.left(60))
                .arg(limit));
    }
    return joined(sentences);
}

quint64 seedFor(const CampaignBrief &brief, const BriefProduct &product, const QString &prompt)
{
    if (brief.seed)
        return *brief.seed;
    const QByteArray hash = blake2b((product.name + u'\n' + prompt).toUtf8());
    quint64 number = 0;
    for (int i = 0; i < 8; ++i)
        number = number << 8 | quint8(hash.at(i));
    return number % seedBound;
}

} // namespace atelier
