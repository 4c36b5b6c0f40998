// SPDX-License-Identifier: GPL-3.0-or-later
// The messages are the published test vectors of Amazon's encoders (aws-c-event-stream, botocore), as bytes.
#include "sync/net/event_stream.h"

using namespace atelier;

namespace {

const QByteArray emptyMessage = QByteArray::fromHex("000000100000000005c248eb7d98c8ff");
const QByteArray payloadOnly =
    QByteArray::fromHex("0000001d00000000fd528c5a") + "{'foo':'bar'}" + QByteArray::fromHex("c3653936");
const QByteArray oneTextHeader = QByteArray::fromHex("0000003d0000002007fd83960c") + "content-type"
    + QByteArray::fromHex("070010") + "application/json{'foo':'bar'}" + QByteArray::fromHex("8d9c08b1");
const QByteArray allHeaderTypes = QByteArray::fromHex(
    "000000620000005203b5cb9c013000013101013202020133030003013404000000040135050000000000000005013606"
    "00056279746573013707000475746638013808000000000000000801390930313233343536373839616263646566"
    "63353671");

Result<std::optional<EventStreamMessage>> decode(const QByteArray &bytes)
{
    EventStreamDecoder decoder;
    decoder.feed(bytes);
    return decoder.next();
}

} // namespace

TEST_CASE("A message may arrive cut anywhere")
{
    const QByteArray stream = emptyMessage + oneTextHeader + payloadOnly;
    const qsizetype pieceSize = GENERATE(1, 5, 15, 16, 17, 1000);
    EventStreamDecoder decoder;
    std::vector<QByteArray> payloads;
    std::vector<QByteArray> types;
    for (qsizetype start = 0; start < stream.size(); start += pieceSize) {
        decoder.feed(QByteArrayView(stream).sliced(start, std::min(pieceSize, stream.size() - start)));
        while (true) {
            const auto message = decoder.next();
            REQUIRE(message.has_value());
            if (!*message)
                break;
            payloads.push_back((*message)->payload);
            types.push_back((*message)->text("content-type"));
        }
    }
    CHECK(payloads == std::vector<QByteArray>{"", "{'foo':'bar'}", "{'foo':'bar'}"});
    CHECK(types == std::vector<QByteArray>{"", "application/json", ""});
    CHECK_FALSE(decoder.isInMessage());
}

TEST_CASE("Every type of header is read")
{
    const auto message = decode(allHeaderTypes);
    REQUIRE(message.has_value());
    REQUIRE(message->has_value());
    const std::vector<EventStreamHeader> expected{{"0", true}, {"1", false}, {"2", qint64(2)}, {"3", qint64(3)},
        {"4", qint64(4)}, {"5", qint64(5)}, {"6", QByteArray("bytes")}, {"7", QByteArray("utf8")},
        {"8", EventStreamTimestamp{8}}, {"9", QByteArray("0123456789abcdef")}};
    CHECK((*message)->headers == expected);
}

TEST_CASE("Negative numbers keep their sign")
{
    const auto message = decode(QByteArray::fromHex("000000170000000729860158046279746502ffc2f869dc"));
    REQUIRE(message.has_value());
    REQUIRE(message->has_value());
    CHECK((*message)->headers == std::vector<EventStreamHeader>{{"byte", qint64(-1)}});
}

TEST_CASE("Damage anywhere in a message is noticed, and the decoder stays stopped")
{
    const qsizetype position = GENERATE(0, 3, 4, 7, 8, 11, 12, 20, 40, 56, 57, 60);
    QByteArray bytes = oneTextHeader;
    bytes[position] = char(bytes[position] ^ 0x01);
    EventStreamDecoder decoder;
    decoder.feed(bytes);
    CHECK(decoder.next().error().kind == ErrorKind::Corrupt);
    decoder.feed(emptyMessage);
    CHECK(decoder.next().error().kind == ErrorKind::Corrupt);
}

TEST_CASE("A message that is not whole yet is neither an error nor a message")
{
    EventStreamDecoder decoder;
    decoder.feed(oneTextHeader.chopped(1));
    const auto message = decoder.next();
    REQUIRE(message.has_value());
    CHECK_FALSE(message->has_value());
    CHECK(decoder.isInMessage());
}
