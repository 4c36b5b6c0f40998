// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/demo.h"

#include "ui/settings/appearance_page.h"
#include "ui/widgets/authorship_bar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chips_input.h"
#include "ui/widgets/combo.h"
#include "ui/widgets/facts_table.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/states.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/tab_bar.h"
#include "ui/widgets/text_area.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace atelier::test {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QStandardItem *heading(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setData(true, RowIsHeadingRole);
    item->setFlags(Qt::NoItemFlags);
    return item;
}

QStandardItem *draft(const QString &title, Status status, const QString &detail, const QString &time)
{
    auto *item = new QStandardItem(title);
    item->setData(int(status), RowStatusRole);
    item->setData(detail, RowDetailRole);
    item->setData(status == Status::Failed, RowDetailIsErrorRole);
    item->setData(time, RowTrailingRole);
    return item;
}

QFrame *plainScroll(QWidget *content)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

} // namespace

DemoJobs::DemoJobs(const Clock &clock)
{
    jobs = {
        {.id = u"1"_s,
            .section = JobSection::Running,
            .iconName = u"pencil"_s,
            .title = u"Drafting section 6"_s,
            .detail = u"llama3.1 (local) · 38 tok/s · $0.00"_s,
            .fraction = 0.64,
            .actions = {JobAction::Stop}},
        {.id = u"2"_s,
            .section = JobSection::Running,
            .iconName = u"megaphone"_s,
            .title = u"Autumn Launch pictures"_s,
            .detail = u"ComfyUI · 13 of 25 · 4 min left · $0.24"_s,
            .fraction = 0.52,
            .actions = {JobAction::Stop}},
        {.id = u"3"_s,
            .section = JobSection::Waiting,
            .iconName = {},
            .title = u"Reading Instagram numbers"_s,
            .detail = u"The channel asked to slow down. Try 2 of 5."_s,
            .retryAt = clock.now() + 42s,
            .actions = {JobAction::TryNow, JobAction::Cancel}},
        {.id = u"4"_s,
            .section = JobSection::Failed,
            .iconName = {},
            .title = u"Kiln Mug, set of two"_s,
            .detail = u"GPU out of memory: needed 7.1 GB, 5.8 GB free."_s,
            .safe = u"Nothing was charged."_s,
            .trailing = u"10:22"_s,
            .actions = {JobAction::Retry, JobAction::Discard}},
        {.id = u"5"_s,
            .section = JobSection::Done,
            .iconName = {},
            .title = u"Shorten, introduction"_s,
            .detail = u"mistral-small 24B · 2.8 s · $0.00"_s,
            .trailing = u"10:41"_s},
        {.id = u"6"_s,
            .section = JobSection::Done,
            .iconName = {},
            .title = u"Exported 8 pictures"_s,
            .detail = u"autumn-launch, 6.2 MB"_s,
            .trailing = u"10:36"_s},
    };
}

void DemoJobs::clearDone()
{
    jobs.removeIf([](const JobRow &row) { return row.section == JobSection::Done; });
    Q_EMIT changed();
}

ViewInfo DemoToday::info() const
{
    return {.id = u"today"_s, .title = u"Today"_s, .iconName = u"house"_s, .shortcutIndex = 1};
}

QWidget *DemoToday::createWidget(QWidget *parent)
{
    ++created;
    auto *page = new Area(Ground::Surface, parent);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(40, 32, 40, 32);
    column->setSpacing(16);
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(u"Welcome to Atelier"_s, FontRole::PageTitle, FontWeight::Heading, TextTone::Text), 1);
    auto *import = new Button(u"Import images"_s);
    import->setIconName(u"picture"_s);
    auto *create = new Button(u"New draft"_s, ButtonKind::Filled);
    create->setIconName(u"plus"_s);
    head->addWidget(import);
    head->addWidget(create);
    column->addLayout(head);
    auto *section = new SectionHeader(u"Continue"_s);
    section->setNote(u"3"_s);
    auto *all = new Button(u"All drafts"_s, ButtonKind::Flat);
    all->setSize(ButtonSize::Small);
    section->setTrailing(all);
    column->addWidget(section);
    auto *rows = new RowCard;
    auto *badgeRow = new QWidget;
    auto *across = new QHBoxLayout(badgeRow);
    across->setContentsMargins(16, 0, 12, 0);
    across->addWidget(new ElidedLabel(u"Harvest Lamp, first look"_s, FontRole::Body, FontWeight::Medium), 1);
    across->addWidget(new StatusLabel(Status::Scheduled));
    across->addWidget(new Badge(u"Ready"_s, Tone::Success));
    across->addWidget(new Badge(u"3 lines to voice"_s, Tone::Warning));
    across->addWidget(new Badge(u"Key rejected"_s, Tone::Error));
    rows->addRow(badgeRow);
    rows->addRow(u"Automatic drafts"_s, u"Starts when a brief is complete."_s, new Switch(u"Automatic drafts"_s));
    column->addWidget(rows);
    auto *bar = new ProgressBar(u"Budget"_s, BarWeight::Strong);
    bar->setFraction(0.26);
    bar->setTick(0.8);
    column->addWidget(bar);
    auto *error = new ErrorPanel;
    error->setTexts(
        u"The model stopped answering after 214 words."_s, u"Nothing was charged. The text so far is kept."_s);
    error->addAction(u"Retry"_s);
    error->addAction(u"Continue from here"_s);
    column->addWidget(error);
    auto *empty = new EmptyState(
        u"calendar"_s, u"Nothing scheduled"_s, u"Posts you schedule appear here, with the next one on top."_s);
    empty->setAction(u"Open calendar"_s);
    column->addWidget(empty);
    column->addStretch(1);
    return page;
}

DemoWrite::DemoWrite()
{
    QAction *bold = makeAction(u"Bold"_s, u"letter-b"_s, QKeySequence::Bold, this);
    connect(bold, &QAction::triggered, this, [this] { ++bolded; });
    m_actions.append(bold);
    m_actions.append(makeAction(u"Switch to light or dark appearance"_s, u"circle-half"_s, {}, this));
}

ViewInfo DemoWrite::info() const
{
    return {.id = u"write"_s, .title = u"Write"_s, .iconName = u"pencil"_s, .shortcutIndex = 2};
}

QWidget *DemoWrite::createWidget(QWidget *parent)
{
    m_panes = new Panes(parent);
    const Theme &theme = themeOf(m_panes);
    QWidget *centre = makeCentre();
    m_panes->setLeft(makeList(), u"Drafts"_s, theme.size.draftList);
    m_panes->setCentre(centre, theme.size.editorMin);
    m_panes->setInspector(makeInspector(), u"Inspector"_s, theme.size.inspector);
    return m_panes;
}

QWidget *DemoWrite::makeList()
{
    auto *pane = new Area(Ground::Pane);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *header = new PaneHeader(u"Drafts"_s);
    header->setNote(u"23"_s);
    header->addTrailing(new IconButton(u"lines-narrowing"_s, u"Filter drafts"_s));
    header->addTrailing(new IconButton(u"plus"_s, u"New draft"_s));
    column->addWidget(header);
    auto *list = new QListView;
    auto *model = new QStandardItemModel(list);
    model->appendRow(heading(u"Today"_s));
    model->appendRow(draft(u"Seven ways to warm a north-facing room"_s, Status::Drafting, u"Drafting"_s, u"now"_s));
    model->appendRow(draft(u"Autumn Launch: newsletter"_s, Status::InReview, u"In review"_s, u"09:58"_s));
    model->appendRow(draft(u"How we photograph oak"_s, Status::Draft, u"Draft"_s, u"08:20"_s));
    model->appendRow(heading(u"This week"_s));
    model->appendRow(
        draft(u"Behind the glaze: a day at the kiln"_s, Status::Scheduled, u"Scheduled Thu 15"_s, u"Tue"_s));
    model->appendRow(draft(u"Wool care in five minutes"_s, Status::Failed, u"Publish failed"_s, u"Mon"_s));
    model->appendRow(draft(u"What “solid oak” should mean"_s, Status::Published, u"Published"_s, u"7 Oct"_s));
    dressList(*list);
    list->setAccessibleName(u"Drafts"_s);
    list->setModel(model);
    list->setItemDelegate(new RowDelegate(list));
    list->setCurrentIndex(model->index(1, 0));
    column->addWidget(list, 1);
    pane->setAccessibleName(u"Drafts pane"_s);
    return pane;
}

QWidget *DemoWrite::makeCentre()
{
    auto *pane = new Area(Ground::Surface);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *header = new PaneHeader({});
    header->addLeading(m_panes->leftButton());
    for (const auto &[icon, name] : {std::pair{u"letter-b"_s, u"Bold"_s}, {u"letter-i-slanted"_s, u"Italic"_s},
             {u"chain"_s, u"Link"_s}, {u"list-bullets"_s, u"List"_s}, {u"quotation-marks"_s, u"Quote"_s}})
        header->addLeading(new IconButton(icon, name));
    auto *focus = new Button(u"Focus"_s, ButtonKind::Flat);
    focus->setIconName(u"frame-corners-text"_s);
    header->addTrailing(focus);
    auto *goal = new WordGoal;
    goal->setWords(812, 1000);
    header->addTrailing(goal);
    column->addWidget(header);
    auto *text = new Label(u"A north-facing wall borrows its colour from the sky."_s, FontRole::Editor, TextTone::Text);
    text->setWordWrap(true);
    text->setContentsMargins(56, 32, 56, 32);
    column->addWidget(text);
    column->addStretch(1);
    return pane;
}

QWidget *DemoWrite::makeInspector()
{
    auto *pane = new Area(Ground::Pane);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *tabs = new TabBar(u"Inspector"_s);
    for (const QString &tab : {u"Brief"_s, u"Refine"_s, u"Versions"_s, u"Channels"_s})
        tabs->addTab(tab);
    column->addWidget(tabs);

    auto *page = new Area(Ground::Pane);
    auto *form = new QVBoxLayout(page);
    form->setContentsMargins(16, 16, 16, 16);
    form->setSpacing(12);
    auto *type = new Combo(u"Content type"_s);
    type->addItems({u"Blog post"_s, u"Social media"_s});
    form->addWidget(new FormField(u"Content type"_s, type));
    auto *topic = new TextArea(u"Topic"_s);
    topic->setPlainText(u"Practical, low-cost ways to make a north-facing living room feel warm in autumn"_s);
    form->addWidget(new FormField(u"Topic"_s, topic));
    auto *audience = new SuggestionCombo(u"Audience"_s);
    audience->setSuggestions({u"First-time renters"_s, u"Home owners"_s});
    audience->setText(u"First-time renters, 25–40, Nordics"_s);
    form->addWidget(new FormField(u"Audience"_s, audience));
    auto *pair = new QHBoxLayout;
    auto *tone = new Combo(u"Tone"_s);
    tone->addItem(u"Warm, plain"_s);
    pair->addWidget(new FormField(u"Tone"_s, tone));
    auto *length = new NumberField(u"Length"_s, 100, 5000);
    length->setValue(1000);
    auto *lengthField = new FormField(u"Length"_s, length);
    pair->addWidget(lengthField);
    form->addLayout(pair);
    auto *keywords = new ChipsInput(u"Keywords"_s);
    keywords->setLimit(8);
    keywords->setValues({u"north-facing room"_s, u"warm light"_s, u"2700 K"_s});
    auto *keywordField = new FormField(u"Keywords"_s, keywords);
    keywordField->setCounter(keywords->counterText());
    form->addWidget(keywordField);
    auto *facts = new FactsTable(u"Facts"_s);
    facts->setFacts({{u"Bedrooms"_s, u"3"_s}});
    form->addWidget(new FormField(u"Facts"_s, facts));
    auto *model = new Combo(u"Model"_s);
    model->addDotted(u"llama3.1 8B, local"_s, Tone::Success);
    form->addWidget(new FormField(u"Model"_s, model));
    auto *title = new QLineEdit(u"Der Abend fängt jetzt früher an als im Sommer"_s);
    auto *titleField = new FormField(u"Title"_s, title);
    titleField->setCounter(u"45 / 40"_s);
    titleField->setError(u"5 characters too long for Story."_s);
    form->addWidget(titleField);
    auto *follow = new QCheckBox(u"Follow the outline from Refine"_s);
    follow->setChecked(true);
    form->addWidget(follow);
    auto *authors = new AuthorshipBar;
    authors->setShares({{u"You"_s, 0.61, false}, {u"Editor"_s, 0.09, false}, {u"AI"_s, 0.30, true}});
    form->addWidget(authors);
    form->addStretch(1);
    column->addWidget(plainScroll(page), 1);

    column->addWidget(new Hairline(Qt::Horizontal));
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(16, 16, 16, 16);
    auto *draftButton = new Button(u"Draft"_s, ButtonKind::Filled);
    draftButton->setShortcutHint(u"Ctrl ↵"_s);
    draftButton->setStretching(true);
    footer->addWidget(draftButton);
    auto *more = new IconButton(u"chevron-down"_s, u"More ways to draft"_s);
    more->setOutlined(true);
    footer->addWidget(more);
    column->addLayout(footer);
    return pane;
}

void DemoDrafts::search(const QString &query, int most, const Answer &answer)
{
    PaletteGroup group{.title = u"Drafts"_s, .rows = {}, .total = 11};
    const QList<PaletteRow> all{
        {.id = u"a"_s,
            .iconName = u"page-text"_s,
            .title = u"Seven ways to warm a north-facing room"_s,
            .detail = u"North light is honest. It shows every scuff, flattens every beige"_s,
            .trailing = u"Drafting"_s},
        {.id = u"b"_s,
            .iconName = u"page-text"_s,
            .title = u"Harvest Lamp product page"_s,
            .detail = u"Made for rooms with north light: a 2,700 K bulb"_s,
            .trailing = u"Draft"_s},
    };
    for (const PaletteRow &row : all)
        if (group.rows.size() < most
            && (query.isEmpty() || (row.title + row.detail).contains(query, Qt::CaseInsensitive)))
            group.rows.append(row);
    if (late)
        m_waiting.append([answer, group] { answer(group); });
    else
        answer(group);
}

void DemoDrafts::deliver()
{
    for (const auto &answer : std::exchange(m_waiting, {}))
        answer();
}

Demo::Demo(Appearance appearance)
    : themes(*qApp, loadTokens().value())
    , jobs(clock)
    , window((themes.setAppearance(appearance), MainWindowParts{settings, jobs, clock}))
    , today(new DemoToday)
    , write(new DemoWrite)
    , settingsView(new SettingsView(clock))
    , drafts(new DemoDrafts)
{
    window.addView(today);
    window.addView(write);
    settingsView->addPage(new AppearancePage(themes));
    window.addView(settingsView);
    for (QAction *action : settingsView->pageActions())
        window.addWindowAction(action);
    window.addPaletteSource(drafts);
    window.setWorkspaceName(u"Juniper & Oak"_s);
    window.setSaveState({.step = SaveStep::Synced, .changes = 0, .syncedAt = QTime(10, 42), .reason = {}});
    window.restore();
}

} // namespace atelier::test
