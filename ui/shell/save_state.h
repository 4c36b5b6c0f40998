// SPDX-License-Identifier: GPL-3.0-or-later
// What the top bar says about saving and sending: facts only.
#pragma once

#include "ui/theme/status.h"

#include <QTime>

namespace atelier {

enum class SaveStep {
    SavedHere, // synchronisation is off
    Synced,
    Saving,
    Sending,
    WaitingToSend,
    Offline,
    NotSaved,
};

struct SaveNotice {
    SaveStep step = SaveStep::SavedHere;
    int changes = 0; // Sending, WaitingToSend
    QTime syncedAt = {}; // Synced
    QString reason = {}; // what it waits for and when it tries again; why it could not be saved

    friend bool operator==(const SaveNotice &, const SaveNotice &) = default;
};

// "All changes saved · synced 10:42".
[[nodiscard]] QString saveSentence(const SaveNotice &state);
[[nodiscard]] QString saveIconName(const SaveNotice &state);
[[nodiscard]] Tone saveTone(const SaveNotice &state);

} // namespace atelier
