// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts_help.h"

#include "ui/theme/paint.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pane_header.h"

#include <QAction>
#include <QGridLayout>
#include <QScrollArea>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

QList<ListKey> keysOf(const ShortcutGroup &group)
{
    QList<ListKey> keys;
    for (const QAction *action : group.actions) {
        if (QString text = action->text(); !text.isEmpty() && !action->shortcut().isEmpty())
            keys.append({text.remove(u'&'), action->shortcut().toString(QKeySequence::NativeText)});
    }
    return keys + group.listKeys;
}

} // namespace

class ShortcutsHelp::KeyLabel final : public QWidget {
public:
    KeyLabel(const QString &keys, QWidget *parent)
        : QWidget(parent)
        , m_keys(keys)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAccessibleName(keys);
    }
    [[nodiscard]] QSize sizeHint() const override { return keyHintSize(themeOf(this), m_keys); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawKeyHint(painter, this, rect(), m_keys);
    }

private:
    QString m_keys;
};

ShortcutsHelp::ShortcutsHelp(QWidget *window)
    : Popover(window)
    , m_scroll(new QScrollArea(contentArea()))
{
    auto *header = new PaneHeader(tr("Shortcuts"), contentArea());
    auto *close = new IconButton(u"cross"_s, tr("Close the list of shortcuts"), header);
    header->addTrailing(close);
    m_close = close;
    connect(close, &QAbstractButton::clicked, this, &Popover::closeAndRestoreFocus);
    auto *column = new QVBoxLayout(contentArea());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(m_scroll, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::TabFocus);
    m_scroll->setAccessibleName(tr("List of shortcuts"));
    m_scroll->viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Shortcuts"));
}

void ShortcutsHelp::setGroups(const QList<ShortcutGroup> &groups)
{
    const Theme &theme = themeOf(this);
    auto *page = new QWidget;
    page->setAutoFillBackground(false);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(16));
    grid->setVerticalSpacing(theme.px(8));
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const ShortcutGroup &group : groups) {
        const QList<ListKey> keys = keysOf(group);
        if (keys.isEmpty())
            continue;
        auto *heading = new Label(group.title, FontRole::Caption, FontWeight::Semibold, TextTone::Text3, page);
        heading->setContentsMargins(0, theme.px(10), 0, 0);
        grid->addWidget(heading, row++, 0, 1, 2);
        for (const ListKey &key : keys) {
            grid->addWidget(new Label(key.text, FontRole::Body, TextTone::Text, page), row, 0);
            grid->addWidget(new KeyLabel(key.keys, page), row++, 1, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    grid->setRowStretch(row, 1);
    m_scroll->setWidget(page);
    page->setAutoFillBackground(false);
}

QRect ShortcutsHelp::placeFor(const QSize &window)
{
    const Theme &theme = themeOf(this);
    const int width = std::min(theme.px(440), window.width() - 2 * theme.px(16));
    const int wanted = theme.size.paneHeader + (m_scroll->widget() ? m_scroll->widget()->sizeHint().height() : 0) + 4;
    const int height = std::min(wanted, window.height() - 2 * theme.px(24));
    return {(window.width() - width) / 2, (window.height() - height) / 2, width, height};
}

QWidget *ShortcutsHelp::firstFocus() { return m_close; }

} // namespace atelier
