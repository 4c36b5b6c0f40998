// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks and to whom: both feed the prompts and the offline writer.
#pragma once

#include "core/store/record.h"

namespace atelier {

struct Brand {
    static constexpr auto kind = QLatin1StringView("brand");
    RecordHeader header;
    QString name; // of the brand or business
    QString person; // who signs
    QString voice; // how it sounds, in free words
    QStringList wordsToUse;
    QStringList wordsToAvoid;
    QString audience;
    QStringList contactLines;
    QString disclaimer;
    QStringList colors; // "#rrggbb", the first is the main one
    QString logo; // name in the asset store
    bool isDefault = false;

    static constexpr auto fields()
    {
        return std::tuple{field<1>("name", &Brand::name, FieldUse::Searchable | FieldUse::Sorted),
            field<2>("person", &Brand::person), field<3>("voice", &Brand::voice),
            field<4>("words_to_use", &Brand::wordsToUse), field<5>("words_to_avoid", &Brand::wordsToAvoid),
            field<6>("audience", &Brand::audience), field<7>("contact_lines", &Brand::contactLines),
            field<8>("disclaimer", &Brand::disclaimer), field<9>("colors", &Brand::colors),
            field<10>("logo", &Brand::logo), field<11>("is_default", &Brand::isDefault)};
    }
};

// A kind of reader.
struct Persona {
    static constexpr auto kind = QLatin1StringView("persona");
    RecordHeader header;
    QString name; // "First-time buyer"
    QString description;
    QString needs; // what they look for
    QString objections; // what holds them back
    QString tone; // how to speak to them
    QStringList keywords;

    static constexpr auto fields()
    {
        return std::tuple{field<1>("name", &Persona::name, FieldUse::Searchable | FieldUse::Sorted),
            field<2>("description", &Persona::description), field<3>("needs", &Persona::needs),
            field<4>("objections", &Persona::objections), field<5>("tone", &Persona::tone),
            field<6>("keywords", &Persona::keywords)};
    }
};

} // namespace atelier
