// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks of a view. The window knows no view by name: the application adds those that exist.
#pragma once

#include <QAction>
#include <QKeySequence>

namespace atelier {

class Panes;

enum class RailPlace { Top, Bottom }; // Settings is pinned to the bottom

struct ViewInfo {
    QString id; // "write": key of saved state, never shown
    QString title; // "Write"
    QString iconName;
    int shortcutIndex = 0; // Ctrl+1 to Ctrl+8; 0: none
    RailPlace place = RailPlace::Top;
};

// A key that a list of the view answers to while it has the focus.
struct ListKey {
    QString text; // "Move to a project"
    QString keys; // "M"
};

class View : public QObject {
    Q_OBJECT
public:
    explicit View(QObject *parent = nullptr);
    ~View() override;

    [[nodiscard]] virtual ViewInfo info() const = 0;
    // Called once, when the view is first shown. The window owns the widget.
    [[nodiscard]] virtual QWidget *createWidget(QWidget *parent) = 0;
    // For search and the list of shortcuts. They may exist before the widget does; see makeAction.
    [[nodiscard]] virtual QList<QAction *> actions() const { return {}; }
    // For the list of shortcuts, beside those of the actions.
    [[nodiscard]] virtual QList<ListKey> listKeys() const { return {}; }
    // "New draft": the action behind Ctrl+N. Empty where there is nothing to make.
    [[nodiscard]] virtual QString newText() const { return {}; }
    virtual void newInThisView() { }
    // Ctrl+.: stops the job that runs here.
    virtual void stopJob() { }
    // Left pane, centre and inspector, for F6, Ctrl+Alt+L and Ctrl+Alt+I; null for a view of one piece.
    [[nodiscard]] virtual Panes *panes() const { return nullptr; }
    // Called each time the view comes to the front, after its widget is shown.
    virtual void activated() { }
    // Open item, cursor, pane widths. Saved on leaving the view, on closing, and some time after stateChanged().
    [[nodiscard]] virtual QByteArray saveState() const { return {}; }
    virtual void restoreState(const QByteArray &state);

Q_SIGNALS:
    void stateChanged();
    // Asks the window to bring this view to the front.
    void showRequested();
};

// An action with its icon's name, so that the palette can draw it in the theme's colour.
[[nodiscard]] QAction *makeAction(
    const QString &text, const QString &iconName, const QKeySequence &shortcut, QObject *parent);
[[nodiscard]] QString iconNameOf(const QAction &action);

} // namespace atelier
