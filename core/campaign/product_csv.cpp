// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/product_csv.h"

#include <QObject>

#include <ranges>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

struct CsvRow {
    int line = 1; // where it begins
    QStringList fields;
};

QChar separatorOf(const QString &text)
{
    const QString head = text.section(u'\n', 0, 0);
    for (const QChar candidate : {u'\t', u';'}) {
        if (head.contains(candidate) && !head.contains(u','))
            return candidate;
    }
    return u',';
}

Result<std::vector<CsvRow>> rowsOf(const QString &text, QChar separator, const QString &source)
{
    std::vector<CsvRow> rows;
    CsvRow row;
    QString field;
    bool isQuoted = false;
    int line = 1;
    const auto endField = [&] { row.fields += std::exchange(field, {}); };
    const auto endRow = [&] {
        endField();
        const bool isBlank = row.fields.size() == 1 && row.fields.front().trimmed().isEmpty();
        if (!isBlank)
            rows.push_back(row);
        row = {.line = line + 1, .fields = {}};
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        if (isQuoted && character == u'"' && text.sliced(i + 1).startsWith(u'"'))
            field += text.at(++i);
        else if (character == u'"' && (isQuoted || field.isEmpty()))
            isQuoted = !isQuoted;
        else if (!isQuoted && character == separator)
            endField();
        else if (!isQuoted && character == u'\n')
            endRow();
        else
            field += character;
        if (character == u'\n')
            ++line;
    }
    if (isQuoted)
        return invalidInput(
            u"products"_s, QObject::tr("%1, line %2: a quoted field is not closed.").arg(source).arg(row.line));
    endRow();
    return rows;
}

} // namespace

Result<std::vector<BriefProduct>> productsFromCsv(const QByteArray &csv, const QString &source)
{
    QString text = QString::fromUtf8(csv).replace(u"\r\n"_s, u"\n"_s);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    const auto rows = rowsOf(text, separatorOf(text), source);
    if (!rows)
        return std::unexpected(rows.error());
    if (rows->empty())
        return invalidInput(u"products"_s, QObject::tr("%1 is empty.").arg(source));
    QStringList columns;
    for (const QString &column : rows->front().fields)
        columns += column.trimmed().toLower();
    const qsizetype name = columns.indexOf("name"_L1);
    if (name < 0)
        return invalidInput(u"products"_s,
            QObject::tr("%1, line 1: there is no column “name”. The first line names the columns: name, description, "
                        "existing_assets.")
                .arg(source));
    std::vector<BriefProduct> products;
    for (const CsvRow &row : *rows | std::views::drop(1)) {
        const auto field = [&](qsizetype column) { return row.fields.value(column).trimmed(); };
        if (field(name).isEmpty())
            return invalidInput(
                u"products"_s, QObject::tr("%1, line %2: the product has no name.").arg(source).arg(row.line));
        products.push_back({.name = field(name),
            .description = field(columns.indexOf("description"_L1)),
            .existingAssets = field(columns.indexOf("existing_assets"_L1))});
    }
    return products;
}

} // namespace atelier
