// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/library/sources_model.h"
#include "ui/widgets/card.h"

#include <QAbstractButton>

class QListView;

namespace atelier {

class PaneHeader;

// "Trash   5", pinned below the list of sources. Items can be dropped on it.
class TrashButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit TrashButton(QWidget *parent = nullptr);
    void setCount(qint64 count);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void itemsDropped(const std::vector<atelier::Id> &items);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    qint64 m_count = 0;
    bool m_isTarget = false;
};

// The left pane: where to look.
class SourcesPane final : public Area {
    Q_OBJECT

public:
    explicit SourcesPane(Workspace &workspace, QWidget *parent = nullptr);

    [[nodiscard]] SourcesModel &model() { return *m_model; }
    [[nodiscard]] QListView &list() { return *m_list; }
    [[nodiscard]] TrashButton &trash() { return *m_trash; }
    [[nodiscard]] bool isTrashShown() const { return m_trash->isChecked(); }
    void showAll();
    void showTrash();
    void choose(const Source &source);

Q_SIGNALS:
    void sourceChosen(const atelier::Source &source);
    void trashChosen();
    void importRequested();
    void addProjectRequested(const atelier::Id &parent);
    void renameRequested(const atelier::Source &source);
    void removeRequested(const atelier::Source &source);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void openMenu(const QPoint &point);
    void fold(bool expanded);

    SourcesModel *m_model;
    QListView *m_list;
    PaneHeader *m_header;
    TrashButton *m_trash;
    Source m_chosen;
};

} // namespace atelier
