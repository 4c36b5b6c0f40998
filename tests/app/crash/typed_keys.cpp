// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/crash/typed_keys.h"

#include "core/base/random.h"

using namespace Qt::StringLiterals;

namespace atelier::test {

namespace {

TypedKey letterKey(quint64 number)
{
    return {Qt::Key(Qt::Key_A + int(number)), QString(QChar(u'a' + char16_t(number)))};
}

// Spaces and line ends only after a letter: the editor must not take a line for code or for a list.
TypedKey nextKey(Random &random, const QString &passage)
{
    const quint64 dice = random.below(20);
    const bool isAfterLetter = !passage.isEmpty() && passage.back().isLetter();
    if (dice == 0 && !passage.isEmpty())
        return {Qt::Key_Backspace, QString()};
    if (dice == 1 && isAfterLetter)
        return {Qt::Key_Return, u"\n"_s};
    if (dice < 5 && isAfterLetter)
        return {Qt::Key_Space, u" "_s};
    return letterKey(random.below(26));
}

} // namespace

std::vector<TypedKey> knownKeys(quint64 seed, size_t count)
{
    Random random(seed);
    std::vector<TypedKey> keys;
    QString passage;
    while (keys.size() < count) {
        keys.push_back(nextKey(random, passage));
        applyKey(passage, keys.back());
    }
    return keys;
}

void applyKey(QString &passage, const TypedKey &key)
{
    if (key.key == Qt::Key_Backspace)
        passage.chop(1);
    else
        passage += key.text;
}

QString plainParagraphs(quint64 seed, int words)
{
    Random random(seed);
    QString text;
    for (int i = 0; i < words; ++i) {
        for (quint64 letters = 2 + random.below(8); letters > 0; --letters)
            text += QChar(u'a' + char16_t(random.below(26)));
        text += i % 80 == 79 ? u".\n\n"_s : u" "_s;
    }
    return text.trimmed();
}

} // namespace atelier::test
