// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/versions_panel.h"

#include "core/content/written_by.h"
#include "core/diff/token.h"
#include "core/store/live_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/item_status.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/segmented_control.h"

#include <QCheckBox>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

bool isMachine(const TextVersion &version)
{
    return version.origin == OriginKind::Generated || version.origin == OriginKind::Refined;
}

QString usualName(const TextVersion &version)
{
    switch (version.origin) {
    case OriginKind::Generated:
        return VersionsPanel::tr("Draft written");
    case OriginKind::Refined:
        return VersionsPanel::tr("Refined");
    case OriginKind::Imported:
        return VersionsPanel::tr("Imported");
    case OriginKind::Merged:
        return VersionsPanel::tr("Merged");
    case OriginKind::Restored:
        return VersionsPanel::tr("Restored");
    case OriginKind::Typed:
    case OriginKind::Pasted:
    case OriginKind::System:
        return VersionsPanel::tr("Edited");
    }
    Q_UNREACHABLE();
}

QString makerName(const TextVersion &version)
{
    if (!isMachine(version))
        return VersionsPanel::tr("You");
    const QString act = version.origin == OriginKind::Generated ? VersionsPanel::tr("AI draft, %1")
                                                                : VersionsPanel::tr("AI refine, %1");
    return version.model == u"offline"_s ? VersionsPanel::tr("Rules, offline") : act.arg(version.model);
}

TimelineEntry entryFor(const TextVersion &version, Timestamp now)
{
    TimelineEntry entry;
    entry.machine = isMachine(version);
    entry.initials = VersionsPanel::tr("Y", "initial of You");
    entry.title = version.name.isEmpty() ? usualName(version) : version.name;
    entry.detail = makerName(version);
    entry.added = int(version.wordsAdded);
    entry.removed = int(version.wordsRemoved);
    entry.time = readableAge(version.header.created, now);
    entry.flag = version.versionKind == VersionKind::Named ? VersionsPanel::tr("Named") : QString();
    return entry;
}

QString shareName(const Origin &origin) { return writerName({.kind = writerKind(origin), .model = origin.model}); }

QList<AuthorShare> sharesOf(const std::vector<OriginRun> &runs)
{
    QList<AuthorShare> shares;
    for (const WrittenShare &written : writtenShares(runs)) {
        const bool isMachine = written.kind == WriterKind::Model || written.kind == WriterKind::Rules;
        shares.append({.name = writerName(written), .share = written.share, .machine = isMachine});
    }
    return shares;
}

} // namespace

QString authorName(const Origin &origin)
{
    if (origin.kind != OriginKind::Generated && origin.kind != OriginKind::Refined)
        return shareName(origin);
    if (origin.model == u"offline"_s)
        return VersionsPanel::tr("Rules, offline");
    return (
        origin.kind == OriginKind::Generated ? VersionsPanel::tr("AI draft, %1") : VersionsPanel::tr("AI refine, %1"))
        .arg(origin.model);
}

QString versionName(const TextVersion &version, Timestamp now)
{
    const QString age = readableAge(version.header.created, now);
    return u"%1, %2"_s.arg(version.name.isEmpty() ? usualName(version) : version.name, age);
}

VersionsPanel::VersionsPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_filter(new SegmentedControl(tr("Which versions")))
    , m_list(new QListView)
    , m_model(new QStandardItemModel(this))
    , m_restore(new Button(tr("Restore this version"), ButtonKind::Outlined))
    , m_copy(new Button(tr("Copy text"), ButtonKind::Flat))
    , m_empty(new Label(tr("Versions are made before and after each draft and refinement, and when you name one."),
          FontRole::Small, TextTone::Text3))
    , m_shares(new AuthorshipBar)
    , m_authors(new QCheckBox(tr("Colour the text by author")))
{
    const Theme &theme = themeOf(this);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *const head = new QHBoxLayout;
    head->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    m_filter->setSize(ButtonSize::Small);
    m_filter->addSegment(tr("All"));
    m_filter->addSegment(tr("Named"));
    m_filter->addSegment(tr("AI only"));
    head->addWidget(m_filter);
    head->addStretch(1);
    auto *const name = new Button(tr("Name version"), ButtonKind::Outlined);
    name->setIconName(u"flag"_s);
    name->setSize(ButtonSize::Small);
    head->addWidget(name);
    column->addLayout(head);

    dressList(*m_list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TimelineDelegate(this));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(tr("Versions"));
    column->addWidget(m_list, 1);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8));
    column->addWidget(m_empty);

    auto *const actions = new QHBoxLayout;
    actions->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8));
    m_restore->setIconName(u"clock-arrow-back"_s);
    m_restore->setSize(ButtonSize::Small);
    m_copy->setSize(ButtonSize::Small);
    actions->addWidget(m_restore);
    actions->addWidget(m_copy);
    actions->addStretch(1);
    auto *const play = new IconButton(u"play-in-frame"_s, tr("Play the life of this text"));
    play->setSize(ButtonSize::Small);
    actions->addWidget(play);
    connect(play, &IconButton::clicked, this, &VersionsPanel::playbackRequested);
    column->addLayout(actions);
    column->addWidget(new Hairline(Qt::Horizontal));

    auto *const footer = new QVBoxLayout;
    footer->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    footer->setSpacing(theme.px(8));
    footer->addWidget(new Label(tr("Authorship of current text"), FontRole::Small, TextTone::Text2));
    footer->addWidget(m_shares);
    footer->addWidget(m_authors);
    column->addLayout(footer);

    connect(m_filter, &SegmentedControl::currentChanged, this, &VersionsPanel::fill);
    connect(name, &Button::clicked, this, &VersionsPanel::nameRequested);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &VersionsPanel::compareSelected);
    connect(m_authors, &QCheckBox::toggled, this, &VersionsPanel::authorsToggled);
    connect(m_restore, &Button::clicked, this, [this] {
        if (const auto version = selected())
            Q_EMIT restoreRequested(*version);
    });
    connect(m_copy, &Button::clicked, this, [this] {
        if (const auto version = selected())
            Q_EMIT copyRequested(*version);
    });
    connect(&m_workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (m_text && isVisible() && (changes.touches(TextVersion::kind) || changes.touchesText(m_text->id())))
            refresh();
    });
    fill();
}

void VersionsPanel::setText(std::shared_ptr<LiveText> text)
{
    m_text = std::move(text);
    m_versions.clear();
    m_current = {};
    fill();
    m_shares->setShares({});
    if (m_text)
        refresh();
}

void VersionsPanel::refresh()
{
    if (!m_text || !m_text->isOpen())
        return;
    m_text->versions(this, [this](Result<std::vector<TextVersion>> versions) {
        if (!versions)
            return;
        std::ranges::sort(
            *versions, std::ranges::greater(), [](const TextVersion &version) { return version.header.created; });
        m_versions = std::move(*versions);
        fill();
        readCurrent();
    });
    updateShares();
}

void VersionsPanel::readCurrent()
{
    if (!m_text)
        return;
    const std::optional<Version> newest = m_versions.empty()
        ? std::nullopt
        : std::optional(Version::fromBytes(m_versions.front().version).value_or(Version()));
    m_workspace.read(
        this,
        [text = m_text->id(), letters = m_text->text(), newest](Reader &reader) -> Result<Current> {
            Current current{.words = countWords(letters)};
            const auto infos = reader.textInfos(std::array{text});
            if (!infos)
                return std::unexpected(infos.error());
            current.edited = infos->value(text).edited;
            if (!newest)
                return current;
            return reader.textAt(text, *newest).transform([&](const QString &before) {
                current.changed = countChangedWords(diffWords(before, letters));
                return current;
            });
        },
        [this, text = m_text->id()](const Result<Current> &current) {
            if (!current || !m_text || m_text->id() != text)
                return;
            m_current = *current;
            fill();
        });
}

void VersionsPanel::updateShares()
{
    m_text->origins(this, [this](const Result<std::vector<OriginRun>> &runs) {
        if (runs)
            showShares(*runs);
    });
}

void VersionsPanel::showShares(const std::vector<OriginRun> &runs)
{
    m_sharesNow = sharesOf(runs);
    m_shares->setShares(m_sharesNow);
    fill();
}

TimelineEntry VersionsPanel::currentEntry() const
{
    QStringList parts;
    if (m_sharesNow.size() == 2)
        parts += tr("%1 and %2").arg(m_sharesNow[0].name, m_sharesNow[1].name);
    else if (!m_sharesNow.isEmpty())
        parts += m_sharesNow.size() == 1 ? m_sharesNow[0].name : tr("%1 and others").arg(m_sharesNow[0].name);
    parts += tr("%Ln words", "", int(m_current.words));
    const bool isMachine = !m_sharesNow.isEmpty()
        && std::ranges::all_of(m_sharesNow, [](const AuthorShare &share) { return share.machine; });
    return {.machine = isMachine,
        .initials = tr("Y", "initial of You"),
        .title = tr("Current"),
        .detail = parts.join(u" · "_s),
        .added = int(m_current.changed.added),
        .removed = int(m_current.changed.removed),
        .time = m_current.edited == Timestamp() ? QString() : readableAge(m_current.edited, m_workspace.clock().now())};
}

void VersionsPanel::addRow(const TimelineEntry &entry, std::optional<size_t> version)
{
    auto *const item = new QStandardItem;
    item->setEditable(false);
    item->setData(QVariant::fromValue(entry), TimelineRole);
    item->setData(
        tr("%1, %2, %3, %4 words added, %5 removed")
            .arg(entry.title, entry.detail, entry.time, QString::number(entry.added), QString::number(entry.removed)),
        Qt::AccessibleTextRole);
    m_model->appendRow(item);
    m_rows.push_back(version);
    m_shownIds.push_back(version ? m_versions[*version].header.id : Id{});
}

void VersionsPanel::fill()
{
    const Shown shown = Shown(m_filter->current());
    // By their ids: versions may have come and gone. The null one is the text as it stands.
    std::set<Id> chosen;
    const QModelIndexList selectedRows = m_list->selectionModel()->selectedIndexes();
    for (const QModelIndex &row : selectedRows)
        chosen.insert(m_shownIds[size_t(row.row())]);
    const QModelIndex current = m_list->currentIndex();
    const std::optional<Id> currentId =
        current.isValid() ? std::optional(m_shownIds[size_t(current.row())]) : std::nullopt;
    const QSignalBlocker quiet(m_list->selectionModel());
    m_model->clear();
    m_rows.clear();
    m_shownIds.clear();
    if (m_text && shown == Shown::All)
        addRow(currentEntry(), std::nullopt);
    for (size_t i = 0; i < m_versions.size(); ++i) {
        const TextVersion &version = m_versions[i];
        const bool fits = shown == Shown::All || (shown == Shown::Named && version.versionKind == VersionKind::Named)
            || (shown == Shown::Machine && isMachine(version));
        if (fits)
            addRow(entryFor(version, m_workspace.clock().now()), i);
    }
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const QModelIndex index = m_model->index(int(row), 0);
        if (chosen.contains(m_shownIds[row]))
            m_list->selectionModel()->select(index, QItemSelectionModel::Select);
        if (currentId == m_shownIds[row])
            m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    }
    m_empty->setVisible(m_versions.size() < 2);
    updateButtons();
    m_list->viewport()->update();
}

void VersionsPanel::updateButtons()
{
    const bool isOldOne = selected().has_value();
    m_restore->setEnabled(isOldOne);
    m_copy->setEnabled(isOldOne);
}

void VersionsPanel::clearSelection() { m_list->clearSelection(); }

bool VersionsPanel::showsAuthors() const { return m_authors->isChecked(); }

QColor VersionsPanel::authorColor(const Origin &origin) const
{
    const QString name = shareName(origin);
    const auto share = std::ranges::find(m_sharesNow, name, &AuthorShare::name);
    if (share == m_sharesNow.end())
        return themeOf(this).color.neutral;
    return shareColor(themeOf(this), m_sharesNow, share - m_sharesNow.begin());
}

// A single one that is not the text as it stands.
std::optional<TextVersion> VersionsPanel::selected() const
{
    const QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    const std::optional<size_t> version =
        rows.size() == 1 ? m_rows[size_t(rows.front().row())] : std::optional<size_t>();
    return version ? std::optional(m_versions[*version]) : std::nullopt;
}

std::optional<TextVersion> VersionsPanel::madeByPersonBefore(std::optional<size_t> version) const
{
    for (size_t i = version ? *version + 1 : 0; i < m_versions.size(); ++i) {
        if (!isMachine(m_versions[i]))
            return m_versions[i];
    }
    return std::nullopt;
}

void VersionsPanel::compareSelected()
{
    QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    updateButtons();
    if (rows.isEmpty())
        return;
    std::ranges::sort(rows, {}, &QModelIndex::row);
    const std::optional<size_t> newest = m_rows[size_t(rows.front().row())];
    const std::optional<TextVersion> after = newest ? std::optional(m_versions[*newest]) : std::nullopt;
    if (rows.size() > 1)
        Q_EMIT compareRequested({m_versions[*m_rows[size_t(rows.back().row())]], after});
    else
        Q_EMIT compareRequested({madeByPersonBefore(newest), after});
}

} // namespace atelier
