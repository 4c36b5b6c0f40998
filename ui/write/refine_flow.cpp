// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/refine_flow.h"

#include "core/diff/diff.h"
#include "ui/editor/markdown_editor.h"
#include "ui/write/document_session.h"
#include "ui/write/proposal_bar.h"

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

PassagePieces piecesOf(const std::vector<DiffPart> &parts)
{
    PassagePieces pieces;
    for (const DiffPart &part : parts) {
        const PieceKind kind = part.kind == DiffKind::Inserted ? PieceKind::Insert
            : part.kind == DiffKind::Deleted                   ? PieceKind::Delete
                                                               : PieceKind::Equal;
        pieces.push_back({kind, part.text});
    }
    return pieces;
}

int wordsIn(const QString &text) { return int(text.split(u' ', Qt::SkipEmptyParts).size()); }

} // namespace

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
    connect(&m_bar, &ProposalBar::stopRequested, this,
        [this] { m_jobs.cancel(m_job.header.id, [](const Result<void> &) { }); });
    connect(&m_bar, &ProposalBar::againRequested, this, [this] {
        m_order.cacheUse = CacheUse::Bypass;
        m_editor.hideProposal();
        run();
    });
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

void RefineFlow::run()
{
    m_job = {};
    m_change = -1;
    m_bar.showRunning(m_label);
    m_writing.refine(m_order, [this](const Result<Job> &job) {
        if (job)
            m_job = *job;
        else
            m_bar.showFailure(job.error().message);
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
    if (m_editor.text().sliced(std::min(m_passage.start, m_editor.text().size())).left(m_passage.length) != before) {
        m_bar.showFailure(tr("The passage was changed while the proposal was made. Try again."));
        return;
    }
    const PassagePieces pieces = piecesOf(diffWords(before, text));
    m_editor.showProposal({.start = m_passage.start, .pieces = pieces});
    m_bar.showProposal(m_label, wordsIn(before), wordsIn(text), m_editor.proposalChangeCount(), job);
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
