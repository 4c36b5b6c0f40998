// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/content_schema.h"
#include "core/content/workspace_settings.h"
#include "tests/support/fake_clock.h"
#include "tests/support/qt_strings.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/widgets/widget_fixture.h"
#include "ui/campaigns/campaign_form.h"
#include "ui/campaigns/campaign_grid.h"
#include "ui/campaigns/campaign_page.h"
#include "ui/campaigns/campaigns_screen.h"
#include "ui/campaigns/variant_page.h"

namespace atelier::test {

// Campaigns that do what the test says, and keep what they were asked for.
class ScriptedDesk final : public CampaignDesk {
public:
    struct Begun {
        CampaignBrief brief;
        CampaignChoices choices;
        Spending spending = Spending::WithinBudget;
    };
    struct Proceeded {
        QString id;
        CampaignChange change;
        Spending spending = Spending::WithinBudget;
    };

    std::map<QString, CampaignSight> campaigns;
    std::vector<Begun> begun;
    std::vector<Proceeded> proceeded;
    QStringList cancelled;
    std::optional<Error> listError;
    QStringList listProblems;
    std::optional<double> budgetLeft;
    std::optional<double> price = 0.04; // of a generated picture

    void list(QObject *context, Answer<CampaignRows> answer) override;
    void open(const QString &id, QObject *context, Answer<CampaignSight> answer) override;
    void forecast(const CampaignBrief &brief, const CampaignChoices &choices, QObject *context,
        Answer<CampaignForecast> answer) override;
    void begin(const CampaignBrief &brief, const CampaignChoices &choices, Spending spending, QObject *context,
        Answer<QString> answer) override;
    void proceed(const QString &id, const CampaignChange &change, Spending spending, QObject *context,
        Answer<void> answer) override;
    void cancel(const QString &id) override { cancelled += id; }
    void setApproved(const QString &id, const std::vector<VariantRecord> &variants, bool approved, QObject *context,
        Answer<void> answer) override;
    void setKept(const QString &id, bool kept, QObject *context, Answer<void> answer) override;

private:
    [[nodiscard]] CampaignForecast forecastOf(const CampaignBrief &brief, const CampaignChoices &choices) const;
};

// Three formats, one base message and a German one, four products: done, failed, waiting, and done.
[[nodiscard]] QJsonObject autumnBrief();

void dropFile(QWidget &target, const QPoint &place, const QString &path);

enum class Campaigns { Autumn, None };

// The screen over a workspace and scripted campaigns.
struct CampaignsWindow {
    explicit CampaignsWindow(Campaigns seed = Campaigns::Autumn);
    ~CampaignsWindow();

    [[nodiscard]] CampaignGrid &grid() const { return screen->campaign().grid(); }
    [[nodiscard]] CampaignModel &model() const { return screen->campaign().model(); }
    [[nodiscard]] bool says(const QString &text) const; // a label or a badge that can be seen
    [[nodiscard]] QAbstractButton *button(const QString &text) const; // that can be seen; null when none
    [[nodiscard]] QLineEdit &line(const QString &name) const;
    void click(const QString &buttonText) const;
    void trigger(const QString &menuEntry) const; // of the menu that is open
    void openAutumn() const;
    void setApprovalAsked();
    void keepPicture(const QString &name); // in the folder that ATELIER_PICTURES names

    TemporaryFolder folder;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::shared_ptr<Workspace> workspace;
    ScriptedDesk desk;
    QString fileToOpen;
    QString folderToChoose;
    QString fileToSave;
    QWidget window;
    CampaignsScreen *screen = nullptr;

private:
    void addAutumn();
};

} // namespace atelier::test
