// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace atelier {

// "Brief  Refine  Versions": 48 px, a 2 px accent line under the current tab, a hairline under all. Arrow keys move.
class TabBar final : public QWidget {
    Q_OBJECT
public:
    explicit TabBar(const QString &name, QWidget *parent = nullptr);

    int addTab(const QString &text); // its index
    void setTabText(int index, const QString &text);
    [[nodiscard]] int count() const { return int(m_tabs.size()); }
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int index);
    [[nodiscard]] QRect tabRect(int index) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int spacing() const;
    [[nodiscard]] int tabAt(const QPoint &point) const;
    void describe();

    QString m_name;
    QStringList m_tabs;
    int m_current = 0;
    int m_hovered = -1;
};

} // namespace atelier
