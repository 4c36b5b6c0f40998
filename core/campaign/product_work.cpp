// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/product_work.h"

#include "core/base/file.h"
#include "core/campaign/slug.h"

#include <QLocale>
#include <QObject>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

// "fr" and "pt-BR" are languages; "SE" is a region whose language is likely.
QString languageOfLocale(const QString &locale)
{
    const bool isRegion = locale.size() == 2 && locale == locale.toUpper();
    const QLocale known(isRegion ? u"und_"_s + locale : locale);
    return known.language() == QLocale::C ? QString() : known.bcp47Name();
}

QString variantKey(const MakeProductVariants &work, const PlatformFormat &format, const BriefMessage &message)
{
    QString name = work.fileStem + u'-' + format.id;
    if (!message.version.isEmpty())
        name += u'-' + slugOf(message.version, u"version"_s);
    if (!message.locale.isEmpty())
        name += u'-' + slugOf(message.locale, u"locale"_s);
    return u"variants/"_s + name + u'.' + encodingSuffix(work.encoding);
}

void applyEdit(VariantOrder &order, const VariantEdit &edit)
{
    order.message.text = edit.message.value_or(order.message.text);
    order.message.position = edit.position.value_or(order.message.position);
    order.message.alignment = edit.alignment.value_or(order.message.alignment);
    order.focus = edit.focus;
}

const VariantRecord *keptVariant(const MakeProductVariants &work, const VariantName &name)
{
    const auto kept = std::ranges::find(work.kept, name, &VariantRecord::name);
    return kept == work.kept.end() ? nullptr : &*kept;
}

// Calls with each message and format in their order, and the name of what they make.
template <class Function> void forEachVariant(const MakeProductVariants &work, Function function)
{
    for (const BriefMessage &message : work.messages) {
        for (const PlatformFormat &format : work.formats)
            function(message, format, VariantName{format.id, message.locale, message.version});
    }
}

void takeOver(ProductVariants &made, const Result<Variant> &result, VariantRecord record)
{
    if (!result) {
        if (!made.error)
            made.error = result.error();
        return;
    }
    record.bytes = result->bytes;
    record.contrast = result->contrast;
    made.variants.push_back(std::move(record));
    for (const QString &note : result->notes) {
        if (!made.notes.contains(note))
            made.notes += note;
    }
}

} // namespace

Result<void> savePicture(const ImageEngine &engine, const SavePicture &work)
{
    const auto png = engine.toPng({.path = work.path, .bytes = work.bytes}, work.provenance);
    if (!png)
        return std::unexpected(png.error());
    if (work.cacheUnder) {
        const auto cached = RecipeCache(work.cacheFolder).put(*work.cacheUnder, *png, work.cost);
        if (!cached)
            return cached;
    }
    return writeFileAtomically(work.outputFolder + u'/' + work.key, *png);
}

VariantsRequest variantsRequest(const MakeProductVariants &work)
{
    VariantsRequest request;
    request.picture.path = work.picture;
    request.framing = work.framing;
    request.brandColours = work.brandColours;
    request.logo = {.path = work.logoPath, .corner = work.overlay.logoCorner};
    request.encoding = work.encoding;
    request.provenance = work.provenance;
    request.threads = work.threads;
    forEachVariant(work, [&](const BriefMessage &message, const PlatformFormat &format, const VariantName &name) {
        if (keptVariant(work, name))
            return;
        const MessageOverlay overlay{.text = message.text,
            .language = languageOfLocale(message.locale),
            .fontFamily = work.overlay.font,
            .position = work.overlay.position,
            .alignment = work.overlay.alignment};
        request.orders.push_back({.format = format,
            .message = overlay,
            .path = work.outputFolder + u'/' + variantKey(work, format, message)});
        if (const auto edit = work.edits.find(name); edit != work.edits.end())
            applyEdit(request.orders.back(), edit->second);
    });
    return request;
}

Result<ProductVariants> makeProductVariants(
    const ImageEngine &engine, const MakeProductVariants &work, std::stop_token stop)
{
    const VariantsRequest request = variantsRequest(work);
    if (request.orders.empty())
        return ProductVariants{.variants = work.kept, .fonts = {}, .notes = {}, .error = {}};
    const auto result = engine.makeVariants(request, std::move(stop));
    if (!result)
        return std::unexpected(result.error());
    ProductVariants made;
    made.fonts = result->fonts;
    made.notes = result->picture.notes;
    size_t index = 0;
    forEachVariant(work, [&](const BriefMessage &message, const PlatformFormat &format, const VariantName &name) {
        if (const VariantRecord *const kept = keptVariant(work, name)) {
            made.variants.push_back(*kept);
            return;
        }
        takeOver(made, result->variants[index++],
            {.platform = format.id,
                .key = variantKey(work, format, message),
                .width = format.width,
                .height = format.height,
                .locale = message.locale,
                .messageVersion = message.version});
    });
    return made;
}

Provenance provenanceOf(const ProductState &product)
{
    if (product.origin == PictureOrigin::Existing || product.origin == PictureOrigin::Replaced)
        return {};
    const PictureRecipe &recipe = product.plan.recipe;
    return {.prompt = recipe.prompt,
        .model = recipe.model.toString(),
        .seed = product.answeringSeed.value_or(recipe.seed),
        .isComposed = product.origin == PictureOrigin::Composed};
}

} // namespace atelier
