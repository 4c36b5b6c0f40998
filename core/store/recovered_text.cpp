// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recovered_text.h"

#include "core/base/hash.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

Id derivedId(const QByteArray &source)
{
    QByteArray bytes = blake2b(source).first(16);
    // As a UUID of version 8 (RFC 9562): the application's own.
    bytes[6] = char((bytes[6] & 0x0f) | 0x80);
    bytes[8] = char((bytes[8] & 0x3f) | 0x80);
    return Id::fromBytes(bytes).value_or(Id{});
}

// Of the record and of its text: the same on every machine, so that all that is recovered comes together there.
struct RecoveredIds {
    Id record;
    Id text;
};

// A recovered record may have been purged itself; what comes then gets another one.
RecoveredIds recoveredIdsOf(SqlConnection &sql, const Id &text)
{
    RecoveredIds ids;
    QByteArray source = "recovered" + text.toBytes();
    do {
        ids = {derivedId(source), derivedId("text" + source)};
        source += '+';
    } while (sql.rows(u"SELECT 1 FROM tombstone WHERE id IN (?, ?)"_s, ids.record, ids.text).next());
    return ids;
}

// What came in an earlier bundle, or was recovered on another machine, is there already.
Result<bool> addTo(CommitBuilder &commit, const Id &text, const QString &present, const QString &letters)
{
    if (present.contains(letters))
        return false;
    const QString addition = present.isEmpty() ? letters : u"\n\n"_s + letters;
    return commit.appendOnce(text, addition).transform([] { return true; });
}

} // namespace

QString purgedTextKind(SqlConnection &sql, const Id &text)
{
    SqlRows rows = sql.rows(u"SELECT kind FROM tombstone WHERE id = ?"_s, text);
    if (!rows.next())
        return {};
    const QString kind = rows.text(0);
    return kind.section(u':', 1).isNull() ? u""_s : kind.section(u':', 1);
}

void buryText(SqlConnection &sql, const Id &text, const QString &kind, qint64 time)
{
    sql.run(
        u"INSERT OR IGNORE INTO tombstone (id, kind, time) VALUES (?, ?, ?)"_s, text, QString(u"text:"_s + kind), time);
}

Result<bool> recoverText(StoreConnection &connection, Transaction &transaction, const LateText &late)
{
    const RecordDeclaration *declaration = connection.schema().find(late.kind);
    if (!declaration)
        return false;
    const auto isBody = [](const FieldDeclaration &field) { return field.isText; };
    const auto body = std::ranges::find_if(declaration->fields, isBody);
    if (body == declaration->fields.end())
        return false;
    const RecoveredIds ids = recoveredIdsOf(connection.sql(), late.text);
    connection.texts().create(ids.text);
    const Result<QString> present = transaction.text(ids.text);
    if (!present)
        return std::unexpected(present.error());
    const Result<bool> added = addTo(*connection.commit, ids.text, *present, late.letters);
    if (!added || transaction.getStored(late.kind, ids.record))
        return added;
    StoredRecord record{.header = {.id = ids.record}, .values = {}};
    for (const FieldDeclaration &field : declaration->fields) {
        const bool isTitle = field.name == "title"_L1 && field.column == ColumnType::Text;
        record.values.push_back(isTitle ? QCborValue(QObject::tr("Recovered")) : field.initial);
    }
    record.values[size_t(body - declaration->fields.begin())] = FieldValue<TextRef>::toStored(TextRef{ids.text});
    return transaction.putStored(late.kind, record).transform([](const RecordHeader &) { return true; });
}

} // namespace atelier
