// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"
#include "ui/shell/view.h"

#include <QPointer>

namespace atelier {

class LibraryScreen;
class TemplateCatalog;

struct LibraryParts {
    std::shared_ptr<Workspace> workspace;
    const TemplateCatalog &templates; // names and icons of what an item was made from
};

// All that was made: projects, tags, saved filters, search, and the trash.
class LibraryView final : public View {
    Q_OBJECT

public:
    explicit LibraryView(LibraryParts parts, QObject *parent = nullptr);

    [[nodiscard]] ViewInfo info() const override;
    [[nodiscard]] QWidget *createWidget(QWidget *parent) override;
    [[nodiscard]] QList<QAction *> actions() const override { return m_actions; }
    [[nodiscard]] QList<ListKey> listKeys() const override;
    [[nodiscard]] QString newText() const override;
    void newInThisView() override;
    [[nodiscard]] Panes *panes() const override;
    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    // Comes to the front with what the words find, among all items.
    void search(const QString &text);

Q_SIGNALS:
    void openRequested(const atelier::Id &item);
    void newDraftRequested();
    void importRequested();
    void exportRequested(const std::vector<atelier::Id> &items);
    void filesDropped(const QStringList &paths);

private:
    void addAction(const QString &text, const QString &icon, const QKeySequence &keys, void (LibraryScreen::*run)());

    LibraryParts m_parts;
    QPointer<LibraryScreen> m_screen;
    QList<QAction *> m_actions;
    QByteArray m_state;
    std::optional<QString> m_wanted;
};

} // namespace atelier
