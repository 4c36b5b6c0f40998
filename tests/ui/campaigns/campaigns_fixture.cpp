// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/campaigns/campaigns_fixture.h"

#include "ui/campaigns/campaign_list.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QDir>
#include <QDropEvent>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace atelier::test {

namespace {

// As the desk promises: never before the call returned.
template <class Run> void later(QObject *context, Run run) { QTimer::singleShot(0, context, std::move(run)); }

VariantRecord paintVariant(
    const QString &folder, const PlatformFormat &format, const BriefMessage &message, int product)
{
    const QString suffix = message.locale.isEmpty() ? QString() : u'-' + message.locale;
    VariantRecord variant{.platform = format.id,
        .key = u"variants/product-%1-%2%3.png"_s.arg(product).arg(format.id, suffix),
        .width = format.width,
        .height = format.height,
        .locale = message.locale,
        .messageVersion = message.version,
        .contrast = 7.2};
    QImage picture(format.width / 8, format.height / 8, QImage::Format_RGB32);
    picture.fill(QColor::fromHsv((product * 70 + int(suffix.size()) * 20) % 360, 90, 210));
    REQUIRE(picture.save(folder + u'/' + variant.key));
    variant.bytes = QFileInfo(folder + u'/' + variant.key).size();
    return variant;
}

} // namespace

void ScriptedDesk::list(QObject *context, Answer<CampaignRows> answer)
{
    later(context, [this, answer = std::move(answer)] {
        if (listError) {
            answer(std::unexpected(*listError));
            return;
        }
        CampaignRows rows{.rows = {}, .problems = listProblems};
        for (const auto &[id, sight] : campaigns) {
            CampaignRow row{
                .id = id, .name = sight.state.brief.name, .status = sight.state.status, .activity = sight.activity};
            row.products = int(sight.state.products.size());
            for (const ProductState &product : sight.state.products) {
                row.productsDone += product.stage == ProductStage::Completed ? 1 : 0;
                row.productsFailed += product.stage == ProductStage::Failed ? 1 : 0;
            }
            row.totalCost = sight.state.totalCost();
            row.createdAt = sight.state.createdAt;
            rows.rows.push_back(std::move(row));
        }
        answer(std::move(rows));
    });
}

void ScriptedDesk::open(const QString &id, QObject *context, Answer<CampaignSight> answer)
{
    later(context, [this, id, answer = std::move(answer)] {
        const auto found = campaigns.find(id);
        if (found == campaigns.end())
            answer(failure(ErrorKind::NotFound, u"The campaign's folder is not there."_s));
        else
            answer(found->second);
    });
}

CampaignForecast ScriptedDesk::forecastOf(const CampaignBrief &brief, const CampaignChoices &choices) const
{
    const PlanOptions options{.assetsRoot = choices.assetsRoot,
        .model = choices.model,
        .cost = [this](const ModelId &, int, int) { return price; },
        .generation = choices.generation};
    return {.plan = planCampaign(brief, options, RecipeCache({})), .budgetLeft = budgetLeft};
}

void ScriptedDesk::forecast(
    const CampaignBrief &brief, const CampaignChoices &choices, QObject *context, Answer<CampaignForecast> answer)
{
    later(context, [answer = std::move(answer), forecast = forecastOf(brief, choices)] { answer(forecast); });
}

void ScriptedDesk::begin(const CampaignBrief &brief, const CampaignChoices &choices, Spending spending,
    QObject *context, Answer<QString> answer)
{
    begun.push_back({brief, choices, spending});
    const bool isRefused = forecastOf(brief, choices).needsConsent() && spending != Spending::Confirmed;
    later(context, [this, isRefused, brief, answer = std::move(answer)] {
        if (isRefused) {
            answer(failure(ErrorKind::BudgetExceeded, u"It costs more than the budget leaves."_s));
            return;
        }
        const QString id = u"begun-%1"_s.arg(begun.size());
        CampaignSight &sight = campaigns[id];
        sight.state.id = id;
        sight.state.brief = brief;
        sight.activity = CampaignActivity::Here;
        for (int index = 0; index < int(brief.products.size()); ++index) {
            ProductState product;
            product.plan.index = index;
            product.plan.name = brief.products[size_t(index)].name;
            sight.state.products.push_back(std::move(product));
        }
        Q_EMIT listChanged();
        answer(id);
    });
}

void ScriptedDesk::proceed(
    const QString &id, const CampaignChange &change, Spending spending, QObject *context, Answer<void> answer)
{
    proceeded.push_back({id, change, spending});
    const bool isRefused = budgetLeft == 0 && spending != Spending::Confirmed && !change.retried.isEmpty();
    later(context, [isRefused, answer = std::move(answer)] {
        if (isRefused)
            answer(failure(ErrorKind::BudgetExceeded, u"It costs more than the budget leaves."_s));
        else
            answer({});
    });
}

void ScriptedDesk::setApproved(
    const QString &id, const std::vector<VariantRecord> &variants, bool approved, QObject *context, Answer<void> answer)
{
    for (const VariantRecord &variant : variants) {
        if (approved)
            campaigns[id].approved.insert(variant.key);
        else
            campaigns[id].approved.remove(variant.key);
    }
    later(context, [this, id, answer = std::move(answer)] {
        answer({});
        Q_EMIT changed(id);
    });
}

void ScriptedDesk::setKept(const QString &id, bool kept, QObject *context, Answer<void> answer)
{
    campaigns[id].isKept = kept;
    later(context, [this, id, answer = std::move(answer)] {
        answer({});
        Q_EMIT changed(id);
    });
}

QJsonObject autumnBrief()
{
    const auto product = [](const QString &name) { return QJsonObject{{u"name"_s, name}}; };
    return {{u"campaign_name"_s, u"Autumn Launch"_s}, {u"campaign_message"_s, u"Evenings start earlier"_s},
        {u"target_audience"_s, u"Renters 25–40, Nordics"_s}, {u"target_regions"_s, QJsonArray{u"SE"_s, u"NO"_s}},
        {u"brand_colors"_s, QJsonArray{u"#2F4A43"_s, u"#E9D9C2"_s}},
        {u"messages"_s, QJsonObject{{u"de"_s, u"Der Abend beginnt früher"_s}}},
        {u"formats"_s, QJsonArray{u"instagram-square"_s, u"instagram-story"_s, u"facebook-feed"_s}},
        {u"products"_s,
            QJsonArray{product(u"Harvest Lamp"_s), product(u"Kiln Mug, set of two"_s), product(u"Arc Side Table"_s),
                product(u"Oslo Wool Throw"_s)}}};
}

CampaignsWindow::CampaignsWindow(Campaigns seed)
{
    Schema schema;
    addContentRecords(schema);
    auto opened = Workspace::open({.folder = folder.path(u"w"_s), .schema = schema, .clock = clock});
    REQUIRE(opened.has_value());
    workspace = std::move(*opened);
    if (seed == Campaigns::Autumn)
        addAutumn();
    screen = new CampaignsScreen({.workspace = workspace,
                                     .desk = desk,
                                     .formats = *loadPlatformFormats(),
                                     .files = {.openFile = [this](auto...) { return fileToOpen; },
                                         .folder = [this](auto...) { return folderToChoose; },
                                         .saveFile = [this](auto...) { return fileToSave; }}},
        &window);
    auto *const column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(screen);
    window.resize(1240, 852);
    showActive(window);
    if (seed == Campaigns::Autumn)
        REQUIRE(QTest::qWaitFor([this] { return screen->listView().isVisible(); }));
}

CampaignsWindow::~CampaignsWindow()
{
    REQUIRE(QTest::qWaitFor([this] { return !screen->thumbnails().isBusy(); }));
}

void CampaignsWindow::addAutumn()
{
    CampaignSight sight;
    sight.folder = folder.path(u"autumn"_s);
    REQUIRE(QDir().mkpath(sight.folder + u"/variants"_s));
    sight.state.id = u"autumn"_s;
    sight.state.brief = *readBrief(autumnBrief(), *loadPlatformFormats());
    sight.state.createdAt = clock->now();
    sight.state.status = CampaignStatus::CompletedWithErrors;
    sight.state.predictedCost = 0.16;
    using enum ProductStage;
    for (const ProductStage stage : {Completed, Failed, Waiting, Completed}) {
        ProductState product;
        product.plan.index = int(sight.state.products.size());
        product.plan.name = sight.state.brief.products[sight.state.products.size()].name;
        product.stage = stage;
        if (stage == Completed) {
            for (const BriefMessage &message : sight.state.brief.messages) {
                for (const PlatformFormat &format : sight.state.brief.formats)
                    product.variants.push_back(paintVariant(sight.folder, format, message, product.plan.index));
            }
            product.imageKey = product.variants.front().key;
            product.imagePath = sight.folder + u'/' + product.imageKey;
            product.cost = 0.04;
        } else if (stage == Failed) {
            product.error = Error{.kind = ErrorKind::Unavailable, .message = u"The GPU ran out of memory."_s};
            product.attempts = 3;
        }
        sight.state.products.push_back(std::move(product));
    }
    desk.campaigns[u"autumn"_s] = std::move(sight);
}

// What was added to a layout shows itself from the event loop.
bool CampaignsWindow::says(const QString &text) const
{
    QApplication::processEvents();
    const auto shows = [&](const auto *widget) { return widget->isVisible() && widget->text() == text; };
    return std::ranges::any_of(screen->findChildren<QLabel *>(), shows)
        || std::ranges::any_of(screen->findChildren<ElidedLabel *>(), shows)
        || std::ranges::any_of(screen->findChildren<Badge *>(), shows);
}

QAbstractButton *CampaignsWindow::button(const QString &text) const
{
    QApplication::processEvents();
    for (QAbstractButton *const button : screen->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

QLineEdit &CampaignsWindow::line(const QString &name) const
{
    for (QLineEdit *const line : screen->findChildren<QLineEdit *>()) {
        if (line->accessibleName() == name)
            return *line;
    }
    FAIL("no field " << name.toStdString());
    std::abort();
}

void CampaignsWindow::click(const QString &buttonText) const
{
    QAbstractButton *const found = button(buttonText);
    INFO(buttonText.toStdString());
    REQUIRE(found);
    QTest::mouseClick(found, Qt::LeftButton);
}

void CampaignsWindow::trigger(const QString &menuEntry) const
{
    auto *const menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    REQUIRE(menu);
    for (QAction *const action : menu->actions()) {
        if (action->text() != menuEntry)
            continue;
        menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
        return;
    }
    FAIL("no entry " << menuEntry.toStdString());
}

void dropFile(QWidget &target, const QPoint &place, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&target, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&target, &drop);
}

void CampaignsWindow::openAutumn() const
{
    QTest::mouseClick(screen->listView().viewport(), Qt::LeftButton, {},
        screen->listView().visualRect(screen->listView().model()->index(0, 0)).center());
    REQUIRE(QTest::qWaitFor([this] { return grid().isVisible() && model().rowCount() == 4; }));
}

void CampaignsWindow::setApprovalAsked()
{
    const auto set = [](Transaction &transaction) {
        return setWorkspaceSetting(transaction, u"campaigns"_s, {{u"approval"_s, true}});
    };
    REQUIRE(workspace->commitNow(u"Test"_s, {}, set).has_value());
    REQUIRE(QTest::qWaitFor([this] { return grid().marks() == MarkVisibility::Shown; }));
}

void CampaignsWindow::keepPicture(const QString &name)
{
    REQUIRE(QTest::qWaitFor([this] { return !screen->thumbnails().isBusy(); }));
    QApplication::processEvents();
    QImage image(window.size(), QImage::Format_RGB32);
    window.render(&image);
    CHECK_FALSE(image.isNull());
    const QString target = qEnvironmentVariable("ATELIER_PICTURES");
    if (!target.isEmpty())
        CHECK(image.save(QDir(target).filePath(name + u".png"_s)));
}

} // namespace atelier::test
