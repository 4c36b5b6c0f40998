// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/soon.h"
#include "tests/ui/write/write_fixture.h"
#include "ui/editor/comparison_view.h"
#include "ui/editor/markdown_editor.h"
#include "ui/write/outline_popover.h"
#include "ui/write/playback_page.h"
#include "ui/write/proposal_bar.h"
#include "ui/write/text_preview.h"

#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

QString paragraphs(int count)
{
    QString text = u"# Lamps\n"_s;
    for (int i = 1; i <= count; ++i)
        text += u"\nParagraph %1 is about lamps that stand low.\n"_s.arg(i);
    return text;
}

const ProposalBar &bar(const WriteWindow &write)
{
    const auto *const found = write.window.findChild<ProposalBar *>();
    REQUIRE(found);
    return *found;
}

QRect placeInWindow(const QWidget &widget) { return {widget.mapTo(widget.window(), QPoint()), widget.size()}; }

// Asks the held model to shorten the selection and lets it answer.
void proposeShorter(WriteStudio &studio, WriteWindow &write, const QString &answer)
{
    write.useModel();
    write.screen->showRefine();
    write.click(u"Shorten"_s);
    REQUIRE(soon([&] { return studio.models.model->isAsked(); }));
    studio.models.model->send(answer);
    studio.models.model->finish();
    REQUIRE(soon([&] { return write.editor->hasProposal(); }));
}

} // namespace

TEST_CASE("the preview beside the text shows it as its readers see it, and follows what is typed")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio, {}, {1800, 852});
    write.open(studio.add(u"One"_s, u"Some **bold** words."_s));
    write.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    const auto &preview = write.child<TextPreview>(u"Preview"_s);
    const auto shown = [&] { return preview.toPlainText().trimmed(); };
    REQUIRE(soon([&] { return shown() == u"Some bold words."_s; }));
    REQUIRE(soon([&] { return write.editor->isVisible(); }));
    write.editor->select({0, 0});
    write.type(u"Now: "_s);
    REQUIRE(soon([&] { return shown() == u"Now: Some bold words."_s; }));
    write.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(preview.isVisible());
}

TEST_CASE("preview and typewriter mode come back after a restart")
{
    const Dressed dressed;
    WriteStudio studio;
    QByteArray state;
    {
        WriteWindow write(studio);
        write.open(studio.add(u"One"_s, u"Words."_s));
        write.screen->togglePreview();
        write.screen->toggleTypewriterMode();
        state = write.view.saveState();
    }
    WriteWindow again(studio, state);
    REQUIRE(soon([&] { return again.screen->isReady(); }));
    CHECK(again.child<TextPreview>(u"Preview"_s).isVisible());
    CHECK(again.view.saveState() == state);
}

TEST_CASE("the outline lists the headings as they are typed and goes to the one that is chosen")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    write.open(studio.add(u"One"_s, u"# One\n\nText.\n\n## Two\n\nMore."_s));
    write.key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    auto &list = write.child<QListView>(u"Outline"_s);
    REQUIRE(list.model()->rowCount() == 2);
    write.editor->editAsUser(std::array{TextEdit{0, 0, u"# Zero\n\n"_s}}, EditKind::Typed);
    REQUIRE(list.model()->rowCount() == 3);
    REQUIRE(soon([&] { return list.hasFocus(); }));
    list.setCurrentIndex(list.model()->index(2, 0));
    write.key(Qt::Key_Return);
    CHECK_FALSE(list.isVisible());
    CHECK(write.editor->currentHeading().title == u"Two"_s);
    REQUIRE(soon([&] { return write.editor->hasFocus(); }));
}

TEST_CASE("a proposal's bar stands under its passage and at the edge when that is scrolled off")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    write.open(studio.add(u"One"_s, paragraphs(60)));
    const qsizetype start = write.editor->text().indexOf(u"Paragraph 3 "_s);
    const qsizetype end = write.editor->text().indexOf(u'\n', start);
    write.editor->select({start, end});
    proposeShorter(studio, write, u"Lamps low."_s);
    const QRect view = placeInWindow(*write.editor->viewport());
    const QRect passage = write.editor->passageRect(start, end).translated(view.topLeft());
    const QRect place = placeInWindow(bar(write));
    CHECK(place.top() >= passage.bottom());
    CHECK(place.top() < passage.bottom() + 60);
    CHECK(place.left() == write.editor->columnRect().left() + view.left());
    write.editor->scrollToEnd();
    CHECK(view.contains(placeInWindow(bar(write))));
    CHECK(placeInWindow(bar(write)).top() < view.top() + 40);
    write.key(Qt::Key_Escape);
    CHECK_FALSE(write.editor->roomRect().has_value());
}

TEST_CASE("each try of a proposal is kept until one is accepted")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    write.open(studio.add(u"One"_s, u"Lamps stand low."_s));
    proposeShorter(studio, write, u"Lamps low."_s);
    write.key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(soon([&] { return studio.models.model->isAsked(); }));
    studio.models.model->send(u"Low lamps."_s);
    studio.models.model->finish();
    REQUIRE(soon([&] { return write.editor->hasProposal(); }));
    CHECK(write.shows(u"Try 2 of 2"_s));
    write.key(Qt::Key_Left, Qt::AltModifier);
    CHECK(write.shows(u"Try 1 of 2"_s));
    write.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(write.editor->text() == u"Lamps low."_s);
}

TEST_CASE("the life of a text plays from its first letter, and any point of it can be restored")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    const ContentItem item = studio.add(u"One"_s, u"One."_s);
    write.open(item);
    write.editor->select({4, 4});
    write.type(u" Two."_s);
    CHECK(studio.storedText(item) == u"One. Two."_s);
    write.screen->playBack();
    REQUIRE(soon([&] { return !write.editor->isVisible(); }));
    auto &slider = write.child<QSlider>(u"Point in the life of the text"_s);
    const auto &shown = write.child<ComparisonView>(u"Text at this point"_s);
    CHECK(shown.text() == u"One. Two."_s);
    REQUIRE(slider.maximum() >= 2);
    REQUIRE(soon([&] { return slider.hasFocus(); }));
    write.key(Qt::Key_Home);
    REQUIRE(soon([&] { return shown.text().isEmpty(); }));
    write.key(Qt::Key_Right);
    REQUIRE(soon([&] { return shown.text() == u"One."_s; }));
    CHECK(shown.layers().runs(Layer::Changes).size() == 1);
    write.click(u"Restore this point"_s);
    REQUIRE(soon([&] { return write.editor->text() == u"One."_s; }));
    REQUIRE(soon([&] { return write.editor->isVisible(); }));
}

TEST_CASE("a finding that is set aside with a reason stays so, and can be looked at again")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    const ContentItem item = studio.add(u"One"_s, u"# One\n\nSee [ ](https://example.org) and more words here.\n"_s);
    write.open(item);
    write.screen->showRefine();
    auto &list = write.child<QListView>(u"Checks"_s);
    REQUIRE(soon([&] { return !write.editor->layers().runs(Layer::Findings).empty(); }));
    write.editor->setFocus();
    write.key(Qt::Key_F8);
    const QString finding = list.currentIndex().data(Qt::AccessibleTextRole).toString();
    write.answerNextDialog([](QInputDialog &dialog) { dialog.setTextValue(u"It is an icon."_s); });
    write.screen->setCurrentFindingAside();
    REQUIRE(soon([&] { return studio.stored(item.header.id).findings[u"set_aside"_s].toObject().size() == 1; }));
    const auto isListed = [&](const QString &words) {
        for (int row = 0; row < list.model()->rowCount(); ++row) {
            if (list.model()->index(row, 0).data(Qt::AccessibleTextRole).toString().contains(words))
                return true;
        }
        return false;
    };
    REQUIRE(soon([&] { return isListed(u"Set aside: It is an icon."_s); }));
    CHECK_FALSE(isListed(finding));
}

TEST_CASE("a draft's version says who wrote it")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    write.open(studio.add(u"One"_s, {}));
    write.screen->showBrief();
    auto &topic = write.child<QLineEdit>(u"Topic"_s);
    topic.setFocus();
    QTest::keyClicks(&topic, u"Low lamps"_s);
    write.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(soon([&] { return write.editor->wordCount() > 200; }));
    write.screen->showVersions();
    auto &list = write.child<QListView>(u"Versions"_s);
    REQUIRE(soon([&] { return list.model()->rowCount() > 1; })); // the first is the text as it stands
    CHECK(list.model()
            ->index(1, 0)
            .data(Qt::AccessibleTextRole)
            .toString()
            .startsWith(u"Draft written, Rules, offline"_s));
}

TEST_CASE("a new draft can be described at once: the first field of the brief has the focus")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    write.view.newInThisView();
    REQUIRE(soon([&] { return write.screen->isReady(); }));
    REQUIRE(soon([&] { return write.child<QLineEdit>(u"Topic"_s).hasFocus(); }));
}
