// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobs_popover.h"

#include "ui/shell/job_delegate.h"
#include "ui/shell/job_model.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_delegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QTimer>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

constexpr int panelWidth = 352;
constexpr int panelTop = 48;

class LinedBar final : public QWidget {
public:
    LinedBar(Edge lineAt, QWidget *parent)
        : QWidget(parent)
        , m_lineAt(lineAt)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawHairline(painter, rect(), m_lineAt, themeOf(this).color.border);
    }

private:
    Edge m_lineAt;
};

QString summaryText(const JobCounts &counts)
{
    QStringList parts;
    if (counts.running > 0)
        parts.append(JobsPopover::tr("%1 running").arg(counts.running));
    if (counts.waiting > 0)
        parts.append(JobsPopover::tr("%1 waiting").arg(counts.waiting));
    return parts.join(u" · "_s);
}

} // namespace

JobsPopover::JobsPopover(QWidget *window, JobSource &source, const Clock &clock)
    : Popover(window)
    , m_source(source)
    , m_model(new JobModel(clock, this))
    , m_delegate(new JobDelegate(this))
    , m_list(new QListView(contentArea()))
    , m_summary(new Label({}, FontRole::Small, TextTone::Text3, contentArea()))
    , m_empty(new Label(tr("Nothing is running."), FontRole::Body, TextTone::Text3, contentArea()))
    , m_pause(new Button(tr("Pause all"), ButtonKind::Flat, contentArea()))
    , m_clear(new Button(tr("Clear done"), ButtonKind::Flat, contentArea()))
    , m_header(new LinedBar(Edge::Bottom, contentArea()))
    , m_footer(new LinedBar(Edge::Top, contentArea()))
    , m_seconds(new QTimer(this))
{
    const Theme &theme = themeOf(this);
    auto *head = new QHBoxLayout(m_header);
    head->setContentsMargins(theme.px(8), 0, theme.px(8), 0);
    head->addSpacing(theme.px(7));
    head->setSpacing(theme.px(8));
    head->addWidget(new Label(tr("Jobs"), FontRole::Title, FontWeight::Heading, TextTone::Text, m_header));
    head->addWidget(m_summary);
    head->addStretch(1);
    head->addWidget(m_pause);
    m_header->setFixedHeight(theme.size.paneHeader);
    m_pause->setSize(ButtonSize::Small);
    m_pause->setIconName(u"two-bars"_s);

    auto *foot = new QHBoxLayout(m_footer);
    foot->setContentsMargins(theme.px(8), 0, theme.px(8), 0);
    foot->addStretch(1);
    foot->addWidget(m_clear);
    m_clear->setSize(ButtonSize::Small);
    m_footer->setFixedHeight(theme.px(40));

    auto *column = new QVBoxLayout(contentArea());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_footer);
    m_empty->setAlignment(Qt::AlignCenter);

    dressList(*m_list);
    m_list->setAccessibleName(tr("Jobs"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_seconds->setInterval(1000);

    connect(m_seconds, &QTimer::timeout, m_model, &JobModel::tick);
    connect(m_delegate, &JobDelegate::actionTriggered, this, &JobsPopover::act);
    connect(m_list, &QWidget::customContextMenuRequested, this, &JobsPopover::showMenu);
    connect(m_pause, &QAbstractButton::clicked, this, [this] {
        m_source.setPaused(!m_source.isPaused());
        refresh();
    });
    connect(m_clear, &QAbstractButton::clicked, this, [this] { m_source.clearDone(); });
    connect(&source, &JobSource::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    setAccessibleName(tr("Jobs"));
}

QRect JobsPopover::placeFor(const QSize &window)
{
    const Theme &theme = themeOf(this);
    const int margin = theme.px(16);
    const int top = theme.px(panelTop);
    const int width = std::min(theme.px(panelWidth), window.width() - 2 * margin);
    const int wanted = m_header->height() + listHeight() + (m_footer->isHidden() ? 0 : m_footer->height()) + 2;
    const int height = std::min(wanted, window.height() - top - margin);
    return mirrored(
        layoutDirection(), QRect(QPoint(), window), QRect(window.width() - margin - width, top, width, height));
}

int JobsPopover::listHeight() const
{
    const Theme &theme = themeOf(this);
    if (m_model->rowCount() == 0)
        return theme.px(72);
    QStyleOptionViewItem option;
    option.widget = m_list;
    option.rect = QRect(0, 0, theme.px(panelWidth) - 2, 0);
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_delegate->sizeHint(option, m_model->index(row)).height();
    return height;
}

void JobsPopover::aboutToOpen() { refresh(); }

QWidget *JobsPopover::firstFocus() { return m_model->rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_pause; }

void JobsPopover::showEvent(QShowEvent *event)
{
    Popover::showEvent(event);
    m_seconds->start();
}

void JobsPopover::hideEvent(QHideEvent *event)
{
    Popover::hideEvent(event);
    m_seconds->stop();
}

void JobsPopover::refresh()
{
    const int current = m_list->currentIndex().row();
    const QString id = current >= 0 && current < m_model->rowCount() && !m_model->isHeading(current)
        ? m_model->rowAt(current).id
        : QString();
    const QList<JobRow> rows = m_source.rows();
    m_model->setRows(rows);
    const JobCounts counts = countJobs(rows);
    m_summary->setText(summaryText(counts));
    m_pause->setText(m_source.isPaused() ? tr("Continue all") : tr("Pause all"));
    m_pause->setIconName(m_source.isPaused() ? u"triangle-right"_s : u"two-bars"_s);
    m_pause->setVisible(counts.running + counts.waiting > 0 || m_source.isPaused());
    m_clear->setVisible(counts.done > 0);
    m_footer->setVisible(counts.done > 0);
    m_list->setVisible(!rows.isEmpty());
    m_empty->setVisible(rows.isEmpty());
    const int kept = m_model->indexOf(id);
    if (!rows.isEmpty())
        m_list->setCurrentIndex(m_model->index(kept >= 0 ? kept : 1));
    if (isVisible())
        relayout();
}

void JobsPopover::act(const QString &id, JobAction action)
{
    if (action == JobAction::Open)
        closeAndRestoreFocus();
    m_source.act(id, action);
}

bool JobsPopover::handleKey(int key)
{
    const int current = m_list->currentIndex().row();
    if (current < 0 || m_model->isHeading(current))
        return false;
    const JobRow job = m_model->rowAt(current);
    const auto actFirst = [&](std::initializer_list<JobAction> actions) {
        for (const JobAction action : actions)
            if (job.actions.contains(action)) {
                act(job.id, action);
                return true;
            }
        return false;
    };
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        act(job.id, JobAction::Open);
        return true;
    case Qt::Key_Delete:
        return actFirst({JobAction::Stop, JobAction::Cancel, JobAction::Discard});
    case Qt::Key_R:
        return actFirst({JobAction::Retry, JobAction::TryNow});
    default:
        return false;
    }
}

void JobsPopover::showMenu(const QPoint &point)
{
    const QModelIndex index = m_list->indexAt(point);
    if (!index.isValid() || m_model->isHeading(index.row()))
        return;
    const JobRow job = m_model->rowAt(index.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const JobAction action : job.actions)
        connect(menu->addAction(jobActionText(action)), &QAction::triggered, this,
            [this, id = job.id, action] { act(id, action); });
    menu->popup(m_list->viewport()->mapToGlobal(point));
}

bool JobsPopover::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return Popover::eventFilter(watched, event);
}

} // namespace atelier
