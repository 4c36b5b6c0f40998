// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/library.h"
#include "core/write/writing_service.h"
#include "tests/fakes/wait.h"
#include "tests/support/fake_clock.h"
#include "tests/support/qt_strings.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <deque>
#include <map>

namespace atelier::test {

// A model whose answers the test gives, piece by piece.
class FakeModel final : public TextModel {
public:
    struct Call {
        TextRequest request;
        std::stop_token stop;
        TextSink sink;
        std::function<void(Result<TextAnswer>)> finished;
        QString sent;

        void send(const QString &piece);
        void complete(FinishReason finish = FinishReason::Complete, const TextUsage &usage = {});
        void fail(ErrorKind kind);
    };
    std::deque<Call> calls;

    void generate(const TextRequest &request, std::stop_token stop, TextSink sink,
        std::function<void(Result<TextAnswer>)> finished) override;
};

class FakeFinder final : public ModelFinder {
public:
    std::shared_ptr<FakeModel> model = std::make_shared<FakeModel>();
    std::optional<Error> refusal;

    void find(std::stop_token stop, std::function<void(std::vector<Provider>)> found) override;
    Result<std::shared_ptr<TextModel>> textModel(const ModelId &id) override;
    Result<std::shared_ptr<ImageModel>> imageModel(const ModelId &id) override;
};

// A workspace with all that writing needs, under a clock and a model that the test moves.
struct Desk {
    TemporaryFolder folder;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::shared_ptr<Workspace> workspace;
    TemplateCatalog templates;
    FakeFinder finder;
    std::unique_ptr<JobQueue> jobs;
    std::unique_ptr<WritingService> writing;
    std::map<Id, JobState> told; // by the queue

    Desk();

    [[nodiscard]] DraftOrder order(const QString &topic = QStringLiteral("Warm light")) const;
    Job draft(const DraftOrder &order, const Id &item = {}, SessionId session = 0);
    Job continueDraft(const Job &job);
    FakeModel::Call &call(size_t index); // waits for it
    Job stored(const Id &id);
    Job waitFor(const Id &id, JobState state);
    ContentItem item(const Id &id);
    std::shared_ptr<LiveText> text(const Id &item);
    std::vector<UsageEntry> ledger();
    void setBudget(qint64 limit);
};

using Made = std::expected<Generation, GenerationFailure>;

} // namespace atelier::test
