// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/image_engine.h"
#include "core/model/image_model.h"

#include <QObject>
#include <QThreadPool>

namespace atelier {

// Makes a clean typographic picture by rules, without AI and at no cost, and says so: its answers name the model
// "offline". What it draws is the composition; of a request it takes the size and the seed.
class OfflineArtist final : public ImageModel {
public:
    // The thread pool must outlive the artist.
    OfflineArtist(std::shared_ptr<const ImageEngine> engine, Composition composition, QThreadPool &threads);

    void generate(const ImageRequest &request, std::stop_token stop, ImageSink sink,
        std::function<void(Result<ImageAnswer>)> finished) override;

private:
    std::shared_ptr<const ImageEngine> m_engine;
    Composition m_composition;
    QThreadPool &m_threads;
    std::shared_ptr<QObject> m_context; // results come back on its thread, and none after the artist is gone
};

} // namespace atelier
