// SPDX-License-Identifier: GPL-3.0-or-later
// What ComfyUI sends over its web socket and in its history (ComfyUI: server.py, execution.py, protocol.py).
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include <optional>

namespace atelier {

// Follows how far one prompt is, from the messages that name it.
class ComfyProgress {
public:
    ComfyProgress(QString promptId, const QJsonObject &graph);

    // Whether the message said something about our prompt.
    bool take(const QString &type, const QJsonObject &data);
    // Ours is the one that runs: previews without a name belong to it.
    [[nodiscard]] bool isRunning() const { return m_running; }
    // The server said that it is over, well or not: ask it over HTTP.
    [[nodiscard]] bool isOver() const { return m_over; }
    // 0.2 of it nodes, 0.8 sampling steps; below 1 until the picture is here.
    [[nodiscard]] std::optional<double> fraction() const;

private:
    void finishNode(const QString &node);

    QString m_promptId;
    int m_nodeCount;
    QSet<QString> m_doneNodes;
    QString m_currentNode;
    QHash<QString, std::pair<double, double>> m_steps; // value and maximum by node
    bool m_running = false;
    bool m_over = false;
};

struct ComfyPreview {
    QByteArray picture;
    QString promptId; // empty where the frame does not say
};

// A binary frame with a preview; nothing for other or broken frames.
[[nodiscard]] std::optional<ComfyPreview> readComfyPreview(const QByteArray &frame);

struct ComfyPicture {
    QString filename;
    QString subfolder;
    QString type;
};

// The entry of /history/{id}: the first saved picture (else the first temporary one), or why there is none.
[[nodiscard]] Result<ComfyPicture> readComfyHistory(const QJsonObject &entry);

// The answer to a refused POST /prompt: the error and, node by node, what is wrong.
[[nodiscard]] Error readComfyRefusal(const QJsonObject &answer);

} // namespace atelier
