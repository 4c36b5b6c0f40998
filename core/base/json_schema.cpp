// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_schema.h"

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

} // namespace atelier
