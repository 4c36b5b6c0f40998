// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/button.h"

#include <QWidget>

namespace atelier {

// One of a few: "List | Grid". Arrow keys move; the value is part of the accessible name.
class SegmentedControl final : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedControl(const QString &name, QWidget *parent = nullptr);

    int addSegment(const QString &text, const QString &iconName = {}); // its index
    void setSize(ButtonSize size);
    void setSegmentEnabled(int index, bool enabled, const QString &reason = {}); // the reason is its tool tip
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int index);
    [[nodiscard]] int count() const { return int(m_segments.size()); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Segment {
        QString text;
        QString iconName;
        QString reason;
        bool enabled = true;
    };
    [[nodiscard]] int segmentWidth(const Theme &theme, const Segment &segment) const;
    [[nodiscard]] QRect segmentRect(int index) const;
    [[nodiscard]] int segmentAt(const QPoint &point) const;
    void choose(int index);
    void step(int by);
    void describe();

    QList<Segment> m_segments;
    QString m_name;
    ButtonSize m_size = ButtonSize::Regular;
    int m_current = 0;
    int m_hovered = -1;
};

} // namespace atelier
