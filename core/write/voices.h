// SPDX-License-Identifier: GPL-3.0-or-later
// Stored brands and personas as the voices that prompts and the offline writer take.
#pragma once

#include "core/content/brand.h"
#include "core/store/transaction.h"
#include "core/template/voice.h"

namespace atelier {

[[nodiscard]] BrandVoice toVoice(const Brand &brand);
[[nodiscard]] PersonaVoice toVoice(const Persona &persona);

struct Voices {
    BrandVoice brand;
    PersonaVoice persona;
};

// The named ones; a null brand means the workspace's default one, when there is one, a null persona means none.
// NotFound when a named one is gone.
[[nodiscard]] Result<Voices> loadVoices(const Reader &reader, const Id &brand, const Id &persona);

// By id or by name in any case, for the command line.
[[nodiscard]] Result<Id> findBrand(const Reader &reader, const QString &name);
[[nodiscard]] Result<Id> findPersona(const Reader &reader, const QString &name);

} // namespace atelier
