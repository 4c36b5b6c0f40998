// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/check.h"
#include "ui/write/document_session.h"
#include "ui/write/versions_panel.h"
#include "ui/write/write_view.h"

#include <QPointer>
#include <QStackedWidget>
#include <QTimer>

class QImage;

namespace atelier {

class ChecksPanel;
class DiffPage;
class DraftStrip;
class DraftsModel;
class EditorToolbar;
class FindBar;
enum class RefineScope;
enum class WriteMode;
struct RefinePassage;
class ProposalBar;
class RefineFlow;
class RefinePanel;
class OutlinePopover;
class PassageDock;
class PlaybackPage;
class TextPreview;
class TabBar;
class UndoToast;
class EmptyState;
class ErrorPanel;

// The widgets of the Write view and what connects them.
class WriteScreen final : public QWidget {
    Q_OBJECT

public:
    WriteScreen(const WriteParts &parts, QWidget *parent);
    ~WriteScreen() override;

    [[nodiscard]] Panes *panes() const { return m_panes; }
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

    void openItem(const Id &item);
    [[nodiscard]] bool isReady() const; // an item is open and its letters are there
    void newDraft();
    void draft();
    void stopJob();
    void find();
    void replace();
    void showTab(int index);
    void showBrief() { showTab(0); }
    void showRefine() { showTab(1); }
    void showVersions() { showTab(2); }
    void toggleFocusMode();
    void nextFinding();
    void previousFinding();
    void setCurrentFindingAside();
    void nameVersion();
    void moveToTrash();
    void tryProposalAgain();
    void nextTry();
    void previousTry();
    void togglePreview(); // beside the text
    void toggleTypewriterMode();
    void showOutline();
    void exportItem();
    void playBack();
    void setModels(const ModelChoices &choices);

Q_SIGNALS:
    void stateChanged();
    void itemChanged(const atelier::ContentItem &item);
    void filesDropped(const QStringList &paths);
    void exportRequested(const std::vector<atelier::Id> &items);
    void saveStateChanged(atelier::SaveState state, const QString &reason);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeLeft();
    QWidget *makeCentre();
    QWidget *makeTextPage();
    QWidget *makeInspector();
    void connectDocument();
    void connectRefine();
    void connectVersions();
    void dressEditor();
    void setMode(WriteMode mode);
    void makePreview();
    void updatePreview();
    void fillSpellingMenu(const QStringList &available);
    void setSpelling(const QString &language, bool on);
    [[nodiscard]] QStringList spellingLanguages() const;

    void chooseCurrentRow();
    void showItem(const ContentItem &item);
    void readItem(); // again, after its record has changed
    void keepBrief(const Id &item, const QJsonObject &unsent);
    void onOpened();
    void onJobChanged(const Job &job);
    [[nodiscard]] const Job *currentDraft() const; // of the open item; null: none
    void keepDraft(const Job &job);
    void showEnd(const Job &job);
    void findEnd();
    void updateDrafting();
    void followDraft();

    void scheduleChecks();
    void runChecks();
    void showReport(const CheckReport &report);
    void jumpTo(const CheckFinding &finding);
    void replaceFinding(const CheckFinding &finding);
    void setFindingAside(const CheckFinding &finding, const QString &reason); // no reason: look at it again
    void tellFailure(const Result<Job> &job);
    void updateRefineModel();
    void updateScope();
    [[nodiscard]] RefinePassage passageFor(RefineScope scope) const;
    void refine(const QString &kind, const QString &argument);
    void followTitle();
    void colourAuthors();
    void tellOthers();

    void compare(const VersionsPanel::Comparison &comparison);
    void comparePair(int before, int after);
    void showComparison(const VersionsPanel::Comparison &comparison, const QString &before, const QString &after);
    void restore(const Version &point);
    void copy(const TextVersion &version);
    void takeChange(const TextEdit &edit);
    void closeComparison();
    void insertImage(const QImage &image);
    void insertPicture(const QByteArray &bytes, const QString &suffix, const QString &description);
    void insertPictureFile(const QString &path);
    void askForPicture();
    void askForGoal();
    [[nodiscard]] int goal() const; // words; 0: none

    WriteParts m_parts;
    Panes *m_panes;
    DraftsModel *m_drafts;
    class QListView *m_list;
    class PaneHeader *m_listHeader;
    QStackedWidget *m_centre;
    QWidget *m_textSide; // the editor and the bars over it
    MarkdownEditor *m_editor;
    PassageDock *m_dock;
    TextPreview *m_preview = nullptr; // made when first asked for
    class Splitter *m_textAndPreview;
    QPointer<OutlinePopover> m_outline; // over the window, made when first opened
    WriteMode m_mode = {};
    FindBar *m_findBar;
    EditorToolbar *m_toolbar;
    DraftStrip *m_strip;
    ProposalBar *m_proposalBar;
    DiffPage *m_diff;
    PlaybackPage *m_playback;
    EmptyState *m_empty;
    ErrorPanel *m_error;
    TabBar *m_tabs;
    QStackedWidget *m_inspector;
    BriefPanel *m_brief;
    RefinePanel *m_refine;
    ChecksPanel *m_checks;
    VersionsPanel *m_versions;
    quint64 m_comparisonsAsked = 0;
    UndoToast *m_toast;
    DocumentSession *m_session;
    RefineFlow *m_refineFlow;

    ContentItem m_item;
    Id m_wanted; // the item that is being opened, else the open one
    std::map<Id, std::vector<Job>> m_draftJobs; // running drafts by item, the first writes
    std::optional<QString> m_beforeOthers; // the text before the latest burst of edits from elsewhere
    QTimer m_checkSoon;
    QTimer m_titleSoon;
    QTimer m_briefSoon;
    QTimer m_othersSoon;
    QTimer m_caretSoon;
    std::stop_source m_checkStop;
    QString m_checkedText; // that the findings are about
    qsizetype m_restoredCaret = -1;
};

} // namespace atelier
