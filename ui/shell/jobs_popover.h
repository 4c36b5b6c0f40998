// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/job_source.h"
#include "ui/widgets/popover.h"

class QListView;
class QTimer;

namespace atelier {

class Button;
class JobDelegate;
class JobModel;
class Label;

// What runs, waits, failed and is done (Ctrl+J). Enter opens a job's result; Delete stops, cancels or discards it;
// R retries; the context menu has all that is possible.
class JobsPopover final : public Popover {
    Q_OBJECT
public:
    JobsPopover(QWidget *window, JobSource &source, const Clock &clock);

    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] JobDelegate *delegate() const { return m_delegate; }
    [[nodiscard]] Button *pauseButton() const { return m_pause; }

protected:
    [[nodiscard]] QRect placeFor(const QSize &window) override;
    void aboutToOpen() override;
    [[nodiscard]] QWidget *firstFocus() override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    void act(const QString &id, JobAction action);
    bool handleKey(int key);
    void showMenu(const QPoint &point);
    [[nodiscard]] int listHeight() const;

    JobSource &m_source;
    JobModel *m_model;
    JobDelegate *m_delegate;
    QListView *m_list;
    Label *m_summary;
    Label *m_empty;
    Button *m_pause;
    Button *m_clear;
    QWidget *m_header;
    QWidget *m_footer;
    QTimer *m_seconds;
};

} // namespace atelier
