// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/palette_source.h"

#include <QAbstractListModel>

namespace atelier {

// Groups as one list: a heading, then its rows. Groups keep the order of their sources however late they answer.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void reset(int sourceCount);
    void setGroup(int source, const PaletteGroup &group, bool canShowAll);

    struct Line {
        int source = 0;
        int row = -1; // -1: heading
    };
    [[nodiscard]] Line lineAt(int index) const { return m_lines.at(index); }
    [[nodiscard]] bool isHeading(int index) const { return m_lines.at(index).row < 0; }
    [[nodiscard]] const PaletteGroup &group(int source) const { return m_groups.at(source); }
    [[nodiscard]] const PaletteRow &rowAt(int index) const;
    [[nodiscard]] bool canShowAll(int source) const { return m_showAll.at(source); }
    [[nodiscard]] int headingOf(int index) const;
    // "3", or "2 of 11" when there is more.
    [[nodiscard]] QString countText(int source) const;
    [[nodiscard]] int firstRow() const; // -1: none
    [[nodiscard]] int nextRow(int from, int step) const; // stays at the ends
    [[nodiscard]] int nextGroup(int from, int step) const; // wraps

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void rebuild();

    QList<PaletteGroup> m_groups;
    QList<bool> m_showAll;
    QList<Line> m_lines;
};

} // namespace atelier
