// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/comfy_graph.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/nearest.h"

#include <QHash>
#include <QJsonArray>
#include <QObject>
#include <QtEndian>

namespace atelier {

namespace {

using Places = QHash<QString, QJsonValue>;

constexpr quint64 seedMask = (quint64(1) << 53) - 1;

// A text that is one place becomes its value, a number too; within a longer text the value's own text is put in.
QJsonValue filled(const QJsonValue &value, const Places &places)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            entry.value() = filled(entry.value(), places);
        return object;
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &entry : value.toArray())
            array.append(filled(entry, places));
        return array;
    }
    if (!value.isString())
        return value;
    QString text = value.toString();
    if (const auto whole = places.constFind(text); whole != places.constEnd())
        return *whole;
    // One pass from left to right: a prompt that itself says "{{seed}}" stays as it was written.
    QString result;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype open = text.indexOf(QLatin1StringView("{{"), start);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1StringView("}}"), open);
        if (close < 0)
            return result + text.sliced(start);
        const auto place = places.constFind(text.sliced(open, close + 2 - open));
        result += text.sliced(start, open - start)
            + (place == places.constEnd() ? text.sliced(open, close + 2 - open) : place->toVariant().toString());
        start = close + 2;
    }
    return result;
}

Places placesOf(const ImageRequest &request, quint64 seed)
{
    return {{QStringLiteral("{{prompt}}"), request.prompt}, {QStringLiteral("{{negative}}"), request.negativePrompt},
        {QStringLiteral("{{width}}"), request.width}, {QStringLiteral("{{height}}"), request.height},
        {QStringLiteral("{{seed}}"), qint64(seed)}};
}

// A name of its own makes the server save a picture although it has all the steps before cached.
void nameOutput(QJsonObject &graph, const ImageRequest &request)
{
    const QString mark = QLatin1Char('-') + request.requestId.toString().last(12);
    for (auto node = graph.begin(); node != graph.end(); ++node) {
        QJsonObject object = node.value().toObject();
        QJsonObject inputs = object[QLatin1StringView("inputs")].toObject();
        const QString prefix = inputs[QLatin1StringView("filename_prefix")].toString();
        if (prefix.isEmpty())
            continue;
        inputs.insert(QStringLiteral("filename_prefix"), QString(prefix + mark));
        object.insert(QStringLiteral("inputs"), inputs);
        node.value() = object;
    }
}

QStringList choices(const QJsonObject &objectInfo, QLatin1StringView node, QLatin1StringView input)
{
    const QJsonValue offered = objectInfo[node][QLatin1StringView("input")][QLatin1StringView("required")][input];
    // Newer servers write ["COMBO", {"options": [...]}] in place of [[...], {...}].
    const QJsonValue list = offered[0].isArray() ? offered[0] : offered[1][QLatin1StringView("options")];
    QStringList names;
    for (const QJsonValue &name : list.toArray())
        names.append(name.toString());
    return names;
}

QString preferred(const QStringList &offered, const QString &wanted)
{
    return offered.contains(wanted) || offered.isEmpty() ? wanted : offered.front();
}

} // namespace

ComfyOffer readComfyOffer(const QJsonObject &objectInfo)
{
    const QLatin1StringView sampler("KSampler");
    return {
        .checkpoints = choices(objectInfo, QLatin1StringView("CheckpointLoaderSimple"), QLatin1StringView("ckpt_name")),
        .samplers = choices(objectInfo, sampler, QLatin1StringView("sampler_name")),
        .schedulers = choices(objectInfo, sampler, QLatin1StringView("scheduler"))};
}

Result<QJsonObject> defaultComfyGraph(const ImageRequest &request, quint64 seed, const QJsonObject &objectInfo)
{
    for (const QLatin1StringView node : {QLatin1StringView("CheckpointLoaderSimple"), QLatin1StringView("KSampler")}) {
        if (!objectInfo.contains(node))
            return failure(
                ErrorKind::Unsupported, QObject::tr("This ComfyUI server does not have the node “%1”.").arg(node));
    }
    const ComfyOffer offer = readComfyOffer(objectInfo);
    if (!offer.checkpoints.contains(request.model.model)) {
        const auto nearest = nearestName(request.model.model, offer.checkpoints);
        return failure(ErrorKind::NotFound,
            QObject::tr("ComfyUI does not have the checkpoint “%1”.").arg(request.model.model)
                + (nearest ? QObject::tr(" Did you mean “%1”?").arg(*nearest) : QString()));
    }
    const auto bytes = readResource(QStringLiteral("providers/comfyui-text-to-image.json"));
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto graph = parseJsonObject(*bytes, QStringLiteral("comfyui-text-to-image.json"));
    if (!graph)
        return std::unexpected(graph.error());
    Places places = placesOf(request, seed);
    places.insert(QStringLiteral("{{checkpoint}}"), request.model.model);
    places.insert(QStringLiteral("{{sampler}}"), preferred(offer.samplers, QStringLiteral("dpmpp_2m")));
    places.insert(QStringLiteral("{{scheduler}}"), preferred(offer.schedulers, QStringLiteral("karras")));
    QJsonObject result = filled(*graph, places).toObject();
    nameOutput(result, request);
    return result;
}

Result<QJsonObject> userComfyGraph(
    const QByteArray &json, const QString &name, const ImageRequest &request, quint64 seed)
{
    const auto graph = parseJsonObject(json, name);
    if (!graph)
        return std::unexpected(graph.error());
    const bool isApiForm = !graph->isEmpty() && std::ranges::all_of(*graph, [](const QJsonValue &node) {
        return node[QLatin1StringView("class_type")].isString();
    });
    if (!isApiForm)
        return invalidInput(QStringLiteral("model"),
            QObject::tr("%1 is not a graph in ComfyUI's API form. In ComfyUI, export it with “Export (API)”.")
                .arg(name));
    if (!json.contains("{{prompt}}"))
        return invalidInput(QStringLiteral("model"),
            QObject::tr("%1 has no place {{prompt}}, so the description would be ignored. Write {{prompt}} in its text "
                        "node.")
                .arg(name));
    QJsonObject result = filled(*graph, placesOf(request, seed)).toObject();
    nameOutput(result, request);
    return result;
}

quint64 comfySeed(const ImageRequest &request)
{
    const quint64 own = qFromBigEndian<quint64>(request.requestId.bytes.data() + 8);
    return request.seed.value_or(own) & seedMask;
}

} // namespace atelier
