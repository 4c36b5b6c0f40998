// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/text/trace.h"

#include "core/base/file.h"
#include "tests/bench/text/trace_units.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <zlib.h>

#include <map>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> unreadableTrace(const QString &path, const QString &detail)
{
    return failure(ErrorKind::InvalidInput,
        u"%1 is not an editing trace. The formats are those of josephg/editing-traces."_s.arg(path), detail);
}

Result<QByteArray> gunzip(const QByteArray &packed)
{
    z_stream stream{};
    constexpr int gzipFormat = 16 + MAX_WBITS;
    if (inflateInit2(&stream, gzipFormat) != Z_OK)
        return failure(ErrorKind::Internal, u"zlib does not start."_s);
    QByteArray result;
    QByteArray buffer(1 << 20, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = uInt(packed.size());
    int status = Z_OK;
    while (status == Z_OK) { // of all members of the file, one after another
        stream.next_out = reinterpret_cast<Bytef *>(buffer.data());
        stream.avail_out = uInt(buffer.size());
        status = inflate(&stream, Z_NO_FLUSH);
        result.append(buffer.constData(), buffer.size() - qsizetype(stream.avail_out));
        if (status == Z_STREAM_END && stream.avail_in > 0)
            status = inflateReset(&stream);
    }
    inflateEnd(&stream);
    if (status != Z_STREAM_END)
        return failure(ErrorKind::Corrupt, u"The file is damaged: it cannot be unpacked."_s);
    return result;
}

// Numbers are made as long as one another, so that comparing bytes compares them.
AgentName agentName(const QJsonValue &value)
{
    return value.isString() ? value.toString().toUtf8() : QByteArray::number(value.toInt()).rightJustified(10, '0');
}

bool isBefore(const Trace &trace, quint32 earlier, quint32 later)
{
    std::vector<bool> known(size_t(later) + 1, false);
    known[later] = true;
    for (quint32 i = later; i > earlier; --i)
        if (known[i])
            for (const quint32 parent : trace.transactions[i].parents)
                known[parent] = true;
    return known[earlier];
}

// The exporter of these traces took an author who wrote concurrently with himself apart into several agents with
// neighbouring numbers, while the text they end with was made with one: what such agents inserted at one place is
// ordered by time. A new agent was begun when the last transactions of all others of the author were unknown to the
// next one.
void joinAgentsOfOneAuthor(Trace &trace)
{
    std::map<AgentName, std::vector<quint32>> byAgent; // sorted by number, as the names are
    for (quint32 i = 0; i < trace.transactions.size(); ++i)
        byAgent[trace.transactions[i].agent].push_back(i);
    std::vector<const std::vector<quint32> *> author;
    AgentName name;
    for (const auto &[agent, transactions] : byAgent) {
        const quint32 first = transactions.front();
        const bool sameAuthor = !author.empty() && std::ranges::all_of(author, [&](const auto *others) {
            const auto after = std::ranges::lower_bound(*others, first);
            return after != others->begin() && !isBefore(trace, *std::prev(after), first);
        });
        if (!sameAuthor) {
            author.clear();
            name = agent;
        }
        author.push_back(&transactions);
        for (const quint32 i : transactions)
            trace.transactions[i].agent = name;
    }
}

// Some sequential traces begin with a text.
void addStart(Trace &trace, const QString &text)
{
    if (text.isEmpty())
        return;
    for (TraceTransaction &transaction : trace.transactions) {
        for (quint32 &parent : transaction.parents)
            ++parent;
        if (transaction.parents.empty())
            transaction.parents.push_back(0);
    }
    trace.transactions.insert(trace.transactions.begin(), {.agent = "start", .edits = {{.inserted = text}}});
}

bool hasOnlyKnownParents(const Trace &trace)
{
    for (size_t i = 0; i < trace.transactions.size(); ++i) {
        const TraceTransaction &transaction = trace.transactions[i];
        const size_t limit = trace.parentsAreEvents ? transaction.firstEvent : i;
        if (std::ranges::any_of(transaction.parents, [&](quint32 parent) { return parent >= limit; }))
            return false;
    }
    return true;
}

bool isEdit(const QJsonValue &value)
{
    const auto isCount = [](const QJsonValue &number) {
        return number.isDouble() && number.toInteger(-1) >= 0 && number.toInteger() < maximumEventCount;
    };
    const QJsonArray parts = value.toArray();
    return parts.size() == 3 && isCount(parts[0]) && isCount(parts[1]) && parts[2].isString();
}

bool isTransaction(const QJsonValue &value)
{
    const QJsonObject entry = value.toObject();
    const QJsonValue edits = entry.contains("span"_L1) ? entry["ops"_L1] : entry["patches"_L1];
    return edits.isArray() && std::ranges::all_of(edits.toArray(), isEdit);
}

bool isTrace(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return object["endContent"_L1].isString() && object["txns"_L1].isArray()
        && std::ranges::all_of(object["txns"_L1].toArray(), isTransaction);
}

Trace readTrace(const QJsonObject &object)
{
    Trace trace;
    trace.endContent = object["endContent"_L1].toString();
    const QJsonArray transactions = object["txns"_L1].toArray();
    trace.transactions.reserve(size_t(transactions.size()));
    for (const QJsonValue &value : transactions) {
        const QJsonObject entry = value.toObject();
        TraceTransaction transaction{.agent = agentName(entry["agent"_L1])};
        if (const QJsonArray span = entry["span"_L1].toArray(); !span.isEmpty()) {
            trace.parentsAreEvents = true;
            transaction.firstEvent = quint32(span[0].toInt());
        }
        if (entry.contains("parents"_L1)) {
            for (const QJsonValue &parent : entry["parents"_L1].toArray())
                transaction.parents.push_back(quint32(parent.toInt()));
        } else if (!trace.transactions.empty()) {
            transaction.parents.push_back(quint32(trace.transactions.size()) - 1);
        }
        const QLatin1StringView edits = trace.parentsAreEvents ? "ops"_L1 : "patches"_L1;
        for (const QJsonValue &edit : entry[edits].toArray()) {
            const QJsonArray parts = edit.toArray();
            transaction.edits.push_back(
                {.position = parts[0].toInteger(), .deleted = parts[1].toInteger(), .inserted = parts[2].toString()});
        }
        trace.transactions.push_back(std::move(transaction));
    }
    if (transactions.first().toObject().contains("_dtSpan"_L1))
        joinAgentsOfOneAuthor(trace);
    addStart(trace, object["startContent"_L1].toString());
    return trace;
}

// Builds the batch from transactions, with positions as they are there.
class BatchBuilder {
public:
    explicit BatchBuilder(const Trace &trace)
        : m_trace(trace)
    {
    }

    EventBatch build()
    {
        for (const TraceTransaction &transaction : m_trace.transactions)
            addTransaction(transaction);
        return std::move(m_batch);
    }
    // The characters that stand for those of two units.
    [[nodiscard]] std::vector<WideCharacter> takeWide() { return std::move(m_wide); }

private:
    void addTransaction(const TraceTransaction &transaction)
    {
        std::vector<quint32> parents;
        for (const quint32 parent : transaction.parents)
            addHeads(parents, parent);
        std::ranges::sort(parents);
        parents.erase(std::ranges::unique(parents).begin(), parents.end());
        const quint32 start = m_batch.size();
        quint64 &sequence = m_next[transaction.agent];
        m_starts.push_back(start);
        m_codePointStarts.push_back(transaction.firstEvent);
        if (transaction.edits.empty()) {
            m_heads.push_back(std::move(parents));
            return;
        }
        const auto agent = m_agents.emplace(transaction.agent, quint32(m_agents.size())).first->second;
        if (m_agents.size() > m_batch.agents.size())
            m_batch.agents.push_back(transaction.agent);
        m_batch.addAuthor(agent, sequence);
        std::vector<EventBatch::Parent> batchParents;
        for (const quint32 parent : parents)
            batchParents.push_back({.event = parent});
        m_batch.addRun(batchParents);
        for (const TextEdit &edit : transaction.edits) {
            if (edit.deleted > 0)
                m_batch.log.appendDeletion(quint32(edit.position), quint32(edit.deleted));
            if (!edit.inserted.isEmpty())
                m_batch.log.appendInsertion(
                    quint32(edit.position), m_trace.positionsAreUnits ? edit.inserted : oneUnitEach(edit.inserted));
        }
        sequence += m_batch.size() - start;
        m_heads.push_back({m_batch.size() - 1});
    }

    // As long in UTF-16 units as in code points.
    QString oneUnitEach(const QString &text)
    {
        if (std::ranges::none_of(text, [](QChar unit) { return unit.isSurrogate(); }))
            return text;
        QString result;
        const auto content = quint32(m_batch.log.content().size());
        for (const char32_t character : text.toUcs4()) {
            if (QChar::requiresSurrogates(character))
                m_wide.push_back({content + quint32(result.size()), character});
            result +=
                QChar::requiresSurrogates(character) ? QChar(QChar::ReplacementCharacter) : QChar(char16_t(character));
        }
        return result;
    }

    // The events that a parent stands for: a transaction without edits, such as a merge, stands for its parents.
    void addHeads(std::vector<quint32> &heads, quint32 parent) const
    {
        if (!m_trace.parentsAreEvents) {
            heads.insert(heads.end(), m_heads[parent].begin(), m_heads[parent].end());
            return;
        }
        const auto after = std::ranges::upper_bound(m_codePointStarts, parent);
        const auto index = size_t(after - m_codePointStarts.begin()) - 1;
        heads.push_back(m_starts[index] + (parent - m_codePointStarts[index]));
    }

    const Trace &m_trace;
    EventBatch m_batch;
    std::unordered_map<AgentName, quint32> m_agents;
    std::unordered_map<AgentName, quint64> m_next;
    std::vector<quint32> m_starts; // first event of each transaction
    std::vector<quint32> m_codePointStarts;
    std::vector<std::vector<quint32>> m_heads; // the version after each transaction
    std::vector<WideCharacter> m_wide;
};

} // namespace

Result<TraceFile> readTraceFile(const QString &path)
{
    auto bytes = readFile(path);
    if (bytes && bytes->startsWith("\x1f\x8b"))
        bytes = gunzip(*bytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(*bytes, &error);
    TraceFile file{.isConformance = document.isArray()};
    const QJsonArray traces = document.isArray() ? document.array() : QJsonArray{document.object()};
    if (traces.isEmpty() || !std::ranges::all_of(traces, isTrace))
        return unreadableTrace(path, error.errorString());
    for (const QJsonValue &entry : traces)
        file.traces.push_back(readTrace(entry.toObject()));
    if (!std::ranges::all_of(file.traces, hasOnlyKnownParents))
        return unreadableTrace(path, u"a transaction has a parent that comes after it"_s);
    return file;
}

Trace repeated(const Trace &trace, quint32 times)
{
    const auto count = quint32(trace.transactions.size());
    std::vector<bool> hasChild(count, false);
    for (const TraceTransaction &transaction : trace.transactions)
        for (const quint32 parent : transaction.parents)
            hasChild[parent] = true;
    Trace result;
    result.transactions.reserve(size_t(count) * times);
    for (quint32 copy = 0; copy < times; ++copy) {
        for (TraceTransaction transaction : trace.transactions) {
            const bool isRoot = transaction.parents.empty();
            for (quint32 &parent : transaction.parents)
                parent += copy * count;
            for (quint32 i = 0; isRoot && copy > 0 && i < count; ++i)
                if (!hasChild[i])
                    transaction.parents.push_back((copy - 1) * count + i);
            result.transactions.push_back(std::move(transaction));
        }
        result.endContent += trace.endContent;
    }
    return result;
}

Result<EventBatch> eventsOf(const Trace &trace)
{
    BatchBuilder builder(trace);
    EventBatch batch = builder.build();
    const std::vector<WideCharacter> wide = builder.takeWide();
    if (wide.empty())
        return batch;
    return inUnits(batch, wide);
}

} // namespace atelier
