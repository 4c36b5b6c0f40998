// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/model/text_model.h"

#include <optional>

namespace atelier {

// Gathers a streamed answer and passes its text on, never half a surrogate pair.
class TextCollector {
public:
    TextCollector(const Clock &clock, TextSink sink);

    // Another try begins; only allowed while nothing has been delivered.
    void restart();
    void addText(const QString &piece);
    // No more text comes: a half pair that waits for its other half becomes a replacement character.
    void flush();
    // The model thinks: nothing to pass on, but it is paid for as text is.
    void noteThinking() { m_hasThought = true; }
    // Whether what is paid for has begun to come.
    [[nodiscard]] bool hasDelivered() const { return m_hasThought || !m_answer.text.isEmpty(); }

    void finish(FinishReason reason) { m_finish = reason; }
    [[nodiscard]] bool hasFinished() const { return m_finish.has_value(); }
    [[nodiscard]] TextUsage &usage() { return m_answer.usage; }
    void setModel(const QString &model);
    [[nodiscard]] TextAnswer answer() const;

private:
    void deliver(const QString &text);

    const Clock &m_clock;
    TextSink m_sink;
    TextAnswer m_answer;
    std::optional<FinishReason> m_finish;
    QString m_held; // a lone high surrogate
    bool m_hasThought = false;
    std::chrono::nanoseconds m_started;
};

} // namespace atelier
