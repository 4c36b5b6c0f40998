// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/check.h"

namespace atelier::test {

inline const CheckRules &checkRules()
{
    static const CheckRules rules = loadCheckRules().value();
    return rules;
}

inline CheckReport checked(const CheckInput &input) { return checkText(input, checkRules()).value(); }

inline std::vector<CheckFinding> findingsOf(const CheckReport &report, QStringView rule)
{
    std::vector<CheckFinding> found;
    for (const CheckFinding &finding : report.findings) {
        if (finding.rule == rule)
            found.push_back(finding);
    }
    return found;
}

// The words that the finding is about.
inline QString placeOf(const CheckFinding &finding, const QString &text)
{
    return text.sliced(finding.range.position, finding.range.length);
}

} // namespace atelier::test
