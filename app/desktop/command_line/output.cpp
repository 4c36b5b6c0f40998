// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/command_line/output.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

bool write(std::FILE *file, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const bool isTaken = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file) == size_t(bytes.size());
    return std::fflush(file) == 0 && isTaken;
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + u'\n';
}

} // namespace

Output::Output(OutputForm form, Verbosity verbosity)
    : m_form(form)
    , m_verbosity(verbosity)
{
}

void Output::print(const QString &text) const { m_isWhole &= write(stdout, text); }

void Output::result(const QString &text, const QJsonObject &json) const
{
    if (isJson())
        print(compact(json));
    else if (!text.isEmpty())
        print(text.endsWith(u'\n') ? text : text + u'\n');
}

void Output::stream(const QString &piece) const
{
    if (!isJson())
        print(piece);
}

void Output::note(const QString &sentence) const
{
    if (m_verbosity == Verbosity::Normal)
        write(stderr, sentence + u'\n');
}

void Output::error(const Error &error, const QJsonObject &more) const
{
    if (!isJson()) {
        write(stderr, QCoreApplication::translate("CommandLine", "atelier: %1").arg(error.message) + u'\n');
        return;
    }
    QJsonObject answer = more;
    answer[u"error"_s] =
        QJsonObject{{u"kind"_s, errorKindName(error.kind)}, {u"message"_s, error.message}, {u"field"_s, error.field}};
    print(compact(answer));
}

QString alignedTable(const std::vector<QStringList> &rows)
{
    std::vector<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), size_t(row.size())));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[size_t(i)] = std::max(widths[size_t(i)], row[i].size());
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 < row.size() ? row[i].leftJustified(widths[size_t(i)] + 2) : row[i];
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

} // namespace atelier
