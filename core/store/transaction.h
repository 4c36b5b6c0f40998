// SPDX-License-Identifier: GPL-3.0-or-later
// What can be read from and written to a workspace. Readers and transactions live on the store's threads, for the time
// of one call; they must not be kept.
#pragma once

#include "core/store/origin.h"
#include "core/store/query.h"
#include "core/text/text_edit.h"
#include "core/text/version.h"

#include <QMap>

#include <memory>
#include <span>

namespace atelier {

class StoreConnection;
class TextLife;

struct TextInfo {
    qint64 length = 0; // UTF-16 units
    qint64 words = 0;
    Timestamp edited = {};
    QString opening; // the first 300 units at most
};

// A run of letters with the same origin.
struct OriginRun {
    qsizetype length = 0; // UTF-16 units
    Origin origin;
    friend bool operator==(const OriginRun &, const OriginRun &) = default;
};

class Reader {
public:
    explicit Reader(StoreConnection &connection);
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;
    virtual ~Reader() = default;

    // NotFound when there is none; what lies in the trash is found too (header.removed).
    template <Record R> [[nodiscard]] Result<R> get(const Id &id) const
    {
        return getStored(R::kind, id).transform(&fromStored<R>);
    }
    template <Record R> [[nodiscard]] Result<std::vector<R>> query(const Query &query = {}) const
    {
        return queryStored(R::kind, query).transform([](const std::vector<StoredRecord> &stored) {
            std::vector<R> records;
            records.reserve(stored.size());
            for (const StoredRecord &record : stored)
                records.push_back(fromStored<R>(record));
            return records;
        });
    }
    template <Record R> [[nodiscard]] Result<qint64> count(const Query &query = {}) const
    {
        return countStored(R::kind, query);
    }
    template <Record R> [[nodiscard]] Result<SearchPage> search(const SearchQuery &query) const
    {
        return searchStored(R::kind, query);
    }
    // How many records a search finds, at most the query's limit.
    template <Record R> [[nodiscard]] Result<qint64> countHits(const SearchQuery &query) const
    {
        return countHitsStored(R::kind, query);
    }
    // How many records have each value of the field (for a set: each element). Keys are the values as text; ids in
    // their canonical form.
    template <Record R>
    [[nodiscard]] Result<QMap<QString, qint64>> countBy(const QString &field, const Query &query = {}) const
    {
        return countByStored(R::kind, field, query);
    }

    // The text as it is on disk now, last burst included.
    [[nodiscard]] Result<QString> text(const Id &text) const;
    [[nodiscard]] Result<QString> textAt(const Id &text, const Version &version) const;
    // Who wrote what, in the order of the text.
    [[nodiscard]] Result<std::vector<OriginRun>> textOrigins(const Id &text) const;
    // All that happened to the text, in at most so many steps (core/store/text_life.h).
    [[nodiscard]] Result<std::shared_ptr<const TextLife>> textLife(const Id &text, size_t maximumSteps = 500) const;
    // From the last refresh of the body; for lists. Texts that do not exist are left out.
    [[nodiscard]] Result<QMap<Id, TextInfo>> textInfos(std::span<const Id> texts) const;

    [[nodiscard]] Result<StoredRecord> getStored(const QString &kind, const Id &id) const;
    [[nodiscard]] Result<std::vector<StoredRecord>> queryStored(const QString &kind, const Query &query) const;
    [[nodiscard]] Result<qint64> countStored(const QString &kind, const Query &query) const;
    [[nodiscard]] Result<QMap<QString, qint64>> countByStored(
        const QString &kind, const QString &field, const Query &query) const;
    [[nodiscard]] Result<qint64> countHitsStored(const QString &kind, const SearchQuery &query) const;
    [[nodiscard]] Result<SearchPage> searchStored(const QString &kind, const SearchQuery &query) const;

protected:
    StoreConnection &m_connection;
};

// All or nothing: when the function given to Workspace::commit returns an error, nothing of it is kept.
class Transaction final : public Reader {
public:
    explicit Transaction(StoreConnection &connection); // within a commit of the store

    // Makes the record, or changes the fields that differ from what is stored. Fills in record.header. A record that
    // was loaded earlier may undo another's change in between: prefer update().
    template <Record R> [[nodiscard]] Result<void> put(R &record)
    {
        return putStored(R::kind, toStored(record)).transform([&](const RecordHeader &header) {
            record.header = header;
        });
    }
    // Reads, lets `change(R &)` change, puts. NotFound when there is none.
    template <Record R, class Change> [[nodiscard]] Result<R> update(const Id &id, Change &&change)
    {
        Result<R> record = get<R>(id);
        if (!record)
            return record;
        change(*record);
        if (const Result<void> stored = put(*record); !stored)
            return std::unexpected(stored.error());
        return record;
    }
    // Into the trash. Undone by restore(), and by an edit made elsewhere at the same time.
    template <Record R> [[nodiscard]] Result<void> remove(const Id &id) { return removeStored(R::kind, id); }
    template <Record R> [[nodiscard]] Result<void> restore(const Id &id) { return restoreStored(R::kind, id); }
    // For good, with its texts; a tombstone stays.
    template <Record R> [[nodiscard]] Result<void> purge(const Id &id) { return purgeStored(R::kind, id); }

    // A new text for a TextRef field; the letters carry the commit's origin.
    [[nodiscard]] Result<TextRef> createText(const QString &text = {});
    // Edits apply one after another, each to the text as the edits before it left it.
    [[nodiscard]] Result<void> editText(const Id &text, std::span<const TextEdit> edits);
    [[nodiscard]] Result<void> appendText(const Id &text, const QString &addition);
    // The smallest edits that make the text equal to this.
    [[nodiscard]] Result<void> replaceText(const Id &text, const QString &whole);
    // A name for the point where the text is now (core/store/text_version.h).
    [[nodiscard]] Result<Id> nameVersion(const Id &text, const QString &name);

    [[nodiscard]] Result<RecordHeader> putStored(const QString &kind, const StoredRecord &record);
    [[nodiscard]] Result<void> removeStored(const QString &kind, const Id &id);
    [[nodiscard]] Result<void> restoreStored(const QString &kind, const Id &id);
    [[nodiscard]] Result<void> purgeStored(const QString &kind, const Id &id);
};

} // namespace atelier
