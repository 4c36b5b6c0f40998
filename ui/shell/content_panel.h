// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace atelier {

// The ground of the views: a line above and at the start, and a rounded corner where they meet.
class ContentPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ContentPanel(QWidget *content, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Corner;
    QWidget *m_content;
    Corner *m_corner;
};

} // namespace atelier
