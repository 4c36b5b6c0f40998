// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/write/writing_service.h"

#include <QObject>

namespace atelier {

class DocumentSession;
class MarkdownEditor;
class ProposalBar;

struct RefinePassage {
    qsizetype start = 0;
    qsizetype length = 0;
};

// One refinement from the request to Accept or Reject: runs the job, shows its proposal in the editor and in the bar.
class RefineFlow final : public QObject {
    Q_OBJECT

public:
    RefineFlow(WritingService &writing, JobQueue &jobs, MarkdownEditor &editor, DocumentSession &session,
        ProposalBar &bar, QObject *parent = nullptr);

    void start(const RefineOrder &order, const RefinePassage &passage);
    void accept();
    void reject();
    void tryAgain(); // the tries before are kept until one is accepted
    void stepTry(int by);
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] qsizetype passageEnd() const;

Q_SIGNALS:
    void opened();
    void closed();

private:
    void run();
    [[nodiscard]] bool findPassage();
    void onStateChanged(const Job &job);
    void showTry();
    void discardLatest();
    void close();

    WritingService &m_writing;
    JobQueue &m_jobs;
    MarkdownEditor &m_editor;
    DocumentSession &m_session;
    ProposalBar &m_bar;
    RefineOrder m_order;
    RefinePassage m_passage;
    QString m_label;
    Job m_job; // the latest
    std::vector<Job> m_tries; // those that gave a proposal
    size_t m_try = 0;
    bool m_isOpen = false;
    int m_change = -1;
    int m_run = 0;
};

} // namespace atelier
