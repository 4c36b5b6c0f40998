// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/editor_commands.h"

#include <QWidget>

class QAbstractButton;
class QAction;
class QActionGroup;
class QHBoxLayout;
class QMenu;

namespace atelier {

// What the middle of the view shows.
enum class WriteMode { Text, Split, Preview };

class Button;
class ElidedLabel;
class IconButton;
class WordGoal;
class MarkdownEditor;

// The 48 px head of the editor: paragraph kind, marks, Focus, the word goal and a menu for the rest; below it the 32 px
// path of title and current heading, which opens the outline. When space is short the marks fold into the menu.
class EditorToolbar final : public QWidget {
    Q_OBJECT

public:
    EditorToolbar(MarkdownEditor &editor, Button *leftPaneButton, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setWords(int words, int goal);
    void toggleFocusMode();
    void toggleTypewriterMode();
    void setMode(WriteMode mode); // tells nobody
    // Where more entries of the menu go ("Export…"), after its own.
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    [[nodiscard]] QMenu *spellingMenu() const { return m_spelling; }
    [[nodiscard]] bool isTypewriterMode() const;

Q_SIGNALS:
    void focusModeToggled(bool on);
    void typewriterModeToggled(bool on);
    void modeChosen(atelier::WriteMode mode);
    void outlineRequested();
    void pictureRequested();
    void goalRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillMenu();
    void addMark(const QString &icon, const QString &name, const QString &keys, EditorCommand command);
    void alignPath();
    void updatePath();
    void foldWhereShort();

    MarkdownEditor &m_editor;
    Button *m_kind;
    QHBoxLayout *m_row;
    QList<QWidget *> m_marks;
    int m_freeWidth = -1; // for Focus and the marks
    QList<QAction *> m_folded; // the marks, in the menu
    IconButton *m_more;
    QMenu *m_menu;
    QMenu *m_spelling;
    QActionGroup *m_modes;
    QAction *m_typewriter = nullptr;
    Button *m_focus;
    WordGoal *m_goal;
    QAbstractButton *m_path;
    ElidedLabel *m_pathText;
    QString m_title;
};

} // namespace atelier
