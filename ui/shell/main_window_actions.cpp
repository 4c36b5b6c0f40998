// SPDX-License-Identifier: GPL-3.0-or-later
// The window's keys, and the way around its panes.
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"
#include "ui/shell/rail_button.h"
#include "ui/shell/shortcuts_help.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/panes.h"

#include <QStackedWidget>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

bool takesTab(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
}

// The first control of a pane in tab order.
QWidget *firstControl(QWidget *pane)
{
    if (takesTab(pane))
        return pane;
    for (QWidget *next = pane->nextInFocusChain(); next != pane; next = next->nextInFocusChain())
        if (pane->isAncestorOf(next) && takesTab(next))
            return next;
    return nullptr;
}

} // namespace

QAction *MainWindow::addKey(
    const QString &text, const QString &iconName, const QKeySequence &keys, std::function<void()> run)
{
    QAction *action = makeAction(text, iconName, keys, this);
    connect(action, &QAction::triggered, this, std::move(run));
    addAction(action);
    m_windowActions.append(action);
    return action;
}

void MainWindow::makeActions()
{
    m_newAction = addKey({}, u"plus"_s, QKeySequence::New, [this] {
        if (View *view = currentView())
            view->newInThisView();
    });
    addKey(tr("Search and actions"), u"magnifier"_s, Qt::CTRL | Qt::Key_K, [this] { openPalette(); });
    addKey(tr("Show jobs"), u"clock"_s, Qt::CTRL | Qt::Key_J, [this] { toggleJobs(); });
    addKey(tr("Stop the job in this view"), u"square-filled"_s, Qt::CTRL | Qt::Key_Period, [this] {
        if (View *view = currentView())
            view->stopJob();
    });
    addKey(tr("Collapse or expand the rail"), u"panel-left"_s, Qt::CTRL | Qt::Key_Backslash,
        [this] { setRailCollapsed(!isRailCollapsed()); });
    const auto panes = [this]() -> Panes * { return currentView() ? currentView()->panes() : nullptr; };
    addKey(tr("Show or hide the left pane"), u"panel-left"_s, Qt::CTRL | Qt::ALT | Qt::Key_L, [panes] {
        if (Panes *frame = panes())
            frame->setLeftShown(!frame->isLeftShown());
    });
    addKey(tr("Show or hide the inspector"), u"sliders-vertical"_s, Qt::CTRL | Qt::ALT | Qt::Key_I, [panes] {
        if (Panes *frame = panes())
            frame->setInspectorShown(!frame->isInspectorShown());
    });
    addKey(tr("Next pane"), u"columns-two"_s, Qt::Key_F6, [this] { focusNextPane(1); });
    addKey(tr("Previous pane"), u"columns-two"_s, Qt::SHIFT | Qt::Key_F6, [this] { focusNextPane(-1); });
    addKey(tr("Shortcuts for this view"), u"keyboard"_s, Qt::Key_F1, [this] { showShortcuts(); });
}

void MainWindow::addViewAction(const ViewInfo &info)
{
    QAction *action = makeAction(tr("Go to %1").arg(info.title), info.iconName, viewShortcut(info), this);
    connect(action, &QAction::triggered, this, [this, id = info.id] { showView(id); });
    addAction(action);
    m_viewActions.append(action);
}

void MainWindow::addWindowAction(QAction *action)
{
    addAction(action);
    m_windowActions.append(action);
}

void MainWindow::updateNewAction()
{
    const QString text = currentView() ? currentView()->newText() : QString();
    m_newAction->setText(text);
    m_newAction->setEnabled(!text.isEmpty());
}

QList<QAction *> MainWindow::offeredActions() const
{
    QList<QAction *> offered;
    if (m_newAction->isEnabled())
        offered.append(m_newAction);
    if (const View *view = currentView())
        offered.append(view->actions());
    offered.append(m_viewActions);
    for (QAction *action : m_windowActions)
        if (action != m_newAction)
            offered.append(action);
    return offered;
}

void MainWindow::showShortcuts()
{
    if (!m_shortcutsHelp)
        m_shortcutsHelp = new ShortcutsHelp(this);
    if (m_shortcutsHelp->isOpen()) {
        m_shortcutsHelp->closeAndRestoreFocus();
        return;
    }
    QList<ShortcutGroup> groups;
    if (const View *view = currentView())
        groups.append({view->info().title, view->actions(), view->listKeys()});
    groups.append({tr("Everywhere"), m_windowActions + m_viewActions});
    m_shortcutsHelp->setGroups(groups);
    m_shortcutsHelp->open();
}

QList<QWidget *> MainWindow::panesInOrder() const
{
    QList<QWidget *> order{m_rail, m_topBar};
    const View *view = currentView();
    if (const Panes *frame = view ? view->panes() : nullptr)
        order.append(frame->panes());
    else if (QWidget *widget = m_stack->currentWidget())
        order.append(widget);
    return order;
}

void MainWindow::focusNextPane(int step)
{
    const QList<QWidget *> order = panesInOrder();
    const QWidget *focused = focusWidget();
    qsizetype current = -1;
    for (qsizetype index = 0; index < order.size(); ++index)
        if (focused && (order.at(index) == focused || order.at(index)->isAncestorOf(focused)))
            current = index;
    const qsizetype count = order.size();
    if (current < 0)
        current = step > 0 ? count - 1 : 0;
    for (qsizetype moved = 1; moved <= count; ++moved) {
        QWidget *pane = order.at(((current + step * moved) % count + count) % count);
        if (QWidget *control = firstControl(pane)) {
            control->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    }
}

} // namespace atelier
