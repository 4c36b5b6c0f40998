// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/write_view.h"

#include "ui/write/write_screen.h"

using namespace Qt::StringLiterals;

namespace atelier {

WriteView::WriteView(WriteParts parts, QObject *parent)
    : View(parent)
    , m_parts(std::move(parts))
{
    addAction(tr("Draft from the brief"), u"spark"_s, Qt::CTRL | Qt::Key_Return, &WriteScreen::draft);
    addAction(tr("Find"), u"magnifier"_s, QKeySequence::Find, &WriteScreen::find);
    addAction(tr("Find and replace"), u"magnifier-text"_s, Qt::CTRL | Qt::Key_H, &WriteScreen::replace);
    addAction(
        tr("Focus mode"), u"frame-corners-text"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_F, &WriteScreen::toggleFocusMode);
    addAction(tr("Brief"), u"list-bullets"_s, Qt::ALT | Qt::Key_1, &WriteScreen::showBrief);
    addAction(tr("Refine and checks"), u"wand"_s, Qt::ALT | Qt::Key_2, &WriteScreen::showRefine);
    m_actions.back()->setShortcuts({Qt::ALT | Qt::Key_2, Qt::CTRL | Qt::Key_R});
    addAction(tr("Try the proposal again"), u"arrow-circle"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_R,
        &WriteScreen::tryProposalAgain);
    addAction(tr("Versions"), u"clock-arrow-back"_s, Qt::ALT | Qt::Key_3, &WriteScreen::showVersions);
    addAction(tr("Name this version"), u"flag"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_S, &WriteScreen::nameVersion);
    addAction(tr("Next finding"), u"triangle-exclamation"_s, Qt::Key_F8, &WriteScreen::nextFinding);
    addAction(tr("Previous finding"), u"triangle-exclamation"_s, Qt::SHIFT | Qt::Key_F8, &WriteScreen::previousFinding);
    addAction(tr("Next try of the proposal"), u"chevron-right"_s, Qt::ALT | Qt::Key_Right, &WriteScreen::nextTry);
    addAction(tr("Previous try of the proposal"), u"chevron-left"_s, Qt::ALT | Qt::Key_Left, &WriteScreen::previousTry);
    addAction(tr("Outline"), u"three-lines"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_O, &WriteScreen::showOutline);
    addAction(tr("Preview beside the text"), u"eye"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_P, &WriteScreen::togglePreview);
    addAction(tr("Typewriter mode"), u"keyboard"_s, {}, &WriteScreen::toggleTypewriterMode);
    addAction(tr("Play the life of this text"), u"play-in-frame"_s, {}, &WriteScreen::playBack);
    addAction(tr("Export…"), u"arrow-out-of-square"_s, Qt::CTRL | Qt::Key_E, &WriteScreen::exportItem);
    addAction(tr("Set the finding aside"), u"check"_s, {}, &WriteScreen::setCurrentFindingAside);
    addAction(tr("Move this draft to the trash"), u"trash-can"_s, {}, &WriteScreen::moveToTrash);
}

void WriteView::addAction(
    const QString &text, const QString &icon, const QKeySequence &keys, void (WriteScreen::*run)())
{
    QAction *const action = makeAction(text, icon, keys, this);
    connect(action, &QAction::triggered, this, [this, run] {
        if (m_screen)
            (m_screen.data()->*run)();
    });
    m_actions.append(action);
}

ViewInfo WriteView::info() const
{
    return {.id = u"write"_s, .title = tr("Write"), .iconName = u"pencil"_s, .shortcutIndex = 2};
}

QWidget *WriteView::createWidget(QWidget *parent)
{
    m_screen = new WriteScreen(m_parts, parent);
    connect(m_screen, &WriteScreen::stateChanged, this, &View::stateChanged);
    connect(m_screen, &WriteScreen::saveStateChanged, this, &WriteView::saveStateChanged);
    connect(m_screen, &WriteScreen::itemChanged, this,
        [this](const ContentItem &item) { Q_EMIT titleChanged(item.title); });
    connect(m_screen, &WriteScreen::filesDropped, this, &WriteView::filesDropped);
    connect(m_screen, &WriteScreen::exportRequested, this, &WriteView::exportRequested);
    m_screen->setModels(m_models);
    m_screen->restoreState(m_state);
    if (!m_wanted.isNull())
        m_screen->openItem(m_wanted);
    return m_screen;
}

QString WriteView::newText() const { return tr("New draft"); }

void WriteView::newInThisView()
{
    if (m_screen)
        m_screen->newDraft();
}

void WriteView::stopJob()
{
    if (m_screen)
        m_screen->stopJob();
}

Panes *WriteView::panes() const { return m_screen ? m_screen->panes() : nullptr; }

QByteArray WriteView::saveState() const { return m_screen ? m_screen->saveState() : m_state; }

void WriteView::restoreState(const QByteArray &state)
{
    m_state = state;
    if (m_screen)
        m_screen->restoreState(state);
}

void WriteView::openItem(const Id &item)
{
    m_wanted = item;
    if (m_screen)
        m_screen->openItem(item);
    Q_EMIT showRequested();
}

void WriteView::setModels(const ModelChoices &choices)
{
    m_models = choices;
    if (m_screen)
        m_screen->setModels(choices);
}

} // namespace atelier
