// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_page.h"

#include "ui/today/campaign_card.h"
#include "ui/today/piece_card.h"
#include "ui/today/running_list.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"

#include <QDateTime>
#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

constexpr int twoColumnsFrom = 960;
constexpr int sideWidth = 360;

QDateTime localTime(const Clock &clock) { return QDateTime::fromMSecsSinceEpoch(toMilliseconds(clock.now())); }

QString greeting(int hour)
{
    if (hour >= 5 && hour < 12)
        return TodayPage::tr("Good morning");
    return hour >= 12 && hour < 18 ? TodayPage::tr("Good afternoon") : TodayPage::tr("Good evening");
}

QVBoxLayout *makeColumn(QWidget *widget, int spacing)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(themeOf(widget).px(spacing));
    return column;
}

// A card that tells of one way to begin. Its button stands at the bottom, beside that of its neighbour.
QWidget *makeStart(QWidget *parent, const QString &title, const QString &words, Button *button)
{
    const Theme &theme = themeOf(parent);
    auto *card = new Card(parent);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    inside->setSpacing(theme.px(6));
    inside->addWidget(new Label(title, FontRole::Section, FontWeight::Semibold, TextTone::Text, card));
    auto *text = new Label(words, FontRole::Body, TextTone::Text2, card);
    text->setWordWrap(true);
    inside->addWidget(text);
    inside->addStretch(1);
    inside->addSpacing(theme.px(8));
    inside->addWidget(button, 0, Qt::AlignLeading);
    return card;
}

} // namespace

TodayPage::TodayPage(JobSource &jobs, const Clock &clock, QWidget *parent)
    : Area(Ground::Surface, parent)
    , m_clock(clock)
    , m_grid(new QGridLayout)
    , m_main(new QWidget(this))
    , m_side(new QWidget(this))
{
    const Theme &theme = themeOf(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(40), theme.px(32), theme.px(40), theme.px(32));
    column->setSpacing(theme.px(24));
    column->addWidget(makeHead());
    m_error = new ErrorPanel(this);
    m_error->hide();
    column->addWidget(m_error);
    m_grid->setHorizontalSpacing(theme.px(40));
    m_grid->setVerticalSpacing(theme.px(32));
    column->addLayout(m_grid);
    column->addStretch(1);

    m_continue = makeContinue();
    m_welcome = makeWelcome();
    auto *mainColumn = makeColumn(m_main, 32);
    mainColumn->addWidget(m_continue);
    mainColumn->addWidget(m_welcome);
    mainColumn->addStretch(1);

    m_running = new RunningList(jobs, clock, m_side);
    m_setup = new SetupList(m_side);
    m_sample = makeSample();
    auto *sideColumn = makeColumn(m_side, 32);
    sideColumn->addWidget(m_running);
    sideColumn->addWidget(m_setup);
    sideColumn->addWidget(m_sample);
    sideColumn->addStretch(1);
    connect(m_running, &RunningList::changed, this, &TodayPage::updateVisibility);
    connect(m_setup, &SetupList::settingsRequested, this, &TodayPage::settingsRequested);
    connect(m_setup, &SetupList::dismissed, this, &TodayPage::setupDismissed);
    m_main->hide(); // until it is known what there is
    m_side->hide();
    placeColumns();
}

QWidget *TodayPage::makeHead()
{
    const Theme &theme = themeOf(this);
    auto *head = new QWidget(this);
    auto *across = new QHBoxLayout(head);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(theme.px(8));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme.px(2));
    m_greeting = new Label({}, FontRole::PageTitle, FontWeight::Heading, TextTone::Text, head);
    m_sentence = new Label({}, FontRole::Body, TextTone::Text3, head);
    texts->addWidget(m_greeting);
    texts->addWidget(m_sentence);
    across->addLayout(texts, 1);
    m_beginnings = new QWidget(head);
    auto *beginnings = new QHBoxLayout(m_beginnings);
    beginnings->setContentsMargins(0, 0, 0, 0);
    beginnings->setSpacing(theme.px(8));
    auto *campaign = new Button(tr("New campaign"), ButtonKind::Outlined, m_beginnings);
    campaign->setIconName(u"megaphone"_s);
    connect(campaign, &QAbstractButton::clicked, this, &TodayPage::newCampaignRequested);
    beginnings->addWidget(campaign);
    auto *draft = new Button(tr("New draft"), ButtonKind::Filled, m_beginnings);
    draft->setIconName(u"plus"_s);
    connect(draft, &QAbstractButton::clicked, this, &TodayPage::newDraftRequested);
    beginnings->addWidget(draft);
    m_beginnings->hide();
    across->addWidget(m_beginnings, 0, Qt::AlignBottom);
    return head;
}

QWidget *TodayPage::makeContinue()
{
    auto *section = new QWidget(m_main);
    auto *column = makeColumn(section, 12);
    auto *header = new SectionHeader(tr("Continue"), section);
    auto *all = new Button(tr("All drafts"), ButtonKind::Flat, section);
    all->setSize(ButtonSize::Small);
    connect(all, &QAbstractButton::clicked, this, &TodayPage::allDraftsRequested);
    header->setTrailing(all);
    column->addWidget(header);
    m_cards = new QHBoxLayout;
    m_cards->setSpacing(themeOf(this).px(16));
    column->addLayout(m_cards);
    return section;
}

QWidget *TodayPage::makeWelcome()
{
    auto *section = new QWidget(m_main);
    auto *column = makeColumn(section, 12);
    column->addWidget(new SectionHeader(tr("Start with one thing"), section));
    auto *across = new QHBoxLayout;
    across->setSpacing(themeOf(this).px(16));
    auto *draft = new Button(tr("New draft"), ButtonKind::Filled, section);
    draft->setIconName(u"plus"_s);
    connect(draft, &QAbstractButton::clicked, this, &TodayPage::newDraftRequested);
    across->addWidget(makeStart(section, tr("Write a draft"),
        tr("A brief is four lines: say what it is about, who reads it, how long, and in whose voice. "
           "Or begin with a blank page."),
        draft));
    auto *campaign = new Button(tr("New campaign"), ButtonKind::Outlined, section);
    campaign->setIconName(u"megaphone"_s);
    connect(campaign, &QAbstractButton::clicked, this, &TodayPage::newCampaignRequested);
    across->addWidget(makeStart(section, tr("Build a campaign"),
        tr("One message and a list of products become pictures for every platform, with the message on them."),
        campaign));
    column->addLayout(across);
    return section;
}

QWidget *TodayPage::makeSample()
{
    const Theme &theme = themeOf(this);
    auto *section = new QWidget(m_side);
    auto *column = makeColumn(section, 8);
    column->addWidget(new SectionHeader(tr("Sample workspace"), section));
    auto *card = new Card(section);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    inside->setSpacing(theme.px(12));
    auto *words = new Label(
        tr("See a brand, its readers, and finished pieces of several kinds. Move them to the trash any time."),
        FontRole::Body, TextTone::Text2, card);
    words->setWordWrap(true);
    inside->addWidget(words);
    auto *button = new Button(tr("Open sample"), ButtonKind::Outlined, card);
    connect(button, &QAbstractButton::clicked, this, &TodayPage::sampleRequested);
    inside->addWidget(button, 0, Qt::AlignLeading);
    column->addWidget(card);
    return section;
}

void TodayPage::showContent(const TodayContent &content)
{
    m_error->hide();
    m_isEmpty = content.recent.empty();
    const bool hadFocus = window()->focusWidget() && m_continue->isAncestorOf(window()->focusWidget());
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const RecentWork &work : content.recent) {
        QWidget *const card = makeCard(work);
        m_cards->addWidget(card, 1);
        if (hadFocus && m_cards->count() == 1)
            card->setFocus(Qt::OtherFocusReason);
    }
    // Fewer than three keep the width of three.
    m_cards->addStretch(3 - int(content.recent.size()));
    const QDateTime now = localTime(m_clock);
    m_greeting->setText(m_isEmpty ? tr("Welcome to Atelier") : greeting(now.time().hour()));
    m_sentence->setText(m_isEmpty ? tr("Everything you make stays on this computer until you publish it.")
                                  : QLocale().toString(now.date(), tr("dddd d MMMM", "a date's format")));
    m_main->show();
    m_side->show();
    updateVisibility();
}

QWidget *TodayPage::makeCard(const RecentWork &work)
{
    WorkCard *card = nullptr;
    if (const auto *const piece = std::get_if<LibraryEntry>(&work))
        card = new PieceCard(*piece, m_clock.now(), m_continue);
    else
        card = new CampaignCard(std::get<RecentCampaign>(work), m_thumbnails, m_clock.now(), m_continue);
    connect(card, &QAbstractButton::clicked, this, [this, id = card->id()] { Q_EMIT openRequested(id); });
    return card;
}

void TodayPage::showSetup(const SetupState &state, bool dismissed)
{
    m_setup->setState(state);
    m_setupDone = state.done() == SetupState::steps;
    m_setupDismissed = dismissed;
    updateVisibility();
}

void TodayPage::showError(const Error &error)
{
    m_error->setError(error, tr("Nothing was changed."));
    m_error->show();
}

void TodayPage::updateVisibility()
{
    if (!m_setup || !m_sample)
        return;
    m_beginnings->setVisible(!m_isEmpty && !m_main->isHidden());
    m_continue->setVisible(!m_isEmpty);
    m_welcome->setVisible(m_isEmpty);
    m_running->setVisible(!m_isEmpty || m_running->jobCount() > 0);
    m_setup->setVisible(!m_setupDismissed && (m_isEmpty || !m_setupDone));
    m_sample->setVisible(m_isEmpty);
}

void TodayPage::placeColumns()
{
    const Theme &theme = themeOf(this);
    const bool two = width() >= theme.px(twoColumnsFrom);
    if (m_twoColumns == two)
        return;
    m_twoColumns = two;
    m_grid->removeWidget(m_main);
    m_grid->removeWidget(m_side);
    m_grid->addWidget(m_main, 0, 0);
    m_grid->addWidget(m_side, two ? 0 : 1, two ? 1 : 0);
    m_grid->setColumnStretch(0, 1);
    m_side->setMinimumWidth(two ? theme.px(sideWidth) : 0);
    m_side->setMaximumWidth(two ? theme.px(sideWidth) : QWIDGETSIZE_MAX);
}

void TodayPage::resizeEvent(QResizeEvent *event)
{
    Area::resizeEvent(event);
    placeColumns();
}

} // namespace atelier
