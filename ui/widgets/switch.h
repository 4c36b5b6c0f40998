// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace atelier {

// On or off at once, without an OK. The label, if any, stands after it.
class Switch final : public QAbstractButton {
    Q_OBJECT
public:
    explicit Switch(const QString &name, QWidget *parent = nullptr); // the name is read aloud, not drawn
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace atelier
