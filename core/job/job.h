// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

#include <array>

namespace atelier {

enum class JobState {
    Queued,
    Running,
    Waiting, // for what Job::waitsFor says
    Done,
    Failed, // trying again cannot help as things are
    Dead, // the tries are used up
    Cancelled,
};

enum class WaitReason { Nothing, Time, Network, Budget, Key, Person };

constexpr auto enumNames(JobState)
{
    using enum JobState;
    using namespace Qt::StringLiterals;
    return std::array{EnumName{Queued, "queued"_L1}, EnumName{Running, "running"_L1}, EnumName{Waiting, "waiting"_L1},
        EnumName{Done, "done"_L1}, EnumName{Failed, "failed"_L1}, EnumName{Dead, "dead"_L1},
        EnumName{Cancelled, "cancelled"_L1}};
}

constexpr auto enumNames(WaitReason)
{
    using enum WaitReason;
    using namespace Qt::StringLiterals;
    return std::array{EnumName{Nothing, "nothing"_L1}, EnumName{Time, "time"_L1}, EnumName{Network, "network"_L1},
        EnumName{Budget, "budget"_L1}, EnumName{Key, "key"_L1}, EnumName{Person, "person"_L1}};
}

// Work that takes time: what is made, how far it is, what it costs. Costs are in millionths of a US dollar.
struct Job {
    static constexpr auto kind = QLatin1StringView("job");
    RecordHeader header;
    QString task; // which JobTask runs it: "draft", "refine", ...
    QString title; // for people: "Draft: Seven ways to warm a north-facing room"
    QJsonObject input;
    JobState state = JobState::Queued;
    WaitReason waitsFor = WaitReason::Nothing;
    int attempts = 0;
    QString stage; // for people, what is being done now
    std::optional<double> progress; // 0 to 1, measured; empty when unknown
    Id item; // the content item or campaign it works on
    QString model;
    QJsonObject result;
    std::optional<qint64> predictedCost;
    std::optional<qint64> actualCost;
    QString errorKind;
    QString errorMessage;
    QString owner; // the slot of the process that runs it
    std::optional<Timestamp> retryAt; // WaitReason::Time and Network
    std::optional<Timestamp> finished;
    bool cancelRequested = false; // set by another process; the owner obeys
    QString requestKey; // the same request twice at once is one job
    bool handled = false; // a person has dealt with its end
    std::optional<qint64> predictedMost; // where a model may think: predictedCost is at least, this at most

    static constexpr auto fields()
    {
        return std::tuple{field<1>("task", &Job::task, FieldUse::Filtered), field<2>("title", &Job::title),
            field<3>("input", &Job::input), field<4>("state", &Job::state, FieldUse::Filtered),
            field<5>("waits_for", &Job::waitsFor), field<6>("attempts", &Job::attempts), field<7>("stage", &Job::stage),
            field<8>("progress", &Job::progress), field<9>("item", &Job::item, FieldUse::Filtered),
            field<10>("model", &Job::model), field<11>("result", &Job::result),
            field<12>("predicted_cost", &Job::predictedCost), field<13>("actual_cost", &Job::actualCost),
            field<14>("error_kind", &Job::errorKind), field<15>("error_message", &Job::errorMessage),
            field<16>("owner", &Job::owner), field<17>("retry_at", &Job::retryAt),
            field<18>("finished", &Job::finished), field<19>("cancel_requested", &Job::cancelRequested),
            field<20>("request_key", &Job::requestKey, FieldUse::Filtered), field<21>("handled", &Job::handled),
            field<22>("predicted_most", &Job::predictedMost)};
    }
};

// Nothing more will happen to it by itself.
[[nodiscard]] constexpr bool hasEnded(JobState state)
{
    return state == JobState::Done || state == JobState::Failed || state == JobState::Dead
        || state == JobState::Cancelled;
}

} // namespace atelier
