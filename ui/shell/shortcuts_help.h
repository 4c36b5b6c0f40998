// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/view.h"
#include "ui/widgets/popover.h"

class QAction;
class QScrollArea;

namespace atelier {

struct ShortcutGroup {
    QString title; // "Everywhere", "Write"
    QList<QAction *> actions; // those with a shortcut are listed
    QList<ListKey> listKeys = {};
};

// The keys of this view and of the window (F1).
class ShortcutsHelp final : public Popover {
    Q_OBJECT
public:
    explicit ShortcutsHelp(QWidget *window);

    void setGroups(const QList<ShortcutGroup> &groups);

protected:
    [[nodiscard]] QRect placeFor(const QSize &window) override;
    [[nodiscard]] QWidget *firstFocus() override;

private:
    class KeyLabel;
    QScrollArea *m_scroll;
    QWidget *m_close;
};

} // namespace atelier
