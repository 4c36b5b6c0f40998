// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/draft_strip.h"

#include "core/write/usage.h"
#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int stripHeight = 40;
constexpr int iconRoom = 40;
constexpr int announcedStep = 25; // percent

QString modelName(const QString &model)
{
    return model == u"offline"_s ? DraftStrip::tr("rules on this computer") : model;
}

} // namespace

DraftStrip::DraftStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel({}, FontRole::Small, FontWeight::Medium, TextTone::Text))
    , m_stop(new Button(tr("Stop"), ButtonKind::Outlined))
    , m_retry(new Button(tr("Retry"), ButtonKind::Outlined))
    , m_continue(new Button(tr("Continue from here"), ButtonKind::Outlined))
    , m_dismiss(new Button(tr("Dismiss"), ButtonKind::Flat))
{
    const Theme &theme = themeOf(this);
    setFixedHeight(theme.px(stripHeight));
    setAccessibleName(tr("Drafting"));
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(iconRoom), 0, theme.px(8), theme.px(2));
    row->setSpacing(theme.px(8));
    row->addWidget(m_text, 1);
    m_stop->setIconName(u"square-filled"_s);
    for (Button *const button : {m_continue, m_retry, m_stop, m_dismiss}) {
        button->setSize(ButtonSize::Small);
        row->addWidget(button);
    }
    connect(m_stop, &Button::clicked, this, &DraftStrip::stopRequested);
    connect(m_retry, &Button::clicked, this, &DraftStrip::retryRequested);
    connect(m_continue, &Button::clicked, this, &DraftStrip::continueRequested);
    connect(m_dismiss, &Button::clicked, this, &DraftStrip::dismissed);
}

void DraftStrip::showRunning(const Job &job)
{
    m_job = job;
    m_progress = {};
    m_failed = false;
    m_announced = -1;
    m_stop->show();
    m_retry->hide();
    m_continue->hide();
    m_dismiss->hide();
    m_text->setTone(TextTone::Text);
    updateText();
    show();
}

void DraftStrip::showProgress(const JobProgress &progress)
{
    m_progress = progress;
    updateText();
    if (progress.fraction)
        announce(int(*progress.fraction * 100));
    update();
}

void DraftStrip::showFailure(const Job &job)
{
    m_job = job;
    m_failed = true;
    m_stop->hide();
    m_retry->show();
    m_continue->setVisible(job.result[u"partial"_s].toBool() || !job.result[u"complete"_s].toBool(true));
    m_dismiss->show();
    const bool isCut = job.state == JobState::Done;
    m_text->setTone(isCut ? TextTone::Warning : TextTone::Error);
    m_text->setText(isCut ? tr("The model stopped at its length limit; the text is not complete.") : job.errorMessage);
    setAccessibleDescription(m_text->text());
    show();
    update();
}

void DraftStrip::updateText()
{
    QStringList parts{tr("Drafting with %1").arg(modelName(m_job.model))};
    if (m_progress.fraction)
        parts.append(tr("%1 %").arg(int(*m_progress.fraction * 100)));
    if (const double speed = m_progress.details[u"tokens_per_second"_s].toDouble(); speed > 0)
        parts.append(tr("%1 tok/s").arg(qRound(speed)));
    if (m_job.predictedCost)
        parts.append(readableCost(m_job.predictedCost, m_job.predictedMost));
    if (!m_progress.stage.isEmpty() && !m_progress.fraction)
        parts.append(m_progress.stage);
    m_text->setText(parts.join(u" · "_s));
}

// Screen readers hear every quarter and not every token.
void DraftStrip::announce(int percent)
{
    const int step = percent / announcedStep * announcedStep;
    if (step == m_announced)
        return;
    m_announced = step;
    setAccessibleName(tr("Drafting, %1 percent").arg(step));
}

void DraftStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isCut = m_failed && m_job.state == JobState::Done;
    const QColor fill = !m_failed ? theme.color.raised : isCut ? theme.color.warningSoft : theme.color.errorSoft;
    drawPanel(painter, rect(), {.fill = fill, .line = theme.color.border, .radius = qreal(theme.size.radiusCard)});
    const QRect iconPlace(0, 0, theme.px(iconRoom), this->rect().height());
    const QColor iconColor = !m_failed ? theme.color.accent : isCut ? theme.color.warningText : theme.color.errorText;
    drawIcon(painter, this, m_failed ? u"circle-exclamation"_s : u"spark"_s,
        mirrored(layoutDirection(), rect(), iconPlace), theme.size.iconDefault, iconColor);
    if (m_failed || !m_progress.fraction)
        return;
    const int bar = theme.px(3);
    const QRectF track(theme.px(1), this->rect().height() - bar - 1, width() - theme.px(2), bar);
    drawProgress(painter, track, *m_progress.fraction, theme.color.sunken, theme.color.accent, layoutDirection());
}

} // namespace atelier
