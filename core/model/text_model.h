// SPDX-License-Identifier: GPL-3.0-or-later
// What Atelier asks of a model that writes. Implemented in sync/ai (services, local servers) and core/write (offline).
#pragma once

#include "core/base/error.h"
#include "core/model/model_id.h"

#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace atelier {

enum class MessageRole { User, Assistant };

struct TextMessage {
    MessageRole role = MessageRole::User;
    QString text;
};

// How long the text is to be stands in the words of the request. There is no limit of tokens: services count a model's
// thinking towards it, so that a limit made for the text would leave it cut or empty, and paid for.
struct TextRequest {
    ModelId model;
    QString system; // may be empty
    std::vector<TextMessage> messages;
    std::optional<double> temperature = {};
    std::optional<quint64> seed = {}; // sent where the service takes one
};

// What the service counted; a number it does not tell stays empty, never zero.
struct TextUsage {
    std::optional<qint64> inputTokens = {};
    std::optional<qint64> cachedInputTokens = {}; // part of inputTokens
    std::optional<qint64> outputTokens = {};
};

enum class FinishReason {
    Complete,
    LengthLimit, // cut at the model's output limit: the caller offers to continue
};

struct TextAnswer {
    QString text; // all of it, also what the sink was given
    FinishReason finish = FinishReason::Complete;
    TextUsage usage = {};
    QString model; // as the service named it
    std::optional<std::chrono::milliseconds> timeToFirstToken = {};
    std::chrono::milliseconds duration{0};
};

// Called while the operation runs, on the thread that started it. Empty functions are allowed.
struct TextSink {
    std::function<void(const QString &)> text; // the next piece; pieces never split a surrogate pair
    std::function<void(const Error &, std::chrono::milliseconds)> retrying; // why, and in how long
    // What the service counted for an answer that ends with an error all the same, as an empty one does: it is paid
    // for. Called just before `finished`, and only with a count that is final.
    std::function<void(const TextUsage &)> spent = {};
};

class TextModel {
public:
    virtual ~TextModel() = default;
    // Ends with exactly one call of `finished`, on the calling thread (which runs an event loop) and never before
    // generate() has returned. A stop gives Cancelled. After an error the pieces given to the sink remain valid: they
    // are the partial text. Retries by itself only before the model began to answer. TooLarge where the model used up
    // its output limit without a word of text: trying again would only be paid again.
    virtual void generate(const TextRequest &request, std::stop_token stop, TextSink sink,
        std::function<void(Result<TextAnswer>)> finished) = 0;
};

} // namespace atelier
