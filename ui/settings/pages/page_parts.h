// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of the settings are put together from.
#pragma once

#include "ui/theme/status.h"

#include <QVBoxLayout>
#include <QWidget>

namespace atelier {

// The column of a page, with the page's spacing.
[[nodiscard]] QVBoxLayout *makePageColumn(QWidget *page);

// The dot beside a word of state.
class ToneDot final : public QWidget {
    Q_OBJECT
public:
    explicit ToneDot(QWidget *parent = nullptr);

    void setTone(Tone tone);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
};

} // namespace atelier
