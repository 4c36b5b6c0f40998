// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/content_schema.h"
#include "core/template/catalog.h"
#include "tests/support/fake_clock.h"
#include "tests/support/qt_strings.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/widgets/widget_fixture.h"
#include "ui/library/library_screen.h"
#include "ui/widgets/panes.h"

#include <memory>

namespace atelier {
class FilterChip;
class UndoToast;
} // namespace atelier

namespace atelier::test {

enum class Seed { Studio, Nothing };

// The library screen over a small studio: 31 items, two projects with one below, tags.
struct LibraryWindow {
    explicit LibraryWindow(int fillers = 0, Seed seed = Seed::Studio);
    ~LibraryWindow();

    [[nodiscard]] LibraryModel &items() const { return screen->items(); }
    [[nodiscard]] ItemsView &list() const;
    [[nodiscard]] UndoToast &toast() const;
    [[nodiscard]] FilterChip &chip(const QString &name) const;
    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] QStringList headings() const; // of the groups of cards, with their numbers
    [[nodiscard]] QStringList sourceTitles() const;
    [[nodiscard]] QModelIndex source(const QString &title) const;
    [[nodiscard]] QString project(const Id &item) const;
    [[nodiscard]] bool hasLabel(const QString &text) const; // that can be seen

    void type(const QString &search);
    void key(Qt::Key key);
    void click(const QString &buttonText);
    void choose(const QString &chipName, const QString &entry);
    void clearChip(const QString &chipName);
    void chooseSource(const QString &title);
    void trigger(const QString &menuEntry); // of the menu that is open
    void answer(const QString &text); // to the question that is open
    void order(const LibraryOrder &order);

    TemporaryFolder folder;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::shared_ptr<Workspace> workspace;
    TemplateCatalog templates;
    QWidget window;
    LibraryScreen *screen = nullptr;

private:
    void fill();
    ContentItem add(const QString &title, const QString &text, const std::function<void(ContentItem &)> &change = {});
    Id addProject(const QString &title, const Id &parent = {});
};

} // namespace atelier::test
