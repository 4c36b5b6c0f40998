// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace atelier {

// Watches a folder's input/campaign-briefs for briefs (*.json) and has each processed once, one after the other. A file
// is taken when its size and time stood still for `settleTime`, so that one that is still being copied is left alone.
// Then it moves to done/, or after `attempts` failures to failed/ with a <name>.error.json beside it. Failures are
// counted in a file, so that a new start does not begin at zero. A brief that waits for a person stays where it is and
// holds up no other.
class CampaignWatcher final : public QObject {
    Q_OBJECT

public:
    enum class Outcome {
        Processed,
        Waits, // for a person, until finish() is called or the file changes
    };
    // Calls back exactly once, on the watcher's thread.
    using Process = std::function<void(const QString &brief, std::function<void(Result<Outcome>)> done)>;

    struct Timing {
        std::chrono::milliseconds settleTime{2000};
        std::chrono::milliseconds pollInterval{1000}; // file system notices may be lost, on network drives always
        std::chrono::milliseconds firstBackoff{5000}; // doubles with each failure
        int attempts = 3;
    };

    CampaignWatcher(QString folder, Clock &clock, Process process, Timing timing);
    CampaignWatcher(QString folder, Clock &clock, Process process)
        : CampaignWatcher(std::move(folder), clock, std::move(process), Timing())
    {
    }

    // Makes the folders that are missing.
    [[nodiscard]] Result<void> start();
    [[nodiscard]] QString inputFolder() const;
    // What a brief waited for has come, and it was processed.
    void finish(const QString &brief);

Q_SIGNALS:
    void processed(const QString &name);
    void failed(const QString &name, const atelier::Error &error, int attempt);

private:
    struct Seen {
        qint64 size = -1;
        qint64 modified = 0;
        std::chrono::nanoseconds since{0};
        std::chrono::nanoseconds notBefore{0};
        bool isWaiting = false;
    };

    void scheduleLook();
    void look();
    [[nodiscard]] bool isSettled(const QString &path);
    void process(const QString &path);
    void ended(const QString &path, const Result<Outcome> &result);
    [[nodiscard]] int countFailure(const QString &path);
    void moveTo(const QString &folder, const QString &path);
    void writeError(const QString &path, const Error &error, int attempts);

    QString m_folder;
    Clock &m_clock;
    Process m_process;
    Timing m_timing;
    QHash<QString, Seen> m_seen;
    bool m_isProcessing = false;
};

} // namespace atelier
