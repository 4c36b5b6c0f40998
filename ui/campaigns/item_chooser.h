// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/library.h"
#include "core/store/workspace.h"

#include <QDialog>

class QListWidget;

namespace atelier {

class SearchField;

// Asks for one piece of the library, the latest first, found by its words.
class ItemChooser final : public QDialog {
    Q_OBJECT
public:
    ItemChooser(std::shared_ptr<Workspace> workspace, const QString &title, QWidget *parent);

Q_SIGNALS:
    void chosen(const atelier::ContentItem &item);

private:
    void ask();
    void show(const LibraryPage &page);
    void choose();

    std::shared_ptr<Workspace> m_workspace;
    SearchField *m_search;
    QListWidget *m_list;
    std::vector<ContentItem> m_items;
    int m_generation = 0;
};

} // namespace atelier
