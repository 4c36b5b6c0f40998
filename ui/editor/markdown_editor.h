// SPDX-License-Identifier: GPL-3.0-or-later
// The editor of Markdown: plain text in a designed column, marks visible. It keeps no history of its own: every change
// of the user goes out once as an edit, every other change comes in by applyEdits, undo is asked for by a signal.
// Positions are UTF-16 units of the plain text with '\n' between lines. GUI thread only.
#pragma once

#include "core/text/text_edit.h"
#include "ui/editor/document_index.h"
#include "ui/editor/editor_commands.h"
#include "ui/editor/editor_style.h"
#include "ui/editor/passage_view.h"
#include "ui/editor/text_layers.h"

#include <QTextEdit>
#include <QTimer>

#include <memory>
#include <optional>
#include <span>

class QImage;
class QMenu;

namespace atelier {

class CodeColors;
class ColumnLayout;
class Spelling;
struct SpeltWord;

enum class EditKind { Typed, Deleted, Pasted, Dropped, Command, Replaced, Accepted };

// A caret that stands where remote text is inserted stays before it, or moves along as while a draft streams in.
enum class CaretAtEdit { Stays, MovesAlong };

// A change of a passage that is shown and not yet made. The old text of the pieces is the text at [start, start+size).
struct Proposal {
    qsizetype start = 0;
    PassagePieces pieces;
};

class MarkdownEditor : public QTextEdit {
    Q_OBJECT
public:
    explicit MarkdownEditor(QWidget *parent = nullptr);
    ~MarkdownEditor() override;
    Q_DISABLE_COPY_MOVE(MarkdownEditor)

    void setEditorStyle(const EditorStyle &style);
    [[nodiscard]] const EditorStyle &editorStyle() const { return m_baseStyle; }
    void setZoom(qreal factor); // 0.5 to 4, on top of the style
    [[nodiscard]] qreal zoom() const { return m_zoom; }

    // Replaces the whole text without emitting edits; the caret goes to the start.
    void load(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    // Changes made elsewhere. Caret, selection and scroll position stay with their text. While an input method composes
    // they wait. The view follows to the end only when it was there.
    void applyEdits(std::span<const TextEdit> edits, CaretAtEdit caret = CaretAtEdit::Stays);
    // Changes on behalf of the user: as if typed. More than one come between editGroupStarted and editGroupFinished.
    // False, and nothing changed, when one of them touches a passage with an open proposal.
    bool editAsUser(std::span<const TextEdit> edits, EditKind kind);

    [[nodiscard]] TextSelection selection() const;
    void select(TextSelection selection);
    void run(EditorCommand command);
    // Puts "![description](path)" at the caret; what imagePasted and imageDropped are answered with.
    void insertImage(const QString &path, const QString &description);

    [[nodiscard]] QList<OutlineEntry> outline() const { return m_index->outline(); }
    [[nodiscard]] OutlineEntry currentHeading() const; // level 0: before the first one
    [[nodiscard]] int wordCount() const { return m_index->words(); }

    void setRuns(Layer layer, TextRuns runs);
    [[nodiscard]] const TextLayers &layers() const { return m_layers; }
    void setBars(std::vector<MarginBar> bars);

    void showProposal(const Proposal &proposal);
    void hideProposal();
    [[nodiscard]] bool hasProposal() const { return m_proposal.has_value(); }
    [[nodiscard]] Proposal proposal() const;
    void acceptProposal(); // makes its changes as one group of the user's edits
    [[nodiscard]] int proposalChangeCount() const;
    void scrollToProposalChange(int index);

    // Keeps room under the line of `position` for a widget of the caller; no height takes it away.
    void setRoomBelow(qsizetype position, int height);
    [[nodiscard]] std::optional<QRect> roomRect() const; // that room, in coordinates of the viewport
    // Where [from, to] is shown, in coordinates of the viewport.
    [[nodiscard]] QRect passageRect(qsizetype from, qsizetype to) const;
    [[nodiscard]] QRect columnRect() const; // left and width of the text column
    [[nodiscard]] bool isAtEnd() const;
    void scrollToEnd();
    void scrollTo(qsizetype position); // to a place a third from the top

    void setFocusMode(bool on); // other paragraphs are dimmed
    void setTypewriterMode(bool on); // the caret's line stays in the middle
    // Dictionaries such as "en_US"; a word is right when one of them knows it. Empty: no checking.
    void setSpellingLanguages(const QStringList &languages);
    [[nodiscard]] Spelling &spelling() const { return *m_spelling; }

    // The menu for a place of the viewport, with suggestions for a word spelt wrong there. The caller shows it.
    [[nodiscard]] QMenu *createMenu(const QPoint &viewportPosition);

    [[nodiscard]] ColumnLayout &columnLayout() const { return *m_layout; }

Q_SIGNALS:
    void edited(qsizetype position, qsizetype deleted, const QString &inserted, atelier::EditKind kind);
    void editGroupStarted();
    void editGroupFinished();
    void undoRequested();
    void redoRequested();
    void outlineChanged();
    void wordCountChanged(int words);
    void imagePasted(const QImage &image);
    void filesDropped(const QStringList &paths);
    void linkActivated(const QString &address);
    void findRequested();
    void replaceRequested();
    void proposalWithdrawn(); // its passage was changed elsewhere
    void viewChanged(); // scrolled, resized or laid out anew: places of passages may have moved
    void zoomChanged(qreal factor);

protected:
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    struct ViewAnchor {
        QTextCursor place;
        int offset = 0; // of its block from the top of the view
    };
    struct ShownProposal {
        QTextCursor passage;
        PassagePieces pieces;
    };

    void onContentsChange(int from, int removed, int added);
    void onContentsChanged();
    void onCaretMoved();
    // What Qt's report says: at least all that changed, at most whole lines more.
    [[nodiscard]] TextEdit reportedEdit(int from, int removed) const;
    void follow(const TextEdit &edit, const TextEdit &reported);
    void makeEdit(const TextEdit &edit);
    void announceDerived();
    void applyWaitingEdits();
    [[nodiscard]] bool isComposing() const;
    void finishComposing(); // gives the composition up and lets in what waited for it

    [[nodiscard]] bool isLocked(qsizetype from, qsizetype to) const;
    [[nodiscard]] bool wouldChangeLocked(const QKeyEvent &event) const;
    bool handleRequestKey(const QKeyEvent &event);
    bool handleEditingKey(const QKeyEvent &event);
    void apply(const CommandResult &result, EditKind kind);
    void addSpellingActions(QMenu &menu, const QTextCursor &place);
    void addEditActions(QMenu &menu);
    void cutSelection();
    [[nodiscard]] static std::optional<EditorCommand> commandOf(const QKeyEvent &event);
    [[nodiscard]] QList<SpeltWord> misspeltWords(const QTextBlock &block, int from, int to) const;
    void withdrawProposalTouchedBy(std::span<const TextEdit> edits);

    void applyStyle();
    [[nodiscard]] ViewAnchor viewAnchor() const;
    void restore(const ViewAnchor &anchor);
    void settleView();
    void afterViewChange();
    void requestDecorations();
    QTextBlock requestCode(const QTextBlock &fence);
    void applyCode(const QTextCursor &fence, const QStringList &asked, const QList<QList<CodeToken>> &tokens);
    void centreCaretLine();
    void updateStillCaret();

    EditorStyle m_baseStyle;
    qreal m_zoom = 1;
    QString m_text;
    TextLayers m_layers;
    ColumnLayout *m_layout = nullptr;
    std::unique_ptr<DocumentIndex> m_index;
    std::unique_ptr<Spelling> m_spelling;
    std::unique_ptr<CodeColors> m_codeColors;

    EditKind m_kind = EditKind::Typed;
    const TextEdit *m_incoming = nullptr;
    bool m_isRemote = false;
    bool m_isLoading = false;
    std::vector<std::pair<TextEdit, EditKind>> m_unannounced;
    std::vector<std::pair<TextEdits, CaretAtEdit>> m_waiting;
    int m_announcedWords = 0;
    bool m_inGroup = false;
    QTimer m_decorateSoon;

    std::optional<ShownProposal> m_proposal;
    bool m_isSettling = false;
    bool m_focusMode = false;
    int m_focusedParagraph = -1;
    bool m_typewriterMode = false;
};

} // namespace atelier

Q_DECLARE_METATYPE(atelier::EditKind)
