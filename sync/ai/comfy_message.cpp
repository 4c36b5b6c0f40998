// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/comfy_message.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QObject>
#include <QtEndian>

namespace atelier {

namespace {

enum BinaryEvent : quint32 { PreviewImage = 1, PreviewImageWithMetadata = 4 };

Error executionError(const QJsonValue &data)
{
    const QString message = data[QLatin1StringView("exception_message")].toString().simplified();
    const QString type = data[QLatin1StringView("exception_type")].toString();
    const QString detail =
        QStringLiteral("%1 in node %2 (%3)")
            .arg(type, data[QLatin1StringView("node_id")].toString(), data[QLatin1StringView("node_type")].toString());
    // ComfyUI says so itself in the message, since the driver reports it by several kinds of error.
    if (type.contains(QLatin1StringView("OutOfMemory"))
        || message.contains(QLatin1StringView("out of memory"), Qt::CaseInsensitive))
        return {.kind = ErrorKind::TooLarge,
            .message = QObject::tr("ComfyUI ran out of memory. Choose a smaller picture or a smaller model."),
            .detail = detail};
    return {.kind = ErrorKind::Unavailable,
        .message = QObject::tr("ComfyUI failed at “%1”: %2")
            .arg(data[QLatin1StringView("node_type")].toString(), message.left(300)),
        .detail = detail};
}

// `status.messages` is a list of [type, data].
Error failureIn(const QJsonValue &status)
{
    for (const QJsonValue &message : status[QLatin1StringView("messages")].toArray()) {
        const QString type = message[0].toString();
        if (type == QLatin1StringView("execution_error"))
            return executionError(message[1]);
        if (type == QLatin1StringView("execution_interrupted"))
            return {.kind = ErrorKind::Cancelled, .message = QObject::tr("The picture was stopped in ComfyUI.")};
    }
    return {.kind = ErrorKind::Unavailable, .message = QObject::tr("ComfyUI failed and did not say why.")};
}

} // namespace

ComfyProgress::ComfyProgress(QString promptId, const QJsonObject &graph)
    : m_promptId(std::move(promptId))
    , m_nodeCount(int(graph.size()))
{
}

bool ComfyProgress::take(const QString &type, const QJsonObject &data)
{
    // Some messages go to every client, and one after a reconnection names no prompt at all.
    if (data[QLatin1StringView("prompt_id")].toString() != m_promptId)
        return false;
    m_running = true;
    const QJsonValue node = data[QLatin1StringView("node")];
    if (type == QLatin1StringView("execution_cached")) {
        for (const QJsonValue &cached : data[QLatin1StringView("nodes")].toArray())
            m_doneNodes.insert(cached.toString());
    } else if (type == QLatin1StringView("executing")) {
        finishNode(m_currentNode);
        m_currentNode = node.toString();
        m_over = node.isNull();
    } else if (type == QLatin1StringView("progress")) {
        m_steps.insert(
            node.toString(), {data[QLatin1StringView("value")].toDouble(), data[QLatin1StringView("max")].toDouble()});
    } else if (type == QLatin1StringView("progress_state")) {
        const QJsonObject nodes = data[QLatin1StringView("nodes")].toObject();
        for (auto entry = nodes.begin(); entry != nodes.end(); ++entry) {
            m_steps.insert(entry.key(),
                {entry.value()[QLatin1StringView("value")].toDouble(),
                    entry.value()[QLatin1StringView("max")].toDouble()});
            if (entry.value()[QLatin1StringView("state")].toString() == QLatin1StringView("finished"))
                m_doneNodes.insert(entry.key());
        }
    } else if (type == QLatin1StringView("executed")) {
        finishNode(node.toString());
    } else if (type == QLatin1StringView("execution_success") || type == QLatin1StringView("execution_error")
        || type == QLatin1StringView("execution_interrupted")) {
        m_over = true;
    }
    m_running = m_running && !m_over;
    return true;
}

void ComfyProgress::finishNode(const QString &node)
{
    if (!node.isEmpty())
        m_doneNodes.insert(node);
}

std::optional<double> ComfyProgress::fraction() const
{
    if (m_doneNodes.isEmpty() && m_steps.isEmpty())
        return std::nullopt;
    double value = 0;
    double maximum = 0;
    for (const auto &[done, all] : m_steps) {
        // A node without steps of its own counts as one of one.
        if (all > 1) {
            value += std::min(done, all);
            maximum += all;
        }
    }
    const double nodes = double(m_doneNodes.size()) / (m_nodeCount + 1);
    return std::min(0.99, 0.2 * std::min(1.0, nodes) + (maximum > 0 ? 0.8 * value / maximum : 0.0));
}

std::optional<ComfyPreview> readComfyPreview(const QByteArray &frame)
{
    if (frame.size() <= 8)
        return std::nullopt;
    const auto event = qFromBigEndian<quint32>(frame.constData());
    const auto second = qFromBigEndian<quint32>(frame.constData() + 4);
    if (event == PreviewImage)
        return ComfyPreview{.picture = frame.sliced(8), .promptId = {}};
    if (event != PreviewImageWithMetadata || second > quint64(frame.size()) - 8)
        return std::nullopt;
    const QJsonObject metadata = QJsonDocument::fromJson(frame.sliced(8, qsizetype(second))).object();
    return ComfyPreview{.picture = frame.sliced(8 + qsizetype(second)),
        .promptId = metadata[QLatin1StringView("prompt_id")].toString()};
}

Result<ComfyPicture> readComfyHistory(const QJsonObject &entry)
{
    const QJsonValue status = entry[QLatin1StringView("status")];
    if (status[QLatin1StringView("status_str")].toString() == QLatin1StringView("error"))
        return std::unexpected(failureIn(status));
    std::optional<ComfyPicture> temporary;
    const QJsonObject outputs = entry[QLatin1StringView("outputs")].toObject();
    for (const QJsonValue &output : outputs) {
        for (const QJsonValue &image : output[QLatin1StringView("images")].toArray()) {
            const ComfyPicture picture{.filename = image[QLatin1StringView("filename")].toString(),
                .subfolder = image[QLatin1StringView("subfolder")].toString(),
                .type = image[QLatin1StringView("type")].toString()};
            if (picture.type == QLatin1StringView("output"))
                return picture;
            // "input" would be what was given to the graph, not what it made.
            if (picture.type == QLatin1StringView("temp") && !temporary)
                temporary = picture;
        }
    }
    if (temporary)
        return *temporary;
    return failure(ErrorKind::Unavailable,
        QObject::tr("ComfyUI finished without a new picture: the graph saves none. Add a “Save Image” node."));
}

Error readComfyRefusal(const QJsonObject &answer)
{
    QStringList reasons{answer[QLatin1StringView("error")][QLatin1StringView("message")].toString()};
    const QJsonObject nodeErrors = answer[QLatin1StringView("node_errors")].toObject();
    for (auto node = nodeErrors.begin(); node != nodeErrors.end(); ++node) {
        for (const QJsonValue &error : node.value()[QLatin1StringView("errors")].toArray())
            reasons.append(QStringLiteral("%1: %2 %3")
                    .arg(node.value()[QLatin1StringView("class_type")].toString(),
                        error[QLatin1StringView("message")].toString(),
                        error[QLatin1StringView("details")].toString()));
    }
    reasons.removeAll(QString());
    return {.kind = ErrorKind::InvalidInput,
        .message = QObject::tr("ComfyUI refused the graph: %1").arg(reasons.join(QStringLiteral("; ")).left(500)),
        .field = QStringLiteral("model")};
}

} // namespace atelier
