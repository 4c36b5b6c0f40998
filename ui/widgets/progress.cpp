// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progress.h"

#include "ui/theme/paint.h"

#include <QEvent>
#include <QLocale>
#include <QVariantAnimation>

#include <cmath>

namespace atelier {
namespace {

constexpr int turnMilliseconds = 1200;

QString percent(double fraction) { return QLocale().toString(int(std::lround(fraction * 100))); }

} // namespace

ProgressRing::ProgressRing(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(name);
}

void ProgressRing::setFraction(std::optional<double> fraction)
{
    m_fraction = fraction;
    setAccessibleName(fraction ? tr("%1, %2 percent").arg(m_name, percent(*fraction)) : m_name);
    updateTurning();
    update();
}

QSize ProgressRing::sizeHint() const
{
    const int side = themeOf(this).px(16);
    return {side, side};
}

void ProgressRing::updateTurning()
{
    const bool turns = isVisible() && !m_fraction && themeOf(this).motion == Motion::Full;
    if (!turns) {
        delete std::exchange(m_turning, nullptr);
        return;
    }
    if (m_turning)
        return;
    m_turning = new QVariantAnimation(this);
    m_turning->setStartValue(0.0);
    m_turning->setEndValue(1.0);
    m_turning->setDuration(turnMilliseconds);
    m_turning->setLoopCount(-1);
    connect(m_turning, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_phase = value.toDouble();
        update();
    });
    m_turning->start();
}

void ProgressRing::showEvent(QShowEvent *) { updateTurning(); }
void ProgressRing::hideEvent(QHideEvent *) { updateTurning(); }

void ProgressRing::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    drawRing(painter, rect(), {.width = 2.0 * theme.scale, .track = theme.color.border, .arc = theme.color.accent},
        m_fraction, m_phase);
}

ProgressBar::ProgressBar(const QString &name, BarWeight weight, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_weight(weight)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFraction(0);
}

void ProgressBar::setFraction(double fraction)
{
    m_fraction = fraction;
    setAccessibleName(tr("%1, %2 percent").arg(m_name, percent(fraction)));
    update();
}

void ProgressBar::setTick(std::optional<double> tick)
{
    m_tick = tick;
    updateGeometry();
    update();
}

void ProgressBar::setOverLimit(bool over)
{
    m_overLimit = over;
    update();
}

QSize ProgressBar::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const int height = m_weight == BarWeight::Strong ? theme.size.progressStrong : theme.size.progress;
    return {theme.px(120), height + (m_tick ? theme.px(6) : 0)};
}

QSize ProgressBar::minimumSizeHint() const { return {themeOf(this).px(24), sizeHint().height()}; }

void ProgressBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const int height = m_weight == BarWeight::Strong ? theme.size.progressStrong : theme.size.progress;
    const QRectF bar(0, (this->height() - height) / 2.0, width(), height);
    drawProgress(painter, bar, m_fraction, theme.color.sunken, m_overLimit ? theme.color.warning : theme.color.accent,
        layoutDirection());
    if (!m_tick)
        return;
    const double part = layoutDirection() == Qt::RightToLeft ? 1 - *m_tick : *m_tick;
    painter.fillRect(QRectF(std::round(width() * part), 0, 2, this->height()), theme.color.text);
}

WordGoal::WordGoal(QWidget *parent)
    : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(tr("Set the word goal"));
    setWords(0, 0);
}

void WordGoal::setWords(int words, int goal)
{
    m_words = words;
    m_goal = goal;
    setAccessibleName(goal > 0 ? tr("Word goal, %1 of %2").arg(QLocale().toString(words), QLocale().toString(goal))
                               : tr("%Ln word(s)", nullptr, words));
    updateGeometry();
    update();
}

QString WordGoal::wordsText() const { return QLocale().toString(m_words); }

QString WordGoal::goalText() const
{
    return m_goal > 0 ? QStringLiteral(" / ") + QLocale().toString(m_goal) : QString(u' ' + tr("words"));
}

QSize WordGoal::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const int ring = m_goal > 0 ? theme.px(20 + 8) : 0;
    return {ring + textWidth(theme.numberFont(FontRole::Body, FontWeight::Semibold), wordsText())
            + textWidth(theme.numberFont(FontRole::Body), goalText()) + theme.px(8),
        theme.size.control};
}

void WordGoal::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    if (underMouse() && isEnabled())
        drawPanel(painter, rect(), {.fill = theme.color.hover, .line = {}, .radius = qreal(theme.size.radiusControl)});
    const auto placed = [&](int x, int w) { return mirrored(layoutDirection(), rect(), QRect(x, 0, w, height())); };
    int left = theme.px(4);
    if (m_goal > 0) {
        const int side = theme.px(20);
        QRectF ring(placed(left, side));
        ring.setTop((height() - side) / 2.0);
        ring.setHeight(side);
        const bool reached = m_words >= m_goal;
        drawRing(painter, ring,
            {.width = 2.5 * theme.scale,
                .track = theme.color.border,
                .arc = reached ? theme.color.success : theme.color.accent},
            double(m_words) / m_goal);
        left += side + theme.px(8);
    }
    const QFont &strong = theme.numberFont(FontRole::Body, FontWeight::Semibold);
    const int words = textWidth(strong, wordsText());
    drawLine(painter, placed(left, words + 1), Qt::AlignLeft, wordsText(), {strong, theme.color.text, Qt::ElideNone});
    drawLine(painter, placed(left + words, width() - left - words), Qt::AlignLeft, goalText(),
        {theme.numberFont(FontRole::Body), theme.color.text3, Qt::ElideNone});
}

bool WordGoal::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

} // namespace atelier
