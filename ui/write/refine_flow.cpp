// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/refine_flow.h"

#include "core/diff/token.h"
#include "ui/editor/markdown_editor.h"
#include "ui/write/document_session.h"
#include "ui/write/passage_pieces.h"
#include "ui/write/proposal_bar.h"

using namespace Qt::StringLiterals;

namespace atelier {

RefineFlow::RefineFlow(WritingService &writing, JobQueue &jobs, MarkdownEditor &editor, DocumentSession &session,
    ProposalBar &bar, QObject *parent)
    : QObject(parent)
    , m_writing(writing)
    , m_jobs(jobs)
    , m_editor(editor)
    , m_session(session)
    , m_bar(bar)
{
    connect(&m_jobs, &JobQueue::stateChanged, this, &RefineFlow::onStateChanged);
    connect(&m_bar, &ProposalBar::accepted, this, &RefineFlow::accept);
    connect(&m_bar, &ProposalBar::rejected, this, &RefineFlow::reject);
    connect(&m_bar, &ProposalBar::stopRequested, this, &RefineFlow::reject);
    connect(&m_bar, &ProposalBar::againRequested, this, &RefineFlow::tryAgain);
    connect(&m_bar, &ProposalBar::changeStepped, this, [this](int by) {
        const int count = m_editor.proposalChangeCount();
        if (count == 0)
            return;
        m_change = (m_change + by + count) % count;
        m_editor.scrollToProposalChange(m_change);
    });
    connect(&m_bar, &ProposalBar::tryStepped, this, &RefineFlow::stepTry);
    connect(&m_editor, &MarkdownEditor::proposalWithdrawn, this, [this] {
        if (m_isOpen)
            m_bar.showFailure(tr("The passage was changed elsewhere, so the proposal is withdrawn."));
    });
}

void RefineFlow::start(const RefineOrder &order, const RefinePassage &passage)
{
    if (m_isOpen)
        reject();
    m_order = order;
    m_passage = passage;
    const auto kind = m_writing.prompts().kind(order.refine.kind);
    m_label = kind ? kind->label : order.refine.kind;
    m_tries.clear();
    m_isOpen = true;
    Q_EMIT opened();
    run();
}

void RefineFlow::tryAgain()
{
    const bool isRunning = !m_job.header.id.isNull() && !hasEnded(m_job.state) && m_job.state != JobState::Waiting;
    if (!m_isOpen || isRunning)
        return;
    m_order.cacheUse = CacheUse::Bypass;
    m_editor.hideProposal();
    discardLatest();
    run();
}

// A job that gave no proposal is dealt with once the next one is asked for; those that did are kept as tries.
void RefineFlow::discardLatest()
{
    const bool isKept = std::ranges::contains(m_tries, m_job.header.id, [](const Job &job) { return job.header.id; });
    if (!m_job.header.id.isNull() && hasEnded(m_job.state) && !isKept)
        m_jobs.discard(m_job.header.id, [](const Result<void> &) { });
}

void RefineFlow::stepTry(int by)
{
    if (!m_isOpen || !m_editor.hasProposal() || m_tries.size() < 2)
        return;
    m_try = (m_try + m_tries.size() + size_t(by)) % m_tries.size();
    showTry();
}

qsizetype RefineFlow::passageEnd() const
{
    if (!m_editor.hasProposal())
        return m_passage.start + m_passage.length;
    const Proposal proposal = m_editor.proposal();
    return proposal.start + oldText(proposal.pieces).size();
}

// The passage moves when something is written before it; a passage that occurs once is found again.
bool RefineFlow::findPassage()
{
    const QString &text = m_editor.text();
    const QString &passage = m_order.refine.passage;
    if (QStringView(text).mid(m_passage.start, m_passage.length) == passage)
        return true;
    const qsizetype first = text.indexOf(passage);
    if (first < 0 || text.indexOf(passage, first + 1) >= 0)
        return false;
    m_passage.start = first;
    return true;
}

void RefineFlow::run()
{
    m_job = {};
    m_change = -1;
    m_bar.showRunning(m_label);
    m_writing.refine(m_order, [this, run = ++m_run](const Result<Job> &job) {
        const bool isWanted = m_isOpen && run == m_run;
        if (isWanted && job)
            m_job = *job;
        else if (isWanted)
            m_bar.showFailure(job.error().message);
        else if (job) // closed before it had begun
            m_jobs.cancel(job->header.id, [](const Result<void> &) { });
    });
}

void RefineFlow::onStateChanged(const Job &job)
{
    if (!m_isOpen || job.header.id != m_job.header.id || m_job.header.id.isNull())
        return;
    m_job = job;
    if (job.state == JobState::Done) {
        m_try = m_tries.size();
        m_tries.push_back(job);
        showTry();
    } else if (job.state == JobState::Cancelled)
        close();
    else if (hasEnded(job.state) || job.state == JobState::Waiting)
        m_bar.showFailure(job.errorMessage);
}

void RefineFlow::showTry()
{
    const Job &job = m_tries[m_try];
    const QString text = job.result[u"text"_s].toString();
    const QString before = m_order.refine.passage;
    m_editor.hideProposal();
    m_change = -1;
    if (!findPassage()) {
        m_bar.showFailure(tr("The passage was changed while the proposal was made. Try again."));
        return;
    }
    m_editor.showProposal({.start = m_passage.start, .pieces = piecesOf(diffWords(before, text))});
    m_bar.showProposal(m_label,
        {.wordsBefore = int(countWords(before)),
            .wordsAfter = int(countWords(text)),
            .changes = m_editor.proposalChangeCount(),
            .number = int(m_try) + 1,
            .tries = int(m_tries.size())},
        job);
}

void RefineFlow::accept()
{
    if (!m_isOpen || !m_editor.hasProposal())
        return;
    const Job &job = m_tries[m_try];
    const Origin origin{.kind = OriginKind::Refined, .job = job.header.id, .model = job.model};
    LiveText *const text = m_session.text();
    // A version on each side of the change, so that it can be compared and taken back later.
    text->nameVersion({}, this, [](const Result<TextVersion> &) { });
    m_session.editAs(origin, [this] { m_editor.acceptProposal(); });
    text->endStep(m_session.session());
    text->nameVersion({}, this, [](const Result<TextVersion> &) { });
    close();
}

void RefineFlow::reject()
{
    m_editor.hideProposal();
    if (!m_job.header.id.isNull() && !hasEnded(m_job.state))
        m_jobs.cancel(m_job.header.id, [](const Result<void> &) { });
    close();
}

void RefineFlow::close()
{
    discardLatest();
    for (const Job &job : m_tries)
        m_jobs.discard(job.header.id, [](const Result<void> &) { });
    m_tries.clear();
    m_isOpen = false;
    m_bar.hide();
    m_editor.setFocus();
    Q_EMIT closed();
}

} // namespace atelier
