// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenu;

namespace atelier {

class JobIndicator;
class SaveIndicator;
class SearchButton;
class WorkspaceButton;

// Workspace menu, search, jobs, save state: 48 px over the content. Gives way in this order: the search shrinks from
// 400 to 240, the save state becomes an icon (under 1180 px of window), the search becomes an icon.
class TopBar final : public QWidget {
    Q_OBJECT
public:
    TopBar(QMenu *workspaceMenu, QWidget *parent = nullptr);

    [[nodiscard]] WorkspaceButton *workspace() const { return m_workspace; }
    [[nodiscard]] SearchButton *search() const { return m_search; }
    [[nodiscard]] JobIndicator *jobs() const { return m_jobs; }
    [[nodiscard]] SaveIndicator *saveState() const { return m_saveState; }
    [[nodiscard]] QSize sizeHint() const override;
    void place();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    WorkspaceButton *m_workspace;
    SearchButton *m_search;
    JobIndicator *m_jobs;
    SaveIndicator *m_saveState;
    int m_divider = 0;
};

} // namespace atelier
