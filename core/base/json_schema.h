// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QJsonObject>

#include <memory>
#include <vector>

namespace atelier {

struct SchemaProblem {
    QString path; // where in the checked value, for example "products[2].name"
    QString message; // what is allowed there
};

// A compiled JSON Schema (draft 7). Checking may be done from several threads at once.
class JsonSchema {
public:
    // `name` is used in messages only.
    [[nodiscard]] static Result<JsonSchema> fromJson(const QByteArray &schema, const QString &name);
    // resources/schemas/NAME.schema.json
    [[nodiscard]] static Result<JsonSchema> fromResources(const QString &name);
    // Every problem at once, in the order of the document; empty when the value fits.
    [[nodiscard]] std::vector<SchemaProblem> check(const QJsonValue &value) const;

private:
    struct Compiled;
    explicit JsonSchema(std::shared_ptr<const Compiled> compiled);
    std::shared_ptr<const Compiled> m_compiled;
};

// A JSON text whose one object fits the schema of that name in resources/schemas. InvalidInput names the text
// (`source`) and its first place that does not fit.
[[nodiscard]] Result<QJsonObject> parseCheckedObject(
    const QByteArray &json, const QString &source, const QString &schemaName);

} // namespace atelier
