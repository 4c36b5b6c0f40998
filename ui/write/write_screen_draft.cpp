// SPDX-License-Identifier: GPL-3.0-or-later
// Drafting, refining and checking in the Write view.
#include "core/base/background.h"
#include "core/diff/token.h"
#include "core/write/check_input.h"
#include "ui/editor/markdown_editor.h"
#include "ui/widgets/toast.h"
#include "ui/write/checks_panel.h"
#include "ui/write/draft_strip.h"
#include "ui/write/drafts_model.h"
#include "ui/write/editor_toolbar.h"
#include "ui/write/refine_flow.h"
#include "ui/write/refine_panel.h"
#include "ui/write/write_screen.h"

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

RunKind runKindOf(CheckSeverity severity)
{
    return severity == CheckSeverity::Error ? RunKind::Error : RunKind::Warning;
}

// A line that is chosen with its end would take the end away from the next one.
RefinePassage withoutBlanks(const QString &text, const RefinePassage &passage)
{
    const QStringView whole = QStringView(text).sliced(passage.start, passage.length);
    const qsizetype leading = whole.size() - whole.trimmed().size() > 0 ? whole.indexOf(whole.trimmed()) : 0;
    return {passage.start + leading, whole.trimmed().size()};
}

} // namespace

void WriteScreen::draft()
{
    if (m_refineFlow->isOpen()) {
        m_refineFlow->accept();
        return;
    }
    const auto order = m_brief->order();
    if (!order)
        return;
    const Id item = m_item.header.id;
    m_parts.writing.draft(*order, item, m_session->session(), [this, item](const Result<Job> &job) {
        if (job)
            keepBrief(job->item, {});
        if (job && item.isNull())
            openItem(job->item);
        else if (job && item == m_item.header.id)
            readItem();
        tellFailure(job);
    });
}

void WriteScreen::tellFailure(const Result<Job> &job)
{
    if (!job)
        m_toast->showMessage(job.error().message, {});
}

void WriteScreen::stopJob()
{
    if (const Job *const job = currentDraft())
        m_parts.jobs.cancel(job->header.id, [](const Result<void> &) { });
    else if (m_refineFlow->isOpen())
        m_refineFlow->reject();
}

const Job *WriteScreen::currentDraft() const
{
    const auto jobs = m_draftJobs.find(m_item.header.id);
    return jobs == m_draftJobs.end() ? nullptr : &jobs->second.front();
}

// Drafts of one item write one after the other, in the order in which they were asked for.
void WriteScreen::keepDraft(const Job &job)
{
    std::vector<Job> &jobs = m_draftJobs[job.item];
    const auto known = std::ranges::find(jobs, job.header.id, [](const Job &each) { return each.header.id; });
    const bool isRunning = job.state == JobState::Running || job.state == JobState::Queued;
    if (isRunning && known == jobs.end())
        jobs.push_back(job);
    else if (isRunning)
        *known = job;
    else if (known != jobs.end())
        jobs.erase(known);
    if (jobs.empty())
        m_draftJobs.erase(job.item);
}

void WriteScreen::onJobChanged(const Job &job)
{
    if (job.task != u"draft"_s)
        return;
    keepDraft(job);
    updateDrafting();
    if (job.item != m_item.header.id)
        return;
    if (const Job *const running = currentDraft()) {
        if (running->header.id == job.header.id || m_strip->job().header.id != running->header.id)
            m_strip->showRunning(*running);
        return;
    }
    showEnd(job);
    m_editor->setBars({});
    runChecks();
}

// How the last draft of the item ended, while a person has not dealt with it.
void WriteScreen::showEnd(const Job &job)
{
    const bool isCut = job.state == JobState::Done && !job.result[u"complete"_s].toBool(true);
    const bool hasFailed =
        job.state == JobState::Waiting || job.state == JobState::Failed || job.state == JobState::Dead;
    if ((isCut || hasFailed) && !job.handled)
        m_strip->showFailure(job);
    else
        m_strip->hide();
}

void WriteScreen::findEnd()
{
    const Id item = m_item.header.id;
    m_parts.workspace->read(
        this,
        [item](Reader &reader) {
            return reader.query<Job>({.filters = {whereEqual(u"item"_s, item), whereEqual(u"task"_s, u"draft"_s)}});
        },
        [this, item](const Result<std::vector<Job>> &jobs) {
            if (!jobs || jobs->empty() || item != m_item.header.id || currentDraft())
                return;
            showEnd(*std::ranges::max_element(*jobs, {}, [](const Job &job) { return job.header.created; }));
        });
}

void WriteScreen::updateDrafting()
{
    std::set<Id> items;
    for (const auto &[item, jobs] : m_draftJobs)
        items.insert(item);
    m_drafts->setDrafting(items);
    m_brief->setDraftRunning(currentDraft() != nullptr);
}

// The bar in the margin beside what a draft has written so far.
void WriteScreen::followDraft()
{
    if (currentDraft())
        m_editor->setBars({{.start = 0, .end = m_editor->text().size(), .kind = BarKind::Streaming}});
}

void WriteScreen::connectRefine()
{
    connect(m_refine, &RefinePanel::refineRequested, this, &WriteScreen::refine);
    connect(m_refine, &RefinePanel::scopeChanged, this, &WriteScreen::updateScope);
    connect(m_editor, &MarkdownEditor::selectionChanged, this, [this] {
        const TextSelection selection = m_editor->selection();
        m_refine->setSelectionWords(int(
            countWords(QStringView(m_editor->text()).sliced(selection.start(), selection.end() - selection.start()))));
        updateScope();
    });
    connect(m_refineFlow, &RefineFlow::closed, this, [this] { m_refine->setRunning({}); });
    connect(m_brief, &BriefPanel::modelChanged, this, &WriteScreen::updateRefineModel);
    connect(m_checks, &ChecksPanel::jumpRequested, this, &WriteScreen::jumpTo);
    connect(m_checks, &ChecksPanel::replaceRequested, this, &WriteScreen::replaceFinding);
    connect(m_checks, &ChecksPanel::setAsideRequested, this, &WriteScreen::setFindingAside);
    updateRefineModel();
}

void WriteScreen::updateRefineModel()
{
    const ModelId model = m_brief->model();
    m_refine->setModel(model.isOffline() ? tr("Offline rules") : model.toString(),
        model.isOffline() ? u"$0.00"_s : tr("cost as used"));
}

RefinePassage WriteScreen::passageFor(RefineScope scope) const
{
    const TextSelection selection = m_editor->selection();
    const qsizetype size = m_editor->text().size();
    if (scope == RefineScope::Selection)
        return withoutBlanks(m_editor->text(), {selection.start(), selection.end() - selection.start()});
    if (scope == RefineScope::WholeText)
        return {0, size};
    // A section runs from its heading to the next one.
    const QList<OutlineEntry> outline = m_editor->outline();
    qsizetype start = 0;
    qsizetype end = size;
    for (const OutlineEntry &heading : outline) {
        if (heading.position <= selection.start())
            start = heading.position;
        else {
            end = heading.position;
            break;
        }
    }
    return withoutBlanks(m_editor->text(), {start, end - start});
}

void WriteScreen::updateScope()
{
    const RefinePassage passage = passageFor(m_refine->scope());
    m_refine->setScopeWords(int(countWords(QStringView(m_editor->text()).sliced(passage.start, passage.length))));
}

void WriteScreen::refine(const QString &kind, const QString &argument)
{
    if (!m_session->isOpen())
        return;
    const RefinePassage passage = passageFor(m_refine->scope());
    const QString text = m_editor->text();
    RefineOrder order{.refine = {.kind = kind,
                          .argument = argument,
                          .passage = text.sliced(passage.start, passage.length),
                          .before = text.first(passage.start),
                          .after = text.sliced(passage.start + passage.length)},
        .model = m_brief->model(),
        .item = m_item.header.id};
    for (const QJsonValue &keyword : m_item.brief[u"keywords"_s].toArray())
        order.refine.keywords.append(keyword.toString());
    m_refineFlow->start(order, passage);
    m_refine->setRunning(kind);
}

void WriteScreen::tryProposalAgain() { m_refineFlow->tryAgain(); }

void WriteScreen::nextTry() { m_refineFlow->stepTry(1); }

void WriteScreen::previousTry() { m_refineFlow->stepTry(-1); }

void WriteScreen::scheduleChecks()
{
    m_checkStop.request_stop();
    m_checkSoon.start();
}

void WriteScreen::runChecks()
{
    if (!m_parts.checks || !m_session->isOpen())
        return;
    m_checkStop.request_stop();
    m_checkStop = std::stop_source();
    m_parts.workspace->read(
        this, [](Reader &reader) { return loadVoices(reader, {}, {}); },
        [this, stop = m_checkStop.get_token()](const Result<Voices> &voices) {
            if (stop.stop_requested())
                return;
            CheckInput input = checkInput(m_item, m_editor->text(), voices.value_or(Voices{}), m_parts.templates);
            if (goal() > 0)
                input.wordGoal = goal();
            runInBackground(
                this, [input, rules = m_parts.checks, stop] { return checkText(input, *rules, stop); },
                [this, stop, text = input.markdown](const Result<CheckReport> &report) {
                    if (!report || stop.stop_requested())
                        return;
                    m_checkedText = text;
                    showReport(*report);
                });
        });
}

void WriteScreen::showReport(const CheckReport &report)
{
    m_checks->show(report);
    TextRuns runs;
    for (const CheckFinding &finding : report.findings) {
        const bool isPlace = finding.severity != CheckSeverity::Passed && finding.field == CheckField::Body
            && finding.range.length > 0 && finding.range.length < m_editor->text().size();
        if (isPlace)
            runs.push_back({.start = finding.range.position,
                .length = finding.range.length,
                .kind = runKindOf(finding.severity),
                .note = finding.message});
    }
    m_editor->setRuns(Layer::Findings, std::move(runs));
}

void WriteScreen::jumpTo(const CheckFinding &finding)
{
    if (finding.field != CheckField::Body)
        return;
    m_editor->select({finding.range.position, finding.range.end()});
    m_editor->scrollTo(finding.range.position);
    m_editor->setFocus();
}

void WriteScreen::replaceFinding(const CheckFinding &finding)
{
    const bool isThere = finding.replacement && finding.range.end() <= m_editor->text().size();
    if (!isThere || findingKey(finding, m_editor->text()) != findingKey(finding, m_checkedText)) {
        m_toast->showMessage(tr("The text has changed meanwhile; look at the finding again."), {});
        return;
    }
    const std::array edits{TextEdit{finding.range.position, finding.range.length, *finding.replacement}};
    m_session->text()->endStep(m_session->session());
    m_editor->editAsUser(edits, EditKind::Replaced);
    m_session->text()->endStep(m_session->session());
    jumpTo(finding);
}

void WriteScreen::setFindingAside(const CheckFinding &finding, const QString &reason)
{
    const QString key = findingKey(finding, m_checkedText);
    const auto keep = [id = m_item.header.id, key, reason](Transaction &transaction) {
        return transaction
            .update<ContentItem>(id,
                [&](ContentItem &item) {
                    QJsonObject aside = item.findings[u"set_aside"_s].toObject();
                    if (reason.isEmpty())
                        aside.remove(key);
                    else
                        aside[key] = reason;
                    item.findings[u"set_aside"_s] = aside;
                })
            .transform([](const ContentItem &) {});
    };
    const QString label = reason.isEmpty() ? tr("Look at a finding again") : tr("Set a finding aside");
    m_parts.workspace->commit(label, {}, keep, this, [this](const Result<void> &kept) {
        if (!kept)
            m_toast->showMessage(kept.error().message, {});
        readItem();
    });
}

void WriteScreen::setCurrentFindingAside() { m_checks->askToSetAside(); }

void WriteScreen::nextFinding() { m_checks->step(1); }

void WriteScreen::previousFinding() { m_checks->step(-1); }

} // namespace atelier
