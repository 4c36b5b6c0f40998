// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace atelier {

class IconButton;

// A magnifier, the words, a cross to clear them, and the keys that come here while it is empty ("Ctrl F").
// Escape clears, and passes on when there is nothing to clear.
class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(const QString &name, QWidget *parent = nullptr);

    void setShortcutHint(const QString &keys);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    IconButton *m_clear;
    QString m_hint;
};

} // namespace atelier
