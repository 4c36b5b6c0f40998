// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/check.h"
#include "core/content/library.h"
#include "core/write/writing_service.h"
#include "tests/support/fake_clock.h"
#include "tests/support/qt_strings.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/widgets/widget_fixture.h"
#include "ui/write/write_screen.h"
#include "ui/write/write_view.h"

#include <QAbstractButton>
#include <QInputDialog>

#include <memory>

namespace atelier::test {

// A model that answers when the test says so.
class HeldModel final : public TextModel {
public:
    void generate(const TextRequest &request, std::stop_token stop, TextSink sink,
        std::function<void(Result<TextAnswer>)> finished) override;

    [[nodiscard]] bool isAsked() const { return bool(m_finished); }
    [[nodiscard]] int requests() const { return m_requests; }
    void send(const QString &piece);
    void finish(FinishReason reason = FinishReason::Complete);
    void fail(const Error &error);

private:
    TextSink m_sink;
    std::function<void(Result<TextAnswer>)> m_finished;
    std::unique_ptr<std::stop_callback<std::function<void()>>> m_stop;
    QString m_text;
    int m_requests = 0;
};

class OneModelFinder final : public ModelFinder {
public:
    void find(std::stop_token, std::function<void(std::vector<Provider>)>) override { }
    Result<std::shared_ptr<TextModel>> textModel(const ModelId &) override { return model; }
    Result<std::shared_ptr<ImageModel>> imageModel(const ModelId &) override;

    std::shared_ptr<HeldModel> model = std::make_shared<HeldModel>();
};

// A workspace with what the Write view needs, apart from any window.
struct WriteStudio {
    WriteStudio();
    // In a folder that other processes use, too, and by the system's clock: they cannot turn a common fake one.
    explicit WriteStudio(const QString &workspaceFolder);
    ContentItem add(const QString &title, const QString &text);
    [[nodiscard]] QString storedText(const ContentItem &item);
    [[nodiscard]] ContentItem stored(const Id &item);
    void reopen(); // as after a restart; no window may be open

    TemporaryFolder folder;
    std::shared_ptr<Clock> clock;
    OneModelFinder models;
    TemplateCatalog templates;
    std::shared_ptr<const CheckRules> rules;
    std::shared_ptr<Workspace> workspace;
    std::unique_ptr<JobQueue> jobs;
    std::unique_ptr<WritingService> writing;

private:
    void open();
    QString m_path;
};

// The Write view in a window, with its keys.
struct WriteWindow {
    explicit WriteWindow(WriteStudio &studio, const QByteArray &state = {}, QSize size = {1240, 852});

    void open(const ContentItem &item);
    void choose(const QString &comboName, const QString &entry);
    void useModel(); // the held one instead of the rules
    void type(const QString &text); // into the editor
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier); // to whatever has the focus
    void click(const QString &name); // of a visible button, by text or accessible name
    // Answers the dialog that what comes next will open.
    void answerNextDialog(std::function<void(QInputDialog &)> answer);
    [[nodiscard]] QAbstractButton *button(const QString &name) const; // null: none can be seen
    [[nodiscard]] bool shows(const QString &words) const; // in a label that can be seen
    [[nodiscard]] QString toast() const;
    template <class Widget> [[nodiscard]] Widget &child(const QString &accessibleName) const
    {
        const QList<Widget *> widgets = window.findChildren<Widget *>();
        const auto found = std::ranges::find_if(
            widgets, [&](const Widget *each) { return each->accessibleName() == accessibleName && each->isVisible(); });
        REQUIRE(found != widgets.end());
        return **found;
    }

    QWidget window;
    WriteView view;
    WriteScreen *screen = nullptr;
    MarkdownEditor *editor = nullptr;
};

} // namespace atelier::test
