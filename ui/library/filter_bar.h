// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/library/library_filter.h"
#include "ui/library/library_model.h"
#include "ui/library/sources_model.h"

#include <QWidget>

class QMenu;
class QSlider;

namespace atelier {

class Button;
class FilterChip;
class TemplateCatalog;

struct LibraryOrder {
    LibrarySort sort = LibrarySort::Updated;
    SortOrder order = SortOrder::Descending;
    friend bool operator==(const LibraryOrder &, const LibraryOrder &) = default;
};
[[nodiscard]] QString sortName(LibrarySort sort);
// Titles and states from A, times from the newest.
[[nodiscard]] SortOrder naturalOrder(LibrarySort sort);

// Chips to filter by, "Save filter" while any is set, and the order.
class FilterBar final : public QWidget {
    Q_OBJECT

public:
    FilterBar(const SourcesModel &sources, const TemplateCatalog &templates, QWidget *parent = nullptr);

    [[nodiscard]] const LibraryFilter &filter() const { return m_filter; }
    void setFilter(const LibraryFilter &filter); // says nothing
    void setOrder(const LibraryOrder &order);
    void setSearching(bool searching); // best match is an order then
    void setSaveShown(bool shown); // something is set that can be saved
    void setCardsShown(bool shown); // with the slider for their size and what they stand together by
    void setGrouping(ItemGrouping grouping);
    [[nodiscard]] ItemGrouping grouping() const { return m_grouping; }
    [[nodiscard]] QSlider &size() { return *m_size; }

Q_SIGNALS:
    void filterChanged();
    void orderChosen(const atelier::LibraryOrder &order);
    void groupingChosen(atelier::ItemGrouping grouping);
    void saveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();
    void showValues();
    void change(const std::function<void(LibraryFilter &)> &how);
    void fillTypes(QMenu &menu);
    void fillStatuses(QMenu &menu);
    void fillProjects(QMenu &menu);
    void fillDates(QMenu &menu);
    void fillOrders(QMenu &menu);
    void fillGroupings(QMenu &menu);
    [[nodiscard]] QString templateTitle(const QString &id) const;
    [[nodiscard]] QString projectTitle(const Id &id) const;

    const SourcesModel &m_sources;
    const TemplateCatalog &m_templates;
    LibraryFilter m_filter;
    LibraryOrder m_order;
    ItemGrouping m_grouping = ItemGrouping::Day;
    bool m_isSearching = false;
    FilterChip *m_type;
    FilterChip *m_status;
    FilterChip *m_project;
    FilterChip *m_date;
    Button *m_save;
    QWidget *m_sizes; // the slider between a small and a large picture
    QSlider *m_size;
    Button *m_sort;
};

} // namespace atelier
