// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace atelier {

// An icon that only shows what is beside it.
class IconSign final : public QWidget {
    Q_OBJECT
public:
    IconSign(const QString &iconName, int size, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
};

} // namespace atelier
