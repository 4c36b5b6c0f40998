// SPDX-License-Identifier: GPL-3.0-or-later
// Text in a step of the type scale and a tone of the palette; follows theme and text size.
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace atelier {

enum class TextTone { Text, Text2, Text3, Accent, Success, Warning, Error, Disabled };

[[nodiscard]] QColor toneColor(const Theme &theme, TextTone tone);

// One or more lines, never cut: wraps when told to, else asks for its width.
class Label : public QLabel {
    Q_OBJECT
public:
    Label(const QString &text, FontRole role, TextTone tone = TextTone::Text, QWidget *parent = nullptr);
    Label(const QString &text, FontRole role, FontWeight weight, TextTone tone, QWidget *parent = nullptr);

    void setTone(TextTone tone);
    void setWeight(FontWeight weight);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    FontRole m_role;
    FontWeight m_weight;
    TextTone m_tone;
};

// One line that gives way: elided at the end, or in the middle for file names; the tool tip has the full text while
// it is cut.
class ElidedLabel final : public QWidget {
    Q_OBJECT
public:
    ElidedLabel(const QString &text, FontRole role, FontWeight weight = FontWeight::Regular,
        TextTone tone = TextTone::Text, QWidget *parent = nullptr);

    [[nodiscard]] const QString &text() const { return m_text; }
    void setText(const QString &text);
    void setTone(TextTone tone);
    void setElide(Qt::TextElideMode elide);
    [[nodiscard]] bool isElided() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateToolTip();

    QString m_text;
    FontRole m_role;
    FontWeight m_weight;
    TextTone m_tone;
    Qt::TextElideMode m_elide = Qt::ElideRight;
};

// "Continue      All drafts": a heading with an optional quiet number beside it and a widget (a link button, usually)
// at the far end.
class SectionHeader final : public QWidget {
    Q_OBJECT
public:
    explicit SectionHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setNote(const QString &note); // "2", "3 of 6"
    void setTrailing(QWidget *widget); // takes ownership

private:
    Label *m_title;
    Label *m_note;
};

} // namespace atelier
