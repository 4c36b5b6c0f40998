// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/shell/action_source.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/content_panel.h"
#include "ui/shell/job_model.h"
#include "ui/shell/job_source.h"
#include "ui/shell/jobs_popover.h"
#include "ui/shell/rail.h"
#include "ui/shell/shortcuts_help.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/top_bar_parts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/toast.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QScreen>
#include <QStackedWidget>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int wideRailWindow = 1280;
constexpr auto saveDelay = 500ms;

const QString geometryKey = u"window/geometry"_s;
const QString viewKey = u"window/view"_s;
const QString railKey = u"window/rail"_s;

QString stateKey(const QString &viewId) { return u"view/"_s + viewId; }

} // namespace

MainWindow::MainWindow(const MainWindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_settings(parts.settings)
    , m_jobs(parts.jobs)
    , m_clock(parts.clock)
    , m_workspaceMenu(new QMenu(this))
    , m_rail(new Rail(this))
    , m_topBar(new TopBar(m_workspaceMenu, this))
    , m_stack(new QStackedWidget)
{
    m_content = new ContentPanel(m_stack, this);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_topBar);
    right->addWidget(m_content, 1);
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_rail);
    across->addLayout(right, 1);

    const Theme &theme = themeOf(this);
    setMinimumSize(theme.size.windowMin);
    resize(theme.size.windowDefault);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setWindowTitle(u"Atelier"_s);

    m_sources.append(new ActionSource([this] { return offeredActions(); }, this));
    makeActions();
    connect(m_rail, &Rail::viewChosen, this, &MainWindow::showView);
    connect(m_rail, &Rail::collapseToggled, this, [this] { setRailCollapsed(!isRailCollapsed()); });
    connect(m_topBar->search(), &QAbstractButton::clicked, this, [this] { openPalette(); });
    connect(m_topBar->jobs(), &QAbstractButton::clicked, this, &MainWindow::toggleJobs);
    connect(m_topBar->saveState(), &SaveIndicator::retryRequested, this, &MainWindow::saveRetryRequested);
    connect(&m_jobs, &JobSource::changed, this, &MainWindow::updateJobs);
    updateJobs();
}

// The shell's own children go first: popovers and views hold on to parts that the window's members refer to.
MainWindow::~MainWindow() = default;

MainWindow::Entry *MainWindow::entry(const QString &id)
{
    const auto found = std::ranges::find_if(m_views, [&](const Entry &entry) { return entry.view->info().id == id; });
    return found == m_views.end() ? nullptr : &*found;
}

const MainWindow::Entry *MainWindow::entry(const QString &id) const
{
    const auto found = std::ranges::find_if(m_views, [&](const Entry &entry) { return entry.view->info().id == id; });
    return found == m_views.cend() ? nullptr : &*found;
}

void MainWindow::addView(View *view)
{
    view->setParent(this);
    const ViewInfo info = view->info();
    m_views.append({view, nullptr});
    m_rail->addView(info);
    addViewAction(info);
    connect(view, &View::stateChanged, this, &MainWindow::saveSoon);
    connect(view, &View::showRequested, this, [this, id = info.id] { showView(id); });
}

void MainWindow::addPaletteSource(PaletteSource *source)
{
    source->setParent(this);
    m_sources.append(source);
    // A palette that is open already keeps its sources; the next opening has them all.
    if (m_palette)
        m_palette->deleteLater();
    m_palette = nullptr;
}

View *MainWindow::currentView() const { return view(m_current); }

View *MainWindow::view(const QString &id) const
{
    const Entry *found = entry(id);
    return found ? found->view : nullptr;
}

QWidget *MainWindow::viewWidget(const QString &id) const
{
    const Entry *found = entry(id);
    return found ? found->widget : nullptr;
}

void MainWindow::createWidget(Entry &entry)
{
    entry.widget = entry.view->createWidget(m_stack);
    m_stack->addWidget(entry.widget);
    const QByteArray state = m_settings.value(stateKey(entry.view->info().id));
    if (!state.isEmpty())
        entry.view->restoreState(state);
}

void MainWindow::showView(const QString &id)
{
    Entry *next = entry(id);
    if (!next || id == m_current)
        return;
    if (const Entry *before = entry(m_current)) {
        saveView(*before);
        for (QAction *action : before->view->actions())
            removeAction(action);
    }
    if (!next->widget)
        createWidget(*next);
    m_current = id;
    m_stack->setCurrentWidget(next->widget);
    m_rail->setCurrent(id);
    // Only the view in front answers to its keys.
    addActions(next->view->actions());
    setWindowTitle(tr("%1 – Atelier").arg(next->view->info().title));
    updateNewAction();
    next->view->activated();
    saveSoon();
    Q_EMIT currentViewChanged(id);
}

void MainWindow::setWorkspaceName(const QString &name) { m_topBar->workspace()->setWorkspaceName(name); }

void MainWindow::setSaveState(const SaveNotice &state)
{
    if (state != m_topBar->saveState()->state())
        m_topBar->saveState()->setState(state);
}

void MainWindow::restore()
{
    const QByteArray geometry = m_settings.value(geometryKey);
    if (geometry.isEmpty() || !restoreGeometry(geometry)) {
        // Small screens get a window that fits.
        const QSize room = screen()->availableSize();
        resize(themeOf(this).size.windowDefault.boundedTo(room).expandedTo(minimumSize()));
    }
    m_railCollapsed = m_settings.value(railKey) == "collapsed";
    m_railNarrow = width() < themeOf(this).px(wideRailWindow);
    updateRail();
    const QString wanted = QString::fromUtf8(m_settings.value(viewKey));
    if (entry(wanted))
        showView(wanted);
    else if (!m_views.isEmpty())
        showView(m_views.constFirst().view->info().id);
}

void MainWindow::saveView(const Entry &entry)
{
    if (!entry.widget)
        return;
    const QByteArray state = entry.view->saveState();
    if (!state.isEmpty())
        m_settings.setValue(stateKey(entry.view->info().id), state);
}

void MainWindow::save()
{
    m_settings.setValue(geometryKey, saveGeometry());
    m_settings.setValue(railKey, m_railCollapsed ? "collapsed" : "open");
    m_settings.setValue(viewKey, m_current.toUtf8());
    for (const Entry &entry : std::as_const(m_views))
        saveView(entry);
}

void MainWindow::saveSoon()
{
    if (!isVisible() || std::exchange(m_saveWaits, true))
        return;
    m_clock.after(saveDelay, this, [this] {
        m_saveWaits = false;
        save();
    });
}

void MainWindow::openPalette(const QString &text)
{
    if (!m_palette) {
        m_palette = new CommandPalette(this, m_sources);
        m_palette->setOpener(m_topBar->search());
    }
    if (m_palette->isOpen() && text.isEmpty()) {
        m_palette->closeAndRestoreFocus();
        return;
    }
    if (m_jobsPopover)
        m_jobsPopover->closeAndRestoreFocus();
    text.isEmpty() ? m_palette->open() : m_palette->openWith(text);
}

void MainWindow::toggleJobs()
{
    if (!m_jobsPopover) {
        m_jobsPopover = new JobsPopover(this, m_jobs, m_clock);
        m_jobsPopover->setOpener(m_topBar->jobs());
        connect(m_jobsPopover, &Popover::closed, this, [this] { m_topBar->jobs()->setPopoverOpen(false); });
    }
    if (m_jobsPopover->isOpen()) {
        m_jobsPopover->closeAndRestoreFocus();
        return;
    }
    m_jobsPopover->open();
    m_topBar->jobs()->setPopoverOpen(true);
}

void MainWindow::updateJobs() { m_topBar->jobs()->setCounts(countJobs(m_jobs.rows())); }

bool MainWindow::isRailCollapsed() const { return m_rail->isCollapsed(); }

void MainWindow::setRailCollapsed(bool collapsed)
{
    if (m_railNarrow)
        m_narrowRailOpen = !collapsed;
    else
        m_railCollapsed = collapsed;
    updateRail();
    saveSoon();
}

void MainWindow::updateRail()
{
    const bool collapsed = m_railNarrow ? !m_narrowRailOpen : m_railCollapsed;
    if (collapsed != m_rail->isCollapsed())
        m_rail->setCollapsed(collapsed);
}

void MainWindow::paintEvent(QPaintEvent *event) { QPainter(this).fillRect(event->rect(), themeOf(this).color.chrome); }

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < themeOf(this).px(wideRailWindow);
    if (narrow != m_railNarrow) {
        m_railNarrow = narrow;
        m_narrowRailOpen = false;
        updateRail();
    }
    saveSoon();
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    saveSoon();
}

void MainWindow::showMessage(const QString &message)
{
    if (!m_toast)
        m_toast = new UndoToast(m_clock, m_content);
    m_toast->showMessage(message, {});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    save();
    if (m_mayClose && !m_mayClose()) {
        event->ignore();
        return;
    }
    QWidget::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        m_railNarrow = width() < themeOf(this).px(wideRailWindow);
        updateRail();
        update();
    }
}

} // namespace atelier
