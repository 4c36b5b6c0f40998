// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/sources_pane.h"

#include "ui/library/library_model.h"
#include "ui/library/source_delegate.h"
#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pane_header.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier {

TrashButton::TrashButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setText(tr("Trash"));
    setCheckable(true);
    setAutoExclusive(false);
    setAcceptDrops(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCount(0);
}

void TrashButton::setCount(qint64 count)
{
    m_count = count;
    setAccessibleName(tr("Trash, %n item(s)", nullptr, int(count)));
    update();
}

QSize TrashButton::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(120), theme.px(44)};
}

void TrashButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    drawHairline(painter, rect(), Edge::Top, theme.color.border);
    const QRect ground = rect().adjusted(theme.px(8), theme.px(6), -theme.px(8), -theme.px(6));
    const bool chosen = isChecked() || m_isTarget;
    drawPanel(painter, ground,
        {.fill = chosen        ? theme.color.selected
                : underMouse() ? theme.color.hover
                               : QColor(),
            .line = {},
            .radius = qreal(theme.size.radiusControl)});
    const QRect inner = ground.adjusted(theme.px(8), 0, -theme.px(8), 0);
    const int icon = theme.size.iconCompact;
    drawIcon(painter, this, u"trash-can"_s,
        mirrored(layoutDirection(), inner, {inner.left(), inner.top(), icon, inner.height()}), icon,
        chosen ? theme.color.accentText : theme.color.text2);
    const QRect words = mirrored(layoutDirection(), inner, inner.adjusted(icon + theme.px(8), 0, 0, 0));
    drawLine(painter, words, Qt::AlignLeft, text(),
        {theme.font(FontRole::Body, chosen ? FontWeight::Semibold : FontWeight::Regular),
            chosen ? theme.color.text : theme.color.text2, Qt::ElideRight});
    drawLine(painter, words, Qt::AlignRight, QLocale().toString(m_count),
        {theme.numberFont(FontRole::Small), theme.color.text3, Qt::ElideNone});
}

void TrashButton::dragEnterEvent(QDragEnterEvent *event)
{
    m_isTarget = event->mimeData()->hasFormat(itemsMimeType);
    if (m_isTarget)
        event->acceptProposedAction();
    update();
}

void TrashButton::dragLeaveEvent(QDragLeaveEvent *)
{
    m_isTarget = false;
    update();
}

void TrashButton::dropEvent(QDropEvent *event)
{
    m_isTarget = false;
    update();
    event->acceptProposedAction();
    Q_EMIT itemsDropped(itemsIn(*event->mimeData()));
}

SourcesPane::SourcesPane(Workspace &workspace, QWidget *parent)
    : Area(Ground::Pane, parent)
    , m_model(new SourcesModel(workspace, this))
    , m_list(new QListView)
    , m_header(new PaneHeader(tr("Library")))
    , m_trash(new TrashButton)
{
    dressList(*m_list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SourceDelegate(*m_model, m_list));
    m_list->setAccessibleName(tr("Where to look"));
    m_list->setDragDropMode(QAbstractItemView::DropOnly);
    m_list->setDropIndicatorShown(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    auto *const import = new IconButton(u"arrow-up-from-line"_s, tr("Import files"));
    m_header->addTrailing(import);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addSpacing(themeOf(this).px(8));
    column->addWidget(m_list, 1);
    column->addWidget(m_trash);
    connect(import, &IconButton::clicked, this, &SourcesPane::importRequested);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const Source *const source = m_model->sourceAt(index);
        if (!source || source->kind == SourceKind::Heading || (source->isSame(m_chosen) && !isTrashShown()))
            return;
        m_chosen = *source;
        m_trash->setChecked(false);
        Q_EMIT sourceChosen(m_chosen);
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        // A click on the row that was current before the trash was opened.
        if (const Source *const source = m_model->sourceAt(index); source && isTrashShown())
            choose(*source);
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &SourcesPane::openMenu);
    connect(m_trash, &QAbstractButton::clicked, this, &SourcesPane::showTrash);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SourcesPane::follow);
    connect(m_model, &SourcesModel::loaded, this, [this] {
        m_header->setNote(QLocale().toString(m_model->counts().all));
        m_trash->setCount(m_model->counts().trash);
    });
    m_model->refresh();
    follow();
}

void SourcesPane::follow()
{
    if (isTrashShown())
        return;
    const QModelIndex index = m_model->indexOf(m_chosen);
    if (index.isValid())
        m_list->setCurrentIndex(index);
    else if (m_chosen.kind != SourceKind::Project)
        showAll();
}

void SourcesPane::showAll() { choose({.kind = SourceKind::All, .title = tr("All items")}); }

void SourcesPane::choose(const Source &source)
{
    if (source.kind == SourceKind::Heading)
        return;
    m_trash->setChecked(false);
    m_chosen = source;
    m_list->setCurrentIndex(m_model->indexOf(source));
    Q_EMIT sourceChosen(m_chosen);
}

void SourcesPane::showTrash()
{
    m_trash->setChecked(true);
    m_list->selectionModel()->clearSelection();
    Q_EMIT trashChosen();
}

void SourcesPane::fold(bool expanded)
{
    const Source *const source = m_model->sourceAt(m_list->currentIndex());
    if (source && source->hasChildren)
        m_model->setExpanded(Id(source->id), expanded);
}

void SourcesPane::openMenu(const QPoint &point)
{
    const Source *const found = m_model->sourceAt(m_list->indexAt(point));
    if (!found || found->kind == SourceKind::All)
        return;
    const Source source = *found;
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (source.group == SourceGroup::Projects)
        menu->addAction(source.kind == SourceKind::Heading ? tr("New project…") : tr("New project inside…"), this,
            [this, source] { Q_EMIT addProjectRequested(source.id); });
    if (source.kind == SourceKind::Project || source.kind == SourceKind::SavedFilter) {
        menu->addAction(tr("Rename…"), this, [this, source] { Q_EMIT renameRequested(source); });
        menu->addAction(source.kind == SourceKind::Project ? tr("Remove the project") : tr("Remove the saved filter"),
            this, [this, source] { Q_EMIT removeRequested(source); });
    }
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(m_list->viewport()->mapToGlobal(point));
}

bool SourcesPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool opens = key == (isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
        const bool folds = key == (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
        if (opens || folds) {
            fold(opens);
            return true;
        }
        const Source *const source = m_model->sourceAt(m_list->currentIndex());
        if (source && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            if (source->kind != SourceKind::Heading)
                choose(Source(*source));
            else if (source->group == SourceGroup::Projects)
                Q_EMIT addProjectRequested({});
            return true;
        }
        if (source && key == Qt::Key_Delete && source->kind == SourceKind::SavedFilter) {
            Q_EMIT removeRequested(Source(*source));
            return true;
        }
    }
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonPress) {
        const auto *const press = static_cast<QMouseEvent *>(event);
        const QPoint point = press->position().toPoint();
        const QModelIndex index = m_list->indexAt(point);
        const Source *const source = m_model->sourceAt(index);
        const auto *const delegate = static_cast<const SourceDelegate *>(m_list->itemDelegate());
        if (source && press->button() == Qt::LeftButton) {
            const QRect row = m_list->visualRect(index);
            if (delegate->isOnChevron(*m_list, row, *source, point)) {
                m_model->setExpanded(Id(source->id), !m_model->isExpanded(source->id));
                return true;
            }
            if (delegate->isOnPlus(*m_list, row, *source, point)) {
                Q_EMIT addProjectRequested({});
                return true;
            }
        }
    }
    return Area::eventFilter(watched, event);
}

} // namespace atelier
