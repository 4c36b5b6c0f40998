// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/text/byte_stream.h"
#include "core/text/event_batch.h"
#include "core/text/late_text.h"
#include "core/text/open_text.h"
#include "core/text/text_order.h"

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

TextEdit insertion(qsizetype position, const QString &text) { return {.position = position, .inserted = text}; }

TextEdit deletion(qsizetype position, qsizetype length) { return {.position = position, .deleted = length}; }

void write(History &history, const AgentName &agent, const TextEdit &edit)
{
    REQUIRE(history.append(agent, std::array{edit}));
}

History copyOf(const History &history)
{
    auto copy = History::decode(history.encode());
    REQUIRE(copy);
    return std::move(*copy);
}

} // namespace

TEST_CASE("Edits that were made apart are both in the merged text")
{
    History mine;
    write(mine, "a", insertion(0, u"The house stands."_s));
    History theirs = copyOf(mine);
    write(mine, "a", insertion(4, u"old "_s));
    write(theirs, "b", insertion(16, u" by the sea"_s));

    const auto outcome = mine.merge(theirs.encode());
    REQUIRE(outcome);
    CHECK(mine.text() == u"The old house stands by the sea."_s);
    CHECK(outcome->edits == TextEdits{insertion(20, u" by the sea"_s)});
    REQUIRE(theirs.merge(mine.encode()));
    CHECK(theirs.text() == mine.text());
    CHECK(theirs.version() == mine.version());
}

TEST_CASE("What two delete at once is deleted once")
{
    History mine;
    write(mine, "a", insertion(0, u"abcdef"_s));
    History theirs = copyOf(mine);
    write(mine, "a", deletion(1, 3));
    write(theirs, "b", deletion(2, 3));
    REQUIRE(mine.merge(theirs.encode()));
    CHECK(mine.text() == u"af"_s);
}

TEST_CASE("Events that come too early wait, and known ones are skipped")
{
    History source;
    write(source, "a", insertion(0, u"one"_s));
    const Version first = source.version();
    const QByteArray start = source.encode();
    write(source, "a", insertion(3, u" two"_s));
    const QByteArray rest = source.encodeSince(first).value();

    History target;
    const auto early = target.merge(rest);
    REQUIRE(early);
    CHECK(early->edits.empty());
    CHECK(early->waiting == 4);
    REQUIRE(target.merge(rest));
    CHECK(target.waitingCount() == 4);
    REQUIRE(target.merge(start));
    CHECK(target.text() == u"one two"_s);
    CHECK(target.waitingCount() == 0);
    CHECK(target.merge(start)->added.empty());
}

TEST_CASE("Any version can be read and compared with any other")
{
    History history;
    write(history, "a", insertion(0, u"A first draft."_s));
    const Version first = history.version();
    write(history, "a", deletion(2, 5));
    write(history, "a", insertion(2, u"second"_s));
    const Version second = history.version();
    CHECK(history.textAt(first).value() == u"A first draft."_s);
    CHECK(history.textAt(Version()).value().isEmpty());

    for (const auto &[from, to] : {std::pair(first, second), std::pair(second, first), std::pair(Version(), second)}) {
        QString text = history.textAt(from).value();
        applyEdits(text, history.changesBetween(from, to).value());
        CHECK(text == history.textAt(to).value());
    }
    CHECK(history.isAtOrBefore(first, second));
    CHECK_FALSE(history.isAtOrBefore(second, first));
    CHECK(history.textAt(Version({{.agent = "z", .sequence = 1}})).error().kind == ErrorKind::NotFound);
    CHECK(Version::fromBytes(second.toBytes()).value() == second);
}

TEST_CASE("Every beginning of a history is a version of its own")
{
    History history;
    write(history, "a", insertion(0, u"one three"_s));
    const Version base = history.version();
    write(history, "a", deletion(0, 4));
    REQUIRE(history.appendAt("b", base, std::array{insertion(4, u"two "_s)}));
    CHECK(history.textAfter(0).value().isEmpty());
    CHECK(history.textAfter(3).value() == u"one"_s);
    CHECK(history.textAfter(9).value() == u"one three"_s);
    CHECK(history.textAfter(13).value() == u"three"_s);
    CHECK(history.textAfter(15).value() == u"twthree"_s);
    CHECK(history.textAfter(history.eventCount()).value() == history.text());
    CHECK(history.versionAfter(9) == base);
    CHECK(history.versionAfter(15).heads().size() == 2);
    CHECK(history.versionAfter(history.eventCount()) == history.version());
    CHECK(history.indexOf({.agent = "b", .sequence = 1}) == 14);
    CHECK_FALSE(history.indexOf({.agent = "b", .sequence = 4}));
}

TEST_CASE("A text edited elsewhere from an old version is merged")
{
    History history;
    write(history, "a", insertion(0, u"one three"_s));
    const Version base = history.version();
    write(history, "a", insertion(9, u" four"_s));
    const auto outcome = history.appendAt("b", base, std::array{insertion(4, u"two "_s)});
    REQUIRE(outcome);
    CHECK(outcome->edits == TextEdits{insertion(4, u"two "_s)});
    CHECK(history.text() == u"one two three four"_s);
}

TEST_CASE("An edit outside of the text or inside a character is refused and changes nothing")
{
    History history;
    write(history, "a", insertion(0, QString::fromUcs4(U"a\U0001F600b")));
    for (const TextEdit &edit : {insertion(2, u"x"_s), deletion(1, 1), deletion(2, 1), insertion(50, u"x"_s),
             deletion(3, 50), insertion(0, QString(QChar(0xd83d)))}) {
        const auto result = history.append("a", std::array{insertion(4, u"kept out"_s), edit});
        REQUIRE_FALSE(result);
        CHECK(result.error().kind == ErrorKind::InvalidInput);
        CHECK(history.text() == QString::fromUcs4(U"a\U0001F600b"));
        CHECK(history.eventCount() == 4);
    }
}

TEST_CASE("Events of a defective program that take a character apart are refused and change nothing")
{
    EventBatch batch;
    batch.addAuthor(batch.addAgent("z"), 0);
    batch.addRun({});
    batch.log.appendInsertion(0, QString::fromUcs4(U"a\U0001F600b"));
    batch.log.appendDeletion(1, 1);
    const QByteArray hostile = encodeEvents(batch, Packing::Quick);
    CHECK(History::decode(hostile).error().kind == ErrorKind::Corrupt);

    History history;
    write(history, "a", insertion(0, QString::fromUcs4(U"\U0001F601")));
    const auto merged = history.merge(hostile);
    REQUIRE_FALSE(merged);
    CHECK(merged.error().kind == ErrorKind::Corrupt);
    CHECK(history.text() == QString::fromUcs4(U"\U0001F601"));
    CHECK(history.eventCount() == 2);
}

namespace {

// Every other value of every byte, and every length.
template <class Decode> void checkEveryDamage(const QByteArray &good, Decode decode)
{
    REQUIRE(decode(good));
    for (qsizetype i = 0; i < good.size(); ++i) {
        for (int change = 1; change < 256; ++change) {
            QByteArray bad = good;
            bad[i] = char(bad[i] ^ change);
            const auto decoded = decode(bad);
            if (decoded || decoded.error().kind != ErrorKind::Corrupt)
                FAIL("byte " << i << " changed by " << change << " was not found");
        }
        REQUIRE_FALSE(decode(good.first(i)));
    }
    REQUIRE_FALSE(decode(good + '\0'));
}

} // namespace

TEST_CASE("Every damaged byte of what is stored is found")
{
    History history;
    write(history, "a", insertion(0, u"Some words that are worth keeping, and worth keeping again."_s));
    write(history, "b", deletion(3, 4));
    checkEveryDamage(history.encode(), [](const QByteArray &bytes) { return History::decode(bytes); });
    const QByteArray snapshot = OpenText(history).snapshot().toBytes();
    checkEveryDamage(snapshot, [](const QByteArray &bytes) { return TextSnapshot::fromBytes(bytes); });
    checkEveryDamage(
        history.authorship().toBytes(), [](const QByteArray &bytes) { return Authorship::fromBytes(bytes); });

    // Long enough to be packed.
    for (int i = 0; i < 20; ++i)
        write(history, "a", insertion(0, u"Some words that are worth keeping, and worth keeping again."_s));
    REQUIRE(history.encode().size() < history.text().size() / 4);
    checkEveryDamage(history.encode(), [](const QByteArray &bytes) { return History::decode(bytes); });
}

TEST_CASE("A short text costs little beyond its letters")
{
    History history;
    const QString line = u"Welcome back to the show."_s;
    write(history, QByteArray(17, 'r'), insertion(0, line));
    CHECK(history.encode().size() - line.size() < 60);
}

TEST_CASE("A cursor stays where the writer had it")
{
    const std::array edits{insertion(2, u"xy"_s), deletion(6, 2)};
    CHECK(mapPosition(1, edits) == 1);
    CHECK(mapPosition(2, edits) == 2);
    CHECK(mapPosition(2, edits, Stickiness::After) == 4);
    CHECK(mapPosition(5, edits) == 6);
    CHECK(mapPosition(7, edits) == 7);
}

TEST_CASE("Edits in the order of the text give in one pass what they give one by one")
{
    TextEdits edits;
    QString expected(1000, u'.');
    for (qsizetype position = 0; position < 900; position += 17) {
        edits.push_back({.position = position, .deleted = position % 5, .inserted = QString::number(position % 9)});
        expected.replace(edits.back().position, edits.back().deleted, edits.back().inserted);
    }
    REQUIRE(isInTextOrder(edits));
    QString text(1000, u'.');
    applyEdits(text, edits);
    CHECK(text == expected);
    std::swap(edits.front(), edits.back());
    CHECK_FALSE(isInTextOrder(edits));
}

TEST_CASE("What was written in a text that is gone is read from its events alone")
{
    OpenText text;
    REQUIRE(text.edit("a", std::array{insertion(0, u"The text that is gone."_s)}));
    std::vector<QByteArray> late;
    late.push_back(text.edit("a", std::array{insertion(22, u" And then more"_s)})->bytes);
    late.push_back(text.edit("a", std::array{insertion(3, u" new"_s), deletion(8, 4)})->bytes);
    late.push_back(text.edit("a", std::array{deletion(34, 2)})->bytes);
    CHECK(lettersWrittenIn(late) == u" new And then mo"_s);
    CHECK(lettersWrittenIn({}).isEmpty());
}

TEST_CASE("The checksum is the one of RFC 3720, by the processor's instruction and by tables")
{
    QByteArray ascending;
    for (char byte = 0; byte < 32; ++byte)
        ascending.append(byte);
    QByteArray descending = ascending;
    std::ranges::reverse(descending);
    const QByteArray command = QByteArray::fromHex("01c000000000000000000000000000001400000000000400"
                                                   "000000140000001828000000000000000200000000000000");
    struct Published {
        QByteArray bytes;
        quint32 checksum;
    };
    // Appendix B.4, and the check value of the catalogue of CRCs (CRC-32/ISCSI).
    const std::array published{Published{QByteArray(32, '\0'), 0x8a9136aa},
        Published{QByteArray(32, '\xff'), 0x62a8ab43}, Published{ascending, 0x46dd794e},
        Published{descending, 0x113fdb5c}, Published{command, 0xd9963a56}, Published{"123456789", 0xe3069283},
        Published{{}, 0}};
    for (const auto &[bytes, checksum] : published) {
        CHECK(crc32c(bytes) == checksum);
        CHECK(crc32cByTables(bytes) == checksum);
    }
    // Of every length and from every address.
    Random random(32);
    QByteArray bytes(100, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.below(256));
    for (qsizetype start = 0; start < 9; ++start) {
        for (qsizetype length = 0; start + length <= bytes.size(); ++length) {
            const QByteArrayView part = QByteArrayView(bytes).sliced(start, length);
            REQUIRE(crc32c(part) == crc32cByTables(part));
        }
    }
}
