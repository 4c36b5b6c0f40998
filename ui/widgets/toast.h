// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QPointer>
#include <QWidget>

namespace atelier {

class Button;
class ElidedLabel;
class IconButton;

// The message at the bottom of a pane that takes back what was just done, for 10 s:
//     toast->showMessage(tr("3 items moved to the trash."), [this] { restore(); });
// A second message replaces the first. It stays while the pointer or the focus is on it.
class UndoToast final : public QWidget {
    Q_OBJECT
public:
    UndoToast(Clock &clock, QWidget *pane); // floats over the pane, which owns it

    void showMessage(const QString &message, std::function<void()> undo, const QString &actionText = {});
    void dismiss();
    [[nodiscard]] QString message() const;
    [[nodiscard]] Button *action() const { return m_action; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void startWaiting();
    void place();

    Clock &m_clock;
    ElidedLabel *m_text;
    Button *m_action;
    IconButton *m_close;
    std::function<void()> m_undo;
    int m_generation = 0;
};

} // namespace atelier
