// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/net/sequential_body.h"

#include <cstring>

namespace atelier {

SequentialBody::SequentialBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 SequentialBody::bytesAvailable() const { return m_bytes.size() - m_position + QIODevice::bytesAvailable(); }

qint64 SequentialBody::readData(char *data, qint64 maximum)
{
    const qint64 count = std::min(maximum, m_bytes.size() - m_position);
    if (count == 0 && maximum > 0)
        return -1;
    std::memcpy(data, m_bytes.constData() + m_position, size_t(count));
    m_position += count;
    return count;
}

} // namespace atelier
