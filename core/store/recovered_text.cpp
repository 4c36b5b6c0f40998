// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recovered_text.h"

#include "core/base/hash.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

Id recoveredIdOf(const Id &text)
{
    QByteArray bytes = blake2b("recovered" + text.toBytes()).first(16);
    // As a UUID of version 8 (RFC 9562): the application's own.
    bytes[6] = char((bytes[6] & 0x0f) | 0x80);
    bytes[8] = char((bytes[8] & 0x3f) | 0x80);
    return Id::fromBytes(bytes).value_or(Id{});
}

// What came in an earlier bundle, or was recovered on another machine, is there already.
Result<bool> addTo(Transaction &transaction, const Id &text, const QString &letters)
{
    const Result<QString> present = transaction.text(text);
    if (!present)
        return std::unexpected(present.error());
    if (present->contains(letters))
        return false;
    return transaction.appendText(text, u"\n\n"_s + letters).transform([] { return true; });
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

Result<bool> recoverText(Transaction &transaction, const Schema &schema, const LateText &late)
{
    const RecordDeclaration *declaration = schema.find(late.kind);
    if (!declaration)
        return false;
    const auto isBody = [](const FieldDeclaration &field) { return field.isText; };
    const auto body = std::ranges::find_if(declaration->fields, isBody);
    if (body == declaration->fields.end())
        return false;
    const Id id = recoveredIdOf(late.text);
    if (const Result<StoredRecord> before = transaction.getStored(late.kind, id)) {
        const size_t index = size_t(body - declaration->fields.begin());
        return addTo(transaction, FieldValue<Id>::fromStored(before->values[index]), late.letters);
    }
    const Result<TextRef> text = transaction.createText(late.letters);
    if (!text)
        return std::unexpected(text.error());
    StoredRecord record{.header = {.id = id}, .values = {}};
    for (const FieldDeclaration &field : declaration->fields) {
        const bool isTitle = field.name == "title"_L1 && field.column == ColumnType::Text;
        record.values.push_back(isTitle ? QCborValue(QObject::tr("Recovered")) : field.initial);
    }
    record.values[size_t(body - declaration->fields.begin())] = FieldValue<TextRef>::toStored(*text);
    return transaction.putStored(late.kind, record).transform([](const RecordHeader &) { return true; });
}

} // namespace atelier
