// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/late_text.h"

#include "core/text/event_batch.h"

namespace atelier {

namespace {

constexpr QChar unknownLetter(u'\0'); // of the text that is gone; typed ones are never null
constexpr qsizetype longestText = 64 * 1024 * 1024; // where positions claim more, the letters come in order of writing

// Applies a chunk to a text of which only what the chunks inserted is known.
void apply(QString &letters, const OperationLog &log)
{
    log.forEach(0, log.size(), [&](const Operation &operation) {
        const qsizetype end = qsizetype(operation.position) + (operation.inserts ? 0 : operation.length);
        if (letters.size() < end && end <= longestText)
            letters.append(QString(end - letters.size(), unknownLetter));
        if (operation.inserts)
            letters.insert(std::min(qsizetype(operation.position), letters.size()),
                log.contentAt(operation.content, operation.length).toString());
        else if (end <= letters.size())
            letters.remove(operation.position, operation.length);
    });
}

} // namespace

QString lettersWrittenIn(std::span<const QByteArray> chunks)
{
    QString letters;
    for (const QByteArray &chunk : chunks) {
        if (const auto batch = decodeEvents(chunk))
            apply(letters, batch->log);
    }
    letters.remove(unknownLetter);
    return letters.isValidUtf16() ? letters : QString::fromUtf8(letters.toUtf8());
}

} // namespace atelier
