// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace atelier {

// A raised panel over the window: search, jobs. Escape, a click outside and leaving by Tab close it; the focus goes
// back to where it was. Subclasses put their content into contentArea() and say where the panel goes.
class Popover : public QWidget {
    Q_OBJECT
public:
    explicit Popover(QWidget *window);

    void open();
    void closeAndRestoreFocus();
    [[nodiscard]] bool isOpen() const { return isVisible(); }
    // Clicks there do not count as outside: the button that toggles the panel.
    void setOpener(QWidget *opener) { m_opener = opener; }
    // The panel without its shadow, in window coordinates.
    [[nodiscard]] QRect panelRect() const;

Q_SIGNALS:
    void closed();

protected:
    // Where the panel should be in a window of that size. Asked on opening, on resizing and after relayout().
    [[nodiscard]] virtual QRect placeFor(const QSize &window) = 0;
    virtual void aboutToOpen() { }
    [[nodiscard]] QWidget *opener() const { return m_opener; }
    [[nodiscard]] virtual QWidget *firstFocus() { return nullptr; }
    // Puts content within the panel, inside its 1 px line.
    [[nodiscard]] QWidget *contentArea() const { return m_content; }
    void relayout();

    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    [[nodiscard]] bool isOutside(const QPoint &global) const;

    QWidget *m_content;
    QPointer<QWidget> m_opener;
    QPointer<QWidget> m_focusBefore;
};

} // namespace atelier
