// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/soon.h"
#include "tests/ui/campaigns/campaigns_fixture.h"
#include "ui/widgets/text_area.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

// The page of the lamp's square picture, loaded.
struct OpenVariant : CampaignsWindow {
    OpenVariant()
    {
        openAutumn();
        grid().setCurrentIndex(model().index(0, 0));
        grid().setFocus();
        QTest::keyClick(&grid(), Qt::Key_Return);
        REQUIRE(page().isVisible());
        REQUIRE(QTest::qWaitFor([this] { return !page().canvas().picture().isNull(); }));
    }

    [[nodiscard]] VariantPage &page() const { return screen->variant(); }
    [[nodiscard]] TextArea &text() const { return *page().findChild<TextArea *>(); }
    [[nodiscard]] QComboBox &choice(const QString &name) const
    {
        for (QComboBox *const each : page().findChildren<QComboBox *>()) {
            if (each->accessibleName() == name)
                return *each;
        }
        FAIL("no choice " << name.toStdString());
        std::abort();
    }
    void pick(const QString &name, const QString &entry) const
    {
        QComboBox &combo = choice(name);
        const int index = combo.findText(entry);
        REQUIRE(index >= 0);
        combo.setFocus();
        while (combo.currentIndex() < index)
            QTest::keyClick(&combo, Qt::Key_Down);
        while (combo.currentIndex() > index)
            QTest::keyClick(&combo, Qt::Key_Up);
    }
    void write(const QString &message) const
    {
        text().setFocus();
        text().selectAll();
        QTest::keyClicks(&text(), message);
    }
    [[nodiscard]] VariantEdit lastEdit() const
    {
        REQUIRE_FALSE(desk.proceeded.empty());
        REQUIRE(desk.proceeded.back().change.edits.size() == 1);
        return desk.proceeded.back().change.edits[0].edit;
    }
};

} // namespace

TEST_CASE("a picture opens at its full size with its message, and goes back to its place")
{
    Dressed dressed;
    OpenVariant window;
    CHECK(window.says(u"Harvest Lamp · Instagram square · Main message"_s));
    CHECK(window.text().toPlainText() == u"Evenings start earlier"_s);
    QTest::keyClick(&window.page().canvas(), Qt::Key_PageDown);
    CHECK(window.page().current() == window.model().index(0, 1));
    QTest::keyClick(&window.page().canvas(), Qt::Key_PageDown);
    QTest::keyClick(&window.page().canvas(), Qt::Key_PageDown);
    CHECK(window.page().current() == window.model().index(3, 0)); // what is not made is passed over
    QTest::keyClick(&window.page().canvas(), Qt::Key_Escape);
    CHECK(window.grid().isVisible());
    CHECK(window.grid().currentIndex() == window.model().index(3, 0));
}

TEST_CASE("the picture is zoomed by keys, buttons and wheel")
{
    Dressed dressed;
    OpenVariant window;
    PictureCanvas &canvas = window.page().canvas();
    CHECK(canvas.isFitted());
    QTest::keyClick(&canvas, Qt::Key_1);
    CHECK(canvas.zoom() == 1.0);
    QTest::keyClick(&canvas, Qt::Key_Plus);
    CHECK(canvas.zoom() > 1.0);
    window.click(u"Fit"_s);
    CHECK(canvas.isFitted());
    const double before = canvas.zoom();
    QWheelEvent wheel(QPointF(50, 50), canvas.mapToGlobal(QPointF(50, 50)), {}, {0, 120}, Qt::NoButton,
        Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(canvas.viewport(), &wheel);
    CHECK(canvas.zoom() > before);
}

TEST_CASE("another format or the source stands beside the picture and zooms with it")
{
    Dressed dressed;
    OpenVariant window;
    CHECK_FALSE(window.page().beside().isVisible());
    window.pick(u"Beside it"_s, u"Facebook feed · Main message"_s);
    REQUIRE(soon([&] {
        return window.page().beside().picture().size() == QSize(1200 / 8, 630 / 8);
    })); // its preview came before
    CHECK(window.page().beside().isVisible());
    window.page().canvas().setZoom(1.5);
    CHECK(window.page().beside().zoom() == 1.5);
    window.pick(u"Beside it"_s, u"Nothing"_s);
    CHECK_FALSE(window.page().beside().isVisible());
}

TEST_CASE("the message of one picture is changed and made anew")
{
    Dressed dressed;
    OpenVariant window;
    REQUIRE(window.button(u"Apply"_s));
    CHECK_FALSE(window.button(u"Apply"_s)->isEnabled());
    window.write(u"Light for long evenings"_s);
    window.pick(u"Place of the message"_s, u"Top"_s);
    window.click(u"Apply"_s);
    REQUIRE(window.desk.proceeded.size() == 1);
    const CampaignChange::Edit &edit = window.desk.proceeded[0].change.edits.front();
    CHECK(edit.product == 0);
    CHECK(edit.variant == VariantName{.platform = u"instagram-square"_s, .locale = {}, .messageVersion = {}});
    CHECK(window.lastEdit() == VariantEdit{.message = u"Light for long evenings"_s, .position = MessagePosition::Top});
}

TEST_CASE("a message that is too long is not applied and says by how much it may be")
{
    Dressed dressed;
    OpenVariant window;
    window.text().setPlainText(QString(501, u'x'));
    CHECK_FALSE(window.button(u"Apply"_s)->isEnabled());
    CHECK(window.says(u"Shorten it to 500 characters."_s));
}

TEST_CASE("a change goes on all formats of the product when asked")
{
    Dressed dressed;
    OpenVariant window;
    window.write(u"Hello"_s);
    auto *const all = window.page().findChild<QCheckBox *>();
    QTest::mouseClick(all, Qt::LeftButton, {}, QPoint(8, all->height() / 2));
    REQUIRE(all->isChecked());
    window.click(u"Apply"_s);
    REQUIRE(window.desk.proceeded.size() == 1);
    const auto &edits = window.desk.proceeded[0].change.edits;
    REQUIRE(edits.size() == 3);
    CHECK(edits[2].variant.platform == u"facebook-feed"_s);
    CHECK(edits[2].edit.message == u"Hello"_s);
}

TEST_CASE("the crop is moved on the product's picture by dragging and by arrows")
{
    Dressed dressed;
    OpenVariant window;
    window.click(u"Move the crop"_s);
    PictureCanvas &canvas = window.page().canvas();
    REQUIRE(soon([&] { return !canvas.picture().isNull(); }));
    QApplication::processEvents();
    const QRectF place = canvas.pictureRect();
    QTest::mousePress(canvas.viewport(), Qt::LeftButton, {},
        (place.topLeft() + QPointF(place.width() * 0.25, place.height() * 0.5)).toPoint());
    QTest::mouseRelease(canvas.viewport(), Qt::LeftButton);
    CHECK(std::abs(canvas.focus().x - 0.25) < 0.02);
    const FocalPoint before = canvas.focus();
    QTest::keyClick(&canvas, Qt::Key_Down, Qt::ShiftModifier);
    CHECK(std::abs(canvas.focus().y - before.y - 0.1) < 1e-9);
    window.click(u"Apply"_s);
    REQUIRE(window.lastEdit().focus);
    CHECK(window.lastEdit().focus == canvas.focus());
    CHECK_FALSE(window.lastEdit().message);
}

TEST_CASE("what was changed by hand is shown again and taken back")
{
    Dressed dressed;
    OpenVariant window;
    CHECK_FALSE(window.button(u"As the brief says"_s)->isEnabled());
    ProductState product = window.desk.campaigns[u"autumn"_s].state.products[0];
    product.edits[{.platform = u"instagram-story"_s, .locale = {}, .messageVersion = {}}] = {
        .message = u"Warm light"_s, .alignment = MessageAlignment::Centre};
    Q_EMIT window.desk.productChanged(u"autumn"_s, product);
    QTest::keyClick(&window.page().canvas(), Qt::Key_PageDown);
    CHECK(window.text().toPlainText() == u"Warm light"_s);
    CHECK(window.choice(u"Alignment of the message"_s).currentText() == u"Centred"_s);
    window.click(u"As the brief says"_s);
    CHECK(window.lastEdit().isEmpty());
    CHECK(window.desk.proceeded.back().change.edits[0].variant.platform == u"instagram-story"_s);
}

TEST_CASE("typing is not lost while the campaign goes on")
{
    Dressed dressed;
    OpenVariant window;
    window.write(u"Half typed"_s);
    ProductState product = window.desk.campaigns[u"autumn"_s].state.products[0];
    product.cost = 0.08;
    Q_EMIT window.desk.productChanged(u"autumn"_s, product);
    Q_EMIT window.desk.changed(u"autumn"_s);
    QApplication::processEvents();
    CHECK(window.text().toPlainText() == u"Half typed"_s);
}

TEST_CASE("a picture is approved where it is looked at")
{
    Dressed dressed;
    OpenVariant window;
    window.click(u"Approve"_s);
    REQUIRE(soon([&] { return window.says(u"Approved"_s); }));
    CHECK(window.button(u"Withdraw approval"_s));
    window.page().canvas().setFocus();
    QTest::keyClick(&window.page().canvas(), Qt::Key_A);
    REQUIRE(soon([&] { return !window.says(u"Approved"_s); }));
}

TEST_CASE("a crop keeps its point in sight and stays on the picture")
{
    const QSize picture(1000, 1000);
    CHECK(cropFor(picture, {1080, 1920}, {.x = 0.5, .y = 0.5}) == QRectF(218.75, 0, 562.5, 1000));
    CHECK(cropFor(picture, {1080, 1920}, {.x = 0, .y = 0}).left() == 0);
    CHECK(cropFor(picture, {1080, 1920}, {.x = 1, .y = 1}).right() == 1000);
    CHECK(cropFor(picture, {1200, 600}, {.x = 0.5, .y = 1}) == QRectF(0, 500, 1000, 500));
}
