// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace atelier {

// Several lines in a field that grows with its text, from `least` to `most` lines; then it scrolls. Tab leaves it.
class TextArea final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit TextArea(const QString &name, QWidget *parent = nullptr);

    void setLines(int least, int most);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void submitted(); // Ctrl+Enter

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fitHeight();

    int m_leastLines = 2;
    int m_mostLines = 8;
};

} // namespace atelier
