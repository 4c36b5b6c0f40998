// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

namespace atelier {

// A folder of the library. Projects form a tree; one whose parent is missing stands at the top.
struct Project {
    static constexpr auto kind = QLatin1StringView("project");
    RecordHeader header;
    QString title;
    Id parent; // null at the top
    QString color; // "#rrggbb" or empty
    double position = 0; // among its siblings

    static constexpr auto fields()
    {
        using enum FieldUse;
        return std::tuple{field<1>("title", &Project::title, Searchable | Sorted),
            field<2>("parent", &Project::parent, Filtered), field<3>("color", &Project::color),
            field<4>("position", &Project::position)};
    }
};

} // namespace atelier
