// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facts_table.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>

namespace atelier {

using namespace Qt::StringLiterals;

class FactsTable::Row final : public QWidget {
public:
    explicit Row(QWidget *parent)
        : QWidget(parent)
        , name(new QLineEdit(this))
        , value(new QLineEdit(this))
        , remove(new IconButton(u"cross"_s, {}, this))
    {
        const Theme &theme = themeOf(this);
        auto *across = new QHBoxLayout(this);
        across->setContentsMargins(0, 0, 0, 0);
        across->setSpacing(theme.px(6));
        across->addWidget(name, 2);
        across->addWidget(value, 3);
        across->addWidget(remove);
        remove->setSize(ButtonSize::Small);
        remove->setIconSize(12);
        name->setPlaceholderText(FactsTable::tr("Name"));
        value->setPlaceholderText(FactsTable::tr("Value"));
        name->setMinimumWidth(theme.px(72));
        value->setMinimumWidth(theme.px(72));
    }

    [[nodiscard]] NamedValue fact() const { return {name->text().trimmed(), value->text().trimmed()}; }
    [[nodiscard]] bool isEmpty() const { return fact() == NamedValue(); }

    void describe(const QString &table, int number)
    {
        name->setAccessibleName(FactsTable::tr("%1, name %2").arg(table).arg(number));
        value->setAccessibleName(FactsTable::tr("%1, value %2").arg(table).arg(number));
        remove->setName(FactsTable::tr("Remove fact %1 of %2").arg(number).arg(table));
        // The waiting row keeps its place so that the columns do not jump.
        QSizePolicy policy = remove->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        remove->setSizePolicy(policy);
        remove->setVisible(!isEmpty());
    }

    QLineEdit *name;
    QLineEdit *value;
    IconButton *remove;
};

FactsTable::FactsTable(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(themeOf(this).px(4));
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    keepOneEmptyRow();
}

void FactsTable::setSuggestedNames(const QStringList &names)
{
    m_suggestions = names;
    for (Row *row : m_rows) {
        auto *completer = new QCompleter(m_suggestions, row);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        row->name->setCompleter(completer);
    }
}

void FactsTable::setLimit(int most)
{
    m_limit = most;
    keepOneEmptyRow();
}

void FactsTable::setFacts(const QList<NamedValue> &facts)
{
    if (facts == this->facts())
        return;
    for (Row *row : std::exchange(m_rows, {}))
        delete row;
    for (const NamedValue &fact : facts)
        addRow(fact);
    keepOneEmptyRow();
}

QList<NamedValue> FactsTable::facts() const
{
    QList<NamedValue> facts;
    for (const Row *row : m_rows)
        if (!row->isEmpty())
            facts.append(row->fact());
    return facts;
}

void FactsTable::addRow(const NamedValue &fact)
{
    auto *row = new Row(this);
    // Made later than the controls after the table, and yet to be reached before them.
    if (!m_rows.isEmpty()) {
        setTabOrder(m_rows.constLast()->remove, row->name);
        setTabOrder(row->name, row->value);
        setTabOrder(row->value, row->remove);
    }
    row->name->setText(fact.name);
    row->value->setText(fact.value);
    m_rows.append(row);
    m_column->addWidget(row);
    if (isVisible())
        row->show();
    if (!m_suggestions.isEmpty())
        setSuggestedNames(m_suggestions);
    for (QLineEdit *edit : {row->name, row->value})
        connect(edit, &QLineEdit::textEdited, this, [this] {
            keepOneEmptyRow();
            Q_EMIT factsChanged();
        });
    connect(row->remove, &QAbstractButton::clicked, this, [this, row] { removeRow(row); });
}

void FactsTable::removeRow(Row *row)
{
    const qsizetype index = m_rows.indexOf(row);
    m_rows.removeAt(index);
    row->hide();
    row->deleteLater();
    keepOneEmptyRow();
    m_rows.at(std::min(index, m_rows.size() - 1))->name->setFocus();
    Q_EMIT factsChanged();
}

void FactsTable::keepOneEmptyRow()
{
    const bool full = m_limit > 0 && m_rows.size() >= m_limit;
    if ((m_rows.isEmpty() || !m_rows.constLast()->isEmpty()) && !full)
        addRow({});
    describeRows();
}

void FactsTable::describeRows()
{
    int number = 0;
    for (Row *row : m_rows)
        row->describe(m_name, ++number);
}

} // namespace atelier
