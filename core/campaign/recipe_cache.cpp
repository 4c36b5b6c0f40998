// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/recipe_cache.h"

#include "core/base/file.h"
#include "core/base/json.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace atelier {

RecipeCache::RecipeCache(QString folder)
    : m_folder(std::move(folder))
{
}

std::optional<RecipeCache::Entry> RecipeCache::find(const PictureRecipe &recipe) const
{
    if (m_folder.isEmpty())
        return std::nullopt;
    const QString base = m_folder + u'/' + recipe.key();
    const auto bytes = readFile(base + u".json"_s);
    const auto entry = bytes.and_then([&](const QByteArray &json) { return parseJsonObject(json, base); });
    if (!entry || QFileInfo(base + u".png"_s).size() == 0)
        return std::nullopt;
    return Entry{.path = base + u".png"_s, .cost = entry->value("cost"_L1).toDouble()};
}

Result<void> RecipeCache::put(const PictureRecipe &recipe, const QByteArray &png, double cost) const
{
    if (m_folder.isEmpty())
        return {};
    QDir().mkpath(m_folder);
    const QString base = m_folder + u'/' + recipe.key();
    QJsonObject entry = recipe.toJson();
    entry[u"product"_s] = recipe.product;
    entry[u"cost"_s] = cost;
    return writeFileAtomically(base + u".png"_s, png).and_then([&] {
        return writeFileAtomically(base + u".json"_s, QJsonDocument(entry).toJson());
    });
}

} // namespace atelier
