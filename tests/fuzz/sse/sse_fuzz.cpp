// SPDX-License-Identifier: GPL-3.0-or-later
// The first byte says how the rest is cut into pieces; however it is cut, the same events must come out.
#include "sync/net/server_sent_events.h"

#include <cstdlib>

using namespace atelier;

namespace {

std::vector<ServerSentEvent> parse(QByteArrayView stream, qsizetype pieceSize)
{
    ServerSentEventParser parser;
    std::vector<ServerSentEvent> events;
    for (qsizetype start = 0; start < stream.size(); start += pieceSize) {
        parser.feed(stream.sliced(start, std::min(pieceSize, stream.size() - start)));
        while (const auto event = parser.next().value())
            events.push_back(*event);
    }
    if (const auto event = parser.last())
        events.push_back(*event);
    return events;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArrayView stream(data + 1, qsizetype(size) - 1);
    if (parse(stream, 1 + data[0] % 16) != parse(stream, stream.size()))
        std::abort();
    return 0;
}
