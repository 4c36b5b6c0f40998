// SPDX-License-Identifier: GPL-3.0-or-later
// Spelling by Sonnet, in several languages at once, without ever waiting: dictionaries are loaded and asked on a thread
// of their own, each word once; until the answer comes a word counts as right.
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThread>
#include <QTimer>

#include <functional>

namespace atelier {

struct SpeltWord {
    int start = 0;
    int length = 0;
};

// The words worth checking that touch [from, to) of a line: letters with apostrophes inside, at least two, no digits.
[[nodiscard]] QList<SpeltWord> wordsToSpell(QStringView line, int from, int to);

class Spelling : public QObject {
    Q_OBJECT
public:
    explicit Spelling(QObject *parent = nullptr);
    ~Spelling() override;
    Q_DISABLE_COPY_MOVE(Spelling)

    // Names as Sonnet has them ("en_US"); those without a dictionary are passed over. Empty: nothing is wrong.
    void setLanguages(const QStringList &languages);
    [[nodiscard]] const QStringList &languages() const { return m_languages; }

    // Whether the word is known to be wrong. Asks about words not seen before; `updated` tells when answers came.
    [[nodiscard]] bool isWrong(const QString &word);
    [[nodiscard]] bool isWaiting() const { return !m_asked.isEmpty(); }

    void suggest(const QString &word, std::function<void(const QStringList &)> answer);
    void availableLanguages(std::function<void(const QStringList &)> answer);
    void addToDictionary(const QString &word); // the person's own, shared with other programs
    void ignore(const QString &word); // until the program ends

Q_SIGNALS:
    void updated();

private:
    void askForWords();
    void receive(const QStringList &words, const QSet<QString> &wrong, int generation);
    template <typename Work> void onWorker(Work work);

    QThread m_thread;
    QObject *m_worker = nullptr;
    QStringList m_languages;
    bool m_onlyLatin = true;
    QHash<QString, bool> m_isWrong;
    QSet<QString> m_ignored;
    QSet<QString> m_asked;
    QStringList m_toAsk;
    QTimer m_askSoon;
    int m_generation = 0; // answers for other languages are dropped
};

} // namespace atelier
