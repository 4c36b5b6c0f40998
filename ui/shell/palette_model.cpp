// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_model.h"

#include <QLocale>

namespace atelier {

using namespace Qt::StringLiterals;

void PaletteModel::reset(int sourceCount)
{
    beginResetModel();
    m_groups = QList<PaletteGroup>(sourceCount);
    m_showAll = QList<bool>(sourceCount, false);
    m_lines.clear();
    endResetModel();
}

void PaletteModel::setGroup(int source, const PaletteGroup &group, bool canShowAll)
{
    m_groups[source] = group;
    m_showAll[source] = canShowAll;
    rebuild();
}

void PaletteModel::rebuild()
{
    beginResetModel();
    m_lines.clear();
    for (int source = 0; source < int(m_groups.size()); ++source) {
        if (m_groups.at(source).rows.isEmpty())
            continue;
        m_lines.append({source, -1});
        for (int row = 0; row < int(m_groups.at(source).rows.size()); ++row)
            m_lines.append({source, row});
    }
    endResetModel();
}

const PaletteRow &PaletteModel::rowAt(int index) const
{
    const Line line = m_lines.at(index);
    return m_groups.at(line.source).rows.at(line.row);
}

QString PaletteModel::countText(int source) const
{
    const PaletteGroup &group = m_groups.at(source);
    const int shown = int(group.rows.size());
    const QLocale locale;
    if (group.total > shown)
        return tr("%1 of %2").arg(locale.toString(shown), locale.toString(group.total));
    return locale.toString(shown);
}

int PaletteModel::headingOf(int index) const
{
    while (index > 0 && !isHeading(index))
        --index;
    return index;
}

int PaletteModel::firstRow() const { return m_lines.isEmpty() ? -1 : 1; }

int PaletteModel::nextRow(int from, int step) const
{
    for (int index = from + step; index >= 0 && index < int(m_lines.size()); index += step)
        if (!isHeading(index))
            return index;
    return from;
}

int PaletteModel::nextGroup(int from, int step) const
{
    const int count = int(m_lines.size());
    if (from < 0 || from >= count)
        return firstRow();
    const int source = m_lines.at(from).source;
    for (int moved = 1; moved <= count; ++moved) {
        const int index = ((from + step * moved) % count + count) % count;
        if (m_lines.at(index).source != source) {
            // Backwards this is the end of the group before: go to its first row.
            const int target = m_lines.at(index).source;
            int first = index;
            while (first > 0 && m_lines.at(first - 1).source == target)
                --first;
            return first + 1;
        }
    }
    return from;
}

int PaletteModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const Line line = m_lines.at(index.row());
    if (line.row < 0)
        return m_groups.at(line.source).title;
    const PaletteRow &row = rowAt(index.row());
    if (role == Qt::DisplayRole)
        return row.title;
    QStringList parts{row.title, row.detail, row.trailing, m_groups.at(line.source).title};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || isHeading(index.row()))
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace atelier
