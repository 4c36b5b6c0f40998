// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/search_field.h"

#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"

#include <QKeyEvent>

namespace atelier {

using namespace Qt::StringLiterals;

SearchField::SearchField(const QString &name, QWidget *parent)
    : QLineEdit(parent)
    , m_clear(new IconButton(u"cross"_s, tr("Clear the search"), this))
{
    setAccessibleName(name);
    setPlaceholderText(name);
    m_clear->setSize(ButtonSize::Small);
    m_clear->setIconSize(12);
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->hide();
    connect(m_clear, &QAbstractButton::clicked, this, [this] {
        clear();
        Q_EMIT textEdited(QString());
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
    dress();
}

void SearchField::setShortcutHint(const QString &keys)
{
    m_hint = keys;
    dress();
}

void SearchField::dress()
{
    const Theme &theme = themeOf(this);
    const int hint = m_hint.isEmpty() ? 0 : keyHintSize(theme, m_hint).width();
    setTextMargins(theme.px(23), 0, std::max(theme.px(20), hint), 0);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const QRect icon(theme.px(9), 0, theme.size.iconDefault, height());
    drawIcon(painter, this, u"magnifier"_s, mirrored(layoutDirection(), rect(), icon), theme.size.iconDefault,
        isEnabled() ? theme.color.text2 : theme.color.textDisabled);
    if (m_hint.isEmpty() || !text().isEmpty())
        return;
    const QSize size = keyHintSize(theme, m_hint);
    const QRect place(
        width() - size.width() - theme.px(8), (height() - size.height()) / 2, size.width(), size.height());
    drawKeyHint(painter, this, mirrored(layoutDirection(), rect(), place), m_hint);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const QSize size = m_clear->sizeHint();
    const QRect place(
        width() - size.width() - themeOf(this).px(4), (height() - size.height()) / 2, size.width(), size.height());
    m_clear->setGeometry(mirrored(layoutDirection(), rect(), place));
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        Q_EMIT textEdited(QString());
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        dress();
}

} // namespace atelier
