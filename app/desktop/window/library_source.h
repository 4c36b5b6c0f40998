// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/library.h"
#include "core/store/workspace.h"
#include "ui/shell/palette_source.h"

namespace atelier {

// Pieces of the library as results of the window's search.
class LibrarySource final : public PaletteSource {
    Q_OBJECT

public:
    explicit LibrarySource(Workspace &workspace, QObject *parent = nullptr);

    void search(const QString &query, int most, const Answer &answer) override;
    void open(const QString &rowId) override;
    [[nodiscard]] bool canShowAll() const override { return true; }
    void showAll(const QString &query) override { Q_EMIT showAllRequested(query); }

Q_SIGNALS:
    void openRequested(const atelier::Id &item);
    void showAllRequested(const QString &query);

private:
    Workspace &m_workspace;
};

} // namespace atelier
