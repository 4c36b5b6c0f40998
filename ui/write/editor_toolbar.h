// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/editor_commands.h"

#include <QWidget>

class QHBoxLayout;

namespace atelier {

class Button;
class ElidedLabel;
class IconButton;
class WordGoal;
class MarkdownEditor;

// The 48 px head of the editor: paragraph kind, marks, Focus and the word goal; below it the 32 px path of title and
// current heading. When space is short the marks fold into a menu.
class EditorToolbar final : public QWidget {
    Q_OBJECT

public:
    EditorToolbar(MarkdownEditor &editor, Button *leftPaneButton, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setWords(int words, int goal);
    void toggleFocusMode();

Q_SIGNALS:
    void focusModeToggled(bool on);
    void pictureRequested();
    void goalRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addMark(const QString &icon, const QString &name, const QString &keys, EditorCommand command);
    void updatePath();
    void foldWhereShort();

    MarkdownEditor &m_editor;
    Button *m_kind;
    QHBoxLayout *m_row;
    QList<QWidget *> m_marks;
    IconButton *m_more;
    Button *m_focus;
    WordGoal *m_goal;
    QWidget *m_path;
    ElidedLabel *m_pathText;
    QString m_title;
};

} // namespace atelier
