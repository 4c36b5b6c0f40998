// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/job_queue.h"

#include <QWidget>

namespace atelier {

class Button;
class ElidedLabel;
class IconButton;
class Label;

// The bar of a refinement: progress and Stop while it runs; then word counts, Try again, Reject and Accept, and a
// second row with model, cost and the changes.
class ProposalBar final : public QWidget {
    Q_OBJECT

public:
    explicit ProposalBar(QWidget *parent = nullptr);

    void showRunning(const QString &action);
    // What a try made of the passage.
    struct Proposed {
        int wordsBefore = 0;
        int wordsAfter = 0;
        int changes = 0;
        int number = 1; // of the try
        int tries = 1;
    };
    void showProposal(const QString &action, const Proposed &proposed, const Job &job);
    void showFailure(const QString &message);

Q_SIGNALS:
    void stopRequested();
    void againRequested();
    void rejected();
    void accepted();
    void changeStepped(int by);
    void tryStepped(int by);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Mode { Running, Proposal, Failure };
    void setMode(Mode mode);

    Label *m_action;
    ElidedLabel *m_words;
    Button *m_stop;
    Button *m_again;
    Button *m_reject;
    Button *m_accept;
    bool m_isFailure = false;
    QWidget *m_second;
    Label *m_facts;
    Label *m_tries;
    QList<IconButton *> m_trySteps;
    Label *m_changes;
    QList<IconButton *> m_changeSteps;
};

} // namespace atelier
