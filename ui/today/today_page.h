// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/job_source.h"
#include "ui/today/setup_list.h"
#include "ui/today/today_content.h"
#include "ui/widgets/card.h"
#include "ui/widgets/thumbnails.h"

class QGridLayout;
class QHBoxLayout;

namespace atelier {

class ErrorPanel;
class Label;
class RunningList;

// The start page: two columns, one below 960 px. On an empty workspace it welcomes.
class TodayPage final : public Area {
    Q_OBJECT
public:
    TodayPage(JobSource &jobs, const Clock &clock, QWidget *parent = nullptr);

    void showContent(const TodayContent &content);
    void showSetup(const SetupState &state, bool dismissed);
    void showError(const Error &error);

Q_SIGNALS:
    void openRequested(const atelier::Id &id); // of a piece or a campaign
    void newDraftRequested();
    void newCampaignRequested();
    void allDraftsRequested();
    void sampleRequested();
    void settingsRequested(const QString &page);
    void setupDismissed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeContinue();
    QWidget *makeWelcome();
    QWidget *makeSample();
    [[nodiscard]] QWidget *makeCard(const RecentWork &work);
    void placeColumns();
    void updateVisibility();

    const Clock &m_clock;
    Thumbnails m_thumbnails;
    bool m_isEmpty = false;
    bool m_setupDone = false;
    bool m_setupDismissed = false;
    std::optional<bool> m_twoColumns;
    QGridLayout *m_grid;
    Label *m_greeting;
    Label *m_sentence;
    QWidget *m_beginnings;
    ErrorPanel *m_error;
    QWidget *m_continue;
    QWidget *m_welcome;
    QHBoxLayout *m_cards;
    RunningList *m_running = nullptr;
    SetupList *m_setup = nullptr;
    QWidget *m_sample = nullptr;
    QWidget *m_main;
    QWidget *m_side;
};

} // namespace atelier
