// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/campaign_assembly.h"

namespace atelier {

// What is done to a campaign before it goes on.
struct CampaignContinuation {
    struct Edit {
        int product = 0;
        VariantName variant;
        VariantEdit edit;
    };
    QList<int> retried = {}; // products
    QMap<int, QString> pictures = {}; // files that replace products' pictures
    std::vector<Edit> edits = {};

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static CampaignContinuation fromJson(const QJsonObject &json);
};

struct HostOrder {
    QString folder;
    CampaignContinuation changes = {};
    bool retriesUndone = false; // besides: all that failed, was interrupted or cancelled
};

// Runs one campaign on a worker thread, since its journal, plan and manifest wait for the disk; models are asked on the
// home thread, where this object is made. It is then moved to the worker. Signals carry copies.
class CampaignHost final : public QObject {
    Q_OBJECT

public:
    // Models live on the thread of `home`, which outlives this.
    CampaignHost(const AssemblyTools &tools, QObject *home);

    // The rest on the worker thread. prepare() leads to `prepared` or `failed` and changes nothing yet; start(), when
    // its cost is agreed to, ends with exactly one `ended` or `failed`.
    void prepare(const HostOrder &order);
    void start();
    void cancel();
    void change(const CampaignContinuation &changes);
    [[nodiscard]] std::shared_ptr<CampaignState> copyState() const; // after `begun`

Q_SIGNALS:
    void prepared(const atelier::RunCost &cost); // what is still to be spent
    // The receiver's own: a state of 10,000 products is copied here, not on its thread.
    void begun(const std::shared_ptr<atelier::CampaignState> &state);
    void productChanged(int product, const atelier::ProductState &state);
    void paid(int product, const atelier::ProductState &state);
    void progressed(int product, const atelier::ImageProgress &progress);
    void previewed(int product, const QByteArray &picture);
    void retrying(int product, const atelier::Error &error, std::chrono::milliseconds delay);
    void ended(const std::shared_ptr<atelier::CampaignState> &state);
    void failed(const atelier::Error &error); // it could not begin
    void refused(const atelier::Error &error); // of change()

private:
    [[nodiscard]] Result<void> open(const HostOrder &order);
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> apply(const CampaignContinuation &changes);
    void passOnSignals();

    CampaignAssembly m_assembly;
    std::unique_ptr<CampaignRun> m_run;
    CampaignContinuation m_changes; // to be applied at the start
    bool m_isCancelled = false;
};

} // namespace atelier
