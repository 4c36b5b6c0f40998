// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QSplitter>

namespace atelier {

// Panes side by side with a 1 px line between them that is gripped within 7 px. Double-clicking a line restores the
// width of the side pane beside it. The caller saves sizes with saveState().
class Splitter final : public QSplitter {
    Q_OBJECT
public:
    explicit Splitter(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

    // A pane with its own width and limits.
    void addSidePane(QWidget *pane, const PaneWidth &width);
    // The one that takes all spare room.
    void addCentre(QWidget *pane, int min);
    void restoreDefault(int handleIndex);
    // Side panes at their own widths, the centre gets the rest. Done by itself at the first showing.
    void restoreDefaults();
    bool restoreSizes(const QByteArray &state); // of saveState()

protected:
    QSplitterHandle *createHandle() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool m_placed = false;
};

} // namespace atelier
