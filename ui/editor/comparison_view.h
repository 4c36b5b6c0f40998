// SPDX-License-Identifier: GPL-3.0-or-later
// Two versions of a text as one read-only text with its changes, or one side of them.
#pragma once

#include "ui/editor/markdown_editor.h"

namespace atelier {

enum class ComparisonSide { Inline, Before, After };

class ComparisonView : public MarkdownEditor {
    Q_OBJECT
public:
    explicit ComparisonView(QWidget *parent = nullptr);

    void setPieces(const PassagePieces &pieces, ComparisonSide side = ComparisonSide::Inline);
    [[nodiscard]] int changeCount() const { return static_cast<int>(m_changes.size()); }
    [[nodiscard]] int currentChange() const { return m_current; } // -1: none
    [[nodiscard]] const std::vector<PassageChange> &changes() const { return m_changes; }
    void goToChange(int index);
    void goToNextChange() { goToChange(m_current + 1); }
    void goToPreviousChange() { goToChange(m_current - 1); }
    // "Deleted: … Inserted: …, 2 of 7"
    [[nodiscard]] QString changeName(int index) const;

Q_SIGNALS:
    void currentChangeChanged(int index);
    void takeRequested(int index);
    void keepRequested(int index);
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showCurrent();

    std::vector<PassageChange> m_changes; // positions in the text of the side that is shown
    int m_current = -1;
};

} // namespace atelier
