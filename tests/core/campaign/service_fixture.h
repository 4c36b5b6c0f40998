// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/campaign_service.h"
#include "tests/support/temporary_folder.h"

#include <QHash>

namespace atelier::test {

// Picture models that do what the test says; each answers with a small picture when nothing is said.
class ScriptedPictures final : public ModelFinder {
public:
    ScriptedPictures();

    void find(std::stop_token, std::function<void(std::vector<Provider>)>) override { }
    Result<std::shared_ptr<TextModel>> textModel(const ModelId &) override;
    Result<std::shared_ptr<ImageModel>> imageModel(const ModelId &) override;

    QList<Result<QByteArray>> answers; // the next first
    int asked = 0;
    bool isSilent = false; // answers but to a stop
    QByteArray picture;
};

inline const ModelId pricedModel{QStringLiteral("gemini"), QStringLiteral("gemini-3-pro-image")}; // $0.134 a picture
constexpr double priceOfOne = 0.134;

[[nodiscard]] QJsonObject briefJson(const QString &name, const QStringList &products);
[[nodiscard]] CampaignBrief briefOf(const QString &name, const QStringList &products);

// One program that has the workspace open.
struct CampaignProgram {
    explicit CampaignProgram(const TemporaryFolder &folder);

    [[nodiscard]] CampaignOrder order(const QString &name, const QStringList &products) const;
    [[nodiscard]] Result<BegunCampaign> begin(const CampaignOrder &order);
    // The job's state when it is at rest: ended, or waiting.
    [[nodiscard]] Job rest(const Id &job);
    [[nodiscard]] Job run(const CampaignOrder &order);
    [[nodiscard]] Campaign campaign(const Id &id) const;
    [[nodiscard]] double spent() const; // US dollars, as the budget counts
    void setBudget(double dollars) const;

    std::shared_ptr<Workspace> workspace;
    ScriptedPictures pictures;
    JobQueue jobs;
    CampaignService service;
};

// Turns the event loop until it is so; fails the test when that takes a minute.
void waitUntil(const std::function<bool()> &condition);

template <class Value> Value answerOf(const std::function<void(std::function<void(Value)>)> &ask)
{
    std::optional<Value> answer;
    ask([&](Value value) { answer.emplace(std::move(value)); });
    waitUntil([&] { return answer.has_value(); });
    return std::move(*answer);
}

} // namespace atelier::test
