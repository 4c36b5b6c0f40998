// SPDX-License-Identifier: GPL-3.0-or-later
// The running work as the window shows it. The application fills it from the job store.
#pragma once

#include "core/base/clock.h"

#include <QObject>

namespace atelier {

enum class JobSection { Running, Waiting, Failed, Done };

enum class JobAction { Open, Stop, TryNow, Cancel, Retry, Discard };

struct JobRow {
    QString id;
    JobSection section = JobSection::Running;
    QString iconName; // what is being made; Waiting, Failed and Done have their own icons
    QString title; // "Drafting section 6"
    QString detail; // "llama3.1 (local) · 38 tok/s · $0.00"; Failed: the reason
    QString safe = {}; // Failed: "Nothing was charged."
    QString trailing = {}; // time
    std::optional<double> fraction = {}; // Running; none: unknown
    std::optional<Timestamp> retryAt = {}; // Waiting: counted down in the window
    QList<JobAction> actions = {}; // what makes sense now, the most useful first; Open is Enter and a click on the row
};

class JobSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    // Running first, then waiting, failed, and the last five done. GUI thread; answers from memory.
    [[nodiscard]] virtual QList<JobRow> rows() const = 0;
    virtual void act(const QString &id, JobAction action) = 0;
    // Pausing starts no further job; the running ones end.
    [[nodiscard]] virtual bool isPaused() const = 0;
    virtual void setPaused(bool paused) = 0;
    virtual void clearDone() = 0;

Q_SIGNALS:
    void changed(); // at most four times a second
};

} // namespace atelier
