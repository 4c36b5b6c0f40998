// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field.h"

#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"
#include "ui/theme/style.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace atelier {

using namespace Qt::StringLiterals;

// The sentence under the control, with an icon while it is an error.
class FormField::MessageLine final : public QWidget {
public:
    explicit MessageLine(QWidget *parent)
        : QWidget(parent)
        , m_text(new Label({}, FontRole::Small, TextTone::Text3, this))
    {
        m_text->setWordWrap(true);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(m_text, 1);
    }

    void show(const QString &text, bool isError)
    {
        m_isError = isError;
        m_text->setText(text);
        m_text->setTone(isError ? TextTone::Error : TextTone::Text3);
        const int indent = isError ? themeOf(this).size.iconCompact + themeOf(this).px(6) : 0;
        layout()->setContentsMargins(indent, 0, 0, 0);
        setVisible(!text.isEmpty());
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_isError)
            return;
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        const QRect place(0, 0, theme.size.iconCompact, theme.lineHeight(FontRole::Small));
        drawIcon(painter, this, u"circle-exclamation"_s, mirrored(layoutDirection(), rect(), place),
            theme.size.iconCompact, theme.color.errorText);
    }

private:
    Label *m_text;
    bool m_isError = false;
};

FormField::FormField(const QString &label, QWidget *control, QWidget *parent)
    : QWidget(parent)
    , m_labelText(label)
    , m_label(new Label(label, FontRole::Small, FontWeight::Medium, TextTone::Text2, this))
    , m_control(control)
    , m_head(new QHBoxLayout)
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(4));
    m_head->setSpacing(theme.px(8));
    m_head->addWidget(m_label, 1);
    column->addLayout(m_head);
    m_label->setVisible(!label.isEmpty());
    column->addWidget(control);
    m_label->setBuddy(control);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(label);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setFocusProxy(control);
}

void FormField::setCounter(const QString &text)
{
    if (!m_counter) {
        m_counter = new Label({}, FontRole::Small, TextTone::Text3, this);
        m_head->addWidget(m_counter);
    }
    m_counter->setText(text);
}

void FormField::setHelp(const QString &text)
{
    m_help = text;
    updateMessage();
}

void FormField::setError(const QString &sentence)
{
    m_errorText = sentence;
    m_control->setProperty(invalidProperty, !sentence.isEmpty());
    m_control->update();
    updateMessage();
}

void FormField::setRequired(bool required) { m_label->setText(required ? m_labelText + u" *"_s : m_labelText); }

void FormField::updateMessage()
{
    if (!m_message) {
        m_message = new MessageLine(this);
        layout()->addWidget(m_message);
    }
    m_message->show(m_errorText.isEmpty() ? m_help : m_errorText, !m_errorText.isEmpty());
    m_control->setAccessibleDescription(m_errorText.isEmpty() ? m_help : m_errorText);
}

void FormField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_message)
        updateMessage();
}

} // namespace atelier
