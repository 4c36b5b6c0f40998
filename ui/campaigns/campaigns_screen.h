// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/campaigns_view.h"
#include "ui/widgets/thumbnails.h"

#include <QWidget>

class QStackedWidget;

namespace atelier {

class CampaignListModel;
class CampaignListView;
class CampaignPage;
class EmptyState;
struct ContentItem;
struct ExportFile;
class ErrorPanel;
class LoadingBlocks;
class UndoToast;
class VariantPage;

// The pages of the Campaigns view: all campaigns, one of them, one picture, and a new campaign.
class CampaignsScreen final : public QWidget {
    Q_OBJECT
public:
    CampaignsScreen(const CampaignsParts &parts, QWidget *parent);

    void showList();
    void showNew();
    void openCampaign(const QString &id);
    void refresh();
    void stop();
    void setModels(const PictureModels &models);
    void askForBrief();
    void askForCsv();
    void approveCurrent();
    void editCurrent();
    void replaceCurrent();
    void attachCurrent();
    void exportToFolder();
    void exportToZip();
    void toggleKept();
    void enlargePictures();
    void reducePictures();
    [[nodiscard]] Panes *panes() const;
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

    [[nodiscard]] CampaignPage &campaign() { return *m_campaign; }
    [[nodiscard]] NewCampaignPage &newCampaign() { return *m_new; }
    [[nodiscard]] VariantPage &variant() { return *m_variant; }
    [[nodiscard]] CampaignListView &listView() { return *m_list; }
    [[nodiscard]] const Thumbnails &thumbnails() const { return m_thumbnails; }

Q_SIGNALS:
    void stateChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeListPage();
    void connectPages();
    void showListing(const Result<CampaignRows> &listing);
    void readApproval();
    void loadBrief(const QString &path);
    void openVariant(const QModelIndex &index);
    void attach(const QModelIndex &index);
    void attachTo(const ContentItem &item, const QString &path);
    void replacePicture(int product);
    [[nodiscard]] QModelIndex current() const;
    void exportWith(std::function<Result<QString>()> write);
    [[nodiscard]] std::vector<ExportFile> wantedFiles() const;

    CampaignsParts m_parts;
    Thumbnails m_thumbnails;
    QStackedWidget *m_pages;
    QWidget *m_listPage = nullptr;
    CampaignListModel *m_listModel;
    CampaignListView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    ErrorPanel *m_listError = nullptr;
    LoadingBlocks *m_loading = nullptr;
    CampaignPage *m_campaign;
    VariantPage *m_variant;
    NewCampaignPage *m_new;
    UndoToast *m_toast;
    bool m_isApprovalAsked = false;
};

} // namespace atelier
