// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"
#include "ui/campaigns/campaign_desk.h"
#include "ui/campaigns/file_questions.h"
#include "ui/campaigns/new_campaign_page.h"
#include "ui/shell/view.h"

#include <QPointer>

namespace atelier {

class CampaignsScreen;

struct CampaignsParts {
    std::shared_ptr<Workspace> workspace;
    CampaignDesk &desk;
    std::vector<PlatformFormat> formats;
    FileQuestions files = fileDialogs();
};

// From a brief to every platform's picture.
class CampaignsView final : public View {
    Q_OBJECT
public:
    explicit CampaignsView(CampaignsParts parts, QObject *parent = nullptr);

    [[nodiscard]] ViewInfo info() const override;
    [[nodiscard]] QWidget *createWidget(QWidget *parent) override;
    [[nodiscard]] QList<QAction *> actions() const override { return m_actions; }
    [[nodiscard]] QString newText() const override;
    void newInThisView() override;
    void stopJob() override;
    [[nodiscard]] Panes *panes() const override;
    void activated() override;
    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    void setModels(const PictureModels &models);
    // Comes to the front with this campaign.
    void openCampaign(const QString &id);

private:
    void addAction(const QString &text, const QString &icon, const QKeySequence &keys, void (CampaignsScreen::*run)());

    CampaignsParts m_parts;
    QPointer<CampaignsScreen> m_screen;
    QList<QAction *> m_actions;
    QByteArray m_state;
    PictureModels m_models;
    QString m_wanted;
};

} // namespace atelier
