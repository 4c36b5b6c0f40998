// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/widget_fixture.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/splitter.h"
#include "ui/widgets/states.h"

#include <QHBoxLayout>
#include <QSplitterHandle>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

constexpr PaneWidth sideWidth{256, 200, 400};

} // namespace

TEST_CASE("A splitter opens with side panes at their widths, and a double click restores them")
{
    const Dressed dressed;
    Splitter splitter;
    auto *left = new QWidget;
    auto *centre = new QWidget;
    auto *right = new QWidget;
    splitter.addSidePane(left, sideWidth);
    splitter.addCentre(centre, 420);
    splitter.addSidePane(right, {320, 288, 440});
    splitter.resize(1240, 600);
    splitter.show();
    CHECK(left->width() == 256);
    CHECK(right->width() == 320);
    CHECK(centre->width() == 1240 - 256 - 320 - 2);

    splitter.setSizes({380, 500, 360});
    CHECK(left->width() == 380);
    QTest::mouseDClick(splitter.handle(1), Qt::LeftButton);
    CHECK(left->width() == 256);
    QTest::mouseDClick(splitter.handle(2), Qt::LeftButton);
    CHECK(right->width() == 320);

    splitter.resize(1440, 600);
    CHECK(left->width() == 256);
    CHECK(right->width() == 320);
}

TEST_CASE("In a narrow window the left pane becomes an overlay behind a named button")
{
    const Dressed dressed;
    Panes panes;
    auto *left = new Area(Ground::Pane);
    auto *button = new Button(u"Inside"_s, ButtonKind::Outlined, left);
    panes.setLeft(left, u"Drafts"_s, sideWidth);
    auto *centre = new Area(Ground::Surface);
    auto *head = new QHBoxLayout(centre);
    head->addWidget(panes.leftButton());
    panes.setCentre(centre, 420);
    panes.resize(1300, 600);
    showActive(panes);
    CHECK(panes.isLeftShown());
    CHECK_FALSE(panes.leftButton()->isVisible());

    panes.resize(1024, 600);
    CHECK(panes.isNarrow());
    CHECK_FALSE(panes.isLeftShown());
    REQUIRE(panes.leftButton()->isVisible());
    CHECK(panes.leftButton()->text() == u"Drafts"_s);

    QTest::mouseClick(panes.leftButton(), Qt::LeftButton);
    CHECK(panes.isLeftShown());
    CHECK(left->isVisible());
    CHECK(button->hasFocus());
    QTest::keyClick(button, Qt::Key_Escape);
    CHECK_FALSE(panes.isLeftShown());

    panes.resize(1300, 600);
    CHECK(panes.isLeftShown());
    CHECK(left->width() == 256);
}

TEST_CASE("The state of panes comes back, and a broken one changes nothing")
{
    const Dressed dressed;
    const auto make = [](Panes &panes) {
        panes.setLeft(new Area(Ground::Pane), u"Drafts"_s, sideWidth);
        panes.setCentre(new Area(Ground::Surface), 420);
        panes.setInspector(new Area(Ground::Pane), u"Inspector"_s, {320, 288, 440});
        panes.resize(1400, 600);
        panes.show();
    };
    Panes first;
    make(first);
    first.setInspectorShown(false);
    Panes second;
    make(second);
    second.restoreState("nonsense");
    CHECK(second.isInspectorShown());
    second.restoreState(first.saveState());
    CHECK_FALSE(second.isInspectorShown());
    CHECK(second.panes().size() == 2);
}

TEST_CASE("Texts that are 40 percent longer are not cut")
{
    const Dressed dressed;
    const QString longer = u"Zusammenfassung aller Einstellungen"_s;
    Button button(longer);
    CHECK(button.sizeHint().width()
        > QFontMetrics(dressed.theme.font(FontRole::Body, FontWeight::Medium)).horizontalAdvance(longer));
    Label label(longer, FontRole::Body);
    CHECK(label.minimumSizeHint().width() >= QFontMetrics(label.font()).horizontalAdvance(longer));
    Badge badge(longer, Tone::Success);
    CHECK(badge.sizeHint().width()
        > QFontMetrics(dressed.theme.font(FontRole::Caption, FontWeight::Semibold)).horizontalAdvance(longer));

    EmptyState empty(u"calendar"_s, longer, (longer + u' ').repeated(5));
    empty.setAction(longer);
    empty.resize(320, empty.heightForWidth(320) > 0 ? empty.heightForWidth(320) : empty.sizeHint().height());
    empty.show();
    for (const QLabel *each : empty.findChildren<QLabel *>())
        CHECK(each->height() >= each->heightForWidth(each->width()));
}

TEST_CASE("An elided label gives its full text as a tool tip while it is cut")
{
    const Dressed dressed;
    ElidedLabel label(u"Seven ways to warm a north-facing room"_s, FontRole::Body);
    label.resize(80, 20);
    label.show();
    CHECK(label.isElided());
    CHECK(label.toolTip() == label.text());
    label.resize(600, 20);
    CHECK(label.toolTip().isEmpty());
}
