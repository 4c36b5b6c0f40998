// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/passage_pieces.h"

namespace atelier {

PassagePieces piecesOf(const std::vector<DiffPart> &parts)
{
    PassagePieces pieces;
    for (const DiffPart &part : parts) {
        const PieceKind kind = part.kind == DiffKind::Inserted ? PieceKind::Insert
            : part.kind == DiffKind::Deleted                   ? PieceKind::Delete
                                                               : PieceKind::Equal;
        pieces.push_back({kind, part.text});
    }
    return pieces;
}

} // namespace atelier
