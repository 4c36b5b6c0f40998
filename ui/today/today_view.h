// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_finder.h"
#include "core/store/workspace.h"
#include "ui/shell/job_source.h"
#include "ui/shell/view.h"
#include "ui/today/setup_list.h"

#include <QPointer>

namespace atelier {

class TodayPage;

// Where a day begins: what to go on with and what is running; on an empty workspace, how to begin.
//     auto *today = new TodayView(workspace, jobs);
//     today->setProviders(providers); // each time models were looked for
class TodayView final : public View {
    Q_OBJECT
public:
    TodayView(std::shared_ptr<Workspace> workspace, JobSource &jobs, QObject *parent = nullptr);

    [[nodiscard]] ViewInfo info() const override;
    [[nodiscard]] QWidget *createWidget(QWidget *parent) override;
    [[nodiscard]] QList<QAction *> actions() const override { return m_actions; }
    [[nodiscard]] QString newText() const override;
    void newInThisView() override;
    void activated() override;

    void setProviders(const std::vector<Provider> &providers);

Q_SIGNALS:
    void openRequested(const atelier::Id &id); // of a piece or a campaign
    void newDraftRequested();
    void newCampaignRequested();
    void showDraftsRequested();
    void sampleRequested();
    void settingsRequested(const QString &page); // "models", "brand", "budget"

private:
    void refresh();
    void setSetupDismissed(bool dismissed);
    void showSetup();

    std::shared_ptr<Workspace> m_workspace;
    JobSource &m_jobs;
    QList<QAction *> m_actions;
    QPointer<TodayPage> m_page;
    SetupState m_setup;
    bool m_reading = false;
    bool m_stale = false; // something changed while it was being read
};

} // namespace atelier
