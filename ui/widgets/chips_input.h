// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace atelier {

class FlowLayout;

// A list of short texts entered as chips ("Keywords, 3 of 8"). Enter, comma and leaving the field add what is typed;
// Backspace in the empty entry removes the last; pasting "a, b" adds both. The same text is not added twice.
class ChipsInput final : public QWidget {
    Q_OBJECT
public:
    explicit ChipsInput(const QString &name, QWidget *parent = nullptr);

    void setLimit(int most); // 0: no limit; at the limit the entry is hidden
    [[nodiscard]] int limit() const { return m_limit; }
    void setValues(const QStringList &values);
    [[nodiscard]] QStringList values() const { return m_values; }
    [[nodiscard]] QString counterText() const; // "3 of 8", empty without a limit
    void setPlaceholder(const QString &text);
    [[nodiscard]] QLineEdit *entry() const { return m_entry; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void valuesChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addTyped();
    bool add(const QString &value);
    void remove(const QString &value);
    void rebuild();

    FlowLayout *m_flow;
    QLineEdit *m_entry;
    QStringList m_values;
    int m_limit = 0;
};

} // namespace atelier
