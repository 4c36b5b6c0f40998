// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window in German, whose words are longer than the English ones it was drawn with.
#include "app/desktop/translations.h"
#include "app/desktop/window/studio_window.h"
#include "core/write/sample_workspace.h"
#include "ui/shell/rail.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QApplication>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

// Opened on the sample workspace, with the language set before, as the program does.
struct GermanStudio {
    GermanStudio()
    {
        translations.useLanguage(u"de"_s);
        auto studio = Studio::open({.workspaceFolder = scratch.filePath(u"Werkstatt"_s)});
        REQUIRE(studio);
        REQUIRE(addSample((*studio)->workspace(), (*studio)->templates()));
        auto made = StudioWindow::make(*qApp, std::move(*studio));
        REQUIRE(made);
        window = std::move(*made);
        window->show();
    }
    ~GermanStudio()
    {
        window.reset();
        QLocale::setDefault(QLocale::c());
    }

    QWidget *view(const QString &id)
    {
        window->window().showView(id);
        QWidget *const view = window->window().viewWidget(id);
        // The pieces that these two list come from the disk.
        const auto isFilled = [&] {
            return std::ranges::any_of(view->findChildren<QListView *>(),
                [](const QListView *list) { return list->model() && list->model()->rowCount() > 2; });
        };
        if (id == u"write"_s || id == u"library"_s)
            REQUIRE(QTest::qWaitFor(isFilled));
        QApplication::processEvents();
        return view;
    }

    QTemporaryDir scratch;
    Translations translations;
    std::unique_ptr<StudioWindow> window;
};

bool isCut(const Label &label)
{
    if (label.wordWrap())
        return label.height() < label.heightForWidth(label.width());
    return label.width() < label.sizeHint().width();
}

// A button that shows its text needs the width that it asks for.
bool isCut(const QAbstractButton &button)
{
    return !button.text().isEmpty() && button.width() < button.minimumSizeHint().width();
}

QStringList cutTexts(const QWidget *view)
{
    QStringList cut;
    for (const Label *label : view->findChildren<Label *>()) {
        if (label->isVisible() && !label->text().isEmpty() && isCut(*label))
            cut.append(label->text());
    }
    for (const QAbstractButton *button : view->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && isCut(*button))
            cut.append(button->text());
    }
    return cut;
}

} // namespace

TEST_CASE("No text of the window is cut in German, at the usual and at the smallest size")
{
    GermanStudio studio;
    for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
        studio.window->window().resize(size);
        for (const QString &id : {u"today"_s, u"write"_s, u"campaigns"_s, u"library"_s, u"settings"_s}) {
            const QWidget *const view = studio.view(id);
            INFO(id.toStdString() << " at " << size.width());
            CHECK(cutTexts(view) == QStringList());
        }
        CHECK(cutTexts(studio.window->window().rail()) == QStringList());
        CHECK(cutTexts(studio.window->window().topBar()) == QStringList());
    }
}

TEST_CASE("The window speaks German throughout")
{
    GermanStudio studio;
    QStringList titles;
    for (const QAbstractButton *button : studio.window->window().rail()->findChildren<QAbstractButton *>())
        titles.append(button->text());
    for (const QString &title : {u"Heute"_s, u"Schreiben"_s, u"Bibliothek"_s, u"Einstellungen"_s})
        CHECK(titles.contains(title));
}
