// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/brief.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace atelier {

// The products of a brief that is being written; the last row waits for the next one.
class ProductTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Description, Picture, ColumnCount };

    explicit ProductTableModel(QObject *parent = nullptr);

    void setProducts(std::vector<BriefProduct> products);
    [[nodiscard]] const std::vector<BriefProduct> &products() const { return m_products; }
    void append(const std::vector<BriefProduct> &products);
    void setPicture(int row, const QString &path);
    void remove(const QList<int> &rows);
    bool move(int row, int by); // whether it could

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] bool isWaitingRow(int row) const { return row == int(m_products.size()); }

    std::vector<BriefProduct> m_products;
};

// Typing edits the cell; a table pasted from elsewhere adds its rows; pictures are dropped on rows.
class ProductTable final : public QTableView {
    Q_OBJECT
public:
    explicit ProductTable(ProductTableModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QList<int> selectedRows() const; // without the waiting one

Q_SIGNALS:
    void picturesDropped(int row, const QStringList &paths); // row -1: on none

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void dress();
    void fitHeight();
    void paste();

    ProductTableModel &m_model;
};

} // namespace atelier
