// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/shared_values.h"

#include "core/store/commit.h"

namespace atelier {

using namespace Qt::StringLiterals;

SharedValues::SharedValues(SqlConnection &sql)
    : m_sql(sql)
{
}

qint64 SharedValues::keyOf(const QByteArray &value)
{
    if (const auto known = m_keys.constFind(value); known != m_keys.cend())
        return *known;
    qint64 key = m_sql.integer(u"SELECT key FROM shared_value WHERE value = ?"_s, value);
    if (key == 0) {
        m_sql.run(u"INSERT INTO shared_value (value) VALUES (?)"_s, value);
        key = m_sql.lastKey();
    }
    m_keys.insert(value, key);
    return key;
}

QByteArray SharedValues::value(qint64 key)
{
    if (const auto known = m_values.constFind(key); known != m_values.cend())
        return *known;
    return *m_values.insert(key, m_sql.single(u"SELECT value FROM shared_value WHERE key = ?"_s, key).toByteArray());
}

qint64 SharedValues::keyOf(const Origin &origin) { return keyOf(toCbor(origin).toCborValue().toCbor()); }

Origin SharedValues::origin(qint64 key) { return originFromCbor(QCborValue::fromCbor(value(key)).toMap()); }

void SharedValues::forget()
{
    m_keys.clear();
    m_values.clear();
}

} // namespace atelier
