// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/soon.h"
#include "tests/ui/write/write_fixture.h"
#include "ui/editor/markdown_editor.h"
#include "ui/write/draft_strip.h"
#include "ui/write/proposal_bar.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

void fillTopic(WriteWindow &write, const QString &topic)
{
    write.screen->showBrief();
    auto &line = write.child<QLineEdit>(u"Topic"_s);
    line.setFocus();
    QTest::keyClicks(&line, topic);
}

// A draft by the held model, asked for and begun.
void beginDraft(WriteStudio &studio, WriteWindow &write)
{
    write.useModel();
    fillTopic(write, u"Low lamps"_s);
    write.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(soon([&] { return studio.models.model->isAsked(); }));
}

const DraftStrip &strip(const WriteWindow &write)
{
    const auto *const found = write.window.findChild<DraftStrip *>();
    REQUIRE(found);
    return *found;
}

const ProposalBar &bar(const WriteWindow &write)
{
    const auto *const found = write.window.findChild<ProposalBar *>();
    REQUIRE(found);
    return *found;
}

} // namespace

TEST_CASE("a new draft is made from the brief by keyboard, and one undo takes it back")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    write.view.newInThisView();
    REQUIRE(soon([&] { return write.screen->isReady(); }));
    fillTopic(write, u"Low lamps"_s);
    write.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(soon([&] { return write.editor->wordCount() > 200; }));
    CHECK(write.editor->text().contains(u"low lamps"_s, Qt::CaseInsensitive));
    REQUIRE(soon([&] { return !strip(write).isVisible(); }));
    write.editor->setFocus();
    write.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(write.editor->text().isEmpty());
    write.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(write.editor->wordCount() > 200);
}

TEST_CASE("a draft over a text is taken back by one undo to what stood there")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    write.open(studio.add(u"One"_s, u"What I wrote."_s));
    beginDraft(studio, write);
    studio.models.model->send(u"# Low lamps\n\n"_s);
    studio.models.model->send(u"They stand."_s);
    studio.models.model->finish();
    REQUIRE(soon([&] { return !strip(write).isVisible(); }));
    CHECK(write.editor->text() == u"# Low lamps\n\nThey stand."_s);
    write.editor->setFocus();
    write.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(write.editor->text() == u"What I wrote."_s);
}

TEST_CASE("a streaming draft shows its strip, and Stop keeps what came")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    write.open(studio.add(u"One"_s, {}));
    beginDraft(studio, write);
    studio.models.model->send(u"# Low lamps\n\nThey stand "_s);
    REQUIRE(soon([&] { return write.editor->text() == u"# Low lamps\n\nThey stand "_s; }));
    REQUIRE(soon([&] { return strip(write).isVisible(); }));
    CHECK(strip(write).accessibleName().startsWith(u"Drafting"_s));
    CHECK(write.shows(u"Drafting with held:model"_s));
    CHECK(write.shows(u"Starts after the current draft"_s));
    write.click(u"Stop"_s);
    REQUIRE(soon([&] { return !strip(write).isVisible(); }));
    CHECK(write.editor->text() == u"# Low lamps\n\nThey stand "_s);
}

TEST_CASE("a draft that breaks off offers to go on from there")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    const ContentItem item = studio.add(u"One"_s, {});
    write.open(item);
    beginDraft(studio, write);
    studio.models.model->send(u"They stand "_s);
    studio.models.model->fail({.kind = ErrorKind::Unavailable, .message = u"The model went away."_s});
    REQUIRE(soon([&] { return write.button(u"Continue from here"_s) != nullptr; }));
    CHECK(write.shows(u"The model went away."_s));
    CHECK(write.button(u"Retry"_s) != nullptr);
    // The offer is still there when the item is opened again.
    write.open(studio.add(u"Two"_s, {}));
    CHECK_FALSE(strip(write).isVisible());
    write.open(item);
    REQUIRE(soon([&] { return write.button(u"Continue from here"_s) != nullptr; }));
    write.click(u"Continue from here"_s);
    REQUIRE(soon([&] { return studio.models.model->isAsked(); }));
    studio.models.model->send(u"low."_s);
    studio.models.model->finish();
    REQUIRE(soon([&] { return !strip(write).isVisible(); }));
    CHECK(write.editor->text() == u"They stand low."_s);
}

TEST_CASE("a second draft waits for the first and the strip shows the one that writes")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    write.open(studio.add(u"One"_s, {}));
    beginDraft(studio, write);
    const Id first = strip(write).job().header.id;
    studio.models.model->send(u"First."_s);
    write.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(soon([&] { return studio.jobs->isRunning(first) == true; }));
    CHECK(strip(write).job().header.id == first);
    studio.models.model->finish();
    REQUIRE(soon([&] { return studio.models.model->requests() == 2; }));
    REQUIRE(soon([&] { return strip(write).job().header.id != first; }));
    CHECK(strip(write).isVisible());
    studio.models.model->send(u"Second."_s);
    studio.models.model->finish();
    REQUIRE(soon([&] { return !strip(write).isVisible(); }));
    CHECK(write.editor->text() == u"Second."_s);
}

TEST_CASE("a refinement by rules is a proposal until it is accepted, as one step with a version on each side")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    const QString text = u"In order to warm a room, we we place lamps low ."_s;
    write.open(studio.add(u"One"_s, text));
    write.key(Qt::Key_R, Qt::ControlModifier);
    write.click(u"Fix grammar"_s);
    REQUIRE(soon([&] { return write.editor->hasProposal(); }));
    CHECK(write.editor->text() == text);
    CHECK(bar(write).accessibleName().startsWith(u"Proposal, Fix grammar"_s));
    write.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(write.editor->hasProposal());
    CHECK_FALSE(bar(write).isVisible());
    const QString refined = write.editor->text();
    CHECK(refined != text);
    write.screen->showVersions();
    auto &list = write.child<QListView>(u"Versions"_s);
    REQUIRE(soon([&] { return list.model()->rowCount() >= 2; }));
    write.editor->setFocus();
    write.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(write.editor->text() == text);
    write.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(write.editor->text() == refined);
}

TEST_CASE("Esc rejects a proposal, and Try again asks anew")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    write.open(studio.add(u"One"_s, u"Lamps stand low."_s));
    write.useModel();
    write.screen->showRefine();
    write.click(u"Shorten"_s);
    REQUIRE(soon([&] { return studio.models.model->isAsked(); }));
    studio.models.model->send(u"Lamps low."_s);
    studio.models.model->finish();
    REQUIRE(soon([&] { return write.editor->hasProposal(); }));
    write.key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(write.editor->hasProposal());
    REQUIRE(soon([&] { return studio.models.model->requests() == 2; }));
    studio.models.model->send(u"Low lamps."_s);
    studio.models.model->finish();
    REQUIRE(soon([&] { return write.editor->hasProposal(); }));
    write.editor->setFocus();
    write.key(Qt::Key_Escape);
    CHECK_FALSE(write.editor->hasProposal());
    CHECK_FALSE(bar(write).isVisible());
    CHECK(write.editor->text() == u"Lamps stand low."_s);
}

TEST_CASE("a passage that moved while its proposal was made is found again")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    write.open(studio.add(u"One"_s, u"Lamps stand low."_s));
    write.useModel();
    write.screen->showRefine();
    write.click(u"Shorten"_s);
    REQUIRE(soon([&] { return studio.models.model->isAsked(); }));
    write.editor->select({0, 0});
    write.type(u"Now: "_s);
    studio.models.model->send(u"Lamps low."_s);
    studio.models.model->finish();
    REQUIRE(soon([&] { return write.editor->hasProposal(); }));
    write.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(write.editor->text() == u"Now: Lamps low."_s);
}

TEST_CASE("a model's error stands in the bar with Try again")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    write.open(studio.add(u"One"_s, u"Lamps stand low."_s));
    write.useModel();
    write.screen->showRefine();
    write.click(u"Shorten"_s);
    REQUIRE(soon([&] { return studio.models.model->isAsked(); }));
    studio.models.model->fail({.kind = ErrorKind::NotFound, .message = u"There is no such model."_s});
    REQUIRE(soon([&] { return write.shows(u"There is no such model."_s); }));
    CHECK(write.button(u"Try again"_s) != nullptr);
    CHECK(write.button(u"Accept"_s) == nullptr);
}

TEST_CASE("checks appear and F8 goes from finding to finding")
{
    const Dressed dressed;
    WriteStudio studio;
    WriteWindow write(studio);
    write.open(studio.add(u"One"_s, u"# One\n\n### Three\n\nSee [ ](https://example.org) and more words here.\n"_s));
    write.screen->showRefine();
    auto &list = write.child<QListView>(u"Checks"_s);
    REQUIRE(soon([&] { return list.model()->rowCount() > 0; }));
    REQUIRE(soon([&] { return !write.editor->layers().runs(Layer::Findings).empty(); }));
    write.editor->setFocus();
    write.key(Qt::Key_F8);
    const TextSelection first = write.editor->selection();
    CHECK(first.end() > first.start());
    write.key(Qt::Key_F8);
    CHECK(write.editor->selection().start() != first.start());
}
