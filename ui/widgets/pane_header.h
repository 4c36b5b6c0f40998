// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace atelier {

class ElidedLabel;
class Label;

// The 48 px head of a pane: title, quiet number, and buttons at the far end; a hairline below.
class PaneHeader final : public QWidget {
    Q_OBJECT
public:
    explicit PaneHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setNote(const QString &note); // "23"
    void addLeading(QWidget *widget); // before the title
    void addTrailing(QWidget *widget); // at the far end, in order

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QHBoxLayout *m_row;
    ElidedLabel *m_title;
    Label *m_note;
    int m_leading = 0;
};

} // namespace atelier
