// SPDX-License-Identifier: GPL-3.0-or-later
// What the user does: keys, input methods, mouse, clipboard, menu.
#include "ui/editor/column_layout.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/spelling.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QImage>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QScrollBar>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QToolTip>
#include <QUrl>

#include <algorithm>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

constexpr qreal zoomStep = 1.1;

class KindScope {
public:
    KindScope(EditKind &kind, EditKind now)
        : m_kind(kind)
        , m_before(std::exchange(kind, now))
    {
    }
    ~KindScope() { m_kind = m_before; }
    Q_DISABLE_COPY_MOVE(KindScope)

private:
    EditKind &m_kind;
    EditKind m_before;
};

bool isDeletingKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Delete
        || event.matches(QKeySequence::DeleteStartOfWord) || event.matches(QKeySequence::DeleteEndOfWord)
        || event.matches(QKeySequence::DeleteEndOfLine) || event.matches(QKeySequence::DeleteCompleteLine)
        || event.matches(QKeySequence::Cut);
}

bool isTypingKey(const QKeyEvent &event)
{
    const bool isCommand =
        event.modifiers().testFlag(Qt::ControlModifier) && !event.modifiers().testFlag(Qt::AltModifier);
    const QString text = event.text();
    return !isCommand && !text.isEmpty() && (text[0].isPrint() || text[0] == u'\t' || text[0] == u'\r');
}

bool isEnter(const QKeyEvent &event) { return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter; }

QStringList localFiles(const QMimeData &source)
{
    QStringList paths;
    for (const QUrl &url : source.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

bool MarkdownEditor::isComposing() const
{
    const QTextBlock block = textCursor().block();
    return block.layout() && !block.layout()->preeditAreaText().isEmpty();
}

bool MarkdownEditor::isLocked(qsizetype from, qsizetype to) const
{
    if (!m_proposal)
        return false;
    // Whole lines: those are what the proposal stands in for.
    const QTextBlock first = document()->findBlock(m_proposal->passage.selectionStart());
    const QTextBlock last = document()->findBlock(m_proposal->passage.selectionEnd());
    return to >= first.position() && from <= last.position() + last.length() - 1;
}

bool MarkdownEditor::wouldChangeLocked(const QKeyEvent &event) const
{
    if (!m_proposal || (!isDeletingKey(event) && !isTypingKey(event) && !event.matches(QKeySequence::Paste)))
        return false;
    QTextCursor reach = textCursor();
    if (!reach.hasSelection() && isDeletingKey(event)) {
        const bool byWord = event.modifiers().testFlag(Qt::ControlModifier);
        if (event.key() == Qt::Key_Backspace)
            reach.movePosition(
                byWord ? QTextCursor::PreviousWord : QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor);
        else
            reach.movePosition(byWord ? QTextCursor::NextWord : QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    }
    return isLocked(reach.selectionStart(), reach.selectionEnd());
}

std::optional<EditorCommand> MarkdownEditor::commandOf(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool onlyControl = modifiers == Qt::ControlModifier;
    if (onlyControl && event.key() == Qt::Key_B)
        return EditorCommand::Bold;
    if (onlyControl && event.key() == Qt::Key_I)
        return EditorCommand::Italic;
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier) && event.key() == Qt::Key_K)
        return EditorCommand::Link;
    if (modifiers != (Qt::ControlModifier | Qt::AltModifier))
        return std::nullopt;
    switch (event.key()) {
    case Qt::Key_0:
        return EditorCommand::Paragraph;
    case Qt::Key_1:
        return EditorCommand::Heading1;
    case Qt::Key_2:
        return EditorCommand::Heading2;
    case Qt::Key_3:
        return EditorCommand::Heading3;
    default:
        return std::nullopt;
    }
}

bool MarkdownEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = static_cast<QKeyEvent &>(*event);
        const bool isOurs = key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo)
            || (commandOf(key).has_value() && !isReadOnly());
        if (isOurs) {
            event->accept();
            return true;
        }
    }
    return QTextEdit::event(event);
}

// Keys that ask the owner for something.
bool MarkdownEditor::handleRequestKey(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Undo))
        Q_EMIT undoRequested();
    else if (event.matches(QKeySequence::Redo))
        Q_EMIT redoRequested();
    else if (event.matches(QKeySequence::Find))
        Q_EMIT findRequested();
    else if (event.modifiers() == Qt::ControlModifier && event.key() == Qt::Key_H)
        Q_EMIT replaceRequested();
    else
        return false;
    return true;
}

bool MarkdownEditor::handleEditingKey(const QKeyEvent &event)
{
    if (isEnter(event) || event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab)
        finishComposing();
    if (const std::optional<EditorCommand> command = commandOf(event)) {
        run(*command);
        return true;
    }
    const bool isPlain = event.modifiers() == Qt::NoModifier || event.modifiers() == Qt::KeypadModifier;
    if (isEnter(event) && (isPlain || event.modifiers() == Qt::ShiftModifier)) {
        const BlockData *const known = DocumentIndex::data(document()->findBlock(textCursor().selectionStart()));
        const LineInfo line = known && isPlain ? known->info : LineInfo();
        apply(newLine(m_text, selection(), line), EditKind::Typed);
        return true;
    }
    const bool isTab = event.key() == Qt::Key_Tab && isPlain;
    const bool isBacktab = event.key() == Qt::Key_Backtab;
    if (isTab || isBacktab) {
        if (const auto result = indentList(m_text, selection(), isTab ? IndentStep::In : IndentStep::Out)) {
            apply(*result, EditKind::Command);
            return true;
        }
        if (isTab && DocumentIndex::kind(textCursor().block()) == LineKind::Code) {
            const qsizetype caret = selection().start() + 4;
            apply({{{selection().start(), selection().end() - selection().start(), u"    "_s}}, {caret, caret}},
                EditKind::Typed);
            return true;
        }
    }
    return false;
}

void MarkdownEditor::keyPressEvent(QKeyEvent *event)
{
    if (handleRequestKey(*event)) {
        event->accept();
        return;
    }
    if (!isReadOnly()) {
        if (wouldChangeLocked(*event)) {
            QToolTip::showText(mapToGlobal(cursorRect().bottomLeft()),
                tr("This passage has an open proposal. Accept or reject it first."), this);
            event->accept();
            return;
        }
        if (handleEditingKey(*event)) {
            event->accept();
            return;
        }
    }
    if (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab) {
        event->ignore(); // outside lists and code it moves the focus, and is never text
        return;
    }
    if (isDeletingKey(*event) || isTypingKey(*event))
        finishComposing();
    const KindScope scope(m_kind, isDeletingKey(*event) ? EditKind::Deleted : EditKind::Typed);
    QTextEdit::keyPressEvent(event);
    settleView();
}

bool MarkdownEditor::focusNextPrevChild(bool next)
{
    // The base class asks here before the key reaches keyPressEvent.
    const LineKind kind = DocumentIndex::kind(textCursor().block());
    const bool tabIsText = !isReadOnly()
        && (kind == LineKind::ListItem || textCursor().hasSelection() || (next && kind == LineKind::Code));
    return tabIsText ? false : QTextEdit::focusNextPrevChild(next);
}

void MarkdownEditor::inputMethodEvent(QInputMethodEvent *event)
{
    const bool changesText = !event->commitString().isEmpty() || event->replacementLength() > 0;
    if (isReadOnly() || (m_proposal && isLocked(textCursor().selectionStart(), textCursor().selectionEnd()))) {
        event->ignore();
        return;
    }
    // What is committed belongs to the text with the edits that waited, so these come first.
    if (changesText && !m_waiting.empty()) {
        QInputMethodEvent clear;
        QTextEdit::inputMethodEvent(&clear);
        applyWaitingEdits();
    }
    const KindScope scope(m_kind, EditKind::Typed);
    if (changesText && event->commitString() != plainInput(event->commitString())) {
        QInputMethodEvent plain(event->preeditString(), event->attributes());
        plain.setCommitString(plainInput(event->commitString()), event->replacementStart(), event->replacementLength());
        QTextEdit::inputMethodEvent(&plain);
    } else {
        QTextEdit::inputMethodEvent(event);
    }
    applyWaitingEdits();
    settleView();
}

void MarkdownEditor::mousePressEvent(QMouseEvent *event)
{
    const bool opensLink = event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier;
    if (opensLink) {
        const QTextCursor place = cursorForPosition(event->pos());
        const QStringView line = QStringView(m_text).mid(place.block().position(), place.block().length() - 1);
        const QStringView address = linkAddressAt(line, place.positionInBlock());
        if (!address.isEmpty()) {
            Q_EMIT linkActivated(address.toString());
            event->accept();
            return;
        }
    }
    QTextEdit::mousePressEvent(event);
    applyWaitingEdits();
}

void MarkdownEditor::dropEvent(QDropEvent *event)
{
    const QTextCursor place = cursorForPosition(event->position().toPoint());
    const TextSelection old = selection();
    const bool movesOwn = event->source() == viewport() || event->source() == this;
    const bool isLockedPlace = isLocked(place.position(), place.position())
        || (movesOwn && !old.isEmpty() && isLocked(old.start(), old.end()));
    if (isReadOnly() || isLockedPlace) {
        event->ignore();
        return;
    }
    finishComposing();
    const KindScope scope(m_kind, EditKind::Dropped);
    QTextEdit::dropEvent(event);
    settleView();
}

void MarkdownEditor::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() != Qt::ControlModifier) {
        QTextEdit::wheelEvent(event);
        return;
    }
    const int turn = event->angleDelta().y();
    if (turn != 0)
        setZoom(turn > 0 ? m_zoom * zoomStep : m_zoom / zoomStep);
    event->accept();
}

QMimeData *MarkdownEditor::createMimeDataFromSelection() const
{
    const TextSelection selected = selection();
    auto *const copied = new QMimeData;
    copied->setText(m_text.sliced(selected.start(), selected.end() - selected.start()));
    return copied;
}

bool MarkdownEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasHtml() || source->hasImage() || !localFiles(*source).isEmpty();
}

void MarkdownEditor::insertFromMimeData(const QMimeData *source)
{
    const TextSelection place = selection();
    if (isReadOnly() || isLocked(place.start(), place.end()))
        return;
    if (const QStringList files = localFiles(*source); !files.isEmpty()) {
        Q_EMIT filesDropped(files);
        return;
    }
    if (source->hasImage() && !source->hasText()) {
        Q_EMIT imagePasted(qvariant_cast<QImage>(source->imageData()));
        return;
    }
    finishComposing();
    const KindScope scope(m_kind, m_kind == EditKind::Dropped ? EditKind::Dropped : EditKind::Pasted);
    const QString text =
        source->hasText() ? source->text() : QTextDocumentFragment::fromHtml(source->html()).toPlainText();
    textCursor().insertText(plainInput(text));
    ensureCursorVisible();
    settleView();
}

void MarkdownEditor::addSpellingActions(QMenu &menu, const QTextCursor &place)
{
    const QTextBlock block = place.block();
    const int column = place.positionInBlock();
    const QList<SpeltWord> words = misspeltWords(block, column, column + 1);
    const auto found = std::ranges::find_if(
        words, [&](const SpeltWord &word) { return word.start <= column && column <= word.start + word.length; });
    if (found == words.end())
        return;
    const qsizetype start = block.position() + found->start;
    const QString word = m_text.sliced(start, found->length);
    QAction *const waiting = menu.addAction(tr("Looking for suggestions…"));
    waiting->setEnabled(false);
    menu.addAction(tr("Add “%1” to dictionary").arg(word), this, [this, word] { m_spelling->addToDictionary(word); });
    menu.addAction(tr("Ignore “%1”").arg(word), this, [this, word] { m_spelling->ignore(word); });
    menu.addSeparator();
    const QPointer<QMenu> openMenu(&menu);
    m_spelling->suggest(word, [this, openMenu, waiting, word, start](const QStringList &suggestions) {
        if (!openMenu)
            return;
        for (const QString &suggestion : suggestions) {
            auto *const action = new QAction(suggestion, openMenu);
            connect(action, &QAction::triggered, this, [this, word, start, suggestion] {
                if (QStringView(m_text).mid(start, word.size()) == word)
                    apply({{{start, word.size(), suggestion}}, {start + suggestion.size(), start + suggestion.size()}},
                        EditKind::Replaced);
            });
            openMenu->insertAction(waiting, action);
        }
        waiting->setText(tr("No suggestions"));
        waiting->setVisible(suggestions.isEmpty());
    });
}

void MarkdownEditor::addEditActions(QMenu &menu)
{
    const bool canChange = !isReadOnly();
    const bool hasSelection = textCursor().hasSelection();
    if (canChange) {
        menu.addAction(tr("Undo"), this, &MarkdownEditor::undoRequested);
        menu.addAction(tr("Redo"), this, &MarkdownEditor::redoRequested);
        menu.addSeparator();
        menu.addAction(tr("Cut"), this, &MarkdownEditor::cutSelection)->setEnabled(hasSelection);
    }
    menu.addAction(tr("Copy"), this, &QTextEdit::copy)->setEnabled(hasSelection);
    if (canChange)
        menu.addAction(tr("Paste"), this, &QTextEdit::paste)->setEnabled(canPaste());
    menu.addSeparator();
    menu.addAction(tr("Select all"), this, &QTextEdit::selectAll);
}

void MarkdownEditor::cutSelection()
{
    const TextSelection selected = selection();
    if (isLocked(selected.start(), selected.end()))
        return;
    copy();
    apply({{{selected.start(), selected.end() - selected.start(), {}}}, {selected.start(), selected.start()}},
        EditKind::Deleted);
}

QMenu *MarkdownEditor::createMenu(const QPoint &viewportPosition)
{
    auto *const menu = new QMenu(this);
    if (!isReadOnly())
        addSpellingActions(*menu, cursorForPosition(viewportPosition));
    addEditActions(*menu);
    return menu;
}

// A finding says what it is about where the pointer rests on it.
bool MarkdownEditor::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTextEdit::viewportEvent(event);
    const auto &help = static_cast<QHelpEvent &>(*event);
    const int position = cursorForPosition(help.pos()).position();
    const TextRuns findings = m_layers.runsIn(Layer::Findings, position, position + 1);
    const auto noted = std::ranges::find_if(findings, [](const TextRun &run) { return !run.note.isEmpty(); });
    if (noted == findings.end()) {
        QToolTip::hideText();
        event->ignore();
    } else {
        QToolTip::showText(help.globalPos(), noted->note, this);
    }
    return true;
}

void MarkdownEditor::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    QMenu *const menu = createMenu(byKeyboard ? cursorRect().center() : event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(byKeyboard ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos());
}

void MarkdownEditor::focusInEvent(QFocusEvent *event)
{
    QTextEdit::focusInEvent(event);
    updateStillCaret();
}

void MarkdownEditor::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    applyWaitingEdits();
    updateStillCaret();
}

} // namespace atelier
