// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/running_list.h"

#include "ui/shell/job_delegate.h"
#include "ui/shell/job_model.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_delegate.h"

#include <QKeyEvent>
#include <QListView>
#include <QTimer>
#include <QVBoxLayout>

namespace atelier {
namespace {

QList<JobRow> openRows(const JobSource &source)
{
    QList<JobRow> rows = source.rows();
    rows.removeIf([](const JobRow &row) { return row.section == JobSection::Done; });
    return rows;
}

} // namespace

RunningList::RunningList(JobSource &source, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_header(new SectionHeader(tr("Running"), this))
    , m_card(new Card(this))
    , m_model(new JobModel(clock, this))
    , m_delegate(new JobDelegate(this))
    , m_list(new QListView(m_card))
    , m_empty(new Label(tr("Nothing is running."), FontRole::Body, TextTone::Text3, m_card))
    , m_seconds(new QTimer(this))
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(8));
    column->addWidget(m_header);
    column->addWidget(m_card);
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(1, theme.px(4), 1, theme.px(4));
    inside->addWidget(m_list);
    inside->addWidget(m_empty);
    m_empty->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));

    dressList(*m_list);
    m_list->setAccessibleName(tr("Running jobs"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_seconds->setInterval(1000);
    connect(m_seconds, &QTimer::timeout, m_model, &JobModel::tick);
    connect(m_delegate, &JobDelegate::actionTriggered, this,
        [this](const QString &id, JobAction action) { m_source.act(id, action); });
    connect(&source, &JobSource::changed, this, &RunningList::refresh);
    refresh();
}

int RunningList::jobCount() const { return int(openRows(m_source).size()); }

void RunningList::refresh()
{
    const QList<JobRow> rows = openRows(m_source);
    m_model->setRows(rows);
    const int running = countJobs(rows).running;
    m_header->setNote(running > 0 ? QString::number(running) : QString());
    m_list->setVisible(!rows.isEmpty());
    m_empty->setVisible(rows.isEmpty());
    // The section has a heading already, and each row's icon tells its state.
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_list->setRowHidden(row, m_model->isHeading(row));
    if (!rows.isEmpty() && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(1));
    fitHeight();
    Q_EMIT changed();
}

void RunningList::fitHeight()
{
    QStyleOptionViewItem option;
    option.widget = m_list;
    option.rect = QRect(0, 0, m_card->width() - 2, 0);
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (!m_list->isRowHidden(row))
            height += m_delegate->sizeHint(option, m_model->index(row)).height();
    m_list->setFixedHeight(height);
}

bool RunningList::handleKey(int key)
{
    const int current = m_list->currentIndex().row();
    if (current < 0 || m_model->isHeading(current))
        return false;
    const JobRow job = m_model->rowAt(current);
    const auto actFirst = [&](std::initializer_list<JobAction> actions) {
        for (const JobAction action : actions)
            if (job.actions.contains(action)) {
                m_source.act(job.id, action);
                return true;
            }
        return false;
    };
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return actFirst({JobAction::Open});
    case Qt::Key_Delete:
        return actFirst({JobAction::Stop, JobAction::Cancel, JobAction::Discard});
    case Qt::Key_R:
        return actFirst({JobAction::Retry, JobAction::TryNow});
    default:
        return false;
    }
}

bool RunningList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

void RunningList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

void RunningList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_seconds->start();
}

void RunningList::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_seconds->stop();
}

} // namespace atelier
