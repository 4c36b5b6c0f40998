// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_finder.h"
#include "sync/ai/network_text_model.h"

#include <functional>
#include <stop_token>

namespace atelier {

// Asks one provider what it offers. Answers once, on the calling thread, never before it returned; what went wrong is
// the provider's state and message.
void probeProvider(const NetworkModelContext &context, std::stop_token stop, std::function<void(Provider)> done);

} // namespace atelier
