// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_assembly.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/campaign/assets.h"
#include "core/campaign/campaign_folder.h"
#include "core/campaign/campaign_listing.h"
#include "core/campaign/slug.h"
#include "core/image/offline_artist.h"
#include "core/model/prices.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr qint64 briefLimit = 64 * 1024 * 1024;

// ComfyUI is asked for our own id before anything is made again, and its pictures cost nothing.
LostAnswer lostAnswerOf(const ModelId &model)
{
    return model.isOffline() || model.provider == "comfyui"_L1 ? LostAnswer::AskAgain : LostAnswer::WaitForPerson;
}

Result<PictureMaker> makerFor(const AssemblyTools &tools, const std::shared_ptr<const ImageEngine> &engine,
    const CampaignChoices &choices, const CampaignBrief &brief, const ProductPlan &product)
{
    const LostAnswer lostAnswer = lostAnswerOf(choices.model);
    if (!choices.model.isOffline()) {
        return tools.imageModel(choices.model).transform([&](std::shared_ptr<ImageModel> model) {
            return PictureMaker{.model = std::move(model), .lostAnswer = lostAnswer};
        });
    }
    // The logo is laid over the variants; a second one beneath would be too much.
    const Composition composition{
        .name = product.name, .brandColours = brief.brandColours, .fontFamily = brief.overlay.font};
    return PictureMaker{.model = std::make_shared<OfflineArtist>(engine, composition, *QThreadPool::globalInstance()),
        .lostAnswer = lostAnswer};
}

// A logo that is not there is a fault of the brief.
Result<void> checkLogo(const CampaignBrief &brief, const CampaignChoices &choices)
{
    if (brief.overlay.logo.isEmpty())
        return {};
    const auto logo = findAsset(choices.assetsRoot, brief.overlay.logo);
    return logo ? Result<void>() : invalidInput(u"overlay.logo"_s, u"overlay.logo: "_s + logo.error().message);
}

} // namespace

QJsonObject CampaignChoices::toJson() const
{
    return {{u"assets"_s, assetsRoot}, {u"model"_s, model.toString()},
        {u"generate"_s, generation == GenerationPolicy::Allowed}};
}

CampaignChoices CampaignChoices::fromJson(const QJsonObject &json)
{
    return {.assetsRoot = json["assets"_L1].toString(),
        .model = ModelId::fromString(json["model"_L1].toString()).value_or(ModelId::offline()),
        .generation = json["generate"_L1].toBool(true) ? GenerationPolicy::Allowed : GenerationPolicy::Refused};
}

QString assetsBeside(const QString &briefPath)
{
    const QString folder = QFileInfo(briefPath).absolutePath();
    for (const QString &name : {u"/assets"_s, u"/existing-assets"_s}) {
        if (QFileInfo(folder + name).isDir())
            return folder + name;
    }
    return folder;
}

std::expected<CampaignBrief, BriefProblems> loadBrief(const QString &path, std::optional<quint64> seed)
{
    const auto formats = loadPlatformFormats();
    const auto bytes = readFile(path, briefLimit);
    if (!formats || !bytes)
        return std::unexpected(BriefProblems{{{}, formats ? bytes.error().message : formats.error().message}});
    auto brief = parseBrief(*bytes, path, *formats);
    if (!brief || !seed)
        return brief;
    QJsonObject source = brief->source;
    source[u"seed"_s] = qint64(*seed);
    return readBrief(source, *formats);
}

QString CampaignAssembly::cacheFolder() const { return m_tools.workspaceFolder + u"/campaigns/cache"_s; }

Result<std::shared_ptr<const ImageEngine>> CampaignAssembly::engine()
{
    if (m_engine)
        return m_engine;
    auto loaded = m_tools.engine();
    if (loaded)
        m_engine = *loaded;
    return loaded;
}

Result<PlanOptions> CampaignAssembly::planOptions(const CampaignChoices &choices) const
{
    auto prices = PriceList::builtIn();
    if (!prices)
        return std::unexpected(prices.error());
    return PlanOptions{.assetsRoot = choices.assetsRoot,
        .model = choices.model,
        .cost = [prices = std::move(*prices)](const ModelId &model, int, int) -> std::optional<double> {
            return prices.imageCost(model).transform([](Microdollars cost) { return double(cost) / 1e6; });
        },
        .generation = choices.generation};
}

Result<CampaignPlan> CampaignAssembly::plan(const CampaignBrief &brief, const CampaignChoices &choices) const
{
    if (const auto there = checkLogo(brief, choices); !there)
        return std::unexpected(there.error());
    return planOptions(choices).transform(
        [&](const PlanOptions &options) { return planCampaign(brief, options, RecipeCache(cacheFolder())); });
}

Result<std::unique_ptr<CampaignRun>> CampaignAssembly::prepared(
    CampaignBrief brief, const CampaignChoices &choices, const QString &folder)
{
    const auto loaded = engine();
    auto options = planOptions(choices);
    if (!loaded || !options)
        return std::unexpected(loaded ? options.error() : loaded.error());
    CampaignSettings settings{.campaignId = QFileInfo(folder).fileName(),
        .outputFolder = folder,
        .cacheFolder = cacheFolder(),
        .plan = std::move(*options),
        .programVersion = m_tools.programVersion};
    CampaignServices services{.clock = m_tools.clock,
        .engine = *loaded,
        .pictureMaker = [tools = m_tools, engine = *loaded, choices](const CampaignBrief &each,
                            const ProductPlan &product) { return makerFor(tools, engine, choices, each, product); },
        .fontHashes = m_fontHashes,
        .random = Random::fromSystem()};
    auto run = std::make_unique<CampaignRun>(std::move(brief), std::move(settings), std::move(services));
    if (const auto ready = run->prepare(); !ready)
        return std::unexpected(ready.error());
    return run;
}

Result<QString> CampaignAssembly::makeFolder(
    const CampaignBrief &brief, const CampaignChoices &choices, const QString &outputRoot) const
{
    if (const auto there = checkLogo(brief, choices); !there)
        return std::unexpected(there.error());
    Random random = Random::fromSystem();
    const QString folder = QDir(outputRoot).absoluteFilePath(makeCampaignId(brief.name, m_tools.clock.now(), random));
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Io, QObject::tr("The folder %1 cannot be made. Choose another place.").arg(folder));
    const QByteArray kept = QJsonDocument(choices.toJson()).toJson();
    const auto written = writeFileAtomically(campaignFile(folder, CampaignFile::Choices), kept).and_then([&] {
        return CampaignFolder(folder).writeBrief(brief.source);
    });
    if (written)
        return folder;
    QDir(folder).removeRecursively(); // nothing was made in it
    return std::unexpected(written.error());
}

Result<std::unique_ptr<CampaignRun>> CampaignAssembly::begin(
    CampaignBrief brief, const CampaignChoices &choices, const QString &outputRoot)
{
    const auto folder = makeFolder(brief, choices, outputRoot);
    return folder ? prepared(std::move(brief), choices, *folder) : std::unexpected(folder.error());
}

Result<std::unique_ptr<CampaignRun>> CampaignAssembly::resume(const QString &folder)
{
    const QString briefPath = campaignFile(folder, CampaignFile::Brief);
    auto brief = loadBrief(briefPath);
    if (!brief)
        return std::unexpected(briefError(brief.error(), briefPath));
    const QString choicesPath = campaignFile(folder, CampaignFile::Choices);
    const auto json =
        readFile(choicesPath).and_then([&](const QByteArray &bytes) { return parseJsonObject(bytes, choicesPath); });
    if (!json)
        return std::unexpected(json.error());
    return prepared(std::move(*brief), CampaignChoices::fromJson(*json), folder);
}

} // namespace atelier
