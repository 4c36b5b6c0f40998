// SPDX-License-Identifier: GPL-3.0-or-later
// Who is speaking and who is spoken to. Stored records are turned into these before a prompt or a text is made.
#pragma once

#include <QString>
#include <QStringList>

namespace atelier {

struct BrandVoice {
    QString name; // of the brand or business
    QString person = {}; // who signs, when a person does
    QString voice = {}; // how it speaks, in the owner's words
    QString audience = {};
    QStringList wordsToUse = {};
    QStringList wordsToAvoid = {};
    QStringList contactLines = {}; // phone, address, site: one each, shown as they stand
    QString disclaimer = {}; // ends every piece, word for word

    friend bool operator==(const BrandVoice &, const BrandVoice &) = default;
};

struct PersonaVoice {
    QString name; // "Busy parents"
    QString description = {}; // who they are, a phrase or a sentence
    QString voice = {}; // how they like to be spoken to
    QStringList concerns = {}; // what matters to them, short phrases: "a short commute"
    QStringList wordsToUse = {};
    QStringList wordsToAvoid = {};

    friend bool operator==(const PersonaVoice &, const PersonaVoice &) = default;
};

} // namespace atelier
