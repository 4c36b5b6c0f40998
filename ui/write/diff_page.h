// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diff/diff.h"
#include "ui/editor/editor_style.h"

#include <QWidget>

namespace atelier {

class Button;
class Label;
class MarkdownEditor;

// Two versions of a text compared, read-only, in the place of the editor.
class DiffPage final : public QWidget {
    Q_OBJECT

public:
    explicit DiffPage(QWidget *parent = nullptr);

    void setEditorStyle(const EditorStyle &style);
    // The newer text is the one that stands now when `current` is set: then a change can be taken back there.
    enum class Newer { Current, Version };
    void compare(const QString &title, const QString &before, const QString &after, Newer newer);
    void step(int by);

Q_SIGNALS:
    void closed();
    // To be applied to the text as it stands: brings the older wording of one change back.
    void takeRequested(const atelier::TextEdit &edit);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void updateHead();

    MarkdownEditor *m_view;
    Label *m_title;
    Label *m_counts;
    Label *m_place;
    Button *m_take;
    std::vector<Change> m_changes;
    std::vector<qsizetype> m_places; // of the changes in the shown text
    int m_current = 0;
    ChangedWords m_words;
};

} // namespace atelier
