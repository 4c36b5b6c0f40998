// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/stage_bar.h"

#include "core/write/usage.h"
#include "ui/theme/paint.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QSize barSize(const QWidget *widget)
{
    const Theme &theme = themeOf(widget);
    return {theme.px(160), theme.lineHeight(FontRole::Body) + theme.px(4) + theme.size.progress};
}

// The line above; gives the place of the bar below.
QRect drawHead(QPainter &painter, const QWidget *widget, const QString &name, const QString &value, TextLook valueLook)
{
    const Theme &theme = themeOf(widget);
    painter.setLayoutDirection(widget->layoutDirection());
    const QRect line(0, 0, widget->width(), theme.lineHeight(FontRole::Body));
    drawLine(painter, line, Qt::AlignLeft, name, {theme.font(FontRole::Body), theme.color.text, Qt::ElideRight});
    drawLine(painter, line, Qt::AlignRight, value, valueLook);
    return {0, line.bottom() + 1 + theme.px(4), widget->width(), theme.size.progress};
}

// A piece of a bar from one share to another.
void drawPiece(QPainter &painter, const QWidget *widget, const QRect &bar, double from, double to, const QColor &color)
{
    if (to <= from)
        return;
    const int left = bar.left() + int(std::lround(bar.width() * from));
    const int right = bar.left() + int(std::lround(bar.width() * std::min(1.0, to)));
    const QRect piece = mirrored(widget->layoutDirection(), bar, QRect(left, bar.top(), right - left, bar.height()));
    drawPanel(painter, piece, {.fill = color, .line = {}, .radius = bar.height() / 2.0});
}

} // namespace

StageBar::StageBar(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCount({});
}

QString StageBar::countText() const
{
    const QString done = tr("%1 of %2").arg(m_count.done).arg(m_count.total);
    return m_count.failed > 0 ? done + u" · "_s + tr("%n failed", "", m_count.failed) : done;
}

void StageBar::setCount(const StageCount &count)
{
    m_count = count;
    QString said = tr("%1, %2 of %3 done", "stage, number, number").arg(m_name).arg(count.done).arg(count.total);
    if (count.failed > 0)
        said += u", "_s + tr("%n failed", "", count.failed);
    setAccessibleName(said);
    update();
}

QSize StageBar::sizeHint() const { return barSize(this); }

void StageBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const QRect bar = drawHead(
        painter, this, m_name, countText(), {theme.numberFont(FontRole::Small), theme.color.text3, Qt::ElideNone});
    drawPiece(painter, this, bar, 0, 1, theme.color.sunken);
    if (m_count.total == 0)
        return;
    const double done = double(m_count.done) / m_count.total;
    const bool isWhole = m_count.done + m_count.failed == m_count.total;
    drawPiece(painter, this, bar, 0, done, isWhole ? theme.color.success : theme.color.accent);
    drawPiece(painter, this, bar, done, done + double(m_count.failed) / m_count.total, theme.color.error);
}

CostBar::CostBar(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CostBar::setAmount(double amount, double whole, double limit, bool isQuiet)
{
    m_amount = amount;
    m_whole = whole;
    m_limit = limit;
    m_isQuiet = isQuiet;
    setText(readableCost(std::llround(amount * 1e6)));
}

void CostBar::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(u"%1, %2"_s.arg(m_name, text));
    update();
}

QSize CostBar::sizeHint() const { return barSize(this); }

void CostBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const QRect bar = drawHead(painter, this, m_name, m_text,
        {theme.numberFont(FontRole::Body, FontWeight::Medium), theme.color.text, Qt::ElideNone});
    drawPiece(painter, this, bar, 0, 1, theme.color.sunken);
    if (m_whole <= 0)
        return;
    const double within = m_limit > 0 ? std::min(m_amount, m_limit) : m_amount;
    drawPiece(painter, this, bar, 0, within / m_whole, m_isQuiet ? theme.color.neutral : theme.color.accent);
    drawPiece(painter, this, bar, within / m_whole, m_amount / m_whole, theme.color.warning);
}

} // namespace atelier
