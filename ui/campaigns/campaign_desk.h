// SPDX-License-Identifier: GPL-3.0-or-later
// What the Campaigns view asks of the application: campaigns of the workspace, listed, begun, run as jobs and changed.
#pragma once

#include "core/campaign/campaign_host.h"
#include "ui/widgets/campaign_status.h"

#include <QObject>

namespace atelier {

struct CampaignRow {
    QString id;
    QString name;
    CampaignStatus status = CampaignStatus::Running;
    CampaignActivity activity = CampaignActivity::Idle;
    std::optional<Timestamp> createdAt;
    int products = 0;
    int productsDone = 0;
    int productsFailed = 0;
    double totalCost = 0; // US dollars
    bool waitsForConsent = false; // would cost more than the budget leaves
    QStringList pictures; // paths of a few variants
};

// One campaign with all that is shown of it.
struct CampaignSight {
    CampaignState state;
    QString folder;
    CampaignActivity activity = CampaignActivity::Idle;
    CampaignChoices choices;
    QSet<QString> approved; // keys of variants whose bytes are the approved ones
    bool isKept = false;
};

// What a brief would make and cost, and what the month's budget leaves for it.
struct CampaignForecast {
    CampaignPlan plan;
    std::optional<double> budgetLeft; // US dollars; nothing without a budget

    [[nodiscard]] bool needsConsent() const
    {
        return budgetLeft && (!plan.isCostKnown || plan.predictedCost > *budgetLeft);
    }
};

struct CampaignRows {
    std::vector<CampaignRow> rows; // the newest first
    QStringList problems; // sentences about folders that could not be read
};

using CampaignChange = CampaignContinuation;

// On the window's thread. Answers come later, never before the call returned, and not at all when the context is gone.
class CampaignDesk : public QObject {
    Q_OBJECT
public:
    template <class Value> using Answer = std::function<void(Result<Value>)>;

    explicit CampaignDesk(QObject *parent = nullptr);
    ~CampaignDesk() override;

    virtual void list(QObject *context, Answer<CampaignRows> answer) = 0;
    virtual void open(const QString &id, QObject *context, Answer<CampaignSight> answer) = 0;
    virtual void forecast(const CampaignBrief &brief, const CampaignChoices &choices, QObject *context,
        Answer<CampaignForecast> answer) = 0;
    // Makes the campaign's folder and starts its job; the answer is its id. BudgetExceeded needs Spending::Confirmed.
    virtual void begin(const CampaignBrief &brief, const CampaignChoices &choices, Spending spending, QObject *context,
        Answer<QString> answer) = 0;
    // Goes on with what is open, after these changes. BudgetExceeded, with nothing changed, needs Spending::Confirmed.
    virtual void proceed(
        const QString &id, const CampaignChange &change, Spending spending, QObject *context, Answer<void> answer) = 0;
    // Stops its job, keeping what is done.
    virtual void cancel(const QString &id) = 0;
    virtual void setApproved(const QString &id, const std::vector<VariantRecord> &variants, bool approved,
        QObject *context, Answer<void> answer) = 0;
    // Kept campaigns do not age.
    virtual void setKept(const QString &id, bool kept, QObject *context, Answer<void> answer) = 0;

Q_SIGNALS:
    void refused(const QString &id, const atelier::Error &error); // a change while it runs
    void listChanged();
    // Began, ended, or its marks changed: to be opened again.
    void changed(const QString &id);
    void productChanged(const QString &id, const atelier::ProductState &product);
    void progressed(const QString &id, int product, const atelier::ImageProgress &progress);
    void previewed(const QString &id, int product, const QByteArray &picture);
};

} // namespace atelier
