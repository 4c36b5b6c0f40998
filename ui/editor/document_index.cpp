// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/document_index.h"

#include "core/diff/token.h"

#include <QTextDocument>

namespace atelier {

BlockData::~BlockData()
{
    m_totals->words -= words;
    if (info.kind == LineKind::Heading) {
        --m_totals->headings;
        m_totals->headingsChanged = true;
    }
}

void BlockData::update(QStringView line, const LineInfo &newInfo)
{
    const bool wasHeading = info.kind == LineKind::Heading;
    const bool isHeading = newInfo.kind == LineKind::Heading;
    const int newWords = int(countWords(line));
    m_totals->words += newWords - words;
    m_totals->headings += int(isHeading) - int(wasHeading);
    const QString newTitle = isHeading ? headingTitle(line, newInfo).toString() : QString();
    if (wasHeading != isHeading || title != newTitle || (isHeading && info.level != newInfo.level))
        m_totals->headingsChanged = true;
    words = newWords;
    title = newTitle;
    info = newInfo;
}

DocumentIndex::DocumentIndex(QTextDocument *document)
    : m_document(document)
    , m_totals(std::make_shared<DocumentTotals>())
{
}

QTextBlock DocumentIndex::update(const QString &text, qsizetype from, qsizetype added)
{
    QTextBlock block = m_document->findBlock(static_cast<int>(from));
    const BlockData *const previous = data(block.previous());
    FenceState fence = previous ? previous->info.after : FenceState();
    const qsizetype end = from + added;
    QTextBlock last = block;
    for (; block.isValid(); block = block.next()) {
        BlockData *known = data(block);
        const bool isTouched = block.position() <= end;
        if (!isTouched && known && known->before == fence)
            break;
        if (!known) {
            known = new BlockData(m_totals);
            block.setUserData(known);
        }
        const QStringView line = QStringView(text).mid(block.position(), block.length() - 1);
        known->before = fence;
        known->update(line, classifyLine(line, fence));
        fence = known->info.after;
        last = block;
    }
    return last;
}

QList<OutlineEntry> DocumentIndex::outline() const
{
    QList<OutlineEntry> entries;
    if (m_totals->headings == 0)
        return entries;
    entries.reserve(m_totals->headings);
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next()) {
        if (kind(block) == LineKind::Heading)
            entries.append({data(block)->info.level, data(block)->title, block.position()});
    }
    return entries;
}

OutlineEntry DocumentIndex::headingAt(qsizetype position) const
{
    if (m_totals->headings > 0) {
        for (QTextBlock block = m_document->findBlock(static_cast<int>(position)); block.isValid();
            block = block.previous()) {
            if (kind(block) == LineKind::Heading)
                return {data(block)->info.level, data(block)->title, block.position()};
        }
    }
    return {.level = 0};
}

bool DocumentIndex::takeHeadingsChanged() { return std::exchange(m_totals->headingsChanged, false); }

} // namespace atelier
