// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/batch_join.h"
#include "core/text/open_text.h"
#include "tests/core/text/random_trace.h"
#include "tests/core/text/reference_merge.h"

#include <QSet>

#include <rapidcheck.h>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

History historyOf(const Trace &trace)
{
    const auto events = eventsOf(trace);
    REQUIRE(events);
    auto history = History::decode(encodeEvents(*events, Packing::Quick));
    REQUIRE(history);
    return std::move(*history);
}

template <class Values> void shuffle(Values &values, Random &random)
{
    for (size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[random.below(i)]);
}

// No marker is part of another.
QString marker(int writer, int step) { return u"<%1:%2>"_s.arg(writer).arg(step); }

} // namespace

TEST_CASE("The engine agrees with the plain reference on any history")
{
    CHECK(rc::check([](quint64 seed, bool astral) {
        Random random(seed);
        const Trace trace = randomTrace(random,
            {.transactions = quint32(5 + random.below(60)),
                .writers = quint32(2 + random.below(3)),
                .longestInsertion = quint32(1 + random.below(6)),
                .astral = astral});
        const QString text = historyOf(trace).text();
        RC_ASSERT(text == referenceMerge(trace));
        RC_ASSERT(text.isValidUtf16());
    }));
}

namespace {

// Writers who edit at their own pace and hear of some of what the others wrote; all chunks that they made.
struct Correspondence {
    std::vector<QByteArray> chunks;
    QString text; // of one who has heard everything
    Version version;
};

TextEdit randomEdit(Random &random, const QString &text, bool astral)
{
    TextEdit edit{.position = qsizetype(random.below(quint64(text.size()) + 1))};
    edit.deleted = std::min(text.size() - edit.position, qsizetype(random.below(6)));
    for (qsizetype *border : {&edit.position, &edit.deleted}) {
        const qsizetype place = border == &edit.position ? *border : edit.position + *border;
        if (place > 0 && place < text.size() && text[place].isLowSurrogate())
            *border += border == &edit.position ? -1 : 1;
    }
    edit.deleted = std::min(text.size() - edit.position, edit.deleted);
    if (const qsizetype end = edit.position + edit.deleted; end < text.size() && text[end].isLowSurrogate())
        ++edit.deleted;
    if (edit.deleted == 0 || random.below(2) == 0)
        edit.inserted = astral ? QString::fromUcs4(U"\U0001F469\u200D\U0001F467e\u0301") : u"xyz"_s;
    return edit;
}

Correspondence correspond(Random &random, bool astral)
{
    Correspondence result;
    std::array<History, 3> writers;
    for (int step = 0; step < 60; ++step) {
        const size_t index = random.below(writers.size());
        History &writer = writers[index];
        if (!result.chunks.empty() && random.below(2) == 0) {
            RC_ASSERT(writer.merge(result.chunks[random.below(result.chunks.size())]).has_value());
            continue;
        }
        const Version before = writer.version();
        const TextEdit edit = randomEdit(random, writer.text(), astral);
        RC_ASSERT(writer.append("writer " + QByteArray::number(index), std::array{edit}).has_value());
        result.chunks.push_back(writer.encodeSince(before).value());
    }
    History all = History::decode(result.chunks).value();
    RC_ASSERT(all.waitingCount() == 0);
    result.text = all.text();
    result.version = all.version();
    return result;
}

} // namespace

TEST_CASE("Any order of delivery with duplicates and gaps gives the same text, by the edits that each merge reports")
{
    CHECK(rc::check([](quint64 seed, bool astral) {
        Random random(seed);
        const Correspondence sent = correspond(random, astral);
        for (int replica = 0; replica < 3; ++replica) {
            std::vector<QByteArray> chunks = sent.chunks;
            for (size_t i = random.below(20); i > 0; --i)
                chunks.push_back(sent.chunks[random.below(sent.chunks.size())]);
            shuffle(chunks, random);
            History target;
            QString document;
            for (const QByteArray &chunk : chunks) {
                const auto outcome = target.merge(chunk);
                RC_ASSERT(outcome.has_value());
                applyEdits(document, outcome->edits);
                RC_ASSERT(document == target.text());
                RC_ASSERT(document.isValidUtf16());
                RC_ASSERT(target.authorship().length() == document.size());
            }
            RC_ASSERT(target.waitingCount() == 0);
            RC_ASSERT(target.text() == sent.text);
            RC_ASSERT(target.version() == sent.version);
            RC_ASSERT(History::decode(target.encode()).value().text() == sent.text);
        }
    }));
}

TEST_CASE("Chunks put together in any groups, and the parts of those, have the same history")
{
    CHECK(rc::check([](quint64 seed, bool astral) {
        Random random(seed);
        const Correspondence sent = correspond(random, astral);
        std::vector<QByteArray> chunks = sent.chunks;
        if (random.below(2) == 0)
            shuffle(chunks, random); // so that events come before those they build on
        std::vector<QByteArray> groups;
        std::vector<QByteArray> parts;
        for (size_t first = 0; first < chunks.size();) {
            const size_t end = std::min(chunks.size(), first + 1 + size_t(random.below(10)));
            std::vector<EventBatch> batches;
            for (; first < end; ++first)
                batches.push_back(decodeEvents(chunks[first]).value());
            quint64 middle = 0;
            for (size_t i = random.below(batches.size() + 1); i > 0; --i)
                middle += batches[i - 1].size();
            const EventBatch together = joined(batches);
            groups.push_back(encodeEvents(together, Packing::Quick));
            for (const auto &[start, count] :
                {std::pair(quint64(0), middle), std::pair(middle, together.size() - middle)})
                parts.push_back(partOfEvents(groups.back(), start, count).value());
            RC_ASSERT_FALSE(partOfEvents(groups.back(), middle, together.size() + 1).has_value());
        }
        const History whole = History::decode(sent.chunks).value();
        for (const std::vector<QByteArray> &stored : {groups, parts}) {
            const History history = History::decode(stored).value();
            RC_ASSERT(history.text() == sent.text);
            RC_ASSERT(history.version() == sent.version);
            RC_ASSERT(history.eventCount() == whole.eventCount());
            RC_ASSERT(history.authorship() == whole.authorship());
            History merged = History::decode(sent.chunks).value();
            for (const QByteArray &chunk : stored)
                RC_ASSERT(merged.merge(chunk)->added.empty());
        }
    }));
}

TEST_CASE("A part of a chunk that would take a character apart is refused")
{
    OpenText open;
    const QByteArray chunk = open.edit("writer", std::array{TextEdit{.inserted = u"a\U0001F600"_s}})->bytes;
    CHECK(partOfEvents(chunk, 0, 1));
    CHECK(partOfEvents(chunk, 1, 2));
    CHECK_FALSE(partOfEvents(chunk, 0, 2));
    CHECK_FALSE(partOfEvents(chunk, 2, 1));
    CHECK_FALSE(partOfEvents(chunk.chopped(1), 0, 1));
}

TEST_CASE("A gap holds back what builds on it, and nothing else")
{
    CHECK(rc::check([](quint64 seed) {
        Random random(seed);
        const Correspondence sent = correspond(random, false);
        const size_t missing = random.below(sent.chunks.size());
        History target;
        for (size_t i = 0; i < sent.chunks.size(); ++i)
            if (i != missing)
                RC_ASSERT(target.merge(sent.chunks[i]).has_value());
        const History withGap = History::decode(target.encode()).value();
        RC_ASSERT(withGap.text() == target.text());
        RC_ASSERT(target.eventCount() + target.waitingCount() < History::decode(sent.chunks)->eventCount());
        RC_ASSERT(target.merge(sent.chunks[missing]).has_value());
        RC_ASSERT(target.text() == sent.text);
        RC_ASSERT(target.waitingCount() == 0);
    }));
}

namespace {

// A text made of markers, each there once, so that every one can be accounted for.
struct OfflineWriter {
    int number = 0;
    History history = {};
    QString document = {};
    QStringList shown = {};
    QSet<QString> *deleted = nullptr;
    std::vector<QByteArray> chunks = {};

    void step(Random &random, int count)
    {
        const Version before = history.version();
        TextEdit edit;
        const auto at = qsizetype(random.below(quint64(shown.size()) + 1));
        if (random.below(4) == 0 && at < shown.size()) {
            const QString gone = shown.takeAt(at);
            edit = {.position = document.indexOf(gone), .deleted = gone.size()};
            deleted->insert(gone);
        } else {
            edit.position = at < shown.size() ? document.indexOf(shown[at]) : document.size();
            edit.inserted = marker(number, count);
            shown.insert(at, edit.inserted);
        }
        REQUIRE(history.append("writer " + QByteArray::number(number), std::array{edit}));
        applyEdits(document, std::array{edit});
        chunks.push_back(history.encodeSince(before).value());
    }
};

} // namespace

TEST_CASE("Three replicas that edit offline for a thousand steps each end equal, and lose only what somebody deleted")
{
    Random random(20261);
    QSet<QString> deleted;
    QStringList written;
    History start;
    OfflineWriter first{.deleted = &deleted};
    for (int i = 0; i < 300; ++i)
        first.step(random, 100'000 + i);
    std::vector<OfflineWriter> writers;
    for (int number = 1; number <= 3; ++number) {
        writers.push_back({.number = number, .shown = first.shown, .deleted = &deleted});
        REQUIRE(writers.back().history.merge(first.history.encode()));
        writers.back().document = first.document;
    }
    std::vector<QByteArray> chunks;
    for (OfflineWriter &writer : writers) {
        for (int count = 0; count < 1000; ++count)
            writer.step(random, count);
        REQUIRE(writer.document == writer.history.text());
        chunks.insert(chunks.end(), writer.chunks.begin(), writer.chunks.end());
        written += writer.shown;
    }
    for (OfflineWriter &writer : writers) {
        shuffle(chunks, random);
        for (const QByteArray &chunk : chunks) {
            const auto outcome = writer.history.merge(chunk);
            REQUIRE(outcome);
            applyEdits(writer.document, outcome->edits);
        }
        REQUIRE(writer.document == writer.history.text());
        REQUIRE(writer.history.waitingCount() == 0);
    }
    CHECK(writers[0].document == writers[1].document);
    CHECK(writers[0].document == writers[2].document);
    CHECK(writers[0].history.version() == writers[2].history.version());
    for (const QString &text : std::as_const(written))
        REQUIRE(writers[0].document.count(text) == (deleted.contains(text) ? 0 : 1));
    for (const QString &text : std::as_const(deleted))
        REQUIRE_FALSE(writers[0].document.contains(text));
}
