// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the top bar: workspace, search, jobs, save state.
#pragma once

#include "ui/shell/job_model.h"
#include "ui/shell/save_state.h"

#include <QAbstractButton>
#include <QPointer>

class QMenu;

namespace atelier {

// Fills on hover and repaints on state changes; what is in it is painted by the subclass.
class BarButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit BarButton(QWidget *parent);

protected:
    void drawGround(QPainter &painter) const;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

// "J  Juniper & Oak ⌄".
class WorkspaceButton final : public BarButton {
    Q_OBJECT
public:
    WorkspaceButton(QMenu *menu, QWidget *parent);
    void setWorkspaceName(const QString &name);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QMenu *m_menu;
};

// Looks like a field, opens the palette. Narrow ones say only "Search"; the smallest is an icon.
class SearchButton final : public BarButton {
    Q_OBJECT
public:
    explicit SearchButton(QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

// "◔ 2 running  ⊘ 1", or "Idle".
class JobIndicator final : public BarButton {
    Q_OBJECT
public:
    explicit JobIndicator(QWidget *parent);
    void setCounts(const JobCounts &counts);
    void setPopoverOpen(bool open);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString words() const;

    JobCounts m_counts;
    bool m_open = false;
};

// "All changes saved · synced 10:42". Compact: an icon and the number of waiting changes. A click on "Not saved" tries
// again.
class SaveIndicator final : public BarButton {
    Q_OBJECT
public:
    explicit SaveIndicator(QWidget *parent);
    void setState(const SaveNotice &state);
    [[nodiscard]] const SaveNotice &state() const { return m_state; }
    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void retryRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;

    SaveNotice m_state;
    bool m_compact = false;
};

} // namespace atelier
