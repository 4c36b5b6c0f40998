// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/soon.h"
#include "tests/ui/campaigns/campaigns_fixture.h"
#include "ui/campaigns/product_table.h"
#include "ui/widgets/chips_input.h"
#include "ui/widgets/facts_table.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

void type(QLineEdit &line, const QString &text)
{
    line.setFocus();
    line.selectAll();
    QTest::keyClicks(&line, text);
}

void typeChips(const CampaignsWindow &window, const QString &name, const QStringList &values)
{
    for (ChipsInput *const chips : window.screen->findChildren<ChipsInput *>()) {
        if (chips->accessibleName() != name)
            continue;
        for (const QString &value : values) {
            chips->entry()->setFocus();
            QTest::keyClicks(chips->entry(), value);
            QTest::keyClick(chips->entry(), Qt::Key_Return);
        }
        return;
    }
    FAIL("no chips " << name.toStdString());
}

void typeCell(CampaignsWindow &window, int row, int column, const QString &text)
{
    ProductTable &table = window.screen->newCampaign().form().table();
    table.setFocus();
    table.setCurrentIndex(table.model()->index(row, column));
    QTest::keyClicks(&table, text.left(1));
    const auto editors = table.viewport()->findChildren<QLineEdit *>(); // those of before go later
    REQUIRE_FALSE(editors.isEmpty());
    QLineEdit *const editor = editors.last();
    QTest::keyClicks(editor, text.mid(1));
    QTest::keyClick(editor, Qt::Key_Return);
    QApplication::processEvents(); // the editor hands its text over from the event loop
}

QString briefFile(CampaignsWindow &window, const QJsonObject &brief)
{
    return window.folder.write(u"brief/autumn.json"_s, QJsonDocument(brief).toJson());
}

bool saysPart(const CampaignsWindow &window, const QString &part)
{
    return std::ranges::any_of(window.screen->findChildren<QLabel *>(),
        [&](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
}

} // namespace

TEST_CASE("a campaign is made from the form by typing and one press of Start")
{
    Dressed dressed;
    CampaignsWindow window(Campaigns::None);
    window.screen->showNew();
    type(window.line(u"Name"_s), u"Spring"_s);
    type(window.line(u"Message"_s), u"Open the windows"_s);
    type(window.line(u"Audience"_s), u"Young families"_s);
    typeChips(window, u"Regions"_s, {u"SE"_s, u"DE"_s});
    typeChips(window, u"Brand colours"_s, {u"#2F4A43"_s, u"#E9D9C2"_s});
    CHECK(window.says(u"#2F4A43 on #E9D9C2: 7.0 : 1, easy to read"_s));
    typeCell(window, 0, 0, u"Linen Curtain"_s);
    typeCell(window, 0, 1, u"Washed linen"_s);
    typeCell(window, 1, 0, u"Candle"_s);
    REQUIRE(soon([&] { return window.button(u"Start, $0.00"_s); }));
    REQUIRE(soon([&] { return saysPart(window, u"10 picture(s)"_s); }));
    CHECK(saysPart(window, u"2 × 5 × 1"_s));
    window.click(u"Start, $0.00"_s);
    REQUIRE(window.desk.begun.size() == 1);
    const CampaignBrief &brief = window.desk.begun[0].brief;
    CHECK(brief.name == u"Spring"_s);
    CHECK(brief.regions == QStringList{u"SE"_s, u"DE"_s});
    REQUIRE(brief.products.size() == 2);
    CHECK(brief.products[0].description == u"Washed linen"_s);
    CHECK(brief.formats.size() == 5);
    CHECK(window.desk.begun[0].choices.model.isOffline());
    REQUIRE(soon([&] { return window.grid().isVisible(); }));
    CHECK(window.model().rowCount() == 2);
    CHECK(window.line(u"Name"_s).text().isEmpty());
}

TEST_CASE("an empty form is not started, and says everything that is missing with the way there")
{
    Dressed dressed;
    CampaignsWindow window(Campaigns::None);
    window.screen->showNew();
    QTest::keyClick(&window.line(u"Name"_s), Qt::Key_Return, Qt::ControlModifier);
    CHECK(window.desk.begun.empty());
    CHECK(window.says(u"5 place(s) need a change"_s));
    for (const QString &place :
        {u"campaign_name"_s, u"campaign_message"_s, u"target_regions"_s, u"brand_colors"_s, u"products"_s})
        CHECK(window.button(place));
    window.click(u"campaign_message"_s);
    CHECK(QApplication::focusWidget() == &window.line(u"Message"_s));
}

TEST_CASE("a brief's file fills the form, with its pictures beside it, and keeps what the form does not show")
{
    Dressed dressed;
    CampaignsWindow window(Campaigns::None);
    QJsonObject json = autumnBrief();
    json[u"seed"_s] = 7;
    json[u"overlay"_s] = QJsonObject{{u"font"_s, u"Noto Sans"_s}, {u"position"_s, u"top"_s}};
    REQUIRE(QDir().mkpath(window.folder.path(u"brief/assets"_s)));
    dropFile(*window.screen, {300, 300}, briefFile(window, json));
    CHECK(window.screen->newCampaign().isVisible());
    CHECK(window.line(u"Name"_s).text() == u"Autumn Launch"_s);
    CHECK(window.screen->newCampaign().form().assetsRoot() == window.folder.path(u"brief/assets"_s));
    REQUIRE(soon([&] { return window.button(u"Start, $0.00"_s); }));
    window.screen->newCampaign().start();
    REQUIRE(window.desk.begun.size() == 1);
    const CampaignBrief &brief = window.desk.begun[0].brief;
    CHECK(brief.seed == 7);
    CHECK(brief.overlay.font == u"Noto Sans"_s);
    CHECK(brief.overlay.position == MessagePosition::Top);
    CHECK(brief.messages.size() == 2);
    CHECK(brief.formats.size() == 3);
}

TEST_CASE("all faults of a file are listed, each with its place")
{
    Dressed dressed;
    CampaignsWindow window(Campaigns::None);
    QJsonObject json = autumnBrief();
    json[u"brand_colors"_s] = QJsonArray{u"red"_s};
    json[u"target_regions"_s] = QJsonArray();
    json[u"products"_s] = QJsonArray{QJsonObject{{u"name"_s, u"Lamp"_s}, {u"existing_assets"_s, u"../secret"_s}}};
    window.fileToOpen = briefFile(window, json);
    window.click(u"From a brief…"_s);
    CHECK(window.says(u"3 place(s) need a change"_s));
    CHECK(saysPart(window, u"brand_colors[0]: found \"red\"; allowed is a colour as #RRGGBB."_s));
    CHECK(saysPart(window, u"products[0].existing_assets"_s));
    window.click(u"products[0].existing_assets"_s);
    const ProductTable &table = window.screen->newCampaign().form().table();
    CHECK(table.currentIndex() == table.model()->index(0, 2));
}

TEST_CASE("broken JSON is told with line and column, and the form is as it was")
{
    Dressed dressed;
    CampaignsWindow window(Campaigns::None);
    window.screen->showNew();
    type(window.line(u"Name"_s), u"Mine"_s);
    window.fileToOpen = window.folder.write(u"broken.json"_s, "{\n  \"campaign_name\": oops\n}");
    window.screen->askForBrief();
    CHECK(saysPart(window, u"line 2"_s));
    CHECK(window.line(u"Name"_s).text() == u"Mine"_s);
}

TEST_CASE("products come from a table of values, and rows are pasted, moved and removed")
{
    Dressed dressed;
    CampaignsWindow window(Campaigns::None);
    window.screen->showNew();
    window.fileToOpen = window.folder.write(
        u"products.csv"_s, "name,description\n\"Lamp, small\",Clay foot\nMug,\"Blue, \"\"sand\"\"\"\n");
    window.click(u"From CSV…"_s);
    const ProductTableModel &products = window.screen->newCampaign().form().products();
    REQUIRE(products.products().size() == 2);
    CHECK(products.products()[0].name == u"Lamp, small"_s);
    CHECK(products.products()[1].description == u"Blue, \"sand\""_s);
    ProductTable &table = window.screen->newCampaign().form().table();
    QApplication::clipboard()->setText(u"Throw\tRed wool\tthrow.png\nTable\n"_s);
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_V, Qt::ControlModifier);
    REQUIRE(products.products().size() == 4);
    CHECK(products.products()[2].existingAssets == u"throw.png"_s);
    table.setCurrentIndex(products.index(3, 0));
    QTest::keyClick(&table, Qt::Key_Up, Qt::AltModifier);
    CHECK(products.products()[2].name == u"Table"_s);
    CHECK(table.currentIndex().row() == 2);
    window.click(u"Remove"_s);
    CHECK(products.products().size() == 3);
    window.fileToOpen = window.folder.write(u"wrong.csv"_s, "title\nLamp\n");
    window.click(u"From CSV…"_s);
    CHECK(products.products().size() == 3);
    CHECK(window.says(u"The products are as they were."_s));
}

TEST_CASE("pictures dropped on rows become the products' own, others become products")
{
    Dressed dressed;
    CampaignsWindow window(Campaigns::None);
    window.screen->showNew();
    typeCell(window, 0, 0, u"Lamp"_s);
    const QString lamp = window.folder.write(u"pictures/lamp.png"_s, "x");
    const QString mug = window.folder.write(u"pictures/mug.png"_s, "x");
    CampaignForm &form = window.screen->newCampaign().form();
    dropFile(*form.table().viewport(), form.table().visualRect(form.products().index(0, 0)).center(), lamp);
    CHECK(form.assetsRoot() == window.folder.path(u"pictures"_s));
    CHECK(form.products().products()[0].existingAssets == u"lamp.png"_s);
    window.fileToOpen = mug;
    form.table().clearSelection();
    window.click(u"Choose a picture…"_s);
    REQUIRE(form.products().products().size() == 2);
    CHECK(form.products().products()[1].name == u"mug"_s);
    form.takePictures(0, {window.folder.write(u"elsewhere/other.png"_s, "x")});
    CHECK(form.products().products()[0].existingAssets == u"lamp.png"_s);
    CHECK(saysPart(window, u"does not lie in the folder"_s));
}

TEST_CASE("the predicted cost follows the model, and above the budget Start asks once")
{
    Dressed dressed;
    CampaignsWindow window(Campaigns::None);
    window.desk.budgetLeft = 0.10;
    const ModelId cloud{.provider = u"cloud"_s, .model = u"painter"_s};
    window.screen->setModels({.models = {{.id = cloud, .title = u"Cloud painter"_s}}, .usual = cloud});
    window.screen->newCampaign().setBrief(autumnBrief(), {});
    window.screen->showNew();
    REQUIRE(soon([&] { return window.button(u"Start, $0.16"_s); }));
    CHECK(saysPart(window, u"Generate 4 picture(s): $0.16"_s));
    CHECK(saysPart(window, u"The month's budget leaves $0.10."_s));
    window.click(u"Start, $0.16"_s);
    REQUIRE(soon([&] { return window.says(u"It costs more than the budget leaves."_s); }));
    REQUIRE(window.desk.begun.size() == 1);
    CHECK(window.desk.begun[0].spending == Spending::WithinBudget);
    window.click(u"Start for $0.16 anyway"_s);
    REQUIRE(window.desk.begun.size() == 2);
    CHECK(window.desk.begun[1].spending == Spending::Confirmed);
    REQUIRE(soon([&] { return window.grid().isVisible(); }));
}

TEST_CASE("versions to compare and messages by language are entered as rows")
{
    Dressed dressed;
    CampaignsWindow window(Campaigns::None);
    window.screen->newCampaign().setBrief(autumnBrief(), {});
    window.screen->showNew();
    type(window.line(u"Versions to compare, name 1"_s), u"A"_s);
    type(window.line(u"Versions to compare, value 1"_s), u"Evenings start earlier"_s);
    type(window.line(u"Versions to compare, name 2"_s), u"B"_s);
    type(window.line(u"Versions to compare, value 2"_s), u"Come home to light"_s);
    window.screen->newCampaign().start();
    REQUIRE(window.desk.begun.size() == 1);
    const auto &messages = window.desk.begun[0].brief.messages;
    REQUIRE(messages.size() == 3);
    CHECK(messages[1].version == u"B"_s);
    CHECK(messages[2].locale == u"de"_s);
}

TEST_CASE("Tab leads through the form to Start in the order of the eye")
{
    Dressed dressed;
    CampaignsWindow window(Campaigns::None);
    window.screen->newCampaign().setBrief(autumnBrief(), {});
    window.screen->showNew();
    const auto tabTo = [](const QWidget *target) {
        int steps = 0;
        while (QApplication::focusWidget() != target && steps < 60) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            ++steps;
        }
        return steps;
    };
    const ProductTable &table = window.screen->newCampaign().form().table();
    // Message, two rows of each table of messages with their crosses, audience, regions and colours with two chips
    // each.
    CHECK(tabTo(&table) < 20);
    QAbstractButton *const start = window.button(u"Start, $0.00"_s);
    REQUIRE(start);
    CHECK(tabTo(start) < 40);
}

TEST_CASE("an unfinished brief is kept as a draft")
{
    Dressed dressed;
    CampaignsWindow window(Campaigns::None);
    window.screen->showNew();
    type(window.line(u"Name"_s), u"Half a thought"_s);
    typeCell(window, 0, 0, u"Lamp"_s);
    const QByteArray state = window.screen->saveState();
    CampaignsScreen other(
        {.workspace = window.workspace, .desk = window.desk, .formats = *loadPlatformFormats()}, nullptr);
    other.restoreState(state);
    CHECK(other.newCampaign().form().brief()["campaign_name"_L1].toString() == u"Half a thought"_s);
    CHECK(other.newCampaign().form().products().products().size() == 1);
}

TEST_CASE("a new campaign begins with the brief of another one")
{
    Dressed dressed;
    CampaignsWindow window;
    window.openAutumn();
    window.click(u"Use for a new campaign"_s);
    CHECK(window.screen->newCampaign().isVisible());
    CHECK(window.line(u"Name"_s).text() == u"Autumn Launch"_s);
    CHECK(window.screen->newCampaign().form().products().products().size() == 4);
}
