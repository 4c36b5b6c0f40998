// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/proposal_bar.h"

#include "core/write/usage.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier {

ProposalBar::ProposalBar(QWidget *parent)
    : QWidget(parent)
    , m_action(new Label({}, FontRole::Body, FontWeight::Medium, TextTone::Text))
    , m_words(new ElidedLabel({}, FontRole::Small, FontWeight::Regular, TextTone::Text2))
    , m_stop(new Button(tr("Stop"), ButtonKind::Outlined))
    , m_again(new Button(tr("Try again"), ButtonKind::Flat))
    , m_reject(new Button(tr("Reject"), ButtonKind::Outlined))
    , m_accept(new Button(tr("Accept"), ButtonKind::Filled))
    , m_second(new QWidget)
    , m_facts(new Label({}, FontRole::Small, TextTone::Text2))
    , m_changes(new Label({}, FontRole::Small, TextTone::Text2))
{
    const Theme &theme = themeOf(this);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(12), theme.px(6), theme.px(8), theme.px(4));
    column->setSpacing(theme.px(2));
    auto *const first = new QHBoxLayout;
    first->setSpacing(theme.px(8));
    first->addWidget(m_action);
    first->addWidget(m_words, 1);
    m_again->setIconName(u"arrow-circle"_s);
    m_reject->setShortcutHint(tr("Esc"));
    m_accept->setShortcutHint(tr("Ctrl ↵"));
    for (Button *const button : {m_stop, m_again, m_reject, m_accept})
        first->addWidget(button);
    column->addLayout(first);

    auto *const second = new QHBoxLayout(m_second);
    second->setContentsMargins(0, 0, 0, 0);
    auto *const previous = new IconButton(u"chevron-up"_s, tr("Previous change"));
    auto *const next = new IconButton(u"chevron-down"_s, tr("Next change"));
    second->addWidget(m_facts);
    second->addStretch(1);
    second->addWidget(m_changes);
    for (IconButton *const button : {previous, next}) {
        button->setSize(ButtonSize::Small);
        second->addWidget(button);
    }
    column->addWidget(m_second);

    connect(m_stop, &Button::clicked, this, &ProposalBar::stopRequested);
    connect(m_again, &Button::clicked, this, &ProposalBar::againRequested);
    connect(m_reject, &Button::clicked, this, &ProposalBar::rejected);
    connect(m_accept, &Button::clicked, this, &ProposalBar::accepted);
    connect(previous, &IconButton::clicked, this, [this] { Q_EMIT changeStepped(-1); });
    connect(next, &IconButton::clicked, this, [this] { Q_EMIT changeStepped(1); });
    hide();
}

void ProposalBar::setMode(Mode mode)
{
    m_stop->setVisible(mode == Mode::Running);
    m_again->setVisible(mode != Mode::Running);
    m_reject->setVisible(mode != Mode::Running);
    m_accept->setVisible(mode == Mode::Proposal);
    m_second->setVisible(mode == Mode::Proposal);
    m_words->setTone(mode == Mode::Failure ? TextTone::Error : TextTone::Text2);
    show();
    update();
}

void ProposalBar::showRunning(const QString &action)
{
    m_action->setText(action);
    m_words->setText(tr("Working…"));
    setMode(Mode::Running);
}

void ProposalBar::showProposal(const QString &action, int wordsBefore, int wordsAfter, int changes, const Job &job)
{
    m_action->setText(action);
    m_words->setText(tr("%1 to %2 words").arg(wordsBefore).arg(wordsAfter));
    const double seconds = double(job.result[u"duration_ms"_s].toInteger()) / 1'000;
    const QString time = tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
    m_facts->setText(QStringList{job.model, time, readableCost(job.actualCost)}.join(u" · "_s));
    m_changes->setText(changes == 0 ? tr("No change: the text is already so") : tr("%n changes", "", changes));
    setAccessibleName(
        tr("Proposal, %1, %2 to %3 words, %n changes", "", changes).arg(action).arg(wordsBefore).arg(wordsAfter));
    setMode(Mode::Proposal);
    m_accept->setEnabled(changes > 0);
}

void ProposalBar::showFailure(const QString &message)
{
    m_words->setText(message);
    setAccessibleName(message);
    setMode(Mode::Failure);
}

void ProposalBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawPanel(painter, rect(),
        {.fill = theme.color.raised, .line = theme.color.borderButton, .radius = qreal(theme.size.radiusCard)});
}

} // namespace atelier
