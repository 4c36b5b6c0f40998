// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/action_source.h"

#include "ui/shell/view.h"

#include <QAction>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

QString shownText(const QAction &action)
{
    QString text = action.text();
    return text.remove(u'&');
}

// Each word of the query begins a word of the text.
bool matches(const QString &text, const QString &query)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &wanted : query.split(u' ', Qt::SkipEmptyParts)) {
        const bool found = std::ranges::any_of(
            words, [&](const QString &word) { return word.startsWith(wanted, Qt::CaseInsensitive); });
        if (!found)
            return false;
    }
    return true;
}

} // namespace

ActionSource::ActionSource(std::function<QList<QAction *>()> actions, QObject *parent)
    : PaletteSource(parent)
    , m_actions(std::move(actions))
{
}

void ActionSource::search(const QString &query, int most, const Answer &answer)
{
    PaletteGroup group{.title = tr("Actions"), .rows = {}, .total = 0};
    m_offered.clear();
    for (QAction *action : m_actions()) {
        if (!action->isEnabled() || !action->isVisible() || action->text().isEmpty()
            || !matches(shownText(*action), query))
            continue;
        ++group.total;
        if (group.rows.size() >= most)
            continue;
        const QString id = QString::number(group.total);
        m_offered.insert(id, action);
        group.rows.append({.id = id,
            .iconName = iconNameOf(*action),
            .title = shownText(*action),
            .trailing = action->shortcut().toString(QKeySequence::NativeText)});
    }
    answer(group);
}

void ActionSource::open(const QString &rowId)
{
    if (QAction *action = m_offered.value(rowId))
        action->trigger();
}

} // namespace atelier
