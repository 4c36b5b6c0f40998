// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/campaign_model.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace atelier {

class Button;
class CostBar;
class Label;
class SectionHeader;
class StageBar;

// The pane beside a campaign's pictures: its brief, how far it is, what it costs, what needs a person, and export.
class CampaignDetails final : public Area {
    Q_OBJECT
public:
    explicit CampaignDetails(CampaignModel &model, QWidget *parent = nullptr);

    // Whether pictures must be approved before they are exported.
    void setApprovalAsked(bool asked);
    void refresh(); // what moves while a campaign runs
    void refreshBrief();
    [[nodiscard]] bool canExport() const;

Q_SIGNALS:
    void stopRequested();
    void continueRequested();
    void retryRequested(const QList<int> &products);
    void productRequested(int product);
    void exportRequested();
    void useBriefRequested(); // a new campaign from this one's brief

private:
    QWidget *makeFooter();
    void addSection(QWidget *body);
    void refreshCost();
    void refreshAttention();
    void refreshFooter();

    CampaignModel &m_model;
    QVBoxLayout *m_column;
    Button *m_stop;
    Button *m_continue;
    Label *m_message;
    QWidget *m_facts = nullptr;
    QVBoxLayout *m_factRows;
    SectionHeader *m_progressHead;
    StageBar *m_parse;
    StageBar *m_generate;
    StageBar *m_variants;
    CostBar *m_predicted;
    CostBar *m_actual;
    Label *m_costNote;
    SectionHeader *m_attentionHead;
    QWidget *m_attention;
    QVBoxLayout *m_attentionRows;
    QList<int> m_attentionShown;
    Label *m_footNote;
    Button *m_export;
    bool m_isApprovalAsked = false;
};

} // namespace atelier
