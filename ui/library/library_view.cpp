// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_view.h"

#include "ui/library/library_screen.h"

using namespace Qt::StringLiterals;

namespace atelier {

LibraryView::LibraryView(LibraryParts parts, QObject *parent)
    : View(parent)
    , m_parts(std::move(parts))
{
    addAction(tr("Search the library"), u"magnifier"_s, QKeySequence::Find, &LibraryScreen::focusSearch);
    addAction(tr("Grid or list"), u"grid-four"_s, {}, &LibraryScreen::toggleLayout);
    addAction(tr("Show or hide the preview"), u"eye"_s, {}, &LibraryScreen::togglePreview);
    addAction(tr("Move to a project"), u"folder-arrow"_s, {}, &LibraryScreen::openMoveMenu);
    addAction(tr("Tag"), u"tag"_s, {}, &LibraryScreen::openTagMenu);
    addAction(tr("Move to the trash"), u"trash-can"_s, {}, &LibraryScreen::moveToTrash);
    addAction(tr("Save this filter"), u"bookmark"_s, {}, &LibraryScreen::saveFilter);
    addAction(tr("Show the trash"), u"trash-can"_s, {}, &LibraryScreen::showTrash);
    addAction(tr("Import files"), u"arrow-up-from-line"_s, {}, &LibraryScreen::importRequested);
}

void LibraryView::addAction(
    const QString &text, const QString &icon, const QKeySequence &keys, void (LibraryScreen::*run)())
{
    QAction *const action = makeAction(text, icon, keys, this);
    connect(action, &QAction::triggered, this, [this, run] {
        if (m_screen)
            (m_screen.data()->*run)();
    });
    m_actions.append(action);
}

ViewInfo LibraryView::info() const
{
    return {.id = u"library"_s, .title = tr("Library"), .iconName = u"books"_s, .shortcutIndex = 8};
}

QWidget *LibraryView::createWidget(QWidget *parent)
{
    m_screen = new LibraryScreen(m_parts, parent);
    connect(m_screen, &LibraryScreen::openRequested, this, &LibraryView::openRequested);
    connect(m_screen, &LibraryScreen::newDraftRequested, this, &LibraryView::newDraftRequested);
    connect(m_screen, &LibraryScreen::importRequested, this, &LibraryView::importRequested);
    connect(m_screen, &LibraryScreen::exportRequested, this, &LibraryView::exportRequested);
    connect(m_screen, &LibraryScreen::filesDropped, this, &LibraryView::filesDropped);
    connect(m_screen, &LibraryScreen::stateChanged, this, &View::stateChanged);
    m_screen->restoreState(m_state);
    if (m_wanted)
        m_screen->search(*std::exchange(m_wanted, std::nullopt));
    return m_screen;
}

QList<ListKey> LibraryView::listKeys() const
{
    const auto named = [](Qt::Key key) { return QKeySequence(key).toString(QKeySequence::NativeText); };
    return {{tr("Open"), named(Qt::Key_Return)}, {tr("Check or uncheck"), named(Qt::Key_Space)},
        {tr("List or grid"), u"G"_s}, {tr("Tag"), u"T"_s}, {tr("Move"), u"M"_s}, {tr("Preview"), u"P"_s},
        {tr("Move to the trash"), named(Qt::Key_Delete)}};
}

QString LibraryView::newText() const { return tr("New draft"); }

void LibraryView::newInThisView() { Q_EMIT newDraftRequested(); }

Panes *LibraryView::panes() const { return m_screen ? m_screen->panes() : nullptr; }

QByteArray LibraryView::saveState() const { return m_screen ? m_screen->saveState() : m_state; }

void LibraryView::restoreState(const QByteArray &state)
{
    m_state = state;
    if (m_screen)
        m_screen->restoreState(state);
}

void LibraryView::search(const QString &text)
{
    if (m_screen)
        m_screen->search(text);
    else
        m_wanted = text;
    Q_EMIT showRequested();
}

} // namespace atelier
