// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/job_queue.h"

#include <QWidget>

namespace atelier {

class Button;
class ElidedLabel;

// The strip under a text that is being drafted: model, progress, speed, cost and Stop; after a failure the reason with
// Retry and Continue.
class DraftStrip final : public QWidget {
    Q_OBJECT

public:
    explicit DraftStrip(QWidget *parent = nullptr);

    void showRunning(const Job &job);
    void showProgress(const JobProgress &progress);
    void showFailure(const Job &job);
    [[nodiscard]] const Job &job() const { return m_job; }

Q_SIGNALS:
    void stopRequested();
    void retryRequested();
    void continueRequested();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void announce(int percent);
    void updateText();

    Job m_job;
    JobProgress m_progress;
    bool m_failed = false;
    int m_announced = -1;
    ElidedLabel *m_text;
    Button *m_stop;
    Button *m_retry;
    Button *m_continue;
    Button *m_dismiss;
};

} // namespace atelier
