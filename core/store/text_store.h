// SPDX-License-Identifier: GPL-3.0-or-later
// Texts as they lie in studio.db: a snapshot of the letters and the chunks of events, in the order in which they came.
#pragma once

#include "core/store/stamp.h"
#include "core/store/text_chunk.h"
#include "core/store/transaction.h"
#include "core/text/open_text.h"

#include <list>

namespace atelier {

// A text with all chunks up to `seen` in it.
struct LoadedText {
    OpenText text;
    qint64 seen = 0;
};

class TextStore {
public:
    explicit TextStore(SqlConnection &sql);
    // Keeps the texts used last loaded; for the one connection that writes.
    void setKeepsTexts() { m_keepsTexts = true; }

    void create(const Id &text);
    void setOwner(const Id &text, const QString &kind, const Id &record);
    [[nodiscard]] bool exists(const Id &text);
    [[nodiscard]] Id ownerOf(const Id &text, QString *kind = nullptr);
    [[nodiscard]] std::vector<Id> ownedBy(const Id &record);

    // Snapshot and tail; the graph only where the tail is concurrent. NotFound when there is no such text.
    [[nodiscard]] Result<LoadedText> load(const Id &text);
    [[nodiscard]] Result<History> history(const Id &text);
    [[nodiscard]] std::vector<StoredChunk> chunksSince(const Id &text, qint64 number);
    [[nodiscard]] std::vector<StoredChunk> chunksWithoutBytes(const Id &text);
    [[nodiscard]] QByteArray chunkBytes(const Id &text, qint64 number);
    void setChunkBytes(const Id &text, qint64 number, const QByteArray &bytes);
    [[nodiscard]] std::optional<Origin> lastOrigin(const Id &text); // of the newest events; nothing: there are none
    // Returns the chunk's number.
    qint64 append(const Id &text, const EventChunk &chunk, const Origin &origin, Timestamp time);
    // The newest stamp of each replica that wrote into the text: a removal that did not know of them does not hold.
    void noteEdit(const Id &text, const Stamp &stamp);
    [[nodiscard]] SeenStamps editsOf(const Id &text);
    // Keeps what append() was given in a loaded text that stays loaded.
    void keep(const Id &text, LoadedText loaded);
    void forget(); // after a rollback

    [[nodiscard]] std::vector<Id> behind(); // whose snapshot is older than their events
    // Writes the letters as they are now as the snapshot.
    [[nodiscard]] Result<void> refresh(const Id &text);
    // Once its events take no more room than a snapshot would, a text needs none.
    [[nodiscard]] Result<void> refreshIfBrief(const Id &text);
    // Of which several chunks came and nothing since then, the ones that wait longest first.
    [[nodiscard]] std::vector<Id> looseBefore(Timestamp edited);
    void purge(const Id &text);

    [[nodiscard]] QMap<Id, TextInfo> infos(std::span<const Id> texts);
    [[nodiscard]] SharedValues &values() { return m_values; }

private:
    [[nodiscard]] bool isBrief(const Id &text);
    [[nodiscard]] Result<LoadedText> loadFresh(const Id &text);
    [[nodiscard]] Result<void> applyTail(const Id &text, LoadedText &loaded);

    [[nodiscard]] StoredChunk chunkOf(const SqlRows &row);
    [[nodiscard]] QString briefOpening(const Id &text);

    SqlConnection &m_sql;
    SharedValues m_values;
    bool m_keepsTexts = false;
    std::list<std::pair<Id, LoadedText>> m_kept; // newest first
};

} // namespace atelier
