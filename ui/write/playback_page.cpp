// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/playback_page.h"

#include "core/base/background.h"
#include "core/diff/diff.h"
#include "ui/editor/comparison_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/write/versions_panel.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>
#include <QSlider>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace atelier {

namespace {

constexpr auto tick = 50ms;
constexpr int wholeLife = 400; // ticks, however long the text lived

QString stepName(const LifeStep &step)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(toMilliseconds(step.time));
    return QLocale().toString(time, QLocale::ShortFormat) + u"  ·  "_s + authorName(step.origin);
}

// What a step brought, as it stands in the text after it.
TextRuns insertedRuns(const TextEdits &edits)
{
    TextLayers layers;
    for (const TextEdit &edit : edits) {
        layers.follow(edit);
        TextRuns runs = layers.runs(Layer::Changes);
        if (!edit.inserted.isEmpty())
            runs.push_back({.start = edit.position, .length = edit.inserted.size(), .kind = RunKind::Inserted});
        layers.setRuns(Layer::Changes, std::move(runs));
    }
    return layers.runs(Layer::Changes);
}

} // namespace

PlaybackPage::PlaybackPage(QWidget *parent)
    : QWidget(parent)
    , m_moment(new ElidedLabel({}, FontRole::Small, FontWeight::Regular, TextTone::Text2))
    , m_view(new ComparisonView)
    , m_play(new IconButton(u"triangle-right"_s, tr("Play")))
    , m_slider(new QSlider(Qt::Horizontal))
    , m_place(new Label({}, FontRole::Small, TextTone::Text2))
    , m_restore(new Button(tr("Restore this point"), ButtonKind::Outlined))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new Hairline(Qt::Horizontal));
    m_view->setAccessibleName(tr("Text at this point"));
    m_view->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_view, 1);
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addWidget(makeFoot());
    setFocusProxy(m_slider);
    m_ticks.setInterval(tick);
    connect(&m_ticks, &QTimer::timeout, this, &PlaybackPage::playOn);
    connect(m_play, &IconButton::clicked, this, &PlaybackPage::togglePlaying);
    connect(m_slider, &QSlider::valueChanged, this, &PlaybackPage::goTo);
    connect(m_slider, &QSlider::sliderPressed, this, &PlaybackPage::stop);
    connect(m_view, &ComparisonView::closeRequested, this, &PlaybackPage::closed);
    connect(
        m_restore, &Button::clicked, this, [this] { Q_EMIT restoreRequested(m_life->versionAfter(size_t(m_shown))); });
}

QWidget *PlaybackPage::makeHead()
{
    const Theme &theme = themeOf(this);
    auto *const head = new QWidget;
    head->setFixedHeight(theme.size.paneHeader);
    auto *const row = new QHBoxLayout(head);
    row->setContentsMargins(theme.px(16), 0, theme.px(8), 0);
    row->setSpacing(theme.px(12));
    row->addWidget(new Label(tr("Playback"), FontRole::Body, FontWeight::Semibold, TextTone::Text));
    row->addWidget(m_moment, 1);
    auto *const close = new IconButton(u"cross"_s, tr("Close the playback"));
    connect(close, &IconButton::clicked, this, &PlaybackPage::closed);
    row->addWidget(close);
    return head;
}

QWidget *PlaybackPage::makeFoot()
{
    const Theme &theme = themeOf(this);
    auto *const foot = new QWidget;
    auto *const row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8));
    row->setSpacing(theme.px(12));
    m_slider->setAccessibleName(tr("Point in the life of the text"));
    m_restore->setSize(ButtonSize::Small);
    row->addWidget(m_play);
    row->addWidget(m_slider, 1);
    row->addWidget(m_place);
    row->addWidget(m_restore);
    return foot;
}

void PlaybackPage::setEditorStyle(const EditorStyle &style) { m_view->setEditorStyle(style); }

void PlaybackPage::setLife(std::shared_ptr<const TextLife> life, const QString &text)
{
    stop();
    m_life = std::move(life);
    m_wanted = m_shown = count();
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, count());
    m_slider->setPageStep(std::max(1, count() / 20));
    m_slider->setValue(count());
    m_view->load(text);
    m_view->setRuns(Layer::Changes, {});
    updateWords();
}

void PlaybackPage::goTo(int place)
{
    m_wanted = place;
    if (!m_isAsking && m_wanted != m_shown)
        ask();
}

void PlaybackPage::ask()
{
    m_isAsking = true;
    const auto work = [life = m_life, place = m_wanted, before = m_view->text()]() -> Result<Shown> {
        const auto text = life->textAfter(size_t(place));
        const auto last = life->textAfter(size_t(std::max(0, place - 1)));
        if (!text || !last)
            return std::unexpected(text ? last.error() : text.error());
        return Shown{place, textEdits(before, *text), textEdits(*last, *text)};
    };
    runInBackground(this, work, [this, life = m_life](const Result<Shown> &shown) {
        m_isAsking = false;
        if (shown && life == m_life)
            show(*shown);
        if (m_wanted != m_shown && (shown || life != m_life))
            ask();
    });
}

void PlaybackPage::show(const Shown &shown)
{
    m_shown = shown.place;
    m_view->setRuns(Layer::Changes, {});
    m_view->applyEdits(shown.way);
    m_view->setRuns(Layer::Changes, insertedRuns(shown.brought));
    if (!shown.brought.empty()) {
        const TextEdit &last = shown.brought.back();
        const qsizetype at = std::min(last.position + last.inserted.size(), m_view->text().size());
        if (!m_view->viewport()->rect().contains(m_view->passageRect(at, at).center()))
            m_view->scrollTo(at);
    }
    updateWords();
}

void PlaybackPage::togglePlaying()
{
    if (m_ticks.isActive()) {
        stop();
        return;
    }
    if (m_wanted == count())
        m_slider->setValue(0);
    m_ticks.start();
    m_play->setIconName(u"two-bars"_s);
    m_play->setName(tr("Pause"));
}

void PlaybackPage::stop()
{
    m_ticks.stop();
    m_play->setIconName(u"triangle-right"_s);
    m_play->setName(tr("Play"));
}

// No faster than the steps can be shown.
void PlaybackPage::playOn()
{
    if (m_isAsking)
        return;
    m_slider->setValue(m_wanted + std::max(1, count() / wholeLife));
    if (m_wanted >= count())
        stop();
}

void PlaybackPage::updateWords()
{
    const LifeStep *const step = m_shown > 0 ? &m_life->steps()[size_t(m_shown) - 1] : nullptr;
    m_moment->setText(step ? stepName(*step) : tr("Before the first letter"));
    m_place->setText(tr("%1 of %2").arg(m_shown).arg(count()));
    m_restore->setEnabled(step && m_shown < count());
    m_restore->setToolTip(m_restore->isEnabled() ? QString() : tr("Choose an earlier point that has letters."));
    m_play->setEnabled(count() > 0);
}

void PlaybackPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        togglePlaying();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void PlaybackPage::hideEvent(QHideEvent *event)
{
    stop();
    QWidget::hideEvent(event);
}

} // namespace atelier
