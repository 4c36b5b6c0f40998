// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto shownFor = 10s;

} // namespace

UndoToast::UndoToast(Clock &clock, QWidget *pane)
    : QWidget(pane)
    , m_clock(clock)
    , m_text(new ElidedLabel({}, FontRole::Body, FontWeight::Medium, TextTone::Text, this))
    , m_action(new Button(tr("Undo"), ButtonKind::Outlined, this))
    , m_close(new IconButton(u"cross"_s, tr("Close the message"), this))
{
    const Theme &theme = themeOf(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(16), theme.px(8), theme.px(8), theme.px(8));
    row->setSpacing(theme.px(12));
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_action->setSize(ButtonSize::Small);
    m_close->setSize(ButtonSize::Small);
    m_close->setIconSize(12);
    connect(m_action, &QAbstractButton::clicked, this, [this] {
        const std::function<void()> undo = std::exchange(m_undo, {});
        dismiss();
        if (undo)
            undo();
    });
    connect(m_close, &QAbstractButton::clicked, this, &UndoToast::dismiss);
    pane->installEventFilter(this);
    hide();
}

void UndoToast::showMessage(const QString &message, std::function<void()> undo, const QString &actionText)
{
    m_undo = std::move(undo);
    m_text->setText(message);
    m_action->setText(actionText.isEmpty() ? tr("Undo") : actionText);
    m_action->setVisible(bool(m_undo));
    setAccessibleName(message);
    place();
    show();
    raise();
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
    startWaiting();
}

void UndoToast::startWaiting()
{
    const int generation = ++m_generation;
    m_clock.after(shownFor, this, [this, generation] {
        if (generation != m_generation || !isVisible())
            return;
        const bool inUse = underMouse() || isAncestorOf(window()->focusWidget());
        inUse ? startWaiting() : dismiss();
    });
}

void UndoToast::dismiss()
{
    ++m_generation;
    m_undo = {};
    hide();
}

QString UndoToast::message() const { return m_text->text(); }

void UndoToast::place()
{
    const Theme &theme = themeOf(this);
    const QSize room = parentWidget()->size();
    const int margin = theme.px(16);
    const QSize wanted = sizeHint();
    const int width = std::min(std::max(wanted.width(), theme.px(320)), room.width() - 2 * margin);
    setGeometry((room.width() - width) / 2, room.height() - wanted.height() - margin, width, wanted.height());
}

void UndoToast::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    drawPanel(painter, rect(),
        {.fill = theme.color.raised, .line = theme.color.borderButton, .radius = qreal(theme.size.radiusCard)});
}

bool UndoToast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace atelier
