// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/studio_window.h"
#include "core/base/random.h"
#include "core/content/library.h"
#include "core/store/live_text.h"
#include "core/store/workspace_engine.h"
#include "ui/widgets/toast.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

struct OpenWindow {
    OpenWindow()
    {
        auto studio = Studio::open({.workspaceFolder = scratch.filePath(u"workspace"_s)});
        REQUIRE(studio);
        workspace = (*studio)->sharedWorkspace();
        auto made = StudioWindow::make(*qApp, std::move(*studio));
        REQUIRE(made);
        window = std::move(*made);
        window->show();
    }

    void setPageLimit(std::optional<qint64> limit)
    {
        REQUIRE(workspace->engine()->askWriter<void>([&](Writer &writer) {
            SqlConnection &sql = writer.connection().sql();
            sql.run(u"PRAGMA max_page_count = %1"_s.arg(limit.value_or(sql.integer(u"PRAGMA page_count"_s))));
            return sql.takeOutcome();
        }));
    }

    // Letters that do not fit on the full disk, in a text that is then closed.
    void typeInto(const ContentItem &item)
    {
        const std::shared_ptr<LiveText> text = workspace->liveText(item.body);
        REQUIRE(QTest::qWaitFor([&] { return text->isOpen(); }));
        Random random(1);
        QString letters;
        for (int i = 0; i < 60'000; ++i)
            letters += QChar(u'a' + char16_t(random.below(26)));
        const TextEdit edit{0, 0, letters};
        REQUIRE(text->edit({&edit, 1}, {}, text->newSession()));
    }

    void answer(QMessageBox::ButtonRole role)
    {
        auto *const question = window->window().findChild<QMessageBox *>();
        REQUIRE(question);
        for (QAbstractButton *const button : question->buttons()) {
            if (question->buttonRole(button) == role)
                button->click();
        }
        REQUIRE(QTest::qWaitFor([&] { return !window->window().findChild<QMessageBox *>(); }));
    }

    QTemporaryDir scratch;
    std::shared_ptr<Workspace> workspace;
    std::unique_ptr<StudioWindow> window;
};

ContentItem addLamps(Workspace &workspace)
{
    ContentItem item;
    item.title = u"Lamps"_s;
    REQUIRE(workspace.commitNow(u"Test"_s, {}, [&](Transaction &transaction) {
        return addItem(transaction, item, u"Old."_s).transform([&](const ContentItem &added) { item = added; });
    }));
    return item;
}

} // namespace

TEST_CASE("The window asks before it closes while letters are not on disk, and names the text")
{
    OpenWindow open;
    const ContentItem item = addLamps(*open.workspace);
    MainWindow &window = open.window->window();
    open.setPageLimit(std::nullopt);
    open.typeInto(item);
    CHECK_FALSE(window.close());
    CHECK(window.isVisible());
    const auto *const question = window.findChild<QMessageBox *>();
    REQUIRE(question);
    CHECK(question->text().contains(u"Lamps"_s));
    open.answer(QMessageBox::RejectRole);
    CHECK(window.isVisible());

    SECTION("with room on the disk it closes, and nothing is lost")
    {
        open.setPageLimit(1'000'000);
        CHECK(window.close());
        const auto text = open.workspace->readNow([&](Reader &reader) { return reader.text(item.body.id); });
        CHECK(text->size() == 60'004);
    }
    SECTION("it closes all the same when that is wanted")
    {
        CHECK_FALSE(window.close());
        open.answer(QMessageBox::DestructiveRole);
        CHECK_FALSE(window.isVisible());
    }
}

TEST_CASE("What the workspace has to say is shown at the bottom of the window")
{
    OpenWindow open;
    Q_EMIT open.workspace->notice(u"An item came back from the trash."_s);
    const UndoToast *const toast = open.window->window().toast();
    REQUIRE(toast);
    CHECK(toast->isVisible());
    CHECK(toast->message() == u"An item came back from the trash."_s);
}
