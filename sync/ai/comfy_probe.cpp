// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/comfy_probe.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace atelier {

namespace {

ModelInfo pictureModel(const ProviderDeclaration &provider, const QString &name)
{
    return {.id = {provider.id, name},
        .title = name,
        .location = provider.location,
        .capabilities = ModelCapabilities(ModelCapability::Image) | ModelCapability::LivePreview};
}

} // namespace

HttpRequest comfyListRequest(const ProviderAccess &access)
{
    return {.url = QUrl(access.address + QStringLiteral("/object_info/CheckpointLoaderSimple"))};
}

Result<std::vector<ModelInfo>> parseComfyModels(
    const ProviderDeclaration &provider, const ProviderSettings &settings, const QByteArray &objectInfo)
{
    const QJsonObject json = QJsonDocument::fromJson(objectInfo).object();
    const QJsonValue node = json[QLatin1StringView("CheckpointLoaderSimple")];
    if (!node.isObject())
        return failure(ErrorKind::NotFound, QObject::tr("%1 did not answer as ComfyUI does.").arg(provider.title));
    std::vector<ModelInfo> models;
    if (!settings.comfyGraphFolder.isEmpty()) {
        const QDir folder(settings.comfyGraphFolder);
        for (const QString &file : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
            models.push_back(pictureModel(provider, file));
    }
    const QJsonValue names =
        node[QLatin1StringView("input")][QLatin1StringView("required")][QLatin1StringView("ckpt_name")];
    for (const QJsonValue &name : names[0].toArray())
        models.push_back(pictureModel(provider, name.toString()));
    return models;
}

} // namespace atelier
