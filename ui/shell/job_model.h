// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/job_source.h"

#include <QAbstractListModel>

namespace atelier {

struct JobCounts {
    int running = 0;
    int waiting = 0;
    int failed = 0;
    int done = 0;
    std::optional<double> progress; // mean of the running jobs; none when none of them knows
};

[[nodiscard]] JobCounts countJobs(const QList<JobRow> &rows);
[[nodiscard]] QString jobSectionTitle(JobSection section);
[[nodiscard]] QString jobActionText(JobAction action);

// Sections as one list: a heading, then its jobs.
class JobModel final : public QAbstractListModel {
    Q_OBJECT
public:
    explicit JobModel(const Clock &clock, QObject *parent = nullptr);

    void setRows(const QList<JobRow> &rows);
    void tick(); // the countdowns move on

    [[nodiscard]] bool isHeading(int index) const { return m_lines.at(index) < 0; }
    [[nodiscard]] JobSection sectionAt(int index) const;
    [[nodiscard]] const JobRow &rowAt(int index) const { return m_rows.at(m_lines.at(index)); }
    // "retry in 00:42", or the row's own trailing text.
    [[nodiscard]] QString trailingText(const JobRow &row) const;
    [[nodiscard]] int indexOf(const QString &id) const; // -1: not there

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    const Clock &m_clock;
    QList<JobRow> m_rows;
    QList<int> m_lines; // index of a row, or -1 - section for a heading
};

} // namespace atelier
