// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/sample_workspace.h"

#include "core/base/file.h"
#include "core/base/json_schema.h"
#include "core/content/library.h"
#include "core/template/prompt.h"
#include "core/write/offline/offline_writer.h"
#include "core/write/voices.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

struct SamplePiece {
    ContentItem item;
    QString text;
    QString project;
};

QStringList strings(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue &value : array.toArray())
        list.append(value.toString());
    return list;
}

Result<QJsonObject> readSample()
{
    const QString name = u"sample/workspace.json"_s;
    return readResource(name).and_then(
        [&](const QByteArray &json) { return parseCheckedObject(json, name, u"sample-workspace"_s); });
}

Brand brandFrom(const QJsonObject &json)
{
    Brand brand;
    brand.name = json["name"_L1].toString();
    brand.voice = json["voice"_L1].toString();
    brand.audience = json["audience"_L1].toString();
    brand.wordsToUse = strings(json["words_to_use"_L1]);
    brand.wordsToAvoid = strings(json["words_to_avoid"_L1]);
    brand.contactLines = strings(json["contact_lines"_L1]);
    brand.colors = strings(json["colors"_L1]);
    brand.isDefault = true;
    return brand;
}

Persona personaFrom(const QJsonValue &json)
{
    Persona persona;
    persona.name = json["name"_L1].toString();
    persona.description = json["description"_L1].toString();
    persona.needs = json["needs"_L1].toString();
    persona.objections = json["objections"_L1].toString();
    persona.tone = json["tone"_L1].toString();
    persona.keywords = strings(json["keywords"_L1]);
    return persona;
}

Result<SamplePiece> pieceFrom(const QJsonValue &json, const TemplateCatalog &templates, const BrandVoice &brand)
{
    const auto form = templates.find(json["template"_L1].toString());
    if (!form)
        return std::unexpected(form.error());
    const auto brief = Brief::fromJson(**form, json["brief"_L1].toObject());
    if (!brief)
        return std::unexpected(toError(brief.error()));
    const auto seed = quint64(json["seed"_L1].toInteger());
    const auto text = writeOffline(**form, *brief, brand, {}, seed);
    if (!text)
        return std::unexpected(text.error());
    SamplePiece piece{.item = {}, .text = *text, .project = json["project"_L1].toString()};
    piece.item.templateId = (*form)->id;
    piece.item.templateVersion = QString::number((*form)->version);
    piece.item.title = workingTitle(**form, *brief);
    piece.item.brief = brief->toJson();
    piece.item.platform = brief->text(u"platform"_s);
    piece.item.audience = brief->text(u"audience"_s);
    piece.item.seed = qint64(seed);
    piece.item.model = u"offline"_s;
    piece.item.language = u"en"_s;
    piece.item.status = enumFromName<ContentStatus>(json["status"_L1].toString()).value_or(ContentStatus::Draft);
    for (const QString &tag : strings(json["tags"_L1]))
        piece.item.tags.insert(tag);
    return piece;
}

Result<void> store(Transaction &transaction, const QJsonObject &sample, Brand brand, std::vector<SamplePiece> &pieces)
{
    if (const auto stored = transaction.put(brand); !stored)
        return stored;
    for (const QJsonValue &json : sample["personas"_L1].toArray()) {
        Persona persona = personaFrom(json);
        if (const auto stored = transaction.put(persona); !stored)
            return stored;
    }
    QMap<QString, Id> projects;
    for (const QString &title : strings(sample["projects"_L1])) {
        Project project;
        project.title = title;
        project.position = double(projects.size());
        if (const auto stored = transaction.put(project); !stored)
            return stored;
        projects[title] = project.header.id;
    }
    for (SamplePiece &piece : pieces) {
        piece.item.project = projects.value(piece.project);
        const auto added = addItem(transaction, piece.item, piece.text);
        if (!added)
            return std::unexpected(added.error());
        piece.item = *added;
        if (const auto version = transaction.nameVersion(piece.item.body.id, {}); !version)
            return std::unexpected(version.error());
    }
    return {};
}

} // namespace

Result<std::vector<ContentItem>> addSample(Workspace &workspace, const TemplateCatalog &templates)
{
    const auto sample = readSample();
    if (!sample)
        return std::unexpected(sample.error());
    const Brand brand = brandFrom((*sample)["brand"_L1].toObject());
    std::vector<SamplePiece> pieces;
    for (const QJsonValue &json : (*sample)["items"_L1].toArray()) {
        auto piece = pieceFrom(json, templates, toVoice(brand));
        if (!piece)
            return std::unexpected(piece.error());
        pieces.push_back(std::move(*piece));
    }
    const Origin origin{.kind = OriginKind::Generated, .model = u"offline"_s};
    const auto stored = workspace.commitNow(QObject::tr("Sample workspace"), origin,
        [&](Transaction &transaction) { return store(transaction, *sample, brand, pieces); });
    if (!stored)
        return std::unexpected(stored.error());
    std::vector<ContentItem> items;
    for (const SamplePiece &piece : pieces)
        items.push_back(piece.item);
    return items;
}

} // namespace atelier
