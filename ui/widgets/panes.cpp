// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panes.h"

#include "ui/theme/paint.h"
#include "ui/theme/style.h"
#include "ui/widgets/button.h"
#include "ui/widgets/splitter.h"

#include <QDataStream>
#include <QIODevice>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace atelier {
namespace {

constexpr int narrowWindow = 1120;
constexpr qint32 stateVersion = 1;

} // namespace

// Holds the left pane above the centre while the window is narrow.
class Panes::Overlay final : public QWidget {
public:
    explicit Overlay(QWidget *parent)
        : QWidget(parent)
        , m_column(new QVBoxLayout(this))
    {
        m_column->setContentsMargins(0, 0, 1, 0);
        hide();
    }

    void take(QWidget *pane)
    {
        m_column->addWidget(pane);
        pane->show();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.fillRect(rect(), theme.color.pane);
        drawHairline(
            painter, rect(), layoutDirection() == Qt::LeftToRight ? Edge::Right : Edge::Left, theme.color.borderButton);
    }

private:
    QVBoxLayout *m_column;
};

Panes::Panes(QWidget *parent)
    : QWidget(parent)
    , m_splitter(new Splitter(Qt::Horizontal, this))
    , m_overlay(new Overlay(this))
    , m_leftButton(new Button({}, ButtonKind::Flat, this))
{
    auto *row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    m_leftButton->setIconName(QStringLiteral("three-lines"));
    m_leftButton->hide();
    connect(m_leftButton, &QAbstractButton::clicked, this, [this] { setLeftShown(!isLeftShown()); });
}

void Panes::setLeft(QWidget *pane, const QString &name, const PaneWidth &width)
{
    m_left = pane;
    m_leftWidth = width;
    m_leftButton->setText(name);
    m_leftButton->setAccessibleName(tr("Show %1").arg(name));
    if (pane->accessibleName().isEmpty())
        pane->setAccessibleName(name);
    m_splitter->addSidePane(pane, width);
    pane->installEventFilter(this);
    updateNarrow();
}

void Panes::setCentre(QWidget *pane, int min)
{
    m_centre = pane;
    m_splitter->addCentre(pane, min);
}

void Panes::setInspector(QWidget *pane, const QString &name, const PaneWidth &width)
{
    m_inspector = pane;
    if (pane->accessibleName().isEmpty())
        pane->setAccessibleName(name);
    m_splitter->addSidePane(pane, width);
}

bool Panes::isLeftShown() const
{
    if (!m_left)
        return false;
    return m_narrow ? m_overlay->isVisibleTo(this) : m_left->isVisibleTo(m_splitter);
}

bool Panes::isInspectorShown() const { return m_inspector && m_inspector->isVisibleTo(m_splitter); }

void Panes::setLeftShown(bool shown)
{
    if (!m_left)
        return;
    if (m_narrow) {
        shown ? openOverlay() : closeOverlay();
        return;
    }
    m_leftWanted = shown;
    m_left->setVisible(shown);
}

void Panes::setInspectorShown(bool shown)
{
    if (m_inspector)
        m_inspector->setVisible(shown);
}

QList<QWidget *> Panes::panes() const
{
    QList<QWidget *> shown;
    for (QWidget *pane : {m_left, m_centre, m_inspector})
        if (pane && pane->isVisible())
            shown.append(pane);
    return shown;
}

QByteArray Panes::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    // In a narrow window the row lacks the left pane; its last sizes in the row are kept as they were.
    stream << stateVersion << (m_narrow ? QByteArray() : m_splitter->saveState()) << m_leftWanted << isInspectorShown();
    return state;
}

void Panes::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    qint32 version = 0;
    QByteArray sizes;
    bool left = true;
    bool inspector = true;
    stream >> version >> sizes >> left >> inspector;
    if (stream.status() != QDataStream::Ok || version != stateVersion)
        return;
    if (!sizes.isEmpty() && !m_narrow)
        m_splitter->restoreSizes(sizes);
    m_leftWanted = left;
    if (!m_narrow)
        setLeftShown(left);
    setInspectorShown(inspector);
}

void Panes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateNarrow();
    placeOverlay();
}

void Panes::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateNarrow();
}

void Panes::updateNarrow() { setNarrow(window()->width() < themeOf(this).px(narrowWindow)); }

void Panes::setNarrow(bool narrow)
{
    if (!m_left || narrow == m_narrow)
        return;
    m_narrow = narrow;
    if (narrow) {
        m_overlay->take(m_left);
    } else {
        m_overlay->hide();
        m_left->setMinimumWidth(m_leftWidth.min);
        m_left->setMaximumWidth(m_leftWidth.max);
        m_splitter->insertWidget(0, m_left);
        m_left->setVisible(m_leftWanted);
        m_splitter->restoreDefaults();
    }
    m_leftButton->setVisible(narrow);
    Q_EMIT narrowChanged(narrow);
}

void Panes::openOverlay()
{
    placeOverlay();
    m_overlay->show();
    m_overlay->raise();
    for (QWidget *child : m_left->findChildren<QWidget *>())
        if ((child->focusPolicy() & Qt::TabFocus) && child->isVisible() && child->isEnabled()) {
            child->setFocus(Qt::TabFocusReason);
            return;
        }
}

void Panes::closeOverlay()
{
    const bool hadFocus = m_overlay->isAncestorOf(window()->focusWidget());
    m_overlay->hide();
    if (hadFocus)
        m_leftButton->setFocus(Qt::OtherFocusReason);
}

void Panes::placeOverlay()
{
    const QRect place(0, 0, std::min(m_leftWidth.normal + 1, width()), height());
    m_overlay->setGeometry(mirrored(layoutDirection(), rect(), place));
}

bool Panes::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_left && m_narrow && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        closeOverlay();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace atelier
