// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/view.h"

#include "ui/theme/icon_cache.h"

namespace atelier {
namespace {

constexpr char iconNameProperty[] = "atelierIconName";

} // namespace

View::View(QObject *parent)
    : QObject(parent)
{
}

View::~View() = default;

void View::restoreState(const QByteArray &) { }

QAction *makeAction(const QString &text, const QString &iconName, const QKeySequence &shortcut, QObject *parent)
{
    auto *action = new QAction(text, parent);
    if (!iconName.isEmpty())
        action->setIcon(themedIcon(iconName));
    action->setShortcut(shortcut);
    action->setProperty(iconNameProperty, iconName);
    return action;
}

QString iconNameOf(const QAction &action) { return action.property(iconNameProperty).toString(); }

} // namespace atelier
