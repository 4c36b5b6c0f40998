// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_finder.h"
#include "ui/campaigns/campaign_desk.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace atelier {

class Button;
class CampaignForm;
class Combo;
class ErrorPanel;
class Label;
class Panes;
class ProgressBar;

struct PictureModels {
    std::vector<ModelInfo> models; // without the offline artist, which is always there
    ModelId usual = ModelId::offline();
};

// A campaign before it runs: its brief as a form, what it is going to make and cost, and everything that is wrong.
class NewCampaignPage final : public QWidget {
    Q_OBJECT
public:
    NewCampaignPage(CampaignDesk &desk, std::vector<PlatformFormat> formats, QWidget *parent = nullptr);

    void setModels(const PictureModels &models);
    void clear();
    // Fills the form with what can be read of a file and shows all that is wrong with it.
    void loadFile(const QString &path);
    void loadCsv(const QString &path);
    void setBrief(const QJsonObject &brief, const QString &assetsRoot);
    void setAssetsRoot(const QString &folder);
    void start(Spending spending = Spending::WithinBudget);
    [[nodiscard]] CampaignForm &form() { return *m_form; }
    [[nodiscard]] Panes *panes() const { return m_panes; }
    // The form as it stands, to be kept.
    [[nodiscard]] QJsonObject draft() const;
    void setDraft(const QJsonObject &draft);

Q_SIGNALS:
    void backRequested();
    void begun(const QString &id);
    void draftChanged();
    void briefRequested(); // a file to fill the form from
    void csvRequested();
    void assetsRequested();
    void pictureRequested(int row);

private:
    QWidget *makeCentre();
    QWidget *makeSide();
    [[nodiscard]] CampaignChoices choices() const;
    [[nodiscard]] std::expected<CampaignBrief, BriefProblems> read() const;
    void onEdited();
    void check();
    void showForecast(const Result<CampaignForecast> &forecast);
    void showProblems(const BriefProblems &problems);
    void showStart();
    void tell(const Error &error, const QString &safe);

    CampaignDesk &m_desk;
    std::vector<PlatformFormat> m_formats;
    CampaignForm *m_form = nullptr;
    Panes *m_panes;
    ErrorPanel *m_error = nullptr;
    Label *m_notice = nullptr;
    Label *m_makes = nullptr;
    Label *m_costs = nullptr;
    Label *m_total = nullptr;
    ProgressBar *m_bar = nullptr;
    Label *m_budget = nullptr;
    Combo *m_model = nullptr;
    QWidget *m_problemList = nullptr;
    QVBoxLayout *m_problemRows = nullptr;
    Button *m_start = nullptr;
    QTimer m_checkSoon;
    std::optional<CampaignForecast> m_forecast;
    BriefProblems m_problems;
    int m_generation = 0;
    bool m_wasStarted = false; // problems are shown under their fields from then on
    bool m_isStarting = false;
};

} // namespace atelier
