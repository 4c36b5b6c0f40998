// SPDX-License-Identifier: GPL-3.0-or-later
// ComfyUI's queue: where a prompt is in it, and how it is taken back.
#pragma once

#include "sync/ai/network_text_model.h"

#include <QJsonObject>

namespace atelier {

enum class ComfyWhereabouts { Unknown, Waiting, Running };

// Reads the answer of GET /queue.
[[nodiscard]] ComfyWhereabouts comfyWhereabouts(const QByteArray &body, const QString &promptId);

// A request to the server with what all of them have in common; it is tried once.
[[nodiscard]] HttpRequest comfyRequest(
    const NetworkModelContext &context, const QByteArray &method, const QString &path, const QJsonObject &body = {});

// Takes a prompt out of the queue, or stops it where it runs. Asks the queue first: servers without
// github.com/Comfy-Org/ComfyUI/pull/9607 (of autumn 2025) ignore the body of /interrupt and stop whatever runs, which
// may be another's. Nobody hears of its end.
void withdrawComfyPrompt(const NetworkModelContext &context, const QString &promptId);

} // namespace atelier
