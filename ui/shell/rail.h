// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/view.h"

#include <QWidget>

namespace atelier {

class IconButton;
class RailButton;

// The views, at the start edge: 200 px with names, or 56 px with icons and tool tips. Up and Down move, Enter opens.
class Rail final : public QWidget {
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    void addView(const ViewInfo &info);
    void setCurrent(const QString &viewId);
    [[nodiscard]] QString current() const { return m_current; }
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_collapsed; }
    [[nodiscard]] RailButton *button(const QString &viewId) const;
    [[nodiscard]] IconButton *collapseButton() const { return m_collapse; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void viewChosen(const QString &viewId);
    void collapseToggled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void moveFocus(const RailButton *from, int step);

    QList<RailButton *> m_buttons;
    IconButton *m_collapse;
    QString m_current;
    bool m_collapsed = false;
};

} // namespace atelier
