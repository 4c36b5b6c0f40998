// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_schema.h"

#include "core/base/file.h"
#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonObject>

#ifdef __GNUC__
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#endif
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#ifdef __GNUC__
#pragma GCC diagnostic pop
#endif

namespace atelier {

struct JsonSchema::Compiled {
    valijson::Schema schema;
};

JsonSchema::JsonSchema(std::shared_ptr<const Compiled> compiled)
    : m_compiled(std::move(compiled))
{
}

Result<JsonSchema> JsonSchema::fromJson(const QByteArray &schema, const QString &name)
{
    const auto object = parseJsonObject(schema, name);
    if (!object)
        return std::unexpected(object.error());
    auto compiled = std::make_shared<Compiled>();
    const QJsonValue root(*object);
    try {
        valijson::SchemaParser parser;
        parser.populateSchema(valijson::adapters::QtJsonAdapter(root), compiled->schema);
    } catch (const std::exception &problem) {
        return failure(ErrorKind::Internal, QObject::tr("The schema %1 cannot be used.").arg(name),
            QString::fromUtf8(problem.what()));
    }
    return JsonSchema(std::move(compiled));
}

namespace {

// valijson's context is a list like "<root>", "[products]", "[2]", "[name]".
QString readablePath(const std::vector<std::string> &context)
{
    QString path;
    for (const std::string &step : context) {
        if (step == "<root>")
            continue;
        const QString name = QString::fromStdString(step).mid(1).chopped(1);
        bool isIndex = false;
        name.toInt(&isIndex);
        if (isIndex)
            path += u'[' + name + u']';
        else
            path += (path.isEmpty() ? QString() : QStringLiteral(".")) + name;
    }
    return path;
}

} // namespace

std::vector<SchemaProblem> JsonSchema::check(const QJsonValue &value) const
{
    valijson::Validator validator;
    valijson::ValidationResults results;
    std::vector<SchemaProblem> problems;
    if (validator.validate(m_compiled->schema, valijson::adapters::QtJsonAdapter(value), &results))
        return problems;
    valijson::ValidationResults::Error problem;
    while (results.popError(problem))
        problems.push_back({readablePath(problem.context), QString::fromStdString(problem.description)});
    return problems;
}

Result<JsonSchema> JsonSchema::fromResources(const QString &name)
{
    const QString file = name + QStringLiteral(".schema.json");
    return readResource(QStringLiteral("schemas/") + file).and_then([&](const QByteArray &bytes) {
        return fromJson(bytes, file);
    });
}

Result<QJsonObject> parseCheckedObject(const QByteArray &json, const QString &source, const QString &schemaName)
{
    const Result<JsonSchema> schema = JsonSchema::fromResources(schemaName);
    if (!schema)
        return std::unexpected(schema.error());
    Result<QJsonObject> object = parseJsonObject(json, source);
    if (!object)
        return object;
    const std::vector<SchemaProblem> problems = schema->check(*object);
    if (problems.empty())
        return object;
    const auto &[path, message] = problems.front();
    return invalidInput(path, QObject::tr("%1, %2: %3").arg(source, path, message));
}

} // namespace atelier
