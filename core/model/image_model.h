// SPDX-License-Identifier: GPL-3.0-or-later
// What Atelier asks of a model that makes pictures. Implemented in sync/ai and, by rules, in core/image.
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/model/model_id.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace atelier {

struct ImageRequest {
    Id requestId; // ours; a service that keeps a queue or history is asked for it before anything is made twice
    ModelId model;
    QString prompt;
    QString negativePrompt = {}; // left out where the service has none
    int width = 1024;
    int height = 1024;
    std::optional<quint64> seed = {};
};

struct ImageAnswer {
    QByteArray bytes; // PNG, JPEG or WebP, as the service gave it; checked to be a decodable picture's header
    QString model; // as the service named it
    std::optional<quint64> seed = {}; // what was really used, where known
    std::chrono::milliseconds duration{0};
};

struct ImageProgress {
    std::optional<double> fraction = {}; // 0 to 1, measured; empty when unknown
    QString stage; // for the user
};

struct ImageSink {
    std::function<void(const ImageProgress &)> progress;
    std::function<void(const QByteArray &)> preview; // PNG or JPEG of the unfinished picture
    std::function<void(const Error &, std::chrono::milliseconds)> retrying;
};

class ImageModel {
public:
    virtual ~ImageModel() = default;
    // Ends like TextModel::generate: exactly one `finished`, on the calling thread, never before the return.
    virtual void generate(const ImageRequest &request, std::stop_token stop, ImageSink sink,
        std::function<void(Result<ImageAnswer>)> finished) = 0;
};

} // namespace atelier
