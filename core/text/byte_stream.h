// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <limits>

namespace atelier {

inline constexpr qsizetype maximumAgentLength = 255;

// The error of every decoder of the text history; the part is for the log.
[[nodiscard]] std::unexpected<Error> damagedText(const QString &part);

// CRC-32C (Castagnoli; RFC 3720, appendix B.4): finds every damage of up to four neighbouring bytes for certain, any
// other but once in 4e9 times. Processors have an instruction for it.
[[nodiscard]] quint32 crc32c(QByteArrayView bytes);
[[nodiscard]] quint32 crc32cByTables(QByteArrayView bytes); // the same where there is no such instruction

// Numbers as little-endian base-128 varints; byte strings with their length before them.
class ByteWriter {
public:
    void writeByte(quint8 value) { m_bytes.append(char(value)); }
    void writeNumber(quint64 value)
    {
        while (value >= 0x80) {
            m_bytes.append(char(value | 0x80));
            value >>= 7;
        }
        m_bytes.append(char(value));
    }
    // Small for numbers near zero of either sign.
    void writeSigned(qint64 value) { writeNumber((quint64(value) << 1) ^ quint64(value >> 63)); }
    void writeRaw(QByteArrayView bytes) { m_bytes.append(bytes); }
    void writeBytes(QByteArrayView bytes)
    {
        writeNumber(quint64(bytes.size()));
        m_bytes.append(bytes);
    }
    void writeFixed32(quint32 value)
    {
        for (int shift = 0; shift < 32; shift += 8)
            writeByte(quint8(value >> shift));
    }

    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
    [[nodiscard]] const QByteArray &bytes() const & { return m_bytes; }
    [[nodiscard]] QByteArray bytes() && { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

// Reads what ByteWriter wrote. After a failure everything reads as nothing, so that callers may check once at the end.
class ByteReader {
public:
    explicit ByteReader(QByteArrayView bytes)
        : m_at(bytes.data())
        , m_end(bytes.data() + bytes.size())
    {
    }

    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    [[nodiscard]] qsizetype remaining() const { return m_end - m_at; }
    void fail()
    {
        m_failed = true;
        m_at = m_end;
    }

    quint8 readByte()
    {
        if (atEnd()) {
            fail();
            return 0;
        }
        return quint8(*m_at++);
    }

    quint64 readNumber()
    {
        if (m_at != m_end && quint8(*m_at) < 0x80)
            return quint8(*m_at++);
        return readLongNumber();
    }

    // A number that must fit into 31 bits, as all counts and positions do.
    quint32 readSmallNumber()
    {
        const quint64 value = readNumber();
        if (value > quint64(std::numeric_limits<qint32>::max())) {
            fail();
            return 0;
        }
        return quint32(value);
    }

    qint64 readSigned()
    {
        const quint64 value = readNumber();
        return qint64(value >> 1) ^ -qint64(value & 1);
    }

    // How many things of at least the given size follow: never more than the bytes that are there could hold.
    quint32 readCount(qsizetype smallestSize = 1)
    {
        const quint32 count = readSmallNumber();
        if (qsizetype(count) * smallestSize > remaining()) {
            fail();
            return 0;
        }
        return count;
    }

    QByteArrayView readRaw(qsizetype size)
    {
        if (size < 0 || size > remaining()) {
            fail();
            return {};
        }
        const QByteArrayView bytes(m_at, size);
        m_at += size;
        return bytes;
    }
    QByteArrayView readBytes() { return readRaw(readSmallNumber()); }

    quint32 readFixed32()
    {
        quint32 value = 0;
        for (int shift = 0; shift < 32; shift += 8)
            value |= quint32(readByte()) << shift;
        return value;
    }

private:
    quint64 readLongNumber();

    const char *m_at;
    const char *m_end;
    bool m_failed = false;
};

} // namespace atelier
