// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/text/keystroke_bench.h"

#include "core/base/random.h"
#include "core/text/open_text.h"
#include "tests/bench/text/measure.h"

namespace atelier::textbench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype wantedEvents = 1'000'000;
constexpr int keystrokes = 2000;

// Words written and taken out again all over a text, as in years of work.
History longHistory(Random &random)
{
    History history;
    qsizetype length = 0;
    while (history.eventCount() < wantedEvents) {
        TextEdit edit{.position = qsizetype(random.below(quint64(length) + 1)), .inserted = u"another word, "_s};
        edit.deleted = std::min(length - edit.position, qsizetype(random.below(18)));
        length += edit.inserted.size() - edit.deleted;
        (void)history.append("writer", std::array{edit});
    }
    return history;
}

// Letters that follow one another, at a new place every so often.
template <class Edit> double microsecondsEach(Random &random, qsizetype length, Edit edit)
{
    std::vector<TextEdit> edits;
    qsizetype position = 0;
    for (int i = 0; i < keystrokes; ++i) {
        position = i % 20 == 0 ? qsizetype(random.below(quint64(length))) : position + 1;
        edits.push_back({.position = position, .inserted = u"e"_s});
    }
    const double start = processorMilliseconds();
    for (const TextEdit &each : edits)
        edit(each);
    return rounded((processorMilliseconds() - start) * 1000 / keystrokes);
}

} // namespace

void benchKeystroke()
{
    Random random(3);
    History history = longHistory(random);
    OpenText open(history);
    const qsizetype length = history.text().size();
    const qsizetype events = history.eventCount();
    const double inHistory = microsecondsEach(
        random, length, [&](const TextEdit &edit) { (void)history.append("writer", std::array{edit}); });
    const double inOpenText =
        microsecondsEach(random, length, [&](const TextEdit &edit) { (void)open.edit("writer", std::array{edit}); });
    printLine({{u"name"_s, u"text/keystroke"_s}, {u"events"_s, events}, {u"letters"_s, length},
        {u"history_us"_s, inHistory}, {u"open_text_us"_s, inOpenText}});
}

} // namespace atelier::textbench
