// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

namespace atelier {

// The kinds of records that a program knows. Each capability adds its own (core/content/content_schema.h has those of
// the library); what is stored under a kind that is not here is kept and passed on.
class Schema {
public:
    template <Record R> Schema &add()
    {
        addDeclaration(declarationOf<R>());
        return *this;
    }
    void addDeclaration(RecordDeclaration declaration);
    [[nodiscard]] const RecordDeclaration *find(const QString &kind) const;
    [[nodiscard]] const std::vector<RecordDeclaration> &declarations() const { return m_declarations; }

private:
    std::vector<RecordDeclaration> m_declarations;
};

} // namespace atelier
