// SPDX-License-Identifier: GPL-3.0-or-later
// Word lists of the offline writer and the offline refiner, from resources/prompts/offline-language.json.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace atelier {

struct OfflineLanguage {
    QHash<QString, QStringList> synonyms; // what may stand for a word that a brand avoids
    QStringList fillers; // words and phrases that can go without loss
    QStringList fillerOpeners; // phrases that open a sentence and can go
    std::vector<std::pair<QString, QString>> plainWords; // a long word, the plain one
    std::vector<std::pair<QString, QString>> typos;
};

[[nodiscard]] const OfflineLanguage &offlineLanguage();

} // namespace atelier
