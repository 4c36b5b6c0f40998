// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_view.h"

#include "core/content/brand.h"
#include "core/content/workspace_settings.h"
#include "ui/today/today_page.h"

#include <QFileInfo>
#include <QScrollArea>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

const QString settingKey = u"today"_s;
const QString dismissedField = u"setup_dismissed"_s;

bool concerns(const ChangeSet &changes)
{
    return changes.touches(ContentItem::kind) || changes.touches(Campaign::kind) || changes.touches(Brand::kind)
        || changes.touches(WorkspaceSetting::kind) || !changes.texts.empty();
}

} // namespace

TodayView::TodayView(std::shared_ptr<Workspace> workspace, JobSource &jobs, QObject *parent)
    : View(parent)
    , m_workspace(std::move(workspace))
    , m_jobs(jobs)
{
    m_setup.workspaceName = QFileInfo(m_workspace->folder()).fileName();
    QAction *setup = makeAction(tr("Show set-up"), u"check"_s, {}, this);
    connect(setup, &QAction::triggered, this, [this] {
        setSetupDismissed(false);
        Q_EMIT showRequested();
    });
    m_actions = {setup};
    connect(m_workspace.get(), &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (m_page && m_page->isVisible() && concerns(changes))
            refresh();
    });
}

ViewInfo TodayView::info() const
{
    return {.id = u"today"_s, .title = tr("Today"), .iconName = u"house"_s, .shortcutIndex = 1};
}

QString TodayView::newText() const { return tr("New draft"); }
void TodayView::newInThisView() { Q_EMIT newDraftRequested(); }

QWidget *TodayView::createWidget(QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("Today"));
    m_page = new TodayPage(m_jobs, m_workspace->clock(), scroll);
    scroll->setWidget(m_page);
    connect(m_page, &TodayPage::openRequested, this, &TodayView::openRequested);
    connect(m_page, &TodayPage::newDraftRequested, this, &TodayView::newDraftRequested);
    connect(m_page, &TodayPage::newCampaignRequested, this, &TodayView::newCampaignRequested);
    connect(m_page, &TodayPage::allDraftsRequested, this, &TodayView::showDraftsRequested);
    connect(m_page, &TodayPage::sampleRequested, this, &TodayView::sampleRequested);
    connect(m_page, &TodayPage::settingsRequested, this, &TodayView::settingsRequested);
    connect(m_page, &TodayPage::setupDismissed, this, [this] { setSetupDismissed(true); });
    showSetup();
    return scroll;
}

void TodayView::activated() { refresh(); }

void TodayView::refresh()
{
    if (std::exchange(m_reading, true)) {
        m_stale = true;
        return;
    }
    m_workspace->read(
        this, [folder = m_workspace->folder()](Reader &reader) { return todayContent(reader, folder); },
        [this](const Result<TodayContent> &content) {
            m_reading = false;
            if (m_page && content) {
                m_setup.hasBrand = content->hasBrand;
                m_setup.hasBudget = content->hasBudget;
                showSetup();
                m_page->showContent(*content);
            } else if (m_page) {
                m_page->showError(content.error());
            }
            if (std::exchange(m_stale, false))
                refresh();
        });
}

void TodayView::setProviders(const std::vector<Provider> &providers)
{
    m_setup.hasModel = false;
    m_setup.model.clear();
    for (const Provider &provider : providers) {
        const bool isModel = provider.id != ModelId::offline().provider && provider.state == ProviderState::Ready;
        if (!isModel || m_setup.hasModel)
            continue;
        m_setup.hasModel = true;
        m_setup.model = provider.title;
    }
    showSetup();
}

void TodayView::setSetupDismissed(bool dismissed)
{
    m_workspace->localSettings().set(settingKey, QJsonObject{{dismissedField, dismissed}});
    showSetup();
}

void TodayView::showSetup()
{
    if (!m_page)
        return;
    const QJsonValue kept = m_workspace->localSettings().value(settingKey);
    m_page->showSetup(m_setup, kept.toObject()[dismissedField].toBool());
}

} // namespace atelier
