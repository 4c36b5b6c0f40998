// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;

namespace atelier {

class Button;
class Label;

enum class SelectionPlace { Library, Trash };

// What can be done with the checked items. In the trash it also stands there without any, to empty it.
class SelectionBar final : public QWidget {
    Q_OBJECT

public:
    explicit SelectionBar(QWidget *parent = nullptr);

    void showState(SelectionPlace place, qint64 checked, qint64 total);
    [[nodiscard]] Button *move() const { return m_move; }
    [[nodiscard]] Button *tag() const { return m_tag; }

Q_SIGNALS:
    void moveRequested();
    void tagRequested();
    void exportRequested();
    void trashRequested();
    void restoreRequested();
    void purgeRequested();
    void emptyTrashRequested();
    void clearRequested();
    void allRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Button *addButton(const QString &text, const QString &icon, void (SelectionBar::*signal)());
    void dress();

    QCheckBox *m_box;
    Label *m_count;
    Button *m_move;
    Button *m_tag;
    Button *m_export;
    Button *m_trash;
    Button *m_restore;
    Button *m_purge;
    Button *m_empty;
    Button *m_clear;
};

} // namespace atelier
