// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/prompt_recipe.h"

#include <optional>

namespace atelier {

// Pictures that were made before, by their recipe, in a folder that several campaigns share. An empty folder name is a
// cache that holds nothing.
class RecipeCache {
public:
    struct Entry {
        QString path;
        double cost = 0; // what it cost when it was made, US dollars
    };

    explicit RecipeCache(QString folder);
    [[nodiscard]] std::optional<Entry> find(const PictureRecipe &recipe) const;
    // The picture is synced before its entry exists.
    [[nodiscard]] Result<void> put(const PictureRecipe &recipe, const QByteArray &png, double cost) const;

private:
    QString m_folder;
};

} // namespace atelier
