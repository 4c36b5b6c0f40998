// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/item_chooser.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/search_field.h"

#include <QListWidget>
#include <QVBoxLayout>

namespace atelier {

ItemChooser::ItemChooser(std::shared_ptr<Workspace> workspace, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_workspace(std::move(workspace))
    , m_search(new SearchField(tr("Search the pieces")))
    , m_list(new QListWidget)
{
    const Theme &theme = themeOf(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_list->setAccessibleName(tr("Pieces"));
    auto *const attach = new Button(tr("Attach"), ButtonKind::Filled);
    auto *const cancel = new Button(tr("Cancel"));
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(attach);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    column->setSpacing(theme.px(12));
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    resize(theme.px(440), theme.px(420));
    connect(m_search, &QLineEdit::textChanged, this, &ItemChooser::ask);
    connect(m_search, &QLineEdit::returnPressed, this, &ItemChooser::choose);
    connect(m_list, &QListWidget::itemActivated, this, &ItemChooser::choose);
    connect(attach, &Button::clicked, this, &ItemChooser::choose);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    ask();
}

void ItemChooser::ask()
{
    LibraryQuery query;
    query.text = m_search->text().trimmed();
    query.sort = query.text.isEmpty() ? LibrarySort::Updated : LibrarySort::Relevance;
    m_workspace->read(
        this, [query](Reader &reader) { return libraryPage(reader, query); },
        [this, generation = ++m_generation](const Result<LibraryPage> &page) {
            if (generation == m_generation && page)
                show(*page);
        });
}

void ItemChooser::show(const LibraryPage &page)
{
    m_list->clear();
    m_items.clear();
    for (const LibraryEntry &entry : page.entries) {
        m_items.push_back(entry.item);
        m_list->addItem(entry.item.title.isEmpty() ? tr("Untitled") : entry.item.title);
    }
    m_list->setCurrentRow(0);
}

void ItemChooser::choose()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= int(m_items.size()))
        return;
    Q_EMIT chosen(m_items[size_t(row)]);
    accept();
}

} // namespace atelier
