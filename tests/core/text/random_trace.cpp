// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/text/random_trace.h"

#include "core/text/history.h"

namespace atelier {

namespace {

QString randomText(Random &random, const RandomTraceOptions &options)
{
    QString text;
    for (quint64 i = 1 + random.below(options.longestInsertion); i > 0; --i) {
        if (options.astral && random.below(3) == 0)
            text += random.below(2) == 0 ? QString::fromUcs4(U"\U0001F600\u0301")
                                         : QString::fromUcs4(U"\U0001F469\U0001F3FD\u200D\U0001F33E");
        else
            text += QChar(u'a' + char16_t(random.below(26)));
    }
    return text;
}

// Never inside a surrogate pair.
qsizetype randomPosition(Random &random, const QString &text)
{
    auto position = qsizetype(random.below(quint64(text.size()) + 1));
    return position < text.size() && text[position].isLowSurrogate() ? position - 1 : position;
}

TextEdit randomEdit(Random &random, const QString &text, const RandomTraceOptions &options)
{
    TextEdit edit{.position = randomPosition(random, text)};
    if (random.below(3) == 0 && edit.position < text.size()) {
        edit.deleted = std::min<qsizetype>(text.size() - edit.position, 1 + qsizetype(random.below(5)));
        const qsizetype end = edit.position + edit.deleted;
        edit.deleted += end < text.size() && text[end].isLowSurrogate() ? 1 : 0;
    } else {
        edit.inserted = randomText(random, options);
    }
    return edit;
}

qsizetype codePoints(QStringView text) { return text.toUcs4().size(); }

} // namespace

Trace randomTrace(Random &random, const RandomTraceOptions &options)
{
    struct Writer {
        History history;
        std::vector<quint32> heads; // transactions
    };
    std::vector<Writer> writers(options.writers);
    Trace trace{.positionsAreUnits = !options.codePoints};
    while (trace.transactions.size() < options.transactions) {
        Writer &writer = writers[random.below(writers.size())];
        if (random.below(4) == 0) {
            const Writer &other = writers[random.below(writers.size())];
            if (const auto merged = writer.history.merge(other.history.encode()); !merged)
                return {};
            writer.heads.insert(writer.heads.end(), other.heads.begin(), other.heads.end());
            std::ranges::sort(writer.heads);
            writer.heads.erase(std::ranges::unique(writer.heads).begin(), writer.heads.end());
            continue;
        }
        // A few names for all writers, so that one name also writes concurrently with itself.
        TraceTransaction transaction{.parents = writer.heads};
        transaction.agent = QByteArray(1, char('a' + random.below(3))) + QByteArray::number(random.below(12));
        const QString before = writer.history.text();
        transaction.edits.push_back(randomEdit(random, before, options));
        // The writers have names that are used once and sort the same.
        const AgentName unique =
            transaction.agent + "/" + QByteArray::number(trace.transactions.size()).rightJustified(8, '0');
        if (!writer.history.append(unique, transaction.edits))
            return {};
        writer.heads = {quint32(trace.transactions.size())};
        if (options.codePoints) {
            TextEdit &edit = transaction.edits.front();
            edit.deleted = codePoints(QStringView(before).sliced(edit.position, edit.deleted));
            edit.position = codePoints(QStringView(before).first(edit.position));
        }
        trace.transactions.push_back(std::move(transaction));
    }
    return trace;
}

} // namespace atelier
