// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/image_model.h"

#include <QObject>

namespace atelier {

// A model that lives on another thread than its callers: what is asked is passed to the home thread, and what it says
// back to the caller's.
class ModelProxy final : public ImageModel {
public:
    using Make = std::function<Result<std::shared_ptr<ImageModel>>()>; // called on the home thread, for each request

    // `home` lives on the model's thread, `caller` on the caller's; both outlive every request, or its answer is
    // dropped. Both are destroyed on the home thread.
    ModelProxy(Make make, QObject *home, QObject *caller);

    void generate(const ImageRequest &request, std::stop_token stop, ImageSink sink,
        std::function<void(Result<ImageAnswer>)> finished) override;

private:
    Make m_make;
    QObject *m_home;
    QObject *m_caller;
};

} // namespace atelier
