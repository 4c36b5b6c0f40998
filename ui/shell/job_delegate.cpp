// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/job_delegate.h"

#include "ui/shell/job_model.h"
#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"
#include "ui/theme/status.h"

#include <QAbstractItemView>
#include <QMouseEvent>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

constexpr int textLeft = 44;
constexpr int edge = 16;

const JobModel &modelOf(const QModelIndex &index) { return *qobject_cast<const JobModel *>(index.model()); }

QString rowIcon(const JobRow &job)
{
    switch (job.section) {
    case JobSection::Running:
        return job.iconName;
    case JobSection::Waiting:
        return u"clock"_s;
    case JobSection::Failed:
        return u"circle-exclamation"_s;
    case JobSection::Done:
        return u"check"_s;
    }
    return {};
}

Tone rowTone(const JobRow &job)
{
    switch (job.section) {
    case JobSection::Waiting:
        return Tone::Warning;
    case JobSection::Failed:
        return Tone::Error;
    case JobSection::Done:
        return Tone::Success;
    default:
        return Tone::Neutral;
    }
}

// The reason of a failure may take some lines; other details are one, elided.
QString wrappedDetail(const JobRow &job)
{
    if (job.section != JobSection::Failed)
        return {};
    return job.safe.isEmpty() ? job.detail : job.detail + u'\n' + job.safe;
}

int detailHeight(const Theme &theme, const JobRow &job, int width)
{
    if (job.detail.isEmpty() && job.safe.isEmpty())
        return 0;
    const QString wrapped = wrappedDetail(job);
    if (wrapped.isEmpty())
        return theme.lineHeight(FontRole::Small);
    const QFontMetrics metrics(theme.font(FontRole::Small));
    return metrics.boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap | Qt::AlignLeft, wrapped).height();
}

bool hasButtons(const JobRow &job)
{
    return job.section != JobSection::Running && job.section != JobSection::Done && !job.actions.isEmpty();
}

int progressHeight(const Theme &theme, const JobRow &job)
{
    return job.section == JobSection::Running && job.fraction ? theme.size.progress + theme.px(10) : 0;
}

int textRoom(const Theme &theme, const QStyleOptionViewItem &option)
{
    const int width = option.rect.width() > 0 ? option.rect.width() : theme.px(350);
    return width - theme.px(textLeft + edge);
}

int buttonWidth(const Theme &theme, JobAction action)
{
    const int icon = action == JobAction::Retry ? theme.size.iconSmall + theme.px(5) : 0;
    return textWidth(theme.font(FontRole::Small, FontWeight::Medium), jobActionText(action)) + theme.px(18) + icon;
}

// What undoes or repeats is outlined; the rest is flat.
bool isOutlined(JobAction action) { return action != JobAction::Cancel; }

} // namespace

QList<JobDelegate::PlacedAction> JobDelegate::actionsIn(
    const QStyleOptionViewItem &option, const QRect &row, const JobRow &job) const
{
    const Theme &theme = themeOf(option.widget);
    QList<PlacedAction> placed;
    if (job.section == JobSection::Running) {
        if (!job.actions.contains(JobAction::Stop))
            return placed;
        const int side = theme.size.controlSmall;
        const QRect stop(row.right() + 1 - theme.px(edge - 4) - side, row.top() + theme.px(6), side, side);
        placed.append({JobAction::Stop, mirrored(option.direction, row, stop)});
        return placed;
    }
    if (!hasButtons(job))
        return placed;
    int x = row.left() + theme.px(textLeft);
    const int top = row.bottom() + 1 - theme.px(10) - theme.size.controlSmall;
    for (const JobAction action : job.actions) {
        if (action == JobAction::Open)
            continue;
        const int width = buttonWidth(theme, action);
        placed.append({action, mirrored(option.direction, row, QRect(x, top, width, theme.size.controlSmall))});
        x += width + theme.px(8);
    }
    return placed;
}

void JobDelegate::paintActions(QPainter &painter, const QStyleOptionViewItem &option, const JobRow &job) const
{
    const Theme &theme = themeOf(option.widget);
    const Colors &color = theme.color;
    const bool hoversRow = option.state & QStyle::State_MouseOver;
    for (const PlacedAction &placed : actionsIn(option, option.rect, job)) {
        const bool hover = hoversRow && m_hoveredAction == placed.action;
        if (placed.action == JobAction::Stop) {
            if (hover)
                drawPanel(
                    painter, placed.rect, {.fill = color.hover, .line = {}, .radius = qreal(theme.size.radiusSmall)});
            drawIcon(painter, option.widget, u"square-filled"_s, placed.rect, theme.size.iconCompact, color.text2);
            continue;
        }
        PanelLook look{.fill = hover ? color.hover : QColor(), .line = {}, .radius = qreal(theme.size.radiusSmall)};
        if (isOutlined(placed.action)) {
            look.line = color.borderButton;
            look.fill = hover ? color.hover : color.surface;
        }
        drawPanel(painter, placed.rect, look);
        QRect text = placed.rect.adjusted(theme.px(8), 0, -theme.px(8), 0);
        const QColor ink = isOutlined(placed.action) ? color.text : color.text2;
        if (placed.action == JobAction::Retry) {
            const QRect icon(text.left(), text.top(), theme.size.iconSmall, text.height());
            drawIcon(painter, option.widget, u"arrow-circle"_s, mirrored(option.direction, text, icon),
                theme.size.iconSmall, ink);
            text = mirrored(option.direction, text, text.adjusted(theme.size.iconSmall + theme.px(5), 0, 0, 0));
        }
        drawLine(painter, text, Qt::AlignHCenter, jobActionText(placed.action),
            {theme.font(FontRole::Small, FontWeight::Medium), ink, Qt::ElideNone});
    }
}

void JobDelegate::paintText(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const Colors &color = theme.color;
    const JobModel &model = modelOf(index);
    const JobRow &job = model.rowAt(index.row());
    const QRect row = option.rect;
    const auto placed = [&](int left, int top, int width, int height) {
        return mirrored(option.direction, row, QRect(row.left() + left, row.top() + top, width, height));
    };
    const int line = theme.lineHeight(FontRole::Body);
    int top = theme.px(8);
    const StatusLook look = toneLook(theme, rowTone(job));
    drawIcon(painter, option.widget, rowIcon(job), placed(theme.px(edge), top, theme.size.iconDefault, line),
        theme.size.iconDefault, job.section == JobSection::Running ? color.text2 : look.text);

    const bool stop = job.section == JobSection::Running && job.actions.contains(JobAction::Stop);
    const int width = textRoom(theme, option);
    const int titleRoom = width - (stop ? theme.size.controlSmall + theme.px(4) : 0);
    const QString trailing = model.trailingText(job);
    const bool running = job.section == JobSection::Running;
    const QFont &trailingFont = theme.numberFont(
        running ? FontRole::Body : FontRole::Small, running ? FontWeight::Medium : FontWeight::Regular);
    const int trailingWidth = textWidth(trailingFont, trailing) + 1;
    const QColor trailingColor = running ? color.text : job.retryAt ? color.warningText : color.text3;
    drawLine(painter, placed(theme.px(textLeft), top, titleRoom, line), Qt::AlignRight, trailing,
        {trailingFont, trailingColor, Qt::ElideNone});
    drawLine(painter, placed(theme.px(textLeft), top, titleRoom - trailingWidth - theme.px(8), line), Qt::AlignLeft,
        job.title, {theme.font(FontRole::Body, FontWeight::Medium), color.text, Qt::ElideRight});
    top += line;

    if (const int bar = progressHeight(theme, job)) {
        const QRect place = placed(theme.px(textLeft), top + theme.px(4), width, theme.size.progress);
        drawProgress(painter, place, *job.fraction, color.sunken, color.accent, option.direction);
        top += bar;
    }
    const QFont &small = theme.font(FontRole::Small);
    const QString wrapped = wrappedDetail(job);
    const QRect detail = placed(theme.px(textLeft), top, width, detailHeight(theme, job, width));
    if (wrapped.isEmpty()) {
        drawLine(painter, detail, Qt::AlignLeft, job.detail, {small, color.text3, Qt::ElideRight});
    } else {
        painter.setFont(small);
        painter.setPen(color.errorText);
        painter.drawText(detail, Qt::TextWordWrap | Qt::AlignLeft, wrapped);
    }
}

void JobDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const JobModel &model = modelOf(index);
    painter->setLayoutDirection(option.direction);
    if (index.row() > 0)
        if (model.isHeading(index.row()) || !model.isHeading(index.row() - 1))
            drawHairline(*painter, option.rect, Edge::Top, theme.color.border);
    if (model.isHeading(index.row())) {
        drawLine(*painter, option.rect.adjusted(theme.px(edge), theme.px(6), -theme.px(edge), 0), Qt::AlignLeft,
            jobSectionTitle(model.sectionAt(index.row())),
            {theme.font(FontRole::Caption, FontWeight::Semibold), theme.color.text3, Qt::ElideRight});
        return;
    }
    paintText(*painter, option, index);
    paintActions(*painter, option, model.rowAt(index.row()));
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        drawRowFocus(*painter, option.rect.adjusted(theme.px(4), theme.px(2), -theme.px(4), -theme.px(2)), theme);
}

QSize JobDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const JobModel &model = modelOf(index);
    if (model.isHeading(index.row()))
        return {theme.px(200), theme.px(30)};
    const JobRow &job = model.rowAt(index.row());
    int height = theme.px(8) + theme.lineHeight(FontRole::Body) + progressHeight(theme, job)
        + detailHeight(theme, job, textRoom(theme, option)) + theme.px(10);
    if (hasButtons(job))
        height += theme.size.controlSmall + theme.px(6);
    return {theme.px(200), height};
}

bool JobDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const JobModel &model = modelOf(index);
    if (model.isHeading(index.row()))
        return false;
    if (event->type() != QEvent::MouseMove && event->type() != QEvent::MouseButtonRelease)
        return false;
    const QPoint point = static_cast<QMouseEvent *>(event)->position().toPoint();
    std::optional<JobAction> hit;
    for (const PlacedAction &placed : actionsIn(option, option.rect, model.rowAt(index.row())))
        if (placed.rect.contains(point))
            hit = placed.action;
    if (event->type() == QEvent::MouseMove) {
        if (hit != m_hoveredAction || index != m_hoveredRow) {
            m_hoveredAction = hit;
            m_hoveredRow = index;
            if (auto *view = qobject_cast<const QAbstractItemView *>(option.widget))
                view->viewport()->update();
        }
        return false;
    }
    // Taken up by value: the action may remove the row.
    const QString id = model.rowAt(index.row()).id;
    Q_EMIT actionTriggered(id, hit.value_or(JobAction::Open));
    return true;
}

} // namespace atelier
