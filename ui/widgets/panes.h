// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of a view: left pane | centre | inspector. In a narrow window (under 1120 px) the left pane leaves the
// row; leftButton(), which the view puts into its centre header, opens it as an overlay.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace atelier {

class Button;
class Splitter;

class Panes final : public QWidget {
    Q_OBJECT
public:
    explicit Panes(QWidget *parent = nullptr);

    void setLeft(QWidget *pane, const QString &name, const PaneWidth &width); // "Drafts"
    void setCentre(QWidget *pane, int min);
    void setInspector(QWidget *pane, const QString &name, const PaneWidth &width);
    // Hidden while the left pane stands in the row.
    [[nodiscard]] Button *leftButton() const { return m_leftButton; }

    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    [[nodiscard]] bool isLeftShown() const;
    [[nodiscard]] bool isInspectorShown() const;
    void setLeftShown(bool shown); // in a narrow window: the overlay
    void setInspectorShown(bool shown);
    // In the order of F6.
    [[nodiscard]] QList<QWidget *> panes() const;
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void narrowChanged(bool narrow);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Overlay;
    void updateNarrow();
    void setNarrow(bool narrow);
    void openOverlay();
    void closeOverlay();
    void placeOverlay();

    Splitter *m_splitter;
    Overlay *m_overlay;
    Button *m_leftButton;
    QWidget *m_left = nullptr;
    QWidget *m_centre = nullptr;
    QWidget *m_inspector = nullptr;
    PaneWidth m_leftWidth;
    bool m_narrow = false;
    bool m_leftWanted = true;
};

} // namespace atelier
