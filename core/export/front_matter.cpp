// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/front_matter.h"

#include <QHash>
#include <QObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr qsizetype mostLines = 500;

// The escapes of YAML's double quotes that stand for other characters (section 5.7), but for the rarest.
QString unescaped(QStringView text)
{
    static const QHash<QChar, QChar> letters{{u'n', u'\n'}, {u't', u'\t'}, {u'r', u'\r'}, {u'_', QChar::Nbsp}};
    static const QHash<QChar, qsizetype> digits{{u'x', 2}, {u'u', 4}, {u'U', 8}};
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        const QChar mark = text[++i];
        const qsizetype count = digits.value(mark);
        bool isNumber = false;
        const uint number = text.size() - i > count ? text.sliced(i + 1, count).toUInt(&isNumber, 16) : 0;
        if (count > 0 && isNumber && number <= QChar::LastValidCodePoint) {
            result += QChar::fromUcs4(char32_t(number));
            i += count;
        } else {
            result += letters.value(mark, mark);
        }
    }
    return result;
}

QString unquoted(const QString &given)
{
    const QString value = given.trimmed();
    if (value.size() < 2 || value.front() != value.back())
        return value;
    const QString inner = value.sliced(1).chopped(1);
    if (value.front() == u'\'')
        return QString(inner).replace(u"''"_s, u"'"_s);
    return value.front() == u'"' ? unescaped(inner) : value;
}

// Cuts at the commas that stand outside quotation marks.
QStringList splitList(QStringView list)
{
    QStringList items;
    QString item;
    QChar quote;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QChar c = list[i];
        if (quote.isNull() && c == u',') {
            items.append(item);
            item.clear();
            continue;
        }
        if (quote.isNull() && (c == u'"' || c == u'\'') && item.trimmed().isEmpty())
            quote = c;
        else if (c == quote && !(c == u'"' && list[i - 1] == u'\\'))
            quote = QChar();
        item += c;
    }
    items.append(item);
    QStringList result;
    for (const QString &part : std::as_const(items)) {
        if (const QString word = unquoted(part); !word.isEmpty())
            result.append(word);
    }
    return result;
}

QStringList listOf(const QString &value)
{
    const QString trimmed = value.trimmed();
    if (trimmed.startsWith(u'[') && trimmed.endsWith(u']'))
        return splitList(QStringView(trimmed).sliced(1).chopped(1));
    return splitList(trimmed);
}

bool isKey(QStringView text)
{
    return !text.isEmpty() && text.front().isLetter()
        && std::ranges::all_of(text, [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; });
}

std::optional<QDateTime> dateOf(const QString &value)
{
    QDateTime date = QDateTime::fromString(value, Qt::ISODate);
    if (!date.isValid())
        date = QDateTime::fromString(QString(value).replace(u' ', u'T'), Qt::ISODate);
    if (!date.isValid())
        return std::nullopt;
    return date;
}

class FrontMatterReader {
public:
    // Nothing when the lines hold no field at all.
    std::optional<FrontMatter> read(const QStringList &lines)
    {
        for (qsizetype i = 0; i < lines.size(); ++i)
            readLine(lines[i], i + 2);
        finishField();
        if (!m_hasField)
            return std::nullopt;
        return std::move(m_result);
    }

    [[nodiscard]] const QStringList &notes() const { return m_notes; }

private:
    void readLine(const QString &line, qsizetype number)
    {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(u'#'))
            return;
        if (trimmed.startsWith(u"- "_s) && !m_key.isEmpty() && m_value.isEmpty()) {
            m_items.append(unquoted(trimmed.sliced(2)));
            return;
        }
        const qsizetype colon = line.indexOf(u':');
        const bool isField = colon > 0 && isKey(QStringView(line).first(colon))
            && (colon + 1 == line.size() || line[colon + 1].isSpace());
        if (!isField) {
            m_notes.append(QObject::tr("Line %1 of the file's fields was not understood and is left out: %2")
                    .arg(number)
                    .arg(trimmed.left(80)));
            return;
        }
        finishField();
        m_key = line.first(colon);
        m_value = line.sliced(colon + 1).trimmed();
        m_hasField = true;
    }

    void finishField()
    {
        if (m_key.isEmpty())
            return;
        const QString key = m_key.toLower();
        if (key == "title"_L1)
            m_result.title = unquoted(m_value).simplified();
        else if (key == "status"_L1)
            m_result.status = unquoted(m_value).toLower();
        else if (key == "tags"_L1)
            m_result.tags = m_value.isEmpty() ? m_items : listOf(m_value);
        else if (key == "date"_L1)
            readDate();
        else
            m_result.otherFields.emplace_back(m_key, m_value.isEmpty() ? m_items.join(u", "_s) : m_value);
        m_key.clear();
        m_value.clear();
        m_items.clear();
    }

    void readDate()
    {
        m_result.date = dateOf(unquoted(m_value));
        if (!m_result.date && !m_value.isEmpty())
            m_notes.append(QObject::tr("The date %1 was not understood and is left out.").arg(m_value.left(80)));
    }

    FrontMatter m_result;
    QStringList m_notes;
    QString m_key;
    QString m_value;
    QStringList m_items;
    bool m_hasField = false;
};

QString quotedForYaml(const QString &text)
{
    QString result = text;
    result.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s);
    return u'"' + result + u'"';
}

QString quotedList(const QStringList &items)
{
    QStringList quoted;
    for (const QString &item : items)
        quoted.append(quotedForYaml(item));
    return u'[' + quoted.join(u", "_s) + u']';
}

} // namespace

SplitText splitFrontMatter(const QString &text)
{
    SplitText result{.frontMatter = {}, .body = text, .notes = {}};
    if (!text.startsWith(u"---\n"_s))
        return result;
    QStringList lines;
    qsizetype begin = 4;
    while (lines.size() < mostLines) {
        const qsizetype end = text.indexOf(u'\n', begin);
        const QStringView line = QStringView(text).sliced(begin, (end < 0 ? text.size() : end) - begin);
        const bool isClosing = line.trimmed() == u"---" || line.trimmed() == u"...";
        if (!isClosing && end < 0)
            return result;
        if (!isClosing) {
            lines.append(line.toString());
            begin = end + 1;
            continue;
        }
        FrontMatterReader reader;
        result.frontMatter = reader.read(lines);
        if (!result.frontMatter)
            return result;
        result.notes = reader.notes();
        qsizetype bodyBegin = end < 0 ? text.size() : end + 1;
        while (bodyBegin < text.size() && text[bodyBegin] == u'\n')
            ++bodyBegin;
        result.body = text.sliced(bodyBegin);
        return result;
    }
    return result;
}

QString writeFrontMatter(const FrontMatter &frontMatter)
{
    QString block = u"---\n"_s;
    const auto add = [&](const QString &key, const QString &value) {
        if (!value.isEmpty())
            block += key + u": "_s + value + u'\n';
    };
    add(u"title"_s, frontMatter.title.isEmpty() ? QString() : quotedForYaml(frontMatter.title));
    add(u"status"_s, frontMatter.status);
    add(u"tags"_s, frontMatter.tags.isEmpty() ? QString() : quotedList(frontMatter.tags));
    if (frontMatter.date)
        add(u"date"_s, frontMatter.date->toUTC().toString(Qt::ISODate));
    for (const auto &[key, value] : frontMatter.otherFields)
        add(key, value);
    add(u"authorship"_s, frontMatter.authorship.isEmpty() ? QString() : quotedList(frontMatter.authorship));
    return block + u"---\n\n"_s;
}

} // namespace atelier
