// SPDX-License-Identifier: GPL-3.0-or-later
// One ring per program that follows the keyboard focus: 2 px, 1 px outside the control, and only when the focus came
// by keyboard. Item views and widgets with ownFocusProperty draw theirs inside (State_KeyboardFocusChange tells when).
#pragma once

#include <QPointer>
#include <QWidget>

class QApplication;

namespace atelier {

class FocusRing final : public QObject {
    Q_OBJECT
public:
    explicit FocusRing(QApplication *application);
    ~FocusRing() override;

    // True while the window's focus is to be seen.
    [[nodiscard]] static bool isVisibleIn(const QWidget *widget);
    // The widget that wears the ring, if any.
    [[nodiscard]] QWidget *target() const { return m_target; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void focusChanged(QWidget *now, Qt::FocusReason reason);
    void showKeyboardFocus(QWidget *widget);
    void hideKeyboardFocus(QWidget *window);
    void attach(QWidget *target);
    void place();

    QPointer<QWidget> m_target;
    QPointer<QWidget> m_ring;
    bool m_isByMouse = false; // what was done last
};

} // namespace atelier
