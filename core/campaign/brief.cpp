// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/brief.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/nearest.h"
#include "core/campaign/variant_edit.h"

#include <QDir>
#include <QJsonArray>
#include <QObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

template <class Value> struct NamedValue {
    QLatin1StringView name;
    Value value;
};

constexpr std::array corners{NamedValue{"auto"_L1, LogoCorner::Automatic},
    NamedValue{"top-left"_L1, LogoCorner::TopLeft}, NamedValue{"top-right"_L1, LogoCorner::TopRight},
    NamedValue{"bottom-left"_L1, LogoCorner::BottomLeft}, NamedValue{"bottom-right"_L1, LogoCorner::BottomRight}};

// The schema has checked the name; an absent one gives the first value.
template <class Value, size_t count>
Value valueNamed(const std::array<NamedValue<Value>, count> &values, const QString &name)
{
    const auto found = std::ranges::find(values, name, &NamedValue<Value>::name);
    return found == values.end() ? values.front().value : found->value;
}

QJsonObject schemaObject()
{
    const auto bytes = readResource(u"schemas/campaign-brief.schema.json"_s);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

QStringList stepsOf(const QString &path)
{
    static const QRegularExpression separators(u"[.\\[\\]]+"_s);
    return path.split(separators, Qt::SkipEmptyParts);
}

QJsonValue valueAt(const QJsonObject &root, const QString &path)
{
    QJsonValue value = root;
    for (const QString &step : stepsOf(path))
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    return value;
}

QJsonObject resolved(const QJsonObject &schema, const QJsonObject &root)
{
    const QString reference = schema["$ref"_L1].toString();
    if (reference.isEmpty())
        return schema;
    return root["definitions"_L1].toObject()[reference.section(u'/', -1)].toObject();
}

// The part of the schema that a path is checked against, for its description of what is allowed.
QString allowedAt(const QString &path)
{
    static const QJsonObject root = schemaObject();
    QJsonObject schema = root;
    for (const QString &step : stepsOf(path)) {
        bool isIndex = false;
        step.toInt(&isIndex);
        const QJsonObject properties = schema["properties"_L1].toObject();
        QJsonValue next = schema["additionalProperties"_L1];
        if (isIndex && schema.contains("items"_L1))
            next = schema["items"_L1];
        else if (properties.contains(step))
            next = properties[step];
        schema = resolved(next.toObject(), root);
    }
    return schema["description"_L1].toString();
}

QString shown(const QJsonValue &value)
{
    constexpr qsizetype limit = 60;
    switch (value.type()) {
    case QJsonValue::Undefined:
        return QObject::tr("nothing");
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Array:
        return value.toArray().isEmpty() ? QObject::tr("an empty list")
                                         : QObject::tr("a list of %n entries", nullptr, int(value.toArray().size()));
    case QJsonValue::Object:
        return QObject::tr("an object");
    case QJsonValue::String:
        if (value.toString().size() > limit)
            return QObject::tr("a text of %1 characters").arg(value.toString().size());
        return u'"' + value.toString() + u'"';
    default:
        return value.toVariant().toString();
    }
}

bool isInside(const QString &inner, const QString &outer)
{
    return outer.isEmpty() ? !inner.isEmpty() : inner.startsWith(outer + u'.') || inner.startsWith(outer + u'[');
}

// The validator reports each object and list around a fault as well, and a fault once per rule: what people need is the
// innermost place, once, in words.
BriefProblems readable(const std::vector<SchemaProblem> &raw, const QJsonObject &object)
{
    static const QRegularExpression missing(u"Missing required property '([^']+)'"_s);
    BriefProblems problems;
    const auto add = [&](const QString &path) {
        if (std::ranges::contains(problems, path, &SchemaProblem::path))
            return;
        problems.push_back({path,
            QObject::tr("%1: found %2; allowed is %3.").arg(path, shown(valueAt(object, path)), allowedAt(path))});
    };
    for (const SchemaProblem &problem : raw) {
        if (const auto match = missing.match(problem.message); match.hasMatch()) {
            add((problem.path.isEmpty() ? QString() : problem.path + u'.') + match.captured(1));
        } else if (!problem.message.contains("could not be validated using"_L1)
            && !problem.message.contains("Failed to validate item"_L1)
            && !problem.message.contains("against child schema"_L1) && !problem.path.isEmpty()) {
            add(problem.path);
        }
    }
    std::erase_if(problems, [&](const SchemaProblem &outer) {
        return std::ranges::any_of(
            problems, [&](const SchemaProblem &inner) { return isInside(inner.path, outer.path); });
    });
    return problems;
}

QStringList stringList(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &entry : value.toArray())
        list += entry.toString();
    return list;
}

std::vector<BriefMessage> messagesOf(const QJsonObject &object)
{
    std::vector<BriefMessage> messages;
    const QJsonObject versions = object["variants_of_message"_L1].toObject();
    for (auto version = versions.begin(); version != versions.end(); ++version)
        messages.push_back({.text = version.value().toString(), .locale = {}, .version = version.key()});
    if (messages.empty())
        messages.push_back({.text = object["campaign_message"_L1].toString(), .locale = {}, .version = {}});
    const QJsonObject localised = object["messages"_L1].toObject();
    for (auto message = localised.begin(); message != localised.end(); ++message)
        messages.push_back({.text = message.value().toString(), .locale = message.key(), .version = {}});
    return messages;
}

BriefOverlay overlayOf(const QJsonObject &object)
{
    BriefOverlay overlay;
    overlay.position = messagePositionFromName(object["position"_L1].toString());
    overlay.alignment = messageAlignmentFromName(object["alignment"_L1].toString());
    overlay.font = object["font"_L1].toString(overlay.font);
    overlay.logo = object["logo"_L1].toString();
    overlay.logoCorner = valueNamed(corners, object["logo_corner"_L1].toString());
    return overlay;
}

std::vector<BriefProduct> productsOf(const QJsonArray &array)
{
    std::vector<BriefProduct> products;
    products.reserve(size_t(array.size()));
    for (const QJsonValue &value : array) {
        const QJsonObject product = value.toObject();
        products.push_back({.name = product["name"_L1].toString().trimmed(),
            .description = product["description"_L1].toString().trimmed(),
            .existingAssets = product["existing_assets"_L1].toString().trimmed()});
    }
    return products;
}

// What a schema cannot say.
BriefProblems furtherProblems(const CampaignBrief &brief)
{
    BriefProblems problems;
    const auto checkPath = [&](const QString &place, const QString &path) {
        if (!path.isEmpty() && !staysInside(path))
            problems.push_back({place,
                QObject::tr("%1: found \"%2\"; allowed is a path below the assets folder, without \"..\".")
                    .arg(place, path)});
    };
    for (size_t i = 0; i < brief.products.size(); ++i)
        checkPath(u"products[%1].existing_assets"_s.arg(i), brief.products[i].existingAssets);
    checkPath(u"overlay.logo"_s, brief.overlay.logo);
    return problems;
}

QStringList notesAbout(const QJsonObject &object)
{
    const QStringList known = schemaObject()["properties"_L1].toObject().keys();
    QStringList notes;
    for (const QString &key : object.keys()) {
        if (known.contains(key) || key.startsWith(u'$') || key.startsWith(u'_'))
            continue;
        const auto near = nearestName(key, known);
        notes += near ? QObject::tr("The field %1 is not known and is passed over. Did you mean %2?").arg(key, *near)
                      : QObject::tr("The field %1 is not known and is passed over.").arg(key);
    }
    return notes;
}

} // namespace

bool staysInside(const QString &path)
{
    const QString forward = QString(path).replace(u'\\', u'/');
    const bool hasDrive = forward.size() > 1 && forward.at(1) == u':';
    return !forward.startsWith(u'/') && !hasDrive && !forward.contains(QChar(0))
        && !forward.split(u'/').contains(u".."_s);
}

std::expected<CampaignBrief, BriefProblems> parseBrief(
    const QByteArray &json, const QString &source, const std::vector<PlatformFormat> &formats)
{
    const auto object = parseJsonObject(json, source);
    if (!object)
        return std::unexpected(BriefProblems{{{}, object.error().message}});
    return readBrief(*object, formats);
}

std::expected<CampaignBrief, BriefProblems> readBrief(
    const QJsonObject &object, const std::vector<PlatformFormat> &formats)
{
    const auto schema = JsonSchema::fromResources(u"campaign-brief"_s);
    if (!schema)
        return std::unexpected(BriefProblems{{{}, schema.error().message}});
    BriefProblems problems = readable(schema->check(object), object);
    const auto chosen = choosePlatformFormats(formats, stringList(object["formats"_L1]));
    if (!chosen)
        problems.push_back({u"formats"_s, u"formats: "_s + chosen.error().message});
    CampaignBrief brief{.name = object["campaign_name"_L1].toString().trimmed(),
        .message = object["campaign_message"_L1].toString(),
        .audience = object["target_audience"_L1].toString().trimmed(),
        .regions = stringList(object["target_regions"_L1]),
        .brandColours = {},
        .products = productsOf(object["products"_L1].toArray()),
        .messages = messagesOf(object),
        .formats = chosen.value_or(std::vector<PlatformFormat>()),
        .overlay = overlayOf(object["overlay"_L1].toObject()),
        .negativePrompt = object["negative_prompt"_L1].toString(),
        .style = object["style"_L1].toString().trimmed(),
        .seed = {},
        .notes = notesAbout(object),
        .source = object};
    for (const QString &colour : stringList(object["brand_colors"_L1])) {
        if (const auto parsed = Colour::fromHex(colour))
            brief.brandColours.push_back(*parsed);
    }
    if (object.contains("seed"_L1))
        brief.seed = quint64(object["seed"_L1].toInteger());
    std::ranges::move(furtherProblems(brief), std::back_inserter(problems));
    if (!problems.empty())
        return std::unexpected(std::move(problems));
    return brief;
}

Error briefError(const BriefProblems &problems, const QString &source)
{
    QStringList lines;
    for (const SchemaProblem &problem : problems)
        lines += problem.message;
    const QString heading = problems.size() == 1 && problems.front().path.isEmpty()
        ? QString()
        : QObject::tr("%1 has %n problem(s):", nullptr, int(problems.size())).arg(source) + u'\n';
    return {.kind = ErrorKind::InvalidInput,
        .message = heading + lines.join(u'\n'),
        .field = problems.empty() ? QString() : problems.front().path};
}

} // namespace atelier
