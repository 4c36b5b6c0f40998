// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/product_table.h"

#include "ui/theme/paint.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QStyledItemDelegate>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int productRowHeight = 36;
constexpr int cellPadding = 12;
constexpr int leastRows = 4;
constexpr int mostRows = 10;

class ProductDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    // On its own ground, and with its letters where the cell had them.
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QWidget *const editor = QStyledItemDelegate::createEditor(parent, option, index);
        const Theme &theme = themeOf(parent);
        if (auto *const line = qobject_cast<QLineEdit *>(editor)) {
            QPalette palette = line->palette();
            palette.setColor(QPalette::Base, theme.color.surface);
            line->setPalette(palette);
            line->setBackgroundRole(QPalette::Base);
            line->setAutoFillBackground(true);
            line->setTextMargins(theme.px(cellPadding) - 2, 0, 0, 0);
            line->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        }
        return editor;
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        painter->setLayoutDirection(option.direction);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme.color.selected);
        drawHairline(*painter, option.rect, Edge::Bottom, theme.color.border);
        const bool isQuiet = index.data(Qt::EditRole).toString().isEmpty();
        const bool isName = index.column() == ProductTableModel::Name && !isQuiet;
        const QRect place = option.rect.adjusted(theme.px(cellPadding), 0, -theme.px(4), 0);
        drawLine(*painter, place, Qt::AlignLeft, index.data(Qt::DisplayRole).toString(),
            {theme.font(FontRole::Body, isName ? FontWeight::Medium : FontWeight::Regular),
                isQuiet ? theme.color.text3 : theme.color.text,
                index.column() == ProductTableModel::Picture ? Qt::ElideMiddle : Qt::ElideRight});
        if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
            drawRowFocus(*painter, option.rect.adjusted(1, 1, -1, -1), theme);
    }
};

class ProductHeader final : public QHeaderView {
public:
    explicit ProductHeader(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
    }
    QSize sizeHint() const override { return {0, themeOf(this).px(28)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(viewport());
        painter.setLayoutDirection(layoutDirection());
        painter.fillRect(viewport()->rect(), theme.color.pane);
        for (int section = 0; section < count(); ++section) {
            const QRect place(sectionViewportPosition(section), 0, sectionSize(section), height());
            drawLine(painter, place.adjusted(theme.px(cellPadding), 0, 0, 0), Qt::AlignLeft,
                model()->headerData(section, Qt::Horizontal).toString(),
                {theme.font(FontRole::Caption, FontWeight::Semibold), theme.color.text3, Qt::ElideRight});
        }
        drawHairline(painter, viewport()->rect(), Edge::Bottom, theme.color.border);
    }
};

} // namespace

ProductTableModel::ProductTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ProductTableModel::setProducts(std::vector<BriefProduct> products)
{
    beginResetModel();
    m_products = std::move(products);
    endResetModel();
}

void ProductTableModel::append(const std::vector<BriefProduct> &products)
{
    if (products.empty())
        return;
    beginInsertRows({}, int(m_products.size()), int(m_products.size() + products.size()) - 1);
    m_products.insert(m_products.end(), products.begin(), products.end());
    endInsertRows();
    Q_EMIT edited();
}

void ProductTableModel::setPicture(int row, const QString &path) { setData(index(row, Picture), path, Qt::EditRole); }

void ProductTableModel::remove(const QList<int> &rows)
{
    QList<int> fromBelow = rows;
    std::ranges::sort(fromBelow, std::ranges::greater());
    for (const int row : std::as_const(fromBelow)) {
        if (row < 0 || row >= int(m_products.size()))
            continue;
        beginRemoveRows({}, row, row);
        m_products.erase(m_products.begin() + row);
        endRemoveRows();
    }
    Q_EMIT edited();
}

bool ProductTableModel::move(int row, int by)
{
    const int target = row + by;
    const int count = int(m_products.size());
    if (row < 0 || row >= count || target < 0 || target >= count)
        return false;
    std::swap(m_products[size_t(row)], m_products[size_t(target)]);
    Q_EMIT dataChanged(index(std::min(row, target), 0), index(std::max(row, target), ColumnCount - 1));
    Q_EMIT edited();
    return true;
}

int ProductTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_products.size()) + 1;
}

int ProductTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ProductTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (isWaitingRow(index.row())) {
        const bool isPrompt = index.column() == Name && role == Qt::DisplayRole;
        if (isPrompt)
            return tr("Add a product…");
        return role == Qt::AccessibleTextRole
            ? tr("New product, %1").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString())
            : QVariant();
    }
    const BriefProduct &product = m_products[size_t(index.row())];
    const QString text = index.column() == Name ? product.name
        : index.column() == Description         ? product.description
                                                : product.existingAssets;
    if (role == Qt::EditRole || role == Qt::ToolTipRole)
        return text;
    if (role == Qt::DisplayRole)
        return index.column() == Picture && text.isEmpty() ? tr("Generate") : text;
    if (role == Qt::AccessibleTextRole) {
        const QString shown = data(index, Qt::DisplayRole).toString();
        return tr("%1: %2", "column, value")
            .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), shown);
    }
    return {};
}

QVariant ProductTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Name") : section == Description ? tr("Description") : tr("Picture");
}

Qt::ItemFlags ProductTableModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | Qt::ItemIsEditable | Qt::ItemIsDropEnabled;
}

bool ProductTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString text = value.toString().trimmed();
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    if (isWaitingRow(index.row())) {
        if (text.isEmpty())
            return false;
        // The row that waited becomes the product's, under the editor that stands in it; another one waits below.
        beginInsertRows({}, index.row() + 1, index.row() + 1);
        m_products.emplace_back();
        endInsertRows();
    }
    BriefProduct &product = m_products[size_t(index.row())];
    QString &field = index.column() == Name ? product.name
        : index.column() == Description     ? product.description
                                            : product.existingAssets;
    if (field == text)
        return true;
    field = text;
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited();
    return true;
}

ProductTable::ProductTable(ProductTableModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setHorizontalHeader(new ProductHeader(this));
    setItemDelegate(new ProductDelegate(this));
    setModel(&model);
    setAccessibleName(tr("Products"));
    setProperty(ownFocusProperty, true);
    setSelectionBehavior(SelectRows);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(60);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, &ProductTable::fitHeight);
    connect(&model, &QAbstractItemModel::modelReset, this, &ProductTable::fitHeight);
    dress();
}

void ProductTable::dress()
{
    const Theme &theme = themeOf(this);
    verticalHeader()->setDefaultSectionSize(theme.px(productRowHeight));
    fitHeight();
}

void ProductTable::fitHeight()
{
    const Theme &theme = themeOf(this);
    const int rows = std::clamp(m_model.rowCount(), leastRows, mostRows);
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows * theme.px(productRowHeight) + 2 * frameWidth());
}

QList<int> ProductTable::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        if (index.row() < int(m_model.products().size()))
            rows += index.row();
    }
    return rows;
}

void ProductTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        paste();
        return;
    }
    const int row = currentIndex().row();
    const bool moves =
        event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down);
    if (moves) {
        const int by = event->key() == Qt::Key_Up ? -1 : 1;
        if (m_model.move(row, by))
            setCurrentIndex(m_model.index(row + by, currentIndex().column()));
        return;
    }
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier) {
        m_model.remove(selectedRows());
        return;
    }
    QTableView::keyPressEvent(event);
}

// Rows of a table: cells parted by tabs.
void ProductTable::paste()
{
    std::vector<BriefProduct> products;
    for (const QString &line : QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(u'\t');
        const QString name = cells.value(0).trimmed();
        if (!name.isEmpty())
            products.push_back(
                {.name = name, .description = cells.value(1).trimmed(), .existingAssets = cells.value(2).trimmed()});
    }
    m_model.append(products);
}

void ProductTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    const int width = viewport()->width();
    setColumnWidth(ProductTableModel::Name, width * 3 / 10);
    setColumnWidth(ProductTableModel::Description, width * 4 / 10);
    setColumnWidth(ProductTableModel::Picture, width - width * 3 / 10 - width * 4 / 10);
}

void ProductTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        dress();
}

void ProductTable::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ProductTable::dragMoveEvent(QDragMoveEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ProductTable::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    const int row = rowAt(event->position().toPoint().y());
    Q_EMIT picturesDropped(row < int(m_model.products().size()) ? row : -1, paths);
}

} // namespace atelier
