// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/template/json_place.h"

#include <QStringList>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

// Walks a text that is known to be valid JSON, and stops at the value that the steps lead to.
class JsonWalker {
public:
    explicit JsonWalker(const QByteArray &json)
        : m_json(json)
    {
    }

    qsizetype find(const QStringList &steps)
    {
        skipSpace();
        qsizetype found = m_position;
        for (const QString &step : steps) {
            if (!enter(step))
                break;
            found = m_position;
        }
        return found;
    }

private:
    [[nodiscard]] char here() const { return m_position < m_json.size() ? m_json.at(m_position) : '\0'; }

    void skipSpace()
    {
        while (here() == ' ' || here() == '\n' || here() == '\r' || here() == '\t' || here() == ',' || here() == ':')
            ++m_position;
    }

    QString readString()
    {
        const qsizetype start = ++m_position;
        while (m_position < m_json.size() && here() != '"')
            m_position += here() == '\\' ? 2 : 1;
        const QString text = QString::fromUtf8(m_json.mid(start, m_position - start));
        ++m_position;
        return text;
    }

    void skipValue()
    {
        int depth = 0;
        do {
            skipSpace();
            const char next = here();
            if (next == '"')
                readString();
            else if (next == '{' || next == '[')
                ++depth, ++m_position;
            else if (next == '}' || next == ']')
                --depth, ++m_position;
            else
                skipScalar();
        } while (depth > 0 && m_position < m_json.size());
    }

    void skipScalar()
    {
        while (m_position < m_json.size() && !QByteArrayView(",]} \n\r\t").contains(here()))
            ++m_position;
    }

    bool enter(const QString &step)
    {
        if (here() != '{' && here() != '[')
            return false;
        const bool isObject = here() == '{';
        ++m_position;
        for (int index = 0;; ++index) {
            skipSpace();
            if (here() == '}' || here() == ']' || here() == '\0')
                return false;
            const QString name = isObject ? readString() : QString::number(index);
            skipSpace();
            if (name == step)
                return true;
            skipValue();
        }
    }

    const QByteArray &m_json;
    qsizetype m_position = 0;
};

} // namespace

int lineOfJsonPath(const QByteArray &json, const QString &path)
{
    QString steps = path;
    steps.replace(u'[', u'.');
    steps.remove(u']');
    const qsizetype offset = JsonWalker(json).find(steps.split(u'.', Qt::SkipEmptyParts));
    return int(QByteArrayView(json).first(offset).count('\n')) + 1;
}

} // namespace atelier
