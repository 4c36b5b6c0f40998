// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/popover.h"

class QListView;
class QStandardItemModel;

namespace atelier {

class Label;
class MarkdownEditor;

// The headings of the text, kept up while one types; choosing one goes there. Opens under the path of the editor.
class OutlinePopover final : public Popover {
    Q_OBJECT

public:
    OutlinePopover(QWidget *window, MarkdownEditor &editor);

    [[nodiscard]] QListView *list() const { return m_list; }

protected:
    [[nodiscard]] QRect placeFor(const QSize &window) override;
    void aboutToOpen() override;
    [[nodiscard]] QWidget *firstFocus() override;

private:
    void fill();
    void goTo(int row);

    MarkdownEditor &m_editor;
    QListView *m_list;
    QStandardItemModel *m_model;
    Label *m_empty;
};

} // namespace atelier
