// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/text_privacy.h"
#include "tests/ui/settings/pages_fixture.h"
#include "ui/settings/pages/budget_page.h"
#include "ui/settings/pages/campaigns_page.h"
#include "ui/settings/pages/privacy_page.h"
#include "ui/settings/pages/voice_pages.h"
#include "ui/widgets/combo.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/switch.h"

#include <QDir>
#include <QDoubleSpinBox>
#include <QSignalSpy>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool shows(QWidget &root, const QString &text)
{
    for (const QLabel *label : root.findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(text))
            return true;
    return false;
}

Brand brand(const QString &name)
{
    Brand made;
    made.name = name;
    return made;
}

} // namespace

TEST_CASE("The budget page shows what is spent, and a new limit is stored and can be taken back")
{
    PagesFixture pages;
    pages.commit([](Transaction &t) -> Result<void> {
        UsageEntry entry;
        entry.purpose = u"blog-post"_s;
        entry.model = u"openai:gpt-4.1"_s;
        entry.inputTokens = 1200;
        entry.outputTokens = 800;
        entry.actualCost = 9'000'000;
        return t.put(entry).and_then([&] { return setMonthlyBudget(t, 10'000'000); });
    });
    QWidget &page = pages.show(new BudgetPage(pages.workspace));
    REQUIRE(QTest::qWaitFor([&] { return shows(page, u"$9.00 of"_s); }));
    CHECK(QTest::qWaitFor([&] { return shows(page, u"Blog post"_s); }));
    CHECK(shows(page, u"More than 80 % is spent."_s));
    auto *field = shown<QDoubleSpinBox>(page, u"Monthly limit in dollars, 0 for none"_s);
    REQUIRE(field);
    CHECK(field->value() == 10);
    checkReachable(page);

    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"20.50"_s);
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return pages.setting(u"budget"_s)[u"monthly_limit"_s].toInteger() == 20'500'000; }));
    QTest::mouseClick(button(page, u"Undo"_s), Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return pages.setting(u"budget"_s)[u"monthly_limit"_s].toInteger() == 10'000'000; }));
}

TEST_CASE("Approval, the age of campaigns and the watched folder are set, and can be taken back")
{
    PagesFixture pages;
    auto *campaigns = new CampaignsPage(pages.workspace, [](QWidget *) { return u"/watched"_s; });
    QSignalSpy changed(campaigns, &CampaignsPage::watchChanged);
    QWidget &page = pages.show(campaigns);
    const auto setting = [&](QLatin1StringView key) { return pages.setting(u"campaigns"_s)[key]; };
    auto *approval = shown<Switch>(page, u"Approve pictures before they are exported"_s);
    REQUIRE(approval);
    QTest::mouseClick(approval, Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return setting("approval"_L1).toBool(); }));
    QTest::mouseClick(button(page, u"Undo"_s), Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return !setting("approval"_L1).toBool(); }));
    auto *days = shown<QSpinBox>(page, u"Days until a campaign's pictures go to the trash, 0 for never"_s);
    REQUIRE(days);
    CHECK(days->value() == 90);
    days->setFocus();
    days->selectAll();
    QTest::keyClicks(days, u"30"_s);
    QTest::keyClick(days, Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return setting("trash_after_days"_L1).toInt() == 30; }));
    CHECK(shows(page, u"No folder is watched."_s));
    QTest::mouseClick(button(page, u"Choose…"_s), Qt::LeftButton);
    CHECK(changed.size() == 1);
    CHECK(CampaignsPage::watchedFolder(*pages.workspace) == u"/watched"_s);
    CHECK(shows(page, u"/watched"_s));
    campaigns->setWatchState(u"autumn.json: broken"_s);
    CHECK(shows(page, u"autumn.json: broken"_s));
    checkReachable(page);
    QTest::mouseClick(button(page, u"Stop watching"_s), Qt::LeftButton);
    CHECK(changed.size() == 2);
    CHECK(CampaignsPage::watchedFolder(*pages.workspace).isEmpty());
}

TEST_CASE("A brand is shown, and what is typed is kept within half a second")
{
    PagesFixture pages;
    pages.commit([](Transaction &t) {
        Brand made = brand(u"Juniper & Oak"_s);
        made.voice = u"Warm and plain."_s;
        made.wordsToAvoid = {u"cheap"_s};
        return t.put(made);
    });
    QWidget &page = pages.show(new BrandPage(pages.workspace));
    REQUIRE(QTest::qWaitFor([&] { return shown<QLineEdit>(page, u"Name of the brand"_s); }));
    auto *name = shown<QLineEdit>(page, u"Name of the brand"_s);
    CHECK(name->text() == u"Juniper & Oak"_s);
    CHECK(shown<TextArea>(page, u"Voice"_s)->toPlainText() == u"Warm and plain."_s);
    CHECK(shown<ChipsInput>(page, u"Words to avoid"_s)->values() == QStringList{u"cheap"_s});

    QTest::keyClicks(shown<QLineEdit>(page, u"Person who signs"_s), u"Editor"_s);
    QTest::keyClicks(shown<TextArea>(page, u"Contact lines"_s), u"Call 555"_s);
    QTest::keyClick(shown<TextArea>(page, u"Contact lines"_s), Qt::Key_Return);
    QTest::keyClicks(shown<TextArea>(page, u"Contact lines"_s), u"Write"_s);
    pages.clock->advance(400ms);
    REQUIRE(QTest::qWaitFor([&] { return pages.records<Brand>().front().person == u"Editor"_s; }));
    CHECK(QTest::qWaitFor(
        [&] { return pages.records<Brand>().front().contactLines == QStringList{u"Call 555"_s, u"Write"_s}; }));
    CHECK(pages.records<Brand>().front().voice == u"Warm and plain."_s);
}

TEST_CASE("A brand is added and removed, and both can be taken back")
{
    PagesFixture pages;
    QWidget &page = pages.show(new BrandPage(pages.workspace));
    REQUIRE(QTest::qWaitFor([&] { return button(page, u"Add a brand"_s); }));
    QTest::mouseClick(button(page, u"Add a brand"_s), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return shown<QLineEdit>(page, u"Name of the brand"_s); }));
    CHECK(pages.records<Brand>().size() == 1);
    QTest::mouseClick(button(page, u"Undo"_s), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return pages.records<Brand>().empty(); }));

    pages.commit([](Transaction &t) {
        Brand made = brand(u"Kiln"_s);
        return t.put(made);
    });
    REQUIRE(QTest::qWaitFor([&] {
        const auto *const name = shown<QLineEdit>(page, u"Name of the brand"_s);
        return name && name->text() == u"Kiln"_s;
    }));
    QTest::mouseClick(button(page, u"Remove this brand"_s), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return pages.records<Brand>().empty(); }));
    QTest::mouseClick(button(page, u"Undo"_s), Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return pages.records<Brand>().size() == 1; }));
}

TEST_CASE("Only one brand is used for new drafts")
{
    PagesFixture pages;
    pages.commit([](Transaction &t) -> Result<void> {
        Brand first = brand(u"Alder"_s);
        Brand second = brand(u"Birch"_s);
        second.isDefault = true;
        return t.put(first).and_then([&] { return t.put(second); });
    });
    QWidget &page = pages.show(new BrandPage(pages.workspace));
    REQUIRE(QTest::qWaitFor([&] { return shown<Switch>(page, u"Use for new drafts"_s); }));
    auto *toggle = shown<Switch>(page, u"Use for new drafts"_s);
    CHECK_FALSE(toggle->isChecked());
    QTest::keyClick(toggle, Qt::Key_Space);
    const auto defaults = [&] {
        QStringList names;
        for (const Brand &each : pages.records<Brand>())
            if (each.isDefault)
                names.append(each.name);
        return names;
    };
    CHECK(QTest::qWaitFor([&] { return defaults() == QStringList{u"Alder"_s}; }));
    checkReachable(page);
}

TEST_CASE("A persona is edited like a brand")
{
    PagesFixture pages;
    pages.commit([](Transaction &t) {
        Persona made;
        made.name = u"First-time buyer"_s;
        return t.put(made);
    });
    QWidget &page = pages.show(new PersonasPage(pages.workspace));
    REQUIRE(QTest::qWaitFor([&] { return shown<TextArea>(page, u"What they look for"_s); }));
    QTest::keyClicks(shown<TextArea>(page, u"What they look for"_s), u"A quiet street"_s);
    pages.clock->advance(400ms);
    CHECK(QTest::qWaitFor([&] { return pages.records<Persona>().front().needs == u"A quiet street"_s; }));
}

TEST_CASE("The privacy page names the folder, makes backups and clears kept answers")
{
    PagesFixture pages;
    auto *privacy = new PrivacyPage(pages.workspace);
    QSignalSpy opened(privacy, &PrivacyPage::openFolderRequested);
    QWidget &page = pages.show(privacy);
    REQUIRE(QTest::qWaitFor([&] { return shows(page, u"No backup yet"_s); }));
    CHECK(shows(page, QDir::toNativeSeparators(pages.workspace->folder())));
    QTest::mouseClick(button(page, u"Open folder"_s), Qt::LeftButton);
    CHECK(opened.value(0).value(0).toString() == pages.workspace->folder());

    auto *kept = shown<Combo>(page, u"How long deleted text is kept"_s);
    REQUIRE(kept);
    CHECK(kept->currentText() == u"Keep for ever"_s);
    QTest::keyClick(kept, Qt::Key_Down);
    CHECK(pages.workspace->localSettings().value(keepDeletedTextSetting).toInt() == 365);
    QTest::keyClick(kept, Qt::Key_Up);
    CHECK(pages.workspace->localSettings().value(keepDeletedTextSetting).isUndefined());

    QTest::mouseClick(button(page, u"Clear kept answers"_s), Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return shows(page, u"Cleared"_s); }));
    QTest::mouseClick(button(page, u"Back up now"_s), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return shows(page, u"Made by you"_s); }));
    CHECK(listBackups(pages.workspace->folder())->size() == 1);
    checkReachable(page);
}
