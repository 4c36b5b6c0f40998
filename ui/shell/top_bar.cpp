// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include "ui/shell/top_bar_parts.h"
#include "ui/theme/paint.h"

namespace atelier {
namespace {

constexpr int compactWindow = 1180;
constexpr int searchWidth = 400;
constexpr int searchLeast = 240;
constexpr int gap = 12;

} // namespace

TopBar::TopBar(QMenu *workspaceMenu, QWidget *parent)
    : QWidget(parent)
    , m_workspace(new WorkspaceButton(workspaceMenu, this))
    , m_search(new SearchButton(this))
    , m_jobs(new JobIndicator(this))
    , m_saveState(new SaveIndicator(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Top bar"));
}

QSize TopBar::sizeHint() const { return {themeOf(this).px(400), themeOf(this).size.topBar}; }

void TopBar::place()
{
    const Theme &theme = themeOf(this);
    m_saveState->setCompact(window()->width() < theme.px(compactWindow));
    const auto placed = [&](QWidget *widget, int x, int w) {
        const int h = theme.size.control;
        widget->setGeometry(mirrored(layoutDirection(), rect(), QRect(x, (height() - h) / 2, w, h)));
    };
    const int save = m_saveState->sizeHint().width();
    const int jobs = m_jobs->sizeHint().width();
    int right = width() - theme.px(8) - save;
    placed(m_saveState, right, save);
    m_divider = right - theme.px(6);
    right = m_divider - theme.px(6) - jobs;
    placed(m_jobs, right, jobs);

    const int left = theme.px(8);
    const int least = theme.px(searchLeast);
    const int spare = right - left - 2 * theme.px(gap);
    const int wantedName = m_workspace->sizeHint().width();
    const bool searchIsIcon = spare < least + theme.px(96);
    const int name = std::min(wantedName, spare - (searchIsIcon ? theme.size.control : least));
    placed(m_workspace, left, name);
    const int room = spare - name;
    const int search = searchIsIcon ? theme.size.control : std::min(room, theme.px(searchWidth));
    // The field keeps its place, a little before the middle, whatever the parts beside it say, unless they need it.
    const int first = left + name + theme.px(gap);
    placed(m_search, std::clamp((width() - search) * 3 / 7, first, first + room - search), search);
    update();
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const QRect line(m_divider, (height() - theme.px(16)) / 2, 1, theme.px(16));
    drawHairline(painter, mirrored(layoutDirection(), rect(), line), Edge::Left, theme.color.borderButton);
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool TopBar::event(QEvent *event)
{
    // Sent when a part's size hint changes, and with a new theme.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange
        || event->type() == QEvent::LayoutDirectionChange)
        place();
    return QWidget::event(event);
}

} // namespace atelier
