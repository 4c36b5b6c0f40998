// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/palette_source.h"
#include "ui/widgets/popover.h"

class QLineEdit;
class QListView;

namespace atelier {

class Label;
class PaletteDelegate;
class PaletteModel;

// Search and actions (Ctrl+K). ">" limits to actions, arrows move, Tab goes to the next group, Enter opens, Escape
// returns the focus.
class CommandPalette final : public Popover {
    Q_OBJECT
public:
    CommandPalette(QWidget *window, QList<PaletteSource *> sources);

    [[nodiscard]] QLineEdit *entry() const { return m_entry; }
    [[nodiscard]] QListView *list() const { return m_list; }
    void openWith(const QString &text);

protected:
    [[nodiscard]] QRect placeFor(const QSize &window) override;
    void aboutToOpen() override;
    [[nodiscard]] QWidget *firstFocus() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Footer;
    void search();
    void received(int source, quint64 generation, const PaletteGroup &group);
    void choose(int index);
    void openIndex(int index);
    [[nodiscard]] int listHeight() const;
    bool handleKey(QKeyEvent &event);

    QList<PaletteSource *> m_sources;
    QLineEdit *m_entry;
    QListView *m_list;
    Label *m_nothing;
    Footer *m_footer;
    PaletteModel *m_model;
    PaletteDelegate *m_delegate;
    quint64 m_generation = 0;
    QString m_query;
};

} // namespace atelier
