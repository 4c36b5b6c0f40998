// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/status.h"

#include <QWidget>

class QPainter;

namespace atelier {

// "Ready", "3 to look at": a word on its soft colour, 20 px high.
class Badge final : public QWidget {
    Q_OBJECT
public:
    Badge(const QString &text, Tone tone, QWidget *parent = nullptr);

    void setContent(const QString &text, Tone tone);
    void setIconName(const QString &name);
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QString m_iconName;
    Tone m_tone;
};

// For delegates. The size that the badge takes, and its drawing with the top left corner given by `place`.
[[nodiscard]] QSize badgeSize(const Theme &theme, const QString &text, bool hasIcon = false);
void drawBadge(QPainter &painter, const QWidget *widget, const QRect &place, const QString &text, Tone tone,
    const QString &iconName = {});

// A dot and its word: "● Drafting".
class StatusLabel final : public QWidget {
    Q_OBJECT
public:
    explicit StatusLabel(Status status, QWidget *parent = nullptr);

    void setStatus(Status status, const QString &word = {}); // the status's own word when empty
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Status m_status;
    QString m_word;
};

// "Ctrl K" in a small outlined box, for hints.
[[nodiscard]] QSize keyHintSize(const Theme &theme, const QString &keys);
void drawKeyHint(QPainter &painter, const QWidget *widget, const QRect &place, const QString &keys);

} // namespace atelier
