// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/proposal_bar.h"

#include "core/write/usage.h"
#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int firstRow = 44;
constexpr int secondRow = 28;
constexpr int iconRoom = 36;
constexpr int narrowBar = 480;

} // namespace

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
    , m_tries(new Label({}, FontRole::Small, TextTone::Text2))
    , m_changes(new Label({}, FontRole::Small, TextTone::Text2))
{
    const Theme &theme = themeOf(this);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *const head = new QWidget;
    head->setFixedHeight(theme.px(firstRow));
    auto *const first = new QHBoxLayout(head);
    first->setContentsMargins(theme.px(iconRoom), 0, theme.px(8), 0);
    first->setSpacing(theme.px(8));
    first->addWidget(m_action);
    first->addWidget(m_words, 1);
    m_again->setIconName(u"arrow-circle"_s);
    m_again->setSize(ButtonSize::Small);
    for (Button *const button : {m_stop, m_again, m_reject, m_accept})
        first->addWidget(button);
    column->addWidget(head);

    m_second->setFixedHeight(theme.px(secondRow));
    auto *const second = new QHBoxLayout(m_second);
    second->setContentsMargins(theme.px(12), 0, theme.px(8), 0);
    second->setSpacing(theme.px(4));
    second->addWidget(m_facts);
    second->addStretch(1);
    const auto addStep = [&](const QString &icon, const QString &name, void (ProposalBar::*stepped)(int), int by) {
        auto *const button = new IconButton(icon, name);
        button->setSize(ButtonSize::Small);
        connect(button, &IconButton::clicked, this, [this, stepped, by] { Q_EMIT(this->*stepped)(by); });
        second->addWidget(button);
        return button;
    };
    second->addWidget(m_tries);
    m_trySteps = {addStep(u"chevron-left"_s, tr("Previous try"), &ProposalBar::tryStepped, -1),
        addStep(u"chevron-right"_s, tr("Next try"), &ProposalBar::tryStepped, 1)};
    m_trySteps.front()->setName(tr("Previous try"), u"Alt+Left"_s);
    m_trySteps.back()->setName(tr("Next try"), u"Alt+Right"_s);
    second->addWidget(m_changes);
    m_changeSteps = {addStep(u"chevron-up"_s, tr("Previous change"), &ProposalBar::changeStepped, -1),
        addStep(u"chevron-down"_s, tr("Next change"), &ProposalBar::changeStepped, 1)};
    column->addWidget(m_second);

    connect(m_stop, &Button::clicked, this, &ProposalBar::stopRequested);
    connect(m_again, &Button::clicked, this, &ProposalBar::againRequested);
    connect(m_reject, &Button::clicked, this, &ProposalBar::rejected);
    connect(m_accept, &Button::clicked, this, &ProposalBar::accepted);
    hide();
}

void ProposalBar::setMode(Mode mode)
{
    m_stop->setVisible(mode == Mode::Running);
    m_again->setVisible(mode != Mode::Running);
    m_reject->setVisible(mode != Mode::Running);
    m_accept->setVisible(mode == Mode::Proposal);
    m_second->setVisible(mode == Mode::Proposal);
    m_isFailure = mode == Mode::Failure;
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

void ProposalBar::showProposal(const QString &action, const Proposed &proposed, const Job &job)
{
    const int changes = proposed.changes;
    m_action->setText(action);
    m_words->setText(tr("%1 to %2 words").arg(proposed.wordsBefore).arg(proposed.wordsAfter));
    const double seconds = double(job.result[u"duration_ms"_s].toInteger()) / 1'000;
    const QString time = tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
    const QString model = job.model == u"offline"_s ? tr("Rules on this computer") : job.model;
    m_facts->setText(QStringList{model, time, readableCost(job.actualCost)}.join(u" · "_s));
    m_changes->setText(changes == 0 ? tr("There is nothing to change here") : tr("%n changes", "", changes));
    m_tries->setText(tr("Try %1 of %2").arg(proposed.number).arg(proposed.tries));
    m_tries->setVisible(proposed.tries > 1);
    for (IconButton *const step : std::as_const(m_trySteps))
        step->setVisible(proposed.tries > 1);
    for (IconButton *const step : std::as_const(m_changeSteps))
        step->setVisible(changes > 0);
    setAccessibleName(tr("Proposal, %1, %2 to %3 words, %n changes", "", changes)
            .arg(action)
            .arg(proposed.wordsBefore)
            .arg(proposed.wordsAfter));
    setMode(Mode::Proposal);
    m_accept->setEnabled(changes > 0);
    m_accept->setToolTip(changes > 0 ? QString() : tr("There is nothing to change."));
}

void ProposalBar::showFailure(const QString &message)
{
    m_words->setText(message);
    setAccessibleName(message);
    setMode(Mode::Failure);
}

// In a narrow column the words go before the buttons are cut.
void ProposalBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < themeOf(this).px(narrowBar);
    m_reject->setShortcutHint(isNarrow ? QString() : tr("Esc"));
    m_accept->setShortcutHint(isNarrow ? QString() : tr("Ctrl ↵"));
}

void ProposalBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = theme.size.radiusCard;
    drawPanel(painter, rect(), {.fill = theme.color.raised, .line = theme.color.borderButton, .radius = radius});
    if (!m_second->isHidden()) {
        painter.save();
        painter.setClipRect(m_second->geometry());
        drawPanel(painter, rect(), {.fill = theme.color.pane, .line = theme.color.borderButton, .radius = radius});
        painter.restore();
        drawHairline(painter, m_second->geometry().adjusted(1, 0, -1, 0), Edge::Top, theme.color.border);
    }
    const QRect iconPlace(0, 0, theme.px(iconRoom), theme.px(firstRow));
    drawIcon(painter, this, m_isFailure ? u"circle-exclamation"_s : u"spark"_s,
        mirrored(layoutDirection(), rect(), iconPlace), theme.size.iconDefault,
        m_isFailure ? theme.color.errorText : theme.color.accent);
}

} // namespace atelier
