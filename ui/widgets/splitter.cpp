// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/splitter.h"

#include "ui/theme/paint.h"

#include <QMouseEvent>

namespace atelier {
namespace {

// On the pane itself, so that one that leaves the row for a while (narrow window) brings its width back.
constexpr char normalWidthProperty[] = "atelierNormalWidth";

// None: a centre.
std::optional<int> normalWidth(const QWidget *pane)
{
    const QVariant width = pane ? pane->property(normalWidthProperty) : QVariant();
    return width.isValid() ? std::optional(width.toInt()) : std::nullopt;
}

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
    // Instead of QSplitterHandle's, which lets the line fill the handle.
    void resizeEvent(QResizeEvent *) override
    {
        // QSplitter widens the handle by its contents margins to the hit area; the line stays in the middle.
        const int reach = (themeOf(this).size.splitterHit - 1) / 2;
        if (orientation() == Qt::Horizontal)
            setContentsMargins(reach, 0, reach, 0);
        else
            setContentsMargins(0, reach, 0, reach);
        setMask(QRegion(rect()));
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
    pane->setProperty(normalWidthProperty, width.normal);
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
        const std::optional<int> normal = normalWidth(widget(index));
        if (!normal)
            continue;
        const int other = index == handleIndex ? handleIndex - 1 : handleIndex;
        now[other] += now.at(index) - *normal;
        now[index] = *normal;
        setSizes(now);
        return;
    }
}

void Splitter::restoreDefaults()
{
    const int room = orientation() == Qt::Horizontal ? width() : height();
    QList<int> wanted;
    int sides = 0;
    for (int index = 0; index < count(); ++index) {
        const bool shown = widget(index)->isVisibleTo(this);
        wanted.append(shown ? normalWidth(widget(index)).value_or(0) : 0);
        sides += wanted.constLast();
    }
    for (int index = 0; index < count(); ++index)
        if (!normalWidth(widget(index)))
            wanted[index] = std::max(1, room - sides);
    setSizes(wanted);
}

bool Splitter::restoreSizes(const QByteArray &state)
{
    m_placed = restoreState(state);
    // What was saved by a version with another line width must not bring that width back.
    setHandleWidth(1);
    setChildrenCollapsible(false);
    return m_placed;
}

void Splitter::resizeEvent(QResizeEvent *event)
{
    if (!m_placed && event->size().width() > 1 && count() > 1) {
        m_placed = true;
        restoreDefaults();
    }
    QSplitter::resizeEvent(event);
}

} // namespace atelier
