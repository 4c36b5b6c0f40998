// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar_parts.h"

#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"
#include "ui/theme/style.h"
#include "ui/widgets/badge.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMenu>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

constexpr int padding = 8;

QString searchKeys()
{
    return QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText).replace(u'+', u' ');
}

} // namespace

BarButton::BarButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
}

void BarButton::drawGround(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    if (isEnabled() && (underMouse() || isDown()))
        drawPanel(painter, rect(), {.fill = theme.color.hover, .line = {}, .radius = qreal(theme.size.radiusControl)});
}

bool BarButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void BarButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

WorkspaceButton::WorkspaceButton(QMenu *menu, QWidget *parent)
    : BarButton(parent)
    , m_menu(menu)
{
    connect(this, &QAbstractButton::clicked, this, [this] {
        const int x = layoutDirection() == Qt::RightToLeft ? width() - m_menu->sizeHint().width() : 0;
        m_menu->popup(mapToGlobal(QPoint(x, height() + 4)));
    });
    setWorkspaceName(tr("Workspace"));
}

void WorkspaceButton::setWorkspaceName(const QString &name)
{
    setText(name);
    setAccessibleName(tr("Workspace %1").arg(name));
    updateGeometry();
    update();
}

QSize WorkspaceButton::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(2 * padding + 8 + 8) + theme.size.avatar + theme.size.iconSmall
            + textWidth(theme.font(FontRole::Body, FontWeight::Semibold), text()) + 1,
        theme.size.control};
}

void WorkspaceButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    drawGround(painter);
    const auto placed = [&](int x, int w, int h) {
        return mirrored(layoutDirection(), rect(), QRect(x, (height() - h) / 2, w, h));
    };
    int x = theme.px(padding);
    const int side = theme.size.avatar;
    const QColor ground = theme.color.authors.isEmpty() ? theme.color.neutral : theme.color.authors.constLast();
    drawPanel(painter, placed(x, side, side), {.fill = ground, .line = {}, .radius = qreal(theme.size.radiusSmall)});
    drawLine(painter, placed(x, side, side), Qt::AlignHCenter, text().left(1).toUpper(),
        {theme.font(FontRole::Caption, FontWeight::Semibold), theme.color.onAuthor, Qt::ElideNone});
    x += side + theme.px(8);
    const int room = width() - x - theme.px(padding + 8) - theme.size.iconSmall;
    const int drawn = drawLine(painter, placed(x, room, height()), Qt::AlignLeft, text(),
        {theme.font(FontRole::Body, FontWeight::Semibold), theme.color.text, Qt::ElideRight});
    x += drawn + theme.px(8);
    drawIcon(painter, this, u"chevron-down"_s, placed(x, theme.size.iconSmall, height()), theme.size.iconSmall,
        theme.color.text3);
}

SearchButton::SearchButton(QWidget *parent)
    : BarButton(parent)
{
    setAccessibleName(tr("Search and actions"));
    setToolTip(tr("Search drafts and actions (%1)")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)));
}

QSize SearchButton::sizeHint() const { return {themeOf(this).px(400), themeOf(this).size.control}; }

void SearchButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const int icon = theme.size.iconDefault;
    if (width() <= 2 * theme.size.control) {
        drawGround(painter);
        drawIcon(painter, this, u"magnifier"_s, rect(), icon, theme.color.text2);
        return;
    }
    drawPanel(painter, rect(),
        {.fill = underMouse() ? theme.color.pane : theme.color.surface,
            .line = theme.color.borderButton,
            .radius = qreal(theme.size.radiusControl)});
    const auto placed = [&](int x, int w, int h) {
        return mirrored(layoutDirection(), rect(), QRect(x, (height() - h) / 2, w, h));
    };
    drawIcon(painter, this, u"magnifier"_s, placed(theme.px(9), icon, height()), icon, theme.color.text2);
    const QSize key = keyHintSize(theme, searchKeys());
    drawKeyHint(painter, this, placed(width() - key.width() - theme.px(8), key.width(), key.height()), searchKeys());
    const QFont &font = theme.font(FontRole::Body);
    const int left = theme.px(9 + 8) + icon;
    const int room = width() - left - key.width() - theme.px(16);
    const QString sentence = tr("Search drafts and actions");
    drawLine(painter, placed(left, room, height()), Qt::AlignLeft,
        textWidth(font, sentence) <= room ? sentence : tr("Search"), {font, theme.color.text3, Qt::ElideRight});
}

JobIndicator::JobIndicator(QWidget *parent)
    : BarButton(parent)
{
    setCounts({});
}

void JobIndicator::setCounts(const JobCounts &counts)
{
    m_counts = counts;
    QStringList parts{words()};
    if (counts.progress)
        parts.append(tr("%1 percent").arg(qRound(*counts.progress * 100)));
    if (counts.failed > 0)
        parts.append(tr("%1 failed").arg(counts.failed));
    setAccessibleName(tr("Jobs: %1").arg(parts.join(u", "_s)));
    setToolTip(tr("Jobs (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_J).toString(QKeySequence::NativeText)));
    updateGeometry();
    update();
}

void JobIndicator::setPopoverOpen(bool open)
{
    m_open = open;
    update();
}

QString JobIndicator::words() const
{
    if (m_counts.running > 0)
        return tr("%1 running").arg(m_counts.running);
    return m_counts.waiting > 0 ? tr("%1 waiting").arg(m_counts.waiting) : tr("Idle");
}

QSize JobIndicator::sizeHint() const
{
    const Theme &theme = themeOf(this);
    int width = theme.px(2 * padding) + textWidth(theme.font(FontRole::Body, FontWeight::Medium), words()) + 1;
    if (m_counts.running > 0)
        width += theme.size.iconDefault + theme.px(8);
    if (m_counts.failed > 0)
        width += badgeSize(theme, QString::number(m_counts.failed), true).width() + theme.px(8);
    return {width, theme.size.control};
}

void JobIndicator::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    if (m_open)
        drawPanel(painter, rect(), {.fill = theme.color.hover, .line = {}, .radius = qreal(theme.size.radiusControl)});
    else
        drawGround(painter);
    const auto placed = [&](int x, int w, int h) {
        return mirrored(layoutDirection(), rect(), QRect(x, (height() - h) / 2, w, h));
    };
    int x = theme.px(padding);
    if (m_counts.running > 0) {
        const int side = theme.size.iconDefault;
        drawRing(painter, placed(x, side, side),
            {.width = 2.0 * theme.scale, .track = theme.color.border, .arc = theme.color.accent}, m_counts.progress);
        x += side + theme.px(8);
    }
    const QFont &font = theme.font(FontRole::Body, FontWeight::Medium);
    const int text = textWidth(font, words()) + 1;
    const bool idle = m_counts.running == 0 && m_counts.waiting == 0;
    drawLine(painter, placed(x, text, height()), Qt::AlignLeft, words(),
        {font, idle ? theme.color.text2 : theme.color.text, Qt::ElideNone});
    if (m_counts.failed == 0)
        return;
    const QString failed = QString::number(m_counts.failed);
    const QSize badge = badgeSize(theme, failed, true);
    drawBadge(painter, this, placed(x + text + theme.px(8), badge.width(), badge.height()), failed, Tone::Error,
        u"circle-exclamation"_s);
}

SaveIndicator::SaveIndicator(QWidget *parent)
    : BarButton(parent)
{
    setFocusPolicy(Qt::NoFocus);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_state.step == SaveStep::NotSaved)
            Q_EMIT retryRequested();
    });
    setState({});
}

void SaveIndicator::setState(const SaveNotice &state)
{
    m_state = state;
    const bool failed = state.step == SaveStep::NotSaved;
    setFocusPolicy(failed ? Qt::StrongFocus : Qt::NoFocus);
    const QString sentence = saveSentence(state);
    setAccessibleName(failed ? tr("%1, try again").arg(sentence) : sentence);
    setAccessibleDescription(state.reason);
    setToolTip(state.reason.isEmpty() ? sentence : u"%1. %2"_s.arg(sentence, state.reason));
    updateGeometry();
    update();
}

void SaveIndicator::setCompact(bool compact)
{
    // Asked at every layout of the bar: saying so again would ask for another one, for ever.
    if (compact == m_compact)
        return;
    m_compact = compact;
    updateGeometry();
    update();
}

QString SaveIndicator::shownText() const
{
    if (m_state.step == SaveStep::NotSaved)
        return tr("Not saved · Try again");
    if (!m_compact)
        return saveSentence(m_state);
    return m_state.changes > 0 ? QLocale().toString(m_state.changes) : QString();
}

QSize SaveIndicator::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const QString text = shownText();
    int width = theme.px(2 * padding) + theme.size.iconDefault;
    if (!text.isEmpty())
        width += theme.px(6) + textWidth(theme.font(FontRole::Small), text) + 1;
    return {width, theme.size.control};
}

void SaveIndicator::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const bool failed = m_state.step == SaveStep::NotSaved;
    if (failed)
        drawGround(painter);
    const StatusLook look = toneLook(theme, saveTone(m_state));
    const auto placed = [&](int x, int w) { return mirrored(layoutDirection(), rect(), QRect(x, 0, w, height())); };
    int x = theme.px(padding);
    drawIcon(
        painter, this, saveIconName(m_state), placed(x, theme.size.iconDefault), theme.size.iconDefault, look.text);
    x += theme.size.iconDefault + theme.px(6);
    drawLine(painter, placed(x, width() - x), Qt::AlignLeft, shownText(),
        {theme.font(FontRole::Small), failed ? look.text : theme.color.text2, Qt::ElideRight});
}

} // namespace atelier
