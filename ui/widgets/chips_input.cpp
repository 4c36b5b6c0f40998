// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chips_input.h"

#include "ui/theme/focus_ring.h"
#include "ui/theme/paint.h"
#include "ui/theme/style.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStyleOption>

namespace atelier {

using namespace Qt::StringLiterals;

ChipsInput::ChipsInput(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(themeOf(this).px(4), this))
    , m_entry(new QLineEdit(this))
{
    const int margin = themeOf(this).px(4);
    m_flow->setContentsMargins(margin, margin, margin, margin);
    m_flow->setStretchLast(true);
    m_entry->setFrame(false);
    m_entry->setProperty(ownFocusProperty, true);
    m_entry->setPlaceholderText(tr("Add…"));
    m_entry->setMinimumWidth(themeOf(this).px(72));
    m_entry->setFixedHeight(themeOf(this).size.chip);
    m_entry->setTextMargins(themeOf(this).px(2), 0, 0, 0);
    m_entry->setAccessibleName(tr("%1, add one").arg(name));
    QPalette clear = m_entry->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_entry->setPalette(clear);
    m_entry->installEventFilter(this);
    m_flow->addWidget(m_entry);
    setFocusProxy(m_entry);
    setAccessibleName(name);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_entry, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(u',') || text.contains(u'\n'))
            addTyped();
    });
}

void ChipsInput::setLimit(int most)
{
    m_limit = most;
    rebuild();
}

void ChipsInput::setValues(const QStringList &values)
{
    if (values == m_values)
        return;
    m_values = values;
    rebuild();
}

QString ChipsInput::counterText() const
{
    return m_limit > 0 ? tr("%1 of %2").arg(m_values.size()).arg(m_limit) : QString();
}

void ChipsInput::setPlaceholder(const QString &text) { m_entry->setPlaceholderText(text); }

int ChipsInput::heightForWidth(int width) const
{
    return std::max(themeOf(this).size.control, m_flow->heightForWidth(width));
}

bool ChipsInput::add(const QString &value)
{
    const QString text = value.simplified();
    if (text.isEmpty() || m_values.contains(text) || (m_limit > 0 && m_values.size() >= m_limit))
        return false;
    m_values.append(text);
    return true;
}

void ChipsInput::addTyped()
{
    static const QRegularExpression separators(u"[,\\n]"_s);
    bool added = false;
    for (const QString &part : m_entry->text().split(separators))
        added = add(part) || added;
    m_entry->clear();
    if (!added)
        return;
    rebuild();
    Q_EMIT valuesChanged();
}

void ChipsInput::remove(const QString &value)
{
    if (!m_values.removeOne(value))
        return;
    rebuild();
    m_entry->setFocus();
    Q_EMIT valuesChanged();
}

void ChipsInput::rebuild()
{
    while (m_flow->count() > 1) {
        const std::unique_ptr<QLayoutItem> item(m_flow->takeAt(0));
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    // What is made later would come last of the whole window: the chips follow their entry.
    QWidget *before = m_entry;
    for (qsizetype index = 0; index < m_values.size(); ++index) {
        const QString &value = m_values.at(index);
        auto *chip = new Chip(value, Chip::Kind::Removable, this);
        connect(chip, &Chip::removeRequested, this, [this, value] { remove(value); });
        m_flow->insertWidget(int(index), chip);
        chip->show();
        setTabOrder(before, chip);
        before = chip;
    }
    m_entry->setVisible(m_limit == 0 || m_values.size() < m_limit);
    setFixedHeight(heightForWidth(std::max(width(), 1)));
    updateGeometry();
}

bool ChipsInput::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_entry && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !m_entry->text().isEmpty()
            && static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier) {
            addTyped();
            return true;
        }
        if (key == Qt::Key_Backspace && m_entry->text().isEmpty() && !m_values.isEmpty()) {
            remove(QString(m_values.constLast()));
            return true;
        }
    }
    if (watched == m_entry && (event->type() == QEvent::FocusOut || event->type() == QEvent::FocusIn)) {
        if (event->type() == QEvent::FocusOut && !m_entry->text().isEmpty())
            addTyped();
        update();
    }
    return QWidget::eventFilter(watched, event);
}

void ChipsInput::paintEvent(QPaintEvent *)
{
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = 1;
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    if (m_entry->hasFocus() && FocusRing::isVisibleIn(this))
        drawRowFocus(painter, rect(), themeOf(this));
}

void ChipsInput::mousePressEvent(QMouseEvent *) { m_entry->setFocus(Qt::MouseFocusReason); }

void ChipsInput::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int height = heightForWidth(width());
    if (height != this->height())
        setFixedHeight(height);
}

} // namespace atelier
