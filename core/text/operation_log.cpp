// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/operation_log.h"

namespace atelier {

namespace {

bool containsSurrogates(QStringView text)
{
    // No early end, so that the compiler may look at many units at once.
    bool found = false;
    for (const QChar unit : text)
        found |= unit.isSurrogate();
    return found;
}

} // namespace

void OperationLog::appendInsertion(quint32 position, QStringView text)
{
    const auto length = quint32(text.size());
    const auto content = quint32(m_content.size());
    m_content.append(text.utf16(), size_t(text.size()));
    m_hasSurrogates = m_hasSurrogates || containsSurrogates(text);
    const bool continues = !m_runs.empty() && m_runs.back().kind == OperationKind::Insert
        && m_runs.back().position + (m_size - m_runs.back().start) == position;
    if (!continues)
        m_runs.push_back({.start = m_size, .position = position, .content = content, .kind = OperationKind::Insert});
    m_size += length;
}

void OperationLog::appendDeletion(quint32 position, quint32 length)
{
    if (!m_runs.empty() && m_runs.back().kind != OperationKind::Insert) {
        OperationRun &last = m_runs.back();
        const quint32 lastLength = m_size - last.start;
        if (last.position == position && (last.kind == OperationKind::Delete || lastLength == 1)) {
            last.kind = OperationKind::Delete;
            m_size += length;
            return;
        }
    }
    if (length == 1)
        return appendBackspaces(position, 1);
    m_runs.push_back(
        {.start = m_size, .position = position, .content = quint32(m_content.size()), .kind = OperationKind::Delete});
    m_size += length;
}

void OperationLog::appendBackspaces(quint32 position, quint32 length)
{
    if (!m_runs.empty() && m_runs.back().kind != OperationKind::Insert) {
        OperationRun &last = m_runs.back();
        const quint32 lastLength = m_size - last.start;
        if (last.position >= lastLength && last.position - lastLength == position
            && (last.kind == OperationKind::Backspace || lastLength == 1)) {
            last.kind = OperationKind::Backspace;
            m_size += length;
            return;
        }
    }
    m_runs.push_back({.start = m_size,
        .position = position,
        .content = quint32(m_content.size()),
        .kind = OperationKind::Backspace});
    m_size += length;
}

void OperationLog::append(const OperationLog &from, LocalVersion start, LocalVersion end)
{
    for (size_t i = from.runIndexOf(start); start < end; ++i) {
        const LocalVersion stop = std::min(end, from.endOf(i));
        const Operation part = from.part(i, start, stop);
        if (part.inserts)
            appendInsertion(part.position, from.contentAt(part.content, part.length));
        else if (from.runs()[i].kind == OperationKind::Backspace)
            appendBackspaces(part.position + part.length - 1, part.length);
        else
            appendDeletion(part.position, part.length);
        start = stop;
    }
}

void OperationLog::truncate(LocalVersion size)
{
    if (size >= m_size)
        return;
    while (!m_runs.empty() && m_runs.back().start >= size) {
        m_content.resize(m_runs.back().content);
        m_runs.pop_back();
    }
    m_size = size;
    if (!m_runs.empty() && m_runs.back().kind == OperationKind::Insert)
        m_content.resize(m_runs.back().content + (size - m_runs.back().start));
}

void OperationLog::adopt(std::vector<OperationRun> runs, std::u16string content, LocalVersion size)
{
    m_runs = std::move(runs);
    m_content = std::move(content);
    m_hasSurrogates = containsSurrogates(m_content);
    m_size = size;
}

size_t OperationLog::runIndexOf(LocalVersion event) const
{
    const auto after = std::ranges::upper_bound(m_runs, event, {}, &OperationRun::start);
    return size_t(after - m_runs.begin()) - 1;
}

Operation OperationLog::part(size_t index, LocalVersion start, LocalVersion end) const
{
    const OperationRun &run = m_runs[index];
    const quint32 offset = start - run.start;
    Operation part{.start = start, .length = end - start, .position = run.position, .content = run.content};
    switch (run.kind) {
    case OperationKind::Insert:
        part.inserts = true;
        part.position += offset;
        part.content += offset;
        break;
    case OperationKind::Delete:
        break;
    case OperationKind::Backspace:
        part.position -= offset + part.length - 1;
        break;
    }
    return part;
}

LocalVersion OperationLog::eventOfContent(quint32 offset) const
{
    // Deletions carry the content that follows them, so that the last run at or before the offset is the one.
    const auto after = std::ranges::upper_bound(m_runs, offset, {}, &OperationRun::content);
    const OperationRun &run = *std::prev(after);
    return run.start + (offset - run.content);
}

} // namespace atelier
