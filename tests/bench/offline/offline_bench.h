// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace atelier {

// Writes drafts of every template and prints one JSON line each: {"name":"offline/blog-post","p50_ms":..,"p95_ms":..}.
// Returns 1 when a template cannot be used.
int runOfflineBench();

} // namespace atelier
