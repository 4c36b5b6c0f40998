// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/commit_builder.h"
#include "core/store/recovered_text.h"
#include "core/store/search_index.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

// Texts up to this length get their snapshot and search row within the commit; longer ones when they rest.
constexpr qsizetype shortText = 32 * 1024;

} // namespace

OperationApplier::OperationApplier(StoreConnection &connection, Timestamp now)
    : m_connection(connection)
    , m_now(now)
{
}

void OperationApplier::apply(const CommitOperation &operation, const Stamp &stamp, Precedence precedence)
{
    std::visit([&](const auto &each) { applyOne(each, stamp, precedence); }, operation);
}

RecordRow OperationApplier::load(const QString &kind, const Id &id)
{
    const KindTable *table = m_connection.table(kind);
    std::optional<RecordRow> row = table ? loadRow(m_connection, *table, id) : loadUnknownRow(m_connection, kind, id);
    if (row)
        return std::move(*row);
    return freshRow(table ? table->declaration() : RecordDeclaration{}, id);
}

void OperationApplier::save(const QString &kind, RecordRow &row)
{
    const KindTable *table = m_connection.table(kind);
    if (!table)
        return saveUnknownRow(m_connection, kind, row);
    saveRow(m_connection, *table, row);
    m_touched.emplace(kind, row.record.header.id);
}

void OperationApplier::saveWithLife(
    const QString &kind, RecordRow &row, bool wasRemoved, const Stamp &stamp, Precedence precedence)
{
    SeenStamps textEdits;
    if (!row.removal.empty()) {
        for (const Id &text : m_connection.texts().ownedBy(row.record.header.id))
            mergeInto(textEdits, m_connection.texts().editsOf(text));
    }
    updateRemoved(row, textEdits, m_now, stamp.replica);
    save(kind, row);
    if (wasRemoved && !row.record.header.removed && precedence == Precedence::Newest)
        m_revived.push_back({kind, row.record.header.id, ChangeType::Restored});
}

void OperationApplier::applyOne(const PutOperation &put, const Stamp &stamp, Precedence precedence)
{
    if (isPurged(put.id))
        return;
    RecordRow row = load(put.kind, put.id);
    const bool wasRemoved = row.record.header.removed;
    const KindTable *table = m_connection.table(put.kind);
    applyPut(row, table ? &table->declaration() : nullptr, put, stamp, precedence);
    saveWithLife(put.kind, row, wasRemoved, stamp, precedence);
    if (table)
        linkTexts(*table, row);
}

void OperationApplier::applyOne(const RemoveOperation &remove, const Stamp &stamp, Precedence precedence)
{
    if (isPurged(remove.id))
        return;
    RecordRow row = load(remove.kind, remove.id);
    const bool wasRemoved = row.record.header.removed;
    mergeInto(row.removal, remove.seen);
    saveWithLife(remove.kind, row, wasRemoved, stamp, precedence);
}

void OperationApplier::applyOne(const RestoreOperation &restore, const Stamp &stamp, Precedence precedence)
{
    if (isPurged(restore.id))
        return;
    RecordRow row = load(restore.kind, restore.id);
    if (precedence == Precedence::ThisOne || row.stamps.field(RecordStamps::life) < stamp)
        row.stamps.setField(RecordStamps::life, stamp);
    // A person's decision, not a surprise: no notice.
    saveWithLife(restore.kind, row, false, stamp, precedence);
}

void OperationApplier::applyOne(const PurgeOperation &purge, const Stamp &stamp, Precedence precedence)
{
    SqlConnection &sql = m_connection.sql();
    if (const KindTable *table = m_connection.table(purge.kind)) {
        if (const std::optional<RecordRow> row = loadRow(m_connection, *table, purge.id)) {
            // Somebody edited it here while it was removed elsewhere: its texts are kept apart.
            if (precedence == Precedence::Newest && !row->record.header.removed)
                keepTexts(purge);
            removeSearchRow(m_connection, *table, row->key);
            deleteRow(m_connection, *table, row->key);
        }
    }
    sql.run(u"DELETE FROM unknown_record WHERE id = ?"_s, purge.id);
    sql.run(u"INSERT OR IGNORE INTO tombstone (id, kind, time) VALUES (?, ?, ?)"_s, purge.id, purge.kind, stamp.time);
    for (const Id &text : purge.texts) {
        m_connection.texts().purge(text);
        m_texts.erase(text);
        buryText(sql, text, purge.kind, stamp.time);
    }
    m_touched.erase({purge.kind, purge.id});
}

void OperationApplier::keepTexts(const PurgeOperation &purge)
{
    for (const Id &text : purge.texts) {
        if (const Result<LoadedText> loaded = m_connection.texts().load(text); loaded && !loaded->text.text().isEmpty())
            m_late.push_back({text, purge.kind, loaded->text.text()});
    }
}

void OperationApplier::applyOne(const TextOperation &text, const Stamp &stamp, Precedence precedence)
{
    m_connection.texts().noteEdit(text.text, stamp);
    if (precedence == Precedence::ThisOne)
        return;
    rest(text.text);
    // Letters that the remover of an item had not seen bring the item back.
    QString kind;
    const Id owner = m_connection.texts().ownerOf(text.text, &kind);
    if (owner.isNull() || isPurged(owner))
        return;
    RecordRow row = load(kind, owner);
    if (row.record.header.removed)
        saveWithLife(kind, row, true, stamp, precedence);
}

void OperationApplier::linkTexts(const KindTable &table, const RecordRow &row)
{
    const std::vector<FieldDeclaration> &fields = table.declaration().fields;
    for (size_t i = 0; i < fields.size(); ++i) {
        const Id text = fields[i].isText ? FieldValue<Id>::fromStored(row.record.values[i]) : Id{};
        if (!text.isNull() && m_connection.texts().ownerOf(text) != row.record.header.id)
            m_connection.texts().setOwner(text, table.kind(), row.record.header.id);
    }
}

bool OperationApplier::isPurged(const Id &id)
{
    return m_connection.sql().rows(u"SELECT 1 FROM tombstone WHERE id = ?"_s, id).next();
}

void OperationApplier::finish()
{
    for (const Id &text : m_texts) {
        Result<LoadedText> loaded = m_connection.texts().load(text);
        if (!loaded)
            continue;
        const bool isShort = loaded->text.text().size() <= shortText;
        m_connection.texts().keep(text, std::move(*loaded));
        if (!isShort)
            continue;
        if (Result<void> refreshed = m_connection.texts().refresh(text); !refreshed)
            m_connection.sql().fail(refreshed.error());
        QString kind;
        if (const Id owner = m_connection.texts().ownerOf(text, &kind); !owner.isNull())
            m_touched.emplace(kind, owner);
    }
    for (const auto &[kind, id] : m_touched) {
        if (const KindTable *table = m_connection.table(kind))
            updateSearchRow(m_connection, *table, id);
    }
}

} // namespace atelier
