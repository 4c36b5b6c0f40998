// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/outline_popover.h"

#include "ui/editor/markdown_editor.h"
#include "ui/theme/paint.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_delegate.h"

#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int panelWidth = 360;
constexpr int rowHeight = 32;
constexpr int mostRows = 16;
constexpr int indent = 16;
constexpr int LevelRole = Qt::UserRole + 1;

class HeadingDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const int level = index.data(LevelRole).toInt();
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, theme.color.selected);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, theme.color.hover);
        const int left = theme.px(12 + indent * (level - 1));
        const QRect place = mirrored(option.direction, option.rect, option.rect.adjusted(left, 0, -theme.px(12), 0));
        const FontWeight weight = level == 1 ? FontWeight::Semibold : FontWeight::Regular;
        drawLine(*painter, place, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString(),
            {theme.font(FontRole::Body, weight), theme.color.text, Qt::ElideRight});
        if (option.state.testFlag(QStyle::State_HasFocus))
            drawRowFocus(*painter, option.rect, theme);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, themeOf(option.widget).px(rowHeight)};
    }
};

} // namespace

OutlinePopover::OutlinePopover(QWidget *window, MarkdownEditor &editor)
    : Popover(window)
    , m_editor(editor)
    , m_list(new QListView(contentArea()))
    , m_model(new QStandardItemModel(this))
    , m_empty(new Label(
          tr("No headings yet. A line that begins with # is one."), FontRole::Small, TextTone::Text2, contentArea()))
{
    auto *const column = new QVBoxLayout(contentArea());
    column->setContentsMargins(0, 0, 0, 0);
    dressList(*m_list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HeadingDelegate(m_list));
    m_list->setAccessibleName(tr("Outline"));
    const int margin = themeOf(this).px(16);
    m_empty->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { goTo(index.row()); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { goTo(index.row()); });
    connect(&m_editor, &MarkdownEditor::outlineChanged, this, [this] {
        if (isOpen())
            fill();
    });
}

QRect OutlinePopover::placeFor(const QSize &window)
{
    const Theme &theme = themeOf(this);
    const QWidget *const under = opener();
    const QPoint corner = under ? under->mapTo(parentWidget(), QPoint(theme.px(16), under->height())) : QPoint();
    const int rows = std::clamp(m_model->rowCount(), 1, mostRows);
    const int height = m_model->rowCount() > 0 ? rows * theme.px(rowHeight) + 2 : m_empty->sizeHint().height() + 2;
    const int width = std::min(theme.px(panelWidth), window.width() - corner.x() - theme.px(16));
    return {corner.x(), corner.y(), width, std::min(height, window.height() - corner.y() - theme.px(16))};
}

void OutlinePopover::aboutToOpen() { fill(); }

QWidget *OutlinePopover::firstFocus() { return m_list; }

void OutlinePopover::fill()
{
    const OutlineEntry current = m_editor.currentHeading();
    m_model->clear();
    const QList<OutlineEntry> outline = m_editor.outline();
    for (const OutlineEntry &heading : outline) {
        auto *const item = new QStandardItem(heading.title);
        item->setEditable(false);
        item->setData(heading.level, LevelRole);
        item->setData(tr("Heading %1, %2").arg(heading.level).arg(heading.title), Qt::AccessibleTextRole);
        m_model->appendRow(item);
        if (current.level > 0 && heading.position == current.position)
            m_list->setCurrentIndex(item->index());
    }
    m_list->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
    if (isOpen())
        relayout();
}

void OutlinePopover::goTo(int row)
{
    const QList<OutlineEntry> outline = m_editor.outline();
    if (row < 0 || row >= outline.size())
        return;
    const qsizetype position = outline[row].position;
    closeAndRestoreFocus();
    m_editor.select({position, position});
    m_editor.scrollTo(position);
    m_editor.setFocus();
}

} // namespace atelier
