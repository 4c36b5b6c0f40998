// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diff/diff.h"

#include <QWidget>

namespace atelier {

class Button;
class ComparisonView;
class IconButton;
class Label;
struct EditorStyle;

// The read-only comparison of two versions in the place of the editor, with its changes to step through.
class DiffPage final : public QWidget {
    Q_OBJECT

public:
    explicit DiffPage(QWidget *parent = nullptr);

    enum class Newer { Current, Version }; // only the current text can take an older wording back
    void compare(const QString &title, const QString &before, const QString &after, Newer newer);
    [[nodiscard]] const QString &newerText() const { return m_after; }
    void setNewerText(const QString &after); // stays at the same place
    void setEditorStyle(const EditorStyle &style);

Q_SIGNALS:
    void closed();
    void takeRequested(const atelier::TextEdit &edit); // in the newer text

private:
    void show(int current);
    void take(int index);
    void updateHead();

    ComparisonView *m_view;
    Label *m_title;
    Label *m_counts;
    Label *m_place;
    QList<IconButton *> m_steps;
    Button *m_keep;
    Button *m_take;
    QString m_before;
    QString m_after;
    std::vector<Change> m_changes;
    ChangedWords m_words;
    Newer m_newer = Newer::Version;
};

} // namespace atelier
