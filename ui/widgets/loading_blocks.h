// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QWidget>

namespace atelier {

// Flat blocks where rows will be. Nothing for the first 200 ms, so that what is quick does not flicker.
class LoadingBlocks final : public QWidget {
    Q_OBJECT
public:
    LoadingBlocks(Clock &clock, int rowHeight, QWidget *parent = nullptr);

    void start();
    void stop();
    [[nodiscard]] bool areShown() const { return m_shown; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Clock &m_clock;
    int m_rowHeight;
    int m_generation = 0;
    bool m_shown = false;
};

} // namespace atelier
