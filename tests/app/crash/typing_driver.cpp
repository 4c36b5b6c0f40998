// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the studio's window on a text, presses the known keys in its editor while drafts stream into other texts, and
// goes on until it is killed:
//     typing_driver WORKSPACE ITEM SEED [--unsynced-in-memory]
// Prints "ready POSITION" when the caret stands there, "key COUNT TIME" after each key (milliseconds of the steady
// clock, which all processes share), and "saved COUNT" when the window says that all keys so far are on disk.
//     typing_driver --commit FULL|OFF FILE
// commits one row through the file layer that forgets what is not synced, and dies as in a power cut.
#include "app/desktop/window/studio_window.h"
#include "core/content/library.h"
#include "core/store/live_text.h"
#include "tests/app/crash/typed_keys.h"
#include "tests/app/crash/unsynced_file_layer.h"
#include "ui/editor/markdown_editor.h"
#include "ui/write/write_view.h"

#include <QApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QTimer>

#include <chrono>
#include <csignal>
#include <cstdio>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr size_t mostKeys = 100'000;
constexpr auto keyPause = 10ms; // ten times as fast as a person, and the editor still keeps up
constexpr auto draftPause = 700ms;

void say(const QString &line)
{
    std::puts(line.toUtf8().constData());
    std::fflush(stdout);
}

qint64 steadyMilliseconds()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

class TypingDriver final : public QObject {
public:
    TypingDriver(Studio &studio, StudioWindow &window, std::vector<TypedKey> keys)
        : m_studio(studio)
        , m_window(window)
        , m_keys(std::move(keys))
    {
        connect(&m_keyTimer, &QTimer::timeout, this, &TypingDriver::pressNext);
        connect(&m_draftTimer, &QTimer::timeout, this, &TypingDriver::startDraft);
    }

    bool start(const ContentItem &item)
    {
        m_window.window().showView(u"write"_s);
        qobject_cast<WriteView *>(m_window.window().view(u"write"_s))->openItem(item.header.id);
        m_text = m_studio.workspace().liveText(item.body);
        m_editor = editor();
        if (!m_editor || !QTest::qWaitFor([this] { return m_text->isOpen() && m_editor->text() == m_text->text(); }))
            return false;
        connect(m_text.get(), &LiveText::saveStateChanged, this, [this](SaveState state) {
            if (state == SaveState::Saved)
                say(u"saved %1"_s.arg(m_pressed));
        });
        // Behind a word in the middle: what is typed there begins with a space of its own.
        const qsizetype position = m_text->text().indexOf(u' ', m_text->text().size() / 2);
        m_editor->setFocus();
        m_editor->select({position, position});
        QApplication::processEvents();
        if (m_editor->selection().start() != position)
            return false;
        say(u"ready %1"_s.arg(position));
        m_keyTimer.start(keyPause);
        m_draftTimer.start(draftPause);
        startDraft();
        return true;
    }

private:
    // Not one of its relatives that show versions.
    [[nodiscard]] MarkdownEditor *editor() const
    {
        const auto editors = m_window.window().findChildren<MarkdownEditor *>();
        const auto found = std::ranges::find(editors, &MarkdownEditor::staticMetaObject, &QObject::metaObject);
        return found == editors.end() ? nullptr : *found;
    }

    void pressNext()
    {
        const TypedKey &key = m_keys[m_pressed % m_keys.size()];
        QTest::sendKeyEvent(QTest::Click, m_editor, key.key, key.text, Qt::NoModifier);
        ++m_pressed;
        say(u"key %1 %2"_s.arg(m_pressed).arg(steadyMilliseconds()));
    }

    void startDraft()
    {
        const auto writing = m_studio.writing();
        const auto model = ModelId::fromString(u"openai:fake-writer"_s);
        if (!writing || !model)
            return;
        (*writing)->draft({.templateId = u"blog-post"_s,
                              .brief = {{u"topic"_s, u"Draft %1"_s.arg(++m_drafts)}},
                              .model = *model,
                              .cacheUse = CacheUse::Bypass},
            {}, 0, [](const Result<Job> &job) {
                if (!job)
                    say(u"error "_s + job.error().message);
            });
    }

    Studio &m_studio;
    StudioWindow &m_window;
    std::vector<TypedKey> m_keys;
    std::shared_ptr<LiveText> m_text;
    MarkdownEditor *m_editor = nullptr;
    QTimer m_keyTimer;
    QTimer m_draftTimer;
    size_t m_pressed = 0;
    int m_drafts = 0;
};

int type(const QStringList &words)
{
    auto studio = Studio::open({.workspaceFolder = words[0], .jobs = JobScope::Workspace});
    if (!studio) {
        say(u"error "_s + studio.error().message);
        return 1;
    }
    Studio &parts = **studio;
    const auto item = parts.workspace().readNow([&](Reader &reader) { return findItem(reader, words[1]); });
    auto window = StudioWindow::make(*qApp, std::move(*studio));
    if (!item || !window) {
        say(u"error the item or the window cannot be opened"_s);
        return 1;
    }
    (*window)->window().resize(1440, 900);
    (*window)->show();
    TypingDriver driver(parts, **window, knownKeys(words[2].toULongLong(), mostKeys));
    if (!driver.start(*item)) {
        say(u"error the editor does not show the text"_s);
        return 1;
    }
    return QApplication::exec();
}

int commitAndDie(const QString &synchronous, const QString &file)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(file);
    if (!database.open())
        return 1;
    QSqlQuery query(database);
    for (const QString &statement : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = %1"_s.arg(synchronous),
             u"INSERT INTO kept VALUES (1)"_s}) {
        if (!query.exec(statement))
            return 1;
    }
    return std::raise(SIGKILL);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"atelier"_s);
    QStringList words = QApplication::arguments().sliced(1);
    const bool isUnsyncedLost = words.removeAll(u"--unsynced-in-memory"_s) > 0 || words.value(0) == u"--commit"_s;
    if (words.size() != 3 || (isUnsyncedLost && !keepUnsyncedWritesInMemory()))
        return 2;
    return words[0] == u"--commit"_s ? commitAndDie(words[1], words[2]) : type(words);
}
