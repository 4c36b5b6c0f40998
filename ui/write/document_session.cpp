// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/document_session.h"

#include "core/base/log.h"

namespace atelier {

namespace {

OriginKind originOf(EditKind kind)
{
    return kind == EditKind::Pasted || kind == EditKind::Dropped ? OriginKind::Pasted : OriginKind::Typed;
}

} // namespace

DocumentSession::DocumentSession(Workspace &workspace, MarkdownEditor &editor, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_editor(editor)
{
    connect(&m_editor, &MarkdownEditor::edited, this, &DocumentSession::send);
    connect(&m_editor, &MarkdownEditor::undoRequested, this, &DocumentSession::undo);
    connect(&m_editor, &MarkdownEditor::redoRequested, this, &DocumentSession::redo);
    const auto endStep = [this] {
        if (isOpen())
            m_text->endStep(m_session);
    };
    connect(&m_editor, &MarkdownEditor::editGroupStarted, this, endStep);
    connect(&m_editor, &MarkdownEditor::editGroupFinished, this, endStep);
}

DocumentSession::~DocumentSession() { close(); }

void DocumentSession::open(const TextRef &text)
{
    if (m_text && m_text->id() == text.id)
        return;
    close();
    m_text = m_workspace.liveText(text);
    connect(m_text.get(), &LiveText::edited, this, &DocumentSession::receive);
    connect(m_text.get(), &LiveText::saveStateChanged, this, &DocumentSession::saveStateChanged);
    connect(m_text.get(), &LiveText::openFailed, this, &DocumentSession::failed);
    if (m_text->isOpen())
        load();
    else
        connect(m_text.get(), &LiveText::opened, this, &DocumentSession::load);
}

void DocumentSession::close()
{
    if (!m_text)
        return;
    m_text->disconnect(this);
    m_text.reset();
    m_session = 0;
}

void DocumentSession::load()
{
    m_session = m_text->newSession();
    m_editor.load(m_text->text());
    Q_EMIT opened();
    Q_EMIT saveStateChanged(m_text->saveState());
}

SaveState DocumentSession::saveState() const { return m_text ? m_text->saveState() : SaveState::Saved; }

void DocumentSession::send(qsizetype position, qsizetype deleted, const QString &inserted, EditKind kind)
{
    if (!isOpen())
        return;
    const std::array edits{TextEdit{position, deleted, inserted}};
    m_sending = true;
    const auto applied = m_text->edit(edits, m_origin.value_or(Origin{.kind = originOf(kind)}), m_session);
    m_sending = false;
    if (!applied) {
        // The two must never drift apart: what the history holds is the truth.
        qCWarning(logUi) << "an edit did not fit the text:" << applied.error().message;
        m_editor.load(m_text->text());
    }
    Q_EMIT changed();
}

void DocumentSession::receive(const TextEdits &edits, const Origin &origin, SessionId session)
{
    // A draft writes under this session, so that undo takes it back here; only what this editor sent is known to it.
    if (m_sending)
        return;
    const bool isOwn = session == m_session;
    const bool isDraft = isOwn && !origin.job.isNull();
    const QString before = m_editor.text();
    m_editor.applyEdits(edits, isDraft ? CaretAtEdit::MovesAlong : CaretAtEdit::Stays);
    Q_EMIT changed();
    if (!isOwn)
        Q_EMIT changedElsewhere(origin, before);
}

void DocumentSession::editAs(const Origin &origin, const std::function<void()> &change)
{
    m_origin = origin;
    change();
    m_origin.reset();
}

void DocumentSession::undo()
{
    if (isOpen() && m_text->canUndo(m_session)) {
        m_sending = true;
        const auto edits = m_text->undo(m_session);
        m_sending = false;
        applyOwn(edits);
    }
}

void DocumentSession::redo()
{
    if (isOpen() && m_text->canRedo(m_session)) {
        m_sending = true;
        const auto edits = m_text->redo(m_session);
        m_sending = false;
        applyOwn(edits);
    }
}

void DocumentSession::applyOwn(const Result<TextEdits> &edits)
{
    if (!edits) {
        qCWarning(logUi) << "undo failed:" << edits.error().message;
        return;
    }
    m_editor.applyEdits(*edits, CaretAtEdit::MovesAlong);
    if (!edits->empty()) {
        const TextEdit &last = edits->back();
        const qsizetype end = last.position + last.inserted.size();
        m_editor.select({end, end});
    }
    Q_EMIT changed();
}

} // namespace atelier
