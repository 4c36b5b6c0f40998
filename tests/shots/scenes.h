// SPDX-License-Identifier: GPL-3.0-or-later
// The window with every view on the sample workspace, as pictures and layout checks look at it.
#pragma once

#include "app/desktop/window/studio_window.h"

class QTemporaryDir;

namespace atelier::test {

// A view, and what a person did there.
struct Scene {
    QString name;
    QString view;
    std::function<void()> arrange = {};
    std::function<void()> tidy = {};
};

// The studio's window on a workspace of its own, and what there is to look at.
struct Stage {
    std::shared_ptr<QTemporaryDir> folder;
    std::unique_ptr<StudioWindow> studio;
    std::vector<Scene> scenes;

    void show(const Scene &scene); // and lets it settle
    void close(const Scene &scene);
};

// With the sample's pieces in it.
[[nodiscard]] Result<Stage> openSampleStage();
// As on the first day.
[[nodiscard]] Result<Stage> openEmptyStage();

} // namespace atelier::test
