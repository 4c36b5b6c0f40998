// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaigns_view.h"

#include "ui/campaigns/campaigns_screen.h"

using namespace Qt::StringLiterals;

namespace atelier {

CampaignsView::CampaignsView(CampaignsParts parts, QObject *parent)
    : View(parent)
    , m_parts(std::move(parts))
{
    addAction(tr("New campaign from a brief"), u"page"_s, {}, &CampaignsScreen::askForBrief);
    addAction(tr("Products from CSV"), u"table"_s, {}, &CampaignsScreen::askForCsv);
    addAction(tr("All campaigns"), u"megaphone"_s, {}, &CampaignsScreen::showList);
    addAction(tr("Approve the picture"), u"check"_s, {}, &CampaignsScreen::approveCurrent);
    addAction(tr("Edit the picture's message"), u"pencil"_s, {}, &CampaignsScreen::editCurrent);
    addAction(tr("Replace the product's picture"), u"picture"_s, {}, &CampaignsScreen::replaceCurrent);
    addAction(tr("Attach the picture to a piece"), u"chain"_s, {}, &CampaignsScreen::attachCurrent);
    addAction(tr("Export the campaign to a folder"), u"folder"_s, QKeySequence(Qt::CTRL | Qt::Key_E),
        &CampaignsScreen::exportToFolder);
    addAction(tr("Export the campaign as a ZIP file"), u"arrow-down-to-line"_s, {}, &CampaignsScreen::exportToZip);
    addAction(tr("Larger pictures"), u"plus"_s, {}, &CampaignsScreen::enlargePictures);
    addAction(tr("Smaller pictures"), u"minus"_s, {}, &CampaignsScreen::reducePictures);
    addAction(tr("Keep the campaign, or let it age"), u"bookmark"_s, {}, &CampaignsScreen::toggleKept);
}

void CampaignsView::addAction(
    const QString &text, const QString &icon, const QKeySequence &keys, void (CampaignsScreen::*run)())
{
    QAction *const action = makeAction(text, icon, keys, this);
    connect(action, &QAction::triggered, this, [this, run] {
        if (m_screen)
            (m_screen.data()->*run)();
    });
    m_actions.append(action);
}

ViewInfo CampaignsView::info() const
{
    return {.id = u"campaigns"_s, .title = tr("Campaigns"), .iconName = u"megaphone"_s, .shortcutIndex = 4};
}

QWidget *CampaignsView::createWidget(QWidget *parent)
{
    m_screen = new CampaignsScreen(m_parts, parent);
    connect(m_screen, &CampaignsScreen::stateChanged, this, &View::stateChanged);
    m_screen->setModels(m_models);
    m_screen->restoreState(m_state);
    if (!m_wanted.isEmpty())
        m_screen->openCampaign(std::exchange(m_wanted, {}));
    return m_screen;
}

QString CampaignsView::newText() const { return tr("New campaign"); }

void CampaignsView::newInThisView()
{
    if (m_screen)
        m_screen->showNew();
}

void CampaignsView::stopJob()
{
    if (m_screen)
        m_screen->stop();
}

Panes *CampaignsView::panes() const { return m_screen ? m_screen->panes() : nullptr; }

void CampaignsView::activated()
{
    if (m_screen)
        m_screen->refresh();
}

QByteArray CampaignsView::saveState() const { return m_screen ? m_screen->saveState() : m_state; }

void CampaignsView::restoreState(const QByteArray &state)
{
    m_state = state;
    if (m_screen)
        m_screen->restoreState(state);
}

void CampaignsView::setModels(const PictureModels &models)
{
    m_models = models;
    if (m_screen)
        m_screen->setModels(models);
}

void CampaignsView::openCampaign(const QString &id)
{
    if (m_screen)
        m_screen->openCampaign(id);
    else
        m_wanted = id;
    Q_EMIT showRequested();
}

} // namespace atelier
