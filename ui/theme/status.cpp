// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/status.h"

#include <QCoreApplication>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

QString tokenName(Status status)
{
    switch (status) {
    case Status::Draft:
        return u"draft"_s;
    case Status::Drafting:
        return u"drafting"_s;
    case Status::InReview:
        return u"inReview"_s;
    case Status::Approved:
        return u"approved"_s;
    case Status::Scheduled:
        return u"scheduled"_s;
    case Status::Published:
        return u"published"_s;
    case Status::Archived:
        return u"archived"_s;
    case Status::Failed:
        return u"failed"_s;
    case Status::Missed:
        return u"missed"_s;
    case Status::Running:
        return u"running"_s;
    case Status::Queued:
        return u"queued"_s;
    }
    return {};
}

Tone toneNamed(const QString &name)
{
    if (name == "accent"_L1)
        return Tone::Accent;
    if (name == "success"_L1)
        return Tone::Success;
    if (name == "warning"_L1)
        return Tone::Warning;
    if (name == "error"_L1)
        return Tone::Error;
    return Tone::Neutral;
}

} // namespace

StatusLook toneLook(const Theme &theme, Tone tone)
{
    const Colors &color = theme.color;
    switch (tone) {
    case Tone::Neutral:
        return {color.neutral, color.neutralText, color.neutralSoft, DotShape::Filled, {}};
    case Tone::Accent:
        return {color.accent, color.accentText, color.accentSoft, DotShape::Filled, {}};
    case Tone::Success:
        return {color.success, color.successText, color.successSoft, DotShape::Filled, {}};
    case Tone::Warning:
        return {color.warning, color.warningText, color.warningSoft, DotShape::Filled, {}};
    case Tone::Error:
        return {color.error, color.errorText, color.errorSoft, DotShape::Filled, {}};
    }
    return {};
}

StatusLook statusLook(const Theme &theme, Status status)
{
    const StatusMeaning meaning = theme.statuses.value(tokenName(status));
    StatusLook look = toneLook(theme, toneNamed(meaning.color));
    look.dot = meaning.dot == DotShape::None ? DotShape::Filled : meaning.dot;
    if (status == Status::Queued)
        look.dot = DotShape::Hollow;
    if (status != Status::Running)
        look.icon = meaning.icon;
    return look;
}

QString statusWord(Status status)
{
    const auto word = [](const char *text) { return QCoreApplication::translate("Status", text); };
    switch (status) {
    case Status::Draft:
        return word(QT_TRANSLATE_NOOP("Status", "Draft"));
    case Status::Drafting:
        return word(QT_TRANSLATE_NOOP("Status", "Drafting"));
    case Status::InReview:
        return word(QT_TRANSLATE_NOOP("Status", "In review"));
    case Status::Approved:
        return word(QT_TRANSLATE_NOOP("Status", "Approved"));
    case Status::Scheduled:
        return word(QT_TRANSLATE_NOOP("Status", "Scheduled"));
    case Status::Published:
        return word(QT_TRANSLATE_NOOP("Status", "Published"));
    case Status::Archived:
        return word(QT_TRANSLATE_NOOP("Status", "Archived"));
    case Status::Failed:
        return word(QT_TRANSLATE_NOOP("Status", "Failed"));
    case Status::Missed:
        return word(QT_TRANSLATE_NOOP("Status", "Missed"));
    case Status::Running:
        return word(QT_TRANSLATE_NOOP("Status", "Running"));
    case Status::Queued:
        return word(QT_TRANSLATE_NOOP("Status", "Queued"));
    }
    return {};
}

} // namespace atelier
