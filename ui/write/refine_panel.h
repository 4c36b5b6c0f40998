// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/write/refine_prompt.h"

#include <QWidget>

class QLineEdit;

namespace atelier {

class Button;
class Label;
class SegmentedControl;

enum class RefineScope { Selection, Section, WholeText };

// The upper half of the Refine tab: what to refine and how.
class RefinePanel final : public QWidget {
    Q_OBJECT

public:
    explicit RefinePanel(const std::vector<RefineKind> &kinds, QWidget *parent = nullptr);

    [[nodiscard]] RefineScope scope() const;
    // Selection is chosen when there is one, and disabled without one.
    void setSelectionWords(int words);
    void setScopeWords(int words);
    void setModel(const QString &name, const QString &cost);
    void setRunning(const QString &kind); // empty: none

Q_SIGNALS:
    void scopeChanged();
    void refineRequested(const QString &kind, const QString &argument);

private:
    Button *makeAction(const RefineKind &kind);
    [[nodiscard]] QStringList argumentChoices(RefineArgument argument) const;
    void submitInstruction();
    void recallInstruction();
    bool eventFilter(QObject *watched, QEvent *event) override;

    SegmentedControl *m_scope;
    Label *m_words;
    Label *m_model;
    QLineEdit *m_instruction;
    QMap<QString, Button *> m_actions;
    QStringList m_recent; // instructions, newest first
    int m_recalled = -1;
};

} // namespace atelier
