// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spelling.h"

#include <QMutex>

#include <Sonnet/Speller>

#include <algorithm>
#include <memory>
#include <vector>

namespace atelier {

namespace {

constexpr qsizetype wordsRemembered = 50'000;

// Sonnet's loader is one per process and not made for several threads.
QMutex &sonnetMutex()
{
    static QMutex mutex;
    return mutex;
}

class SpellingWorker : public QObject {
public:
    void setLanguages(const QStringList &languages)
    {
        const QMutexLocker lock(&sonnetMutex());
        m_spellers.clear();
        for (const QString &language : languages) {
            Sonnet::Speller speller(language);
            if (speller.isValid() && speller.language() == language)
                m_spellers.push_back(std::move(speller));
        }
    }

    QSet<QString> wrongWords(const QStringList &words) const
    {
        QSet<QString> wrong;
        for (const QString &word : words) {
            if (isWrong(word))
                wrong.insert(word);
        }
        return wrong;
    }

    QStringList suggestions(const QString &word) const
    {
        const QMutexLocker lock(&sonnetMutex());
        QStringList all;
        for (const Sonnet::Speller &speller : m_spellers)
            all += speller.suggest(word).mid(0, 5);
        all.removeDuplicates();
        return all.mid(0, 8);
    }

    void add(const QString &word)
    {
        const QMutexLocker lock(&sonnetMutex());
        if (!m_spellers.empty())
            m_spellers.front().addToPersonal(word);
    }

    static QStringList available()
    {
        const QMutexLocker lock(&sonnetMutex());
        QStringList languages = Sonnet::Speller().availableLanguages();
        languages.sort();
        return languages;
    }

private:
    // Each word takes the lock for itself, so that several editors share the time.
    bool isWrong(const QString &word) const
    {
        const QMutexLocker lock(&sonnetMutex());
        bool wrong = !m_spellers.empty();
        for (const Sonnet::Speller &speller : m_spellers)
            wrong = wrong && speller.isMisspelled(word);
        return wrong;
    }

    std::vector<Sonnet::Speller> m_spellers;
};

SpellingWorker *workerOf(QObject *object) { return static_cast<SpellingWorker *>(object); }

// Dictionaries of the languages not written in Latin letters; words of other scripts are no mistakes.
bool isWrittenInLatin(const QString &language)
{
    static const QStringList others = {QStringLiteral("ar"), QStringLiteral("be"), QStringLiteral("bg"),
        QStringLiteral("bn"), QStringLiteral("el"), QStringLiteral("fa"), QStringLiteral("gu"), QStringLiteral("he"),
        QStringLiteral("hi"), QStringLiteral("hy"), QStringLiteral("ka"), QStringLiteral("kk"), QStringLiteral("ko"),
        QStringLiteral("mk"), QStringLiteral("mn"), QStringLiteral("ne"), QStringLiteral("ru"), QStringLiteral("sr"),
        QStringLiteral("ta"), QStringLiteral("te"), QStringLiteral("th"), QStringLiteral("uk"), QStringLiteral("ur")};
    return !others.contains(language.section(u'_', 0, 0).section(u'-', 0, 0));
}

bool isLatin(const QString &word) { return word[0].script() == QChar::Script_Latin; }

bool isApostrophe(QChar c) { return c == u'\'' || c == QChar(0x2019); }

} // namespace

QList<SpeltWord> wordsToSpell(QStringView line, int from, int to)
{
    QList<SpeltWord> words;
    const int size = static_cast<int>(line.size());
    int at = std::max(0, from);
    while (at > 0 && !line[at - 1].isSpace())
        --at;
    while (at < size && at < to) {
        if (!line[at].isLetterOrNumber() && !line[at].isMark()) {
            ++at;
            continue;
        }
        int end = at;
        bool hasDigit = false;
        while (end < size) {
            const bool isInside = line[end].isLetterOrNumber() || line[end].isMark() || line[end].isSurrogate();
            const bool joins = isApostrophe(line[end]) && end + 1 < size && line[end + 1].isLetter();
            if (!isInside && !joins)
                break;
            hasDigit = hasDigit || line[end].isDigit();
            ++end;
        }
        end = std::max(end, at + 1);
        if (!hasDigit && end - at > 1 && end > from)
            words.append({at, end - at});
        at = end;
    }
    return words;
}

Spelling::Spelling(QObject *parent)
    : QObject(parent)
    , m_worker(new SpellingWorker)
{
    m_thread.setObjectName("spelling");
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(0);
    connect(&m_askSoon, &QTimer::timeout, this, &Spelling::askForWords);
}

Spelling::~Spelling()
{
    if (!m_thread.isRunning()) {
        delete m_worker;
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

template <typename Work> void Spelling::onWorker(Work work)
{
    if (!m_thread.isRunning())
        m_thread.start(QThread::LowPriority);
    QMetaObject::invokeMethod(m_worker, [worker = workerOf(m_worker), work = std::move(work)] { work(*worker); });
}

void Spelling::setLanguages(const QStringList &languages)
{
    if (languages == m_languages)
        return;
    m_languages = languages;
    m_onlyLatin = std::ranges::all_of(languages, isWrittenInLatin);
    ++m_generation;
    m_isWrong.clear();
    m_asked.clear();
    m_toAsk.clear();
    if (!languages.isEmpty())
        onWorker([languages](SpellingWorker &worker) { worker.setLanguages(languages); });
    Q_EMIT updated();
}

bool Spelling::isWrong(const QString &word)
{
    const bool isOtherScript = m_onlyLatin && !word.isEmpty() && !isLatin(word);
    if (m_languages.isEmpty() || isOtherScript || m_ignored.contains(word))
        return false;
    const auto known = m_isWrong.constFind(word);
    if (known != m_isWrong.constEnd())
        return *known;
    if (!m_asked.contains(word)) {
        m_asked.insert(word);
        m_toAsk.append(word);
        if (!m_askSoon.isActive())
            m_askSoon.start();
    }
    return false;
}

void Spelling::askForWords()
{
    const QStringList words = std::exchange(m_toAsk, {});
    if (words.isEmpty())
        return;
    onWorker([this, words, generation = m_generation](SpellingWorker &worker) {
        const QSet<QString> wrong = worker.wrongWords(words);
        QMetaObject::invokeMethod(this, [this, words, wrong, generation] { receive(words, wrong, generation); });
    });
}

void Spelling::receive(const QStringList &words, const QSet<QString> &wrong, int generation)
{
    if (generation != m_generation)
        return;
    if (m_isWrong.size() > wordsRemembered)
        m_isWrong.clear();
    for (const QString &word : words) {
        m_asked.remove(word);
        m_isWrong.insert(word, wrong.contains(word));
    }
    Q_EMIT updated();
}

void Spelling::suggest(const QString &word, std::function<void(const QStringList &)> answer)
{
    onWorker([this, word, answer = std::move(answer)](SpellingWorker &worker) {
        const QStringList found = worker.suggestions(word);
        QMetaObject::invokeMethod(this, [answer, found] { answer(found); });
    });
}

void Spelling::availableLanguages(std::function<void(const QStringList &)> answer)
{
    onWorker([this, answer = std::move(answer)](SpellingWorker &) {
        const QStringList found = SpellingWorker::available();
        QMetaObject::invokeMethod(this, [answer, found] { answer(found); });
    });
}

void Spelling::addToDictionary(const QString &word)
{
    ignore(word);
    onWorker([word](SpellingWorker &worker) { worker.add(word); });
}

void Spelling::ignore(const QString &word)
{
    m_ignored.insert(word);
    Q_EMIT updated();
}

} // namespace atelier
