// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/loading_blocks.h"

#include "ui/theme/paint.h"

namespace atelier {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 200ms;

} // namespace

LoadingBlocks::LoadingBlocks(Clock &clock, int rowHeight, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_rowHeight(rowHeight)
{
    setAccessibleName(tr("Loading"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void LoadingBlocks::start()
{
    m_clock.after(patience, this, [this, generation = ++m_generation] {
        m_shown = generation == m_generation;
        update();
    });
}

void LoadingBlocks::stop()
{
    ++m_generation;
    m_shown = false;
    update();
}

void LoadingBlocks::paintEvent(QPaintEvent *)
{
    if (!m_shown)
        return;
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const PanelLook block{.fill = theme.color.sunken, .line = {}, .radius = qreal(theme.size.radiusSmall)};
    const int inset = theme.px(16);
    const int row = theme.px(m_rowHeight);
    for (int top = 0; top + row <= height(); top += row) {
        const QRect title(inset, top + row / 2 - theme.px(14), (width() - 2 * inset) * 3 / 4, theme.px(11));
        const QRect detail(inset, top + row / 2 + theme.px(4), (width() - 2 * inset) / 2, theme.px(9));
        drawPanel(painter, mirrored(layoutDirection(), rect(), title), block);
        drawPanel(painter, mirrored(layoutDirection(), rect(), detail), block);
    }
}

} // namespace atelier
