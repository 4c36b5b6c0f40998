// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/job_model.h"

#include <QCoreApplication>

#include <cmath>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

QString words(const char *text) { return QCoreApplication::translate("Jobs", text); }

bool sameShape(const QList<JobRow> &before, const QList<JobRow> &after)
{
    return before.size() == after.size()
        && std::equal(before.begin(), before.end(), after.begin(),
            [](const JobRow &a, const JobRow &b) { return a.id == b.id && a.section == b.section; });
}

} // namespace

JobCounts countJobs(const QList<JobRow> &rows)
{
    JobCounts counts;
    double sum = 0;
    int known = 0;
    for (const JobRow &row : rows) {
        switch (row.section) {
        case JobSection::Running:
            ++counts.running;
            if (row.fraction) {
                sum += *row.fraction;
                ++known;
            }
            break;
        case JobSection::Waiting:
            ++counts.waiting;
            break;
        case JobSection::Failed:
            ++counts.failed;
            break;
        case JobSection::Done:
            ++counts.done;
            break;
        }
    }
    if (known > 0)
        counts.progress = sum / known;
    return counts;
}

QString jobSectionTitle(JobSection section)
{
    switch (section) {
    case JobSection::Running:
        return words(QT_TRANSLATE_NOOP("Jobs", "Running"));
    case JobSection::Waiting:
        return words(QT_TRANSLATE_NOOP("Jobs", "Waiting"));
    case JobSection::Failed:
        return words(QT_TRANSLATE_NOOP("Jobs", "Failed"));
    case JobSection::Done:
        return words(QT_TRANSLATE_NOOP("Jobs", "Done"));
    }
    return {};
}

QString jobActionText(JobAction action)
{
    switch (action) {
    case JobAction::Open:
        return words(QT_TRANSLATE_NOOP("Jobs", "Open"));
    case JobAction::Stop:
        return words(QT_TRANSLATE_NOOP("Jobs", "Stop"));
    case JobAction::TryNow:
        return words(QT_TRANSLATE_NOOP("Jobs", "Try now"));
    case JobAction::Cancel:
        return words(QT_TRANSLATE_NOOP("Jobs", "Cancel"));
    case JobAction::Retry:
        return words(QT_TRANSLATE_NOOP("Jobs", "Retry"));
    case JobAction::Discard:
        return words(QT_TRANSLATE_NOOP("Jobs", "Discard"));
    }
    return {};
}

JobModel::JobModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{
}

void JobModel::setRows(const QList<JobRow> &rows)
{
    if (sameShape(m_rows, rows)) {
        // Progress alone keeps focus, hover and scroll position.
        m_rows = rows;
        if (!m_lines.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_lines.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    m_lines.clear();
    for (const JobSection section : {JobSection::Running, JobSection::Waiting, JobSection::Failed, JobSection::Done}) {
        bool headed = false;
        for (int row = 0; row < int(m_rows.size()); ++row) {
            if (m_rows.at(row).section != section)
                continue;
            if (!std::exchange(headed, true))
                m_lines.append(-1 - int(section));
            m_lines.append(row);
        }
    }
    endResetModel();
}

void JobModel::tick()
{
    for (int line = 0; line < int(m_lines.size()); ++line)
        if (!isHeading(line) && rowAt(line).retryAt)
            Q_EMIT dataChanged(index(line), index(line));
}

JobSection JobModel::sectionAt(int index) const
{
    return isHeading(index) ? JobSection(-1 - m_lines.at(index)) : rowAt(index).section;
}

QString JobModel::trailingText(const JobRow &row) const
{
    if (row.section == JobSection::Running)
        return row.fraction ? tr("%1 %").arg(int(std::lround(*row.fraction * 100))) : QString();
    if (!row.retryAt)
        return row.trailing;
    const auto left = std::chrono::ceil<std::chrono::seconds>(*row.retryAt - m_clock.now()).count();
    if (left <= 0)
        return tr("trying now");
    const QString minutes = QString::number(left / 60).rightJustified(2, u'0');
    const QString seconds = QString::number(left % 60).rightJustified(2, u'0');
    return tr("retry in %1:%2").arg(minutes, seconds);
}

int JobModel::indexOf(const QString &id) const
{
    for (int line = 0; line < int(m_lines.size()); ++line)
        if (!isHeading(line) && rowAt(line).id == id)
            return line;
    return -1;
}

int JobModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

QVariant JobModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int line = index.row();
    if (isHeading(line))
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? jobSectionTitle(sectionAt(line))
                                                                         : QVariant();
    const JobRow &row = rowAt(line);
    if (role == Qt::DisplayRole)
        return row.title;
    if (role == Qt::ToolTipRole)
        return QStringList{row.title, row.detail, row.safe}.join(u'\n').trimmed();
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts{jobSectionTitle(row.section), row.title, trailingText(row), row.detail, row.safe};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

Qt::ItemFlags JobModel::flags(const QModelIndex &index) const
{
    // Without flags a heading is passed over by the arrow keys.
    if (!index.isValid() || isHeading(index.row()))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace atelier
