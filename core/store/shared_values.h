// SPDX-License-Identifier: GPL-3.0-or-later
// Authors, replicas and origins as short numbers of this file: a thousand texts of a line each would otherwise say
// a thousand times who wrote them. What leaves the file carries the values themselves.
#pragma once

#include "core/store/origin.h"
#include "core/store/sql.h"

#include <QHash>

namespace atelier {

class SharedValues {
public:
    explicit SharedValues(SqlConnection &sql);

    // Gives the value a number when it has none; only within a transaction.
    [[nodiscard]] qint64 keyOf(const QByteArray &value);
    [[nodiscard]] QByteArray value(qint64 key);
    [[nodiscard]] qint64 keyOf(const Origin &origin);
    [[nodiscard]] Origin origin(qint64 key);
    void forget(); // after a rollback

private:
    SqlConnection &m_sql;
    QHash<QByteArray, qint64> m_keys;
    QHash<qint64, QByteArray> m_values;
};

} // namespace atelier
