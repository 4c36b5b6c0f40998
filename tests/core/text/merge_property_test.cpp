// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/open_text.h"
#include "tests/core/text/random_trace.h"
#include "tests/core/text/reference_merge.h"

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

TEST_CASE("Any order of delivery with duplicates gives the same text, by the edits that each merge reports")
{
    CHECK(rc::check([](quint64 seed, bool astral) {
        Random random(seed);
        const History whole = historyOf(randomTrace(random, {.transactions = 40, .astral = astral}));
        // One chunk for each stretch between random versions, in random order, some twice.
        std::vector<QByteArray> chunks;
        const Authorship authors = whole.authorship();
        for (const AuthorRun &run : authors.runs())
            if (const auto chunk = whole.encodeSince(Version({authors.eventAt(0)})); chunk && random.below(4) == 0)
                chunks.push_back(whole
                        .encodeSince(Version({{.agent = authors.agents()[run.agent],
                            .sequence = run.sequence + quint64(run.length) - 1}}))
                        .value());
        chunks.push_back(whole.encode());
        chunks.push_back(chunks.front());
        shuffle(chunks, random);

        History target;
        QString document;
        for (const QByteArray &chunk : chunks) {
            const auto outcome = target.merge(chunk);
            RC_ASSERT(outcome.has_value());
            applyEdits(document, outcome->edits);
            RC_ASSERT(document == target.text());
            RC_ASSERT(document.isValidUtf16());
        }
        RC_ASSERT(target.waitingCount() == 0);
        RC_ASSERT(target.text() == whole.text());
        RC_ASSERT(target.authorship() == whole.authorship());
        RC_ASSERT(History::decode(target.encode()).value().text() == whole.text());
    }));
}

TEST_CASE("Three replicas that edit offline for a thousand steps end equal and lose nothing")
{
    Random random(20261);
    std::array<History, 3> replicas;
    std::array<QString, 3> documents;
    QStringList written;
    for (int round = 0; round < 4; ++round) {
        for (int writer = 0; writer < 3; ++writer) {
            for (int step = 0; step < 250; ++step) {
                const QString text = marker(writer, round * 250 + step);
                const qsizetype place = replicas[size_t(writer)].text().indexOf(
                    u'<', qsizetype(random.below(quint64(documents[size_t(writer)].size()) + 1)));
                REQUIRE(replicas[size_t(writer)].append("writer " + QByteArray::number(writer),
                    std::array{TextEdit{std::max<qsizetype>(place, 0), 0, text}}));
                documents[size_t(writer)].insert(std::max<qsizetype>(place, 0), text);
                written.append(text);
            }
        }
        std::vector<std::pair<size_t, size_t>> exchanges{
            {0, 1}, {1, 2}, {2, 0}, {1, 0}, {2, 1}, {0, 2}, {1, 2}, {2, 0}, {0, 1}};
        shuffle(exchanges, random);
        for (const auto &[from, to] : exchanges) {
            const auto outcome = replicas[to].merge(replicas[from].encode());
            REQUIRE(outcome);
            applyEdits(documents[to], outcome->edits);
        }
    }
    for (size_t i = 0; i < 3; ++i)
        for (size_t k = 0; k < 3; ++k)
            if (const auto outcome = replicas[i].merge(replicas[k].encode()); outcome)
                applyEdits(documents[i], outcome->edits);
    CHECK(replicas[0].version() == replicas[1].version());
    for (size_t i = 0; i < 3; ++i) {
        CHECK(documents[i] == replicas[0].text());
        CHECK(documents[i] == replicas[i].text());
    }
    for (const QString &text : written)
        REQUIRE(documents[0].count(text) == 1);
}
