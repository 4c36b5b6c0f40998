// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/library/library_model.h"
#include "ui/widgets/card.h"

class QMenu;
class QVBoxLayout;

namespace atelier {

class AuthorshipBar;
class Button;
class IconButton;
class PaneHeader;

// What the current item is, without opening it.
class PreviewPane final : public Area {
    Q_OBJECT

public:
    PreviewPane(Workspace &workspace, const LibraryModel &model, QWidget *parent = nullptr);

    void showItem(const LibraryEntry *entry); // null: none
    void setChecked(qint64 checked, qint64 total);
    void setMenu(QMenu *menu); // not owned

Q_SIGNALS:
    void openRequested();
    void closeRequested();

private:
    void addFact(QVBoxLayout &column, const QString &name, const QString &value);
    void readAuthorship(const LibraryEntry &entry);

    Workspace &m_workspace;
    const LibraryModel &m_model;
    PaneHeader *m_header;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_column;
    QWidget *m_footer;
    IconButton *m_more;
    Button *m_open;
    AuthorshipBar *m_authorship = nullptr; // of the body
    QWidget *m_authorshipBlock = nullptr;
    quint64 m_generation = 0;
};

} // namespace atelier
