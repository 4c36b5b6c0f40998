// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/net/server_sent_events.h"

using namespace atelier;

namespace {

std::vector<ServerSentEvent> drain(ServerSentEventParser &parser)
{
    std::vector<ServerSentEvent> events;
    while (true) {
        auto event = parser.next();
        REQUIRE(event.has_value());
        if (!*event)
            return events;
        events.push_back(**event);
    }
}

std::vector<ServerSentEvent> parse(const QByteArray &stream, qsizetype pieceSize)
{
    ServerSentEventParser parser;
    std::vector<ServerSentEvent> events;
    for (qsizetype start = 0; start < stream.size(); start += pieceSize) {
        parser.feed(QByteArrayView(stream).sliced(start, std::min(pieceSize, stream.size() - start)));
        for (ServerSentEvent &event : drain(parser))
            events.push_back(std::move(event));
    }
    return events;
}

} // namespace

TEST_CASE("Events come out the same however the stream is cut and whatever ends its lines")
{
    const QByteArray end = GENERATE("\n", "\r\n", "\r");
    const qsizetype pieceSize = GENERATE(1, 2, 3, 7, 1000);
    const QByteArray stream =
        QByteArray("event: first|data: {\"a\":\"h\xC3\xA9llo\"}||: ping||data: one|data:two|id: 7||").replace('|', end)
        + QByteArray("retry: 10|data||data: \xF0\x9F\x98\x80||").replace('|', end);

    const std::vector<ServerSentEvent> expected{{"first", "{\"a\":\"h\xC3\xA9llo\"}"}, {"message", "one\ntwo"},
        {"message", ""}, {"message", "\xF0\x9F\x98\x80"}};
    CHECK(parse(stream, pieceSize) == expected);
}

TEST_CASE("A byte order mark at the start of a stream is skipped, also when it comes in pieces")
{
    const std::vector<ServerSentEvent> expected{{"message", "x"}};
    CHECK(parse("\xEF\xBB\xBF"
                "data: x\n\n",
              1)
        == expected);
    CHECK(parse("\xEF\xBB\xBF"
                "data: x\n\n",
              100)
        == expected);
}

TEST_CASE("Only one space after the colon belongs to the syntax")
{
    CHECK(parse("data:  two spaces \n\n", 100) == std::vector<ServerSentEvent>{{"message", " two spaces "}});
}

TEST_CASE("An event without data is not dispatched, and its name does not stick to the next one")
{
    CHECK(parse("event: ghost\n\ndata: x\n\n", 100) == std::vector<ServerSentEvent>{{"message", "x"}});
}

TEST_CASE("An unfinished line at the end of a stream is dropped, whole lines are not")
{
    ServerSentEventParser parser;
    parser.feed("data: [DONE]\n");
    CHECK(drain(parser).empty());
    CHECK(parser.last() == ServerSentEvent{"message", "[DONE]"});
    parser.feed("data: {\"cut");
    CHECK(drain(parser).empty());
    CHECK_FALSE(parser.last().has_value());
}

TEST_CASE("An event over the limit is an error, in one line and in many")
{
    ServerSentEventParser oneLine(100);
    oneLine.feed("data: " + QByteArray(200, 'x'));
    CHECK(oneLine.next().error().kind == ErrorKind::TooLarge);

    ServerSentEventParser manyLines(100);
    manyLines.feed(QByteArray("data: 0123456789\n").repeated(20));
    CHECK(manyLines.next().error().kind == ErrorKind::TooLarge);
}
