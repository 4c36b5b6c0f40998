// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace atelier {

class Button;

struct NamedValue {
    QString name;
    QString value;
    friend bool operator==(const NamedValue &, const NamedValue &) = default;
};

// Name and value pairs (bedrooms, price). A row of fields per fact; an empty last row waits for the next one.
class FactsTable final : public QWidget {
    Q_OBJECT
public:
    explicit FactsTable(const QString &name, QWidget *parent = nullptr);

    void setSuggestedNames(const QStringList &names); // completes what is typed as a name
    void setLimit(int most); // 0: no limit
    void setFacts(const QList<NamedValue> &facts);
    [[nodiscard]] QList<NamedValue> facts() const; // without rows that have neither name nor value
    [[nodiscard]] int rowCount() const { return int(m_rows.size()); }

Q_SIGNALS:
    void factsChanged();

private:
    class Row;
    void addRow(const NamedValue &fact);
    void removeRow(Row *row);
    void keepOneEmptyRow();
    void describeRows();

    QString m_name;
    QVBoxLayout *m_column;
    QList<Row *> m_rows;
    QStringList m_suggestions;
    int m_limit = 0;
};

} // namespace atelier
