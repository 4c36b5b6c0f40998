// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/widget_fixture.h"
#include "ui/widgets/nav_delegate.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/timeline_delegate.h"

#include <QListView>
#include <QStandardItemModel>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

QStandardItem *rowItem(const QString &title, Status status)
{
    auto *item = new QStandardItem(title);
    item->setData(int(status), RowStatusRole);
    item->setData(u"Drafting"_s, RowDetailRole);
    item->setData(u"now"_s, RowTrailingRole);
    return item;
}

} // namespace

TEST_CASE("A row shows its dot at the start edge, on the other side for right-to-left")
{
    const Dressed dressed;
    QStandardItemModel model;
    model.appendRow(rowItem(u"Seven ways"_s, Status::Published));
    QListView view;
    dressList(view);
    view.setModel(&model);
    view.setItemDelegate(new RowDelegate(&view));
    view.resize(256, 100);
    view.show();
    const QPoint start(8 + 12 + 4, 8 + 10);
    CHECK(view.grab().toImage().pixelColor(start) == dressed.theme.color.success);
    view.setLayoutDirection(Qt::RightToLeft);
    CHECK(view.grab().toImage().pixelColor(255 - start.x(), start.y()) == dressed.theme.color.success);
}

TEST_CASE("Rows have the design's heights and grow with the text")
{
    const Dressed dressed;
    QStandardItemModel model;
    model.appendRow(rowItem(u"Seven ways"_s, Status::Draft));
    auto *heading = new QStandardItem(u"Today"_s);
    heading->setData(true, RowIsHeadingRole);
    model.appendRow(heading);
    const RowDelegate delegate;
    const NavDelegate nav;
    CHECK(delegate.sizeHint({}, model.index(0, 0)).height() == 52);
    CHECK(delegate.sizeHint({}, model.index(1, 0)).height() == 32);
    CHECK(nav.sizeHint({}, model.index(0, 0)).height() == 36);
    const Dressed large(ColorScheme::Light, 1.5);
    CHECK(delegate.sizeHint({}, model.index(0, 0)).height() == 78);
}

TEST_CASE("Every word of a query is marked, whatever its case and accents")
{
    const Dressed dressed;
    const auto ranges = matchFormats(u"Café au lait in the cafe"_s, u"CAFE lait"_s, dressed.theme);
    REQUIRE(ranges.size() == 3);
    CHECK(ranges.at(0).start == 0);
    CHECK(ranges.at(0).length == 4);
    CHECK(ranges.at(1).start == 20);
    CHECK(ranges.at(2).start == 8);
    CHECK(matchFormats(u"Oak"_s, u"  "_s, dressed.theme).isEmpty());
}

TEST_CASE("A named version takes a taller row of the timeline")
{
    const Dressed dressed;
    QStandardItemModel model;
    for (const QString &flag : {QString(), u"Reviewed copy"_s}) {
        auto *item = new QStandardItem;
        item->setData(
            QVariant::fromValue(TimelineEntry{.initials = u"ML"_s, .title = u"Outline"_s, .flag = flag}), TimelineRole);
        model.appendRow(item);
    }
    const TimelineDelegate delegate;
    CHECK(delegate.sizeHint({}, model.index(0, 0)).height() == 52);
    CHECK(delegate.sizeHint({}, model.index(1, 0)).height() > 70);
}
