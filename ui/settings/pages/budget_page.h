// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"
#include "core/write/usage.h"
#include "ui/settings/settings_page.h"

#include <QPointer>

class QDoubleSpinBox;

namespace atelier {

class Card;
class ErrorPanel;
class Label;
class ProgressBar;

// The month's limit for cloud models, what of it is spent, and on what.
class BudgetPage final : public SettingsPage {
    Q_OBJECT
public:
    explicit BudgetPage(std::shared_ptr<Workspace> workspace, QObject *parent = nullptr);

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QWidget *createColumn(QWidget *parent) override;
    void activated() override;

private:
    struct Month {
        BudgetStatus budget;
        std::vector<UsageSummary> summaries;
    };
    [[nodiscard]] static Result<Month> readMonth(const Reader &reader, Timestamp now);
    QWidget *makeBudgetCard();
    void refresh();
    void show(const Month &month);
    void showTable(const std::vector<UsageSummary> &summaries);
    void choose(double dollars);
    void store(std::optional<qint64> limit);

    std::shared_ptr<Workspace> m_workspace;
    std::optional<qint64> m_limit; // millionths of a dollar
    QPointer<QWidget> m_page;
    QPointer<ErrorPanel> m_error;
    QPointer<Label> m_spent;
    QPointer<QDoubleSpinBox> m_field;
    QPointer<ProgressBar> m_bar;
    QPointer<Label> m_state;
    QPointer<Card> m_table;
};

} // namespace atelier
