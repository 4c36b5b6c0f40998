// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/view.h"

#include <QAbstractButton>

namespace atelier {

// One row of the rail.
class RailButton final : public QAbstractButton {
    Q_OBJECT
public:
    RailButton(const ViewInfo &info, QWidget *parent);

    [[nodiscard]] const ViewInfo &info() const { return m_info; }
    void setCurrent(bool current);
    void setCollapsed(bool collapsed);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    ViewInfo m_info;
    bool m_current = false;
    bool m_collapsed = false;
};

// The keys that bring a view to the front: "Ctrl+2", or "Ctrl+," for what stands at the bottom.
[[nodiscard]] QKeySequence viewShortcut(const ViewInfo &info);

} // namespace atelier
