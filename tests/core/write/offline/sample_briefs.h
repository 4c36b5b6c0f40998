// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs for the offline writer: one well filled-in brief per template, and random ones.
#pragma once

#include "core/base/random.h"
#include "core/template/brief.h"
#include "core/template/voice.h"

#include <utility>
#include <vector>

namespace atelier::test {

using InputPairs = std::vector<std::pair<QString, QString>>;

struct SampleBrief {
    QString name; // of the file in docs/samples
    QString templateId;
    InputPairs inputs;
};

[[nodiscard]] const std::vector<SampleBrief> &sampleBriefs();
[[nodiscard]] BrandVoice sampleBrand();

// Valid values for every input of the template, drawn by the generator; optional ones are left out now and then.
[[nodiscard]] InputPairs randomInputs(const Template &form, Random &random);

} // namespace atelier::test
