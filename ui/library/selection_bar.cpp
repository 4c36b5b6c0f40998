// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/selection_bar.h"

#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier {

SelectionBar::SelectionBar(QWidget *parent)
    : QWidget(parent)
    , m_box(new QCheckBox)
    , m_count(new Label({}, FontRole::Small, FontWeight::Semibold, TextTone::Text))
{
    auto *const row = new QHBoxLayout(this);
    m_box->setAccessibleName(tr("Select all"));
    row->addWidget(m_box);
    row->addWidget(m_count);
    m_move = addButton(tr("Move"), u"folder-arrow"_s, &SelectionBar::moveRequested);
    m_tag = addButton(tr("Tag"), u"tag"_s, &SelectionBar::tagRequested);
    m_export = addButton(tr("Export"), u"arrow-down-to-line"_s, &SelectionBar::exportRequested);
    m_trash = addButton(tr("To trash"), u"trash-can"_s, &SelectionBar::trashRequested);
    m_restore = addButton(tr("Restore"), u"arrow-corner-left"_s, &SelectionBar::restoreRequested);
    m_purge = addButton(tr("Remove for good"), u"cross"_s, &SelectionBar::purgeRequested);
    row->addStretch(1);
    m_empty = addButton(tr("Empty trash"), u"trash-can"_s, &SelectionBar::emptyTrashRequested);
    m_clear = addButton(tr("Clear"), {}, &SelectionBar::clearRequested);
    connect(m_box, &QCheckBox::clicked, this, [this](bool checked) {
        if (checked)
            Q_EMIT allRequested();
        else
            Q_EMIT clearRequested();
    });
    dress();
}

Button *SelectionBar::addButton(const QString &text, const QString &icon, void (SelectionBar::*signal)())
{
    auto *const button = new Button(text, ButtonKind::Flat);
    button->setSize(ButtonSize::Small);
    if (!icon.isEmpty())
        button->setIconName(icon);
    layout()->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, signal);
    return button;
}

void SelectionBar::showState(SelectionPlace place, qint64 checked, qint64 total)
{
    const bool inTrash = place == SelectionPlace::Trash;
    const bool any = checked > 0;
    m_box->setTristate(any && checked < total);
    m_box->setCheckState(!any ? Qt::Unchecked : checked < total ? Qt::PartiallyChecked : Qt::Checked);
    m_box->setTristate(false);
    m_count->setText(any ? tr("%n selected", nullptr, int(checked)) : tr("Items stay here for 30 days."));
    for (Button *const button : {m_move, m_tag, m_export, m_trash})
        button->setVisible(any && !inTrash);
    for (Button *const button : {m_restore, m_purge})
        button->setVisible(any && inTrash);
    m_clear->setVisible(any);
    m_empty->setVisible(inTrash && !any && total > 0);
    setVisible(any || inTrash);
}

void SelectionBar::dress()
{
    const Theme &theme = themeOf(this);
    layout()->setContentsMargins(theme.px(16), 0, theme.px(12), 0);
    layout()->setSpacing(theme.px(8));
    setFixedHeight(theme.px(40));
}

void SelectionBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        dress();
}

void SelectionBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color.pane);
    drawHairline(painter, rect(), Edge::Bottom, theme.color.border);
}

} // namespace atelier
