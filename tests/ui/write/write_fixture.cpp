// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/write/write_fixture.h"

#include "core/content/content_schema.h"
#include "core/job/job.h"
#include "core/write/offline/offline_refiner.h"
#include "core/write/offline/offline_writer.h"
#include "core/write/usage.h"
#include "tests/support/soon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/toast.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier::test {

void HeldModel::generate(
    const TextRequest &, std::stop_token stop, TextSink sink, std::function<void(Result<TextAnswer>)> finished)
{
    ++m_requests;
    m_text.clear();
    m_sink = std::move(sink);
    m_finished = std::move(finished);
    m_stop = std::make_unique<std::stop_callback<std::function<void()>>>(stop, [this] {
        QMetaObject::invokeMethod(
            qApp, [this] { fail({.kind = ErrorKind::Cancelled, .message = u"Stopped."_s}); }, Qt::QueuedConnection);
    });
}

void HeldModel::send(const QString &piece)
{
    m_text += piece;
    m_sink.text(piece);
}

void HeldModel::finish(FinishReason reason)
{
    std::exchange(m_finished, {})(TextAnswer{.text = m_text, .finish = reason, .model = u"held"_s});
}

void HeldModel::fail(const Error &error)
{
    if (m_finished)
        std::exchange(m_finished, {})(std::unexpected(error));
}

Result<std::shared_ptr<ImageModel>> OneModelFinder::imageModel(const ModelId &)
{
    return failure(ErrorKind::NotFound, u"No model makes pictures."_s);
}

WriteStudio::WriteStudio()
    : WriteStudio(QString())
{
}

WriteStudio::WriteStudio(const QString &workspaceFolder)
    : m_path(workspaceFolder.isEmpty() ? folder.path(u"w"_s) : workspaceFolder)
{
    if (workspaceFolder.isEmpty())
        clock = std::make_shared<FakeClock>();
    else
        clock = std::make_shared<SystemClock>();
    auto read = loadCheckRules();
    REQUIRE(read.has_value());
    rules = std::make_shared<const CheckRules>(std::move(*read));
    open();
}

void WriteStudio::open()
{
    Schema schema;
    addContentRecords(schema);
    schema.add<Job>().add<UsageEntry>();
    auto opened = Workspace::open({.folder = m_path, .schema = schema, .clock = clock});
    REQUIRE(opened.has_value());
    workspace = std::move(*opened);
    jobs = std::make_unique<JobQueue>(workspace, Random(1), JobScope::Workspace);
    const auto editByRules = [](const RefineRequest &refine) { return refineOffline(refine.kind, refine.passage); };
    writing = std::make_unique<WritingService>(WritingTools{workspace, templates, models, PriceList::builtIn().value(),
                                                   writeOffline, editByRules, RefinePrompts::builtIn().value()},
        *jobs);
}

void WriteStudio::reopen()
{
    REQUIRE(workspace->flushNow().has_value());
    writing.reset();
    jobs.reset();
    workspace.reset();
    open();
}

ContentItem WriteStudio::add(const QString &title, const QString &text)
{
    ContentItem item;
    item.title = title;
    REQUIRE(workspace
            ->commitNow(u"Test"_s, {},
                [&](Transaction &transaction) {
                    return addItem(transaction, item, text).transform([&](const ContentItem &added) { item = added; });
                })
            .has_value());
    return item;
}

QString WriteStudio::storedText(const ContentItem &item)
{
    REQUIRE(workspace->flushNow().has_value());
    const auto text = workspace->readNow([&](Reader &reader) { return reader.text(item.body.id); });
    REQUIRE(text.has_value());
    return *text;
}

ContentItem WriteStudio::stored(const Id &item)
{
    auto found = workspace->readNow([&](Reader &reader) { return reader.get<ContentItem>(item); });
    REQUIRE(found.has_value());
    return *found;
}

WriteWindow::WriteWindow(WriteStudio &studio, const QByteArray &state, QSize size)
    : view({studio.workspace, studio.templates, *studio.writing, *studio.jobs, studio.rules})
{
    view.restoreState(state);
    view.setModels({.models = {{.id = {u"held"_s, u"model"_s},
                        .title = u"Held model"_s,
                        .location = ModelLocation::ThisComputer,
                        .capabilities = ModelCapability::Text}},
        .usual = ModelId::offline()});
    auto *const column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    screen = static_cast<WriteScreen *>(view.createWidget(&window));
    column->addWidget(screen);
    window.addActions(view.actions());
    window.resize(size);
    showActive(window);
    const auto editors = window.findChildren<MarkdownEditor *>();
    const auto found =
        std::ranges::find(editors, u"Draft text"_s, [](const MarkdownEditor *each) { return each->accessibleName(); });
    REQUIRE(found != editors.end());
    editor = *found;
}

void WriteWindow::open(const ContentItem &item)
{
    QSignalSpy changed(screen, &WriteScreen::itemChanged);
    screen->openItem(item.header.id);
    REQUIRE(soon([&] { return changed.size() == 1; }));
    REQUIRE(soon([&] { return screen->isReady(); }));
    editor->setFocus();
}

void WriteWindow::choose(const QString &comboName, const QString &entry)
{
    auto &combo = child<QComboBox>(comboName);
    const int index = combo.findText(entry, Qt::MatchStartsWith);
    REQUIRE(index >= 0);
    combo.setCurrentIndex(index);
}

void WriteWindow::useModel()
{
    screen->showBrief();
    choose(u"Model"_s, u"Held model"_s);
}

void WriteWindow::type(const QString &text)
{
    editor->setFocus();
    QTest::keyClicks(editor, text);
}

// As the window system sends it: to the control that has the focus.
void WriteWindow::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(window.windowHandle(), key, modifiers);
}

void WriteWindow::answerNextDialog(std::function<void(QInputDialog &)> answer)
{
    auto *const soon = new QTimer(&window);
    QObject::connect(soon, &QTimer::timeout, &window, [this, soon, answer = std::move(answer)] {
        auto *const dialog = window.findChild<QInputDialog *>();
        if (!dialog || !dialog->isVisible())
            return;
        soon->deleteLater();
        answer(*dialog);
        // A window manager gives the window the focus back; there is none here.
        QObject::connect(dialog, &QDialog::finished, &window, &QWidget::activateWindow, Qt::QueuedConnection);
        dialog->accept();
    });
    soon->start(0);
}

QAbstractButton *WriteWindow::button(const QString &name) const
{
    const QList<QAbstractButton *> buttons = window.findChildren<QAbstractButton *>();
    const auto found = std::ranges::find_if(buttons, [&](const QAbstractButton *each) {
        return each->isVisible() && (each->text() == name || each->accessibleName() == name);
    });
    return found == buttons.end() ? nullptr : *found;
}

void WriteWindow::click(const QString &name)
{
    QAbstractButton *const found = button(name);
    CAPTURE(name);
    REQUIRE(found);
    QTest::mouseClick(found, Qt::LeftButton);
}

bool WriteWindow::shows(const QString &words) const
{
    const auto has = [&](const auto *label) { return label->isVisible() && label->text().contains(words); };
    return std::ranges::any_of(window.findChildren<QLabel *>(), has)
        || std::ranges::any_of(window.findChildren<ElidedLabel *>(), has);
}

QString WriteWindow::toast() const
{
    const auto *const toast = window.findChild<UndoToast *>();
    return toast && toast->isVisible() ? toast->message() : QString();
}

} // namespace atelier::test
