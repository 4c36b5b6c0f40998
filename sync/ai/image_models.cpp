// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/image_models.h"

#include <QObject>

namespace atelier {

Result<std::shared_ptr<ImageModel>> makeImageModel(const NetworkModelContext &context, const ModelId &)
{
    return failure(ErrorKind::Unsupported,
        QObject::tr("%1 makes no pictures here. Choose another model.").arg(context.provider.title));
}

} // namespace atelier
