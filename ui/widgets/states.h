// SPDX-License-Identifier: GPL-3.0-or-later
// What a pane shows instead of content: nothing yet, or an error.
#pragma once

#include "core/base/error.h"

#include <QWidget>

class QHBoxLayout;

namespace atelier {

class Button;
class Label;

// A dashed card: icon, one bold line, one sentence, one button.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString &iconName, const QString &title, const QString &sentence, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &sentence);
    Button *setAction(const QString &text); // connect to its clicked(); empty text removes it
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    Label *m_title;
    Label *m_sentence;
    Button *m_action = nullptr;
};

// A row that holds the card in its middle, as wide as it may be: its height then follows from that width.
[[nodiscard]] QHBoxLayout *inTheMiddle(EmptyState *state);

// On errorSoft: what happened, what is safe, then buttons, the most useful first.
class ErrorPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ErrorPanel(QWidget *parent = nullptr);

    // "Nothing was charged", "Your text is saved on this computer".
    void setTexts(const QString &happened, const QString &safe = {});
    void setError(const Error &error, const QString &safe = {}) { setTexts(error.message, safe); }
    Button *addAction(const QString &text);
    void clearActions();
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_happened;
    Label *m_safe;
    QHBoxLayout *m_actions;
};

} // namespace atelier
