// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/preview_pane.h"

#include "core/content/opening.h"
#include "core/content/written_by.h"
#include "ui/theme/theme.h"
#include "ui/widgets/authorship_bar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/item_status.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pane_header.h"

#include <QGridLayout>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

Tone toneOf(ContentStatus status)
{
    switch (status) {
    case ContentStatus::Draft:
    case ContentStatus::Archived:
        return Tone::Neutral;
    case ContentStatus::InReview:
        return Tone::Warning;
    case ContentStatus::Scheduled:
        return Tone::Accent;
    case ContentStatus::Approved:
    case ContentStatus::Published:
        return Tone::Success;
    }
    Q_UNREACHABLE();
}

} // namespace

PreviewPane::PreviewPane(Workspace &workspace, const LibraryModel &model, QWidget *parent)
    : Area(Ground::Pane, parent)
    , m_workspace(workspace)
    , m_model(model)
    , m_header(new PaneHeader(tr("Preview")))
    , m_footer(new QWidget)
    , m_more(new IconButton(u"three-dots"_s, tr("More actions")))
    , m_open(new Button(tr("Open in Write"), ButtonKind::Filled))
{
    const Theme &theme = themeOf(this);
    auto *const close = new IconButton(u"cross"_s, tr("Close the preview"));
    close->setName(tr("Close the preview"), u"P"_s);
    m_header->addTrailing(close);
    m_open->setStretching(true);
    m_more->setOutlined(true);
    auto *const buttons = new QHBoxLayout(m_footer);
    buttons->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    buttons->setSpacing(theme.px(8));
    buttons->addWidget(m_open, 1);
    buttons->addWidget(m_more);
    auto *const scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *const holder = new Area(Ground::Pane);
    m_column = new QVBoxLayout(holder);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addStretch(1);
    scroll->setWidget(holder);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(scroll, 1);
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addWidget(m_footer);
    connect(close, &IconButton::clicked, this, &PreviewPane::closeRequested);
    connect(m_open, &Button::clicked, this, &PreviewPane::openRequested);
    showItem(nullptr);
}

void PreviewPane::setMenu(QMenu *menu) { m_more->setMenu(menu); }

void PreviewPane::setChecked(qint64 checked, qint64)
{
    m_header->setNote(checked > 0 ? tr("%n selected", nullptr, int(checked)) : QString());
}

void PreviewPane::showItem(const LibraryEntry *entry)
{
    ++m_generation;
    delete std::exchange(m_body, nullptr);
    m_authorship = nullptr;
    m_footer->setVisible(entry != nullptr);
    m_body = new QWidget;
    m_column->insertWidget(0, m_body);
    const Theme &theme = themeOf(this);
    auto *const column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, theme.px(16), 0, theme.px(16));
    column->setSpacing(theme.px(12));
    const auto add = [&](QWidget *widget) {
        auto *const row = new QVBoxLayout;
        row->setContentsMargins(theme.px(16), 0, theme.px(16), 0);
        row->addWidget(widget);
        column->addLayout(row);
    };
    if (!entry) {
        auto *const hint = new Label(tr("Choose an item to see it here."), FontRole::Small, TextTone::Text3);
        hint->setWordWrap(true);
        add(hint);
        return;
    }
    const ContentItem &item = entry->item;
    const QString title = m_model.titleOf(*entry);
    auto *const card = new Card;
    auto *const cardColumn = new QVBoxLayout(card);
    cardColumn->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    cardColumn->setSpacing(theme.px(4));
    QString opening = openingBeside(title, entry->body.opening);
    const bool goesOn = entry->body.length > entry->body.opening.size();
    if (goesOn) // without the word that was cut in two
        opening = opening.left(opening.lastIndexOf(u' ')) + u" …"_s;
    auto *const words = new Label(opening.isEmpty() ? tr("No text yet") : opening, FontRole::Small,
        opening.isEmpty() ? TextTone::Text3 : TextTone::Text2);
    words->setWordWrap(true);
    cardColumn->addWidget(words);
    add(card);
    auto *const heading = new Label(title, FontRole::Section, FontWeight::Semibold, TextTone::Text);
    heading->setWordWrap(true);
    add(heading);
    auto *const marks = new QWidget;
    auto *const flow = new FlowLayout(theme.px(6), marks);
    flow->addWidget(new Badge(statusWord(shownStatus(item.status)), toneOf(item.status)));
    for (const QString &tag : item.tags) {
        auto *const badge = new Badge(tag, Tone::Neutral);
        badge->setIconName(u"tag"_s);
        flow->addWidget(badge);
    }
    add(marks);
    column->addWidget(new Hairline(Qt::Horizontal));
    auto *const facts = new QWidget;
    auto *const factColumn = new QVBoxLayout(facts);
    factColumn->setContentsMargins(0, 0, 0, 0);
    factColumn->setSpacing(theme.px(4));
    addFact(*factColumn, tr("Type"), m_model.typeOf(*entry));
    const QString project = m_model.projectOf(*entry);
    addFact(*factColumn, tr("Project"), project.isEmpty() ? tr("None") : project);
    addFact(*factColumn, tr("Length"), tr("%Ln word(s)", nullptr, int(entry->body.words)));
    addFact(*factColumn, tr("Updated"), m_model.ageOf(*entry));
    if (!item.language.isEmpty())
        addFact(*factColumn, tr("Language"), QLocale::languageToString(QLocale(item.language).language()));
    if (!item.model.isEmpty())
        addFact(*factColumn, tr("First draft"), item.model == u"offline"_s ? tr("Rules, offline") : item.model);
    add(facts);
    m_authorshipBlock = new QWidget;
    auto *const authorColumn = new QVBoxLayout(m_authorshipBlock);
    authorColumn->setContentsMargins(0, 0, 0, 0);
    authorColumn->setSpacing(theme.px(12));
    authorColumn->addWidget(new Hairline(Qt::Horizontal));
    auto *const inner = new QVBoxLayout;
    inner->setContentsMargins(theme.px(16), 0, theme.px(16), 0);
    inner->setSpacing(theme.px(8));
    inner->addWidget(new Label(tr("Authorship"), FontRole::Body, FontWeight::Semibold, TextTone::Text));
    m_authorship = new AuthorshipBar;
    inner->addWidget(m_authorship);
    authorColumn->addLayout(inner);
    m_authorshipBlock->hide();
    column->addWidget(m_authorshipBlock);
    readAuthorship(*entry);
}

void PreviewPane::addFact(QVBoxLayout &column, const QString &name, const QString &value)
{
    const Theme &theme = themeOf(this);
    auto *const row = new QHBoxLayout;
    auto *const label = new Label(name, FontRole::Body, TextTone::Text3);
    label->setMinimumWidth(theme.px(80));
    row->addWidget(label);
    row->setSpacing(theme.px(8));
    row->addWidget(new ElidedLabel(value, FontRole::Body), 1);
    column.addLayout(row);
}

void PreviewPane::readAuthorship(const LibraryEntry &entry)
{
    m_workspace.read(
        this,
        [text = entry.item.body.id](Reader &reader) { return reader.textOrigins(text).transform(&writtenShares); },
        [this, generation = m_generation](const Result<std::vector<WrittenShare>> &written) {
            if (generation != m_generation || !written || !m_authorship || written->empty())
                return;
            QList<AuthorShare> shares;
            for (const WrittenShare &each : *written) {
                const bool isMachine = each.kind == WriterKind::Model || each.kind == WriterKind::Rules;
                shares.append({.name = writerName(each), .share = each.share, .machine = isMachine});
            }
            m_authorship->setShares(shares);
            m_authorshipBlock->show();
        });
}

} // namespace atelier
