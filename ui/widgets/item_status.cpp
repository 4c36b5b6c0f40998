// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/item_status.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace atelier {

Status shownStatus(ContentStatus status)
{
    switch (status) {
    case ContentStatus::Draft:
        return Status::Draft;
    case ContentStatus::InReview:
        return Status::InReview;
    case ContentStatus::Approved:
        return Status::Approved;
    case ContentStatus::Scheduled:
        return Status::Scheduled;
    case ContentStatus::Published:
        return Status::Published;
    case ContentStatus::Archived:
        return Status::Archived;
    }
    Q_UNREACHABLE();
}

QString readableAge(Timestamp time, Timestamp now)
{
    if (now - time < 1min)
        return QCoreApplication::translate("Age", "now");
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(toMilliseconds(time));
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now)).date();
    const QLocale locale;
    if (moment.date() == today)
        return locale.toString(moment.time(), u"HH:mm"_s);
    if (moment.date().daysTo(today) < 7)
        return locale.dayName(moment.date().dayOfWeek(), QLocale::ShortFormat);
    return locale.toString(moment.date(),
        moment.date().year() == today.year() ? QCoreApplication::translate("Age", "d MMM")
                                             : QCoreApplication::translate("Age", "d MMM yyyy"));
}

QString readableDay(Timestamp time, Timestamp now)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(toMilliseconds(time)).date();
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now)).date();
    if (day >= today)
        return QCoreApplication::translate("Age", "Today");
    if (day.daysTo(today) == 1)
        return QCoreApplication::translate("Age", "Yesterday");
    if (day.daysTo(today) < 7)
        return QCoreApplication::translate("Age", "This week");
    return QLocale().toString(day, u"MMMM yyyy"_s);
}

} // namespace atelier
