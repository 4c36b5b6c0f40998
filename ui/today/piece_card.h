// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/library.h"
#include "ui/today/today_content.h"

#include <QAbstractButton>

namespace atelier {

struct Theme;

// A piece to go on with: its opening words, title, status and age. A click opens it.
class PieceCard final : public QAbstractButton {
    Q_OBJECT
public:
    PieceCard(const LibraryEntry &entry, Timestamp now, QWidget *parent = nullptr);

    [[nodiscard]] const Id &item() const { return m_entry.item.header.id; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintOpening(QPainter &painter, const Theme &theme, const QRect &place) const;
    void paintFacts(QPainter &painter, const Theme &theme, const QRect &place) const;
    [[nodiscard]] QString shownTitle() const;

    LibraryEntry m_entry;
    Opening m_opening;
    QString m_age;
};

} // namespace atelier
