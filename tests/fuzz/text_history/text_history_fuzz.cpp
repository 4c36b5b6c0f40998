// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary bytes as a chunk of events, as a snapshot and as an authorship. Most damaged chunks end at the checksum, so
// the same bytes are also tried with a right one: what is behind it must stand any bytes too.
#include "core/text/byte_stream.h"
#include "core/text/open_text.h"

#include <cstdlib>

using namespace atelier;

namespace {

QByteArray withChecksum(QByteArrayView bytes)
{
    ByteWriter writer;
    writer.writeRaw(bytes);
    writer.writeFixed32(crc32(bytes));
    return std::move(writer).bytes();
}

void readEverything(const QByteArray &bytes)
{
    if (auto history = History::decode(bytes)) {
        const QString text = history->text();
        if (history->authorship().length() != text.size())
            std::abort();
        const auto again = History::decode(history->encode());
        if (!again || again->text() != text)
            std::abort();
        History merged;
        (void)merged.append("writer", std::array{TextEdit{.inserted = QStringLiteral("local")}});
        (void)merged.merge(bytes);
    }
    OpenText open;
    (void)open.applyTail(bytes);
    (void)TextSnapshot::fromBytes(bytes);
    (void)Authorship::fromBytes(bytes);
    (void)Version::fromBytes(bytes);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    readEverything(bytes.toByteArray());
    readEverything(withChecksum(bytes));
    return 0;
}
