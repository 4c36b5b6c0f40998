// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/write_screen.h"

#include "core/content/library.h"
#include "ui/editor/find_bar.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/spelling.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/splitter.h"
#include "ui/widgets/states.h"
#include "ui/widgets/tab_bar.h"
#include "ui/widgets/toast.h"
#include "ui/write/brief_panel.h"
#include "ui/write/checks_panel.h"
#include "ui/write/diff_page.h"
#include "ui/write/draft_strip.h"
#include "ui/write/drafts_model.h"
#include "ui/write/editor_style_from_theme.h"
#include "ui/write/editor_toolbar.h"
#include "ui/write/passage_dock.h"
#include "ui/write/playback_page.h"
#include "ui/write/proposal_bar.h"
#include "ui/write/refine_flow.h"
#include "ui/write/refine_panel.h"

#include <QImageReader>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace atelier {

namespace {

constexpr auto titleDelay = 1s;
constexpr auto caretDelay = 500ms;
constexpr auto checkDelay = 400ms; // after typing stops

Area *framed(QWidget *content, Ground ground)
{
    auto *const area = new Area(ground);
    auto *const column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(content);
    return area;
}

} // namespace

WriteScreen::WriteScreen(const WriteParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_panes(new Panes)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panes);
    const Theme &theme = themeOf(this);
    m_panes->setLeft(makeLeft(), tr("Drafts"), theme.size.draftList);
    m_panes->setCentre(makeCentre(), theme.size.editorMin);
    m_panes->setInspector(makeInspector(), tr("Inspector"), theme.size.inspector);
    m_session = new DocumentSession(*m_parts.workspace, *m_editor, this);
    m_refineFlow = new RefineFlow(m_parts.writing, m_parts.jobs, *m_editor, *m_session, *m_proposalBar, this);
    m_toast = new UndoToast(m_parts.workspace->clock(), m_centre);
    m_titleSoon.setSingleShot(true);
    m_titleSoon.setInterval(titleDelay);
    connect(&m_titleSoon, &QTimer::timeout, this, &WriteScreen::followTitle);
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(checkDelay);
    connect(&m_checkSoon, &QTimer::timeout, this, &WriteScreen::runChecks);
    connect(&m_titleSoon, &QTimer::timeout, this, &WriteScreen::colourAuthors);
    m_briefSoon.setSingleShot(true);
    m_briefSoon.setInterval(titleDelay);
    connect(&m_briefSoon, &QTimer::timeout, this, [this] { keepBrief(m_item.header.id, m_brief->unsent()); });
    m_othersSoon.setSingleShot(true);
    m_othersSoon.setInterval(titleDelay);
    connect(&m_othersSoon, &QTimer::timeout, this, &WriteScreen::tellOthers);
    // A process that is killed comes back to where the caret was.
    m_caretSoon.setSingleShot(true);
    m_caretSoon.setInterval(caretDelay);
    connect(&m_caretSoon, &QTimer::timeout, this, &WriteScreen::stateChanged);
    connect(m_editor, &MarkdownEditor::cursorPositionChanged, this, [this] {
        if (isReady() && !m_caretSoon.isActive())
            m_caretSoon.start();
    });
    connectDocument();
    connectRefine();
    connectVersions();
    dressEditor();
    m_drafts->refresh();
}

WriteScreen::~WriteScreen()
{
    m_checkStop.request_stop();
    if (m_briefSoon.isActive())
        keepBrief(m_item.header.id, m_brief->unsent());
}

QWidget *WriteScreen::makeLeft()
{
    m_drafts = new DraftsModel(*m_parts.workspace, this);
    m_list = new QListView;
    dressList(*m_list);
    m_list->setModel(m_drafts);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setAccessibleName(tr("Drafts"));
    m_listHeader = new PaneHeader(tr("Drafts"));
    auto *const filter = new IconButton(u"lines-narrowing"_s, tr("Filter the drafts"));
    auto *const menu = new QMenu(filter);
    const auto addFilter = [&](const QString &text, std::vector<ContentStatus> statuses) {
        menu->addAction(text, this, [this, statuses] { m_drafts->setStatuses(statuses); });
    };
    addFilter(tr("All"), {});
    addFilter(tr("Drafts"), {ContentStatus::Draft});
    addFilter(tr("In review"), {ContentStatus::InReview});
    addFilter(tr("Published"), {ContentStatus::Published});
    filter->setMenu(menu);
    auto *const add = new IconButton(u"plus"_s, tr("New draft"));
    add->setName(tr("New draft"), u"Ctrl+N"_s);
    m_listHeader->addTrailing(filter);
    m_listHeader->addTrailing(add);
    connect(add, &IconButton::clicked, this, &WriteScreen::newDraft);
    auto *const area = new Area(Ground::Pane);
    auto *const column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_listHeader);
    column->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (const Id item = m_drafts->itemAt(index); !item.isNull())
            openItem(item);
    });
    connect(m_drafts, &DraftsModel::loaded, this, &WriteScreen::chooseCurrentRow);
    return area;
}

QWidget *WriteScreen::makeCentre()
{
    m_centre = new QStackedWidget;
    m_diff = new DiffPage;
    m_playback = new PlaybackPage;
    m_empty = new EmptyState(u"pencil"_s, tr("No draft is open"), tr("Start with a brief, or with a blank page."));
    connect(m_empty->setAction(tr("Start a draft")), &Button::clicked, this, &WriteScreen::newDraft);
    m_error = new ErrorPanel;
    auto *const empty = new Area(Ground::Surface);
    auto *const emptyColumn = new QVBoxLayout(empty);
    emptyColumn->addStretch(1);
    emptyColumn->addLayout(inTheMiddle(m_empty));
    emptyColumn->addWidget(m_error);
    emptyColumn->addStretch(1);
    m_error->hide();
    m_centre->addWidget(empty);
    m_centre->addWidget(makeTextPage());
    m_centre->addWidget(framed(m_diff, Ground::Surface));
    m_centre->addWidget(framed(m_playback, Ground::Surface));
    return m_centre;
}

QWidget *WriteScreen::makeTextPage()
{
    m_editor = new MarkdownEditor;
    m_editor->setProperty(ownFocusProperty, true); // the caret shows it
    m_editor->setAccessibleName(tr("Draft text"));
    m_editor->setFrameShape(QFrame::NoFrame);
    m_textSide = framed(m_editor, Ground::Surface);
    m_toolbar = new EditorToolbar(*m_editor, m_panes->leftButton());
    m_findBar = new FindBar(m_editor);
    m_textAndPreview = new Splitter(Qt::Horizontal);
    m_textAndPreview->addWidget(m_textSide);
    auto *const page = new Area(Ground::Surface);
    auto *const column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toolbar);
    column->addWidget(m_findBar);
    column->addWidget(m_textAndPreview, 1);
    m_strip = new DraftStrip;
    m_proposalBar = new ProposalBar;
    m_dock = new PassageDock(*m_editor);
    m_dock->add(m_proposalBar, [this] { return m_refineFlow->passageEnd(); });
    m_dock->add(m_strip, [this] { return m_editor->text().size(); });
    return page;
}

QWidget *WriteScreen::makeInspector()
{
    auto *const area = new Area(Ground::Pane);
    auto *const column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabs = new TabBar(tr("Inspector"));
    m_tabs->addTab(tr("Brief"));
    m_tabs->addTab(tr("Refine"));
    m_tabs->addTab(tr("Versions"));
    m_inspector = new QStackedWidget;
    m_brief = new BriefPanel(*m_parts.workspace, m_parts.templates, m_parts.writing);
    m_refine = new RefinePanel(m_parts.writing.prompts().kinds());
    m_checks = new ChecksPanel;
    m_versions = new VersionsPanel(*m_parts.workspace);
    auto *const refineTab = new QWidget;
    auto *const refineColumn = new QVBoxLayout(refineTab);
    refineColumn->setContentsMargins(0, 0, 0, 0);
    refineColumn->setSpacing(0);
    refineColumn->addWidget(m_refine);
    refineColumn->addWidget(m_checks, 1);
    m_inspector->addWidget(m_brief);
    m_inspector->addWidget(refineTab);
    m_inspector->addWidget(m_versions);
    column->addWidget(m_tabs);
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addWidget(m_inspector, 1);
    connect(m_tabs, &TabBar::currentChanged, this, [this](int index) {
        m_inspector->setCurrentIndex(index);
        if (index == 2)
            m_versions->refresh();
    });
    return area;
}

void WriteScreen::connectDocument()
{
    connect(m_session, &DocumentSession::opened, this, &WriteScreen::onOpened);
    connect(m_session, &DocumentSession::failed, this, [this](const Error &error) {
        m_empty->hide();
        m_error->setError(error, tr("Nothing was changed."));
        m_error->show();
        m_centre->setCurrentIndex(0);
    });
    connect(m_session, &DocumentSession::saveStateChanged, this, [this](SaveState state) {
        const auto error = m_session->text() ? m_session->text()->saveError() : std::nullopt;
        Q_EMIT saveStateChanged(state, error ? error->message : QString());
    });
    connect(m_session, &DocumentSession::changed, this, [this] {
        scheduleChecks();
        m_titleSoon.start();
        followDraft();
        updatePreview();
    });
    connect(m_session, &DocumentSession::changedElsewhere, this, [this](const Origin &, const QString &before) {
        if (!m_beforeOthers)
            m_beforeOthers = before;
        m_othersSoon.start();
    });
    connect(m_brief, &BriefPanel::valuesChanged, this, [this] { m_briefSoon.start(); });
    connect(
        m_editor, &MarkdownEditor::wordCountChanged, this, [this](int words) { m_toolbar->setWords(words, goal()); });
    connect(m_editor, &MarkdownEditor::imagePasted, this, [this](const QImage &image) { insertImage(image); });
    connect(m_editor, &MarkdownEditor::filesDropped, this, [this](const QStringList &paths) {
        QStringList others;
        for (const QString &path : paths) {
            if (QImageReader::imageFormat(path).isEmpty())
                others.append(path);
            else
                insertPictureFile(path);
        }
        if (!others.isEmpty())
            Q_EMIT filesDropped(others);
    });
    connect(m_toolbar, &EditorToolbar::pictureRequested, this, &WriteScreen::askForPicture);
    connect(m_toolbar, &EditorToolbar::goalRequested, this, &WriteScreen::askForGoal);
    connect(m_toolbar, &EditorToolbar::focusModeToggled, m_editor, &MarkdownEditor::setFocusMode);
    connect(m_toolbar, &EditorToolbar::typewriterModeToggled, m_editor, &MarkdownEditor::setTypewriterMode);
    connect(m_toolbar, &EditorToolbar::typewriterModeToggled, this, &WriteScreen::stateChanged);
    connect(m_toolbar, &EditorToolbar::modeChosen, this, &WriteScreen::setMode);
    connect(m_toolbar, &EditorToolbar::outlineRequested, this, &WriteScreen::showOutline);
    connect(m_toolbar->spellingMenu(), &QMenu::aboutToShow, this, [this] {
        m_editor->spelling().availableLanguages([this](const QStringList &available) { fillSpellingMenu(available); });
    });
    m_toolbar->menu()->addAction(tr("Name this version…"), this, &WriteScreen::nameVersion);
    m_toolbar->menu()->addAction(tr("Play the life of this text"), this, &WriteScreen::playBack);
    m_toolbar->menu()->addAction(tr("Export…"), this, &WriteScreen::exportItem);
    m_toolbar->menu()->addAction(tr("Move to the trash"), this, &WriteScreen::moveToTrash);
    connect(m_brief, &BriefPanel::draftRequested, this, &WriteScreen::draft);
    connect(m_strip, &DraftStrip::stopRequested, this, &WriteScreen::stopJob);
    connect(m_strip, &DraftStrip::dismissed, this, [this] {
        m_parts.jobs.discard(m_strip->job().header.id, [](const Result<void> &) { });
        m_strip->hide();
    });
    connect(m_strip, &DraftStrip::retryRequested, this,
        [this] { m_parts.jobs.retry(m_strip->job().header.id, [](const Result<void> &) { }); });
    connect(m_strip, &DraftStrip::continueRequested, this, [this] {
        m_parts.writing.continueDraft(
            m_strip->job(), m_session->session(), [this](const Result<Job> &job) { tellFailure(job); });
    });
    connect(&m_parts.jobs, &JobQueue::stateChanged, this, &WriteScreen::onJobChanged);
    connect(&m_parts.jobs, &JobQueue::progressed, this, [this](const Id &job, const JobProgress &progress) {
        if (m_strip->isVisible() && m_strip->job().header.id == job)
            m_strip->showProgress(progress);
    });
}

void WriteScreen::connectVersions()
{
    connect(m_versions, &VersionsPanel::compareRequested, this, &WriteScreen::compare);
    connect(m_versions, &VersionsPanel::restoreRequested, this, [this](const TextVersion &version) {
        if (const auto point = Version::fromBytes(version.version))
            restore(*point);
    });
    connect(m_versions, &VersionsPanel::copyRequested, this, &WriteScreen::copy);
    connect(m_versions, &VersionsPanel::nameRequested, this, &WriteScreen::nameVersion);
    connect(m_versions, &VersionsPanel::playbackRequested, this, &WriteScreen::playBack);
    connect(m_playback, &PlaybackPage::restoreRequested, this, &WriteScreen::restore);
    connect(m_playback, &PlaybackPage::closed, this, &WriteScreen::closeComparison);
    connect(m_diff, &DiffPage::pairChosen, this, &WriteScreen::comparePair);
    connect(m_diff, &DiffPage::takeRequested, this, &WriteScreen::takeChange);
    connect(m_versions, &VersionsPanel::authorsToggled, this, &WriteScreen::colourAuthors);
    connect(m_diff, &DiffPage::closed, this, &WriteScreen::closeComparison);
}

void WriteScreen::dressEditor()
{
    const EditorStyle style = editorStyleFrom(themeOf(this));
    m_editor->setEditorStyle(style);
    m_diff->setEditorStyle(style);
    m_playback->setEditorStyle(style);
    m_findBar->setEditorStyle(style);
}

void WriteScreen::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Qt walks over all widgets while it tells them; the editor makes and removes some of its own when it is dressed.
    if (event->type() == QEvent::StyleChange)
        QTimer::singleShot(0, this, &WriteScreen::dressEditor);
}

void WriteScreen::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_centre->currentIndex() >= 2)
        closeComparison();
    else if (event->key() == Qt::Key_Escape && m_refineFlow->isOpen())
        m_refineFlow->reject();
    else
        QWidget::keyPressEvent(event);
}

void WriteScreen::openItem(const Id &item)
{
    if (item == m_wanted)
        return;
    m_wanted = item;
    m_restoredCaret = -1;
    m_parts.workspace->read(
        this, [item](Reader &reader) { return reader.get<ContentItem>(item); },
        [this, item](const Result<ContentItem> &read) {
            if (item != m_wanted)
                return;
            if (read)
                showItem(*read);
            else
                m_wanted = m_item.header.id;
        });
}

bool WriteScreen::isReady() const { return m_session->isOpen() && m_wanted == m_item.header.id; }

void WriteScreen::readItem()
{
    const Id item = m_item.header.id;
    m_parts.workspace->read(
        this, [item](Reader &reader) { return reader.get<ContentItem>(item); },
        [this, item](const Result<ContentItem> &read) {
            if (!read || item != m_item.header.id)
                return;
            m_item = *read;
            m_editor->setSpellingLanguages(spellingLanguages());
            scheduleChecks();
        });
}

void WriteScreen::keepBrief(const Id &item, const QJsonObject &unsent)
{
    if (!item.isNull())
        m_parts.workspace->localSettings().set(
            u"brief/"_s + item.toString(), unsent.isEmpty() ? QJsonValue() : QJsonValue(unsent));
}

void WriteScreen::showItem(const ContentItem &item)
{
    if (m_refineFlow->isOpen())
        m_refineFlow->reject();
    if (m_briefSoon.isActive()) {
        m_briefSoon.stop();
        keepBrief(m_item.header.id, m_brief->unsent());
    }
    if (m_titleSoon.isActive()) {
        m_titleSoon.stop();
        followTitle();
    }
    m_item = item;
    m_wanted = item.header.id;
    m_beforeOthers.reset();
    m_empty->show();
    m_error->hide();
    m_centre->setCurrentIndex(1);
    m_toolbar->setTitle(item.title.isEmpty() ? tr("Untitled") : item.title);
    m_brief->showItem(item);
    if (const QJsonValue unsent = m_parts.workspace->localSettings().value(u"brief/"_s + item.header.id.toString());
        unsent.isObject())
        m_brief->showUnsent(unsent.toObject());
    m_strip->hide();
    m_editor->setBars({});
    m_session->open(item.body);
    chooseCurrentRow();
    Q_EMIT itemChanged(item);
    Q_EMIT stateChanged();
}

void WriteScreen::onOpened()
{
    m_versions->setText(m_parts.workspace->liveText(m_item.body));
    m_editor->setSpellingLanguages(spellingLanguages());
    updatePreview();
    m_toolbar->setWords(m_editor->wordCount(), goal());
    if (m_restoredCaret >= 0) {
        const qsizetype caret = std::min(std::exchange(m_restoredCaret, -1), m_editor->text().size());
        m_editor->select({caret, caret});
    }
    if (const Job *const running = currentDraft())
        m_strip->showRunning(*running);
    else
        findEnd();
    updateDrafting();
    updateScope();
    colourAuthors();
    runChecks();
}

void WriteScreen::chooseCurrentRow()
{
    m_listHeader->setNote(QString::number(m_drafts->total()));
    const QSignalBlocker quiet(m_list->selectionModel());
    if (const QModelIndex row = m_drafts->indexOf(m_item.header.id); row.isValid())
        m_list->setCurrentIndex(row);
    m_list->viewport()->update();
}

void WriteScreen::newDraft()
{
    const auto made = std::make_shared<ContentItem>();
    m_parts.workspace->commit(
        tr("New draft"), {},
        [made](Transaction &transaction) {
            return addItem(transaction, *made, {}).transform([&](const ContentItem &added) { *made = added; });
        },
        this,
        [this, made](const Result<void> &added) {
            if (!added) {
                m_toast->showMessage(added.error().message, {});
                return;
            }
            m_restoredCaret = -1;
            showItem(*made);
            showTab(0);
            m_brief->focusFirstField();
        });
}

QByteArray WriteScreen::saveState() const
{
    // Until the letters are there, the caret is where it is to come back to.
    const qint64 caret = m_restoredCaret >= 0 ? m_restoredCaret : m_editor->selection().caret;
    const QJsonObject state{{u"item"_s, m_wanted.isNull() ? QString() : m_wanted.toString()}, {u"caret"_s, caret},
        {u"tab"_s, m_tabs->current()}, {u"mode"_s, int(m_mode)}, {u"typewriter"_s, m_toolbar->isTypewriterMode()},
        {u"panes"_s, QString::fromLatin1(m_panes->saveState().toBase64())}};
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void WriteScreen::restoreState(const QByteArray &bytes)
{
    const QJsonObject state = QJsonDocument::fromJson(bytes).object();
    if (state.isEmpty())
        return;
    m_panes->restoreState(QByteArray::fromBase64(state[u"panes"_s].toString().toLatin1()));
    m_tabs->setCurrent(state[u"tab"_s].toInt());
    setMode(WriteMode(std::clamp(state[u"mode"_s].toInt(), 0, 2)));
    if (state[u"typewriter"_s].toBool() != m_toolbar->isTypewriterMode())
        m_toolbar->toggleTypewriterMode();
    if (const auto item = Id::fromString(state[u"item"_s].toString())) {
        openItem(*item);
        if (!isReady())
            m_restoredCaret = state[u"caret"_s].toInteger();
    }
}

void WriteScreen::showTab(int index)
{
    m_panes->setInspectorShown(true);
    m_tabs->setCurrent(index);
}

void WriteScreen::setModels(const ModelChoices &choices)
{
    m_brief->setModels(choices);
    updateRefineModel();
}

} // namespace atelier
