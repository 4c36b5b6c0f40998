// SPDX-License-Identifier: GPL-3.0-or-later
// Find and replace in an editor. The bar stands above it, opened by Ctrl+F or Ctrl+H, closed by Esc.
#pragma once

#include "ui/editor/editor_style.h"
#include "ui/editor/text_search.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace atelier {

class MarkdownEditor;

class FindBar : public QWidget {
    Q_OBJECT
public:
    // The editor must outlive the bar, or be destroyed along with it.
    explicit FindBar(MarkdownEditor *editor, QWidget *parent = nullptr);

    void setEditorStyle(const EditorStyle &style);
    void openFind(); // takes a selection within one line as what to look for
    void openReplace();
    void close(); // the focus goes back to the editor, the current match is selected

    void setQuery(const QString &pattern);
    void setRegularExpression(bool on);
    [[nodiscard]] int matchCount() const { return static_cast<int>(m_matches.size()); }
    [[nodiscard]] int currentMatch() const { return m_current; } // -1: none

    void findNext();
    void findPrevious();
    void replaceCurrent();
    void replaceEvery(); // as one group of edits

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *addToggle(const QString &sign, const QString &name);
    void build();
    [[nodiscard]] TextPattern query() const;
    void restart();
    void searchOn();
    void finishSearch();
    void goTo(int index);
    void showMatches();
    void showStatus();

    MarkdownEditor *m_editor;
    EditorStyle m_style = EditorStyle::light();
    QLineEdit *m_find = nullptr;
    QLineEdit *m_replace = nullptr;
    QWidget *m_replaceRow = nullptr;
    QLabel *m_status = nullptr;
    QToolButton *m_matchCase = nullptr;
    QToolButton *m_wholeWord = nullptr;
    QToolButton *m_expression = nullptr;
    QPushButton *m_replaceOne = nullptr;
    QPushButton *m_replaceAll = nullptr;

    std::unique_ptr<TextSearch> m_search;
    std::vector<SearchMatch> m_matches;
    QString m_error;
    int m_current = -1;
    qsizetype m_from = 0; // the current match is the first one after this place
    bool m_goToMatch = false; // scroll to it once found
    QTimer m_slices;
    QTimer m_restartSoon;
};

} // namespace atelier
