// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_view.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/nav_delegate.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/toast.h"

#include <QHBoxLayout>
#include <QListView>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardItemModel>

namespace atelier {

using namespace Qt::StringLiterals;

// Centres a page's column and scrolls it.
class SettingsView::Column final : public QScrollArea {
public:
    Column(QWidget *page, const QString &name, QWidget *parent)
        : QScrollArea(parent)
    {
        const Theme &theme = themeOf(this);
        auto *ground = new Area(Ground::Surface);
        auto *across = new QHBoxLayout(ground);
        across->setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(32));
        across->addStretch(1);
        auto *column = new QVBoxLayout;
        column->addWidget(page);
        column->addStretch(1);
        across->addLayout(column, 1'000);
        across->addStretch(1);
        page->setMaximumWidth(theme.size.settingsColumn);
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setWidget(ground);
        setAccessibleName(name);
    }
};

SettingsView::SettingsView(Clock &clock, QObject *parent)
    : View(parent)
    , m_clock(clock)
{
}

SettingsView::~SettingsView() = default;

void SettingsView::addPage(SettingsPage *page)
{
    page->setParent(this);
    m_pages.append(page);
    m_columns.append(nullptr);
    QAction *action = makeAction(tr("Settings: %1").arg(page->title()), page->iconName(), {}, this);
    connect(action, &QAction::triggered, this, [this, id = page->id()] {
        Q_EMIT showRequested();
        showPage(id);
    });
    m_pageActions.append(action);
    connect(page, &SettingsPage::undoable, this, [this](const QString &message, const std::function<void()> &undo) {
        if (m_toast)
            m_toast->showMessage(message, undo);
    });
}

ViewInfo SettingsView::info() const
{
    return {.id = u"settings"_s,
        .title = tr("Settings"),
        .iconName = u"sliders-horizontal"_s,
        .shortcutIndex = 0,
        .place = RailPlace::Bottom};
}

QWidget *SettingsView::createWidget(QWidget *parent)
{
    m_panes = new Panes(parent);
    const Theme &theme = themeOf(m_panes);
    QWidget *centre = makeCentre();
    m_panes->setLeft(makeSide(), tr("Settings"), theme.size.settingsNav);
    m_panes->setCentre(centre, theme.px(480));
    m_header->addLeading(m_panes->leftButton());
    showIndex(m_current);
    return m_panes;
}

QWidget *SettingsView::makeSide()
{
    auto *side = new Area(Ground::Pane);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PaneHeader(tr("Settings"), side));
    m_names = new QListView(side);
    m_model = new QStandardItemModel(m_names);
    for (const SettingsPage *page : std::as_const(m_pages)) {
        auto *item = new QStandardItem(page->title());
        item->setData(page->iconName(), RowIconRole);
        m_model->appendRow(item);
    }
    dressList(*m_names);
    m_names->setAccessibleName(tr("Pages of the settings"));
    m_names->setModel(m_model);
    m_names->setItemDelegate(new NavDelegate(m_names));
    column->addSpacing(themeOf(side).px(6));
    column->addWidget(m_names, 1);
    connect(m_names->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) { showIndex(current.row()); });
    return side;
}

QWidget *SettingsView::makeCentre()
{
    auto *centre = new Area(Ground::Surface);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new PaneHeader({}, centre);
    m_header->setContentsMargins(themeOf(centre).px(8), 0, themeOf(centre).px(8), 0); // in line with wider pages
    m_note = new Label({}, FontRole::Small, TextTone::Text3, m_header);
    m_note->setContentsMargins(0, 0, themeOf(centre).px(16), 0);
    m_header->addTrailing(m_note);
    m_stack = new QStackedWidget(centre);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    m_toast = new UndoToast(m_clock, centre);
    return centre;
}

void SettingsView::showIndex(int index)
{
    if (index < 0 || index >= int(m_pages.size()))
        return;
    m_current = index;
    if (!m_stack)
        return;
    SettingsPage *page = m_pages.at(index);
    if (!m_columns.at(index)) {
        m_columns[index] = new Column(page->createColumn(nullptr), page->title(), m_stack);
        m_stack->addWidget(m_columns.at(index));
    }
    m_stack->setCurrentWidget(m_columns.at(index));
    m_header->setTitle(page->title());
    m_note->setText(page->note());
    m_names->setCurrentIndex(m_model->index(index, 0));
    page->activated();
    Q_EMIT stateChanged();
}

void SettingsView::showPage(const QString &id)
{
    for (int index = 0; index < int(m_pages.size()); ++index)
        if (m_pages.at(index)->id() == id && (index != m_current || !m_columns.at(index)))
            showIndex(index);
}

QString SettingsView::currentPage() const { return m_pages.isEmpty() ? QString() : m_pages.at(m_current)->id(); }

QByteArray SettingsView::saveState() const { return currentPage().toUtf8(); }

void SettingsView::restoreState(const QByteArray &state) { showPage(QString::fromUtf8(state)); }

} // namespace atelier
