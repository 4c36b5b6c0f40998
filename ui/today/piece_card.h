// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/library.h"
#include "core/content/opening.h"
#include "ui/today/work_card.h"

namespace atelier {

// A piece to go on with, by its opening words.
class PieceCard final : public WorkCard {
    Q_OBJECT
public:
    PieceCard(const LibraryEntry &entry, Timestamp now, QWidget *parent = nullptr);

protected:
    void paintLook(QPainter &painter, const Theme &theme, const QRect &place) override;

private:
    Opening m_opening;
};

} // namespace atelier
