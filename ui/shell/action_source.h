// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/palette_source.h"

#include <QPointer>

class QAction;

namespace atelier {

// Actions as search results: those of the view in front first, then the window's.
class ActionSource final : public PaletteSource {
    Q_OBJECT
public:
    // Asked anew for each search, so that only what is possible now is offered.
    explicit ActionSource(std::function<QList<QAction *>()> actions, QObject *parent = nullptr);

    [[nodiscard]] PaletteKind kind() const override { return PaletteKind::Actions; }
    void search(const QString &query, int most, const Answer &answer) override;
    void open(const QString &rowId) override;

private:
    std::function<QList<QAction *>()> m_actions;
    QHash<QString, QPointer<QAction>> m_offered;
};

} // namespace atelier
