// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaign_page.h"

#include "ui/campaigns/campaign_details.h"
#include "ui/campaigns/campaign_list.h"
#include "ui/campaigns/message_title.h"
#include "ui/campaigns/product_log.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/combo.h"
#include "ui/widgets/label.h"
#include "ui/widgets/loading_blocks.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/states.h"

#include <QMenu>
#include <QSlider>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <QWidgetAction>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace atelier {

namespace {

constexpr auto refreshInterval = 250ms; // progress at most four times a second
constexpr auto elsewhereInterval = 1s; // what another process does is read from the disk
constexpr PaneWidth detailsWidth{304, 288, 400};
constexpr int centreMin = 480;

Tone toneOf(const CampaignSight &sight)
{
    if (sight.activity != CampaignActivity::Idle)
        return Tone::Accent;
    if (sight.state.status == CampaignStatus::Completed)
        return Tone::Success;
    return sight.state.status == CampaignStatus::CompletedWithErrors ? Tone::Error : Tone::Neutral;
}

bool isDead(ProductStage stage) { return stage == ProductStage::Failed || stage == ProductStage::Interrupted; }

} // namespace

CampaignPage::CampaignPage(CampaignDesk &desk, Clock &clock, Thumbnails &thumbnails, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_model(new CampaignModel(this))
    , m_grid(new CampaignGrid(*m_model, thumbnails))
    , m_details(new CampaignDetails(*m_model))
    , m_panes(new Panes)
{
    const Theme &theme = themeOf(this);
    m_panes->setCentre(makeCentre(), theme.px(centreMin));
    m_panes->setInspector(m_details, tr("Details"),
        {theme.px(detailsWidth.normal), theme.px(detailsWidth.min), theme.px(detailsWidth.max)});
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panes);
    connect(&m_desk, &CampaignDesk::changed, this, [this](const QString &id) {
        if (id == m_id)
            reload();
    });
    connect(&m_desk, &CampaignDesk::productChanged, this, [this](const QString &id, const ProductState &product) {
        if (id != m_id)
            return;
        m_model->updateProduct(product);
        if (std::exchange(m_isRefreshDue, true))
            return;
        m_clock.after(refreshInterval, this, [this] {
            m_isRefreshDue = false;
            m_details->refresh();
        });
    });
    connect(&m_desk, &CampaignDesk::progressed, this,
        [this](const QString &id, int product, const ImageProgress &progress) {
            if (id == m_id)
                m_model->updateProgress(product, progress);
        });
    connect(&m_desk, &CampaignDesk::previewed, this, [this](const QString &id, int product, const QByteArray &picture) {
        if (id == m_id)
            m_model->updatePreview(product, picture);
    });
    connect(&m_desk, &CampaignDesk::refused, this, [this](const QString &id, const Error &error) {
        if (id == m_id)
            showError(error);
    });
    connect(m_grid, &CampaignGrid::openRequested, this, &CampaignPage::variantRequested);
    connect(m_grid, &CampaignGrid::approveRequested, this, &CampaignPage::toggleApproval);
    connect(m_grid, &CampaignGrid::actionRequested, this, &CampaignPage::act);
    connect(m_grid, &CampaignGrid::pictureDropped, this,
        [this](int product, const QString &path) { proceed({.pictures = {{product, path}}}); });
    connect(m_grid, &CampaignGrid::menuRequested, this, [this](const QModelIndex &index, const QPoint &point) {
        auto *const menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(*menu, index);
        menu->popup(point);
    });
    connect(m_details, &CampaignDetails::stopRequested, this, &CampaignPage::stop);
    connect(m_details, &CampaignDetails::continueRequested, this, [this] { proceed({}); });
    connect(m_details, &CampaignDetails::retryRequested, this,
        [this](const QList<int> &products) { proceed({.retried = products}); });
    connect(m_details, &CampaignDetails::exportRequested, this, &CampaignPage::exportRequested);
    connect(m_details, &CampaignDetails::useBriefRequested, this, &CampaignPage::useBriefRequested);
}

QWidget *CampaignPage::makeHeader()
{
    const Theme &theme = themeOf(this);
    auto *const header = new Area(Ground::Surface);
    header->setFixedHeight(theme.size.paneHeader);
    auto *const back = new Button(tr("Campaigns"), ButtonKind::Flat);
    back->setIconName(u"chevron-left"_s);
    back->setAccessibleName(tr("Back to all campaigns"));
    connect(back, &Button::clicked, this, &CampaignPage::backRequested);
    m_title = new ElidedLabel({}, FontRole::Title, FontWeight::Heading);
    m_state = new Badge({}, Tone::Neutral);
    m_messages = new Combo(tr("Message"));
    m_messages->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_messages->setMinimumContentsLength(14);
    m_filter = new Combo(tr("Products shown"));
    m_filter->addItem(tr("All products"), int(ProductFilter::All));
    m_filter->addItem(tr("Failed"), int(ProductFilter::Failed));
    m_filter->addItem(tr("To approve"), int(ProductFilter::ToApprove));
    m_filter->addItem(tr("Approved"), int(ProductFilter::Approved));
    connect(m_messages, &QComboBox::activated, m_model, &CampaignModel::setMessage);
    connect(m_filter, &QComboBox::currentIndexChanged, this,
        [this] { m_model->setFilter(ProductFilter(m_filter->currentData().toInt())); });
    auto *const view = new Button({}, ButtonKind::Flat);
    view->setIconName(u"sliders-horizontal"_s);
    view->setAccessibleName(tr("View"));
    view->setToolTip(tr("View"));
    view->setMenu(makeViewMenu());
    auto *const row = new QHBoxLayout(header);
    row->setContentsMargins(theme.px(12), 0, theme.px(16), 0);
    row->setSpacing(theme.px(8));
    row->addWidget(back);
    row->addWidget(m_title, 1);
    row->addWidget(m_state);
    row->addStretch(0);
    row->addWidget(m_messages);
    row->addWidget(m_filter);
    row->addWidget(view);
    return header;
}

QWidget *CampaignPage::makeCentre()
{
    const Theme &theme = themeOf(this);
    auto *const centre = new Area(Ground::Surface);
    m_error = new ErrorPanel;
    m_error->hide();
    auto *const errorRow = new QVBoxLayout;
    errorRow->setContentsMargins(theme.px(24), 0, theme.px(24), 0);
    errorRow->addWidget(m_error);
    m_loading = new LoadingBlocks(m_clock, theme.px(153));
    m_loading->hide();
    auto *const column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addLayout(errorRow);
    column->addWidget(m_loading, 1);
    column->addWidget(m_grid, 1);
    return centre;
}

void CampaignPage::openCampaign(const QString &id)
{
    m_id = id;
    m_error->hide();
    m_filter->setCurrentIndex(0);
    m_grid->hide();
    m_loading->show();
    m_loading->start();
    reload();
}

void CampaignPage::reload()
{
    const int generation = ++m_generation;
    m_desk.open(m_id, this, [this, generation](Result<CampaignSight> sight) {
        if (generation != m_generation)
            return;
        m_loading->stop();
        m_loading->hide();
        if (sight) {
            show(std::move(*sight));
        } else {
            m_title->setText(m_id);
            showError(sight.error());
        }
    });
}

void CampaignPage::show(CampaignSight sight)
{
    const bool isAnother = m_model->sight().state.id != sight.state.id;
    const bool isElsewhere = sight.activity == CampaignActivity::Elsewhere;
    m_model->setSight(std::move(sight));
    if (isAnother || m_messages->count() == 0)
        fillMessages();
    m_grid->show();
    if (isAnother && m_model->rowCount() > 0) {
        m_grid->setCurrentIndex(m_model->index(0, 0));
        m_grid->scrollToTop();
    }
    showHead();
    m_details->refreshBrief();
    updateMarks();
    if (isElsewhere) {
        m_clock.after(elsewhereInterval, this, [this, generation = m_generation] {
            if (generation == m_generation && isVisible())
                reload();
        });
    }
    Q_EMIT opened();
}

void CampaignPage::showHead()
{
    const CampaignSight &sight = m_model->sight();
    m_title->setText(sight.state.brief.name);
    const int failed = int(
        std::ranges::count_if(sight.state.products, [](const ProductState &product) { return isDead(product.stage); }));
    m_state->setContent(campaignWord(sight.state.status, sight.activity, failed), toneOf(sight));
}

void CampaignPage::fillMessages()
{
    m_messages->clear();
    for (const BriefMessage &message : m_model->sight().state.brief.messages)
        m_messages->addItem(messageTitle(message));
    m_messages->setVisible(m_messages->count() > 1);
}

void CampaignPage::setApprovalAsked(bool asked)
{
    m_isApprovalAsked = asked;
    m_details->setApprovalAsked(asked);
    updateMarks();
}

// Marks are in the way where nobody uses them.
void CampaignPage::updateMarks()
{
    const bool areUsed = m_isApprovalAsked || m_model->approvedCount() > 0;
    m_grid->setMarks(areUsed ? MarkVisibility::Shown : MarkVisibility::Hidden);
}

void CampaignPage::proceed(const CampaignChange &change, Spending spending)
{
    m_error->hide();
    m_desk.proceed(m_id, change, spending, this, [this, change](const Result<void> &went) {
        if (!went && went.error().kind == ErrorKind::BudgetExceeded)
            askConsent(went.error(), change);
        else if (!went)
            showError(went.error());
        else
            reload();
    });
}

void CampaignPage::askConsent(const Error &error, const CampaignChange &change)
{
    m_error->clearActions();
    m_error->setError(error, tr("Nothing was charged."));
    Button *const agree = m_error->addAction(tr("Go on anyway"));
    connect(agree, &Button::clicked, this, [this, change] { proceed(change, Spending::Confirmed); });
    connect(m_error->addAction(tr("Not now")), &Button::clicked, m_error, &QWidget::hide);
    m_error->show();
    agree->setFocus(Qt::OtherFocusReason);
}

void CampaignPage::showError(const Error &error)
{
    m_error->clearActions();
    m_error->setError(error, tr("What was made is kept."));
    connect(m_error->addAction(tr("Close")), &Button::clicked, m_error, &QWidget::hide);
    m_error->show();
}

void CampaignPage::stop()
{
    if (!m_id.isEmpty())
        m_desk.cancel(m_id);
}

void CampaignPage::act(int product, ProductAction action)
{
    const ProductStage stage = m_model->sight().state.products[size_t(product)].stage;
    if (action == ProductAction::ReplacePicture)
        Q_EMIT replaceRequested(product);
    else if (action == ProductAction::ShowLog)
        showLog(product);
    else if (isDead(stage) || stage == ProductStage::Cancelled)
        proceed({.retried = {product}});
}

void CampaignPage::showLog(int product)
{
    const CampaignSight &sight = m_model->sight();
    (new ProductLog(sight.state.products[size_t(product)], sight.folder, this))->open();
}

QMenu *CampaignPage::makeViewMenu()
{
    const Theme &theme = themeOf(this);
    auto *const menu = new QMenu(this);
    auto *const size = new QSlider(Qt::Horizontal);
    size->setRange(smallestThumbnail, largestThumbnail);
    size->setPageStep(thumbnailStep);
    size->setFixedWidth(theme.px(140));
    size->setAccessibleName(tr("Height of the pictures"));
    auto *const row = new QWidget;
    auto *const across = new QHBoxLayout(row);
    across->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8));
    across->setSpacing(theme.px(12));
    across->addWidget(new Label(tr("Picture size"), FontRole::Body));
    across->addWidget(size);
    auto *const action = new QWidgetAction(menu);
    action->setDefaultWidget(row);
    menu->addAction(action);
    connect(menu, &QMenu::aboutToShow, size, [this, size] {
        size->setValue(m_grid->thumbnailHeight());
        QMetaObject::invokeMethod(size, [size] { size->setFocus(Qt::PopupFocusReason); }, Qt::QueuedConnection);
    });
    connect(size, &QSlider::valueChanged, m_grid, &CampaignGrid::setThumbnailHeight);
    return menu;
}

void CampaignPage::approve(const std::vector<VariantRecord> &variants, bool approved)
{
    if (variants.empty())
        return;
    m_desk.setApproved(m_id, variants, approved, this, [this](const Result<void> &stored) {
        if (!stored)
            showError(stored.error());
    });
}

void CampaignPage::toggleApproval(const QModelIndex &index)
{
    if (const VariantRecord *const variant = m_model->variantAt(index))
        approve({*variant}, !m_model->isApproved(*variant));
}

QModelIndex CampaignPage::currentVariant() const
{
    const QModelIndex index = m_grid->currentIndex();
    return m_model->variantAt(index) ? index : QModelIndex();
}

void CampaignPage::fillMenu(QMenu &menu, const QModelIndex &index)
{
    const ProductState product = m_model->productAt(index.row());
    const int number = product.plan.index;
    const VariantRecord *const variant = m_model->variantAt(index);
    if (variant) {
        menu.addAction(tr("Open and edit"), this, [this, index] { Q_EMIT variantRequested(index); });
        menu.addAction(m_model->isApproved(*variant) ? tr("Withdraw approval") : tr("Approve"), this,
            [this, index] { toggleApproval(index); });
        menu.addAction(tr("Attach to a piece…"), this, [this, index] { Q_EMIT attachRequested(index); });
        menu.addSeparator();
    }
    if (!product.variants.empty()) {
        menu.addAction(tr("Approve all of %1").arg(product.plan.name), this,
            [this, variants = product.variants] { approve(variants, true); });
    }
    if (isDead(product.stage) || product.stage == ProductStage::Cancelled)
        menu.addAction(tr("Retry"), this, [this, number] { proceed({.retried = {number}}); });
    menu.addAction(tr("Replace picture…"), this, [this, number] { Q_EMIT replaceRequested(number); });
    menu.addAction(tr("Show log"), this, [this, number] { showLog(number); });
}

} // namespace atelier
