// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

class QVariantAnimation;

namespace atelier {

// A circle, 16 px by default: measured progress, or a turning quarter where it is unknown.
class ProgressRing final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressRing(const QString &name, QWidget *parent = nullptr);

    void setFraction(std::optional<double> fraction);
    [[nodiscard]] std::optional<double> fraction() const { return m_fraction; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void updateTurning();

    QString m_name;
    std::optional<double> m_fraction;
    double m_phase = 0;
    QVariantAnimation *m_turning = nullptr;
};

enum class BarWeight {
    Thin, // 4
    Strong, // 8
};

// A horizontal bar. A second fraction draws the tick of a limit (budget warning).
class ProgressBar final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressBar(const QString &name, BarWeight weight = BarWeight::Thin, QWidget *parent = nullptr);

    void setFraction(double fraction);
    [[nodiscard]] double fraction() const { return m_fraction; }
    void setTick(std::optional<double> tick);
    void setOverLimit(bool over); // warning colour instead of accent
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    BarWeight m_weight;
    double m_fraction = 0;
    std::optional<double> m_tick;
    bool m_overLimit = false;
};

// "◯ 812 / 1,000": accent up to the goal, then success. A click asks for another goal.
class WordGoal final : public QAbstractButton {
    Q_OBJECT
public:
    explicit WordGoal(QWidget *parent = nullptr);

    void setWords(int words, int goal); // goal 0: only the number of words
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QString wordsText() const;
    [[nodiscard]] QString goalText() const;

    int m_words = 0;
    int m_goal = 0;
};

} // namespace atelier
