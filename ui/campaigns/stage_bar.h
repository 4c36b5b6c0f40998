// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/status.h"

#include <QWidget>

namespace atelier {

struct StageCount {
    int done = 0;
    int failed = 0;
    int total = 0;

    friend bool operator==(const StageCount &, const StageCount &) = default;
};

// "Generate      3 of 5 · 1 failed" above a bar of what is done and what failed.
class StageBar final : public QWidget {
    Q_OBJECT
public:
    explicit StageBar(const QString &name, QWidget *parent = nullptr);

    void setCount(const StageCount &count);
    [[nodiscard]] const StageCount &count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString countText() const;

    QString m_name;
    StageCount m_count;
};

// An amount with its name above a bar; what lies beyond the prediction is drawn in the warning colour.
class CostBar final : public QWidget {
    Q_OBJECT
public:
    explicit CostBar(const QString &name, QWidget *parent = nullptr);

    // US dollars; `whole` is the full width, `limit` where the warning begins (0: none).
    void setAmount(double amount, double whole, double limit, bool isQuiet);
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QString m_text;
    double m_amount = 0;
    double m_whole = 0;
    double m_limit = 0;
    bool m_isQuiet = false;
};

} // namespace atelier
