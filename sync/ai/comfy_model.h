// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/image_model.h"
#include "sync/ai/network_text_model.h"

namespace atelier {

// Pictures by a ComfyUI server that takes our own prompt ids, as they all have for long; an older one is told of. The
// model's name is a checkpoint of the server, or a file name, "*.json", in the settings' folder of graphs.
class ComfyModel final : public ImageModel {
public:
    explicit ComfyModel(NetworkModelContext context);
    void generate(const ImageRequest &request, std::stop_token stop, ImageSink sink,
        std::function<void(Result<ImageAnswer>)> finished) override;

private:
    NetworkModelContext m_context;
};

} // namespace atelier
