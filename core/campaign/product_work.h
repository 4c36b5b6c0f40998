// SPDX-License-Identifier: GPL-3.0-or-later
// The two pieces of work on a product that a worker thread does. They share no state with the campaign.
#pragma once

#include "core/campaign/campaign_state.h"
#include "core/image/image_engine.h"

#include <stop_token>

namespace atelier {

struct SavePicture {
    QByteArray bytes = {}; // as the model gave them, or, when empty:
    QString path = {}; // a file to take over
    QString outputFolder = {};
    QString key = {}; // "generated/harvest-lamp-0.png"
    Provenance provenance = {};
    std::optional<PictureRecipe> cacheUnder = {}; // when it was generated
    QString cacheFolder = {};
    double cost = 0;
};

// Checks that it really is a picture (Corrupt when not) and stores it, synced, under its key.
[[nodiscard]] Result<void> savePicture(const ImageEngine &engine, const SavePicture &work);

struct MakeProductVariants {
    QString fileStem;
    QString picture;
    QString outputFolder;
    std::vector<PlatformFormat> formats;
    std::vector<BriefMessage> messages;
    BriefOverlay overlay;
    QString logoPath; // resolved; empty for none
    std::vector<Colour> brandColours;
    VariantEdits edits;
    std::vector<VariantRecord> kept; // variants that are there already and stay
    Framing framing = Framing::Crop;
    PictureEncoding encoding = PictureEncoding::Jpeg;
    Provenance provenance;
    int threads = 1;
};

struct ProductVariants {
    std::vector<VariantRecord> variants; // also those that were kept
    std::vector<FontFile> fonts;
    QStringList notes;
    std::optional<Error> error; // of the variants that could not be made; the others are there
};

// What the engine is asked for: the formats of each message, one after another, without those that are kept.
[[nodiscard]] VariantsRequest variantsRequest(const MakeProductVariants &work);
// Makes those that are not kept.
[[nodiscard]] Result<ProductVariants> makeProductVariants(
    const ImageEngine &engine, const MakeProductVariants &work, std::stop_token stop);

// What goes into the files' XMP.
[[nodiscard]] Provenance provenanceOf(const ProductState &product);

} // namespace atelier
