// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace atelier {

class Label;

// A label above a control, a counter at the far end, and an error or help sentence under it:
//     auto *topic = new FormField(tr("Topic"), new TextArea(tr("Topic")));
//     topic->setError(tr("Say what it is about."));
class FormField final : public QWidget {
    Q_OBJECT
public:
    FormField(const QString &label, QWidget *control, QWidget *parent = nullptr); // takes the control

    [[nodiscard]] QWidget *control() const { return m_control; }
    void setCounter(const QString &text); // "3 of 8", "22 / 40"
    void setHelp(const QString &text);
    void setError(const QString &sentence); // empty: none
    [[nodiscard]] QString error() const { return m_errorText; }
    void setRequired(bool required);

protected:
    void changeEvent(QEvent *event) override;

private:
    class MessageLine;
    void updateMessage();

    QString m_labelText;
    Label *m_label;
    Label *m_counter = nullptr;
    QWidget *m_control;
    MessageLine *m_message = nullptr;
    QHBoxLayout *m_head;
    QString m_help;
    QString m_errorText;
};

} // namespace atelier
