// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace atelier {

// Lines of items that wrap like words: chips, filter bars. Mirrors itself for right-to-left.
class FlowLayout final : public QLayout {
public:
    FlowLayout(int spacing, QWidget *parent = nullptr);
    ~FlowLayout() override;

    // The last item takes what is left of its line (the entry of a chips input), at least its minimum.
    void setStretchLast(bool stretch) { m_stretchLast = stretch; }
    void insertWidget(int index, QWidget *widget);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Pass { Measure, Place };
    int arrange(const QRect &rect, Pass pass) const;

    QList<QLayoutItem *> m_items;
    bool m_stretchLast = false;
};

} // namespace atelier
