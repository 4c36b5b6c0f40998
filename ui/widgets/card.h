// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace atelier {

// A surface with a 1 px border and 8 px corners. Put a layout into it.
class Card : public QWidget {
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

// A card of rows with a hairline between them, as in the settings. Rows are a fixed few, made of widgets; lists of
// data are views with a delegate.
class RowCard final : public Card {
    Q_OBJECT
public:
    explicit RowCard(QWidget *parent = nullptr);

    void addRow(QWidget *row); // takes ownership; at least 48 px high
    // Icon or none, title and detail on the start side, a control on the far one.
    QWidget *addRow(const QString &title, const QString &detail, QWidget *control);
    [[nodiscard]] int rowCount() const { return int(m_rows.size()); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_layout;
    QList<QWidget *> m_rows;
};

// A plain area in one colour of the theme: the background of panes.
enum class Ground { Chrome, Surface, Pane };
class Area : public QWidget {
    Q_OBJECT
public:
    explicit Area(Ground ground, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Ground m_ground;
};

// A 1 px line across or down.
class Hairline final : public QWidget {
    Q_OBJECT
public:
    explicit Hairline(Qt::Orientation orientation, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {1, 1}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Orientation m_orientation;
};

} // namespace atelier
