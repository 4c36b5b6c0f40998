// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/save_state.h"

#include <QCoreApplication>
#include <QLocale>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

QString sentence(const char *text) { return QCoreApplication::translate("SaveNotice", text); }

} // namespace

QString saveSentence(const SaveNotice &state)
{
    switch (state.step) {
    case SaveStep::SavedHere:
        return sentence(QT_TRANSLATE_NOOP("SaveNotice", "Saved on this computer"));
    case SaveStep::Synced:
        return sentence(QT_TRANSLATE_NOOP("SaveNotice", "All changes saved · synced %1"))
            .arg(QLocale().toString(state.syncedAt, u"HH:mm"_s));
    case SaveStep::Saving:
        return sentence(QT_TRANSLATE_NOOP("SaveNotice", "Saving…"));
    case SaveStep::Sending:
        return state.changes == 1 ? sentence(QT_TRANSLATE_NOOP("SaveNotice", "Sending 1 change"))
                                  : sentence(QT_TRANSLATE_NOOP("SaveNotice", "Sending %1 changes")).arg(state.changes);
    case SaveStep::WaitingToSend:
        return state.changes == 1
            ? sentence(QT_TRANSLATE_NOOP("SaveNotice", "1 change waiting to send"))
            : sentence(QT_TRANSLATE_NOOP("SaveNotice", "%1 changes waiting to send")).arg(state.changes);
    case SaveStep::Offline:
        return sentence(QT_TRANSLATE_NOOP("SaveNotice", "Offline, saved on this computer"));
    case SaveStep::NotSaved:
        return sentence(QT_TRANSLATE_NOOP("SaveNotice", "Not saved"));
    }
    return {};
}

QString saveIconName(const SaveNotice &state)
{
    switch (state.step) {
    case SaveStep::SavedHere:
    case SaveStep::Synced:
        return u"cloud-check"_s;
    case SaveStep::Saving:
    case SaveStep::Sending:
    case SaveStep::WaitingToSend:
        return u"cloud-arrow-up"_s;
    case SaveStep::Offline:
        return u"cloud-slash"_s;
    case SaveStep::NotSaved:
        return u"circle-exclamation"_s;
    }
    return {};
}

Tone saveTone(const SaveNotice &state)
{
    switch (state.step) {
    case SaveStep::SavedHere:
    case SaveStep::Synced:
        return Tone::Success;
    case SaveStep::NotSaved:
        return Tone::Error;
    default:
        return Tone::Neutral;
    }
}

} // namespace atelier
