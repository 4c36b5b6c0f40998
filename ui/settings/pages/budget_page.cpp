// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/pages/budget_page.h"

#include "core/content/workspace_settings.h"
#include "core/write/text_generator.h"
#include "ui/settings/pages/page_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/states.h"

#include <QDateTime>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QLocale>
#include <QWheelEvent>

#include <cmath>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

constexpr double microdollars = 1'000'000;
constexpr double warningLevel = 0.8;

// Forms scroll past it: the wheel changes it only while it has the focus.
class MoneyField final : public QDoubleSpinBox {
public:
    explicit MoneyField(const QString &name, QWidget *parent)
        : QDoubleSpinBox(parent)
    {
        setAccessibleName(name);
        setRange(0, 100'000);
        setPrefix(u"$ "_s);
        setSpecialValueText(BudgetPage::tr("No limit"));
        setKeyboardTracking(false);
        setFocusPolicy(Qt::StrongFocus);
        setButtonSymbols(QAbstractSpinBox::NoButtons);
        setMinimumWidth(themeOf(this).px(112));
    }

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QDoubleSpinBox::wheelEvent(event);
        else
            event->ignore();
    }
};

QString purposeName(const QString &purpose)
{
    if (purpose.isEmpty())
        return BudgetPage::tr("All");
    QString name = purpose;
    name.replace(u'-', u' ').replace(u'_', u' ');
    return name.left(1).toUpper() + name.mid(1);
}

QString costText(const UsageSummary &summary)
{
    if (summary.unknownCosts == 0)
        return readableCost(summary.cost);
    return BudgetPage::tr("%1 + %n unknown", nullptr, int(summary.unknownCosts)).arg(readableCost(summary.cost));
}

QString budgetSentence(const BudgetStatus &budget)
{
    switch (budget.state) {
    case BudgetState::Unlimited:
        return BudgetPage::tr("No limit is set. Models on this computer cost nothing.");
    case BudgetState::Within:
        return BudgetPage::tr("Warns at 80 %, stops cloud models at 100 %.");
    case BudgetState::Warning:
        return BudgetPage::tr("More than 80 % is spent. Cloud models stop at 100 %.");
    case BudgetState::Exceeded:
        return BudgetPage::tr("The budget is spent: cloud models wait. Raise the limit to go on.");
    }
    Q_UNREACHABLE();
}

} // namespace

BudgetPage::BudgetPage(std::shared_ptr<Workspace> workspace, QObject *parent)
    : SettingsPage(parent)
    , m_workspace(std::move(workspace))
{
    connect(m_workspace.get(), &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (m_page && m_page->isVisible()
            && (changes.touches(UsageEntry::kind) || changes.touches(WorkspaceSetting::kind)))
            refresh();
    });
}

QString BudgetPage::id() const { return u"budget"_s; }
QString BudgetPage::title() const { return tr("Budget"); }
QString BudgetPage::iconName() const { return u"wallet"_s; }

QWidget *BudgetPage::createColumn(QWidget *parent)
{
    m_page = new QWidget(parent);
    QVBoxLayout *column = makePageColumn(m_page);
    m_error = new ErrorPanel(m_page);
    m_error->hide();
    column->addWidget(m_error);
    column->addWidget(makeBudgetCard());
    column->addSpacing(themeOf(m_page).px(12));
    column->addWidget(new SectionHeader(tr("This month by template"), m_page));
    m_table = new Card(m_page);
    column->addWidget(m_table);
    return m_page;
}

QWidget *BudgetPage::makeBudgetCard()
{
    const Theme &theme = themeOf(m_page);
    auto *card = new Card(m_page);
    auto *lines = new QVBoxLayout(card);
    lines->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    lines->setSpacing(theme.px(8));
    auto *head = new QHBoxLayout;
    head->setSpacing(theme.px(8));
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(toMilliseconds(m_workspace->clock().now()));
    head->addWidget(new Label(tr("Cloud budget, %1").arg(QLocale().standaloneMonthName(now.date().month())),
                        FontRole::Section, FontWeight::Semibold, TextTone::Text, card),
        1);
    m_spent = new Label({}, FontRole::Body, FontWeight::Medium, TextTone::Text, card);
    head->addWidget(m_spent);
    m_field = new MoneyField(tr("Monthly limit in dollars, 0 for none"), card);
    head->addWidget(m_field);
    lines->addLayout(head);
    m_bar = new ProgressBar(tr("Spent of the month's budget"), BarWeight::Strong, card);
    lines->addWidget(m_bar);
    m_state = new Label({}, FontRole::Small, TextTone::Text3, card);
    m_state->setWordWrap(true);
    lines->addWidget(m_state);
    connect(m_field, &QDoubleSpinBox::valueChanged, this, &BudgetPage::choose);
    return card;
}

void BudgetPage::activated() { refresh(); }

Result<BudgetPage::Month> BudgetPage::readMonth(const Reader &reader, Timestamp now)
{
    const auto budget = currentBudget(reader, now);
    if (!budget)
        return std::unexpected(budget.error());
    const auto entries =
        reader.query<UsageEntry>({.filters = {where(u"created"_s, Compare::GreaterOrEqual, startOfMonth(now))}});
    if (!entries)
        return std::unexpected(entries.error());
    return Month{*budget, summarize(*entries)};
}

void BudgetPage::refresh()
{
    m_workspace->read(
        this, [now = m_workspace->clock().now()](Reader &reader) { return readMonth(reader, now); },
        [this](const Result<Month> &month) {
            if (!m_page)
                return;
            m_error->setVisible(!month);
            if (month)
                show(*month);
            else
                m_error->setError(month.error());
        });
}

void BudgetPage::show(const Month &month)
{
    const BudgetStatus &budget = month.budget;
    const bool limited = budget.state != BudgetState::Unlimited;
    m_limit = limited ? std::optional(budget.limit) : std::nullopt;
    m_spent->setText(limited ? tr("%1 of", "spent, then the limit's field").arg(readableCost(budget.spent))
                             : tr("%1, limit", "spent, then the limit's field").arg(readableCost(budget.spent)));
    const auto *typed = m_field->findChild<QLineEdit *>();
    if (!m_field->hasFocus() || !typed->isModified()) {
        const QSignalBlocker quiet(m_field);
        m_field->setValue(double(m_limit.value_or(0)) / microdollars);
    }
    m_bar->setVisible(limited);
    m_bar->setTick(warningLevel);
    m_bar->setFraction(budget.limit > 0 ? std::min(1.0, double(budget.spent) / double(budget.limit)) : limited ? 1 : 0);
    const bool warns = budget.state == BudgetState::Warning || budget.state == BudgetState::Exceeded;
    m_bar->setOverLimit(warns);
    m_state->setText(budgetSentence(budget));
    m_state->setTone(warns ? TextTone::Warning : TextTone::Text3);
    showTable(month.summaries);
}

void BudgetPage::showTable(const std::vector<UsageSummary> &summaries)
{
    const Theme &theme = themeOf(m_page);
    qDeleteAll(m_table->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    delete m_table->layout();
    auto *grid = new QGridLayout(m_table);
    grid->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    grid->setHorizontalSpacing(theme.px(24));
    grid->setVerticalSpacing(theme.px(8));
    grid->setColumnStretch(0, 1);
    if (summaries.empty() || summaries.front().requests == 0) {
        grid->addWidget(new Label(tr("Nothing was generated this month."), FontRole::Body, TextTone::Text3, m_table));
        return;
    }
    const auto addCell = [&](int row, int column, const QString &text, TextTone tone) {
        auto *label = new Label(text, row == 0 ? FontRole::Small : FontRole::Body, tone, m_table);
        grid->addWidget(label, row, column, column == 0 ? Qt::AlignLeading : Qt::AlignTrailing);
    };
    const QStringList heads{
        tr("Template"), tr("Requests"), tr("From cache"), tr("Failed"), tr("Tokens in, out"), tr("Cost")};
    for (int column = 0; column < int(heads.size()); ++column)
        addCell(0, column, heads.at(column), TextTone::Text3);
    const QLocale locale;
    int row = 1;
    for (const UsageSummary &summary : summaries) {
        const TextTone tone = summary.purpose.isEmpty() ? TextTone::Text : TextTone::Text2;
        const QStringList cells{purposeName(summary.purpose), locale.toString(summary.requests),
            locale.toString(summary.fromCache), locale.toString(summary.failed),
            tr("%1, %2").arg(locale.toString(summary.inputTokens), locale.toString(summary.outputTokens)),
            costText(summary)};
        for (int column = 0; column < int(cells.size()); ++column)
            addCell(row, column, cells.at(column), tone);
        ++row;
    }
}

void BudgetPage::choose(double dollars)
{
    const std::optional<qint64> before = m_limit;
    const qint64 amount = std::llround(dollars * microdollars);
    const std::optional<qint64> chosen = amount > 0 ? std::optional(amount) : std::nullopt;
    if (chosen == before)
        return;
    m_limit = chosen;
    store(chosen);
    const QString said =
        chosen ? tr("The monthly budget is %1.").arg(readableCost(*chosen)) : tr("There is no monthly budget.");
    Q_EMIT undoable(said, [self = QPointer(this), before] {
        if (self)
            self->store(before);
    });
}

void BudgetPage::store(std::optional<qint64> limit)
{
    m_workspace->commit(
        tr("Monthly budget"), {}, [limit](Transaction &transaction) { return setMonthlyBudget(transaction, limit); },
        this,
        [this](const Result<void> &stored) {
            if (!stored && m_error) {
                m_error->setError(stored.error());
                m_error->show();
                return;
            }
            refresh();
        });
}

} // namespace atelier
