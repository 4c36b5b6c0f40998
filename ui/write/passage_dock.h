// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <vector>

namespace atelier {

class MarkdownEditor;

// Keeps bars under the passages that they are about, in the column of the text; a bar whose passage is scrolled off
// stands at the nearest edge of the view. The text makes room for the first bar that is shown; others stand at the
// bottom edge.
class PassageDock final : public QObject {
    Q_OBJECT

public:
    explicit PassageDock(MarkdownEditor &editor);

    // `end` says where the passage ends now. The bar becomes a sibling of the editor, over it.
    void add(QWidget *bar, std::function<qsizetype()> end);
    void update(); // after a passage has changed

private:
    struct Bar {
        QWidget *widget = nullptr;
        std::function<qsizetype()> end;
    };

    bool eventFilter(QObject *watched, QEvent *event) override;
    void makeRoom(const Bar *bar);
    void place();

    MarkdownEditor &m_editor;
    std::vector<Bar> m_bars;
    qsizetype m_roomEnd = 0;
    int m_roomHeight = 0;
    bool m_isPlacing = false;
};

} // namespace atelier
