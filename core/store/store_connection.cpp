// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_connection.h"

#include "core/store/text_store.h"

namespace atelier {

StoreConnection::StoreConnection(std::unique_ptr<SqlConnection> sql, const Schema &schema)
    : m_schema(schema)
    , m_sql(std::move(sql))
    , m_texts(std::make_unique<TextStore>(*m_sql))
{
    for (const RecordDeclaration &declaration : schema.declarations())
        m_tables.emplace(declaration.kind, KindTable(declaration));
}

StoreConnection::~StoreConnection() = default;

const KindTable *StoreConnection::table(const QString &kind) const
{
    const auto found = m_tables.find(kind);
    return found == m_tables.end() ? nullptr : &found->second;
}

Result<const KindTable *> StoreConnection::requireTable(const QString &kind) const
{
    if (const KindTable *found = table(kind))
        return found;
    return failure(ErrorKind::Internal, QObject::tr("The kind of record \"%1\" was never declared.").arg(kind));
}

} // namespace atelier
