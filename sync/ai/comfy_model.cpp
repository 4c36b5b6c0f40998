// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/comfy_model.h"

#include "sync/ai/comfy_generation.h"

namespace atelier {

ComfyModel::ComfyModel(NetworkModelContext context)
    : m_context(std::move(context))
{
}

void ComfyModel::generate(const ImageRequest &request, std::stop_token stop, ImageSink sink,
    std::function<void(Result<ImageAnswer>)> finished)
{
    // Deletes itself once it has answered.
    auto *generation = new ComfyGeneration(m_context, request, std::move(sink), std::move(finished));
    generation->start(std::move(stop));
}

} // namespace atelier
