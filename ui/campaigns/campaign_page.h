// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/campaign_grid.h"

class QMenu;

namespace atelier {

class Badge;
class Button;
class CampaignDetails;
class Combo;
class ElidedLabel;
class ErrorPanel;
class LoadingBlocks;
class Panes;

// One campaign: its products in all formats, and its details.
class CampaignPage final : public QWidget {
    Q_OBJECT
public:
    CampaignPage(CampaignDesk &desk, Clock &clock, Thumbnails &thumbnails, QWidget *parent = nullptr);

    void openCampaign(const QString &id);
    [[nodiscard]] const QString &campaignId() const { return m_id; }
    void setApprovalAsked(bool asked);
    // A change that a person asked for; asks once when it costs more than the budget leaves.
    void proceed(const CampaignChange &change, Spending spending = Spending::WithinBudget);
    void stop();
    void toggleApproval(const QModelIndex &index);
    void showError(const Error &error);
    [[nodiscard]] CampaignModel &model() { return *m_model; }
    [[nodiscard]] CampaignGrid &grid() { return *m_grid; }
    [[nodiscard]] CampaignDetails &details() { return *m_details; }
    [[nodiscard]] Panes *panes() const { return m_panes; }
    [[nodiscard]] QModelIndex currentVariant() const; // invalid where none is made

Q_SIGNALS:
    void backRequested();
    void opened(); // shown with all it has
    void variantRequested(const QModelIndex &index);
    void exportRequested();
    void attachRequested(const QModelIndex &index);
    void replaceRequested(int product);
    void useBriefRequested();

private:
    QWidget *makeHeader();
    QWidget *makeCentre();
    void reload();
    void show(CampaignSight sight);
    void showHead();
    void fillMessages();
    void approve(const std::vector<VariantRecord> &variants, bool approved);
    void act(int product, ProductAction action);
    void showLog(int product);
    QMenu *makeViewMenu();
    void fillMenu(QMenu &menu, const QModelIndex &index);
    void askConsent(const Error &error, const CampaignChange &change);
    void updateMarks();

    CampaignDesk &m_desk;
    Clock &m_clock;
    QString m_id;
    CampaignModel *m_model;
    CampaignGrid *m_grid;
    CampaignDetails *m_details;
    Panes *m_panes;
    ElidedLabel *m_title = nullptr;
    Badge *m_state = nullptr;
    Combo *m_messages = nullptr;
    Combo *m_filter = nullptr;
    ErrorPanel *m_error = nullptr;
    LoadingBlocks *m_loading = nullptr;
    bool m_isApprovalAsked = false;
    bool m_isRefreshDue = false;
    int m_generation = 0;
};

} // namespace atelier
