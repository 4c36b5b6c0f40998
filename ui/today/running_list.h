// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/job_source.h"

#include <QWidget>

class QListView;
class QTimer;

namespace atelier {

class Card;
class JobDelegate;
class JobModel;
class Label;
class SectionHeader;

// The jobs of the window that are not done yet, with the rows and keys of the jobs popover. Failures stay until
// handled.
class RunningList final : public QWidget {
    Q_OBJECT
public:
    RunningList(JobSource &source, const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] int jobCount() const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    void fitHeight();
    bool handleKey(int key);

    JobSource &m_source;
    SectionHeader *m_header;
    Card *m_card;
    JobModel *m_model;
    JobDelegate *m_delegate;
    QListView *m_list;
    Label *m_empty;
    QTimer *m_seconds;
};

} // namespace atelier
