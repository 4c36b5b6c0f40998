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
    if (!m_job.header.id.isNull())
        m_jobs.discard(m_job.header.id, [](const Result<void> &) { });
    run();
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
    if (job.state == JobState::Done)
        propose(job);
    else if (job.state == JobState::Cancelled)
        close();
    else if (hasEnded(job.state) || job.state == JobState::Waiting)
        m_bar.showFailure(job.errorMessage);
}

void RefineFlow::propose(const Job &job)
{
    const QString text = job.result[u"text"_s].toString();
    const QString before = m_order.refine.passage;
    if (!findPassage()) {
        m_bar.showFailure(tr("The passage was changed while the proposal was made. Try again."));
        return;
    }
    const PassagePieces pieces = piecesOf(diffWords(before, text));
    m_editor.showProposal({.start = m_passage.start, .pieces = pieces});
    m_bar.showProposal(m_label, int(countWords(before)), int(countWords(text)), m_editor.proposalChangeCount(), job);
}

void RefineFlow::accept()
{
    if (!m_isOpen || !m_editor.hasProposal())
        return;
    const Origin origin{.kind = OriginKind::Refined, .job = m_job.header.id, .model = m_job.model};
    LiveText *const text = m_session.text();
    // A version on each side of the change, so that it can be compared and taken back later.
    text->nameVersion({}, this, [](const Result<TextVersion> &) { });
    m_session.editAs(origin, [this] { m_editor.acceptProposal(); });
    text->endStep(m_session.session());
    text->nameVersion({}, this, [](const Result<TextVersion> &) { });
    m_jobs.discard(m_job.header.id, [](const Result<void> &) { });
    close();
}

void RefineFlow::reject()
{
    m_editor.hideProposal();
    if (!m_job.header.id.isNull() && !hasEnded(m_job.state))
        m_jobs.cancel(m_job.header.id, [](const Result<void> &) { });
    else if (!m_job.header.id.isNull())
        m_jobs.discard(m_job.header.id, [](const Result<void> &) { });
    close();
}

void RefineFlow::close()
{
    m_isOpen = false;
    m_bar.hide();
    m_editor.setFocus();
    Q_EMIT closed();
}

} // namespace atelier
