// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/status.h"

#include <QComboBox>
#include <QSpinBox>

namespace atelier {

// A closed choice. The wheel does not change it unless it has the focus: forms scroll past it.
class Combo : public QComboBox {
    Q_OBJECT
public:
    explicit Combo(const QString &name, QWidget *parent = nullptr);

    // An entry with a status dot before its text ("● llama3.1 8B, local").
    void addDotted(const QString &text, Tone tone, const QVariant &value = {});
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

// An open choice: proposals to pick from, any other text to type.
class SuggestionCombo final : public Combo {
    Q_OBJECT
public:
    explicit SuggestionCombo(const QString &name, QWidget *parent = nullptr);

    void setSuggestions(const QStringList &suggestions);
    void setPlaceholder(const QString &text);
    [[nodiscard]] QString text() const { return currentText(); }
    void setText(const QString &text);

Q_SIGNALS:
    void textEdited(const QString &text); // typed or picked

private:
    QString m_lastText;
};

// A whole number in a field. Empty text is "no number" where that is allowed.
class NumberField final : public QSpinBox {
    Q_OBJECT
public:
    NumberField(const QString &name, int least, int most, QWidget *parent = nullptr);

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace atelier
