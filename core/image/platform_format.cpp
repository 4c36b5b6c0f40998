// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/platform_format.h"

#include "core/base/file.h"
#include "core/base/in_language.h"
#include "core/base/json.h"
#include "core/base/json_schema.h"
#include "core/base/nearest.h"

#include <QJsonArray>
#include <QLocale>
#include <QObject>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

PlatformFormat formatFromJson(const QJsonObject &object)
{
    const QJsonObject safe = object["safe_area"_L1].toObject();
    return {.id = object["id"_L1].toString(),
        .name = inLanguage(object["translations"_L1].toObject(), QLocale().uiLanguages())
            .toString(object["name"_L1].toString()),
        .width = object["width"_L1].toInt(),
        .height = object["height"_L1].toInt(),
        .safeArea = {.left = safe["left"_L1].toInt(),
            .top = safe["top"_L1].toInt(),
            .right = safe["right"_L1].toInt(),
            .bottom = safe["bottom"_L1].toInt()},
        .isDefault = object["default"_L1].toBool()};
}

Result<void> checkAgainstSchema(const QJsonObject &object, const QString &source)
{
    const auto bytes = readResource(u"schemas/formats.schema.json"_s);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto schema = JsonSchema::fromJson(*bytes, u"formats.schema.json"_s);
    if (!schema)
        return std::unexpected(schema.error());
    const auto problems = schema->check(object);
    if (problems.empty())
        return {};
    return invalidInput(
        problems.front().path, source + u": "_s + problems.front().path + u": "_s + problems.front().message);
}

} // namespace

Result<std::vector<PlatformFormat>> parsePlatformFormats(const QByteArray &json, const QString &source)
{
    const auto object = parseJsonObject(json, source);
    if (!object)
        return std::unexpected(object.error());
    if (const auto checked = checkAgainstSchema(*object, source); !checked)
        return std::unexpected(checked.error());
    std::vector<PlatformFormat> formats;
    for (const QJsonValue &value : object->value("formats"_L1).toArray()) {
        const PlatformFormat format = formatFromJson(value.toObject());
        if (std::ranges::contains(formats, format.id, &PlatformFormat::id))
            return invalidInput(format.id, QObject::tr("%1: the format %2 is there twice.").arg(source, format.id));
        const SafeArea &safe = format.safeArea;
        if (safe.left + safe.right >= format.width || safe.top + safe.bottom >= format.height)
            return invalidInput(format.id, QObject::tr("%1: the safe area of %2 is empty.").arg(source, format.id));
        formats.push_back(format);
    }
    return formats;
}

Result<std::vector<PlatformFormat>> loadPlatformFormats()
{
    const auto bytes = readResource(u"formats.json"_s);
    if (!bytes)
        return std::unexpected(bytes.error());
    return parsePlatformFormats(*bytes, u"formats.json"_s);
}

Result<std::vector<PlatformFormat>> choosePlatformFormats(
    const std::vector<PlatformFormat> &formats, const QStringList &ids)
{
    std::vector<PlatformFormat> chosen;
    if (ids.isEmpty()) {
        std::ranges::copy_if(formats, std::back_inserter(chosen), &PlatformFormat::isDefault);
        return chosen;
    }
    for (const QString &id : ids) {
        const auto found = std::ranges::find(formats, id, &PlatformFormat::id);
        if (found == formats.end()) {
            QStringList known;
            std::ranges::transform(formats, std::back_inserter(known), &PlatformFormat::id);
            const auto near = nearestName(id, known);
            return invalidInput(u"formats"_s,
                near ? QObject::tr("There is no format “%1”. Did you mean %2?").arg(id, *near)
                     : QObject::tr("There is no format “%1”. Known are: %2.").arg(id, known.join(", "_L1)));
        }
        if (!std::ranges::contains(chosen, id, &PlatformFormat::id))
            chosen.push_back(*found);
    }
    return chosen;
}

} // namespace atelier
