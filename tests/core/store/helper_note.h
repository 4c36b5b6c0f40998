// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"

namespace atelier::test {

// The little that the other process knows of a note: an older program's declaration, as it were.
struct HelperNote {
    static constexpr auto kind = QLatin1StringView("note");
    RecordHeader header;
    QString title;
    TextRef body;

    static constexpr auto fields()
    {
        using enum FieldUse;
        return std::tuple{field<1>("title", &HelperNote::title, Searchable | Sorted),
            field<2>("body", &HelperNote::body, Searchable)};
    }
};

} // namespace atelier::test
