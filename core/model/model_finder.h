// SPDX-License-Identifier: GPL-3.0-or-later
// Which models there are, and how to get one by its id. Implemented in sync/ai.
#pragma once

#include "core/base/error.h"
#include "core/model/image_model.h"
#include "core/model/model_id.h"
#include "core/model/text_model.h"

#include <QFlags>
#include <QString>

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace atelier {

enum class ModelCapability {
    Text = 1,
    Image = 2,
    Stream = 4,
    LivePreview = 8,
};
Q_DECLARE_FLAGS(ModelCapabilities, ModelCapability)
Q_DECLARE_OPERATORS_FOR_FLAGS(ModelCapabilities)

enum class ModelLocation { ThisComputer, Cloud };

struct ModelInfo {
    ModelId id;
    QString title;
    ModelLocation location = ModelLocation::Cloud;
    ModelCapabilities capabilities;
};

enum class ProviderState {
    Ready,
    NeedsKey,
    NotFound, // a local server that is not running
    NotResponding,
    KeyRefused,
};

// A secret that a provider needs: its name in the SecretStore, and the environment variable that can stand in for it.
struct SecretField {
    QString name;
    QString variable;
    bool required = true;
};

struct Provider {
    QString id; // "openai", "ollama", ...
    QString title; // "OpenAI", "Ollama", ...
    ModelLocation location = ModelLocation::Cloud;
    ProviderState state = ProviderState::NotFound;
    QString message; // for the user: which variable or setting to fill, which host was asked
    QString address; // base address in use
    QString keyHint; // the last four characters of the key, when there is one
    std::vector<SecretField> secrets = {}; // what can be entered in the settings; empty when no key is needed
    std::vector<ModelInfo> models;
};

class ModelFinder {
public:
    virtual ~ModelFinder() = default;
    // Asks all providers side by side; `found` comes once, on the calling thread, never before find() returned.
    virtual void find(std::stop_token stop, std::function<void(std::vector<Provider>)> found) = 0;
    // Does not use the network: a wrong key or a missing model shows when the model is used.
    virtual Result<std::shared_ptr<TextModel>> textModel(const ModelId &id) = 0;
    virtual Result<std::shared_ptr<ImageModel>> imageModel(const ModelId &id) = 0;
};

} // namespace atelier
