// SPDX-License-Identifier: GPL-3.0-or-later
// Text in and out: the mirror of the document, edits of the user, edits from elsewhere, commands.
#include "ui/editor/markdown_editor.h"

#include "ui/editor/code_colors.h"
#include "ui/editor/column_layout.h"
#include "ui/editor/spelling.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QScrollBar>
#include <QTextDocument>

#include <algorithm>

namespace atelier {

namespace {

// More edits than these at once are not laid out one by one.
constexpr size_t fewEdits = 16;

// What the document can hold in place of each unit: QTextDocument would split or drop these itself, and positions must
// stay those of the plain text.
QString displayed(const QString &text)
{
    QString shown = text;
    for (QChar &c : shown) {
        if (c == u'\r' || c == QChar::ParagraphSeparator || c == QChar(0xFDD0) || c == QChar(0xFDD1) || c.isNull())
            c = u' ';
    }
    return shown;
}

// Leaves out what is equal at both ends, without cutting a surrogate pair.
TextEdit trimmed(TextEdit edit, QStringView deletedText)
{
    const QStringView inserted = edit.inserted;
    const qsizetype shorter = std::min(deletedText.size(), inserted.size());
    qsizetype prefix = 0;
    while (prefix < shorter && deletedText[prefix] == inserted[prefix])
        ++prefix;
    if (prefix > 0 && inserted[prefix - 1].isHighSurrogate())
        --prefix;
    qsizetype suffix = 0;
    while (suffix < shorter - prefix
        && deletedText[deletedText.size() - 1 - suffix] == inserted[inserted.size() - 1 - suffix])
        ++suffix;
    if (suffix > 0 && inserted[inserted.size() - suffix].isLowSurrogate())
        --suffix;
    return {edit.position + prefix, edit.deleted - prefix - suffix,
        inserted.sliced(prefix, inserted.size() - prefix - suffix).toString()};
}

} // namespace

MarkdownEditor::MarkdownEditor(QWidget *parent)
    : QTextEdit(parent)
    , m_baseStyle(EditorStyle::light())
    , m_spelling(std::make_unique<Spelling>())
    , m_codeColors(std::make_unique<CodeColors>())
{
    auto *const newDocument = new QTextDocument(this);
    newDocument->setUndoRedoEnabled(false);
    newDocument->setDocumentMargin(0);
    m_index = std::make_unique<DocumentIndex>(newDocument);
    m_index->update(m_text, 0, 0);
    m_layout = new ColumnLayout(newDocument, &m_text, &m_layers);
    newDocument->setDocumentLayout(m_layout);
    // Before the base class listens, so that what it asks is answered from the new state.
    connect(newDocument, &QTextDocument::contentsChange, this, &MarkdownEditor::onContentsChange);
    connect(newDocument, &QTextDocument::contentsChanged, this, &MarkdownEditor::onContentsChanged);
    connect(this, &QTextEdit::cursorPositionChanged, this, &MarkdownEditor::onCaretMoved);
    // Queued, since a height may also prove wrong while painting.
    connect(m_layout, &QAbstractTextDocumentLayout::documentSizeChanged, this, &MarkdownEditor::viewChanged,
        Qt::QueuedConnection);
    connect(m_spelling.get(), &Spelling::updated, this, [this] { viewport()->update(); });
    m_layout->setMisspeltWords(
        [this](const QTextBlock &block, int from, int to) { return misspeltWords(block, from, to); });

    setLineWrapMode(NoWrap); // the layout wraps; the base class is not to ask for its own page width
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setCursorWidth(2);
    setDocument(newDocument);
    setAccessibleName(tr("Draft text"));
    m_decorateSoon.setSingleShot(true);
    m_decorateSoon.setInterval(60);
    connect(&m_decorateSoon, &QTimer::timeout, this, &MarkdownEditor::requestDecorations);
    applyStyle();
}

MarkdownEditor::~MarkdownEditor() { disconnect(document(), nullptr, this, nullptr); }

void MarkdownEditor::load(const QString &text)
{
    hideProposal();
    m_waiting.clear();
    m_layers.clear();
    m_isLoading = true;
    m_layout->beginReload();
    m_text = text;
    document()->setPlainText(displayed(text));
    m_index->update(m_text, 0, m_text.size());
    m_layout->endReload();
    m_isLoading = false;
    setTextCursor(QTextCursor(document()));
    verticalScrollBar()->setValue(0);
    announceDerived();
    settleView();
    m_decorateSoon.start();
}

TextEdit MarkdownEditor::reportedEdit(int from, int removed) const
{
    // The counts may hold the separator after the last line.
    const qsizetype oldSize = m_text.size();
    const qsizetype newSize = document()->characterCount() - 1;
    const qsizetype position = std::min<qsizetype>(from, oldSize);
    const qsizetype deleted = std::min<qsizetype>(removed, oldSize - position);
    const qsizetype inserted = std::clamp<qsizetype>(deleted + newSize - oldSize, 0, newSize - position);
    TextEdit edit{position, deleted, {}};
    if (inserted > 0) {
        QTextCursor place(document());
        place.setPosition(static_cast<int>(position));
        place.setPosition(static_cast<int>(position + inserted), QTextCursor::KeepAnchor);
        edit.inserted = place.selectedText();
        edit.inserted.replace(QChar::ParagraphSeparator, u'\n');
    }
    return edit;
}

void MarkdownEditor::onContentsChange(int from, int removed, int)
{
    if (m_isLoading)
        return;
    const TextEdit reported = m_incoming ? *m_incoming : reportedEdit(from, removed);
    const bool isExact = m_incoming || reported.deleted == 0 || reported.inserted.isEmpty();
    const TextEdit edit =
        isExact ? reported : trimmed(reported, QStringView(m_text).sliced(reported.position, reported.deleted));
    if (edit.deleted == 0 && edit.inserted.isEmpty())
        return;
    follow(edit, reported);
    if (!m_isRemote)
        m_unannounced.emplace_back(edit, m_kind);
}

void MarkdownEditor::follow(const TextEdit &edit, const TextEdit &reported)
{
    m_text.replace(edit.position, edit.deleted, edit.inserted);
    m_layers.follow(edit);
    // All reported lines are read again: Qt may have made them anew with the same words.
    m_layout->extendNextChange(m_index->update(m_text, reported.position, reported.inserted.size()));
}

void MarkdownEditor::onContentsChanged()
{
    if (m_isLoading)
        return;
    // Taken out first: whoever hears of an edit may answer with another.
    const auto edits = std::exchange(m_unannounced, {});
    for (const auto &[edit, kind] : edits)
        Q_EMIT edited(edit.position, edit.deleted, edit.inserted, kind);
    if (!m_inGroup)
        announceDerived();
    m_decorateSoon.start();
}

void MarkdownEditor::announceDerived()
{
    if (m_index->words() != m_announcedWords) {
        m_announcedWords = m_index->words();
        Q_EMIT wordCountChanged(m_announcedWords);
    }
    if (m_index->takeHeadingsChanged())
        Q_EMIT outlineChanged();
}

// The mirror takes the edit as it is; the document gets what it can hold of it.
void MarkdownEditor::makeEdit(const TextEdit &edit)
{
    if (edit.position < 0 || edit.deleted < 0 || edit.position + edit.deleted > m_text.size())
        return;
    m_incoming = &edit;
    QTextCursor place(document());
    place.setPosition(static_cast<int>(edit.position));
    place.setPosition(static_cast<int>(edit.position + edit.deleted), QTextCursor::KeepAnchor);
    place.insertText(displayed(edit.inserted));
    m_incoming = nullptr;
}

void MarkdownEditor::applyEdits(std::span<const TextEdit> edits, CaretAtEdit caret)
{
    if (isComposing()) {
        m_waiting.emplace_back(TextEdits(edits.begin(), edits.end()), caret);
        return;
    }
    if (edits.empty())
        return;
    withdrawProposalTouchedBy(edits);
    const bool followsEnd = isAtEnd();
    const ViewAnchor anchor = viewAnchor();
    const Stickiness stickiness = caret == CaretAtEdit::MovesAlong ? Stickiness::After : Stickiness::Before;
    const TextSelection old = selection();
    const TextSelection moved{mapPosition(old.anchor, edits, stickiness), mapPosition(old.caret, edits, stickiness)};
    m_isRemote = true;
    for (const TextEdit &edit : edits)
        makeEdit(edit);
    m_isRemote = false;
    if (selection() != moved)
        select(moved);
    settleView();
    if (followsEnd)
        scrollToEnd();
    else
        restore(anchor);
}

void MarkdownEditor::applyWaitingEdits()
{
    if (m_waiting.empty() || isComposing())
        return;
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &[edits, caret] : waiting)
        applyEdits(edits, caret);
}

void MarkdownEditor::finishComposing()
{
    if (!isComposing())
        return;
    QInputMethodEvent nothing;
    QTextEdit::inputMethodEvent(&nothing);
    QGuiApplication::inputMethod()->reset();
    applyWaitingEdits();
}

bool MarkdownEditor::editAsUser(std::span<const TextEdit> edits, EditKind kind)
{
    const bool isRefused = std::ranges::any_of(
        edits, [this](const TextEdit &edit) { return isLocked(edit.position, edit.position + edit.deleted); });
    if (isRefused)
        return false;
    if (edits.empty())
        return true;
    finishComposing();
    const EditKind oldKind = std::exchange(m_kind, kind);
    const bool isGroup = edits.size() > 1 && !m_inGroup;
    if (isGroup) {
        m_inGroup = true;
        Q_EMIT editGroupStarted();
    }
    m_layout->setLayingOutWhileEdited(edits.size() <= fewEdits);
    for (const TextEdit &edit : edits)
        makeEdit(edit);
    m_layout->setLayingOutWhileEdited(true);
    if (isGroup) {
        m_inGroup = false;
        Q_EMIT editGroupFinished();
        announceDerived();
    }
    m_kind = oldKind;
    settleView();
    return true;
}

TextSelection MarkdownEditor::selection() const
{
    const QTextCursor cursor = textCursor();
    return {cursor.anchor(), cursor.position()};
}

void MarkdownEditor::select(TextSelection selection)
{
    if (isComposing()) {
        for (const auto &[edits, caret] : m_waiting)
            selection = {mapPosition(selection.anchor, edits), mapPosition(selection.caret, edits)};
        finishComposing();
    }
    QTextCursor cursor = textCursor();
    const auto clamped = [this](qsizetype position) {
        return static_cast<int>(std::clamp<qsizetype>(position, 0, m_text.size()));
    };
    cursor.setPosition(clamped(selection.anchor));
    cursor.setPosition(clamped(selection.caret), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void MarkdownEditor::apply(const CommandResult &result, EditKind kind)
{
    if (!editAsUser(result.edits, kind))
        return;
    select(result.selection);
    ensureCursorVisible();
}

void MarkdownEditor::run(EditorCommand command)
{
    if (isReadOnly())
        return;
    finishComposing();
    apply(runCommand(command, m_text, selection()), EditKind::Command);
}

void MarkdownEditor::insertImage(const QString &path, const QString &description)
{
    finishComposing();
    const TextSelection place = selection();
    const QString inserted = QStringLiteral("![%1](%2)").arg(description, path);
    const qsizetype caret = place.start() + inserted.size();
    apply({{{place.start(), place.end() - place.start(), inserted}}, {caret, caret}}, EditKind::Pasted);
}

OutlineEntry MarkdownEditor::currentHeading() const { return m_index->headingAt(textCursor().position()); }

QList<SpeltWord> MarkdownEditor::misspeltWords(const QTextBlock &block, int from, int to) const
{
    if (m_spelling->languages().isEmpty() || isReadOnly())
        return {};
    const QStringView line = QStringView(m_text).mid(block.position(), block.length() - 1);
    const BlockData *const known = DocumentIndex::data(block);
    const std::vector<InlineSpan> spans = parseInline(line, known ? known->info.contentStart : 0);
    const int caret = hasFocus() ? textCursor().position() - block.position() : -1;
    QList<SpeltWord> wrong;
    for (const SpeltWord &word : wordsToSpell(line, from, to)) {
        const int end = word.start + word.length;
        const bool isBeingTyped = caret == end && !textCursor().hasSelection();
        if (isBeingTyped)
            continue;
        // Spans come in order; code and addresses are no prose.
        const auto span = std::ranges::upper_bound(spans, word.start, {}, &InlineSpan::start);
        if (span != spans.begin()) {
            const InlineSpan &before = *std::prev(span);
            const bool isProse =
                !before.styles.testFlag(InlineStyle::Code) && !before.styles.testFlag(InlineStyle::Mark);
            if (!isProse && before.start + before.length > word.start)
                continue;
        }
        if (m_spelling->isWrong(line.mid(word.start, word.length).toString()))
            wrong.append(word);
    }
    return wrong;
}

} // namespace atelier
