// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/filter_bar.h"

#include "core/template/catalog.h"
#include "ui/library/items_view.h"
#include "ui/theme/paint.h"
#include "ui/theme/status.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon_sign.h"
#include "ui/widgets/item_status.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QSlider>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr std::array dateChoices{7, 30, 60, 365};
constexpr std::array browsingOrders{LibrarySort::Updated, LibrarySort::Created, LibrarySort::Title, LibrarySort::Status,
    LibrarySort::Scheduled, LibrarySort::Published};

template <class Value> void toggleIn(std::vector<Value> &values, const Value &value)
{
    if (std::erase(values, value) == 0)
        values.push_back(value);
}

template <class Value, class Name> QString chosenText(const std::vector<Value> &values, Name nameOf)
{
    if (values.empty())
        return {};
    return values.size() == 1 ? nameOf(values.front()) : FilterBar::tr("%1 chosen").arg(values.size());
}

void addChoice(QMenu &menu, const QString &text, bool isChosen, const std::function<void()> &choose)
{
    QAction *const action = menu.addAction(QString(text).replace(u'&', "&&"_L1));
    action->setCheckable(true);
    action->setChecked(isChosen);
    QObject::connect(action, &QAction::triggered, &menu, choose);
}

} // namespace

QString sortName(LibrarySort sort)
{
    switch (sort) {
    case LibrarySort::Relevance:
        return FilterBar::tr("Best match");
    case LibrarySort::Updated:
        return FilterBar::tr("Updated");
    case LibrarySort::Created:
        return FilterBar::tr("Created");
    case LibrarySort::Title:
        return FilterBar::tr("Title");
    case LibrarySort::Status:
        return FilterBar::tr("Status");
    case LibrarySort::Scheduled:
        return FilterBar::tr("Scheduled");
    case LibrarySort::Published:
        return FilterBar::tr("Published");
    }
    Q_UNREACHABLE();
}

SortOrder naturalOrder(LibrarySort sort)
{
    return sort == LibrarySort::Title || sort == LibrarySort::Status ? SortOrder::Ascending : SortOrder::Descending;
}

FilterBar::FilterBar(const SourcesModel &sources, const TemplateCatalog &templates, QWidget *parent)
    : QWidget(parent)
    , m_sources(sources)
    , m_templates(templates)
    , m_type(new FilterChip(tr("Type")))
    , m_status(new FilterChip(tr("Status")))
    , m_project(new FilterChip(tr("Project")))
    , m_date(new FilterChip(tr("Date")))
    , m_save(new Button(tr("Save filter"), ButtonKind::Flat))
    , m_sizes(new QWidget)
    , m_size(new QSlider(Qt::Horizontal))
    , m_sort(new Button({}, ButtonKind::Flat))
{
    using Fill = void (FilterBar::*)(QMenu &);
    const auto addMenu = [this](Fill fill) {
        auto *const menu = new QMenu(this);
        connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
            menu->clear();
            (this->*fill)(*menu);
        });
        return menu;
    };
    m_type->setMenu(addMenu(&FilterBar::fillTypes));
    m_status->setMenu(addMenu(&FilterBar::fillStatuses));
    m_project->setMenu(addMenu(&FilterBar::fillProjects));
    m_date->setMenu(addMenu(&FilterBar::fillDates));
    m_sort->setMenu(addMenu(&FilterBar::fillOrders));
    m_sort->setIconName(u"arrow-down-lines"_s);
    m_sort->setSize(ButtonSize::Small);
    m_save->setSize(ButtonSize::Small);
    m_save->hide();
    m_size->setRange(ItemsView::leastCard, ItemsView::mostCard);
    m_size->setValue(ItemsView::usualCard);
    m_size->setAccessibleName(tr("Size of the cards"));
    m_sizes->hide();
    auto *const chips = new FlowLayout(themeOf(this).px(8));
    for (QWidget *const chip : std::initializer_list<QWidget *>{m_type, m_status, m_project, m_date, m_save})
        chips->addWidget(chip);
    auto *const row = new QHBoxLayout(this);
    row->addLayout(chips, 1);
    auto *const sizes = new QHBoxLayout(m_sizes);
    sizes->setContentsMargins(0, 0, themeOf(this).px(8), 0);
    sizes->setSpacing(themeOf(this).px(8));
    sizes->addWidget(new IconSign(u"picture"_s, themeOf(this).size.iconSmall));
    sizes->addWidget(m_size);
    sizes->addWidget(new IconSign(u"picture"_s, themeOf(this).size.iconDefault));
    row->addWidget(m_sizes, 0, Qt::AlignTop);
    row->addWidget(m_sort, 0, Qt::AlignTop);
    connect(m_type, &FilterChip::cleared, this, [this] { change([](LibraryFilter &f) { f.templates.clear(); }); });
    connect(m_status, &FilterChip::cleared, this, [this] { change([](LibraryFilter &f) { f.statuses.clear(); }); });
    connect(m_project, &FilterChip::cleared, this, [this] { change([](LibraryFilter &f) { f.projects.clear(); }); });
    connect(m_date, &FilterChip::cleared, this, [this] { change([](LibraryFilter &f) { f.lastDays = 0; }); });
    connect(m_save, &QAbstractButton::clicked, this, &FilterBar::saveRequested);
    connect(&m_sources, &SourcesModel::loaded, this, &FilterBar::showValues);
    setOrder({});
    dress();
}

void FilterBar::dress()
{
    const Theme &theme = themeOf(this);
    layout()->setContentsMargins(theme.px(16), theme.px(8), theme.px(8), theme.px(8));
    m_size->setFixedWidth(theme.px(88));
    m_sizes->setFixedHeight(theme.size.controlSmall);
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        dress();
}

void FilterBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawHairline(painter, rect(), Edge::Bottom, themeOf(this).color.border);
}

void FilterBar::setFilter(const LibraryFilter &filter)
{
    m_filter = filter;
    showValues();
}

void FilterBar::setOrder(const LibraryOrder &order)
{
    m_order = order;
    m_sort->setText(sortName(order.sort));
    m_sort->setAccessibleName(tr("Sorted by %1").arg(sortName(order.sort)));
    m_sort->updateGeometry();
}

void FilterBar::setSearching(bool searching) { m_isSearching = searching; }

void FilterBar::setSaveShown(bool shown) { m_save->setVisible(shown); }

void FilterBar::setCardsShown(bool shown) { m_sizes->setVisible(shown); }

void FilterBar::setGrouping(ItemGrouping grouping) { m_grouping = grouping; }

void FilterBar::showValues()
{
    m_type->setValue(chosenText(m_filter.templates, [this](const QString &id) { return templateTitle(id); }));
    m_status->setValue(
        chosenText(m_filter.statuses, [](ContentStatus status) { return statusWord(shownStatus(status)); }));
    m_project->setValue(chosenText(m_filter.projects, [this](const Id &id) { return projectTitle(id); }));
    m_date->setValue(m_filter.lastDays > 0 ? tr("last %n day(s)", nullptr, m_filter.lastDays) : QString());
}

void FilterBar::change(const std::function<void(LibraryFilter &)> &how)
{
    how(m_filter);
    showValues();
    Q_EMIT filterChanged();
}

QString FilterBar::templateTitle(const QString &id) const
{
    if (id.isEmpty())
        return tr("Text");
    const Result<TemplatePointer> found = m_templates.find(id);
    return found ? (*found)->shownTitle() : id;
}

QString FilterBar::projectTitle(const Id &id) const
{
    if (id.isNull())
        return tr("No project");
    const auto found = std::ranges::find(m_sources.projects(), id, &Source::id);
    return found == m_sources.projects().end() ? tr("1 chosen") : found->title;
}

void FilterBar::fillTypes(QMenu &menu)
{
    for (const auto &[id, count] : m_sources.counts().byTemplate.asKeyValueRange()) {
        const QString text = tr("%1 (%2)").arg(templateTitle(id)).arg(count);
        addChoice(menu, text, std::ranges::contains(m_filter.templates, id),
            [this, id] { change([&](LibraryFilter &f) { toggleIn(f.templates, id); }); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("Nothing to choose yet"))->setEnabled(false);
}

void FilterBar::fillStatuses(QMenu &menu)
{
    for (const auto &[status, name] : enumNames(ContentStatus{})) {
        addChoice(menu, statusWord(shownStatus(status)), std::ranges::contains(m_filter.statuses, status),
            [this, status] { change([&](LibraryFilter &f) { toggleIn(f.statuses, status); }); });
    }
}

void FilterBar::fillProjects(QMenu &menu)
{
    const auto add = [&](const Id &id, const QString &text) {
        addChoice(menu, text, std::ranges::contains(m_filter.projects, id),
            [this, id] { change([&](LibraryFilter &f) { toggleIn(f.projects, id); }); });
    };
    for (const Source &project : m_sources.projects())
        add(project.id, QString(project.depth * 4, u' ') + project.title);
    add({}, tr("No project"));
}

void FilterBar::fillDates(QMenu &menu)
{
    for (const int days : dateChoices) {
        const QString text = days == 365 ? tr("Last year") : tr("Last %n day(s)", nullptr, days);
        addChoice(menu, text, m_filter.lastDays == days,
            [this, days] { change([&](LibraryFilter &f) { f.lastDays = f.lastDays == days ? 0 : days; }); });
    }
}

void FilterBar::fillGroupings(QMenu &menu)
{
    menu.addSeparator();
    const bool byTime = m_order.sort == LibrarySort::Updated || m_order.sort == LibrarySort::Created;
    const auto add = [&](const QString &text, ItemGrouping grouping) {
        addChoice(menu, text, m_grouping == grouping, [this, grouping] { Q_EMIT groupingChosen(grouping); });
    };
    if (byTime)
        add(tr("Grouped by day"), ItemGrouping::Day);
    add(tr("Grouped by project"), ItemGrouping::Project);
    add(tr("Grouped by type"), ItemGrouping::Type);
    add(tr("Not grouped"), ItemGrouping::None);
}

void FilterBar::fillOrders(QMenu &menu)
{
    const auto add = [&](LibrarySort sort) {
        addChoice(menu, sortName(sort), m_order.sort == sort,
            [this, sort] { Q_EMIT orderChosen({sort, naturalOrder(sort)}); });
    };
    if (m_isSearching)
        add(LibrarySort::Relevance);
    for (const LibrarySort sort : browsingOrders)
        add(sort);
    if (m_order.sort == LibrarySort::Relevance)
        return;
    if (!m_sizes->isHidden())
        fillGroupings(menu);
    menu.addSeparator();
    const bool ascending = m_order.order == SortOrder::Ascending;
    addChoice(menu, tr("Reversed"), m_order.order != naturalOrder(m_order.sort), [this, ascending] {
        Q_EMIT orderChosen({m_order.sort, ascending ? SortOrder::Descending : SortOrder::Ascending});
    });
}

} // namespace atelier
