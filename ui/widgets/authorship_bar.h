// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace atelier {

struct Theme;

struct AuthorShare {
    QString name; // "You", "Editor", "AI"
    double share = 0; // of 1
    bool machine = false; // AI: accent colour, and a square in the legend
};

// Of a share in the bar, so that the same colour can stand beside the words.
[[nodiscard]] QColor shareColor(const Theme &theme, const QList<AuthorShare> &shares, qsizetype index);

// Who wrote how much: a bar in parts, and the same as text below it.
class AuthorshipBar final : public QWidget {
    Q_OBJECT
public:
    explicit AuthorshipBar(QWidget *parent = nullptr);

    void setShares(const QList<AuthorShare> &shares);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct LegendPlace {
        QRect rect;
        QString text;
    };
    [[nodiscard]] QList<LegendPlace> legend(int width) const;

    QList<AuthorShare> m_shares;
};

} // namespace atelier
