// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/write/writing_service.h"

#include <QPointer>

#include <deque>

namespace atelier {

inline const QString draftTaskName = QStringLiteral("draft");
inline const QString refineTaskName = QStringLiteral("refine");

// Writes a draft into the text of an item while it arrives. Drafts of one item run one after another.
class WritingService::DraftTask final : public JobTask {
public:
    explicit DraftTask(WritingService &service);
    void run(const Job &job, std::stop_token stop, std::function<void(const JobProgress &)> progress,
        std::function<void(JobOutcome)> finished) override;

private:
    class Run;
    void startNext(const Id &item);

    WritingService &m_service;
    std::map<Id, std::deque<QPointer<Run>>> m_runs; // by item; the first one writes
};

// Makes a proposal for a passage; the text is not touched.
class WritingService::RefineTask final : public JobTask {
public:
    explicit RefineTask(WritingService &service);
    void run(const Job &job, std::stop_token stop, std::function<void(const JobProgress &)> progress,
        std::function<void(JobOutcome)> finished) override;
    [[nodiscard]] RetrySafety afterCrash() const override { return RetrySafety::NeedsPerson; }

private:
    WritingService &m_service;
};

// What a job keeps of a generation; "text" only where nothing else holds it.
[[nodiscard]] QJsonObject toJson(const Generation &generation);
[[nodiscard]] JobFailure toJobFailure(const GenerationFailure &failed);

// Turns the pieces of a text into a job's progress: words against the number asked for, tokens a second.
class ProgressMeter {
public:
    ProgressMeter(Clock &clock, QString stage, std::optional<int> expectedWords);
    [[nodiscard]] JobProgress add(const QString &piece);

private:
    Clock &m_clock;
    QString m_stage;
    std::optional<int> m_expectedWords;
    std::chrono::nanoseconds m_firstPiece{0};
    qint64 m_units = 0;
    qint64 m_words = 0;
    bool m_insideWord = false;
};

} // namespace atelier
