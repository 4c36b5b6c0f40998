// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/voices.h"

#include "core/base/nearest.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

template <Record R> Result<Id> findByName(const Reader &reader, const QString &name, const QString &unknown)
{
    const auto records = reader.query<R>();
    if (!records)
        return std::unexpected(records.error());
    QStringList names;
    for (const R &record : *records) {
        if (record.name.compare(name, Qt::CaseInsensitive) == 0 || record.header.id.toString() == name)
            return record.header.id;
        names.append(record.name);
    }
    QString message = unknown.arg(name);
    if (const auto nearest = nearestName(name, names))
        message += u' ' + QCoreApplication::translate("Voices", "Did you mean \"%1\"?").arg(*nearest);
    return failure(ErrorKind::NotFound, message);
}

Result<BrandVoice> defaultBrand(const Reader &reader)
{
    return reader.query<Brand>().transform([](const std::vector<Brand> &brands) {
        const auto found = std::ranges::find(brands, true, &Brand::isDefault);
        return found == brands.end() ? BrandVoice{} : toVoice(*found);
    });
}

} // namespace

BrandVoice toVoice(const Brand &brand)
{
    return {.name = brand.name,
        .person = brand.person,
        .voice = brand.voice,
        .audience = brand.audience,
        .wordsToUse = brand.wordsToUse,
        .wordsToAvoid = brand.wordsToAvoid,
        .contactLines = brand.contactLines,
        .disclaimer = brand.disclaimer};
}

PersonaVoice toVoice(const Persona &persona)
{
    QStringList concerns;
    for (const QString &concern : {persona.needs, persona.objections}) {
        if (!concern.isEmpty())
            concerns.append(concern);
    }
    return {.name = persona.name,
        .description = persona.description,
        .voice = persona.tone,
        .concerns = concerns,
        .wordsToUse = persona.keywords};
}

Result<Voices> loadVoices(const Reader &reader, const Id &brand, const Id &persona)
{
    const auto brandVoice = brand.isNull()
        ? defaultBrand(reader)
        : reader.get<Brand>(brand).transform([](const Brand &stored) { return toVoice(stored); });
    if (!brandVoice)
        return std::unexpected(brandVoice.error());
    if (persona.isNull())
        return Voices{*brandVoice, {}};
    return reader.get<Persona>(persona).transform(
        [&](const Persona &stored) { return Voices{*brandVoice, toVoice(stored)}; });
}

Result<Id> findBrand(const Reader &reader, const QString &name)
{
    return findByName<Brand>(reader, name, QCoreApplication::translate("Voices", "There is no brand \"%1\"."));
}

Result<Id> findPersona(const Reader &reader, const QString &name)
{
    return findByName<Persona>(reader, name, QCoreApplication::translate("Voices", "There is no persona \"%1\"."));
}

} // namespace atelier
