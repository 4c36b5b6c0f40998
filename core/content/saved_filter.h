// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

namespace atelier {

// A search that a person keeps; `query` is LibraryQuery's JSON (core/content/library.h).
struct SavedFilter {
    static constexpr auto kind = QLatin1StringView("saved_filter");
    RecordHeader header;
    QString title;
    QJsonObject query;
    double position = 0;

    static constexpr auto fields()
    {
        return std::tuple{field<1>("title", &SavedFilter::title, FieldUse::Sorted),
            field<2>("query", &SavedFilter::query), field<3>("position", &SavedFilter::position)};
    }
};

} // namespace atelier
