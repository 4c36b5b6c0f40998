// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/editor/editor_bench.h"

#include "ui/editor/markdown_editor.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>
#include <vector>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

// Words of an English article, with a few that no dictionary knows, so that every feature has work.
const QStringList &vocabulary()
{
    static const QStringList words =
        u"the light of a north facing room is honest it shows every scuff and by four in "
        "the afternoon it has gone blue put one lamp where you read one where you eat "
        "and one where nobody sits at all turn the shade so that it climbs the plaster "
        "wamr curtians rugs and the backs of shelves are the surfaces that it touches "
        "first swap cold grey for oatmeal rust or moss paint two coats on a sheet"_s.split(u' ');
    return words;
}

class TextMaker {
public:
    QString paragraph(int words)
    {
        QString text;
        for (int i = 0; i < words; ++i) {
            QString word = vocabulary()[pick(vocabulary().size())];
            const qsizetype dice = pick(60);
            if (dice == 0)
                word = u"**"_s + word + u"**"_s;
            else if (dice == 1)
                word = u"*"_s + word + u"*"_s;
            else if (dice == 2)
                word = u"["_s + word + u"](/shop/"_s + word + u")"_s;
            else if (dice == 3)
                word = u"`"_s + word + u"`"_s;
            text += word + (pick(12) == 0 ? u". "_s : u" "_s);
        }
        return text.trimmed();
    }

    QString article(qsizetype words)
    {
        QString text;
        for (qsizetype made = 0; made < words;) {
            const int length = 20 + static_cast<int>(pick(281));
            if (pick(5) == 0)
                text += u"## "_s + paragraph(5) + u"\n\n"_s;
            text += paragraph(length) + u"\n\n"_s;
            if (pick(8) == 0)
                text += u"- "_s + paragraph(12) + u"\n- "_s + paragraph(20) + u"\n\n"_s;
            if (pick(40) == 0)
                text += u"```cpp\nint main() { return 0; } // a comment\n```\n\n"_s;
            made += length;
        }
        return text;
    }

private:
    qsizetype pick(qsizetype below) { return static_cast<qsizetype>(m_random() % static_cast<unsigned long>(below)); }

    std::mt19937 m_random{7};
};

double percentile(std::vector<double> times, double share)
{
    std::ranges::sort(times);
    return times[std::min(times.size() - 1, static_cast<size_t>(share * static_cast<double>(times.size())))];
}

// The GUI thread's own time, which a busy machine does not blur.
double threadTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Times {
    std::vector<double> wall;
    std::vector<double> thread;
};

class Stopwatch {
public:
    Stopwatch() { m_wall.start(); }
    void addTo(Times &times) const
    {
        times.wall.push_back(static_cast<double>(m_wall.nsecsElapsed()) / 1e6);
        times.thread.push_back(threadTime() - m_thread);
    }

private:
    QElapsedTimer m_wall;
    double m_thread = threadTime();
};

void report(const char *name, const Times &times)
{
    std::printf("{\"name\": \"%s\", \"count\": %zu, \"p50\": %.2f, \"p99\": %.2f, \"thread_p50\": %.2f, "
                "\"thread_p99\": %.2f}\n",
        name, times.wall.size(), percentile(times.wall, 0.5), percentile(times.wall, 0.99),
        percentile(times.thread, 0.5), percentile(times.thread, 0.99));
    std::fflush(stdout);
}

void turnFor(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
}

class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget *watched)
        : QObject(watched)
    {
        watched->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return false;
    }
    bool take() { return std::exchange(m_painted, false); }

private:
    bool m_painted = false;
};

void pressToPaint(MarkdownEditor &editor, PaintWatch &watch, QChar typed, Times &times)
{
    const int key = typed.toUpper().unicode();
    watch.take();
    const Stopwatch stopwatch;
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, typed);
    QCoreApplication::sendEvent(&editor, &press);
    while (!watch.take())
        QCoreApplication::processEvents();
    stopwatch.addTo(times);
    QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, typed);
    QCoreApplication::sendEvent(&editor, &release);
}

// Everything that a text can carry at once: spelling, findings, authors, matches, modes and a bar.
void turnOnAllFeatures(MarkdownEditor &editor)
{
    editor.setSpellingLanguages({u"en_US"_s, u"de_DE"_s});
    TextRuns findings;
    TextRuns authors;
    TextRuns matches;
    const qsizetype size = editor.text().size();
    for (qsizetype at = 0; at + 400 < size; at += 400)
        authors.push_back({at, 300, RunKind::Author, QColor(0x7A, 0x4F, 0x7F)});
    for (qsizetype at = 100; at + 2000 < size; at += 2000)
        findings.push_back({at, 20, RunKind::Warning});
    for (qsizetype at = editor.text().indexOf(u"lamp"); at >= 0; at = editor.text().indexOf(u"lamp", at + 1))
        matches.push_back({at, 4, RunKind::Match});
    editor.setRuns(Layer::Authors, authors);
    editor.setRuns(Layer::Findings, findings);
    editor.setRuns(Layer::Matches, matches);
    editor.setBars({{size / 3, size / 3 + 2000, BarKind::Streaming}});
    editor.setFocusMode(true);
}

Times typeInto(MarkdownEditor &editor, int presses)
{
    PaintWatch watch(editor.viewport());
    Times times;
    const QString typed = u"a lamp where you read, "_s;
    for (int i = 0; i < presses; ++i) {
        pressToPaint(editor, watch, typed[i % typed.size()], times);
        turnFor(5); // what is decorated later must not delay the next key
    }
    return times;
}

void benchTyping(const char *name, const QString &text, qsizetype position, int presses)
{
    MarkdownEditor editor;
    editor.resize(1440, 900);
    editor.show();
    editor.load(text);
    turnOnAllFeatures(editor);
    editor.setFocus();
    editor.select({position, position});
    editor.ensureCursorVisible();
    turnFor(700);
    report(name, typeInto(editor, presses));
}

void benchOpening(const QString &text)
{
    Times load;
    Times readable;
    for (int i = 0; i < 9; ++i) {
        MarkdownEditor editor;
        editor.resize(1440, 900);
        editor.setSpellingLanguages({u"en_US"_s, u"de_DE"_s});
        editor.show();
        turnFor(50);
        PaintWatch watch(editor.viewport());
        const Stopwatch stopwatch;
        editor.load(text);
        stopwatch.addTo(load);
        while (!watch.take())
            QCoreApplication::processEvents();
        stopwatch.addTo(readable);
    }
    report("editor/open-1MB/load", load);
    report("editor/open-1MB/readable", readable);
}

// Scrolling through text that was never laid out, a screen at a time.
void benchScrolling(const QString &text)
{
    MarkdownEditor editor;
    editor.resize(1440, 900);
    editor.show();
    editor.load(text);
    turnFor(300);
    PaintWatch watch(editor.viewport());
    Times times;
    for (int i = 0; i < 100; ++i) {
        watch.take();
        const Stopwatch stopwatch;
        editor.verticalScrollBar()->setValue(editor.verticalScrollBar()->value() + 850);
        while (!watch.take())
            QCoreApplication::processEvents();
        stopwatch.addTo(times);
    }
    report("editor/scroll-page", times);
}

} // namespace

int runEditorBench()
{
    TextMaker maker;
    const QString article = maker.article(100'000);
    const QString text = article.left(1'000'000);
    benchOpening(text);
    benchTyping("editor/key-to-paint/100k-words", article, article.indexOf(u' ', article.size() / 2), 600);
    benchTyping("editor/key-to-paint/100k-words-top", article, article.indexOf(u' '), 200);
    const QString paragraph = maker.paragraph(20'000);
    benchTyping("editor/key-to-paint/20k-word-paragraph", paragraph, paragraph.indexOf(u' ', paragraph.size() / 2), 60);
    benchScrolling(article);
    return 0;
}

} // namespace atelier
