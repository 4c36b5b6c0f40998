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
    QStringList fillerStarts; // words that can go where a sentence starts with them and a comma follows
    QStringList abbreviations; // written with a full stop that ends no sentence
    QStringList rightlyDoubled; // "had had"
    QStringList englishWords; // tell an English text from one in another language
    QStringList otherWords;
    std::vector<std::pair<QString, QString>> plainWords; // a long word, the plain one
    std::vector<std::pair<QString, QString>> typos;
};

[[nodiscard]] const OfflineLanguage &offlineLanguage();

} // namespace atelier
