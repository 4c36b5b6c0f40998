// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaigns_screen.h"

#include "core/base/background.h"
#include "core/campaign/campaign.h"
#include "core/campaign/campaign_export.h"
#include "core/campaign/slug.h"
#include "core/content/workspace_settings.h"
#include "core/store/asset_store.h"
#include "ui/campaigns/campaign_details.h"
#include "ui/campaigns/campaign_form.h"
#include "ui/campaigns/campaign_list.h"
#include "ui/campaigns/campaign_page.h"
#include "ui/campaigns/item_chooser.h"
#include "ui/campaigns/variant_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/loading_blocks.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/states.h"
#include "ui/widgets/toast.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QJsonDocument>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

const QString pictureFilter = u"*.png *.jpg *.jpeg *.webp *.avif *.gif *.tif *.tiff"_s;

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

bool isBrief(const QString &path) { return path.endsWith(".json"_L1, Qt::CaseInsensitive); }
bool isTable(const QString &path)
{
    return path.endsWith(".csv"_L1, Qt::CaseInsensitive) || path.endsWith(".tsv"_L1, Qt::CaseInsensitive);
}

} // namespace

CampaignsScreen::CampaignsScreen(const CampaignsParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_pages(new QStackedWidget)
    , m_listModel(new CampaignListModel(parts.workspace->clock(), this))
    , m_campaign(new CampaignPage(parts.desk, parts.workspace->clock(), m_thumbnails))
    , m_variant(new VariantPage(m_campaign->model()))
    , m_new(new NewCampaignPage(parts.desk, parts.formats))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    m_listPage = makeListPage();
    for (QWidget *const page : std::initializer_list<QWidget *>{m_listPage, m_campaign, m_variant, m_new})
        m_pages->addWidget(page);
    m_toast = new UndoToast(m_parts.workspace->clock(), this);
    setAcceptDrops(true);
    connectPages();
    readApproval();
    refresh();
}

QWidget *CampaignsScreen::makeListPage()
{
    const Theme &theme = themeOf(this);
    auto *const page = new Area(Ground::Surface);
    auto *const head = new PaneHeader(tr("Campaigns"));
    auto *const fromBrief = new Button(tr("From a brief…"));
    fromBrief->setIconName(u"page"_s);
    auto *const add = new Button(tr("New campaign"), ButtonKind::Filled);
    add->setIconName(u"plus"_s);
    head->addTrailing(fromBrief);
    head->addTrailing(add);
    connect(fromBrief, &Button::clicked, this, &CampaignsScreen::askForBrief);
    connect(add, &Button::clicked, this, &CampaignsScreen::showNew);
    m_list = new CampaignListView(*m_listModel, m_thumbnails);
    m_list->hide();
    m_empty = new EmptyState(u"megaphone"_s, tr("No campaign yet"),
        tr("Fill in a brief, or drop its file here, and every product gets a picture for every platform."));
    connect(m_empty->setAction(tr("Write a brief")), &Button::clicked, this, &CampaignsScreen::showNew);
    m_empty->hide();
    m_listError = new ErrorPanel;
    m_listError->hide();
    m_loading = new LoadingBlocks(m_parts.workspace->clock(), theme.px(72));
    auto *const messages = new QVBoxLayout;
    messages->setContentsMargins(theme.px(24), 0, theme.px(24), 0);
    messages->addWidget(m_listError);
    messages->addStretch(1);
    messages->addLayout(inTheMiddle(m_empty));
    messages->addStretch(2);
    auto *const column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_loading, 1);
    column->addWidget(m_list, 1);
    column->addLayout(messages);
    m_loading->start();
    return page;
}

void CampaignsScreen::connectPages()
{
    connect(&m_parts.desk, &CampaignDesk::listChanged, this, [this] {
        if (m_pages->currentWidget() == m_listPage) // else it is read again when it comes to the front
            refresh();
    });
    connect(m_parts.workspace.get(), &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(WorkspaceSetting::kind))
            readApproval();
    });
    connect(m_list, &CampaignListView::openRequested, this, &CampaignsScreen::openCampaign);
    connect(&m_campaign->grid(), &CampaignGrid::thumbnailHeightChanged, this, &CampaignsScreen::stateChanged);
    connect(m_campaign, &CampaignPage::backRequested, this, &CampaignsScreen::showList);
    connect(m_campaign, &CampaignPage::variantRequested, this, &CampaignsScreen::openVariant);
    connect(m_campaign, &CampaignPage::attachRequested, this, &CampaignsScreen::attach);
    connect(m_campaign, &CampaignPage::replaceRequested, this, &CampaignsScreen::replacePicture);
    connect(m_campaign, &CampaignPage::exportRequested, this, [this] {
        auto *const menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("To a folder…"), this, &CampaignsScreen::exportToFolder);
        menu->addAction(tr("As a ZIP file…"), this, &CampaignsScreen::exportToZip);
        menu->popup(QCursor::pos());
    });
    connect(m_campaign, &CampaignPage::useBriefRequested, this, [this] {
        const CampaignSight &sight = m_campaign->model().sight();
        m_new->setBrief(sight.state.brief.source, sight.choices.assetsRoot);
        showNew();
    });
    connect(m_variant, &VariantPage::backRequested, this, [this] {
        m_pages->setCurrentWidget(m_campaign);
        if (m_variant->current().isValid())
            m_campaign->grid().setCurrentIndex(m_variant->current());
        m_campaign->grid().setFocus(Qt::OtherFocusReason);
    });
    connect(m_variant, &VariantPage::changeRequested, this,
        [this](const CampaignChange &change) { m_campaign->proceed(change); });
    connect(m_variant, &VariantPage::approveRequested, m_campaign, &CampaignPage::toggleApproval);
    connect(m_variant, &VariantPage::attachRequested, this, &CampaignsScreen::attach);
    connect(m_variant, &VariantPage::replaceRequested, this, &CampaignsScreen::replacePicture);
    connect(m_new, &NewCampaignPage::backRequested, this, &CampaignsScreen::showList);
    connect(m_new, &NewCampaignPage::draftChanged, this, &CampaignsScreen::stateChanged);
    connect(m_new, &NewCampaignPage::briefRequested, this, &CampaignsScreen::askForBrief);
    connect(m_new, &NewCampaignPage::csvRequested, this, &CampaignsScreen::askForCsv);
    connect(m_new, &NewCampaignPage::assetsRequested, this, [this] {
        const QString folder = m_parts.files.folder(this, tr("Folder of the products' pictures"));
        if (!folder.isEmpty())
            m_new->setAssetsRoot(folder);
    });
    connect(m_new, &NewCampaignPage::pictureRequested, this, [this](int row) {
        const QString path =
            m_parts.files.openFile(this, tr("Picture of the product"), tr("Pictures (%1)").arg(pictureFilter));
        if (!path.isEmpty())
            m_new->form().takePictures(row, {path});
    });
    connect(m_new, &NewCampaignPage::begun, this, [this](const QString &id) {
        m_new->clear();
        openCampaign(id);
    });
}

void CampaignsScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void CampaignsScreen::refresh()
{
    m_parts.desk.list(this, [this](const Result<CampaignRows> &listing) { showListing(listing); });
}

void CampaignsScreen::showListing(const Result<CampaignRows> &listing)
{
    m_loading->stop();
    m_loading->hide();
    const bool hasRows = listing && !listing->rows.empty();
    const QString problems = listing ? listing->problems.join(u'\n') : listing.error().message;
    m_listError->setVisible(!problems.isEmpty());
    m_listError->setTexts(problems, tr("The campaigns' pictures are safe in their folders."));
    m_empty->setVisible(listing && !hasRows);
    m_list->setVisible(hasRows);
    if (!listing)
        return;
    const bool wasEmpty = m_listModel->rowCount() == 0;
    m_listModel->setRows(listing->rows);
    if (wasEmpty && hasRows)
        m_list->setCurrentIndex(m_listModel->index(0));
}

void CampaignsScreen::readApproval()
{
    m_parts.workspace->read(
        this, [](Reader &reader) { return workspaceSetting(reader, u"campaigns"_s); },
        [this](const Result<QJsonObject> &setting) {
            m_isApprovalAsked = setting && setting->value("approval"_L1).toBool();
            m_campaign->setApprovalAsked(m_isApprovalAsked);
        });
}

void CampaignsScreen::showList()
{
    m_pages->setCurrentWidget(m_listPage);
    refresh();
    m_list->setFocus(Qt::OtherFocusReason);
    Q_EMIT stateChanged();
}

void CampaignsScreen::showNew()
{
    m_pages->setCurrentWidget(m_new);
    m_new->form().focusPlace(u"campaign_name"_s);
    Q_EMIT stateChanged();
}

void CampaignsScreen::openCampaign(const QString &id)
{
    m_campaign->openCampaign(id);
    m_pages->setCurrentWidget(m_campaign);
    m_campaign->grid().setFocus(Qt::OtherFocusReason);
    Q_EMIT stateChanged();
}

void CampaignsScreen::openVariant(const QModelIndex &index)
{
    if (!m_campaign->model().variantAt(index))
        return;
    m_pages->setCurrentWidget(m_variant);
    m_variant->showVariant(index);
}

void CampaignsScreen::stop()
{
    if (m_pages->currentWidget() == m_campaign || m_pages->currentWidget() == m_variant)
        m_campaign->stop();
}

void CampaignsScreen::setModels(const PictureModels &models) { m_new->setModels(models); }

void CampaignsScreen::loadBrief(const QString &path)
{
    m_pages->setCurrentWidget(m_new);
    m_new->loadFile(path);
    Q_EMIT stateChanged();
}

void CampaignsScreen::askForBrief()
{
    const QString path = m_parts.files.openFile(this, tr("Brief of a campaign"), tr("Campaign briefs (*.json)"));
    if (!path.isEmpty())
        loadBrief(path);
}

void CampaignsScreen::askForCsv()
{
    const QString path = m_parts.files.openFile(this, tr("Products from a table"), tr("Tables (*.csv *.tsv *.txt)"));
    if (path.isEmpty())
        return;
    m_pages->setCurrentWidget(m_new);
    m_new->loadCsv(path);
}

QModelIndex CampaignsScreen::current() const
{
    if (m_pages->currentWidget() == m_variant)
        return m_variant->current();
    return m_pages->currentWidget() == m_campaign ? m_campaign->currentVariant() : QModelIndex();
}

void CampaignsScreen::approveCurrent()
{
    if (const QModelIndex index = current(); index.isValid())
        m_campaign->toggleApproval(index);
}

void CampaignsScreen::editCurrent()
{
    const QModelIndex index = current();
    if (!index.isValid())
        return;
    openVariant(index);
    m_variant->focusMessage();
}

void CampaignsScreen::replaceCurrent()
{
    const QModelIndex index =
        m_pages->currentWidget() == m_variant ? QModelIndex(m_variant->current()) : m_campaign->grid().currentIndex();
    const bool isShown = m_pages->currentWidget() == m_variant || m_pages->currentWidget() == m_campaign;
    if (isShown && index.isValid())
        replacePicture(m_campaign->model().productAt(index.row()).plan.index);
}

void CampaignsScreen::replacePicture(int product)
{
    const QString path =
        m_parts.files.openFile(this, tr("Picture of the product"), tr("Pictures (%1)").arg(pictureFilter));
    if (!path.isEmpty())
        m_campaign->proceed({.pictures = {{product, path}}});
}

void CampaignsScreen::attachCurrent()
{
    if (const QModelIndex index = current(); index.isValid())
        attach(index);
}

void CampaignsScreen::attach(const QModelIndex &index)
{
    const VariantRecord *const variant = m_campaign->model().variantAt(index);
    if (!variant)
        return;
    auto *const chooser = new ItemChooser(m_parts.workspace, tr("Attach to a piece"), this);
    connect(chooser, &ItemChooser::chosen, this,
        [this, path = m_campaign->model().pathOf(*variant)](const ContentItem &item) { attachTo(item, path); });
    chooser->open();
}

// A copy goes with the piece, so that it stays when the campaign ages.
void CampaignsScreen::attachTo(const ContentItem &item, const QString &path)
{
    const auto attach = [workspace = m_parts.workspace, id = item.header.id, path,
                            campaign = m_campaign->campaignId()]() -> Result<void> {
        const auto name = workspace->assets().addFile(path);
        if (!name)
            return std::unexpected(name.error());
        return workspace->commitNow(tr("Attach a picture"), {}, [&](Transaction &transaction) -> Result<void> {
            auto piece = transaction.get<ContentItem>(id);
            if (!piece)
                return std::unexpected(piece.error());
            if (piece->assets.contains(*name))
                return {};
            piece->assets += *name;
            if (const auto known = findCampaign(transaction, campaign); known && piece->campaign.isNull())
                piece->campaign = known->header.id;
            return transaction.put(*piece);
        });
    };
    runInBackground(this, attach, [this, title = item.title](const Result<void> &attached) {
        if (attached)
            m_toast->showMessage(tr("The picture is attached to “%1”.").arg(title), {});
        else
            m_campaign->showError(attached.error());
    });
}

std::vector<ExportFile> CampaignsScreen::wantedFiles() const
{
    const CampaignModel &model = m_campaign->model();
    return exportFiles(model.sight().state, model.sight().folder,
        [&](const VariantRecord &variant) { return !m_isApprovalAsked || model.isApproved(variant); });
}

void CampaignsScreen::exportWith(std::function<Result<QString>()> write)
{
    runInBackground(this, std::move(write), [this](const Result<QString> &path) {
        if (path)
            m_toast->showMessage(tr("Exported to %1.").arg(QDir::toNativeSeparators(*path)), {});
        else
            m_campaign->showError(path.error());
    });
}

void CampaignsScreen::exportToFolder()
{
    const bool isShown = m_pages->currentWidget() == m_campaign || m_pages->currentWidget() == m_variant;
    if (!isShown || !m_campaign->details().canExport())
        return;
    const QString folder = m_parts.files.folder(this, tr("Export to a folder"));
    if (folder.isEmpty())
        return;
    exportWith([files = wantedFiles(), name = m_campaign->model().sight().state.brief.name, folder] {
        return atelier::exportToFolder(files, name, folder);
    });
}

void CampaignsScreen::exportToZip()
{
    const bool isShown = m_pages->currentWidget() == m_campaign || m_pages->currentWidget() == m_variant;
    if (!isShown || !m_campaign->details().canExport())
        return;
    const QString name = slugOf(m_campaign->model().sight().state.brief.name, u"campaign"_s) + u".zip"_s;
    QString path = m_parts.files.saveFile(this, tr("Export as a ZIP file"), name, tr("ZIP files (*.zip)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(".zip"_L1, Qt::CaseInsensitive))
        path += u".zip"_s;
    exportWith([files = wantedFiles(), path] { return atelier::exportToZip(files, path); });
}

void CampaignsScreen::toggleKept()
{
    if (m_pages->currentWidget() != m_campaign)
        return;
    const bool kept = !m_campaign->model().sight().isKept;
    m_parts.desk.setKept(m_campaign->campaignId(), kept, this, [this, kept](const Result<void> &stored) {
        if (!stored)
            m_campaign->showError(stored.error());
        else
            m_toast->showMessage(kept ? tr("The campaign is kept and never moved to the trash by its age.")
                                      : tr("The campaign ages as others do."),
                {});
    });
}

void CampaignsScreen::enlargePictures()
{
    m_campaign->grid().setThumbnailHeight(m_campaign->grid().thumbnailHeight() + thumbnailStep);
}

void CampaignsScreen::reducePictures()
{
    m_campaign->grid().setThumbnailHeight(m_campaign->grid().thumbnailHeight() - thumbnailStep);
}

void CampaignsScreen::dragEnterEvent(QDragEnterEvent *event)
{
    const QStringList paths = localFiles(*event->mimeData());
    if (std::ranges::any_of(paths, [](const QString &path) { return isBrief(path) || isTable(path); }))
        event->acceptProposedAction();
}

void CampaignsScreen::dropEvent(QDropEvent *event)
{
    for (const QString &path : localFiles(*event->mimeData())) {
        if (isBrief(path)) {
            event->acceptProposedAction();
            loadBrief(path);
            return;
        }
        if (isTable(path)) {
            event->acceptProposedAction();
            m_pages->setCurrentWidget(m_new);
            m_new->loadCsv(path);
        }
    }
}

Panes *CampaignsScreen::panes() const
{
    const QWidget *const page = m_pages->currentWidget();
    if (page == m_campaign)
        return m_campaign->panes();
    if (page == m_variant)
        return m_variant->panes();
    return page == m_new ? m_new->panes() : nullptr;
}

QByteArray CampaignsScreen::saveState() const
{
    const QWidget *const page = m_pages->currentWidget();
    QJsonObject state{{u"draft"_s, m_new->draft()}, {u"thumbnails"_s, m_campaign->grid().thumbnailHeight()}};
    if (page == m_new)
        state[u"page"_s] = u"new"_s;
    else if (page != m_listPage)
        state[u"campaign"_s] = m_campaign->campaignId();
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void CampaignsScreen::restoreState(const QByteArray &state)
{
    const QJsonObject json = QJsonDocument::fromJson(state).object();
    if (json.isEmpty())
        return;
    m_new->setDraft(json["draft"_L1].toObject());
    m_campaign->grid().setThumbnailHeight(json["thumbnails"_L1].toInt(m_campaign->grid().thumbnailHeight()));
    if (const QString id = json["campaign"_L1].toString(); !id.isEmpty())
        openCampaign(id);
    else if (json["page"_L1].toString() == "new"_L1)
        m_pages->setCurrentWidget(m_new);
}

} // namespace atelier
