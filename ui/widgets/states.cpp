// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/states.h"

#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace atelier {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_title(new Label(title, FontRole::Body, FontWeight::Semibold, TextTone::Text, this))
    , m_sentence(new Label(sentence, FontRole::Small, TextTone::Text3, this))
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(24 + 24 + 10), theme.px(24), theme.px(24));
    column->setSpacing(theme.px(6));
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    setMaximumWidth(theme.px(24 + 300 + 24));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

// Wide enough for the sentence on two lines, and then as high as the wrapped texts need.
QSize EmptyState::sizeHint() const
{
    const int width = maximumWidth();
    return {width, layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : layout()->sizeHint().height()};
}

QHBoxLayout *inTheMiddle(EmptyState *state)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(state, 1'000);
    row->addStretch(1);
    return row;
}

void EmptyState::setTexts(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
}

Button *EmptyState::setAction(const QString &text)
{
    delete std::exchange(m_action, nullptr);
    if (text.isEmpty())
        return nullptr;
    m_action = new Button(text, ButtonKind::Outlined, this);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addSpacing(themeOf(this).px(8));
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    return m_action;
}

void EmptyState::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    drawPanel(painter, rect(),
        {.fill = {},
            .line = theme.color.borderButton,
            .radius = qreal(theme.size.radiusCard),
            .lineWidth = 1,
            .lineStyle = Qt::CustomDashLine});
    drawIcon(painter, this, m_iconName, QRect(0, theme.px(24), width(), theme.size.iconEmpty), theme.size.iconEmpty,
        theme.color.text2);
}

ErrorPanel::ErrorPanel(QWidget *parent)
    : QWidget(parent)
    , m_happened(new Label({}, FontRole::Body, FontWeight::Medium, TextTone::Error, this))
    , m_safe(new Label({}, FontRole::Small, TextTone::Error, this))
    , m_actions(new QHBoxLayout)
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(12 + 16 + 10), theme.px(10), theme.px(12), theme.px(12));
    column->setSpacing(theme.px(4));
    m_happened->setWordWrap(true);
    m_safe->setWordWrap(true);
    column->addWidget(m_happened);
    column->addWidget(m_safe);
    m_actions->setContentsMargins(0, theme.px(6), 0, 0);
    m_actions->setSpacing(theme.px(8));
    m_actions->addStretch(1);
    column->addLayout(m_actions);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void ErrorPanel::setTexts(const QString &happened, const QString &safe)
{
    m_happened->setText(happened);
    m_safe->setText(safe);
    m_safe->setVisible(!safe.isEmpty());
    setAccessibleName(text());
}

QString ErrorPanel::text() const { return (m_happened->text() + u' ' + m_safe->text()).trimmed(); }

Button *ErrorPanel::addAction(const QString &text)
{
    auto *button = new Button(text, ButtonKind::Outlined, this);
    button->setSize(ButtonSize::Small);
    m_actions->insertWidget(m_actions->count() - 1, button);
    return button;
}

void ErrorPanel::clearActions()
{
    while (m_actions->count() > 1) {
        const std::unique_ptr<QLayoutItem> item(m_actions->takeAt(0));
        delete item->widget();
    }
}

void ErrorPanel::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    drawPanel(painter, rect(), {.fill = theme.color.errorSoft, .line = {}, .radius = qreal(theme.size.radiusCard)});
    const QRect icon(theme.px(12), theme.px(10), theme.size.iconDefault, theme.lineHeight(FontRole::Body));
    drawIcon(painter, this, u"circle-exclamation"_s, mirrored(layoutDirection(), rect(), icon), theme.size.iconDefault,
        theme.color.errorText);
}

} // namespace atelier
