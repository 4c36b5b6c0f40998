// SPDX-License-Identifier: GPL-3.0-or-later
// The graph that ComfyUI is given: ours, or one that the user exported with "Export (API)".
#pragma once

#include "core/base/error.h"
#include "core/model/image_model.h"

#include <QJsonObject>
#include <QString>

namespace atelier {

struct ComfyOffer {
    QStringList checkpoints;
    QStringList samplers;
    QStringList schedulers;
};

// From the answers to /object_info/CheckpointLoaderSimple and /object_info/KSampler, put together.
[[nodiscard]] ComfyOffer readComfyOffer(const QJsonObject &objectInfo);

// Our own graph for a checkpoint; NotFound when the server does not have it, Unsupported when it lacks a node.
[[nodiscard]] Result<QJsonObject> defaultComfyGraph(
    const ImageRequest &request, quint64 seed, const QJsonObject &objectInfo);

// A user's graph with {{prompt}}, {{negative}}, {{width}}, {{height}} and {{seed}} filled in. InvalidInput when it is
// not in the form of the API, or has no place for the prompt.
[[nodiscard]] Result<QJsonObject> userComfyGraph(
    const QByteArray &json, const QString &name, const ImageRequest &request, quint64 seed);

// The wanted seed, else one made from the request's id; within what JavaScript and JSON can carry exactly.
[[nodiscard]] quint64 comfySeed(const ImageRequest &request);

} // namespace atelier
