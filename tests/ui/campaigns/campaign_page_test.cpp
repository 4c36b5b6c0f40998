// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/library.h"
#include "tests/support/soon.h"
#include "tests/ui/campaigns/campaigns_fixture.h"
#include "ui/campaigns/campaign_details.h"
#include "ui/campaigns/campaign_list.h"
#include "ui/campaigns/product_log.h"
#include "ui/campaigns/stage_bar.h"
#include "ui/widgets/combo.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemModel>
#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QLabel>
#include <QListWidget>
#include <QSlider>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

void pressKey(CampaignsWindow &window, Qt::Key key)
{
    window.grid().setFocus();
    QTest::keyClick(&window.grid(), key);
}

StageCount countOf(const CampaignsWindow &window, const QString &stage)
{
    for (const StageBar *const bar : window.screen->findChildren<StageBar *>()) {
        if (bar->accessibleName().startsWith(stage))
            return bar->count();
    }
    FAIL("no bar " << stage.toStdString());
    std::abort();
}

QComboBox &combo(const CampaignsWindow &window, const QString &name)
{
    for (QComboBox *const each : window.screen->findChildren<QComboBox *>()) {
        if (each->accessibleName() == name && each->isVisible())
            return *each;
    }
    FAIL("no choice " << name.toStdString());
    std::abort();
}

void choose(QComboBox &combo, const QString &text)
{
    combo.setFocus();
    const int target = combo.findText(text);
    REQUIRE(target >= 0);
    while (combo.currentIndex() < target)
        QTest::keyClick(&combo, Qt::Key_Down);
    while (combo.currentIndex() > target)
        QTest::keyClick(&combo, Qt::Key_Up);
}

} // namespace

TEST_CASE("campaigns are listed with what became of them, and one opens by click and by key")
{
    Dressed dressed;
    CampaignsWindow window;
    const QAbstractItemModel &list = *window.screen->listView().model();
    REQUIRE(list.rowCount() == 1);
    CHECK(list.data(list.index(0, 0), Qt::AccessibleTextRole).toString()
        == u"Autumn Launch, 1 failed, 2 of 4 product(s) · $0.08 · now"_s);
    window.openAutumn();
    CHECK(window.says(u"Autumn Launch"_s));
    window.click(u"Campaigns"_s);
    QTest::keyClick(&window.screen->listView(), Qt::Key_Return);
    REQUIRE(soon([&] { return window.grid().isVisible(); }));
}

TEST_CASE("without campaigns the view says how one is made")
{
    Dressed dressed;
    CampaignsWindow window(Campaigns::None);
    REQUIRE(soon([&] { return window.says(u"No campaign yet"_s); }));
    window.click(u"Write a brief"_s);
    CHECK(window.screen->newCampaign().isVisible());
}

TEST_CASE("a list that cannot be read says so, and comes back by itself")
{
    Dressed dressed;
    CampaignsWindow window;
    window.desk.listError = Error{.kind = ErrorKind::Io, .message = u"The disk does not answer."_s};
    Q_EMIT window.desk.listChanged();
    REQUIRE(soon([&] { return window.says(u"The disk does not answer."_s); }));
    CHECK_FALSE(window.screen->listView().isVisible());
    window.desk.listError.reset();
    Q_EMIT window.desk.listChanged();
    REQUIRE(soon([&] { return window.screen->listView().isVisible(); }));
}

TEST_CASE("each product says in each format what there is")
{
    Dressed dressed;
    CampaignsWindow window;
    window.openAutumn();
    const CampaignModel &model = window.model();
    const auto said = [&](int row, int column) {
        return model.data(model.index(row, column), Qt::AccessibleTextRole).toString();
    };
    CHECK(said(0, 1) == u"Harvest Lamp, Instagram story 1080 by 1920, done"_s);
    CHECK(said(1, 0) == u"Kiln Mug, set of two, Instagram square 1080 by 1080, failed"_s);
    CHECK(said(2, 2) == u"Arc Side Table, Facebook feed 1200 by 630, queued"_s);
    CHECK(countOf(window, u"Parse"_s) == StageCount{4, 0, 4});
    CHECK(countOf(window, u"Generate"_s) == StageCount{2, 1, 4});
    CHECK(countOf(window, u"Variants"_s) == StageCount{12, 0, 24});
}

TEST_CASE("stages, previews and errors of a running campaign are shown as they come")
{
    Dressed dressed;
    CampaignsWindow window;
    window.openAutumn();
    ProductState product = window.desk.campaigns[u"autumn"_s].state.products[2];
    product.stage = ProductStage::Generating;
    Q_EMIT window.desk.productChanged(u"autumn"_s, product);
    Q_EMIT window.desk.progressed(u"autumn"_s, 2, {.fraction = 0.62, .stage = u"Sampling, 62 %"_s});
    CHECK(window.model().progressOf(2)->fraction == 0.62);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    QImage(8, 8, QImage::Format_RGB32).save(&buffer, "PNG");
    Q_EMIT window.desk.previewed(u"autumn"_s, 2, png);
    CHECK(window.model().previewOf(2).width() == 8);
    Q_EMIT window.desk.previewed(u"autumn"_s, 2, "no picture");
    CHECK(window.model().previewOf(2).width() == 8);
    product.stage = ProductStage::Failed;
    product.error = Error{.kind = ErrorKind::Filtered, .message = u"Refused by the filter."_s};
    Q_EMIT window.desk.productChanged(u"autumn"_s, product);
    CHECK(window.model().previewOf(2).isNull());
    window.clock->advance(std::chrono::seconds(1));
    CHECK(countOf(window, u"Generate"_s) == StageCount{2, 2, 4});
    CHECK(window.says(u"Refused by the filter."_s));
    Q_EMIT window.desk.productChanged(u"another"_s, window.desk.campaigns[u"autumn"_s].state.products[0]);
    CHECK(window.model().productAt(2).stage == ProductStage::Failed);
}

TEST_CASE("a failed product is retried from its row, from the keyboard and from the pane beside it")
{
    Dressed dressed;
    CampaignsWindow window;
    window.openAutumn();
    QTest::mouseClick(
        window.grid().viewport(), Qt::LeftButton, {}, window.grid().buttonRect(1, ProductAction::Retry).center());
    REQUIRE(window.desk.proceeded.size() == 1);
    CHECK(window.desk.proceeded[0].change.retried == QList<int>{1});
    window.grid().setCurrentIndex(window.model().index(1, 0));
    pressKey(window, Qt::Key_R);
    CHECK(window.desk.proceeded.size() == 2);
    window.click(u"Retry"_s);
    CHECK(window.desk.proceeded.size() == 3);
    window.grid().setCurrentIndex(window.model().index(0, 0));
    pressKey(window, Qt::Key_R);
    CHECK(window.desk.proceeded.size() == 3); // nothing to retry
}

TEST_CASE("the log of a product that failed is read from its row and from the menu")
{
    Dressed dressed;
    CampaignsWindow window;
    window.openAutumn();
    window.desk.campaigns[u"autumn"_s].folder = window.folder.path();
    QTest::mouseClick(
        window.grid().viewport(), Qt::LeftButton, {}, window.grid().buttonRect(1, ProductAction::ShowLog).center());
    auto *const log = window.screen->findChild<ProductLog *>();
    REQUIRE(log != nullptr);
    CHECK(log->windowTitle().contains(window.model().productAt(1).plan.name));
    CHECK(log->text().contains(window.model().productAt(1).error->message));
    log->accept();
    QTRY_VERIFY(!window.screen->findChild<ProductLog *>());
    window.grid().setCurrentIndex(window.model().index(0, 0));
    pressKey(window, Qt::Key_Menu);
    window.trigger(u"Show log"_s);
    CHECK(window.screen->findChild<ProductLog *>() != nullptr);
}

TEST_CASE("the view menu's slider makes the pictures larger and smaller")
{
    Dressed dressed;
    CampaignsWindow window;
    window.openAutumn();
    auto *const slider = window.screen->campaign().findChild<QSlider *>();
    REQUIRE(slider != nullptr);
    slider->setValue(160);
    CHECK(window.grid().thumbnailHeight() == 160);
    slider->setValue(64);
    CHECK(window.grid().thumbnailHeight() == 64);
}

TEST_CASE("a retry above the budget asks once and then goes on")
{
    Dressed dressed;
    CampaignsWindow window;
    window.desk.budgetLeft = 0;
    window.openAutumn();
    window.click(u"Retry"_s);
    REQUIRE(soon([&] { return window.says(u"It costs more than the budget leaves."_s); }));
    window.click(u"Go on anyway"_s);
    REQUIRE(window.desk.proceeded.size() == 2);
    CHECK(window.desk.proceeded[1].spending == Spending::Confirmed);
    CHECK(window.desk.proceeded[1].change.retried == QList<int>{1});
    REQUIRE(soon([&] { return !window.says(u"It costs more than the budget leaves."_s); }));
}

TEST_CASE("a product's picture is replaced by a file, chosen or dropped")
{
    Dressed dressed;
    CampaignsWindow window;
    window.openAutumn();
    window.fileToOpen = u"/pictures/mug.jpg"_s;
    QTest::mouseClick(window.grid().viewport(), Qt::LeftButton, {},
        window.grid().buttonRect(1, ProductAction::ReplacePicture).center());
    REQUIRE(window.desk.proceeded.size() == 1);
    CHECK(window.desk.proceeded[0].change.pictures == QMap<int, QString>{{1, u"/pictures/mug.jpg"_s}});
    dropFile(*window.grid().viewport(), window.grid().pictureRect(window.model().index(0, 0)).center(),
        u"/pictures/lamp.png"_s);
    REQUIRE(window.desk.proceeded.size() == 2);
    CHECK(window.desk.proceeded[1].change.pictures == QMap<int, QString>{{0, u"/pictures/lamp.png"_s}});
    window.fileToOpen.clear();
    window.screen->replaceCurrent();
    CHECK(window.desk.proceeded.size() == 2);
}

TEST_CASE("a running campaign is stopped, and one with open products goes on")
{
    Dressed dressed;
    CampaignsWindow window;
    window.openAutumn();
    CHECK_FALSE(window.button(u"Stop"_s));
    window.click(u"Continue"_s);
    REQUIRE(window.desk.proceeded.size() == 1);
    CHECK(window.desk.proceeded[0].change.retried.isEmpty());
    window.desk.campaigns[u"autumn"_s].activity = CampaignActivity::Here;
    Q_EMIT window.desk.changed(u"autumn"_s);
    REQUIRE(soon([&] { return window.button(u"Stop"_s); }));
    CHECK(window.says(u"Running"_s));
    CHECK_FALSE(window.button(u"Continue"_s));
    window.click(u"Stop"_s);
    CHECK(window.desk.cancelled == QStringList{u"autumn"_s});
}

TEST_CASE("what another process does is read from the disk each second")
{
    Dressed dressed;
    CampaignsWindow window;
    window.desk.campaigns[u"autumn"_s].activity = CampaignActivity::Elsewhere;
    window.openAutumn();
    CHECK(window.says(u"Running in another window"_s));
    CHECK_FALSE(window.button(u"Stop"_s));
    window.desk.campaigns[u"autumn"_s].activity = CampaignActivity::Idle;
    window.desk.campaigns[u"autumn"_s].state.status = CampaignStatus::Completed;
    window.clock->advance(std::chrono::seconds(1));
    REQUIRE(soon([&] { return window.says(u"Done"_s); }));
}

TEST_CASE("the pictures of another language are shown when it is chosen")
{
    Dressed dressed;
    CampaignsWindow window;
    window.openAutumn();
    const QModelIndex cell = window.model().index(0, 0);
    CHECK(window.model().variantAt(cell)->locale.isEmpty());
    choose(combo(window, u"Message"_s), u"German (de)"_s);
    REQUIRE(window.model().variantAt(cell));
    CHECK(window.model().variantAt(cell)->locale == u"de"_s);
}

TEST_CASE("approving marks a picture and the filter finds what is marked")
{
    Dressed dressed;
    CampaignsWindow window;
    window.openAutumn();
    CHECK(window.grid().marks() == MarkVisibility::Hidden);
    window.grid().setCurrentIndex(window.model().index(0, 1));
    pressKey(window, Qt::Key_A);
    REQUIRE(soon([&] { return window.model().approvedCount() == 1; }));
    CHECK(window.grid().marks() == MarkVisibility::Shown);
    CHECK(window.model().data(window.model().index(0, 1), Qt::AccessibleTextRole).toString()
        == u"Harvest Lamp, Instagram story 1080 by 1920, approved"_s);
    QTest::mouseClick(
        window.grid().viewport(), Qt::LeftButton, {}, window.grid().markRect(window.model().index(0, 1)).center());
    REQUIRE(soon([&] { return window.model().approvedCount() == 0; }));
    QTest::mouseClick(window.grid().viewport(), Qt::LeftButton, {}, window.grid().menuRect(3).center());
    window.trigger(u"Approve all of Oslo Wool Throw"_s);
    REQUIRE(soon([&] { return window.model().approvedCount() == 6; }));
    choose(combo(window, u"Products shown"_s), u"Approved"_s);
    REQUIRE(window.model().rowCount() == 1);
    CHECK(window.model().productAt(0).plan.name == u"Oslo Wool Throw"_s);
    choose(combo(window, u"Products shown"_s), u"Failed"_s);
    REQUIRE(window.model().rowCount() == 1);
    CHECK(window.model().productAt(0).plan.name == u"Kiln Mug, set of two"_s);
}

TEST_CASE("export is a gate only where the workspace asks for approval")
{
    Dressed dressed;
    CampaignsWindow window;
    window.openAutumn();
    REQUIRE(window.button(u"Export all"_s));
    CHECK(window.button(u"Export all"_s)->isEnabled());
    window.setApprovalAsked();
    REQUIRE(window.button(u"Export approved"_s));
    CHECK_FALSE(window.button(u"Export approved"_s)->isEnabled());
    CHECK(window.button(u"Export approved"_s)->toolTip().contains(u"none is approved"_s));
    window.folderToChoose = window.folder.path(u"out"_s);
    window.screen->exportToFolder();
    CHECK_FALSE(QFileInfo::exists(window.folder.path(u"out"_s)));
    window.grid().setCurrentIndex(window.model().index(0, 0));
    pressKey(window, Qt::Key_A);
    REQUIRE(soon([&] { return window.button(u"Export approved"_s)->isEnabled(); }));
    REQUIRE(QDir().mkpath(window.folderToChoose));
    window.screen->exportToFolder();
    REQUIRE(soon([&] { return QFileInfo::exists(window.folder.path(u"out/autumn-launch/instagram-square"_s)); }));
    CHECK(QDir(window.folder.path(u"out/autumn-launch/instagram-square"_s)).entryList(QDir::Files).size() == 1);
    CHECK_FALSE(QFileInfo::exists(window.folder.path(u"out/autumn-launch/facebook-feed"_s)));
}

TEST_CASE("all pictures go into a folder per format, or into a ZIP file")
{
    Dressed dressed;
    CampaignsWindow window;
    window.openAutumn();
    window.folderToChoose = window.folder.path();
    window.click(u"Export all"_s);
    window.trigger(u"To a folder…"_s);
    const auto message = [&] { return window.screen->findChild<UndoToast *>()->message(); };
    REQUIRE(soon([&] { return message().endsWith(u"autumn-launch."_s); }));
    CHECK(QDir(window.folder.path(u"autumn-launch/facebook-feed"_s)).entryList(QDir::Files).size() == 4);
    window.fileToSave = window.folder.path(u"autumn"_s);
    window.click(u"Export all"_s);
    window.trigger(u"As a ZIP file…"_s);
    REQUIRE(soon([&] { return message().endsWith(u"autumn.zip."_s); }));
    CHECK(window.folder.read(u"autumn.zip"_s).startsWith("PK\x03\x04"));
}

TEST_CASE("a picture is attached to a piece of the library")
{
    Dressed dressed;
    CampaignsWindow window;
    ContentItem item;
    item.title = u"Week 42 studio notes"_s;
    const auto add = [&](Transaction &transaction) {
        return addItem(transaction, item, u"Three lamps."_s).transform([&](const ContentItem &added) { item = added; });
    };
    REQUIRE(window.workspace->commitNow(u"Test"_s, {}, add).has_value());
    window.openAutumn();
    window.grid().setCurrentIndex(window.model().index(0, 0));
    window.screen->attachCurrent();
    auto *const list = window.screen->findChild<QListWidget *>();
    REQUIRE(list);
    REQUIRE(soon([&] { return list->count() == 1; }));
    QTest::keyClick(list, Qt::Key_Return);
    const auto assets = [&] {
        return window.workspace->readNow([&](Reader &reader) { return reader.get<ContentItem>(item.header.id); })
            ->assets;
    };
    REQUIRE(soon([&] { return assets().size() == 1; }));
    CHECK(assets()[0].endsWith(u".png"_s));
}

TEST_CASE("a campaign that is not there any more says so")
{
    Dressed dressed;
    CampaignsWindow window;
    window.screen->openCampaign(u"gone"_s);
    REQUIRE(soon([&] { return window.says(u"The campaign's folder is not there."_s); }));
    window.click(u"Campaigns"_s);
    CHECK(window.screen->listView().isVisible());
}

TEST_CASE("the open campaign and the size of its pictures are kept")
{
    Dressed dressed;
    CampaignsWindow window;
    window.openAutumn();
    window.grid().setThumbnailHeight(120);
    const QByteArray state = window.screen->saveState();
    CampaignsScreen other(
        {.workspace = window.workspace, .desk = window.desk, .formats = *loadPlatformFormats()}, nullptr);
    other.restoreState(state);
    REQUIRE(soon([&] { return other.campaign().model().rowCount() == 4; }));
    CHECK(other.campaign().grid().thumbnailHeight() == 120);
}

TEST_CASE("the pictures grow and shrink with the wheel, within limits")
{
    Dressed dressed;
    CampaignsWindow window;
    window.openAutumn();
    const auto turn = [&](int by) {
        QWheelEvent wheel(QPointF(50, 50), window.grid().mapToGlobal(QPointF(50, 50)), {}, {0, by}, Qt::NoButton,
            Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(window.grid().viewport(), &wheel);
    };
    const int before = window.grid().pictureRect(window.model().index(0, 0)).height();
    turn(120);
    CHECK(window.grid().pictureRect(window.model().index(0, 0)).height() == before + thumbnailStep);
    for (int i = 0; i < 20; ++i)
        turn(-120);
    CHECK(window.grid().thumbnailHeight() == 64);
}

TEST_CASE("everything that takes the focus in the Campaigns view has a name")
{
    Dressed dressed;
    CampaignsWindow window;
    window.openAutumn();
    const auto check = [&] {
        for (const QWidget *const widget : window.screen->findChildren<QWidget *>()) {
            const bool takesFocus = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus);
            const auto *const button = qobject_cast<const QAbstractButton *>(widget);
            INFO(widget->metaObject()->className());
            if (takesFocus && !qobject_cast<const QAbstractItemView *>(widget->parent()))
                CHECK((!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())));
        }
    };
    check();
    window.grid().setCurrentIndex(window.model().index(0, 0));
    pressKey(window, Qt::Key_Space);
    REQUIRE(window.screen->variant().isVisible());
    check();
    window.screen->showNew();
    check();
}

// Writes pictures where ATELIER_PICTURES names a folder.
TEST_CASE("the pages of the Campaigns view are drawn in light and dark, with no label cut")
{
    for (const auto &[scheme, name] :
        {std::pair{ColorScheme::Light, u"light"_s}, std::pair{ColorScheme::Dark, u"dark"_s}}) {
        Dressed dressed(scheme);
        CampaignsWindow window;
        const auto check = [&] {
            for (const QLabel *const label : window.screen->findChildren<QLabel *>()) {
                INFO(label->text().toStdString());
                if (label->isVisible() && !label->wordWrap())
                    CHECK(label->width() >= label->sizeHint().width());
            }
            for (const QAbstractButton *const button : window.screen->findChildren<QAbstractButton *>()) {
                INFO(button->text().toStdString());
                if (button->isVisible() && !button->text().isEmpty())
                    CHECK(button->width() >= button->minimumSizeHint().width());
            }
        };
        window.keepPicture(u"campaigns-list-"_s + name);
        check();
        window.openAutumn();
        window.keepPicture(u"campaigns-"_s + name);
        check();
        window.grid().setCurrentIndex(window.model().index(0, 0));
        pressKey(window, Qt::Key_Return);
        REQUIRE(soon([&] { return !window.screen->variant().canvas().picture().isNull(); }));
        window.keepPicture(u"campaigns-variant-"_s + name);
        check();
        window.screen->newCampaign().setBrief(autumnBrief(), {});
        window.screen->showNew();
        window.keepPicture(u"campaigns-new-"_s + name);
        check();
    }
}
