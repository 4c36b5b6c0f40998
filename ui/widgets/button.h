// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

class QMenu;

namespace atelier {

enum class ButtonKind {
    Filled, // the main action: at most one in a view
    Outlined,
    Flat, // text only, fills on hover
};
enum class ButtonSize {
    Regular, // 32
    Small, // 24
};

// "New draft", "Retry", "Focus". Disabled buttons should say why in their tool tip.
class Button : public QAbstractButton {
    Q_OBJECT
public:
    explicit Button(const QString &text, ButtonKind kind = ButtonKind::Outlined, QWidget *parent = nullptr);

    void setSize(ButtonSize size);
    void setIconName(const QString &name);
    void setShortcutHint(const QString &keys); // "Ctrl ↵", drawn after the text
    void setMenu(QMenu *menu); // opens below; adds a chevron
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    // Fills the row it stands in and centres its text ("Draft" in the inspector); else as wide as its text.
    void setStretching(bool stretching);
    // Shown as chosen: accent line on accentSoft (the running Refine action).
    void setHighlighted(bool highlighted);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Look;
    [[nodiscard]] Look look(const Theme &theme) const;
    [[nodiscard]] const QFont &textFont(const Theme &theme) const;
    [[nodiscard]] int iconSize(const Theme &theme) const;
    void openMenu();

    ButtonKind m_kind;
    ButtonSize m_size = ButtonSize::Regular;
    QString m_iconName;
    QString m_shortcutHint;
    QMenu *m_menu = nullptr;
    bool m_highlighted = false;
};

// A square with an icon. The name is its accessible name and its tool tip (with the shortcut, when one is set).
class IconButton : public QAbstractButton {
    Q_OBJECT
public:
    IconButton(const QString &iconName, const QString &name, QWidget *parent = nullptr);

    void setIconName(const QString &iconName);
    void setSize(ButtonSize size);
    void setOutlined(bool outlined);
    void setIconSize(int logicalPixels); // the design's; 16 by default
    void setMenu(QMenu *menu);
    void setName(const QString &name, const QString &shortcut = {});
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString m_iconName;
    QMenu *m_menu = nullptr;
    int m_iconSize = 16;
    ButtonSize m_size = ButtonSize::Regular;
    bool m_outlined = false;
};

} // namespace atelier
