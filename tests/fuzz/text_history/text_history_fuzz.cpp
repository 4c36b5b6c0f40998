// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary bytes as a chunk of events, a snapshot and an authorship: as they are, and as what lies behind a right
// header and checksum, where random damage hardly ever gets. What is accepted must come out the same on every way.
#include "core/text/batch_join.h"
#include "core/text/byte_stream.h"
#include "core/text/event_batch.h"
#include "core/text/open_text.h"

#include <cstdlib>

using namespace atelier;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

// As packed_bytes.h does it, without zstd: random bytes are no zstd stream.
QByteArray withHeader(QByteArrayView magic, QByteArrayView bytes)
{
    ByteWriter writer;
    writer.writeRaw(magic);
    writer.writeByte(0);
    writer.writeNumber(quint64(bytes.size()));
    writer.writeRaw(bytes);
    writer.writeFixed32(crc32c(writer.bytes()));
    return std::move(writer).bytes();
}

// The second half of the events first, then all of them: what came too early waits, what comes twice is skipped.
void mergeInOtherOrder(const History &history)
{
    if (history.version().isEmpty())
        return;
    const EventId head = history.version().heads().front();
    const Version middle({{.agent = head.agent, .sequence = head.sequence / 2}});
    const auto end = history.encodeSince(history.contains(middle) ? middle : Version());
    require(end.has_value());
    History other;
    require(other.merge(*end).has_value());
    require(other.merge(history.encode()).has_value());
    require(other.text() == history.text() && other.version() == history.version() && other.waitingCount() == 0);
}

void readHistory(const QByteArray &bytes)
{
    auto history = History::decode(bytes);
    if (!history)
        return;
    const QString text = history->text();
    require(text.isValidUtf16());
    require(history->authorship().length() == text.size());
    const auto again = History::decode(history->encode());
    require(again && again->text() == text);
    mergeInOtherOrder(*history);
    History merged;
    (void)merged.append("writer", std::array{TextEdit{.inserted = QStringLiteral("local")}});
    if (const auto outcome = merged.merge(bytes)) {
        QString edited = QStringLiteral("local");
        applyEdits(edited, outcome->edits);
        require(edited == merged.text());
    }
}

// Chunks are put together, and what another machine lacks is taken out of them again.
void takeApartAndJoin(const QByteArray &bytes)
{
    const auto batch = decodeEvents(bytes);
    if (!batch)
        return;
    const auto whole = History::decode(bytes);
    const QByteArray again = encodeEvents(joined({&*batch, 1}), Packing::Quick);
    const auto history = History::decode(again);
    require(whole.has_value() == history.has_value());
    if (!whole)
        return;
    require(history->text() == whole->text() && history->version() == whole->version());
    const quint64 middle = batch->size() / 2;
    const auto first = partOfEvents(bytes, 0, middle);
    const auto second = partOfEvents(bytes, middle, batch->size() - middle);
    if (!first || !second)
        return;
    const auto parts = History::decode(std::array{*second, *first});
    require(parts && parts->text() == whole->text() && parts->eventCount() == whole->eventCount());
}

void readSnapshot(const QByteArray &bytes)
{
    const auto snapshot = TextSnapshot::fromBytes(bytes);
    if (!snapshot)
        return;
    OpenText open(*snapshot);
    if (const Authorship *authorship = open.authorship())
        require(authorship->length() == open.text().size());
    (void)open.edit("writer", std::array{TextEdit{.inserted = QStringLiteral("local")}});
    require(open.text() == QStringLiteral("local") + snapshot->text);
    require(TextSnapshot::fromBytes(open.snapshot().toBytes()).has_value());
}

void readEverything(const QByteArray &events, const QByteArray &snapshot, const QByteArray &authorship)
{
    readHistory(events);
    takeApartAndJoin(events);
    OpenText open;
    if (open.applyTail(events))
        require(open.text() == History::decode(events).value().text());
    readSnapshot(snapshot);
    if (const auto runs = Authorship::fromBytes(authorship))
        require(Authorship::fromBytes(runs->toBytes()) == *runs);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    const QByteArray raw = bytes.toByteArray();
    readEverything(raw, raw, raw);
    readEverything(withHeader("TE\1", bytes), withHeader("TS\1", bytes), withHeader("TA\1", bytes));
    (void)Version::fromBytes(bytes);
    return 0;
}
