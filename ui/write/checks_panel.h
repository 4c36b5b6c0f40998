// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/check.h"

#include <QWidget>

class QListView;
class QStandardItemModel;

namespace atelier {

class Badge;

// The lower half of the Refine tab: findings, worst first. Choosing one jumps to its place.
class ChecksPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ChecksPanel(QWidget *parent = nullptr);

    void show(const CheckReport &report);
    void askToSetAside(); // the current one
    // From the finding that is current, with wrap-around; only errors and warnings.
    void step(int by);

Q_SIGNALS:
    void jumpRequested(const atelier::CheckFinding &finding);
    void replaceRequested(const atelier::CheckFinding &finding); // by its replacement
    void setAsideRequested(const atelier::CheckFinding &finding, const QString &reason); // empty: look at it again

private:
    class Delegate;
    void activate(int row);
    void showMenu(const QPoint &place);

    Badge *m_badge;
    QListView *m_list;
    QStandardItemModel *m_model;
    std::vector<CheckFinding> m_findings;
};

} // namespace atelier
