// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/asset_references.h"

#include "core/store/store_connection.h"
#include "core/store/text_store.h"
#include "core/text/event_batch.h"

#include <QSet>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype hashLength = 64; // letters: 32 bytes in hex

bool isHexDigit(char16_t letter) { return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'f'); }

// Collects everything that looks like the hash of an asset, whatever it stands in.
class HashFinder {
public:
    template <class Letters> void look(const Letters &letters)
    {
        qsizetype run = 0;
        for (qsizetype i = 0; i < letters.size(); ++i) {
            run = isHexDigit(char16_t(QChar(letters[i]).unicode())) ? run + 1 : 0;
            if (run >= hashLength)
                m_found.insert(hashEndingAt(letters, i));
        }
    }
    [[nodiscard]] bool has(const QString &name) const { return m_found.contains(name.first(hashLength).toLatin1()); }

private:
    template <class Letters> static QByteArray hashEndingAt(const Letters &letters, qsizetype last)
    {
        QByteArray hash;
        for (qsizetype i = last - hashLength + 1; i <= last; ++i)
            hash += char(QChar(letters[i]).unicode());
        return hash;
    }

    QSet<QByteArray> m_found;
};

QStringList tables(SqlConnection &sql)
{
    QStringList names;
    // The search index repeats what records and texts hold, in a form of its own.
    SqlRows rows = sql.rows(u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search!_%' ESCAPE "
                            "'!' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"_s);
    while (rows.next())
        names += rows.text(0);
    return names;
}

void lookThroughTable(SqlConnection &sql, const QString &table, HashFinder &finder)
{
    int columns = 0;
    {
        SqlRows rows = sql.rows(u"SELECT count(*) FROM pragma_table_info('%1')"_s.arg(table));
        columns = rows.next() ? int(rows.integer(0)) : 0;
    }
    SqlRows rows = sql.rows(u"SELECT * FROM \"%1\""_s.arg(table));
    while (rows.next()) {
        for (int column = 0; column < columns; ++column) {
            const QVariant value = rows.value(column);
            if (value.typeId() == QMetaType::QByteArray)
                finder.look(QLatin1StringView(value.toByteArray()));
            else if (value.typeId() == QMetaType::QString)
                finder.look(value.toString());
        }
    }
}

// The letters of all versions lie packed in the chunks.
Result<void> lookThroughTexts(SqlConnection &sql, HashFinder &finder)
{
    SqlRows rows = sql.rows(u"SELECT bytes FROM text_chunk"_s);
    while (rows.next()) {
        const Result<EventBatch> batch = decodeEvents(rows.bytes(0));
        if (!batch)
            return std::unexpected(batch.error());
        finder.look(QStringView(batch->log.content()));
    }
    return {};
}

// Several edits may have put a name together. The snapshots were looked at with their table.
Result<void> lookThroughTextsWithoutSnapshot(StoreConnection &connection, HashFinder &finder)
{
    std::vector<Id> texts;
    {
        SqlRows rows = connection.sql().rows(
            u"SELECT id FROM text WHERE coalesce(length(snapshot), 0) = 0 OR last_chunk > snapshot_chunk"_s);
        while (rows.next())
            texts.push_back(rows.id(0));
    }
    for (const Id &text : texts) {
        const Result<LoadedText> loaded = connection.texts().load(text);
        if (!loaded)
            return std::unexpected(loaded.error());
        finder.look(loaded->text.text());
    }
    return {};
}

} // namespace

Result<QStringList> referencedAssets(StoreConnection &connection, SqlConnection &local, const QStringList &names)
{
    SqlConnection &sql = connection.sql();
    HashFinder finder;
    for (SqlConnection *database : {&sql, &local}) {
        for (const QString &table : tables(*database))
            lookThroughTable(*database, table, finder);
        if (const Result<void> looked = database->takeOutcome(); !looked)
            return std::unexpected(looked.error());
    }
    if (const Result<void> looked = lookThroughTexts(sql, finder); !looked)
        return std::unexpected(looked.error());
    if (const Result<void> looked = lookThroughTextsWithoutSnapshot(connection, finder); !looked)
        return std::unexpected(looked.error());
    QStringList referenced;
    for (const QString &name : names) {
        if (finder.has(name))
            referenced += name;
    }
    return sql.outcome(std::move(referenced));
}

} // namespace atelier
