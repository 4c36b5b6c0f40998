// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/job_queue.h"
#include "ui/shell/job_source.h"

#include <QTimer>

namespace atelier {

// The workspace's jobs as the window shows them: what this process runs, and what others left or run.
class JobRows final : public JobSource {
    Q_OBJECT

public:
    JobRows(Workspace &workspace, JobQueue &queue, QObject *parent = nullptr);

    [[nodiscard]] QList<JobRow> rows() const override;
    void act(const QString &id, JobAction action) override;
    [[nodiscard]] bool isPaused() const override { return m_isPaused; }
    void setPaused(bool paused) override;
    void clearDone() override;

Q_SIGNALS:
    void openRequested(const atelier::Id &item);
    // For a desktop notification: a job has ended after some time, or needs a person.
    void ended(const atelier::Job &job);

private:
    void refresh();
    [[nodiscard]] JobRow toRow(const Job &job) const;
    [[nodiscard]] const Job *find(const QString &id) const;

    Workspace &m_workspace;
    JobQueue &m_queue;
    std::vector<Job> m_jobs;
    QTimer m_tellSoon;
    int m_runningBefore;
    bool m_isPaused = false;
};

} // namespace atelier
