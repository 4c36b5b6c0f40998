// SPDX-License-Identifier: GPL-3.0-or-later
// The campaigns of the workspace, the newest first.
#pragma once

#include "ui/campaigns/campaign_desk.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

namespace atelier {

class Thumbnails;

class CampaignListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    explicit CampaignListModel(const Clock &clock, QObject *parent = nullptr);

    void setRows(std::vector<CampaignRow> rows);
    [[nodiscard]] const CampaignRow *rowAt(const QModelIndex &index) const;
    [[nodiscard]] QString detailOf(const CampaignRow &row) const; // "4 of 5 products · $0.24 · 21 Nov"

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    const Clock &m_clock;
    std::vector<CampaignRow> m_rows;
};

class CampaignListView final : public QListView {
    Q_OBJECT
public:
    CampaignListView(CampaignListModel &model, Thumbnails &thumbnails, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open(const QModelIndex &index);
    CampaignListModel &m_model;
};

} // namespace atelier
