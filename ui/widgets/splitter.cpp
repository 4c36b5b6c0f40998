// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/splitter.h"

#include "ui/theme/paint.h"

#include <QChildEvent>
#include <QMouseEvent>

namespace atelier {
namespace {

// One pixel wide in the layout, with a mask and mouse area of 7: it overlaps its neighbours.
class Handle final : public QSplitterHandle {
public:
    Handle(Qt::Orientation orientation, Splitter *parent)
        : QSplitterHandle(orientation, parent)
        , m_splitter(parent)
    {
        setAttribute(Qt::WA_NoSystemBackground);
    }

    [[nodiscard]] QSize sizeHint() const override { return {1, 1}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        // QSplitter widens the handle by its contents margins to the hit area; the line stays in the middle.
        const int reach = (themeOf(this).size.splitterHit - 1) / 2;
        if (orientation() == Qt::Horizontal)
            setContentsMargins(reach, 0, reach, 0);
        else
            setContentsMargins(0, reach, 0, reach);
        setMask(QRegion(rect()));
        QWidget::resizeEvent(event);
    }

    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        const QRect line = contentsRect();
        drawHairline(painter, line, orientation() == Qt::Horizontal ? Edge::Left : Edge::Top, theme.color.border);
    }

    void mouseDoubleClickEvent(QMouseEvent *) override { m_splitter->restoreDefault(m_splitter->indexOf(this)); }

private:
    Splitter *m_splitter;
};

} // namespace

Splitter::Splitter(Qt::Orientation orientation, QWidget *parent)
    : QSplitter(orientation, parent)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
}

QSplitterHandle *Splitter::createHandle() { return new Handle(orientation(), this); }

void Splitter::addSidePane(QWidget *pane, const PaneWidth &width)
{
    m_sidePanes.insert(pane, width);
    if (orientation() == Qt::Horizontal) {
        pane->setMinimumWidth(width.min);
        pane->setMaximumWidth(width.max);
        pane->resize(width.normal, pane->height());
    } else {
        pane->setMinimumHeight(width.min);
        pane->setMaximumHeight(width.max);
        pane->resize(pane->width(), width.normal);
    }
    addWidget(pane);
    setStretchFactor(indexOf(pane), 0);
}

void Splitter::addCentre(QWidget *pane, int min)
{
    if (orientation() == Qt::Horizontal)
        pane->setMinimumWidth(min);
    else
        pane->setMinimumHeight(min);
    addWidget(pane);
    setStretchFactor(indexOf(pane), 1);
}

void Splitter::restoreDefault(int handleIndex)
{
    // The handle lies before the widget of its index; the side pane is on one of its two sides.
    QList<int> now = sizes();
    for (const int index : {handleIndex - 1, handleIndex}) {
        const auto found = m_sidePanes.constFind(widget(index));
        if (found == m_sidePanes.constEnd())
            continue;
        const int other = index == handleIndex ? handleIndex - 1 : handleIndex;
        now[other] += now.at(index) - found->normal;
        now[index] = found->normal;
        setSizes(now);
        return;
    }
}

void Splitter::childEvent(QChildEvent *event)
{
    if (event->removed())
        m_sidePanes.remove(static_cast<QWidget *>(event->child()));
    QSplitter::childEvent(event);
}

} // namespace atelier
