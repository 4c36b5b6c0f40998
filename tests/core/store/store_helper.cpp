// SPDX-License-Identifier: GPL-3.0-or-later
// The other process in tests of two processes. What it prints is a promise: a line says that something is on disk.
#include "core/store/live_text.h"
#include "core/store/workspace_engine.h"
#include "tests/core/store/helper_note.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/resource.h>

#include <csignal>
#endif

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

void say(const QString &line)
{
    std::puts(line.toUtf8().constData());
    std::fflush(stdout);
}

std::shared_ptr<Workspace> open(const QString &folder)
{
    Schema schema;
    schema.add<HelperNote>();
    const auto workspace = Workspace::open({.folder = folder, .schema = schema});
    if (!workspace)
        say(u"error "_s + workspace.error().message);
    return workspace.value_or(nullptr);
}

Result<void> addNote(Workspace &workspace, const QString &title, const QString &text)
{
    return workspace.commitNow(u"Helper"_s, {}, [&](Transaction &transaction) -> Result<void> {
        HelperNote note;
        note.title = title;
        const Result<TextRef> body = transaction.createText(text);
        if (!body)
            return std::unexpected(body.error());
        note.body = *body;
        return transaction.put(note);
    });
}

// Commits until it is killed or the disk refuses, saying each number once it is on disk.
int commitForEver(const QString &folder)
{
    const std::shared_ptr<Workspace> workspace = open(folder);
    if (!workspace)
        return 1;
    for (int i = 0;; ++i) {
        if (const Result<void> done = addNote(*workspace, QString::number(i), QString(u"text "_s).repeated(50));
            !done) {
            say(u"error "_s + errorKindName(done.error().kind));
            return 2;
        }
        say(QString::number(i));
    }
}

// Writes words into a text and puts its chunks together all the time, saying each word once it is on disk.
int compactForEver(const QString &folder, const Id &text)
{
    const std::shared_ptr<Workspace> workspace = open(folder);
    if (!workspace)
        return 1;
    const auto tag = QString::number(QCoreApplication::applicationPid());
    for (int i = 0;; ++i) {
        const QString word = u"<%1.%2>"_s.arg(tag).arg(i);
        const auto write = [&](Transaction &transaction) { return transaction.appendText(text, word); };
        if (!workspace->commitNow(u"Helper"_s, {}, write))
            return 2;
        say(word);
        const auto compact = [](Writer &writer) { return writer.compactTexts(std::chrono::milliseconds(-1)); };
        if (i % 3 == 2 && !workspace->engine()->askWriter<bool>(compact))
            return 3;
    }
}

int addOne(const QString &folder, const QString &title)
{
    const std::shared_ptr<Workspace> workspace = open(folder);
    if (!workspace || !addNote(*workspace, title, u"from the helper"_s))
        return 1;
    say(u"done"_s);
    return 0;
}

// Types letters at the end of a text, one at a time, as a window would, then waits until it has seen `until` letters.
class Typist {
public:
    Typist(std::shared_ptr<Workspace> workspace, const Id &text, QString letters, qsizetype until)
        : m_workspace(std::move(workspace))
        , m_text(m_workspace->liveText({text}))
        , m_session(m_text->newSession())
        , m_letters(std::move(letters))
        , m_until(until)
    {
        QObject::connect(&m_timer, &QTimer::timeout, [this] { step(); });
        m_timer.start(std::chrono::milliseconds(7));
    }

private:
    void step()
    {
        if (!m_text->isOpen())
            return;
        if (m_next < m_letters.size()) {
            const TextEdit edit{m_text->text().size(), 0, m_letters.mid(m_next++, 1)};
            if (!m_text->edit({&edit, 1}, {}, m_session))
                QCoreApplication::exit(3);
        } else if (m_text->text().size() >= m_until && m_text->saveState() == SaveState::Saved) {
            say(m_text->text());
            QCoreApplication::quit();
        }
    }

    std::shared_ptr<Workspace> m_workspace;
    std::shared_ptr<LiveText> m_text;
    SessionId m_session;
    QString m_letters;
    qsizetype m_until;
    qsizetype m_next = 0;
    QTimer m_timer;
};

void limitFileSize([[maybe_unused]] qint64 bytes)
{
#ifdef Q_OS_UNIX
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{rlim_t(bytes), rlim_t(bytes)};
    ::setrlimit(RLIMIT_FSIZE, &limit);
#endif
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QString command = arguments.value(1);
    const QString folder = arguments.value(2);
    if (command == "commit"_L1)
        return commitForEver(folder);
    if (command == "compact"_L1)
        return compactForEver(folder, *Id::fromString(arguments.value(3)));
    if (command == "fill"_L1) {
        limitFileSize(arguments.value(3).toLongLong());
        return commitForEver(folder);
    }
    if (command == "add"_L1)
        return addOne(folder, arguments.value(3));
    if (command == "type"_L1) {
        const std::shared_ptr<Workspace> workspace = open(folder);
        if (!workspace)
            return 1;
        const Typist typist(
            workspace, *Id::fromString(arguments.value(3)), arguments.value(4), arguments.value(5).toLongLong());
        return application.exec();
    }
    return 64;
}
