// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QPointer>

class QMenu;

namespace atelier {

// A word in a box, 24 px: a keyword, a tag. Removable ones have a cross; Delete and Backspace remove too.
class Chip final : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Plain, Removable };
    explicit Chip(const QString &text, Kind kind = Kind::Plain, QWidget *parent = nullptr);

    [[nodiscard]] const QString &text() const { return m_text; }
    void setIconName(const QString &name);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;

    QString m_text;
    QString m_iconName;
    Kind m_kind;
    bool m_crossHovered = false;
};

// "Type ⌄" with a menu; once a value is set it turns accent and shows "Date: last 60 days ✕".
class FilterChip final : public QAbstractButton {
    Q_OBJECT
public:
    explicit FilterChip(const QString &name, QWidget *parent = nullptr);

    void setMenu(QMenu *menu); // not owned
    void setValue(const QString &value); // empty: no filter
    [[nodiscard]] const QString &value() const { return m_value; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void cleared(); // by the cross, Delete or Backspace; the chip shows no value by then

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] QRect markRect() const;
    void clear();
    void openMenu();

    QString m_value;
    QPointer<QMenu> m_menu;
};

} // namespace atelier
